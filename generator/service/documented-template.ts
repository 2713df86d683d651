/**
 * The path template with the names that its table gives: pages spell a placeholder one way in the URI and another in
 * the table. Names of the same words are paired off first; of what is left over then, one name of each side may be a
 * pair too. Either is a guess and says so.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel, PageUri, ParameterRow } from "../page/page-model.js";
import { bareIds, bareNames, leftOver } from "./path-rows.js";

/** A placeholder, and the row that is meant by it. */
interface Pair {
  readonly name: string;
  readonly row: ParameterRow;
  readonly because: string;
}

/**
 * `uri` with braces around the names of its rows that lack them, and with placeholders renamed after their rows, as far
 * as there are such pairs.
 */
export function documentedTemplate(
  page: PageModel,
  uri: PageUri,
  report: (item: Diagnostic) => void,
): PageUri {
  for (const name of bareIds(page, uri))
    report(
      diagnostic(
        "service/path-parameter-bare",
        `The URI says \`${name}\` without braces, and no table lists a parameter of that name; it was left a part of the path as it stands; next best: a placeholder`,
        { file: page.page.file, position: uri.position },
        { subject: `${uri.method} ${uri.path}`, actual: name },
      ),
    );
  const rows = bareNames(page, uri);
  if (rows.length === 0) return renamed(page, uri, report);
  const parts = uri.path.split("/");
  for (const { name, position } of rows) {
    parts[parts.indexOf(name)] = `{${name}}`;
    report(
      diagnostic(
        "service/path-parameter-bare",
        `The URI says \`${name}\` without braces, and its table lists a parameter of that name; it was taken for a placeholder; next best: a part of the path as it stands`,
        { file: page.page.file, row: name, position },
        { subject: `${uri.method} ${uri.path}`, actual: name },
      ),
    );
  }
  return renamed(page, { ...uri, path: parts.join("/") }, report);
}

function renamed(
  page: PageModel,
  uri: PageUri,
  report: (item: Diagnostic) => void,
): PageUri {
  let { path } = uri;
  for (const { name, row, because } of pairsOf(page, uri)) {
    if (!/^[\w.-]+$/.test(row.name)) continue;
    path = path.replace(`{${name}}`, `{${row.name}}`);
    report(
      diagnostic(
        "service/path-parameter-renamed",
        `The URI says \`{${name}}\` and the table lists \`${row.name}\`; as ${because}, they were taken for one`,
        { file: page.page.file, row: row.name, position: row.position },
        {
          subject: `${uri.method} ${uri.path}`,
          actual: row.name,
          expected: name,
        },
      ),
    );
  }
  return path === uri.path ? uri : { ...uri, path };
}

/** Those of the same words, then the only ones that are left over. */
function pairsOf(page: PageModel, uri: PageUri): Pair[] {
  const { names, sure, maybe } = leftOver(page, uri);
  const pairs = sameWords(names, [...sure, ...maybe]);
  const free = names.filter((name) => !pairs.some((one) => one.name === name));
  const needed = maybe.filter(({ mandatory }) => mandatory === true);
  const rows = [...sure, ...needed].filter(
    (row) => !pairs.some((one) => one.row === row),
  );
  const [name, ...otherNames] = free;
  const [row, ...otherRows] = rows;
  if (!name || !row || otherNames.length + otherRows.length > 0) return pairs;
  return [...pairs, { name, row, because: "nothing else is left over" }];
}

/** Where one name and one row have the same words. */
function sameWords(
  names: readonly string[],
  rows: readonly ParameterRow[],
): Pair[] {
  return names.flatMap((name) => {
    const isLike = (other: string): boolean => wordsOf(other) === wordsOf(name);
    const [row, ...further] = rows.filter((one) => isLike(one.name));
    const isOnly = names.filter(isLike).length === 1 && further.length === 0;
    return row && isOnly
      ? [{ name, row, because: "their words are the same" }]
      : [];
  });
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
