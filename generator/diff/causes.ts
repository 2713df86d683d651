/**
 * Why a change happened: the API, a corrected page, wording, or our own reader. The old page speaks for a correction
 * where its own example or words, or the page of a sibling, said already what the new one says.
 * Known limits: without such a word a change counts as one of the API; nobody but the owner can know.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Change, ElementKind } from "./change.js";
import {
  documentedValues,
  operationAt,
  type DocumentedValues,
} from "./documented-values.js";
import type { Cause, Origin } from "./finding.js";
import { equalJson, isRecord } from "./json-value.js";

export interface CauseEvidence {
  readonly base: OpenApiDocument;
  readonly origins: { readonly base: Origin; readonly revision: Origin };
  /** Whether a sibling of the operation said already what the revision says. */
  readonly isKnownFromSibling: boolean;
}

const WORDING: ReadonlySet<ElementKind> = new Set([
  "description",
  "example",
  "page",
  "tag",
  "info",
]);

/** The cause of a change of the pages. */
export function causeOf(change: Change, evidence: CauseEvidence): Cause {
  if (WORDING.has(change.element)) {
    return {
      kind: "wording",
      because: "Only words differ.",
      isCertain: true,
    };
  }
  const correction = correctionOf(change, evidence);
  if (correction !== undefined) {
    return { kind: "page", because: correction, isCertain: false };
  }
  return {
    kind: "api",
    because: "Nothing documented before spoke against the old state.",
    isCertain: false,
  };
}

/** The cause of what differs between two readings of the same page. */
export const READER: Cause = {
  kind: "reader",
  because: "The page is the same; this version of helpspec reads it otherwise.",
  isCertain: true,
};

/** What on the old page speaks for a correction. */
function correctionOf(
  change: Change,
  evidence: CauseEvidence,
): string | undefined {
  const shown = shownBy(change, evidence.base);
  for (const { holds, because } of SIGNS) {
    if (holds(change, shown, evidence)) return because;
  }
  return undefined;
}

/** What is shared by hundreds of operations is shown by the first few. */
const MOST_EXAMPLES = 16;

function shownBy(change: Change, base: OpenApiDocument): DocumentedValues {
  const reaches = change.reaches.slice(0, MOST_EXAMPLES);
  const all = reaches.map((reach) => documentedValues(base, reach));
  return {
    owners: all.flatMap(({ owners }) => owners),
    values: all.flatMap(({ values }) => values),
  };
}

interface Sign {
  readonly because: string;
  readonly holds: (
    change: Change,
    shown: DocumentedValues,
    evidence: CauseEvidence,
  ) => boolean;
}

const SIGNS: readonly Sign[] = [
  {
    because: "The example on the old page has the field already.",
    holds: ({ element, kind, keyword }, { values }) =>
      element === "property" && (kind === "added" || keyword === "name")
        ? values.length > 0
        : false,
  },
  {
    because: "The example on the old page has the value already.",
    holds: (change, { values }) =>
      change.element === "enumValue" &&
      change.kind === "added" &&
      values.some((value) => equalJson(value, change.after)),
  },
  {
    because: "The words on the old page name the value already.",
    holds: (change, _shown, { origins }) =>
      change.element === "enumValue" &&
      change.kind === "added" &&
      typeof change.after === "string" &&
      change.after.length >= 3 &&
      (origins.base.words ?? "").includes(change.after),
  },
  {
    because: "The example on the old page leaves the field out.",
    holds: (change, { owners }) => {
      const { name, element, keyword, kind } = change;
      return (
        element === "property" &&
        keyword === "required" &&
        kind === "changed" &&
        change.after === false &&
        owners.some((owner) => !Object.hasOwn(owner, name ?? ""))
      );
    },
  },
  {
    because: "The example on the old page is of the new type.",
    holds: (change, { values }) =>
      change.keyword === "type" &&
      change.kind === "changed" &&
      values.length > 0 &&
      values.every(
        (value) =>
          isOfType(value, change.after) && !isOfType(value, change.before),
      ),
  },
  {
    because: "The example on the old page breaks the old bound.",
    holds: (change, { values }) =>
      change.kind !== "added" &&
      typeof change.before === "number" &&
      values.some((value) => breaks(value, change.keyword, change.before)),
  },
  {
    because: "The old page said nothing of the kind at all.",
    holds: ({ element, kind, keyword, operation }, _shown, { base }) =>
      (element === "permission" || element === "errorCode") &&
      kind === "added" &&
      operation !== undefined &&
      operationAt(base, operation)[keyword ?? ""] === undefined,
  },
  {
    because: "The page of a sibling operation said so already.",
    holds: (_change, _shown, { isKnownFromSibling }) => isKnownFromSibling,
  },
  {
    because: "The date of the page is the same as before.",
    holds: (_change, _shown, { origins: { base, revision } }) =>
      base.date !== undefined &&
      base.page === revision.page &&
      base.date === revision.date,
  },
];

function isOfType(value: unknown, types: unknown): boolean {
  const names = Array.isArray(types) ? types : [types];
  return names.some((name) => typesOf(value).includes(String(name)));
}

function typesOf(value: unknown): readonly string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (isRecord(value)) return ["object"];
  if (typeof value !== "number") return [typeof value];
  return Number.isInteger(value) ? ["integer", "number"] : ["number"];
}

function breaks(value: unknown, keyword = "", bound: unknown): boolean {
  if (typeof bound !== "number") return false;
  const size =
    typeof value === "number" && /imum$/.test(keyword)
      ? value
      : typeof value === "string" && keyword.endsWith("Length")
        ? [...value].length
        : Array.isArray(value) && keyword.endsWith("Items")
          ? value.length
          : undefined;
  if (size === undefined) return false;
  return keyword.startsWith("max") ? size > bound : size < bound;
}
