/**
 * Header rows of tables, known by their words. Input: texts that could be header cells; output: what each column
 * holds, or undefined. The words are `vocabulary/`'s; a single word proves nothing, two together do.
 */
import { COLUMN_NAMES, type ColumnRole } from "../../vocabulary/columns.js";
import { OTHER_HEADERS } from "../../vocabulary/header-cells.js";

export type CellRole = ColumnRole | "other";

export interface TableHeader {
  readonly labels: readonly string[];
  readonly roles: readonly CellRole[];
  /** What the first cell of a row looks like, for tables that list no parameters. */
  readonly rowStart?: RegExp;
}

const LONGEST_LABEL = 40;
const MOST_COLUMNS = 12;
const NUMBERING = /^(?:no\.?|number|#|序号|编号)$/;
const PERHAPS_MANDATORY = /^(?:mandatory|required|是否必[选须填])/;

const ROLES = new Map<string, ColumnRole>(
  (Object.entries(COLUMN_NAMES) as [ColumnRole, readonly string[]][]).flatMap(
    ([role, names]) => names.map((name) => [name, role] as const),
  ),
);

function wordOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/\*\*/g, "")
    .replace(/\s+/g, " ")
    .replace(/[:：*]+$/, "")
    .trim();
}

function roleOf(label: string): ColumnRole | undefined {
  const word = wordOf(label);
  return (
    ROLES.get(word) ?? (PERHAPS_MANDATORY.test(word) ? "mandatory" : undefined)
  );
}

/** What cells of a whole header row mean; unknown ones are columns as well. */
export function headerOf(labels: readonly string[]): TableHeader | undefined {
  if (labels.length < 2 || labels.length > 40) return undefined;
  if (labels.some((label) => label.length > LONGEST_LABEL * 2))
    return undefined;
  const other = otherHeader(labels);
  const roles = rolesOf(labels);
  if (roles) return { labels, roles };
  return other === labels.length ? otherOf(labels) : undefined;
}

/** The columns of a header whose cells are known to be one, whatever they say. */
export function givenHeader(labels: readonly string[]): TableHeader {
  return (
    headerOf(labels) ?? { labels, roles: labels.map(() => "other" as const) }
  );
}

function rolesOf(labels: readonly string[]): CellRole[] | undefined {
  const seen = new Set<ColumnRole>();
  const roles = labels.map((label): CellRole => {
    const role = roleOf(label);
    if (!role || seen.has(role)) return "other";
    seen.add(role);
    return role;
  });
  const name = roles.indexOf("name");
  if (name === -1 || seen.size - Number(seen.has("location")) < 2)
    return undefined;
  return labels.slice(0, name).every((label) => NUMBERING.test(wordOf(label)))
    ? roles
    : undefined;
}

function otherOf(labels: readonly string[]): TableHeader | undefined {
  const words = OTHER_HEADERS.find(
    ({ first, others }) =>
      isOne(labels[0] ?? "", first) &&
      labels.slice(1).every((label) => isOne(label, others)),
  );
  return words
    ? {
        labels,
        roles: labels.map(() => "other" as const),
        rowStart: words.rowStart,
      }
    : undefined;
}

/** How many of the first labels make a header of a table without parameters; 0 for none. */
function otherHeader(labels: readonly string[]): number {
  let most = 0;
  for (const { first, others } of OTHER_HEADERS) {
    if (!isOne(labels[0] ?? "", first)) continue;
    let length = 1;
    const seen = new Set([wordOf(labels[0] ?? "")]);
    for (const label of labels.slice(1)) {
      if (!isOne(label, others) || seen.has(wordOf(label))) break;
      seen.add(wordOf(label));
      length += 1;
    }
    if (length > 1) most = Math.max(most, length);
  }
  return most;
}

/** The label itself, or the label and a remark: "Resource Type (*: required)". */
function isOne(label: string, words: readonly string[]): boolean {
  const word = wordOf(label).replace(/\s*[(（].*$/, "");
  return words.includes(word);
}

/** True for a text that may be the first of header cells that stand one below the other. */
export function mayBeginHeader(text: string): boolean {
  if (text.length > LONGEST_LABEL || /^[a-z]/.test(text)) return false;
  const role = roleOf(text);
  return (
    role === "name" || OTHER_HEADERS.some(({ first }) => isOne(text, first))
  );
}

/** A header whose cells stand one below the other: as many of `texts` as belong to it. */
export function headerRun(texts: readonly string[]): TableHeader | undefined {
  const [first = ""] = texts;
  if (!mayBeginHeader(first)) return undefined;
  const run = texts.slice(0, MOST_COLUMNS);
  const seen = new Set<ColumnRole>();
  let length = 0;
  for (const text of run) {
    const role =
      /^[a-z]/.test(text) || text.length > LONGEST_LABEL
        ? undefined
        : roleOf(text);
    if (!role || seen.has(role)) break;
    seen.add(role);
    length += 1;
  }
  const other = otherHeader(run.filter((text) => !/^[a-z]/.test(text)));
  if (other > length) return otherOf(texts.slice(0, other));
  if (length < 2 || !seen.has("name")) return undefined;
  return headerOf(texts.slice(0, length));
}
