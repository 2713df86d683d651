/** A page's Markdown in one form: line ends, the mark at the start, blank lines. Its text is the site's own. */

/** Blanks at the end of lines stay, as two of them are a line break. */
export function normaliseMarkdown(text: string): string {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : line));
  return `${lines.join("\n").trim()}\n`;
}
