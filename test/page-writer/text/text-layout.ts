/** How a page looks as plain text, after whatever extracted it took the markup away. All of it is data. */

export interface TextLayout {
  /**
   * `bar-lines`: a lone bar before each row, each cell on a line that ends in a bar. `cell-bars`: the same without
   * lone bars. `rows`: Markdown rows of one line. `lines`: nothing but one cell a line. `tabs`: tabs between cells.
   */
  readonly table: "bar-lines" | "cell-bars" | "rows" | "lines" | "tabs";
  /** A blank line between any two lines, but in code. */
  readonly blankLines?: true;
  /** Marks of Markdown at headings, captions and code, and blank lines around them. */
  readonly marks?: true;
  readonly bullet: string;
  /** Lines and bullets of a cell run together, or stand on lines of their own. */
  readonly cellLines: "joined" | "apart";
  /** Code as it was; without its indentation; that, with the next heading behind its last line; on one line. */
  readonly code: "kept" | "trimmed" | "glued" | "one-line";
  /** Breadcrumb and date before the title. */
  readonly breadcrumb?: true;
  /** What the site has below every article. */
  readonly furniture?: true;
}

export const BREADCRUMBS = {
  en: ["Help Center/ Lamps/ API Reference/ Orders/ ", "Updated on 2026-01-05"],
  zh: ["帮助中心/ 灯/ API参考/ 订单/ ", "更新时间：2026-01-05"],
} as const;

export const FURNITURE = {
  en: ["Feedback", "Was this page helpful?", "Send feedback", "Chatbot"],
  zh: ["意见反馈", "文档内容是否对您有帮助？", "提交反馈", "智能客服"],
} as const;
