/** A change report for a terminal: worst first, by operation, each with cause, origin and reach. */
import { count } from "./count.js";
import type { ChangeReport, CompilerError, Finding } from "../diff/finding.js";
import type { Level } from "../diff/rules/rule.js";
import {
  audienceWords,
  causeWords,
  countLevels,
  findingTitle,
  groupFindings,
  operationName,
  reachWords,
  sidesWords,
  sideTitle,
  versionTitle,
} from "./diff-words.js";
import type { Paint, Style } from "./paint.js";
import { printable } from "./printable.js";

export interface DiffTextFormat {
  readonly paint: Paint;
  /** Details of everything; otherwise what only informs is one line each. */
  readonly verbose: boolean;
}

const STYLE_OF: Readonly<Record<Level, Style>> = {
  breaking: "red",
  warning: "yellow",
  info: "cyan",
};
const LEVEL_WIDTH = "breaking".length;
const INDENT = " ".repeat(LEVEL_WIDTH + 4);
const LABEL_WIDTH = 10;

/** The whole report. */
export function formatDiffText(
  report: ChangeReport,
  format: DiffTextFormat,
): string {
  const { paint } = format;
  const lines = [
    printable(`${sideTitle(report.base)} -> ${sideTitle(report.revision)}`),
    paint("bold", countLevels(report)),
  ];
  if (report.findings.length > 0) {
    lines.push(`suggested client version: ${versionTitle(report)}`);
  }
  for (const { title, findings } of groupFindings(report.findings)) {
    lines.push("", paint("bold", printable(title)));
    const told = format.verbose ? findings : findings.filter(isMore);
    for (const finding of told) lines.push(...linesOf(finding, format));
    const left = findings.filter((finding) => !told.includes(finding));
    for (const [kind, what] of COUNTED) {
      const number = left.filter(({ cause }) => cause.kind === kind).length;
      if (number > 0) lines.push(paint("dim", countLine(number, what)));
    }
  }
  lines.push(...compilerLines(report, format));
  return lines.map((line) => `${line}\n`).join("");
}

/** Causes whose changes are counted where they only inform. */
const COUNTED = [
  ["wording", "of wording"],
  ["reader", "of our reader alone"],
] as const;

/** More than words, and more than another reading of the same page. */
function isMore({ cause, level, accepted }: Finding): boolean {
  const isCounted = COUNTED.some(([kind]) => kind === cause.kind);
  return !isCounted || level !== "info" || accepted !== undefined;
}

function countLine(number: number, what: string): string {
  const shows = `--verbose shows ${number === 1 ? "it" : "them"}`;
  return `  ${"info".padEnd(LEVEL_WIDTH)}  ${count(number, "change")} ${what}; ${shows}`;
}

function linesOf(finding: Finding, { paint, verbose }: DiffTextFormat) {
  const { level, accepted } = finding;
  const word = accepted ? "accepted" : level;
  const style = accepted ? "dim" : STYLE_OF[level];
  const padded = paint(style, word.padEnd(LEVEL_WIDTH));
  const head = `  ${padded}  ${findingTitle(finding)}`;
  const isShort = level === "info" && !verbose;
  const rule = isShort ? ` ${paint("dim", `[${finding.rule}]`)}` : "";
  const details = isShort
    ? sidesWords(finding, SHORT_WORDS)
    : detailsOf(finding);
  return [
    head + rule,
    ...details.map(
      ([label, text]) =>
        `${INDENT}${paint("dim", label.padEnd(LABEL_WIDTH))}${printable(text)}`,
    ),
  ];
}

const SHORT_WORDS = 80;

type Detail = readonly [label: string, text: string];

function detailsOf(finding: Finding): readonly Detail[] {
  const { rule, also, symbols, siblings, accepted, id } = finding;
  const reach = reachWords(finding);
  const details: Detail[] = [
    ["rule", also === undefined ? rule : `${rule}, ${also}`],
    ["means", finding.explanation],
    ["hits", audienceWords(finding)],
    ["cause", causeWords(finding)],
    ...sidesWords(finding),
  ];
  if (reach !== undefined) details.push(["reaches", reach]);
  if (symbols.length > 0) details.push(["code", symbols.join(", ")]);
  if (siblings.length > 0) {
    const names = siblings.map(operationName).join(", ");
    details.push(["not in", `${names}, whose request is nearly the same`]);
  }
  if (accepted) {
    const { reason, owner, expires } = accepted;
    details.push(["accepted", `${reason} (${owner}, until ${expires})`]);
  }
  return [...details, ["id", id]];
}

function compilerLines(
  { compilerErrors, isCompiled }: ChangeReport,
  { paint }: DiffTextFormat,
): string[] {
  if (!isCompiled) return [];
  if (compilerErrors.length === 0) {
    return ["", "The usage code compiles with both clients."];
  }
  return [
    "",
    paint("bold", "Usage code that no longer compiles"),
    ...compilerErrors.flatMap((error) => [
      `  ${paint("red", placeOf(error))} ${printable(error.message)}`,
      `      ${paint("dim", printable(error.text))}`,
    ]),
  ];
}

function placeOf({ file, line, code }: CompilerError): string {
  return `${file}:${line} ${code}`;
}
