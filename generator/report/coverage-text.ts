/** An account for people, as plain text: figures by fate, then what is missing by reason, then sentences not read. */
import type { Account, AccountTotals, FateCount } from "../coverage/account.js";
import { DIAGNOSTIC_CODES } from "../diagnostics/codes.js";
import { count } from "./count.js";
import { type CoverageGroup, coverageGroups } from "./coverage-groups.js";
import { printable, shortened } from "./printable.js";

export interface CoverageTextOptions {
  /** Lists every place and sentence. */
  readonly verbose: boolean;
}

const MOST_PLACES = 8;
const MOST_SENTENCES = 10;
const WIDTH = 100;

/** Prints the accounts, one service after the other. */
export function formatCoverage(
  accounts: readonly Account[],
  options: CoverageTextOptions,
): string {
  return accounts.map((account) => formatAccount(account, options)).join("\n");
}

function formatAccount(account: Account, options: CoverageTextOptions): string {
  const { service, totals } = account;
  const lines = [
    `${printable(service)}: ${count(totals.pages, "page")}`,
    "",
    ...figures(totals),
  ];
  for (const group of coverageGroups(account)) {
    lines.push("", ...linesOfGroup(group, options));
  }
  lines.push(...unreadLines(account, options));
  return lines.map((line) => `${line}\n`).join("");
}

/** What is counted, in the order in which it is printed. */
export const COVERAGE_FIGURES: readonly (readonly [
  title: string,
  key: keyof AccountTotals & string,
])[] = [
  ["operations", "operations"],
  ["tables", "tables"],
  ["rows", "rows"],
  ["rows elsewhere", "otherRows"],
  ["links", "links"],
  ["examples", "examples"],
  ["status codes", "statusCodes"],
];

/** Words for fates that need more than their kind. */
const FATE_WORDS: Readonly<Record<string, string>> = {
  diagnostic: "left out with a diagnostic",
  unaccounted: "NOT ACCOUNTED FOR",
  undocumented: "valid with undocumented fields",
  mismatch: "against their tables",
  response: "in the contract",
  operation: "in the contract",
  unknown: "of no known kind",
  parameters: "of parameters",
  "no parameter": "no parameters",
};

/** Fates of one figure, the most frequent first: `property 290, parameter 12`. */
export function fateWords({ byFate }: FateCount): [words: string, n: number][] {
  return Object.entries(byFate)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, number]) => [
      Object.hasOwn(FATE_WORDS, kind) ? (FATE_WORDS[kind] ?? kind) : kind,
      number,
    ]);
}

function figures(totals: AccountTotals): string[] {
  const rows = COVERAGE_FIGURES.map(([title, key]) => {
    const figure = totals[key] as FateCount;
    const fates = fateWords(figure).map(([words, n]) => `${n} ${words}`);
    return [title, figure.total, fates.join(", ")] as const;
  });
  const all: (readonly [string, number, string])[] = [
    ...rows,
    [
      "sentences",
      totals.constraints + totals.unread,
      `${totals.constraints} constraints, ${totals.unread} not understood`,
    ],
  ];
  const wide = Math.max(...all.map(([title]) => title.length));
  const digits = Math.max(...all.map(([, total]) => String(total).length));
  return all.flatMap(([title, total, words]) => {
    const head = `  ${title.padEnd(wide)}  ${String(total).padStart(digits)}  `;
    const [first = "", ...rest] = wrap(words, WIDTH - head.length);
    const indent = " ".repeat(head.length);
    return [
      `${head}${first}`.trimEnd(),
      ...rest.map((line) => `${indent}${line}`),
    ];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=,) /)) {
    if (line !== "" && line.length + 1 + part.length > width) {
      lines.push(line);
      line = part;
    } else line = line === "" ? part : `${line} ${part}`;
  }
  return line === "" ? lines : [...lines, line];
}

function linesOfGroup(
  { reason, isError, noun, total, places }: CoverageGroup,
  { verbose }: CoverageTextOptions,
): string[] {
  const shown = verbose ? places : places.slice(0, MOST_PLACES);
  const rest = places.length - shown.length;
  const meaning = Object.hasOwn(DIAGNOSTIC_CODES, reason)
    ? DIAGNOSTIC_CODES[reason as keyof typeof DIAGNOSTIC_CODES].explanation
    : undefined;
  return [
    `${isError ? "ERROR " : ""}${count(total, noun)}: ${reason}`,
    ...(meaning === undefined ? [] : [`  ${meaning}`]),
    ...shown.map(({ page, line, words }) => {
      const at = line === undefined ? "" : `:${line}`;
      return `  - ${printable(page)}${at} ${shortened(words, 140)}`;
    }),
    ...(rest > 0 ? [`    … ${rest} more; --verbose shows all`] : []),
  ];
}

function unreadLines(
  { unread, totals }: Account,
  { verbose }: CoverageTextOptions,
): string[] {
  if (unread.length === 0) return [];
  const shown = verbose ? unread : unread.slice(0, MOST_SENTENCES);
  const rest = unread.length - shown.length;
  return [
    "",
    `${count(totals.unread, "sentence")} not understood, though constraints by their looks; ${unread.length} different`,
    ...shown.map(
      ({ words, count: times, page, row, line }) =>
        `  - ${times}x "${shortened(words, 120)}" (${printable(page)}:${line} ${shortened(row, 60)})`,
    ),
    ...(rest > 0 ? [`    … ${rest} more; --verbose shows all`] : []),
  ];
}
