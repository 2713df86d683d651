/**
 * Two descriptions of the same API at the same time: what one says and the other does not, both ways, and where they
 * contradict each other. Wording is counted only. Input: the facts of a comparison.
 */
import type { Change, ElementKind } from "./change.js";
import type { ReportSide } from "./finding.js";
import type { ComparedSide } from "./make-report.js";
import { sideOf } from "./report-side.js";

export interface Agreement {
  readonly left: ReportSide;
  readonly right: ReportSide;
  /** Operations that both describe. */
  readonly shared: number;
  readonly counts: {
    readonly onlyLeft: number;
    readonly onlyRight: number;
    readonly differing: number;
    readonly wording: number;
  };
  readonly onlyLeft: readonly Change[];
  readonly onlyRight: readonly Change[];
  readonly differing: readonly Change[];
}

const WORDING: ReadonlySet<ElementKind> = new Set([
  "description",
  "example",
  "page",
  "tag",
  "info",
  "extension",
]);

/** Sorts facts by who says them. */
export function agreementOf(
  left: ComparedSide,
  right: ComparedSide,
  changes: readonly Change[],
): Agreement {
  const told = changes.filter((change) => !isWording(change));
  const onlyLeft = told.filter(saysLess);
  const onlyRight = told.filter(saysMore);
  const differing = told.filter(
    (change) => !saysLess(change) && !saysMore(change),
  );
  const gone = onlyLeft.filter(isWholeOperation).length;
  return {
    left: sideOf(left),
    right: sideOf(right),
    shared: operationCount(left) - gone,
    counts: {
      onlyLeft: onlyLeft.length,
      onlyRight: onlyRight.length,
      differing: differing.length,
      wording: changes.length - told.length,
    },
    onlyLeft,
    onlyRight,
    differing,
  };
}

/** Words, and names that only generated code knows. */
function isWording({ element, keyword }: Change): boolean {
  const isName =
    (element === "schema" && keyword === "name") ||
    (element === "parameter" && keyword === "name") ||
    (element === "operation" && keyword === "operationId");
  return WORDING.has(element) || isName || keyword === "externalDocs";
}

/** True where the left side says something that the right does not; a flag that is off says nothing. */
function saysLess(change: Change): boolean {
  return change.kind === "removed" || isFlag(change, true);
}

function saysMore(change: Change): boolean {
  return change.kind === "added" || isFlag(change, false);
}

function isFlag(change: Change, before: boolean): boolean {
  // That a request need not have a field is a statement; that a response may lack one is none.
  const isStatement =
    change.keyword === "required" && change.direction !== "response";
  return (
    change.kind === "changed" &&
    !isStatement &&
    change.before === before &&
    change.after === !before
  );
}

export function isWholeOperation({ element, keyword }: Change): boolean {
  return element === "operation" && keyword === undefined;
}

function operationCount({ document }: ComparedSide): number {
  const methods = /^(get|put|post|delete|options|head|patch|trace)$/;
  return Object.values(document.paths ?? {}).reduce(
    (sum, item) =>
      sum + Object.keys(item ?? {}).filter((key) => methods.test(key)).length,
    0,
  );
}
