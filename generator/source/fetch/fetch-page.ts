/**
 * One page, from its address to the snapshot: fetched where it changed, judged, stored with its entry and record.
 * Whatever happens to it is a result; only being stopped rejects.
 */
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ManifestPage } from "../manifest.js";
import { pageFileName } from "../page-file-name.js";
import {
  fetchRendition,
  suspicionOf,
  type FetchedRendition,
  type RenditionContext,
} from "./fetch-rendition.js";
import { fetchPinned, type PagePin } from "./fetch-pinned.js";
import { judgeFacts, type Suspicion } from "./judge-page.js";
import { pageBelow } from "./page-address.js";
import type { DescribePage, PageFacts } from "./page-facts.js";
import type { PageOutcome, PageRecord } from "./page-record.js";
import type { PageResult, PageTarget } from "./page-target.js";
import type { SiteClient } from "./site-client.js";
import type { SiteRules } from "./site-rules.js";
import { sha256Of, type SnapshotStore } from "./snapshot-store.js";
import {
  storePage,
  type PageVersion,
  type StoredVersion,
} from "./store-page.js";

export interface PageContext {
  readonly client: SiteClient;
  readonly rules: SiteRules;
  readonly store: SnapshotStore;
  readonly describe: DescribePage;
  /** The handbook's folder on the site. */
  readonly folder: string;
  readonly handbook: string;
  /** Name of this run. */
  readonly run: string;
  /** Pages last changed before this day are left out, `YYYY-MM-DD`. */
  readonly since?: string;
  /** True to ask for everything anew. */
  readonly isFresh: boolean;
  /** Set for a page that stays as it is stored. */
  readonly pinOf: (name: string) => PagePin | undefined;
  /** Whether a person has decided that the page is fine as it is. */
  readonly accepts: (name: string) => boolean;
}

/** Fetches one page. */
export async function fetchPage(
  target: PageTarget,
  context: PageContext,
): Promise<PageResult> {
  const visit = new Visit(target, context);
  const { since } = context;
  if (since && target.changedOn !== undefined && target.changedOn < since) {
    return visit.end("older");
  }
  return visit.fetch();
}

type Fetched = Pick<PageVersion, "main" | "second" | "mainKind">;

class Visit {
  readonly #target: PageTarget;
  readonly #context: PageContext;
  readonly #entry: ManifestPage | undefined;
  /** The stored page, as far as it is as the manifest says. */
  readonly #stored: StoredVersion | undefined;
  readonly #record: PageRecord | undefined;
  readonly #file: string;

