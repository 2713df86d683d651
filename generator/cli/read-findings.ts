/**
 * A findings file, `spec/findings/<service>.yaml`: changes that somebody answers for, each with reason, owner and expiry.
 * Input: its text, YAML or JSON. Output: entries, or diagnostics that name every wrong one.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Acceptance, CauseKind } from "../diff/finding.js";
import { isCalendarDate } from "./calendar-date.js";

export interface FindingsReading {
  readonly entries: readonly Acceptance[];
  /** What `check` compares with: `<git revision>:<file>`, or a file. */
  readonly base?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const CAUSES: ReadonlySet<unknown> = new Set<CauseKind>([
  "api",
  "page",
  "wording",
  "reader",
  "overlay",
]);
const KEYS: ReadonlySet<string> = new Set([
  "finding",
  "cause",
  "reason",
  "owner",
  "expires",
  "what",
]);

/** Reads the text of `file`. */
export async function parseFindings(
  text: string,
  file: string,
): Promise<FindingsReading> {
  const { parse } = await import("yaml");
  let value: unknown;
  try {
    value = parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const [line = ""] = (error as Error).message.split("\n");
    return refused(`The file is neither YAML nor JSON: ${line}`, file);
  }
  if (!isRecord(value) || !Array.isArray(value["findings"])) {
    return refused("The file has no list of `findings`.", file);
  }
  const diagnostics: Diagnostic[] = [];
  const entries: Acceptance[] = [];
  for (const [index, entry] of value["findings"].entries()) {
    const problem = problemOf(entry);
    if (problem === undefined) entries.push(entry as Acceptance);
    else {
      const message = `Entry ${index + 1} ${problem}.`;
      diagnostics.push(diagnostic("cli/findings-invalid", message, { file }));
    }
  }
  const { base } = value;
  return {
    entries,
    diagnostics,
    ...(typeof base === "string" && { base }),
  };
}

function refused(message: string, file: string): FindingsReading {
  const problem = diagnostic("cli/findings-invalid", message, { file });
  return { entries: [], diagnostics: [problem] };
}

function problemOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return "is no object";
  for (const key of ["finding", "reason", "owner", "expires"]) {
    const value = entry[key];
    if (typeof value !== "string" || value.trim() === "") {
      return `has no \`${key}\``;
    }
  }
  if (!isCalendarDate(String(entry["expires"]))) {
    return "has an `expires` that is no date such as 2026-12-31";
  }
  if (entry["cause"] !== undefined && !CAUSES.has(entry["cause"])) {
    return "has a `cause` that is none of api, page, wording, reader, overlay";
  }
  const unknown = Object.keys(entry).find((key) => !KEYS.has(key));
  return unknown === undefined
    ? undefined
    : `has an unknown key \`${unknown}\``;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Entries that ran out, and entries that match nothing any more. */
export function findingsProblems(
  accepted: {
    readonly stale: readonly Acceptance[];
    readonly expired: readonly Acceptance[];
  },
  file: string,
): readonly Diagnostic[] {
  const told = ({ finding, what, owner }: Acceptance): string =>
    `\`${finding}\`${what === undefined ? "" : ` (${what})`} of ${owner}`;
  return [
    ...accepted.expired.map((entry) =>
      diagnostic(
        "cli/finding-expired",
        `The entry ${told(entry)} ran out on ${entry.expires}.`,
        { file },
        { subject: entry.finding },
      ),
    ),
    ...accepted.stale.map((entry) =>
      diagnostic(
        "cli/finding-stale",
        `The entry ${told(entry)} matches nothing any more: take it out.`,
        { file },
        { subject: entry.finding },
      ),
    ),
  ];
}
