/** What is lost of an example that parses. Input: its payload; output: a diagnostic for each place. */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Side } from "./page-model.js";
import type { Payload } from "./parse-payload.js";
import { whatJsonLoses } from "./what-json-loses.js";

export function lossesOf(
  { json }: Payload,
  { side, ...source }: { side: Side; file: string; position: Position },
): readonly Diagnostic[] {
  if (json === undefined) return [];
  return whatJsonLoses(json).map((loss) =>
    loss.kind === "repeated-key"
      ? diagnostic(
          "page/example-key-twice",
          `\`${loss.path}\` stands more than once in the ${side} example; its last value was taken`,
          source,
          { subject: loss.path },
        )
      : diagnostic(
          "page/example-digits-lost",
          `\`${loss.path}\` of the ${side} example is \`${loss.written}\`, which a number keeps as \`${loss.kept}\` only`,
          source,
          { subject: loss.path, actual: loss.kept, expected: loss.written },
        ),
  );
}
