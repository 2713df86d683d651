/**
 * Reads the text of an OpenAPI document. Input: JSON or YAML; output: a 3.1 document, or none, and diagnostics.
 * 3.0 is upgraded in memory; Swagger 2 and other versions are refused. YAML's parser is loaded only where used.
 */
import type {
  Diagnostic,
  SourceLocation,
} from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { OpenApiDocument } from "../openapi.js";
import { DEEPEST, isTooDeep } from "./nesting.js";
import { isJsonObject } from "./object-kinds.js";
import { upgradeDocument } from "./upgrade.js";

export interface LoadOptions {
  /** Leaves 3.0 as it is: for readers that know both forms. */
  readonly keepsVersion?: boolean;
}

export interface LoadResult {
  /** In the form of 3.1, unless the version is kept; undefined when the text is no OpenAPI document. */
  readonly document?: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is the name that diagnostics use. */
export async function loadDocument(
  text: string,
  file: string,
  { keepsVersion = false }: LoadOptions = {},
): Promise<LoadResult> {
  const parsed = await parse(text.replace(/^\ufeff/, ""), file);
  if ("problem" in parsed) return { diagnostics: [parsed.problem] };
  const value = withVersionText(parsed.value);
  const problem = refusal(value, file);
  if (problem) return { diagnostics: [problem] };
  const read = value as OpenApiDocument;
  const document = keepsVersion ? read : upgradeDocument(read);
  return { document, diagnostics: [] };
}

/** `openapi: 3.1` without quotes is a number in YAML, and its meaning is clear. */
function withVersionText(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { openapi } = value;
  return openapi === 3 || openapi === 3.1
    ? { ...value, openapi: openapi === 3 ? "3.0.0" : "3.1.0" }
    : value;
}

type Parsed = { readonly value: unknown } | { readonly problem: Diagnostic };

async function parse(text: string, file: string): Promise<Parsed> {
  if (/^\s*[{[]/.test(text)) {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch (error) {
      // YAML's flow style begins with a brace too; a file that says it is JSON is taken at its word.
      if (file.toLowerCase().endsWith(".json")) {
        return { problem: unreadable(String(error), file) };
      }
    }
  }
  return parseYaml(text, file);
}

async function parseYaml(text: string, file: string): Promise<Parsed> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    // `<<` is no part of YAML 1.2, and in use all the same.
    merge: true,
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const position = { line, column: col };
    return { problem: unreadable(error.message, file, position) };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 10_000 }) as unknown };
  } catch (error) {
    return { problem: unreadable(String(error), file) };
  }
}

function unreadable(
  message: string,
  file: string,
  position?: { readonly line: number; readonly column: number },
): Diagnostic {
  const [firstLine = ""] = message.split("\n");
  return diagnostic(
    "contract/unreadable-document",
    `The text is neither JSON nor YAML: ${firstLine}.`,
    { file, ...(position ? { position } : {}) },
  );
}

/** What is said of a document that nothing recursive should be given. */
export function tooDeep(source?: SourceLocation): Diagnostic {
  return diagnostic(
    "contract/too-deep",
    `The document nests deeper than ${DEEPEST} levels, or holds itself; expected fewer.`,
    source,
  );
}

function refusal(value: unknown, file: string): Diagnostic | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return diagnostic(
      "contract/not-openapi",
      "The document is no object; an OpenAPI document was expected.",
      { file },
    );
  }
  if (isTooDeep(value)) return tooDeep({ file });
  const { openapi, swagger, info } = value as Record<string, unknown>;
  if (typeof openapi === "string" && /^3\.[01](?:\.|$)/.test(openapi)) {
    if (typeof info === "object" && info !== null) return undefined;
    return diagnostic(
      "contract/not-openapi",
      "The document has no `info`; an OpenAPI document was expected.",
      { file },
    );
  }
  const actual =
    openapi === undefined
      ? `swagger ${String(swagger)}`
      : `openapi ${String(openapi)}`;
  return openapi === undefined && swagger === undefined
    ? diagnostic(
        "contract/not-openapi",
        "The document has no member `openapi`; an OpenAPI document was expected.",
        { file },
      )
    : diagnostic(
        "contract/unsupported-version",
        `The document is \`${actual}\`; \`openapi\` 3.0 or 3.1 was expected.`,
        { file },
        { actual, expected: "openapi 3.0 or 3.1" },
      );
}
