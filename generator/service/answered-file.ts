/**
 * Answers of success that are the bytes of a file, as the page says: what a table below that lists is in the file, and
 * no field of JSON. Input: the tables of the answer; output: what became of their rows.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { originOf } from "./origin.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { RowsOfTable } from "./operation-tables.js";
import type { PageModel, PageUri } from "../page/page-model.js";
import type { AbsorbedRow } from "./service-model.js";

/** Reports an answer that is a file by its words alone. */
export function fileInWords(
  { page: { file } }: PageModel,
  { method, path, position }: PageUri,
): Diagnostic {
  return diagnostic(
    "service/answer-of-a-file",
    "The response section says in words that a file comes back, and no table or example shows anything else; the body was taken for the bytes of a file; next best: a body that nothing describes",
    { file, position },
    { subject: `${method} ${path}` },
  );
}

/** Takes the rows of `tables` out of the answer, and reports it. */
export function absorbIntoFile(
  page: PageModel,
  tables: readonly RowsOfTable[],
  builder: ObjectBuilder,
): AbsorbedRow[] {
  return tables.flatMap(({ table, rows }) => {
    builder.markUsed(table);
    builder.report(
      "service/answer-of-a-file",
      `The page says that \`application/octet-stream\` comes back; the body was taken for the bytes of a file, and the rows of table \`${table.caption ?? ""}\` for what is in it; next best: an object of these fields`,
      originOf(page, table),
    );
    return rows.map((row) => ({
      origin: originOf(page, table, row),
      became: "merged" as const,
      detail: "the body",
    }));
  });
}
