/**
 * Where each row of a printed page belongs. Input: sample and printed tables; output: for each row the ways
 * to it from bodies and parameters that the text still leads along. A row to which no way is left is an orphan.
 */
import {
  objectOf,
  type SampleField,
  type SampleJson,
  type SampleOperation,
  type ServiceSample,
} from "../sample/service-sample.js";
import type { PlannedTable } from "../write/plan-tables.js";
import type { WrittenCell } from "../write/written-page.js";
import type { LineRange, PrintedPage, PrintedTable } from "./print-text.js";

/** A way to a field: `body`, `path` or a status, then names. */
export interface RowPlace {
  readonly in: string;
  readonly names: readonly string[];
}

export interface ExpectedRow {
  readonly field: SampleField;
  readonly lines: LineRange;
  readonly table: ExpectedTable;
  /** True where nothing is left of the type cell. */
  readonly untyped: boolean;
  /** True where the name of the object is gone from the type cell. */
  readonly unnamed: boolean;
  /** Every way to the row; none for an orphan. */
  readonly places: readonly RowPlace[];
  /** The table of the row's object: `lost` where the page has none any more. */
  readonly below: ExpectedTable | "lost" | undefined;
}

export interface ExpectedTable {
  readonly planned: PlannedTable;
  readonly lines: LineRange;
  /** The caption as printed, without its number. */
  readonly caption: string | undefined;
  /** What the rows say, for telling whether two tables can be told apart. */
  readonly content: string;
}

/** The rows of a printed page. */
export function expectedRows(
  sample: ServiceSample,
  page: PrintedPage,
): ExpectedRow[] {
  const tables = page.tables.filter(({ table }) => table.planned);
  const known = new Map<PlannedTable, ExpectedTable>(
    tables.map(({ table, lines }) => {
      const planned = table.planned as PlannedTable;
      const { caption } = table;
      return [
        planned,
        { planned, lines, caption, content: contentOf(planned) },
      ];
    }),
  );
  const places = placesOf(sample, [...known.keys()]);
  return tables.flatMap((printed) => rowsOf(printed, { known, places }));
}

interface RowContext {
  readonly known: ReadonlyMap<PlannedTable, ExpectedTable>;
  readonly places: ReadonlyMap<
    SampleField,
    ReadonlyMap<PlannedTable, RowPlace[]>
  >;
}

function rowsOf(
  { table, rows }: PrintedTable,
  { known, places }: RowContext,
): ExpectedRow[] {
  const planned = table.planned as PlannedTable;
  const own = known.get(planned) as ExpectedTable;
  const typeAt = table.header.findIndex((label) => /type|类型/i.test(label));
  return planned.fields.map((field, at) => {
    const type = table.rows[at]?.[typeAt];
    const object = objectOf(field.type);
    const below =
      object === undefined
        ? undefined
        : (known.get(tableOf(planned, object, known) as PlannedTable) ??
          ("lost" as const));
    return {
      field,
      lines: rows[at] as LineRange,
      table: own,
      untyped: type?.lost !== undefined,
      unnamed: object !== undefined && !isNamed(type),
      places: places.get(field)?.get(planned) ?? [],
      below,
    };
  });
}

/** Names are links where the writer knew the table: a cell without link has lost the name. */
function isNamed(cell: WrittenCell | undefined): boolean {
  return (
    cell?.lines.some(({ inlines }) =>
      inlines.some((inline) => typeof inline !== "string"),
    ) ?? false
  );
}

function tableOf(
  from: PlannedTable,
  object: number,
  known: ReadonlyMap<PlannedTable, unknown>,
): PlannedTable | undefined {
  return [...known.keys()].find(
    (table) => table.object === object && table.side === from.side,
  );
}

/** All ways from the tables of bodies and parameters, along tables that are there. */
function placesOf(
  sample: ServiceSample,
  tables: readonly PlannedTable[],
): RowContext["places"] {
  const found = new Map<SampleField, Map<PlannedTable, RowPlace[]>>();
  const known = new Map(tables.map((table) => [table, undefined]));
  const visit = (
    table: PlannedTable,
    place: RowPlace,
    above: readonly PlannedTable[],
  ): void => {
    for (const field of table.fields) {
      const own = { in: place.in, names: [...place.names, field.name] };
      const byTable = found.get(field) ?? new Map<PlannedTable, RowPlace[]>();
      found.set(field, byTable);
      byTable.set(table, [...(byTable.get(table) ?? []), own]);
      const object = objectOf(field.type);
      if (object === undefined || !sample.objects[object]) continue;
      const below = tableOf(table, object, known);
      if (below && !above.includes(below)) visit(below, own, [...above, below]);
    }
  };
  for (const table of tables)
    if (table.root) visit(table, { in: placeIn(table), names: [] }, [table]);
  return found;
}

function placeIn({ root, status }: PlannedTable): string {
  return root === "response" ? (status ?? "") : (root ?? "");
}

/** Rows without their descriptions: tables that agree in them can hardly be told apart, and need not be. */
function contentOf({ fields, side }: PlannedTable): string {
  return JSON.stringify([
    side,
    fields.map(({ name, type, required, limits }) => [
      name,
      type,
      required,
      limits,
    ]),
  ]);
}

/** True when the example of the body shows the field. */
export function isShown(
  { requestExample, responses }: SampleOperation,
  place: RowPlace,
): boolean {
  const example =
    place.in === "body"
      ? requestExample
      : responses.find(({ status }) => status === place.in)?.example;
  let values: SampleJson[] = example === undefined ? [] : [example];
  for (const name of place.names)
    values = values.flatMap(objectsIn).flatMap((value) => {
      const inner = Object.hasOwn(value, name) ? value[name] : undefined;
      return inner === undefined ? [] : [inner];
    });
  return values.length > 0;
}

type JsonObject = { readonly [key: string]: SampleJson };

/** The objects of a value: itself, those in its lists, and the values of maps, whose keys samples call so. */
function objectsIn(value: SampleJson): JsonObject[] {
  if (Array.isArray(value)) return (value as SampleJson[]).flatMap(objectsIn);
  if (typeof value !== "object") return [];
  const object = value as JsonObject;
  const { first_key: inner } = object;
  return inner === undefined ? [object] : [object, ...objectsIn(inner)];
}
