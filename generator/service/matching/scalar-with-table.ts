/**
 * Rows that are scalars, or lists of such, by their type cells, though a table that bears their name lists their fields: the cell
 * is the page's slip, as neither has any. Input: a page; output: the types that such rows have after all.
 * Text stays text unless the examples show an object, or show nothing and the row leads to that table; where they show one
 * written as JSON, the table lists its fields. A table that a row leads to needs no name where the examples show its fields.
 */
import type {
  Json,
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import { OF_THE_CALL } from "../../vocabulary/captions.js";
import { nameKey, namesOfOne } from "../../vocabulary/object-names.js";
import { examplesBeside } from "../examples-beside.js";
import { isJsonObject } from "../json-object.js";
import { askedObject } from "./asked-object.js";
import { shownValues, valuesOfRow } from "./example-values.js";
import { rowNames } from "./known-tables.js";
import { areOfTable, tablesLedTo } from "./linked-fields.js";
import {
  LIST_OF_OBJECTS,
  namesList,
  type RecoveredType,
} from "./recover-types.js";

/** The rows of a page whose fields a table of their own lists, each with its type. */
export function scalarsWithTable(
  page: PageModel,
): ReadonlyMap<ParameterRow, RecoveredType> {
  const found = new Map<ParameterRow, RecoveredType>();
  const captioned = new Set(page.tables.flatMap(({ owners }) => owners));
  if (captioned.size === 0) return found;
  let asked: ReadonlySet<string> | undefined;
  const objects = (): ReadonlySet<string> => (asked ??= objectsOf(page));
  const ends = [...captioned].flatMap(endsOf);
  for (const table of page.tables) {
    if (table.part === "uri" || OF_THE_CALL.has(table.place)) continue;
    for (const row of table.rows) {
      const names = namesOf(row);
      if (row.prose.constraints.some(({ kind }) => kind !== "presence"))
        continue;
      if (!names.some((name) => captioned.has(name))) {
        const values =
          names.length > 0 ? shownOfLed(row, table, page) : undefined;
        if (values) {
          found.set(row, typeOfLed(row, values));
          continue;
        }
        const ended = isTextRow(row) && endsWithAny(row.name, ends);
        const written = ended && writtenFields(row, table, { page, objects });
        if (written) found.set(row, typeOfText(written, "the end of its name"));
        continue;
      }
      const own = ownTable(names, table, page);
      if (!own || names.some((name) => objects().has(nameKey(name)))) continue;
      const values = shownFor(row, table, page);
      const shows = values.length > 0 && values.every(isFields);
      if (row.type.kind !== "scalar") {
        if (values.length > 0 && values.every(isListOfFields))
          found.set(row, typeOf(values, row));
        continue;
      }
      const isText = isTextRow(row);
      const written = isText && !shows ? jsonIn(values) : undefined;
      if (written) found.set(row, typeOfText(written, "its name"));
      if (isText && values.length === 0 && leadsTo(own, row, page))
        found.set(row, typeOfLed(row));
      if (isText ? !shows : !shows && values.length > 0) continue;
      found.set(row, typeOf(values, row));
    }
  }
  return found;
}

/** What captions may call the table of a row that is a scalar, or a list of such; none for other rows. */
function namesOf({ name, type }: ParameterRow): readonly string[] {
  if (type.kind === "scalar") return [name];
  return type.kind === "array" && type.items.kind === "scalar"
    ? namesOfOne(name)
    : [];
}

/** The only table of the side that the caption gives to a row of these very names. */
function ownTable(
  names: readonly string[],
  { side, status, ...table }: ParameterTable,
  { tables }: PageModel,
): ParameterTable | undefined {
  const named = tables.filter(({ owners }) =>
    owners.some((owner) => names.includes(owner)),
  );
  const [only] = named;
  return named.length === 1 &&
    only !== undefined &&
    only.index !== table.index &&
    only.side === side &&
    only.status === status
    ? only
    : undefined;
}

/** Objects that the page speaks of: those that type cells name, and rows that are objects. */
function objectsOf({ tables }: PageModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of tables) {
    for (const { name, type } of table.rows) {
      const asked = askedObject(type, table);
      if (asked) names.add(nameKey(asked.name ?? name));
    }
  }
  return names;
}

function isTextRow({ type }: ParameterRow): boolean {
  return type.kind === "scalar" && type.name === "string";
}

/**
 * The JSON in the examples of a row of text, where it shows the fields of the only table whose caption is the end of the
 * row's name ("metrics" for `lamp_metrics`), and is that of no row or object.
 */
