/**
 * A header whose cells stand on lines of their own, with bars. Input: the line it may begin at; output: its cells and
 * where the rows begin. The rule below it proves it; where that was lost, only words that are known do.
 */
import { ruleColumns } from "./line-shapes.js";
import { cellsOfLine } from "./split-bars.js";
import {
  type TableHeader,
  givenHeader,
  headerRun,
  mayBeginHeader,
} from "./table-header.js";
import type { TextPage } from "./text-page.js";

export interface SplitHeader {
  /** Undefined where the table begins with its rule. */
  readonly header?: TableHeader;
  readonly columns: number;
  /** The line after the header. */
  readonly next: number;
}

const MOST_CELLS = 12;
const MOST_LINES = 26;

/** The header that begins at `at`. */
export function splitHeader(
  page: TextPage,
  at: number,
): SplitHeader | undefined {
  const own = ruleColumns(page.lines[at]?.text ?? "");
  if (own > 0) return { columns: own, next: at + 1 };
  const rule = page.ruleAfter(at);
  if (rule !== -1) {
    const columns = ruleColumns(page.lines[rule]?.text ?? "");
    const labels = page.lines
      .slice(at, rule)
      .flatMap(({ text }) => cellsOfLine(text));
    // A header that lost a cell still says how the others are called.
    if (
      labels.length === columns ||
      headerRun(labels)?.labels.length === labels.length
    )
      return { header: givenHeader(labels), columns, next: rule + 1 };
  }
  return withoutRule(page, at);
}

function withoutRule(page: TextPage, at: number): SplitHeader | undefined {
  const labels: string[] = [];
  const ends: number[] = [];
  const last = Math.min(page.lines.length, at + MOST_LINES);
  for (let next = at; next < last && labels.length < MOST_CELLS; next += 1) {
    const { text } = page.lines[next] ?? { text: "" };
    if (text.length > 200) break;
    for (const cell of cellsOfLine(text)) {
      if (labels.length === 0 && !mayBeginHeader(cell)) return undefined;
      labels.push(cell);
      ends.push(next + 1);
    }
  }
  const header = headerRun(labels);
  const columns = header?.labels.length ?? 0;
  if (!header || columns < 2) return undefined;
  // Where bars stand between cells, the one behind the last label closes it.
  const next = ends[columns - 1] ?? at + 1;
  const closes =
    page.lines[next]?.text === "|" && !page.lines[next - 1]?.text.endsWith("|");
  return { header, columns, next: closes ? next + 1 : next };
}
