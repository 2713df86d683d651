/** Matches findings with the entries of a findings file. Says which entries match nothing, and which ran out. */
import type { Acceptance, Finding } from "./finding.js";

export interface AcceptedFindings {
  readonly findings: readonly Finding[];
  readonly stale: readonly Acceptance[];
  readonly expired: readonly Acceptance[];
}

/** `today` is `YYYY-MM-DD`. */
export function acceptFindings(
  findings: readonly Finding[],
  entries: readonly Acceptance[],
  today: string,
): AcceptedFindings {
  const expired = entries.filter(({ expires }) => expires < today);
  const valid = new Map(
    entries
      .filter((entry) => !expired.includes(entry))
      .map((entry) => [entry.finding, entry]),
  );
  const used = new Set<string>();
  const accepted = findings.map((finding): Finding => {
    const print = finding.change.fingerprints.find((one) => valid.has(one));
    const entry = print === undefined ? undefined : valid.get(print);
    if (!entry) return finding;
    used.add(entry.finding);
    const cause = entry.cause
      ? { kind: entry.cause, because: entry.reason, isCertain: true }
      : finding.cause;
    return { ...finding, cause, accepted: entry };
  });
  const stale = [...valid.values()].filter(({ finding }) => !used.has(finding));
  return { findings: accepted, stale, expired };
}
