/**
 * What comes before the pages of a handbook: the interrupted run that goes on, or a new plan from the left menu and the
 * site map. Output: the run and what was said, or why there is nothing to do.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { askForText, type CachedText } from "./cached-text.js";
import type { HandbookContext, HandbookQuestion } from "./fetch-handbook.js";
import { planPages, type PagePlan } from "./plan-pages.js";
import { beginRun, findRun, type RunState } from "./run-state.js";
import type { SnapshotStore } from "./snapshot-store.js";

/** A handbook that is being worked on. */
export interface Workplace extends HandbookContext {
  readonly store: SnapshotStore;
  readonly address: string;
}

export type Preparation =
  | {
      readonly state: RunState;
      readonly isResumed: boolean;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly problems: readonly Diagnostic[] };

/** The interrupted run, or a new one with its plan. */
export async function prepareRun(
  question: HandbookQuestion,
  place: Workplace,
): Promise<Preparation> {
  const { store, rules, isWanted } = place;
  const asked = JSON.stringify([question, rules.rendition, place.isFresh]);
  const found = findRun(store, asked, place.now());
  if (found) {
    return { state: found, isResumed: true, diagnostics: [resumed(question)] };
  }
  const contents = await readContents(question, place);
  if ("problems" in contents) return contents;
  const { plan, menu, diagnostics } = contents;
  const targets = plan.targets.filter(
    ({ below, address }) =>
      address === question.page || isWanted(below.replace(/\.html?$/i, "")),
  );
  const state = {
    run: new Date(place.now()).toISOString(),
    question: asked,
    plan: { ...plan, targets },
    facts: {
      handbook: question.handbook,
      locale: question.locale,
      address: place.address,
    },
  };
  beginRun(store, state);
  if (!plan.hasContents && menu) {
    const bytes = Buffer.from(menu.text);
    store.quarantine(rules.contents, bytes, "lists no page of the handbook");
  }
  return { state, isResumed: false, diagnostics };
}

async function readContents(
  question: HandbookQuestion,
  place: Workplace,
): Promise<
  | {
      readonly plan: PagePlan;
      readonly menu: CachedText | undefined;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly problems: readonly Diagnostic[] }
> {
  const { store, rules, client, address, root } = place;
  let menu: CachedText | undefined;
  try {
    const at = `${address}${rules.contents}`;
    const answer = await askForText(client, at, { root, accept: "text/html" });
    if ("reason" in answer) {
      const { reason } = answer;
      const isOurs = reason.code === "source/robots-disallowed";
      return { problems: [isOurs ? disallowed(question, at) : reason] };
    }
    if ("text" in answer) menu = answer;
    else if (store.entries.size === 0 && question.page === undefined) {
      return { problems: [notFound(question, at)] };
    }
    const { plan, problem } = planPages({
      folder: address,
      menu: menu && { html: menu.text, address: menu.address },
      sitemap: await place.sitemap(),
      selectors: rules.selectors,
      store,
      ...(question.page === undefined ? {} : { page: question.page }),
    });
    const missing = menu ? [] : [notFound(question, at)];
    const diagnostics = problem ? [problem] : missing;
    return { plan, menu, diagnostics };
  } catch (error) {
    if (!place.signal.aborted) throw error;
    return { problems: [] };
  }
}

function resumed({ handbook }: HandbookQuestion): Diagnostic {
  return diagnostic(
    "source/fetch-resumed",
    `An interrupted run over \`${handbook}\` goes on.`,
    undefined,
    { subject: handbook },
  );
}

function disallowed(
  { handbook }: HandbookQuestion,
  address: string,
): Diagnostic {
  return diagnostic(
    "source/handbook-disallowed",
    `robots.txt does not allow \`${address}\`, so nothing of \`${handbook}\` was fetched.`,
    { file: address },
  );
}

function notFound(
  { handbook, locale }: HandbookQuestion,
  address: string,
): Diagnostic {
  return diagnostic(
    "source/handbook-not-found",
    `The site has no table of contents of \`${handbook}\` in \`${locale}\`, expected it at \`${address}\`.`,
    { file: address },
  );
}
