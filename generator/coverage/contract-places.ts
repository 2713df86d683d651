/**
 * Where the contract says that it was read, the other way round: from a place on a page to the parts made of it.
 * Input: the sources and the service model; output: lookups by page id and position, which name one row each.
 */
import { pointer, pointerSegments } from "../contract/access/resolve.js";
import type { ContractResult } from "../contract/contract-options.js";
import type {
  ExampleSource,
  SourceEntry,
  SourceOccurrence,
} from "../contract/sources-document.js";
import type { ServiceModel } from "../service/service-model.js";
import { pushTo } from "./push-to.js";

/** What is accounted for: the parts of a build that are needed. */
export interface AccountedBuild {
  readonly model: ServiceModel;
  readonly contract: ContractResult;
}

export type FieldKind = "parameter" | "property" | "map key";

/** A part of the contract that a row was read into. */
export interface FieldPlace {
  readonly pointer: string;
  readonly kind: FieldKind;
  /** Set for a further row of one table that says the same as an earlier one. */
  readonly after?: SourceOccurrence;
}

export interface AbsorbedPlace {
  readonly became: string;
  readonly detail: string;
  /** The operation that it was read for; objects belong to several. */
  readonly operation?: string;
}

export interface OperationPlace {
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  readonly entry: SourceEntry;
}

export interface ContractPlaces {
  readonly fields: ReadonlyMap<string, readonly FieldPlace[]>;
  readonly absorbed: ReadonlyMap<string, readonly AbsorbedPlace[]>;
  /** Rows of tables that no operation uses. */
  readonly unused: ReadonlySet<string>;
  /** By page id and line of the example. */
  readonly examples: ReadonlyMap<string, readonly ExampleSource["became"][]>;
  readonly operations: readonly OperationPlace[];
  readonly entries: Readonly<Record<string, SourceEntry>>;
}

/** Key of a place: page, line, column. */
export function placeKey(page: string, line?: number, column?: number): string {
  return `${page}\n${line ?? 0}:${column ?? 0}`;
}

/** Turns the sources round; `tableOf` knows the table of each row's place. */
export function contractPlaces(
  { model, contract }: AccountedBuild,
  tableOf: ReadonlyMap<string, string>,
): ContractPlaces {
  const { entries, unused } = contract.sources;
  const fields = new Map<string, FieldPlace[]>();
  const absorbed = new Map<string, AbsorbedPlace[]>();
  const examples = new Map<string, ExampleSource["became"][]>();
  const operations: OperationPlace[] = [];
  for (const [place, entry] of Object.entries(entries)) {
    const segments = pointerSegments(`#${place}`) ?? [];
    const kind = fieldKind(segments);
    if (kind) addFields(fields, { place, entry, kind }, tableOf);
    for (const row of entry.absorbed ?? []) {
      const { became, detail } = row;
      pushTo(absorbed, keyOf(row), { became, detail, operation: place });
    }
    const [first, path = "", method = ""] = segments;
    if (first !== "paths" || segments.length !== 3) continue;
    operations.push({ pointer: place, path, method, entry });
    const page = entry.occurrences[0]?.page ?? "";
    for (const { line, became, page: own } of entry.examples ?? [])
      pushTo(examples, placeKey(own ?? page, line), became);
  }
  for (const { origin, became, detail } of model.absorbed ?? []) {
    const { page, position } = origin;
    const key = placeKey(page.id, position?.line, position?.column);
    pushTo(absorbed, key, { became, detail });
  }
  return {
    fields,
    absorbed,
    unused: new Set(unused.map(keyOf)),
    examples,
    operations,
    entries,
  };
}

/** Pointer of a part below another, as the sources write it. */
export function below(place: string, ...names: readonly string[]): string {
  return `${place}${pointer(...names).slice(1)}`;
}

function addFields(
  fields: Map<string, FieldPlace[]>,
  {
    place,
    entry,
    kind,
  }: {
    readonly place: string;
    readonly entry: SourceEntry;
    readonly kind: FieldKind;
  },
  tableOf: ReadonlyMap<string, string>,
): void {
  const first = new Map<string, SourceOccurrence>();
  for (const occurrence of entry.occurrences) {
    if (occurrence.row === undefined) continue;
    const key = keyOf(occurrence);
    // A parameter is the same in all tables of its page; a field is so in its own.
    const group =
      kind === "parameter" ? occurrence.page : (tableOf.get(key) ?? key);
    const before = first.get(group);
    if (!before) first.set(group, occurrence);
    pushTo(fields, key, {
      pointer: place,
      kind,
      ...(before ? { after: before } : {}),
    });
  }
}

/** What stands at a pointer; undefined for an object or an operation as a whole. */
function fieldKind(segments: readonly string[]): FieldKind | undefined {
  if (segments.length < 4) return undefined;
  const above = segments.at(-2);
  const last = segments.at(-1);
  if (above === "properties") return "property";
  if (
    segments[0] === "paths" &&
    (above === "parameters" || above === "headers")
  )
    return "parameter";
  return last === "additionalProperties" ? "map key" : undefined;
}

function keyOf({ page, line, column }: SourceOccurrence): string {
  return placeKey(page, line, column);
}
