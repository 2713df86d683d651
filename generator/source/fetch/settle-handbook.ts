/**
 * What follows from a whole run over a handbook: pages that were renamed, pages that are gone, operations that moved.
 * Pages are followed by what they document, or by where their address leads; nothing is concluded from a list that
 * lost more than a tenth of the pages.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { ManifestPage } from "../manifest.js";
import { lostTooMany } from "./judge-contents.js";
import { operationKey } from "./page-facts.js";
import type { PageResult } from "./page-target.js";
import type { SnapshotStore } from "./snapshot-store.js";

export interface Settlement {
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SettleOptions {
  readonly handbook: string;
  readonly hasContents: boolean;
  /** True when a person believes the list, however short it became. */
  readonly believesList: boolean;
}

/** Settles the manifest after all pages were asked for, which ends the run. */
export function settleHandbook(
  store: SnapshotStore,
  results: readonly PageResult[],
  options: SettleOptions,
): Settlement {
  const byAddress = new Map(
    results.map((result) => [result.target.address, result]),
  );
  const moves = findMoves(store, results, byAddress);
  const movedAddresses = new Set(moves.map(({ from }) => from.target.address));
  const known = [...store.entries.values()].filter(({ removed }) => !removed);
  const lost = results.filter(
    ({ target, outcome }) =>
      target.contents === undefined &&
      !movedAddresses.has(target.address) &&
      isLost(store.entryOf(target.address), outcome),
  );
  const isDoubtful =
    lost.length > 0 &&
    !options.believesList &&
    (!options.hasContents || lostTooMany(known.length, lost.length));
  const gone = isDoubtful
    ? []
    : lost.filter(({ outcome }) => outcome === "missing");
  const changes = entriesAfter(store, results, { moves, gone, isDoubtful });
  const dropped = moves.flatMap(
    ({ from }) => store.entryOf(from.target.address) ?? [],
  );
  const failures = store.finish(changes, dropped);
  return {
    moved: moves.map(({ from, to }) => ({ from: from.file, to: to.file })),
    removed: gone.map(({ file }) => file),
    diagnostics: [
      ...failures,
      ...(isDoubtful && options.hasContents
        ? [shrunk(options.handbook, known.length, lost)]
        : []),
      ...moves.map(({ from, to }) => moved(from, to)),
      ...gone.map(pageGone),
      ...results.flatMap((result) => notFound(result, byAddress)),
      ...followOperations(results, movedAddresses),
    ],
  };
}

/** A listed page that the site does not have, or that leads nowhere: redirects that end in another such page, or in a circle. */
function notFound(
  { target, outcome, movedTo }: PageResult,
  byAddress: ReadonlyMap<string, PageResult>,
): Diagnostic[] {
  const isListed = target.contents !== undefined;
  if (outcome !== "missing" || !isListed) return [];
  const seen = new Set<string>();
  let end = movedTo;
  while (end !== undefined && !seen.has(end)) {
    seen.add(end);
    const next = byAddress.get(end);
    if (next && next.outcome !== "missing") return [];
    end = next?.movedTo;
  }
  const message =
    movedTo === undefined
      ? `The contents list \`${target.address}\`, which the site does not have.`
      : end === undefined
        ? `The contents list \`${target.address}\`, which leads to \`${movedTo}\`, which the site does not have.`
        : `The contents list \`${target.address}\`, which leads to \`${movedTo}\`, and round in a circle.`;
  const place = { file: target.address };
  return [diagnostic("source/page-not-found", message, place)];
}

interface Move {
  readonly from: PageResult;
  readonly to: PageResult;
}

/** A stored page is lost when the site has it no more, or lists it no more. */
function isLost(
  entry: ManifestPage | undefined,
  outcome: PageResult["outcome"],
): boolean {
  if (!entry || entry.removed) return false;
  const isAnswered = outcome === "unchanged" || outcome === "changed";
  return outcome === "missing" || (isAnswered && entry.contents !== undefined);
}

