/**
 * What an account lists by reason: rows without a place and rows left out, then links and examples.
 * Input: accounts; output: groups in a fixed order, each with its places. Text and HTML print them.
 */
import type {
  Account,
  ExampleFate,
  OtherTableAccount,
  PageAccount,
  ParameterTableAccount,
} from "../coverage/account.js";
import { count } from "./count.js";
import { exampleAnchor, tableAnchor } from "./coverage-names.js";

export interface CoverageGroup {
  /** `service/table-not-used`, or words where no diagnostic is to blame. */
  readonly reason: string;
  readonly isError: boolean;
  /** What is counted: `row`, `link`. */
  readonly noun: string;
  readonly total: number;
  readonly places: readonly CoveragePlace[];
}

export interface CoveragePlace {
  readonly page: string;
  readonly line?: number;
  /** Where it is in the page's report. */
  readonly anchor?: string;
  /** What stands there: names of rows, a link, a title. */
  readonly words: string;
}

interface OpenGroup {
  readonly reason: string;
  readonly isError: boolean;
  readonly noun: string;
  total: number;
  readonly places: CoveragePlace[];
}

type Add = (
  what: Pick<OpenGroup, "reason" | "noun"> & { readonly isError?: boolean },
  place: CoveragePlace,
  total?: number,
) => void;

/** Groups of an account: errors, then what a diagnostic tells of, then what is only worth knowing. */
export function coverageGroups(account: Account): CoverageGroup[] {
  const groups = new Map<string, OpenGroup>();
  const add: Add = ({ reason, noun, isError = false }, place, total = 1) => {
    const key = `${noun} ${reason}`;
    const group = groups.get(key) ?? {
      reason,
      isError,
      noun,
      total: 0,
      places: [],
    };
    groups.set(key, group);
    group.total += total;
    group.places.push(place);
  };
  // Kind by kind, so that rows come before links whatever the order of the pages.
  for (const part of [addOperations, addTables, addExamples, addOthers]) {
    for (const page of account.pages) part(page, add);
  }
  const all = [...groups.values()];
  return [0, 1, 2].flatMap((rank) => all.filter((one) => rankOf(one) === rank));
}

function rankOf({ isError, reason }: OpenGroup): number {
  if (isError) return 0;
  return isCode(reason) ? 1 : 2;
}

/** True for a diagnostic's code; other reasons are words. */
export function isCode(reason: string): boolean {
  return /^[a-z]+\/[a-z-]+$/.test(reason);
}

const UNACCOUNTED = "not accounted for";

function addOperations({ id, operations }: PageAccount, add: Add): void {
  for (const { method, path, line, fate } of operations) {
    const place = { page: id, line, words: `${method} ${path}` };
    const noun = "operation";
    if (fate.kind === "unaccounted")
      add({ reason: UNACCOUNTED, noun, isError: true }, place);
    else if (fate.kind === "diagnostic")
      add({ reason: fate.code, noun }, place);
    else if (fate.kind === "other service")
      add({ reason: "coverage/other-service", noun }, place);
    else if (fate.kind === "merged")
      add(
        { reason: "merged into one of the same method and path", noun },
        place,
      );
  }
}

function addTables({ id, tables }: PageAccount, add: Add): void {
  for (const table of tables) {
    const rows =
      table.kind === "parameters" ? rowReasons(table) : otherReasons(table);
    for (const [reason, { names, isError }] of rows) {
      const shown = names.slice(0, 4).map((name) => name || "(no name)");
      const more = names.length > shown.length ? ", …" : "";
      const title = table.caption ?? table.section;
      add(
        {
          reason,
          noun: table.kind === "parameters" ? "row" : "other row",
          isError,
        },
        {
          page: id,
          line: table.line,
          anchor: tableAnchor(table.line, table.column),
          words: `"${title}", ${count(names.length, "row")}: ${shown.join(", ")}${more}`,
        },
        names.length,
      );
    }
  }
}

type Reasons = Map<
  string,
  { readonly names: string[]; readonly isError: boolean }
>;

function rowReasons({ rows }: ParameterTableAccount): Reasons {
  const found: Reasons = new Map();
  for (const { name, fate } of rows) {
    if (fate.kind === "unaccounted") put(found, UNACCOUNTED, name, true);
    else if (fate.kind === "diagnostic") put(found, fate.code, name);
    else if (fate.kind === "merged")
      put(found, "merged into another row", `${name} into ${fate.into}`);
  }
  return found;
}

function otherReasons({ rows }: OtherTableAccount): Reasons {
  const found: Reasons = new Map();
  for (const { name, fate } of rows) {
    if (fate.kind === "diagnostic") put(found, fate.code, name);
    else if (fate.kind === "no parameter") put(found, fate.reason, name);
  }
  return found;
}

function put(
  found: Reasons,
  reason: string,
  name: string,
  isError = false,
): void {
  const known = found.get(reason) ?? { names: [], isError };
  found.set(reason, known);
  known.names.push(name);
}

function addExamples({ id, examples }: PageAccount, add: Add): void {
  for (const [at, example] of examples.entries()) {
    const { side, status, title, line, fate } = example;
    const reason = exampleReason(fate);
    if (reason === undefined) continue;
    const kind = [side ?? "example", status].filter(Boolean).join(" ");
    const said = exampleWords(fate) || title || "";
    add(
      { reason, noun: "example", isError: fate.kind === "unaccounted" },
      {
        page: id,
        line,
        anchor: exampleAnchor(at),
        words: said === "" ? kind : `${kind}: ${said}`,
      },
    );
  }
}

function exampleReason(fate: ExampleFate): string | undefined {
  switch (fate.kind) {
    case "valid":
    case "request line":
      return undefined;
    case "unaccounted":
      return UNACCOUNTED;
    case "left out":
      return fate.code ?? "its page documents no operation";
    case "unchecked":
      return fate.reason;
    case "undocumented":
      return "with fields that no table documents";
    case "mismatch":
      return "against the tables of its page";
    case "not JSON":
      return "not JSON";
  }
}

function exampleWords(fate: ExampleFate): string {
  if (fate.kind === "undocumented") return fate.fields.slice(0, 4).join(", ");
  if (fate.kind === "mismatch") return fate.reasons[0] ?? "";
  return "";
}

function addOthers({ id, statusCodes, links }: PageAccount, add: Add): void {
  for (const { status, fate } of statusCodes) {
    const noun = "status code";
    if (fate.kind === "unaccounted")
      add(
        { reason: UNACCOUNTED, noun, isError: true },
        { page: id, words: status },
      );
    else if (fate.kind === "left out")
      add(
        { reason: "no operation was read from its page", noun },
        { page: id, words: status },
      );
  }
  for (const { href, row, line, target } of links) {
    if (target.kind !== "dangling") continue;
    add(
      { reason: "leading nowhere", noun: "link" },
      {
        page: id,
        ...(line === undefined ? {} : { line }),
        words: `${row === undefined ? "" : `\`${row}\` `}${href}`,
      },
    );
  }
}
