/** What the templates of a service and of the whole report show: figures with bars, what is missing by reason, pages. */
import type {
  Account,
  AccountTotals,
  FateCount,
  PageAccount,
} from "../coverage/account.js";
import { DIAGNOSTIC_CODES } from "../diagnostics/codes.js";
import { type FateTone, labelOf, toneOf } from "./coverage-fates.js";
import { coverageGroups, isCode } from "./coverage-groups.js";
import { COVERAGE_FIGURES } from "./coverage-text.js";
import { count } from "./count.js";
import { type Html, html } from "./html-text.js";

interface FigureView {
  readonly title: Html;
  readonly total: Html;
  readonly isEmpty: boolean;
  /** Parts of a bar: they add up to the width. */
  readonly parts: readonly {
    readonly label: Html;
    readonly tone: FateTone;
    readonly number: Html;
    readonly start: Html;
  }[];
}

interface GroupView {
  readonly title: Html;
  readonly meaning: Html;
  readonly tone: FateTone;
  readonly places: readonly {
    readonly page: Html;
    readonly address: Html | false;
    readonly line: Html;
    readonly words: Html;
  }[];
  readonly more: Html;
}

interface PageLine {
  readonly title: Html;
  readonly file: Html;
  readonly id: Html;
  readonly operations: Html;
  readonly tables: Html;
  readonly rows: Html;
  readonly missing: Html;
  readonly tone: FateTone;
  readonly unread: Html;
}

export interface ServiceView {
  readonly service: Html;
  readonly up: Html;
  readonly pageCount: Html;
  readonly figures: readonly FigureView[];
  readonly groups: readonly GroupView[];
  readonly pages: readonly PageLine[];
  readonly unread: readonly {
    readonly words: Html;
    readonly count: Html;
    readonly place: Html;
  }[];
  readonly unreadTitle: Html;
  readonly unreadMore: Html;
}

export interface IndexView {
  readonly services: readonly {
    readonly name: Html;
    readonly file: Html;
    readonly pageCount: Html;
    readonly figures: readonly FigureView[];
    readonly verdict: Html;
    readonly tone: FateTone;
  }[];
}

const MOST_PLACES = 200;
const MOST_SENTENCES = 300;

/** The view of one service; `fileOf` knows the file of a page, relative to the service's. */
export function coverageServiceView(
  account: Account,
  fileOf: (page: string) => string | undefined,
): ServiceView {
  const { service, totals, pages, unread } = account;
  return {
    service: html(service),
    up: html("../index.html"),
    pageCount: html(count(totals.pages, "page")),
    figures: figureViews(totals),
    groups: coverageGroups(account).map((group) => ({
      title: html(`${count(group.total, group.noun)}: ${group.reason}`),
      meaning: html(meaningOf(group.reason)),
      tone: group.isError ? "bad" : toneOfReason(group.reason),
      places: group.places.slice(0, MOST_PLACES).map((place) => ({
        page: html(place.page),
        address: addressOf(fileOf(place.page), place.anchor),
        line: html(place.line === undefined ? "" : `line ${place.line}`),
        words: html(place.words),
      })),
      more: html(moreThan(group.places.length, MOST_PLACES)),
    })),
    pages: pages.map((page) => pageLine(page, fileOf(page.id) ?? "")),
    unread: unread.slice(0, MOST_SENTENCES).map((one) => ({
      words: html(one.words),
      count: html(one.count),
      place: html(`${one.page}:${one.line} ${one.row}`),
    })),
    unreadTitle: html(
      `${count(totals.unread, "sentence")} not understood, ${unread.length} different`,
    ),
    unreadMore: html(moreThan(unread.length, MOST_SENTENCES)),
  };
}

/** The view of the first page. */
export function coverageIndexView(
  services: readonly { readonly account: Account; readonly file: string }[],
): IndexView {
  return {
    services: services.map(({ account, file }) => {
      const errors = account.diagnostics.filter(
        ({ severity }) => severity === "error",
      ).length;
      return {
        name: html(account.service),
        file: html(file),
        pageCount: html(count(account.totals.pages, "page")),
        figures: figureViews(account.totals),
        verdict: html(
          errors === 0
            ? "everything is accounted for"
            : `${count(errors, "thing")} not accounted for`,
        ),
        tone: errors === 0 ? "good" : "bad",
      };
    }),
  };
}

function figureViews(totals: AccountTotals): FigureView[] {
  return COVERAGE_FIGURES.map(([title, key]) =>
    figureView(title, totals[key] as FateCount),
  );
}

const TONE_ORDER: readonly FateTone[] = [
  "good",
  "plain",
  "quiet",
  "warn",
  "bad",
];

function figureView(title: string, { total, byFate }: FateCount): FigureView {
  let start = 0;
  const parts = Object.entries(byFate)
    .map(([kind, number]) => ({ kind, number, tone: toneOf(kind) }))
    .sort(
      (a, b) =>
        TONE_ORDER.indexOf(a.tone) - TONE_ORDER.indexOf(b.tone) ||
        b.number - a.number,
    )
    .map(({ kind, number, tone }) => {
      const part = {
        label: labelOf(kind),
        tone,
        number: html(number),
        start: html(start),
      };
      start += number;
      return part;
    });
  return {
    title: html(title),
    total: html(total),
    isEmpty: total === 0,
    parts,
  };
}

function pageLine(page: PageAccount, file: string): PageLine {
  let rows = 0;
  let unread = 0;
  const lost = { leftOut: 0, unaccounted: 0 };
  for (const table of page.tables) {
    if (table.kind !== "parameters") continue;
    rows += table.rows.length;
    for (const row of table.rows) {
      unread += row.unread?.length ?? 0;
      if (row.fate.kind === "diagnostic") lost.leftOut += 1;
      if (row.fate.kind === "unaccounted") lost.unaccounted += 1;
    }
  }
  const missing = lost.leftOut + lost.unaccounted;
  return {
    title: html(page.title),
    file: html(file),
    id: html(page.id),
    operations: html(
      page.operations.map(({ method, path }) => `${method} ${path}`).join("\n"),
    ),
    tables: html(page.tables.length),
    rows: html(rows),
    missing: html(missing === 0 ? "" : missing),
    tone: lost.unaccounted > 0 ? "bad" : missing > 0 ? "warn" : "quiet",
    unread: html(unread === 0 ? "" : unread),
  };
}

function addressOf(
  file: string | undefined,
  anchor: string | undefined,
): Html | false {
  if (file === undefined) return false;
  return html(anchor === undefined ? file : `${file}#${anchor}`);
}

function meaningOf(reason: string): string {
  return Object.hasOwn(DIAGNOSTIC_CODES, reason)
    ? DIAGNOSTIC_CODES[reason as keyof typeof DIAGNOSTIC_CODES].explanation
    : "";
}

/** Codes of diagnostics ask for a look; words say what a thing is. */
function toneOfReason(reason: string): FateTone {
  return isCode(reason) ? "warn" : "quiet";
}

function moreThan(total: number, shown: number): string {
  return total > shown ? `… and ${total - shown} more` : "";
}
