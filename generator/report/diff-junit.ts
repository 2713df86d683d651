/** A change report as JUnit XML: a suite for each operation, a case for each finding; what breaks has failed. */
import type { ChangeReport, Finding } from "../diff/finding.js";
import type { Level } from "../diff/rules/rule.js";
import {
  audienceWords,
  causeWords,
  findingTitle,
  groupFindings,
} from "./diff-words.js";
import { printable } from "./printable.js";

/** `failing` tells which levels count as failed. */
export function formatDiffJunit(
  report: ChangeReport,
  failing: ReadonlySet<Level> = new Set(["breaking"]),
): string {
  const isFailed = ({ level, accepted }: Finding): boolean =>
    !accepted && failing.has(level);
  const groups = groupFindings(report.findings);
  const suites = groups.map(({ title, findings }) => {
    const failed = findings.filter(isFailed).length;
    const cases = findings.map((finding) =>
      caseOf(finding, title, isFailed(finding)),
    );
    return `  <testsuite name="${xml(title)}" tests="${findings.length}" failures="${failed}">\n${cases.join("")}  </testsuite>\n`;
  });
  const failures = report.findings.filter(isFailed).length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="helpspec diff" tests="${report.findings.length}" failures="${failures}">\n${suites.join("")}</testsuites>\n`;
}

function caseOf(finding: Finding, title: string, isFailed: boolean): string {
  const name = xml(`${finding.rule}: ${findingTitle(finding)}`);
  const head = `    <testcase classname="${xml(title)}" name="${name}"`;
  if (!isFailed) return `${head}/>\n`;
  const message = `${finding.explanation} ${audienceWords(finding)}. ${causeWords(finding)}`;
  return `${head}>\n      <failure type="${finding.level}" message="${xml(finding.explanation)}">${xml(message)}</failure>\n    </testcase>\n`;
}

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes, and leaves out what XML cannot hold. */
function xml(text: string): string {
  return printable(text)
    .replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => MARKS[character] ?? "");
}
