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
  /** The page in Markdown, where both renditions are stored; only `file` is read. */
  readonly markdown?: { readonly file: string; readonly sha256: string };
  /** What the page itself says is above it, where the contents do not list it. */
  readonly breadcrumb?: readonly string[];
  /** Files that held the page before it was renamed. */
  readonly formerly?: readonly string[];
  /** True when the site no longer has the page: it is kept, and counts as outside of the contents. */
  readonly removed?: boolean;
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

/** Prints a manifest: pages by file, keys in one order, so that a change shows as a change of its lines. */
export function serialiseManifest(manifest: Manifest): string {
  const { handbook, locale, address } = manifest;
  const pages = [...manifest.pages]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(serialisePage);
  const head = JSON.stringify({ handbook, locale, address }, null, 2);
  const list = pages.length === 0 ? "[]" : `[\n${pages.join(",\n")}\n  ]`;
  return `${head.slice(0, -2)},\n  "pages": ${list}\n}\n`;
}

const printed = new WeakMap<ManifestPage, string>();

/** A manifest is printed again with each page that is stored: entries that are the same are not. */
function serialisePage(page: ManifestPage): string {
  const known = printed.get(page);
  if (known !== undefined) return known;
  const ordered = {
    file: page.file,
    address: page.address,
    title: page.title,
    updatedOn: page.updatedOn,
    contents: page.contents,
    breadcrumb: page.breadcrumb,
    formerly: page.formerly,
    removed: page.removed,
    sha256: page.sha256,
    markdown: page.markdown,
  };
  const text = JSON.stringify(ordered, null, 2).replace(/^/gm, "    ");
  printed.set(page, text);
  return text;
}

function problemOf(value: unknown): string | undefined {
  if (!isRecord(value)) return "is no object";
  if (typeof value["handbook"] !== "string") return "has no `handbook`";
  if (!Array.isArray(value["pages"])) return "has no list of `pages`";
  const files = new Set<string>();
  for (const [index, page] of value["pages"].entries()) {
    const wrong = problemOfPage(page);
    if (wrong) return `has a wrong page at index ${index}: ${wrong}`;
    const { file, markdown } = page as ManifestPage;
    for (const name of markdown ? [file, markdown.file] : [file]) {
      if (files.has(name)) return `lists \`${name}\` twice`;
      files.add(name);
    }
  }
  return undefined;
}

function problemOfPage(page: unknown): string | undefined {
  if (!isRecord(page)) return "it is no object";
  const { file, markdown } = page;
  if (typeof file !== "string" || !isPlainFileName(file)) {
    return "its `file` is no name of a file in the folder";
  }
  for (const key of ["address", "title", "updatedOn", "sha256"]) {
    if (page[key] !== undefined && typeof page[key] !== "string") {
      return `its \`${key}\` is no text`;
    }
  }
  for (const key of ["contents", "breadcrumb", "formerly"]) {
    const list = page[key];
    const isList =
      Array.isArray(list) && list.every((title) => typeof title === "string");
    if (list !== undefined && !isList) {
      return `its \`${key}\` is no list of ${key === "formerly" ? "files" : "titles"}`;
    }
  }
  if (page["removed"] !== undefined && typeof page["removed"] !== "boolean") {
    return "its `removed` is neither true nor false";
  }
  const isRendition =
    isRecord(markdown) &&
    typeof markdown["file"] === "string" &&
    isPlainFileName(markdown["file"]) &&
    typeof markdown["sha256"] === "string";
  return markdown === undefined || isRendition
    ? undefined
    : "its `markdown` is no file with a hash";
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
