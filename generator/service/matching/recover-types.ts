/**
 * Types of rows whose type cell was lost in extraction: what the same row says in a like table elsewhere, what a table
 * that was matched to the row proves, what the examples show. Each one is a guess and says so; rows stay open otherwise.
 */
import type {
  Json,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import {
  namesWithin,
  type ShownValue,
  valuesOfRow,
  withinMaps,
} from "./example-values.js";
import { type KnownTables, likeness, rowNames } from "./known-tables.js";
import { hasOnly, isJsonObject } from "../json-object.js";
import { showsTexts } from "./bare-lists.js";
import { singularOf } from "./name-words.js";

export interface RecoveredType {
  readonly type: TypeExpression;
  readonly evidence: string;
  readonly runnerUp?: string;
}

/** True for a row whose type cell is empty although its table has a column of types. */
export function hasLostType(row: ParameterRow, table: ParameterTable): boolean {
  return (
    table.hasTypeColumn &&
    !row.userKey &&
    row.type.kind === "unknown" &&
    row.type.text === ""
  );
}

/** Tables below this likeness are no evidence for each other's rows. */
const ALIKE = 0.6;
/** Two tables this close in likeness are equally good witnesses. */
const CLOSE = 0.1;

/** The type that the same row has in the tables most like its own; undefined where they disagree. */
export function typeElsewhere(
  row: ParameterRow,
  table: ParameterTable,
  known: KnownTables,
): RecoveredType | undefined {
  const names = rowNames(table.rows);
  const witnesses = known
    .fields(row.name, table)
    .filter(({ field }) => field.type.kind !== "unknown")
    .map((witness) => ({
      ...witness,
      alike: likeness(names, witness.table.fields),
      key: JSON.stringify(witness.field.type),
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const [best] = witnesses;
  if (!best) return undefined;
  const close = witnesses.filter(({ alike }) => alike >= best.alike - CLOSE);
  if (close.some(({ key }) => key !== best.key)) return undefined;
  const other = witnesses.find(({ key }) => key !== best.key);
  return {
    type: best.field.type,
    evidence: `row \`${row.name}\` of a table with ${best.alike === 1 ? "the same" : "mostly the same"} rows on ${best.table.where} has it`,
    ...(other ? { runnerUp: `the type on ${other.table.where}` } : {}),
  };
}

/** The type that examples prove, or that a matched table leaves open between one object and a list of them. */
export function typeShown(
  row: ParameterRow,
  table: ParameterTable,
  {
    shown,
    matched,
  }: {
    /** What the examples of the table's side show. */
    readonly shown: ReadonlyMap<string, readonly ShownValue[]>;
    /** The table that was matched to the row. */
    readonly matched: ParameterTable | undefined;
  },
): RecoveredType | undefined {
  const values = valuesOfRow(shown, row.name, rowNames(table.rows)).filter(
    (value) => value !== null,
  );
  const kinds = new Set(values.map(kindOfValue));
  const [kind] = kinds;
  if (kinds.size === 1 && kind !== undefined) {
    const type = TYPES_OF_VALUES[kind];
    const isObject = kind.startsWith("object");
    if (type === OBJECT && matched && showsMap(values, matched))
      return {
        type: { kind: "map", values: OBJECT },
        evidence: "the examples show the fields of its table below keys",
        runnerUp: "an object",
      };
    if (type && (isObject || !matched))
      return { type, evidence: "the examples show such a value" };
  }
  if (!matched) return undefined;
  const list = namesList(row);
  return {
    type: list ? LIST_OF_OBJECTS : OBJECT,
    evidence: list
      ? "a table was found for it, and its words speak of several"
      : "a table was found for it",
    runnerUp: list ? "a single object" : "a list of objects",
  };
}

/** "Table 3"; "Data structure". */
const POINTS_ONLY =
  /^(?:(?:table|表)\s*\d{1,3}|(?:data )?structure|数据结构)[.。]?$/i;
/** "Links structure": the name of the table, as well. */
const STRUCTURE_ONLY = /^\S+ (?:data )?structure$/i;

/** "Dictionary data structure. See Table 3": how a thing is made, which a list of such things is called as well. */
const STRUCTURE_OF_ONE =
  /^(?:dictionary data structure|字典数据结构)(?![^\s.,，。])/i;

/** True for a type cell that says which table lists the fields, and not whether there is one object or a list. */
export function pointsOnly(row: ParameterRow): boolean {
  const { type, typeText } = row;
  const text = typeText.trim();
  if (type.kind === "map")
    return type.values.kind === "unknown" && type.values.text === "";
  if (STRUCTURE_OF_ONE.test(text)) return namesList(row);
  return (
    type.kind === "object" &&
    (type.name === undefined ? POINTS_ONLY : STRUCTURE_ONLY).test(text)
  );
}

/** "List of lamps.", "Lamp list": the description begins with what it is. */
export const IS_LIST =
  /^(?:(?:an? |the )?(?:list|array) of\b|(?:(?!(?:of|in|from|to|for|is|by|with) )[\w-]+ ){1,4}(?:list|array)(?=[.\n]|$)|[^，。；：\n]{1,20}(?<![在从于])(?:列表|数组)(?=[。\n]|$))/i;

/** True for a type cell that says one object, of which the description says that it is a list: one of them is wrong. */
export function contradictsWords({ type, description }: ParameterRow): boolean {
  return type.kind === "object" && IS_LIST.test(description);
}

/** "Object" for a row whose name is that of several, or of a list. */
export function contradictsName({ name, type }: ParameterRow): boolean {
  return (
    type.kind === "object" &&
    type.name === undefined &&
    (isPlural(name) || LAST_WORD_LIST.test(name))
  );
}

/** "JSON array": a list written as JSON, of objects as often as of anything else. */
const JSON_LIST = /^json\s*(?:array|list|数组|列表)$/i;

/** True for a type cell that says a list and not what of. */
export function saysJsonList({ type, typeText }: ParameterRow): boolean {
  return type.kind === "array" && JSON_LIST.test(typeText.trim());
}

/** What the examples show alone for a row whose type cell leaves it open; `named` are tables of its name. */
export function shapeShown(
  row: ParameterRow,
  table: ParameterTable,
  {
    shown,
    named,
  }: {
    readonly shown: ReadonlyMap<string, readonly ShownValue[]>;
    readonly named: readonly ParameterTable[];
  },
): RecoveredType | undefined {
  const values = valuesOfRow(shown, row.name, rowNames(table.rows)).filter(
    (value) => value !== null,
  );
  if (values.length === 0) return undefined;
  const evidence = "the examples show such a value";
  const { type } = row;
  if (type.kind === "array")
    return showsTexts(row, values)
      ? { type: LIST_OF_TEXTS, evidence, runnerUp: "a list of objects" }
      : undefined;
  if (type.kind === "map") {
    if (named.some((fields) => showsFields(values, fields)))
      return {
        type: OBJECT,
        evidence: "the examples show the fields of its table, below no key",
        runnerUp: "a map of objects",
      };
    return values.every(isMapOfLists)
      ? {
          type: { kind: "map", values: LIST_OF_OBJECTS },
          evidence,
          runnerUp: "a map of objects",
        }
      : undefined;
  }
  const isProven =
    pointsOnly(row) ||
    values.every((value) => Array.isArray(value) && value.some(isJsonObject));
  return isProven && values.every((value) => Array.isArray(value))
    ? {
        type: { kind: "array", items: type },
        evidence,
        runnerUp: "an object",
      }
    : undefined;
}

/** `{"a": [{...}]}`: below each key a list of objects. */
function isMapOfLists(value: Json): boolean {
  const lists = isJsonObject(value) ? Object.values(value) : [];
  return (
    lists.length > 0 &&
    lists.every(
      (list) =>
        Array.isArray(list) && list.length > 0 && list.every(isJsonObject),
    )
  );
}

/** True when every name of the values is a row of the table. */
function showsFields(
  values: readonly Json[],
  { rows }: ParameterTable,
): boolean {
  const known = rowNames(rows);
  return values.every((value) => hasOnly(value, known));
}

/** True when no name of the values is a row of the table, and names one level further down are. */
function showsMap(values: readonly Json[], { rows }: ParameterTable): boolean {
  const known = rowNames(rows);
  const isKnown = (name: string): boolean => known.has(name);
  if ([...namesWithin(values)].some(isKnown)) return false;
  const inner = withinMaps(values, { kind: "map", values: OBJECT });
  return [...namesWithin(inner)].some(isKnown);
}

const OBJECT: TypeExpression = { kind: "object" };
export const LIST_OF_OBJECTS: TypeExpression = { kind: "array", items: OBJECT };

const LIST_OF_TEXTS: TypeExpression = {
  kind: "array",
  items: { kind: "scalar", name: "string" },
};

const TYPES_OF_VALUES: Readonly<Record<string, TypeExpression | undefined>> = {
  string: { kind: "scalar", name: "string" },
  boolean: { kind: "scalar", name: "boolean" },
  // An example of 3 does not prove that 3.5 is wrong.
  number: { kind: "scalar", name: "number" },
  object: OBJECT,
  "object list": LIST_OF_OBJECTS,
  "string list": LIST_OF_TEXTS,
};

function kindOfValue(value: Json): string {
  if (!Array.isArray(value)) return value === null ? "null" : typeof value;
  const kinds = new Set((value as readonly Json[]).map(kindOfValue));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? `${kind} list` : "list";
}

const SPEAKS_OF_SEVERAL = /\b(?:lists?|arrays?)\b|列表|数组|集合/i;

/** True for `data_volumes`, "Tag list". */
export function namesList({ name, description }: ParameterRow): boolean {
  return (
    isPlural(name) ||
    LAST_WORD_LIST.test(name) ||
    SPEAKS_OF_SEVERAL.test(description)
  );
}

/** `lamp_list`, `lampList`: the last letters in a row are the word. */
const LAST_WORD_LIST = /(?<![A-Za-z])list$/i;

function isPlural(name: string): boolean {
  const last = /[A-Za-z]+$/.exec(name)?.[0].toLowerCase() ?? "";
  return singularOf(last) !== last;
}
