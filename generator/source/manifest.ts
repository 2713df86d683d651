/**
 * The manifest of a snapshot folder, `spec/pages/<handbook>/manifest.json`.
 * Input: its text. Output: the typed manifest, or one sentence saying what is wrong with it.
 */

/** One page of a handbook, as it was stored. */
export interface ManifestPage {
  /** Name of the file beside the manifest. */
  readonly file: string;
  readonly address?: string;
  readonly title?: string;
  /** Date shown on the page, `YYYY-MM-DD`. */
  readonly updatedOn?: string;
  /** Titles of the chapters above the page, outermost first. */
  readonly contents?: readonly string[];
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256?: string;
}

export interface Manifest {
  readonly handbook: string;
  readonly locale?: string;
  readonly address?: string;
  readonly pages: readonly ManifestPage[];
}

export type ManifestParsing =
  { readonly manifest: Manifest } | { readonly problem: string };

/** Parses and checks a manifest. Keys it does not know are left alone: later versions add some. */
export function parseManifest(text: string): ManifestParsing {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `is not valid JSON (${(error as Error).message})` };
  }
  const problem = problemOf(value);
  return problem ? { problem } : { manifest: value as Manifest };
}

function problemOf(value: unknown): string | undefined {
  if (!isRecord(value)) return "is no object";
  if (typeof value["handbook"] !== "string") return "has no `handbook`";
  if (!Array.isArray(value["pages"])) return "has no list of `pages`";
  const files = new Set<string>();
  for (const [index, page] of value["pages"].entries()) {
    const wrong = problemOfPage(page);
    if (wrong) return `has a wrong page at index ${index}: ${wrong}`;
    const { file } = page as ManifestPage;
    if (files.has(file)) return `lists \`${file}\` twice`;
    files.add(file);
  }
  return undefined;
}

function problemOfPage(page: unknown): string | undefined {
  if (!isRecord(page)) return "it is no object";
  const { file, contents } = page;
  if (typeof file !== "string" || !isPlainFileName(file)) {
    return "its `file` is no name of a file in the folder";
  }
  for (const key of ["address", "title", "updatedOn", "sha256"]) {
    if (page[key] !== undefined && typeof page[key] !== "string") {
      return `its \`${key}\` is no text`;
    }
  }
  const isList =
    Array.isArray(contents) &&
    contents.every((title) => typeof title === "string");
  return contents === undefined || isList
    ? undefined
    : "its `contents` is no list of titles";
}

/** A name below the folder: the manifest cannot make the program read elsewhere. */
function isPlainFileName(file: string): boolean {
  return (
    file !== "" &&
    !file.includes("\\") &&
    !file.includes("\0") &&
    !/^[a-z]:/i.test(file) &&
    file
      .split("/")
      .every((part) => part !== "" && part !== "." && part !== "..")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
