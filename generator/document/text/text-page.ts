/**
 * The lines of a page with what is asked of them again and again: where the next bar is, where something begins that
 * is no part of a table. Everything is found in one pass, so that a page of any length stays linear.
 */
import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { isCaptionLine } from "../caption.js";
import {
  FENCE,
  hasEdgeBar,
  isStatusLine,
  ruleColumns,
  sectionOfLine,
  exampleOfItem,
} from "./line-shapes.js";
import { cellsOfLine } from "./split-bars.js";
import { headerRun, mayBeginHeader } from "./table-header.js";
import type { TextLine } from "./text-lines.js";

/** Reports what was seen at a line. */
export type ReportLine = (
  code: DiagnosticCode,
  message: string,
  line: TextLine,
) => void;

const MOST_HEADER_CELLS = 12;
/** More columns than any table has that is read. */
const MOST_RULED = 40;

export class TextPage {
  readonly lines: TextLine[];
  readonly report: ReportLine;
  readonly #nextBar: Int32Array;
  readonly #nextRule: Int32Array;
  readonly #nextBoundary: Int32Array;

  constructor(lines: readonly TextLine[], report: ReportLine) {
    this.lines = [...lines];
    this.report = report;
    this.#nextBar = this.#following(({ text }) => hasEdgeBar(text));
    this.#nextRule = this.#following(({ text }) => ruleColumns(text) > 1);
    this.#nextBoundary = this.#following((_, at) => this.isBoundary(at));
  }

  /** True where a line begins what stands outside of any table: a section, a caption, a header, code. */
  isBoundary(at: number): boolean {
    const text = this.lines[at]?.text ?? "";
    if (text.length > 200) return false;
    return sectionOfLine(text) !== undefined || this.isSureBoundary(at);
  }

  /** The same without names of sections, which may be names of parameters too. */
  isSureBoundary(at: number): boolean {
    const text = this.lines[at]?.text ?? "";
    if (text.length > 200) return false;
    return (
      isStatusLine(text) ||
      exampleOfItem(text) !== undefined ||
      isCaptionLine(text) ||
      FENCE.test(text) ||
      (mayBeginHeader(text) && headerRun(this.texts(at)) !== undefined)
    );
  }

  /** The texts of some lines from `at` on. */
  texts(at: number, count = MOST_HEADER_CELLS): string[] {
    return this.lines.slice(at, at + count).map(({ text }) => text);
  }

  /** True where a line with a bar comes before anything that ends a table. */
  barsGoOn(at: number): boolean {
    const bar = this.#nextBar[at] ?? -1;
    const end = this.#nextBoundary[at] ?? -1;
    return bar !== -1 && (end === -1 || bar < end);
  }

  /** The line of the rule that a header beginning at `at` would have, or -1. */
  ruleAfter(at: number): number {
    const rule = this.#nextRule[at] ?? -1;
    if (rule <= at) return -1;
    const columns = ruleColumns(this.lines[rule]?.text ?? "");
    if (columns > MOST_RULED || rule - at > 2 * columns + 2) return -1;
    return rule;
  }

  /** True where header cells begin that a rule follows: a table of its own. */
  ruledHeaderAt(at: number): boolean {
    const rule = this.ruleAfter(at);
    if (rule === -1) return false;
    const columns = ruleColumns(this.lines[rule]?.text ?? "");
    const between = this.lines.slice(at, rule).map(({ text }) => text);
    return between.flatMap(cellsOfLine).length === columns;
  }

  /** What is left of a line once its beginning was read. */
  replace(at: number, text: string): void {
    const line = this.lines[at];
    if (line) this.lines[at] = { ...line, text, blanks: 0 };
  }

  #following(wanted: (line: TextLine, at: number) => boolean): Int32Array {
    const next = new Int32Array(this.lines.length).fill(-1);
    let found = -1;
    for (let at = this.lines.length - 1; at >= 0; at -= 1) {
      if (wanted(this.lines[at] as TextLine, at)) found = at;
      next[at] = found;
    }
    return next;
  }
}
