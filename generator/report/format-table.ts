/** Rows of text in columns as wide as their widest cell: words to the left, figures to the right. */

/** Prints `rows` below `header`; a cell that is a number stands right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const widths = header.map((title, column) =>
    rows.reduce(
      (width, row) => Math.max(width, String(row[column] ?? "").length),
      title.length,
    ),
  );
  const line = (cells: readonly (string | number)[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? "";
        const isFigure = typeof (rows[0]?.[column] ?? cell) === "number";
        return isFigure
          ? String(cell).padStart(width)
          : String(cell).padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [header, ...rows].map((cells) => `${line(cells)}\n`).join("");
}
