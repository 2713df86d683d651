/** Stores what was fetched of a page: its file or files, its entry in the manifest, its record, in one step. */
import type { ManifestPage } from "../manifest.js";
import { foldedName, pageFileName } from "../page-file-name.js";
import type { FetchedRendition, RenditionKind } from "./fetch-rendition.js";
import type { PageFacts } from "./page-facts.js";
import type { PageOutcome, PageRecord } from "./page-record.js";
import type { PageResult, PageTarget } from "./page-target.js";
import { sha256Of, type SnapshotStore } from "./snapshot-store.js";

export interface StoredVersion {
  readonly sha256: string;
  /** True when the file is as the manifest says. */
  readonly isWhole: boolean;
  readonly isMarkdownWhole: boolean;
}

export interface PageVersion {
  readonly target: PageTarget;
  /** The file that the page has, or gets. */
  readonly file: string;
  readonly entry: ManifestPage | undefined;
  readonly stored: StoredVersion | undefined;
  readonly record: PageRecord | undefined;
  /** The rendition that is read; `second` is the other, where both are kept. */
  readonly main: FetchedRendition;
  readonly second: FetchedRendition | undefined;
  readonly mainKind: RenditionKind;
  readonly facts: PageFacts;
  readonly operationsBefore: readonly string[];
  readonly store: SnapshotStore;
  readonly run: string;
}

/** Stores the page and says what became of it. */
export function storePage(version: PageVersion): PageResult {
  const { target, store } = version;
  const { entry: made, texts, dropped } = entryOf(version);
  const entry = detached(made);
  const facts = detached(version.facts);
  const operationsBefore = detached(version.operationsBefore);
  const outcome = outcomeOf(version, entry);
  const problems = store.put({
    entry,
    texts,
    dropped,
    record: recordOf({ ...version, facts }, entry, outcome),
  });
  return {
    target,
    file: entry.file,
    outcome: problems.length > 0 ? "failed" : outcome,
    operations: facts.operations,
    operationsBefore,
    problems,
  };
}

/** A part of a text keeps the whole text in memory: what outlives the page is copied. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function outcomeOf(
  { entry: last, stored }: PageVersion,
  entry: ManifestPage,
): PageOutcome {
  if (!last) return "added";
  const isSame =
    stored?.sha256 === entry.sha256 &&
    last.file === entry.file &&
    last.markdown?.sha256 === entry.markdown?.sha256;
  return isSame ? "unchanged" : "changed";
}

interface NewEntry {
  readonly entry: ManifestPage;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  readonly dropped: readonly string[];
}

function entryOf(version: PageVersion): NewEntry {
  const { main, second, entry: last, target, store } = version;
  const texts: { file: string; text: string }[] = [];
  const isMarkdown = version.mainKind === "markdown";
  const file = withExtension(version, isMarkdown ? ".md" : ".html");
  if (main.kind === "text") texts.push({ file, text: main.text });
  let markdown = second === undefined ? undefined : last?.markdown;
  if (second?.kind === "text") {
    const name =
      last?.markdown?.file ?? withExtension({ ...version, file }, ".md");
    store.reserve(name);
    markdown = { file: name, sha256: sha256Of(second.text) };
    texts.push({ file: name, text: second.text });
  } else if (second?.kind === "missing") markdown = undefined;
  const kept = last ?? { file };
  const shown = main.kind === "text" ? main : undefined;
  const updatedOn = shown ? shown.updatedOn : kept.updatedOn;
  const { contents } = target;
  const breadcrumb = shown ? shown.breadcrumb : (kept.breadcrumb ?? []);
  const sha256 = shown ? sha256Of(shown.text) : kept.sha256;
  const title = shown ? shown.title : kept.title;
  const entry: ManifestPage = {
    file,
    address: last?.address ?? target.address,
    ...(title === undefined ? {} : { title }),
    ...(updatedOn === undefined ? {} : { updatedOn }),
    ...(contents === undefined ? {} : { contents }),
    ...(contents === undefined && breadcrumb.length > 0 ? { breadcrumb } : {}),
    ...(kept.formerly ? { formerly: kept.formerly } : {}),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(markdown ? { markdown } : {}),
  };
  const made = new Set(
    [file, markdown?.file].map((one) => foldedName(one ?? "")),
  );
  const dropped = [last?.file, last?.markdown?.file].filter(
    (one) => one !== undefined && !made.has(foldedName(one)),
  ) as string[];
  return { entry, texts, dropped };
}

function withExtension(
  { file, entry, target, store }: PageVersion,
  extension: ".html" | ".md",
): string {
  if (file.endsWith(extension)) return file;
  const plain = file.replace(/\.[a-z]+$/, extension);
  if (entry?.markdown?.file === plain) return plain;
  return store.isTaken(plain)
    ? pageFileName(target.below, extension, (name) => store.isTaken(name))
    : plain;
}

function recordOf(
  version: PageVersion,
  entry: ManifestPage,
  outcome: PageOutcome,
): PageRecord {
  const { main, second, record, target, facts, run } = version;
  const isMarkdown = entry.file.endsWith(".md");
  const mainValidators =
    main.kind === "text"
      ? main.validators
      : record?.[isMarkdown ? "markdown" : "html"];
  const markdown = isMarkdown
    ? mainValidators
    : second?.kind === "text"
      ? second.validators
      : record?.markdown;
  const html = isMarkdown ? undefined : mainValidators;
  const lacksMarkdown = second?.kind === "missing" || record?.lacksMarkdown;
  return {
    address: target.address,
    file: entry.file,
    entry,
    ...(entry.sha256 === undefined ? {} : { sha256: entry.sha256 }),
    ...(html ? { html } : {}),
    ...(markdown ? { markdown } : {}),
    ...(lacksMarkdown ? { lacksMarkdown } : {}),
    facts,
    run,
    outcome,
    operationsBefore: version.operationsBefore,
  };
}
