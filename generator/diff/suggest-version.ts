/** The semantic version that the TypeScript client should get: what breaks code is major, what adds is minor. */
import type { Finding, SuggestedVersion } from "./finding.js";

const QUIET: ReadonlySet<string> = new Set(["wording", "reader"]);

/** `from` is the version of the client made from the base. */
export function suggestVersion(
  findings: readonly Finding[],
  from?: string,
): SuggestedVersion {
  const suggestion = bumpFor(findings);
  const to = from && nextVersion(from, suggestion.bump);
  return { ...suggestion, ...(from && { from }), ...(to && { to }) };
}

function bumpFor(
  findings: readonly Finding[],
): Pick<SuggestedVersion, "bump" | "because"> {
  const hit = findings.filter(
    ({ audiences }) => audiences.typescript !== "none",
  );
  const breaking = hit.filter(
    ({ audiences }) => audiences.typescript === "breaking",
  );
  if (breaking.length > 0) {
    return {
      bump: "major",
      because: `${String(breaking.length)} of ${String(findings.length)} break TypeScript callers`,
    };
  }
  const added = hit.filter(({ change }) => change.kind === "added");
  if (added.length > 0) {
    return {
      bump: "minor",
      because: `nothing breaks TypeScript callers, ${String(added.length)} add something`,
    };
  }
  return findings.length === 0
    ? { bump: "none", because: "nothing changed" }
    : {
        bump: "patch",
        because: findings.every(({ cause }) => QUIET.has(cause.kind))
          ? "only words or the reader changed"
          : "nothing that TypeScript callers write changed",
      };
}

/** Before 1.0.0 what breaks is a minor step, everything else a patch, as package managers read it. */
export function nextVersion(
  from: string,
  bump: SuggestedVersion["bump"],
): string | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(from);
  if (!match) return undefined;
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map(Number);
  if (bump === "none") return `${major}.${minor}.${patch}`;
  if (major === 0) {
    return bump === "major" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  }
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor"
    ? `${major}.${minor + 1}.0`
    : `${major}.${minor}.${patch + 1}`;
}
