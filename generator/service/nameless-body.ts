/** Bodies without fields of their own: what one row of a table stands for. Input: the tables; output: the schema. */
import type { Json, PageExample, ParameterRow } from "../page/page-model.js";
import { LIST_ITSELF, LIST_OF_NAMED } from "../vocabulary/object-names.js";
import type { BodyObject, BodyPlace } from "./body-object.js";
import { isJsonObject } from "./json-object.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { RowsOfTable } from "./operation-tables.js";

/** The name cell of a body that has no fields: a file, a text, an object that another table lists. */
const NO_NAME = /^[-–—]{1,2}$/;
/** The same, the last row of a table whose others are headers. */
const BODY_BESIDE_HEADERS = /^(?:[-–—]{1,2}|body)$/i;

/** "Lamp" of type "Array of Lamp objects", where every example is a bare list. */
function isNamedAsElement(
  { label, type }: ParameterRow,
  shown: readonly PageExample[],
): boolean {
  return (
    type.kind === "array" &&
    type.items.kind === "object" &&
    type.items.name === label &&
    shown.length > 0 &&
    shown.every(({ value }) => Array.isArray(value))
  );
}

/** "[Array element]", whose fields another table lists, or "[Lamp object]" of a list of such. */
function isListItself({ label, type }: ParameterRow): boolean {
  if (type.kind !== "array") return false;
  const bare = label.replace(/^[*_]+|[*_]+$/g, "");
  if (LIST_ITSELF.test(bare)) return true;
  const [, element] = LIST_OF_NAMED.exec(bare) ?? [];
  return (
    element !== undefined &&
    type.items.kind === "object" &&
    type.items.name === element
  );
}

/** A map of scalars whose name is that of its keys, unless an example shows maps below keys. */
function isNamedAsKeys(
  { userKey, type }: ParameterRow,
  shown: readonly PageExample[],
): boolean {
  return (
    userKey &&
    type.kind === "map" &&
    type.values.kind === "scalar" &&
    !shown.some(({ value }) => value !== undefined && holdsObjects(value))
  );
}

/**
 * A body that its one row, "[Array element]" or "-", stands for: it has no name on the wire. Several rows are its forms.
 * `shown` are the examples of it.
 */
export function namelessBody(
  { page, side, status }: BodyPlace,
  tables: readonly RowsOfTable[],
  shown: readonly PageExample[],
  builder: ObjectBuilder,
): BodyObject | undefined {
  const rows = tables.flatMap(({ table, rows: own }) =>
    own.map((row) => ({ table, row })),
  );
  const others = tables.some(
    ({ table, rows: own }) => own.length < table.rows.length,
  );
  const names = others ? BODY_BESIDE_HEADERS : NO_NAME;
  const isAlone = (row: ParameterRow): boolean =>
    names.test(row.label) ||
    isNamedAsElement(row, shown) ||
    isNamedAsKeys(row, shown);
  const isBody = (row: ParameterRow): boolean =>
    (rows.length === 1 && isAlone(row)) || isListItself(row);
  if (rows.length === 0 || !rows.every(({ row }) => isBody(row)))
    return undefined;
  const fields = rows.flatMap(({ table, row }) => {
    builder.markUsed(table);
    const own = { ...row, userKey: false };
    return builder.fieldsOf({ page, table }, [own], side, status).fields;
  });
  const forms = fields.map(({ schema }) => schema);
  const [first] = forms;
  if (first === undefined) return undefined;
  return {
    schema: forms.length === 1 ? first : { kind: "union", options: forms },
    fields,
    absorbed: fields.map(({ origin }) => ({
      origin,
      became: "merged",
      detail: "the body",
    })),
  };
}

function holdsObjects(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).some(isJsonObject);
}
