/** A change report in the format that was asked for, and whether it fails. */
import type { ChangeReport, Finding } from "../diff/finding.js";
import type { Audience, Level } from "../diff/rules/rule.js";
import { formatDiffGithub } from "../report/diff-github.js";
import { formatDiffHtml } from "../report/diff-html.js";
import { formatDiffJunit } from "../report/diff-junit.js";
import { formatDiffMarkdown } from "../report/diff-markdown.js";
import { formatDiffText } from "../report/diff-text.js";
import type { Paint } from "../report/paint.js";
import { loadDiffAssets } from "./load-diff-assets.js";

export const REPORT_FORMATS = [
  "text",
  "markdown",
  "html",
  "json",
  "github",
  "junit",
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const FAIL_ON = ["breaking", "warning", "any"] as const;
export type FailOn = (typeof FAIL_ON)[number];

const FAILING: Readonly<Record<FailOn, ReadonlySet<Level>>> = {
  breaking: new Set(["breaking"]),
  warning: new Set(["breaking", "warning"]),
  any: new Set(["breaking", "warning", "info"]),
};

/** Findings that count at `failOn`: accepted ones do not. */
export function failingFindings(
  findings: readonly Finding[],
  failOn: FailOn | undefined,
): readonly Finding[] {
  if (failOn === undefined) return [];
  const failing = FAILING[failOn];
  return findings.filter(
    ({ accepted, level }) => !accepted && failing.has(level),
  );
}

/** The report as one audience sees it. */
export function forAudience(
  report: ChangeReport,
  audience: Audience | undefined,
): ChangeReport {
  if (audience === undefined) return report;
  const findings = report.findings.flatMap((finding): Finding[] => {
    const level = finding.audiences[audience];
    return level === "none" ? [] : [{ ...finding, level }];
  });
  return { ...report, findings };
}

export interface PrintOptions {
  readonly paint: Paint;
  readonly verbose: boolean;
  readonly failOn?: FailOn | undefined;
}

/** The text of the report; JSON is the envelope's. */
export async function printReport(
  report: ChangeReport,
  format: Exclude<ReportFormat, "json">,
  { paint, verbose, failOn }: PrintOptions,
): Promise<string> {
  switch (format) {
    case "text":
      return formatDiffText(report, { paint, verbose });
    case "markdown":
      return formatDiffMarkdown(report);
    case "html":
      return formatDiffHtml(report, loadDiffAssets());
    case "github":
      return formatDiffGithub(report);
    case "junit":
      return formatDiffJunit(report, FAILING[failOn ?? "breaking"]);
  }
}
