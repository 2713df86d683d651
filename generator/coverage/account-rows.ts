/**
 * The parameter tables of a page with the fate of each row. Input: the page and the places of the contract; output:
 * accounts in the order of the page. Rows that the reader refused are known from their diagnostics alone.
 */
import { lookUp } from "../contract/access/resolve.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ParameterRow, ParameterTable } from "../page/page-model.js";
import type { ParameterTableAccount, RowAccount, RowFate } from "./account.js";
import { below, type FieldPlace, placeKey } from "./contract-places.js";
import { constraintsOf } from "./row-constraints.js";
import { refusedRows } from "./refused-rows.js";
import { ROW_REASONS, TABLE_REASONS } from "./left-out-reasons.js";
import type { PageContext } from "./page-context.js";

/** Accounts for every parameter table of the page. */
export function accountTables(context: PageContext): ParameterTableAccount[] {
  const refused = refusedRows(context);
  return context.page.tables.map((table) => {
    const tableDiagnostics = context.diagnostics.take(
      context.page.page.file,
      table.position,
    );
    const reason = isUsed(table, context)
      ? undefined
      : (tableDiagnostics.find(({ code }) => TABLE_REASONS.has(code)) ??
        context.tableReason);
    const rows = table.rows.map((row) =>
      accountRow(row, { table, reason, context }),
    );
    for (const row of refused.get(table) ?? []) rows.push(row);
    rows.sort((a, b) => a.line - b.line || a.column - b.column);
    return {
      kind: "parameters",
      index: table.index,
      ...(table.caption === undefined ? {} : { caption: table.caption }),
      ...(table.number === undefined ? {} : { number: table.number }),
      section: table.section,
      ...(table.side ? { side: table.side } : {}),
      ...table.position,
      rows,
      ...(tableDiagnostics.length > 0 ? { diagnostics: tableDiagnostics } : {}),
    };
  });
}

/** How the contract calls a path parameter that its template lacks. */
const NOT_IN_PATH = "not in the path";

/** True when a row of the table is in the contract: then nothing said of the table excuses another. */
function isUsed(
  { rows }: ParameterTable,
  { page, places }: PageContext,
): boolean {
  return rows.some(({ position: { line, column } }) =>
    places.fields.has(placeKey(page.page.id, line, column)),
  );
}

type Reason = Pick<Diagnostic, "code" | "message">;

interface TableContext {
  readonly table: ParameterTable;
  /** Why none of the table's rows is used. */
  readonly reason: Reason | undefined;
  readonly context: PageContext;
}

function accountRow(row: ParameterRow, place: TableContext): RowAccount {
  const { page, diagnostics } = place.context;
  const found = diagnostics.take(page.page.file, row.position);
  const fate = fateOf(row, found, place);
  const constraints = constraintsOf(row, fate, place.context);
  const unread = row.prose.unread.map(({ words }) => words);
  return {
    name: row.name,
    ...row.position,
    fate,
    ...(constraints.length > 0 ? { constraints } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...(found.length > 0 ? { diagnostics: found } : {}),
  };
}

/** A row that is a field somewhere is one, whatever else is said about it. */
function fateOf(
  row: ParameterRow,
  found: readonly Diagnostic[],
  { table, reason, context }: TableContext,
): RowFate {
  const { places, page } = context;
  const { line, column } = row.position;
  const key = placeKey(page.page.id, line, column);
  const fields = places.fields.get(key) ?? [];
  for (const kind of ["parameter", "property", "map key"] as const) {
    const own = fields.filter((one) => one.kind === kind && !one.after);
    const pointers = pointersOf(own);
    const [first] = pointers;
    if (first === undefined) continue;
    return kind === "parameter"
      ? { kind, in: parameterPlace(first, context), pointers }
      : { kind, pointers };
  }
  const absorbed = absorbedFate(key, { row, table }, context);
  if (absorbed) return absorbed;
  const [again] = fields;
  if (again?.after) {
    const { row: name = row.name, line: at = 0 } = again.after;
    return {
      kind: "merged",
      into: `${name}, line ${at}`,
      pointers: pointersOf(fields),
    };
  }
  const why =
    found.find(({ code }) => ROW_REASONS.has(code)) ??
    unusedReason(key, table, context) ??
    context.pageReason ??
    reason;
  return why
    ? { kind: "diagnostic", code: why.code, message: why.message }
    : { kind: "unaccounted" };
}

/** Where a parameter is sent; a header of a response has no `in`. */
function parameterPlace(place: string, { build }: PageContext): string {
  const found = lookUp(build.contract.document, `#${place}`);
  const known = found as { readonly in?: unknown } | undefined;
  return typeof known?.in === "string" ? known.in : "response header";
}

function pointersOf(fields: readonly FieldPlace[]): string[] {
  return [...new Set(fields.map((field) => field.pointer))];
}

function absorbedFate(
  key: string,
  {
    row,
    table,
  }: { readonly row: ParameterRow; readonly table: ParameterTable },
  context: PageContext,
): RowFate | undefined {
  for (const { became, detail, operation } of context.places.absorbed.get(
    key,
  ) ?? []) {
    if (became === "security scheme")
      return { kind: became, pointers: [schemePointer(detail, context)] };
    if (became === "media type")
      return { kind: became, pointers: [mediaTypePointer(operation, context)] };
    // The row of the keys stands for the object's `additionalProperties`; a second one of its kind is merged.
    if (became === "map key") return { kind: became, pointers: [] };
    // What is not in the path was not merged: a diagnostic of the row says so.
    if (became !== "merged" || detail === NOT_IN_PATH) continue;
    const into = context.namesakes(table, detail, row);
    if (!into) return { kind: "merged", into: detail, pointers: [] };
    const { line, column } = into.position;
    const there = placeKey(context.page.page.id, line, column);
    return {
      kind: "merged",
      into: `${into.name}, line ${line}`,
      pointers: pointersOf(context.places.fields.get(there) ?? []),
    };
  }
  return undefined;
}

/** The scheme that sends the header; its place is the operation's security where no scheme has that name. */
function schemePointer(header: string, { build }: PageContext): string {
  const { document } = build.contract;
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const found = schemes.find(
    ([, scheme]) =>
      "name" in scheme &&
      typeof scheme.name === "string" &&
      scheme.name.toLowerCase() === header.toLowerCase(),
  );
  return below("/components/securitySchemes", found?.[0] ?? header);
}

function mediaTypePointer(
  operation: string | undefined,
  { build }: PageContext,
): string {
  const content = `${operation ?? ""}/requestBody/content`;
  return lookUp(build.contract.document, `#${content}`) === undefined
    ? (operation ?? "/paths")
    : content;
}

/** The table's object is used by no operation: said of the object, where several tables may make up one. */
function unusedReason(
  key: string,
  table: ParameterTable,
  { places }: PageContext,
): Reason | undefined {
  if (!places.unused.has(key)) return undefined;
  const name = table.caption ?? table.section;
  return {
    code: "contract/unused-object",
    message: `The object of table \`${name}\` is used by no operation and has no name of its own.`,
  };
}
