/**
 * What became of the rows of a text. Input: rows with the places where they belong, and the service that was read;
 * output: which are right, which are wrong and whether a warning said so, which are missing without a word.
 */
import type {
  Diagnostic,
  FieldSchema,
  ServiceBuild,
  ServiceField,
  ServiceOperation,
} from "../../../generator/index.js";
import type { SampleOperation } from "../sample/service-sample.js";
import { type ExpectedRow, isShown, type RowPlace } from "./expected-rows.js";
import { isType, printType } from "./same-type.js";
import { isIn, isSpokenOf, isWarnedOf } from "./told-rows.js";

export interface Verdict {
  readonly operation: SampleOperation;
  readonly row: ExpectedRow;
  /** `orphan`: no way leads to the row, whose referring tables are lost. */
  readonly outcome: "right" | "wrong" | "missed" | "orphan";
  readonly reason: string;
  /** True when a warning or an error names the row, its table, or a row that refers to the table. */
  readonly warned: boolean;
}

export interface TraceInput {
  readonly file: string;
  readonly operation: SampleOperation;
  readonly rows: readonly ExpectedRow[];
  readonly build: ServiceBuild;
  readonly diagnostics: readonly Diagnostic[];
  /** False where response tables have no Mandatory column. */
  readonly flagsInResponses: boolean;
}

/** A verdict for each row. */
export function traceRows(input: TraceInput): Verdict[] {
  const told = input.diagnostics.filter(
    ({ source }) => source?.file === input.file,
  );
  const read = readOperation(input);
  const used = usedLines(input);
  return input.rows.map((row): Verdict => {
    const problems =
      row.places.length === 0
        ? ["no table refers to it"]
        : row.places.flatMap((place) =>
            problemAt(row, place, { ...input, read }),
          );
    const [reason = ""] = problems;
    const kept = isUsed(row, used) || isSpokenOf(row, told);
    return {
      operation: input.operation,
      row,
      outcome: outcomeOf(row, problems, kept),
      reason,
      warned: isWarnedOf(row, input.rows, told),
    };
  });
}

function outcomeOf(
  { places }: ExpectedRow,
  problems: readonly string[],
  kept: boolean,
): Verdict["outcome"] {
  if (problems.length === 0) return "right";
  if (!kept) return "missed";
  return places.length === 0 ? "orphan" : "wrong";
}

interface ReadContext extends TraceInput {
  readonly read: ServiceOperation | undefined;
}

function readOperation({
  build,
  operation,
}: TraceInput): ServiceOperation | undefined {
  const { method, path } = operation;
  return build.model.operations.find(
    (read) => read.method === method && read.path === path,
  );
}

function problemAt(
  row: ExpectedRow,
  place: RowPlace,
  context: ReadContext,
): string[] {
  const { read, operation } = context;
  const where = `${place.in} ${place.names.join(".")}`;
  if (!read) return [`${where}: the operation is missing`];
  if (place.names[0] === "X-Auth-Token")
    return read.documentsToken ? [] : [`${where}: the token is not absorbed`];
  const field = fieldAt(place, context);
  if (!field) return [`${where}: there is no such field`];
  const line = field.origin.position?.line;
  if (!isFrom(row, line, context))
    return [`${where}: read at line ${line ?? "(none)"}, not from this row`];
  const exact = !row.untyped || isShown(operation, place);
  const told = printType(field.schema);
  if (!isType(row, field.schema, exact))
    return [`${where}: type ${told} for ${JSON.stringify(row.field.type)}`];
  const flagged =
    place.in === "body" || row.table.planned.side !== "response"
      ? true
      : context.flagsInResponses;
  if (flagged && (field.required ?? false) !== row.field.required)
    return [`${where}: required is ${String(field.required)}`];
  if (row.below === "lost") return openProblem(row, field, where, context);
  return [];
}

/** An object whose table is nowhere is open, and has its name where that can still be read. */
function openProblem(
  row: ExpectedRow,
  { schema }: ServiceField,
  where: string,
  { build }: ReadContext,
): string[] {
  const id = objectIn(schema);
  if (id === undefined)
    return row.unnamed ? [] : [`${where}: the name of the object is lost`];
  const object = build.model.objects.get(id);
  if (!object?.open) return [`${where}: the table is lost, yet one was taken`];
  if (!row.unnamed && object.name === undefined)
    return [`${where}: the open object has no name`];
  return [];
}

function fieldAt(
  { in: place, names }: RowPlace,
  { read, build }: ReadContext,
): ServiceField | undefined {
  if (!read) return undefined;
  if (place === "path" || place === "query" || place === "header")
    return read.parameters.find(
      (parameter) =>
        parameter.in === place && parameter.field.name === names[0],
    )?.field;
  let schema =
    place === "body"
      ? read.requestBody?.schema
      : read.responses.find(({ status }) => status === place)?.schema;
  let field: ServiceField | undefined;
  for (const name of names) {
    const id = schema && objectIn(schema);
    const object = id === undefined ? undefined : build.model.objects.get(id);
    field = object?.fields.find((other) => other.name === name);
    schema = field?.schema;
  }
  return field;
}

function objectIn(schema: FieldSchema): string | undefined {
  switch (schema.kind) {
    case "object":
      return schema.object;
    case "array":
      return objectIn(schema.items);
    case "map":
      return objectIn(schema.values);
    default:
      return undefined;
  }
}

/** Read from the row, or from that of a table which says the very same. */
function isFrom(
  row: ExpectedRow,
  line: number | undefined,
  { rows }: TraceInput,
): boolean {
  if (line === undefined) return false;
  return rows.some(
    (other) =>
      other.field.name === row.field.name &&
      other.table.content === row.table.content &&
      isIn(line, other.lines),
  );
}

/** Lines of the page from which something was read into the service. */
function usedLines({ build, file }: TraceInput): ReadonlySet<number> {
  const { operations, objects, absorbed = [] } = build.model;
  const read = [
    ...operations.flatMap((operation) => [
      ...operation.parameters.map(({ field }) => field),
      ...operation.absorbed,
      ...operation.responses.flatMap(({ headers }) => headers),
    ]),
    ...[...objects.values()].flatMap(({ fields, additional }) => [
      ...fields,
      ...(additional ? [additional] : []),
    ]),
    ...absorbed,
  ];
  return new Set(
    read.flatMap(({ origin: { page, position } }) =>
      position && page.file === file ? [position.line] : [],
    ),
  );
}

function isUsed({ lines }: ExpectedRow, used: ReadonlySet<number>): boolean {
  for (let line = lines.first; line <= lines.last; line += 1)
    if (used.has(line)) return true;
  return false;
}
