/** A change report in Markdown, for a pull request: what breaks in full, the rest folded. Foreign text is escaped. */
import type { ChangeReport, Finding } from "../diff/finding.js";
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
import { printable } from "./printable.js";

const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: "Breaking",
  warning: "Warnings",
  info: "Other changes",
};

export interface MarkdownFormat {
  /** `##` by default. */
  readonly heading?: string;
}

/** The whole report. */
export function formatDiffMarkdown(
  report: ChangeReport,
  { heading = "##" }: MarkdownFormat = {},
): string {
  const { findings } = report;
  const open = findings.filter(({ accepted }) => !accepted);
  const accepted = findings.filter((finding) => finding.accepted);
  const blocks = [
    `${heading} ${capital(countLevels(report))}`,
    `${mark(sideTitle(report.base))} → ${mark(sideTitle(report.revision))}`,
    ...(findings.length === 0
      ? []
      : [`Suggested client version: **${mark(versionTitle(report))}**`]),
    ...(["breaking", "warning", "info"] as const).flatMap((level) =>
      levelBlocks(
        level,
        open.filter((finding) => finding.level === level),
        heading,
      ),
    ),
    ...folded(`Accepted (${accepted.length})`, accepted),
    ...compilerBlocks(report, heading),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function levelBlocks(
  level: Level,
  findings: readonly Finding[],
  heading: string,
): string[] {
  if (findings.length === 0) return [];
  const title = `${HEADINGS[level]} (${findings.length})`;
  return level === "info"
    ? folded(title, findings)
    : [`${heading}# ${title}`, ...groupBlocks(findings)];
}

function folded(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `<details>\n<summary>${title}</summary>`,
    ...groupBlocks(findings),
    "</details>",
  ];
}

function groupBlocks(findings: readonly Finding[]): string[] {
  return groupFindings(findings).flatMap(({ title, findings: own }) => [
    `**${code(title)}**`,
    own.map(itemOf).join("\n"),
  ]);
}

function itemOf(finding: Finding): string {
  const { rule, symbols, siblings, accepted, level } = finding;
  const lines = [`- ${mark(findingTitle(finding))} (${code(rule)})`];
  const add = (text: string): void => void lines.push(`  - ${text}`);
  if (level !== "info") {
    add(
      `${mark(finding.explanation)} ${mark(capital(audienceWords(finding)))}.`,
    );
  }
  add(`Cause: ${mark(causeWords(finding))}`);
  for (const [label, words] of sidesWords(finding)) {
    add(`${capital(label)}: ${mark(words)}`);
  }
  const reach = reachWords(finding);
  if (reach !== undefined) add(`Reaches ${mark(reach)}`);
  if (symbols.length > 0 && level !== "info") {
    add(`Code: ${symbols.map(code).join(", ")}`);
  }
  if (siblings.length > 0) {
    const names = siblings.map((one) => code(operationName(one))).join(", ");
    add(`Not in ${names}, whose request is nearly the same`);
  }
  if (accepted) {
    const { reason, owner, expires } = accepted;
    add(`Accepted: ${mark(`${reason} (${owner}, until ${expires})`)}`);
  }
  if (level !== "info") add(`Finding ${code(finding.id)}`);
  return lines.join("\n");
}

function compilerBlocks(
  { compilerErrors, isCompiled }: ChangeReport,
  heading: string,
): string[] {
  if (!isCompiled) return [];
  if (compilerErrors.length === 0) {
    return ["The usage code compiles with both clients."];
  }
  const items = compilerErrors.map(
    ({ file, line, code: number, message, text }) =>
      `- ${code(`${file}:${line}`)} ${number}: ${mark(message)}\n  - ${code(text)}`,
  );
  return [
    `${heading}# Usage code that no longer compiles (${compilerErrors.length})`,
    items.join("\n"),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Plain text: nothing in it is markup. */
export function mark(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replaceAll(/(https?):\/\//g, "$1:\u200b//")
    .replaceAll("@", "@\u200b");
}

/** Text as code, whatever backticks it holds. */
function code(text: string): string {
  const line = printable(text);
  const longest = (line.match(/`+/g) ?? []).reduce(
    (length, run) => Math.max(length, run.length),
    0,
  );
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
