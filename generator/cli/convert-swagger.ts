/** Swagger 2.0 to OpenAPI 3.0, with `swagger2openapi`, which is loaded only for such a document. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";

type Convert = (
  document: object,
  options: object,
) => Promise<{ readonly openapi: object }>;

/** The converted document as text; a text that is no Swagger comes back as it is. */
export async function convertSwagger(
  text: string,
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Diagnostic }> {
  if (!/["']?swagger["']?\s*:\s*["']?2\.0/.test(text.slice(0, MARK_WITHIN))) {
    return { text };
  }
  try {
    const { parse } = await import("yaml");
    const document = parse(text) as unknown;
    if (!isSwagger(document)) return { text };
    const module = (await import("swagger2openapi")) as {
      readonly default: { readonly convertObj: Convert };
    };
    const { openapi } = await module.default.convertObj(document, {
      patch: true,
      warnOnly: true,
      resolve: false,
    });
    return { text: JSON.stringify(openapi) };
  } catch (error) {
    const { message } = error as Error;
    return {
      problem: diagnostic(
        "cli/input-invalid",
        `The Swagger 2.0 document could not be converted (${message.split("\n")[0] ?? ""}).`,
        { file },
      ),
    };
  }
}

/** The version stands at the top, whatever comes before it. */
const MARK_WITHIN = 100_000;

function isSwagger(document: unknown): document is object {
  return (
    typeof document === "object" &&
    document !== null &&
    (document as { swagger?: unknown }).swagger === "2.0"
  );
}
