/** A change report as one HTML page: styles and script inside, nothing loaded from anywhere, filters that need no server. */
import type { ChangeReport, Finding, Origin } from "../diff/finding.js";
import {
  AUDIENCES,
  AUDIENCE_WORDS,
  audienceWords,
  CAUSE_WORDS,
  causeWords,
  countLevels,
  findingTitle,
  groupFindings,
  levelCounts,
  LEVELS,
  operationName,
  reachWords,
  sideTitle,
  versionTitle,
} from "./diff-words.js";
import { html, webAddress, type Html } from "./html-text.js";

export interface DiffAssets {
  /** `report.html.hbs`. */
  readonly template: string;
  readonly style: string;
  readonly script: string;
}

/** The page. */
export async function formatDiffHtml(
  report: ChangeReport,
  assets: DiffAssets,
): Promise<string> {
  const { default: Handlebars } = await import("handlebars");
  const render = Handlebars.create().compile<object>(assets.template, {
    strict: true,
    // Views hold `Html`, which is escaped already.
    noEscape: true,
    knownHelpers: { if: true, each: true },
    knownHelpersOnly: true,
  });
  return render({
    ...viewOf(report),
    style: assets.style,
    script: assets.script,
  });
}

interface Filter {
  readonly group: string;
  readonly value: string;
  readonly label: Html;
  readonly count: number;
}

function viewOf(report: ChangeReport): object {
  const { findings, compilerErrors, isCompiled } = report;
  const title = `${report.revision.title ?? report.revision.name}: ${countLevels(report)}`;
  return {
    title: html(title),
    counts: html(countLevels(report)),
    base: html(sideTitle(report.base)),
    revision: html(sideTitle(report.revision)),
    version: html(versionTitle(report)),
    isEmpty: findings.length === 0,
    filters: filterGroups(findings),
    groups: groupFindings(findings).map(({ title: name, findings: own }) => ({
      title: html(name),
      findings: own.map(findingView),
    })),
    isCompiled,
    hasErrors: compilerErrors.length > 0,
    errors: compilerErrors.map(({ file, line, code, message, text }) => ({
      place: html(`${file}:${line}`),
      code: html(code),
      message: html(message),
      text: html(text),
    })),
  };
}

function filterGroups(findings: readonly Finding[]): object[] {
  const counts = levelCounts(findings);
  const group = (title: string, filters: readonly Filter[]): object => ({
    title: html(title),
    filters: filters.filter(({ count }) => count > 0),
  });
  const causes = Object.entries(CAUSE_WORDS).map(([kind, words]) => ({
    group: "cause",
    value: kind,
    label: html(words),
    count: findings.filter(({ cause }) => cause.kind === kind).length,
  }));
  return [
    group(
      "Level",
      LEVELS.map((level) => ({
        group: "level",
        value: level,
        label: html(level),
        count: counts[level],
      })),
    ),
    group(
      "Breaks",
      AUDIENCES.map((audience) => ({
        group: "breaks",
        value: audience,
        label: html(AUDIENCE_WORDS[audience]),
        count: findings.filter(
          ({ audiences }) => audiences[audience] === "breaking",
        ).length,
      })),
    ),
    group("Cause", causes),
  ];
}

function findingView(finding: Finding): object {
  const { change, cause, level, accepted, symbols, siblings } = finding;
  const reach = reachWords(finding);
  return {
    id: html(finding.id),
    level,
    word: accepted ? "accepted" : level,
    cause: cause.kind,
    breaks: AUDIENCES.filter(
      (audience) => finding.audiences[audience] === "breaking",
    ).join(" "),
    title: html(findingTitle(finding)),
    rule: html(
      finding.also ? `${finding.rule}, ${finding.also}` : finding.rule,
    ),
    explanation: html(finding.explanation),
    audiences: html(audienceWords(finding)),
    causeWords: html(causeWords(finding)),
    isOpen: level === "breaking" && !accepted,
    hasSides: hasOrigin(finding.base) || hasOrigin(finding.revision),
    before:
      change.kind === "added" ? absent(finding.base) : originView(finding.base),
    after:
      change.kind === "removed"
        ? absent(finding.revision)
        : originView(finding.revision),
    reach: html(reach ?? ""),
    symbols: symbols.map((symbol) => html(symbol)),
    hasSymbols: symbols.length > 0,
    siblings: html(siblings.map(operationName).join(", ")),
    accepted: html(
      accepted
        ? `${accepted.reason} (${accepted.owner}, until ${accepted.expires})`
        : "",
    ),
  };
}

function hasOrigin(origin: Origin): boolean {
  return Object.keys(origin).length > 0;
}

/** A page that lacks the thing. */
function absent({ page, date, address }: Origin): object {
  return {
    place: html(page ?? ""),
    date: html(date ?? ""),
    table: html("not there"),
    address: webAddress(address) ?? "",
    words: "",
  };
}

function originView(origin: Origin): object {
  const { page, date, table, row, words, address } = origin;
  const stand = [
    ...(table === undefined ? [] : [`table “${table}”`]),
    ...(row === undefined ? [] : [`row “${row}”`]),
  ];
  return {
    place: html(page ?? ""),
    date: html(date ?? ""),
    table: html(stand.join(", ")),
    address: webAddress(address) ?? "",
    words: html(words ?? ""),
  };
}
