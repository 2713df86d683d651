/**
 * Where the rows of pages went. Input: page texts, the page models and the service that they gave; output: a line for
 * each row that became nothing and of which nothing was said. Rows are counted in the text by a tokenizer of its own.
 */
import type {
  Diagnostic,
  PageModel,
  Position,
  ServiceBuild,
  ServiceField,
} from "../../../generator/index.js";
import type { WrittenFile } from "../write/write-pages.js";

/** Rows of the pages that are lost without a word. */
export function lostRows(
  files: readonly WrittenFile[],
  pages: readonly PageModel[],
  build: ServiceBuild,
): string[] {
  const said = [
    ...pages.flatMap(({ diagnostics }) => diagnostics),
    ...build.diagnostics,
  ];
  return pages.flatMap((page, at) => [
    ...lostInText(files[at] as WrittenFile, page, said),
    ...lostInModel(page, build, said),
  ]);
}

/** Rows of the text that are in no table of the page model. */
function lostInText(
  { text }: WrittenFile,
  page: PageModel,
  said: readonly Diagnostic[],
): string[] {
  const kept =
    sum(page.tables.map(({ rows }) => rows.length)) +
    sum(page.otherTables.map(({ rows }) => rows.length));
  const about = said.filter(
    ({ severity, source }) =>
      severity !== "info" && source?.file === page.page.file,
  );
  // A page that is said to be cut, unreadable or full of odd rows has been spoken of.
  const missing = countRows(text) - kept;
  return missing > 0 && about.length === 0
    ? [`${page.page.file}: ${missing} rows of the text are in no table`]
    : [];
}

/** Rows with a data cell, in HTML or GFM tables of the article. */
function countRows(text: string): number {
  const article = text
    .replace(/^[\s\S]*<div class="help-content[^>]*>/, "")
    .replace(/```[\s\S]*?(?:```|$)/g, "");
  const html = article
    .split(/<tr\b[^>]*>/)
    .slice(1)
    .filter((row) => /<td\b/.test(row)).length;
  const lines = article.split("\n").map((line) => line.trim());
  const gfm = lines.filter(
    (line, at) =>
      line.startsWith("|") &&
      !/^\|:?-/.test(line) &&
      !/^\|:?-/.test(lines[at + 1] ?? "") &&
      isBelowRule(lines, at),
  ).length;
  return html + gfm;
}

function isBelowRule(lines: readonly string[], at: number): boolean {
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? "";
    if (/^\|:?-/.test(line)) return true;
    if (!line.startsWith("|")) return false;
  }
  return false;
}

/** Rows of the page model that are in no parameter, property or remark. */
function lostInModel(
  page: PageModel,
  { model }: ServiceBuild,
  said: readonly Diagnostic[],
): string[] {
  const { file, id } = page.page;
  const told = said.filter(({ source }) => source?.file === file);
  const isOperation = model.operations.some(
    ({ origin, otherPages }) =>
      origin.page.id === id || otherPages.some((other) => other.id === id),
  );
  if (!isOperation) {
    // Tables of a page of structures wait for links; those of a request or response have lost their operation.
    const sided = page.tables.filter(({ side }) => side !== undefined);
    const rows = sum(sided.map((table) => table.rows.length));
    return rows > 0 && told.length === 0
      ? [`${file}: ${rows} rows on a page without an operation`]
      : [];
  }
  const used = usedRows(model);
  const merged = mergedParameters(model, id);
  return page.tables.flatMap((table) => {
    const tableTold = told.some(({ source }) =>
      isAt(source?.position, table.position),
    );
    if (tableTold) return [];
    return table.rows
      .filter(
        ({ name, position }) =>
          !used.has(keyOf(id, name, position)) &&
          !(table.side === "request" && merged.has(name)),
      )
      .filter(
        ({ position }) =>
          !told.some(({ source }) => isAt(source?.position, position)),
      )
      .map(
        ({ name }) =>
          `${file}: row ${name} of table ${table.caption ?? table.section}`,
      );
  });
}

/** Several pages of one operation have its parameters in common: each stands in the model once. */
function mergedParameters(
  { operations }: ServiceBuild["model"],
  page: string,
): ReadonlySet<string> {
  return new Set(
    operations
      .filter(({ otherPages }) => otherPages.some(({ id }) => id === page))
      .flatMap(({ parameters }) => parameters.map(({ field }) => field.name)),
  );
}

function usedRows({
  operations,
  objects,
  absorbed = [],
}: ServiceBuild["model"]): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (
    name: string,
    { origin }: Pick<ServiceField, "origin">,
  ): void => {
    if (origin.position) used.add(keyOf(origin.page.id, name, origin.position));
  };
  const fields = [
    ...operations.flatMap(({ parameters, responses }) => [
      ...parameters.map(({ field }) => field),
      ...responses.flatMap(({ headers }) => headers),
    ]),
    ...[...objects.values()].flatMap((object) => [
      ...object.fields,
      ...(object.additional ? [object.additional] : []),
    ]),
  ];
  for (const field of fields) add(field.name, field);
  for (const row of [
    ...absorbed,
    ...operations.flatMap((operation) => operation.absorbed),
  ])
    add(row.origin.row ?? "", row);
  return used;
}

function keyOf(page: string, name: string, { line, column }: Position): string {
  return `${page}:${line}:${column}:${name}`;
}

function isAt(position: Position | undefined, other: Position): boolean {
  return position?.line === other.line && position.column === other.column;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
