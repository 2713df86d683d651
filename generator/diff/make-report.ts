/**
 * Two documents, or three, to the report that every format prints. With a third one (the old pages, read by this
 * version) what the reader changed is told apart from what the pages changed. Pure.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { causeOf, READER } from "./causes.js";
import type { Change, OperationRef } from "./change.js";
import { compareDocuments } from "./compare-documents.js";
import type { Cause, ChangeReport, Finding } from "./finding.js";
import { canonicalText } from "./json-value.js";
import { compareImpacts, judge } from "./judge.js";
import { overlayCause } from "./overlay-cause.js";
import { originOf, type OriginSources, type PageNotes } from "./origins.js";
import { sideOf } from "./report-side.js";
import { findSiblings, type Siblings } from "./siblings.js";
import { suggestVersion } from "./suggest-version.js";
import { operationKey, symbolsOf, type SymbolNames } from "./symbols.js";

export interface ComparedSide {
  readonly name: string;
  readonly document: OpenApiDocument;
  readonly pages: PageNotes;
  readonly occurrenceOf?: OriginSources["occurrenceOf"];
}

export interface ReportInput {
  readonly base: ComparedSide;
  /** The pages of the base, read by this version. */
  readonly reread?: OpenApiDocument;
  readonly revision: ComparedSide;
  readonly symbols: SymbolNames;
  /** Version of the client made from the base. */
  readonly clientVersion?: string;
}

/** Everything that differs, judged, worst first. */
export function makeReport(input: ReportInput): ChangeReport {
  const { base, reread, revision } = input;
  const fromReader = reread ? compareDocuments(base.document, reread) : [];
  const start = reread ?? base.document;
  const fromPages = compareDocuments(start, revision.document);
  const siblings = siblingsOf(start, fromPages);
  const findings = [
    ...fromPages.map((change) => {
      const sides = { base: start, revision: revision.document };
      return findingOf(change, { input, sides, siblings });
    }),
    ...fromReader.map((change) => {
      const sides = { base: base.document, revision: start };
      return findingOf(change, { input, sides, siblings: NONE, cause: READER });
    }),
  ];
  // Sorting keeps the order of the documents among equals.
  findings.sort((a, b) => compareImpacts(b.level, a.level));
  return {
    base: sideOf(base),
    revision: sideOf(revision),
    findings,
    suggestedVersion: suggestVersion(findings, input.clientVersion),
    compilerErrors: [],
    isCompiled: false,
  };
}

interface FindingContext {
  readonly input: ReportInput;
  readonly sides: {
    readonly base: OpenApiDocument;
    readonly revision: OpenApiDocument;
  };
  readonly siblings: SiblingNotes;
  readonly cause?: Cause;
}

function findingOf(
  change: Change,
  { input, sides, siblings, cause }: FindingContext,
): Finding {
  const base = originOf(change, "base", {
    ...input.base,
    document: sides.base,
  });
  const revision = originOf(change, "revision", {
    ...input.revision,
    document: sides.revision,
  });
  return {
    id: change.fingerprints[0] ?? "",
    ...judge(change),
    cause:
      cause ??
      overlayCause(change, sides.base, sides.revision) ??
      causeOf(change, {
        base: sides.base,
        origins: { base, revision },
        isKnownFromSibling: siblings.known.has(change),
      }),
    change,
    base,
    revision,
    symbols: symbolsOf(change, input.symbols),
    siblings: siblings.missed.get(change) ?? [],
  };
}

interface SiblingNotes {
  /** Siblings that a change does not reach. */
  readonly missed: ReadonlyMap<Change, readonly OperationRef[]>;
  /** Changes that make an operation what its sibling was before. */
  readonly known: ReadonlySet<Change>;
}

const NONE: SiblingNotes = { missed: new Map(), known: new Set() };

/** With more changes than this nobody reads what siblings say. */
const MOST_CHANGES = 2_000;

function siblingsOf(
  document: OpenApiDocument,
  changes: readonly Change[],
): SiblingNotes {
  const told = changes.filter(concernsSiblings);
  if (told.length === 0 || told.length > MOST_CHANGES) return NONE;
  const about = new Set(
    told.flatMap(({ operations }) => operations.map(operationKey)),
  );
  const pairs = findSiblings(document, about);
  if (pairs.length === 0) return NONE;
  const reached = new Map<string, Set<string>>();
  for (const change of told) {
    const key = sameElsewhere(change);
    const operations = reached.get(key) ?? new Set();
    reached.set(key, operations);
    for (const one of change.operations) operations.add(operationKey(one));
  }
  const missed = new Map<Change, OperationRef[]>();
  const known = new Set<Change>();
  for (const change of told) {
    const all = reached.get(sameElsewhere(change));
    for (const { sibling, pair } of siblingsOfChange(change, pairs)) {
      if (all?.has(operationKey(sibling))) continue;
      const list = missed.get(change) ?? [];
      if (!list.some((one) => one.path === sibling.path)) list.push(sibling);
      missed.set(change, list);
      if (becomesLike(change, sibling, pair)) known.add(change);
    }
  }
  return { missed, known };
}

/** What siblings share: the request, and what is said of it. */
function concernsSiblings({ element, operations, direction }: Change): boolean {
  return (
    element !== "description" &&
    element !== "example" &&
    element !== "page" &&
    direction === "request" &&
    operations.length > 0
  );
}

/** Equal for the same change of another operation. */
function sameElsewhere(change: Change): string {
  const { element, keyword, name, kind, location } = change;
  const values = [
    change.kind === "added" ? null : change.before,
    change.kind === "removed" ? null : change.after,
  ];
  return canonicalText([element, keyword, name, kind, location, values]);
}

function* siblingsOfChange(
  { operations }: Change,
  pairs: readonly Siblings[],
): Generator<{ sibling: OperationRef; pair: Siblings }> {
  const own = new Set(operations.map(operationKey));
  for (const pair of pairs) {
    const isLeft = own.has(operationKey(pair.left));
    const isRight = own.has(operationKey(pair.right));
    if (isLeft === isRight) continue;
    yield { sibling: isLeft ? pair.right : pair.left, pair };
  }
}

/** True when the siblings differed in just this, and differ in it no more. */
function becomesLike(
  change: Change,
  sibling: OperationRef,
  pair: Siblings,
): boolean {
  const isRight = operationKey(pair.right) === operationKey(sibling);
  return pair.changes.some(
    (one) =>
      one.location === change.location &&
      one.element === change.element &&
      one.keyword === change.keyword &&
      (isRight ? one.kind === change.kind : one.kind === OPPOSITE[change.kind]),
  );
}

const OPPOSITE = {
  added: "removed",
  removed: "added",
  changed: "changed",
} as const;
