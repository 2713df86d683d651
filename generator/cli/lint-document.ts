/**
 * Lints a document with Redocly's recommended rules and the project's `redocly.yaml`, in process.
 * The linter is loaded on first use, as it is heavy. Its configuration lies at the root of the package.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "../contract/openapi.js";

export interface LintProblem {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Where in the document, as a JSON pointer. */
  readonly pointer: string;
}

const NOT_LINTED: LintProblem = {
  rule: "no-result",
  severity: "warning",
  message:
    "The linter ran out of stack over a chain of references; the document was not linted.",
  pointer: "#/",
};

/** Every problem that the linter has with `document`. */
export async function lintDocument(
  document: OpenApiDocument,
): Promise<LintProblem[]> {
  const redocly = await import("@redocly/openapi-core");
  const config = await redocly.loadConfig({ configPath: configPath() });
  const linting = redocly.lintDocument({
    document: {
      // The text is only needed for code frames, which name pages instead of lines here.
      source: new redocly.Source("/openapi.json", "{}", "application/json"),
      parsed: document,
    },
    config,
    externalRefResolver: new redocly.BaseResolver(config.resolve),
  });
  let problems: Awaited<typeof linting>;
  try {
    problems = await linting;
  } catch (error) {
    // The linter recurses over references: chains of a thousand are beyond it, and no reason to end.
    if (!(error instanceof RangeError)) throw error;
    return [NOT_LINTED];
  }
  return problems.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId,
    severity: severity === "error" ? "error" : "warning",
    message,
    pointer: location[0]?.pointer ?? "#/",
  }));
}

/** `redocly.yaml` in the nearest folder above this file: compiled code lies deeper than its source. */
function configPath(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const path = join(folder, "redocly.yaml");
    if (existsSync(path)) return path;
    const above = dirname(folder);
    if (above === folder) throw new Error("redocly.yaml is not in the package");
    folder = above;
  }
}
