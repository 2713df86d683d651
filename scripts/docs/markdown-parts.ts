/** Pieces of Markdown for the pages that are made from code. Input is text of ours: it may hold code in backticks. */

/** Text as a paragraph or a cell: angle brackets outside of code are no tags, bars are no cells. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;")))
    .join("")
    .replaceAll("|", "\\|")
    .replaceAll("\n", "<br>");
}

/** Text in code style, as a cell. */
export function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.replaceAll("|", "\\|")}${fence}`;
}

/** A table; cells are Markdown already. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** A block of code. */
export function block(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join("\n")}\n\`\`\`\n`;
}

/** Blocks of a page, an empty line between them, and where the page comes from at its top. */
export function page(source: string, blocks: readonly string[]): string {
  const head = `<!-- Made by \`npm run docs\` from ${source}. -->`;
  return [head, ...blocks].map((one) => `${one.trimEnd()}\n`).join("\n");
}
