/**
 * Whether the document is still one after an overlay: what is wrong with it and was not before, at the place of the
 * action that touched it last.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { OpenApiDocument } from "../openapi.js";
import { judgeDocument, type DocumentProblem } from "./judge-document.js";
import type { Touch } from "./find-carrier.js";
import type { Overlay } from "./overlay.js";

/** Errors, in the order of the document. */
export function judgeResult(
  before: OpenApiDocument,
  after: OpenApiDocument,
  {
    touches,
    overlay,
  }: { readonly touches: readonly Touch[]; readonly overlay: Overlay },
): Diagnostic[] {
  const problems = judgeDocument(after);
  if (problems.length === 0) return [];
  const known = new Set(judgeDocument(before).map(keyOf));
  return problems
    .filter((problem) => !known.has(keyOf(problem)))
    .map((problem) => {
      const { pointer, says, about } = problem;
      const position = culpritOf(about ?? pointer, touches)?.action.position;
      return diagnostic(
        "contract/overlay-breaks",
        `After the overlay \`#${pointer}\` ${says}.`,
        { file: overlay.file, ...(position ? { position } : {}) },
        { subject: `#${pointer}` },
      );
    });
}

function keyOf({ pointer, says }: DocumentProblem): string {
  return `${pointer} ${says}`;
}

/** The last action that changed something there, below it, or around it. */
function culpritOf(
  pointer: string,
  touches: readonly Touch[],
): Touch | undefined {
  return touches.findLast(
    (touch) =>
      isWithin(touch.pointer, pointer) || isWithin(pointer, touch.pointer),
  );
}

function isWithin(pointer: string, owner: string): boolean {
  return pointer === owner || pointer.startsWith(`${owner}/`);
}
