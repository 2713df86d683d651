/**
 * The path template with the names that its table gives: pages spell a placeholder one way in the URI and another in
 * the table. Only where exactly one name of each is left over, which is a guess and says so.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel, PageUri } from "../page/page-model.js";
import { templateNames } from "./template-names.js";

/** `uri` with a placeholder renamed after its row, if there is one such pair. */
export function documentedTemplate(
  page: PageModel,
  uri: PageUri,
  report: (item: Diagnostic) => void,
): PageUri {
  const names = templateNames(uri.path);
  const rows = page.tables
    .filter(({ place }) => place === "path")
    .flatMap((table) => table.rows);
  const lonelyNames = names.filter(
    (name) => !rows.some((row) => row.name === name),
  );
  const lonelyRows = rows.filter(({ name }) => !names.includes(name));
  const [name] = lonelyNames;
  const [row] = lonelyRows;
  if (!name || !row || lonelyNames.length > 1 || lonelyRows.length > 1) {
    return uri;
  }
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
