/**
 * What the template of one page shows: the page's own tables, rendered from the page model, and beside each row what it
 * became. Every text in a view is escaped.
 */
import type {
  LinkTarget,
  OtherTableAccount,
  PageAccount,
  ParameterTableAccount,
  RowAccount,
  RowConstraint,
} from "../coverage/account.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type {
  OtherTable,
  PageModel,
  ParameterRow,
} from "../page/page-model.js";
import { count } from "./count.js";
import {
  type FateTone,
  labelOf,
  type PointerView,
  pointerView,
  toneOf,
} from "./coverage-fates.js";
import { exampleAnchor, tableAnchor } from "./coverage-names.js";
import { type Html, html, webAddress } from "./html-text.js";

export interface FateView {
  readonly label: Html;
  readonly tone: FateTone;
  /** Plain words on it; empty where the badge says it all. */
  readonly note: Html;
  readonly first: PointerView | false;
  readonly others: readonly PointerView[];
  readonly othersCount: Html;
}

interface DiagnosticView {
  readonly severity: Html;
  readonly code: Html;
  readonly message: Html;
}

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

interface TableView {
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

export interface PageView {
  readonly title: Html;
  readonly id: Html;
  readonly address: Html | false;
  readonly up: Html;
  readonly service: Html;
  readonly operations: readonly {
    readonly name: Html;
    readonly fate: FateView;
  }[];
  readonly diagnostics: readonly DiagnosticView[];
  readonly tables: readonly TableView[];
  readonly examples: readonly {
    readonly id: Html;
    readonly title: Html;
    readonly text: Html;
    readonly fate: FateView;
    readonly diagnostics: readonly DiagnosticView[];
  }[];
  readonly statusCodes: readonly {
    readonly status: Html;
    readonly fate: FateView;
  }[];
  readonly links: readonly {
    readonly text: Html;
    readonly href: Html;
    readonly from: Html;
    readonly to: Html;
    readonly address: Html | false;
    readonly label: Html;
    readonly tone: FateTone;
  }[];
}

export interface PageViewContext {
  readonly service: string;
  /** The report's file of a page, relative to this page's; undefined for pages that are not in it. */
  readonly fileOf: (page: string) => string | undefined;
}

/** The view of one page. */
export function coveragePageView(
  account: PageAccount,
  page: PageModel,
  context: PageViewContext,
): PageView {
  return {
    title: html(account.title),
    id: html(account.id),
    address: webAddress(account.address) ?? false,
    up: html("index.html"),
    service: html(context.service),
    operations: account.operations.map(({ method, path, fate }) => ({
      name: html(`${method} ${path}`),
      // The name says where it is.
      fate: fateView(fate.kind === "operation" ? { kind: fate.kind } : fate),
    })),
    diagnostics: diagnosticViews(account.diagnostics),
    tables: tableViews(account, page),
    examples: account.examples.map((example, at) => ({
      id: html(exampleAnchor(at)),
      title: html(
        [example.side, example.status, example.title]
          .filter((word) => word !== undefined && word !== "")
          .join(" · "),
      ),
      text: html(exampleText(page, at)),
      fate: fateView(example.fate),
      diagnostics: diagnosticViews(example.diagnostics ?? []),
    })),
    statusCodes: account.statusCodes.map(({ status, fate }) => ({
      status: html(status),
      fate: fateView(fate),
    })),
    links: account.links.map(({ text, href, from, row, target }) => ({
      text: html(text),
      href: html(href),
      from: html(row === undefined ? from : `${from} of ${row}`),
      to: html(targetWords(target)),
      address: linkTo(target, context) ?? false,
      label: labelOf(target.kind),
      tone: toneOf(target.kind),
    })),
  };
}

const MOST_EXAMPLE = 20_000;

function exampleText(page: PageModel, at: number): string {
  const example = page.examples[at];
  if (!example) return "";
  const { method, target, text } = example;
  const line = [method, target].filter(Boolean).join(" ");
  const whole = [line, text].filter((part) => part !== "").join("\n\n");
  return whole.length > MOST_EXAMPLE
    ? `${whole.slice(0, MOST_EXAMPLE)}\n… ${count(whole.length - MOST_EXAMPLE, "more character")}`
    : whole;
}

function tableViews(account: PageAccount, page: PageModel): TableView[] {
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

interface AnyFate {
  readonly kind: string;
  readonly pointers?: readonly string[];
  readonly pointer?: string;
  readonly in?: string;
  readonly into?: string;
  readonly code?: string;
  readonly reason?: string;
  readonly fields?: readonly string[];
}

const MOST_POINTERS = 50;

/** Any fate: its badge, its words, its pointers. */
export function fateView(fate: AnyFate): FateView {
  const { kind, pointer } = fate;
  const pointers = fate.pointers ?? (pointer === undefined ? [] : [pointer]);
  const [first, ...others] = pointers;
  return {
    label: labelOf(kind),
    tone: toneOf(kind),
    note: html(noteOf(fate)),
    first: first === undefined ? false : pointerView(first),
    others: others.slice(0, MOST_POINTERS).map(pointerView),
    othersCount: html(others.length),
  };
}

function noteOf(fate: AnyFate): string {
  const { into, code, reason, fields } = fate;
  if (fate.in !== undefined) return fate.in;
  if (into !== undefined) return `into ${into}`;
  if (code !== undefined) return code;
  if (fields !== undefined) return fields.join(", ");
  return reason ?? "";
}

function diagnosticViews(diagnostics: readonly Diagnostic[]): DiagnosticView[] {
  return diagnostics.map(({ severity, code, message }) => ({
    severity: html(severity),
    code: html(code),
    message: html(message),
  }));
}

function targetWords(target: LinkTarget): string {
  switch (target.kind) {
    case "table":
      return `table “${target.table}” of ${target.page}`;
    case "heading":
      return `“${target.heading}” of ${target.page}`;
    case "page":
      return target.page;
    case "outside":
      return "outside of the pages";
    case "dangling":
      return target.reason;
  }
}

/** The place in the report that a link's target has. */
function linkTo(
  target: LinkTarget,
  { fileOf }: PageViewContext,
): Html | undefined {
  if (target.kind === "outside" || target.kind === "dangling") return undefined;
  const file = fileOf(target.page);
  return file === undefined ? undefined : html(file);
}