/** Pages that vanished while another now says what they said. */
function findMoves(
  store: SnapshotStore,
  results: readonly PageResult[],
  byAddress: ReadonlyMap<string, PageResult>,
): readonly Move[] {
  const takers = results.filter(
    ({ outcome }) => outcome === "added" || outcome === "changed",
  );
  const byOperation = new Map<string, PageResult>();
  for (const result of takers) {
    for (const operation of result.operations) {
      const key = operationKey(operation);
      const isNew = !result.operationsBefore.map(operationKey).includes(key);
      if (isNew && !byOperation.has(key)) byOperation.set(key, result);
    }
  }
  return results.flatMap((from): Move[] => {
    const isStored = store.entryOf(from.target.address) !== undefined;
    if (from.outcome !== "missing" || !isStored) return [];
    const led =
      from.movedTo === undefined ? undefined : byAddress.get(from.movedTo);
    const isThere =
      led !== undefined && /^(?:added|changed|unchanged)$/.test(led.outcome);
    const to = isThere
      ? led
      : from.operationsBefore
          .map((operation) => byOperation.get(operationKey(operation)))
          .find((result) => result !== undefined);
    return to && to !== from ? [{ from, to }] : [];
  });
}

/** Entries that differ from what is stored: renamed pages, removed ones, those with another place in the contents. */
function entriesAfter(
  store: SnapshotStore,
  results: readonly PageResult[],
  settled: {
    readonly moves: readonly Move[];
    readonly gone: readonly PageResult[];
    readonly isDoubtful: boolean;
  },
): readonly ManifestPage[] {
  const after = new Map<string, ManifestPage>();
  const entryOf = (address: string): ManifestPage | undefined =>
    after.get(address) ?? store.entryOf(address);
  for (const { target, outcome } of results) {
    const entry = entryOf(target.address);
    if (!entry) continue;
    const isThere = outcome === "unchanged" || outcome === "changed";
    const { contents: last, removed, ...rest } = entry;
    const contents =
      target.contents ?? (settled.isDoubtful || !isThere ? last : undefined);
    const isSame = JSON.stringify(contents) === JSON.stringify(last);
    if (isSame && !(removed && isThere)) continue;
    after.set(target.address, {
      ...rest,
      ...(contents === undefined ? {} : { contents }),
      ...(removed && !isThere ? { removed } : {}),
    });
  }
  for (const { target } of settled.gone) {
    const entry = entryOf(target.address);
    if (entry) after.set(target.address, { ...entry, removed: true });
  }
  for (const { from, to } of settled.moves) {
    const old = store.entryOf(from.target.address);
    const entry = entryOf(to.target.address);
    if (!old || !entry) continue;
    const names = [
      ...(old.formerly ?? []),
      old.file,
      ...(entry.formerly ?? []),
    ];
    const formerly = [...new Set(names)].filter((file) => file !== entry.file);
    after.set(to.target.address, { ...entry, formerly });
  }
  return [...after.values()];
}

/** Operations that a page documented and no longer does. */
function followOperations(
  results: readonly PageResult[],
  moved: ReadonlySet<string>,
): Diagnostic[] {
  const now = new Map<string, string>();
  for (const { operations, outcome, file } of results) {
    if (outcome === "missing") continue;
    for (const one of operations) now.set(operationKey(one), file);
  }
  return results.flatMap(({ target, file, operations, operationsBefore }) => {
    if (moved.has(target.address)) return [];
    const own = new Set(operations.map(operationKey));
    return operationsBefore
      .filter((one) => !own.has(operationKey(one)))
      .map((one) => {
        const other = now.get(operationKey(one));
        const place = { file: target.address };
        return other === undefined
          ? diagnostic(
              "source/operation-gone",
              `\`${file}\` no longer documents \`${one}\`, and no other page does.`,
              place,
            )
          : diagnostic(
              "source/operation-moved",
              `\`${one}\` moved from \`${file}\` to \`${other}\`.`,
              place,
            );
      });
  });
}

function shrunk(
  handbook: string,
  known: number,
  lost: readonly PageResult[],
): Diagnostic {
  const names = lost.slice(0, 3).map(({ file }) => `\`${file}\``);
  const rest = lost.length > names.length ? ", …" : "";
  return diagnostic(
    "source/handbook-shrunk",
    `\`${handbook}\` lost ${lost.length} of ${known} pages (${names.join(", ")}${rest}), expected at most a tenth; none was marked as removed.`,
    undefined,
    { subject: handbook },
  );
}

function moved(from: PageResult, to: PageResult): Diagnostic {
  const shared = from.operationsBefore[0];
  const why = from.movedTo
    ? "its address leads there"
    : `both document \`${shared ?? ""}\``;
  return diagnostic(
    "source/page-moved",
    `\`${from.file}\` is now \`${to.file}\`: ${why}.`,
    { file: to.target.address },
  );
}

function pageGone({ file, target }: PageResult): Diagnostic {
  return diagnostic(
    "source/page-gone",
    `\`${file}\` is no longer in the Help Center; it was marked and kept.`,
    { file: target.address },
  );
}
