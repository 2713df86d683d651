/** A change report as annotations of GitHub's checks: one line a finding, at the page's line where it is known. */
import type { ChangeReport, Finding } from "../diff/finding.js";
import { findingTitle, causeWords, audienceWords } from "./diff-words.js";
import { formatOperation } from "./format-changes.js";
import { printable } from "./printable.js";

const COMMANDS = {
  breaking: "error",
  warning: "warning",
  info: "notice",
} as const;

/** Workflow commands, `::error file=...,line=...,title=...::...`. */
export function formatDiffGithub(report: ChangeReport): string {
  const files = report.findings.map((finding) => lineOf(finding, report));
  const errors = report.compilerErrors.map(
    ({ file, line, code, message }) =>
      `::error file=${property(file)},line=${line},title=${property(code)}::${text(message)}\n`,
  );
  return [...files, ...errors].join("");
}

function lineOf(finding: Finding, { revision }: ChangeReport): string {
  const { change, accepted, level, rule } = finding;
  const origin = change.kind === "removed" ? finding.base : finding.revision;
  const file = finding.revision.file ?? origin.file ?? revision.name;
  const line = finding.revision.line ?? 1;
  const command = accepted ? "notice" : COMMANDS[level];
  const where = change.operation
    ? formatOperation(change.operation)
    : "document";
  const message = [
    `${where}: ${findingTitle(finding)}`,
    finding.explanation,
    `${audienceWords(finding)}; ${causeWords(finding)}`,
  ].join("\n");
  return `::${command} file=${property(file)},line=${line},title=${property(rule)}::${text(message)}\n`;
}

function text(value: string): string {
  return value
    .split("\n")
    .map(printable)
    .join("\n")
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function property(value: string): string {
  return text(printable(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
