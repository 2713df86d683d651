/**
 * Fetching for commands: rules of the project, the reader of pages, progress, Ctrl-C. What `fetch` and `sync` share.
 * Loaded only where something is fetched, as it brings the network along.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { HandbookQuestion } from "../source/fetch/fetch-handbook.js";
import {
  fetchSite,
  type SiteAccess,
  type SiteFetch,
} from "../source/fetch/fetch-site.js";
import type { SiteRules } from "../source/fetch/site-rules.js";
import type { Config } from "./config.js";
import { describePage } from "./describe-page.js";
import { reportProgress, type ProgressOptions } from "./fetch-progress.js";
import type { Io } from "./io.js";
import { EXIT, type ExitCode } from "./outcome.js";
import { matchesPattern } from "./path-pattern.js";
import { version } from "./program.js";

export interface FetchingOptions extends ProgressOptions {
  readonly only?: readonly string[];
  readonly accept?: readonly string[];
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
}

export interface PagesFetch {
  readonly fetched: SiteFetch;
  /** Folder that has the pages: the project's, or a copy when nothing may be written. */
  readonly root: string;
  /** Removes the copy. */
  readonly dispose: () => void;
}

/** Where pages go, and by which rules. */
export interface FetchPlace {
  readonly root: string;
  readonly rules: SiteRules;
  /** Pages that stay as they are stored. */
  readonly pins?: Config["pins"] | undefined;
}

const TRIAL_FOLDER = ".helpspec/trial";

/** Fetches into the project, or into a copy of what fetching changes. */
export async function fetchPages(
  questions: readonly HandbookQuestion[],
  { root, rules, pins }: FetchPlace,
  options: FetchingOptions,
  io: Io,
): Promise<PagesFetch> {
  const trial = path.join(root, TRIAL_FOLDER);
  const target = options.dryRun ? trial : root;
  if (options.dryRun) copyForTrial(root, trial);
  const progress = reportProgress(io, options);
  const interrupt = listen(io);
  try {
    const access = accessOf(io, { rules, root: target }, interrupt.signal);
    const fetched = await fetchSite(questions, access, {
      describe: describePage,
      isWanted: patterns(options.only, true),
      accepts: patterns(options.accept, false),
      isFresh: options.fresh ?? false,
      ...(pins ? { pins } : {}),
      onProgress: progress.show,
    });
    const dispose = (): void => {
      if (options.dryRun) rmSync(trial, { recursive: true, force: true });
    };
    return { fetched, root: target, dispose };
  } finally {
    progress.end();
    interrupt.end();
  }
}

/** How the site is reached from here. */
export function accessOf(
  io: Io,
  { rules, root }: { readonly rules: SiteRules; readonly root: string },
  signal?: AbortSignal,
): SiteAccess {
  return {
    rules,
    root,
    version: version(),
    environment: io.env,
    ...(io.network ? { network: io.network } : {}),
    ...(signal ? { signal } : {}),
  };
}

/** A signal that Ctrl-C sets. */
export function listen(io: Io): {
  readonly signal: AbortSignal;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error("interrupted"));
  const end = io.onInterrupt?.(stop) ?? ((): void => undefined);
  return { signal: controller.signal, end };
}

/** Set when nothing at all could be had; otherwise the diagnostics decide. */
export function exitOf({
  handbooks,
  diagnostics,
}: SiteFetch): ExitCode | undefined {
  const isUnreachable = diagnostics.some(
    ({ code }) => code === "source/site-unreachable",
  );
  const hasAnything = handbooks.some(({ results }) =>
    results.some(({ outcome }) => outcome !== "failed"),
  );
  return isUnreachable && !hasAnything ? EXIT.noInput : undefined;
}

function copyForTrial(root: string, trial: string): void {
  rmSync(trial, { recursive: true, force: true });
  mkdirSync(trial, { recursive: true });
  for (const folder of ["spec/pages", ".helpspec/fetch"]) {
    const from = path.join(root, folder);
    if (!existsSync(from)) continue;
    cpSync(from, path.join(trial, folder), { recursive: true });
  }
}

function patterns(
  given: readonly string[] | undefined,
  without: boolean,
): (name: string) => boolean {
  if (!given || given.length === 0) return () => without;
  return (name) => given.some((pattern) => matchesPattern(name, pattern));
}