  constructor(target: PageTarget, context: PageContext) {
    const { store, rules } = context;
    this.#target = target;
    this.#context = context;
    this.#entry = store.entryOf(target.address);
    const extension = rules.rendition === "markdown" ? ".md" : ".html";
    this.#file =
      this.#entry?.file ??
      pageFileName(target.below, extension, (file) => store.isTaken(file));
    store.reserve(this.#file);
    this.#stored = this.#readStored();
    const record = store.recordOf(this.#file);
    const isCurrent =
      record !== undefined &&
      record.address === target.address &&
      record.sha256 === this.#stored?.sha256;
    this.#record = isCurrent ? record : undefined;
  }

  async fetch(): Promise<PageResult> {
    const pin = this.#context.pinOf(this.#name());
    if (pin && this.#stored) return this.#fetchPinned(pin);
    const { rendition } = this.#context.rules;
    const wantsMarkdown = rendition !== "html" && !this.#record?.lacksMarkdown;
    const markdown = wantsMarkdown ? await this.#ask("markdown") : undefined;
    const isEnough =
      rendition === "markdown" && markdown && markdown.kind !== "missing";
    const main = isEnough ? markdown : await this.#ask("html");
    const second = isEnough ? undefined : markdown;
    const settled = this.#settledWithout(main);
    if (settled) return settled;
    if (second?.kind === "suspicious" || second?.kind === "problem") {
      return this.#settledWithout(second) ?? this.end("failed");
    }
    const isSame =
      main.kind === "unchanged" &&
      (second === undefined ||
        second.kind === "unchanged" ||
        second.kind === "missing");
    if (isSame) return this.end("unchanged");
    const mainKind = isEnough ? "markdown" : "html";
    return this.#store({ main, second, mainKind });
  }

  /** Looks at what the site has, and leaves what is stored. */
  async #fetchPinned(pin: PagePin): Promise<PageResult> {
    const { client, rules, isFresh, store } = this.#context;
    const pinned = await fetchPinned(this.#target, {
      pin,
      name: `${store.places.name}/${this.#name()}`,
      kind: this.#file.endsWith(".md") ? "markdown" : "html",
      seen: isFresh ? undefined : store.recordOf(this.#file)?.seen,
      rendition: { client, selectors: rules.selectors, accepts: false },
    });
    if ("settled" in pinned) {
      const settled = this.#settledWithout(pinned.settled);
      if (settled) return settled;
      return this.end("unchanged");
    }
    const { said, seen } = pinned;
    return this.end("unchanged", [said], seen ? { seen } : {});
  }

  /** Ends the visit with nothing stored. */
  end(
    outcome: PageOutcome,
    problems: readonly Diagnostic[] = [],
    { movedTo, seen }: Pick<PageRecord, "movedTo" | "seen"> = {},
  ): PageResult {
    const { run, store } = this.#context;
    const operations = [...(this.#facts()?.operations ?? [])];
    if (outcome !== "failed") {
      const { address } = this.#target;
      const known = this.#record ?? { address, file: this.#file };
      const {
        movedTo: _to,
        entry: _entry,
        seen: _seen,
        ...record
      } = known as PageRecord;
      store.note({
        ...record,
        run,
        outcome,
        problems,
        operationsBefore: operations,
        ...(movedTo === undefined ? {} : { movedTo }),
        ...(seen ? { seen } : {}),
      });
    }
    return {
      target: this.#target,
      file: this.#file,
      outcome,
      operations,
      operationsBefore: operations,
      problems,
      ...(movedTo === undefined ? {} : { movedTo }),
    };
  }

  #ask(kind: "html" | "markdown"): Promise<FetchedRendition> {
    const { isFresh, client, rules } = this.#context;
    const extension = kind === "html" ? ".html" : ".md";
    const isWhole = this.#entry?.file.endsWith(extension)
      ? this.#stored?.isWhole
      : kind === "markdown" && this.#stored?.isMarkdownWhole;
    const validators = isWhole && !isFresh ? this.#record?.[kind] : undefined;
    const context: RenditionContext = {
      client,
      selectors: rules.selectors,
      accepts: this.#isAccepted(),
    };
    return fetchRendition(this.#target, kind, validators, context);
  }

  /** The result where there is nothing to store; undefined where there may be. */
  #settledWithout(fetched: FetchedRendition): PageResult | undefined {
    const { address } = this.#target;
    switch (fetched.kind) {
      case "text":
      case "unchanged":
        return undefined;
      case "missing":
        return this.end("missing");
      case "problem":
        return this.end("failed", [fetched.reason]);
      case "suspicious":
        return this.#quarantine(fetched.suspicion, fetched.bytes);
      case "redirect": {
        const isPage =
          pageBelow(fetched.to, this.#context.folder) !== undefined;
        if (isPage) return this.end("missing", [], { movedTo: fetched.to });
        const message = `\`${address}\` leads to \`${fetched.to}\`, expected a page of the handbook.`;
        const place = { file: address };
        return this.end("quarantined", [
          diagnostic("source/page-redirected-away", message, place),
        ]);
      }
    }
  }

  #store(fetched: Fetched): PageResult {
    const { since, store, run } = this.#context;
    const { main } = fetched;
    const version = {
      ...fetched,
      target: this.#target,
      file: this.#file,
      entry: this.#entry,
      stored: this.#stored,
      record: this.#record,
      store,
      run,
    };
    const last = this.#facts();
    if (main.kind !== "text") {
      const facts = last ?? this.#describe(store.textOf(this.#file) ?? "");
      const operationsBefore = facts.operations;
      return storePage({ ...version, facts, operationsBefore });
    }
    const { updatedOn } = main;
    if (since && updatedOn && updatedOn < since) return this.end("older");
    const facts = this.#describe(main.text);
    const suspicion = this.#isAccepted() ? undefined : judgeFacts(facts, last);
    if (suspicion) return this.#quarantine(suspicion, main.bytes);
    const operationsBefore = last?.operations ?? [];
    return storePage({ ...version, facts, operationsBefore });
  }

  #quarantine(suspicion: Suspicion, bytes: Buffer): PageResult {
    const { store } = this.#context;
    const { address } = this.#target;
    const problem = suspicionOf(suspicion, address, this.#entry !== undefined);
    store.quarantine(this.#file, bytes, problem.message);
    return this.end("quarantined", [problem]);
  }

  #isAccepted(): boolean {
    return this.#context.accepts(this.#name());
  }

  #name(): string {
    return this.#file.replace(/\.[a-z]+$/, "");
  }

  /** What the stored page documents. */
  #facts(): PageFacts | undefined {
    if (this.#record?.facts) return this.#record.facts;
    const { store } = this.#context;
    const text = this.#entry ? store.textOf(this.#entry.file) : undefined;
    return text === undefined ? undefined : this.#describe(text);
  }

  #describe(text: string): PageFacts {
    const { describe, handbook } = this.#context;
    const file = this.#file;
    const name = this.#name();
    return describe({
      kind: "page-source",
      page: { id: `${handbook}/${file}`, file, name, handbook },
      text,
      sha256: "",
    });
  }

  #readStored(): StoredVersion | undefined {
    const entry = this.#entry;
    if (!entry) return undefined;
    const { store } = this.#context;
    const hashOf = (file: string): string | undefined => {
      const text = store.textOf(file);
      return text === undefined ? undefined : sha256Of(text);
    };
    const sha256 = hashOf(entry.file);
    if (sha256 === undefined) return undefined;
    const { markdown } = entry;
    return {
      sha256,
      isWhole: sha256 === entry.sha256,
      isMarkdownWhole:
        markdown !== undefined && hashOf(markdown.file) === markdown.sha256,
    };
  }
}
