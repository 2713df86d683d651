/**
 * Counts the rows of a page's tables with regular expressions alone, HTML and GFM: a second opinion on what there is.
 * It shares nothing with the readers of `document/` and `page/`, and knows nothing of sections, spans or captions.
 */

export interface RowCount {
  /** Rows of all tables, headers aside. */
  readonly all: number;
  /** Rows of tables whose header begins with a column of names. */
  readonly named: number;
}

interface TokenTable {
  readonly rows: TokenRow[];
}

interface TokenRow {
  readonly cells: string[];
  isHeader: boolean;
}

const NAME_COLUMN =
  /^(?:parameters?(?: name)?|attributes?(?: name)?|fields?(?: name)?|headers?(?: name)?|name|element|property|key|参数名?称?|名称|字段名?称?|属性名?称?)[:：*]?$/i;
const OTHER_COLUMN =
  /^(?:error codes?|错误码|(?:http )?status codes?|状态码|returned values?|返回值|normal|正常)$/i;
const NUMBER_COLUMN = /^(?:no\.?|#|序号|编号)?$/i;
const UNREAD =
  /<!--[^]*?-->|<(script|style|pre|textarea|title)\b[^>]*>[^]*?<\/\1\s*>/gi;
const TABLE_TAG = /<(\/?)(table|thead|tr|td|th)\b[^>]*>/gi;

/** Counts the rows of one page. */
export function countRows(text: string, isMarkdown: boolean): RowCount {
  const plain = (isMarkdown ? withoutFences(text) : text).replace(UNREAD, "");
  const tables = [
    ...htmlTables(plain),
    ...(isMarkdown ? gfmTables(withoutHtmlTables(plain)) : []),
  ];
  let all = 0;
  let named = 0;
  for (const { rows } of tables) {
    const header = headerOf(rows);
    const body = header ? rows.slice(1) : rows;
    const isNamed = header !== undefined && beginsWithNames(header);
    const counted = isNamed
      ? body.filter(({ cells }) => !isSame(cells, header))
      : body;
    all += counted.length;
    if (isNamed) named += counted.length;
  }
  return { all, named };
}

/** The first row, where the markup or its words make it a header. */
function headerOf(rows: readonly TokenRow[]): readonly string[] | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const isWorded =
    beginsWithNames(first.cells) ||
    first.cells.some((cell) => OTHER_COLUMN.test(cell));
  return first.isHeader || (first.cells.length > 1 && isWorded)
    ? first.cells
    : undefined;
}

function beginsWithNames(cells: readonly string[]): boolean {
  const first = cells.find((cell) => !NUMBER_COLUMN.test(cell));
  return first !== undefined && NAME_COLUMN.test(first);
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells.length === header.length &&
    cells.every((cell, at) => cell === header[at])
  );
}

function htmlTables(text: string): TokenTable[] {
  const found: TokenTable[] = [];
  const open: { table: TokenTable; inHead: boolean; cell?: number }[] = [];
  const closeCell = (end: number): void => {
    const top = open.at(-1);
    if (top?.cell === undefined) return;
    top.table.rows.at(-1)?.cells.push(wordsOf(text.slice(top.cell, end)));
    delete top.cell;
  };
  for (const match of text.matchAll(TABLE_TAG)) {
    const [tag, slash, name = ""] = match;
    const top = open.at(-1);
    const kind = name.toLowerCase();
    if (kind === "table") {
      if (slash === "") {
        const table: TokenTable = { rows: [] };
        found.push(table);
        open.push({ table, inHead: false });
      } else {
        closeCell(match.index);
        open.pop();
      }
      continue;
    }
    if (!top) continue;
    closeCell(match.index);
    if (kind === "thead") top.inHead = slash === "";
    else if (kind === "tr" && slash === "")
      top.table.rows.push({ cells: [], isHeader: true });
    else if (slash === "") {
      const row = top.table.rows.at(-1);
      if (row && kind === "td" && !top.inHead) row.isHeader = false;
      top.cell = match.index + tag.length;
    }
  }
  return found.map(({ rows }) => ({
    rows: rows.filter(({ cells }) => cells.length > 0),
  }));
}

function gfmTables(text: string): TokenTable[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s>]+/, ""));
  const found: TokenTable[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const head = lines[at - 1] ?? "";
    if (!head.startsWith("|") || !/^\|?[\s:|]*-[\s:|-]*$/.test(lines[at] ?? ""))
      continue;
    const rows: TokenRow[] = [{ cells: cellsOf(head), isHeader: true }];
    for (at += 1; (lines[at] ?? "").startsWith("|"); at += 1)
      rows.push({ cells: cellsOf(lines[at] ?? ""), isHeader: false });
    found.push({ rows });
  }
  return found;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map(wordsOf);
}

function withoutFences(text: string): string {
  return text.replace(/^\s*(```+|~~~+)[^]*?^\s*\1[^\n]*$/gm, "");
}

function withoutHtmlTables(text: string): string {
  return text.replace(/<table\b[^]*?<\/table\s*>/gi, "");
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/\*\*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