function writtenFields(
  row: ParameterRow,
  table: ParameterTable,
  {
    page,
    objects,
  }: {
    readonly page: PageModel;
    readonly objects: () => ReadonlySet<string>;
  },
): readonly Json[] | undefined {
  const isNamed = (owner: string): boolean =>
    objects().has(nameKey(owner)) ||
    page.tables.some(({ rows }) => rows.some(({ name }) => name === owner));
  const loose = page.tables.filter(
    ({ owners, side, status }) =>
      side === table.side &&
      status === table.status &&
      owners.some((owner) => endsWithAny(row.name, endsOf(owner))) &&
      !owners.some(isNamed),
  );
  const [only] = loose;
  if (loose.length !== 1 || !only || only.index === table.index)
    return undefined;
  const held = jsonIn(shownFor(row, table, page));
  const shown = held?.flat().flatMap((one) => Object.keys(one as object)) ?? [];
  const fields = rowNames(only.rows);
  return shown.length > 0 && shown.every((name) => fields.has(name))
    ? held
    : undefined;
}

function endsOf(owner: string): readonly string[] {
  return namesOfOne(owner).map((end) => `_${end.toLowerCase()}`);
}

function endsWithAny(name: string, ends: readonly string[]): boolean {
  return namesOfOne(name).some((one) =>
    ends.some((end) => one.toLowerCase().endsWith(end)),
  );
}

function shownFor(
  { name }: ParameterRow,
  table: ParameterTable,
  { examples }: PageModel,
): readonly Json[] {
  const shown = shownValues(examplesBeside(examples, table));
  return valuesOfRow(shown, name, rowNames(table.rows)).filter(
    (value) => value !== null,
  );
}

function isListOfFields(value: Json): boolean {
  return Array.isArray(value) && isFields(value);
}

function isFields(value: Json): boolean {
  return Array.isArray(value)
    ? value.length > 0 && value.every(isJsonObject)
    : isJsonObject(value);
}

/** What the texts hold, where each is the JSON of fields. */
function jsonIn(values: readonly Json[]): readonly Json[] | undefined {
  const held = values.map((value) =>
    typeof value === "string" ? parsed(value) : undefined,
  );
  return held.length > 0 &&
    held.every((value) => value !== undefined && isFields(value))
    ? (held as readonly Json[])
    : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function typeOfText(held: readonly Json[], caption: string): RecoveredType {
  return {
    type: { kind: "scalar", name: "string", content: fieldsIn(held) },
    evidence: `a table of ${caption} lists fields, and the examples show such a value as text`,
    runnerUp: "any text",
  };
}

/** One object, or a list of them. */
function fieldsIn(values: readonly Json[]): TypeExpression {
  const isList = values.length > 0 && values.every(Array.isArray);
  return isList
    ? { kind: "array", items: { kind: "object" } }
    : { kind: "object" };
}

/** True for a table of fields with their types: one of values has none. */
function leadsTo(
  table: ParameterTable,
  row: ParameterRow,
  page: PageModel,
): boolean {
  return table.hasTypeColumn && tablesLedTo(row, page).includes(table);
}

/** The values of a row that leads to one table of the page, all of them made of its fields. */
function shownOfLed(
  row: ParameterRow,
  table: ParameterTable,
  page: PageModel,
): readonly Json[] | undefined {
  const [led, ...others] = tablesLedTo(row, page);
  if (!led || others.length > 0 || led.side !== table.side) return undefined;
  const values = shownFor(row, table, page);
  return areOfTable(values, led) ? values : undefined;
}

/** What a row is that leads to a table; without `values` the table bears its name as well. */
function typeOfLed(
  row: ParameterRow,
  values: readonly Json[] = [],
): RecoveredType {
  const isList = values.length === 0 && namesList(row);
  const led =
    values.length > 0
      ? "a table whose fields the examples show in its place"
      : `a table of its name, which lists fields, and \`${row.typeText}\` has none`;
  return {
    type: isList ? LIST_OF_OBJECTS : fieldsIn(values),
    evidence: `it refers to ${led}`,
    runnerUp: `\`${row.typeText}\``,
  };
}

function typeOf(
  values: readonly Json[],
  { typeText }: ParameterRow,
): RecoveredType {
  return {
    type: fieldsIn(values),
    evidence: `a table of its name lists fields, which \`${typeText}\` has none of${values.length > 0 ? ", and the examples show such a value" : ""}`,
    runnerUp: `\`${typeText}\``,
  };
}
