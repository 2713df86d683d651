/** A series of change reports as a changelog in Markdown, newest first. */
import type { ChangeReport } from "../diff/finding.js";
import { formatDiffMarkdown } from "./diff-markdown.js";
import { mark } from "./diff-markdown.js";

export interface ChangelogEntry {
  /** Day of the revision, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly report: ChangeReport;
}

/** The whole changelog. */
export function formatChangelog(entries: readonly ChangelogEntry[]): string {
  const sections = entries.map(({ date, report }) => {
    const { name, version } = report.revision;
    const day = date ?? report.revision.date;
    const title = [version, day].filter(Boolean).join(", ");
    const heading = `## ${mark(title === "" ? name : title)}\n\n`;
    return heading + formatDiffMarkdown(report, { heading: "###" });
  });
  const text =
    entries.length > 0 ? sections.join("\n") : "No later revision.\n";
  return `# Changelog\n\n${text}`;
}
