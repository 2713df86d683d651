/**
 * The path template with the names that its table gives: pages spell a placeholder one way in the URI and another in
 * the table. Only where exactly one name of each is left over, which is a guess and says so.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  PageModel,
  PageUri,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import { templateNames } from "./template-names.js";

/** `uri` with a placeholder renamed after its row, if there is one such pair. */
export function documentedTemplate(
  page: PageModel,
  uri: PageUri,
  report: (item: Diagnostic) => void,
): PageUri {
  const names = templateNames(uri.path);
  const rows = page.tables
    .filter(({ place, part }) => place === "path" || isOfUri(place, part))
    .flatMap(({ place, rows: own }) => own.map((row) => ({ row, place })));
  const lonelyNames = names.filter(
    (name) => !rows.some(({ row }) => row.name === name),
  );
  const [name] = lonelyNames;
  if (!name || lonelyNames.length > 1) return uri;
  const lonelyRows = rows.filter(
    ({ row, place }) =>
      !names.includes(row.name) &&
      (place === "path" || mayStandFor(row, name, uri)),
  );
  const [lonely] = lonelyRows;
  if (!lonely || lonelyRows.length > 1) return uri;
  const { row } = lonely;
  if (!/^[\w.-]+$/.test(row.name)) return uri;
  report(
    diagnostic(
      "service/path-parameter-renamed",
      `The URI says \`{${name}}\` and the table lists \`${row.name}\`; as nothing else is left over, they were taken for one`,
      { file: page.page.file, row: row.name, position: row.position },
      {
        subject: `${uri.method} ${uri.path}`,
        actual: row.name,
        expected: name,
      },
    ),
  );
  return { ...uri, path: uri.path.replace(`{${name}}`, `{${row.name}}`) };
}

/** A table below the URI that tells path and query apart by nothing but the names. */
function isOfUri(
  place: ParameterTable["place"],
  part: ParameterTable["part"],
): boolean {
  return place === "mixed" && part === "uri";
}

/** A row of such a table may be a query parameter; one of the placeholder's own words is not. */
function mayStandFor(row: ParameterRow, name: string, uri: PageUri): boolean {
  if (row.mandatory === false || uri.query.includes(row.name)) return false;
  return wordsOf(row.name) === wordsOf(name);
}

/** `flavors_id` and `flavorId` are one: words in one case, the plural aside. */
function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1_")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/s$/, ""))
    .join(" ");
}
