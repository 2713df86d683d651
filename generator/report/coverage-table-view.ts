/** The tables of a page as its report shows them: the page's own cells, and beside each row what it became. */
import type {
  OtherTableAccount,
  PageAccount,
  ParameterTableAccount,
  RowAccount,
  RowConstraint,
} from "../coverage/account.js";
import type {
  OtherTable,
  PageModel,
  ParameterRow,
} from "../page/page-model.js";
import { count } from "./count.js";
import {
  type DiagnosticView,
  diagnosticViews,
  type FateView,
  fateView,
} from "./coverage-fate-view.js";
import { tableAnchor } from "./coverage-names.js";
import { type Html, html } from "./html-text.js";

interface ConstraintView {
  readonly keywords: Html;
  readonly rule: Html;
  readonly words: Html;
  readonly dropped: Html;
}

interface RowView {
  readonly id: Html;
  readonly name: Html;
  readonly type: Html;
  readonly mandatory: Html;
  readonly description: Html;
  readonly fate: FateView;
  readonly constraints: readonly ConstraintView[];
  readonly unread: readonly Html[];
  readonly diagnostics: readonly DiagnosticView[];
}

export interface TableView {
  readonly id: Html;
  readonly title: Html;
  readonly note: Html;
  readonly diagnostics: readonly DiagnosticView[];
  readonly isParameters: boolean;
  readonly rows: readonly RowView[];
  readonly header: readonly Html[];
  readonly otherRows: readonly {
    readonly cells: readonly { readonly label: Html; readonly text: Html }[];
    readonly fate: FateView;
  }[];
}

/** The views of all tables, in the order of the page. */
export function tableViews(account: PageAccount, page: PageModel): TableView[] {
  // Other tables have no index: the account keeps their order.
  let others = 0;
  const inOrder = [...page.otherTables].sort(
    (a, b) =>
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
  return account.tables.map((table) => {
    if (table.kind === "parameters") return parameterView(table, page);
    const model = inOrder[others];
    others += 1;
    return otherView(table, model);
  });
}

function titleOf({
  number,
  caption,
  section,
}: ParameterTableAccount | OtherTableAccount): Html {
  const name = caption ?? `below “${section}”`;
  return html(number === undefined ? name : `Table ${number} ${name}`);
}

function parameterView(
  table: ParameterTableAccount,
  page: PageModel,
): TableView {
  const rows = new Map(
    (page.tables[table.index]?.rows ?? []).map((row) => [
      `${row.position.line}:${row.position.column}`,
      row,
    ]),
  );
  return {
    id: html(tableAnchor(table.line, table.column)),
    title: titleOf(table),
    note: html(
      [
        table.side ?? "no side",
        `line ${table.line}`,
        count(table.rows.length, "row"),
      ].join(" · "),
    ),
    diagnostics: diagnosticViews(table.diagnostics ?? []),
    isParameters: true,
    rows: table.rows.map((row) =>
      rowView(row, rows.get(`${row.line}:${row.column}`)),
    ),
    header: [],
    otherRows: [],
  };
}

function rowView(row: RowAccount, model: ParameterRow | undefined): RowView {
  return {
    id: html(`row-${row.line}-${row.column}`),
    name: html(model?.label ?? row.name),
    type: html(model?.typeText ?? ""),
    mandatory: html(model?.mandatoryText ?? ""),
    description: html(model?.description ?? ""),
    fate: fateView(row.fate),
    constraints: (row.constraints ?? []).map(constraintView),
    unread: (row.unread ?? []).map((words) => html(words)),
    diagnostics: diagnosticViews(row.diagnostics ?? []),
  };
}

function constraintView({
  kind,
  rule,
  words,
  keywords,
  dropped,
  withdrawn,
}: RowConstraint): ConstraintView {
  const reason =
    dropped === undefined
      ? withdrawn === undefined
        ? ""
        : `withdrawn: ${withdrawn}`
      : `left out: ${dropped}`;
  return {
    keywords: html(keywords.length > 0 ? keywords.join(", ") : kind),
    rule: html(rule),
    words: html(words),
    dropped: html(reason),
  };
}

function otherView(
  table: OtherTableAccount,
  model: OtherTable | undefined,
): TableView {
  const header = (model?.header ?? []).map((label) => html(label));
  return {
    id: html(tableAnchor(table.line, table.column)),
    title: titleOf(table),
    note: html(
      [
        `taken for: ${table.purpose}`,
        `line ${table.line}`,
        count(table.rows.length, "row"),
      ].join(" · "),
    ),
    diagnostics: diagnosticViews(table.diagnostics ?? []),
    isParameters: false,
    rows: [],
    header,
    otherRows: table.rows.map(({ fate }, at) => ({
      cells: (model?.rows[at] ?? []).map((text, column) => ({
        label: header[column] ?? html(""),
        text: html(text),
      })),
      fate: fateView(fate),
    })),
  };
}
