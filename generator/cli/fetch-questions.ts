/** What `fetch` was asked for, to handbooks and pages: names, addresses, or what the configuration names. */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { HandbookQuestion } from "../source/fetch/fetch-handbook.js";
import {
  canonicalAddress,
  handbookAddress,
  handbookOf,
  pageBelow,
} from "../source/fetch/page-address.js";
import type { SiteRules } from "../source/fetch/site-rules.js";
import { isCalendarDate } from "./calendar-date.js";
import { LOCALE_RULE } from "./site-config.js";

export interface Asked {
  readonly names: readonly string[];
  /** Handbooks of the configuration, for when nothing is named. */
  readonly configured: readonly string[];
  readonly locale?: string;
  readonly since?: string;
  readonly only?: readonly string[];
}

const HANDBOOK = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** The questions, or what is wrong with the arguments. */
export function questionsOf(
  asked: Asked,
  rules: SiteRules,
): readonly HandbookQuestion[] | { readonly problems: readonly Diagnostic[] } {
  const { names, configured, since } = asked;
  const locale = asked.locale ?? rules.locale;
  const problems: Diagnostic[] = [];
  if (!LOCALE_RULE.pattern.test(locale)) {
    problems.push(wrong("--locale", locale, LOCALE_RULE.expected));
  }
  if (since !== undefined && !isCalendarDate(since)) {
    problems.push(wrong("--since", since, "a date such as `2026-01-31`"));
  }
  const filters = {
    ...(since === undefined ? {} : { since }),
    ...(asked.only ? { only: asked.only } : {}),
  };
  const questions = new Map<string, HandbookQuestion>();
  for (const name of names.length > 0 ? names : configured) {
    const question = /^[a-z][a-z0-9+.-]*:/i.test(name)
      ? questionOfPage(name, rules)
      : HANDBOOK.test(name)
        ? { handbook: name, locale }
        : undefined;
    if (question) questions.set(name, { ...question, ...filters });
    else problems.push(noHandbook(name, rules));
  }
  if (questions.size === 0 && problems.length === 0) {
    const message =
      "The configuration names no handbook, expected one here: `helpspec fetch api-workspace`.";
    problems.push(diagnostic("cli/wrong-usage", message));
  }
  return problems.length > 0 ? { problems } : [...questions.values()];
}

function questionOfPage(
  name: string,
  rules: SiteRules,
): HandbookQuestion | undefined {
  const place = handbookOf(name, rules);
  const page = canonicalAddress(name);
  if (!place || page === undefined) return undefined;
  const folder = handbookAddress(rules, place.handbook, place.locale);
  // An address without a page is the handbook's.
  return pageBelow(page, folder) === undefined ? place : { ...place, page };
}

function noHandbook(name: string, rules: SiteRules): Diagnostic {
  const example = handbookAddress(rules, "api-workspace", rules.locale);
  return diagnostic(
    "cli/wrong-usage",
    `\`${name}\` is neither a handbook nor an address of one, expected a name such as \`api-workspace\` or an address below \`${example}\`.`,
  );
}

function wrong(option: string, value: string, expected: string): Diagnostic {
  return diagnostic(
    "cli/wrong-usage",
    `\`${option}\` is \`${value}\`, expected ${expected}.`,
  );
}
