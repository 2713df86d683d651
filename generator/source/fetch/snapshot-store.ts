/**
 * The snapshot of one handbook on disk: pages, manifest, and outside git the records of fetching. A page and its record,
 * which has its entry for the manifest, are replaced in one step, so that a run may be killed anywhere; the manifest too,
 * unless it is long. What a page was before goes aside first, for the history.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  replaceFile,
  systemDisk,
  textOf,
  type Disk,
} from "../file-writer/disk.js";
import { recoverOutput, replaceOutput } from "../file-writer/replace-output.js";
import { hashOfLines } from "../hash-of-lines.js";
import { setAside } from "../history/set-aside.js";
import {
  parseManifest,
  serialiseManifest,
  type Manifest,
  type ManifestPage,
} from "../manifest.js";
import { foldedName } from "../page-file-name.js";
import { MANIFEST_FILE } from "../read-snapshot.js";
import { canonicalAddress } from "./page-address.js";
import { readRecord, type PageRecord } from "./page-record.js";

export interface StorePlaces {
  /** Folder of the project. */
  readonly root: string;
  /** Folder of the pages below it, `spec/pages/api-workspace`. */
  readonly pages: string;
  /** Name of the snapshot, `api-workspace`: for folders of our own. */
  readonly name: string;
}

export interface PageChange {
  readonly entry: ManifestPage;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  readonly record: PageRecord;
  /** Files of the page that go, because it has another name or form now. */
  readonly dropped?: readonly string[];
}

/** Up to so many pages the manifest is written with each page; beyond, with every so many hundredth of them. */
const SMALL_HANDBOOK = 100;

/** Where the state of fetching lies below a project. */
export const STATE_FOLDER = ".helpspec/fetch";
/** The run that is under way. */
export const RUN_FILE = "run.json";
const REASON = ".reason.txt";
export const QUARANTINE_FOLDER = ".helpspec/quarantine";

export class SnapshotStore {
  readonly places: StorePlaces;
  readonly #disk: Disk;
  readonly #facts: Omit<Manifest, "pages">;
  readonly #entries = new Map<string, ManifestPage>();
  /** Entries without an address: pages that somebody put there by hand. */
  readonly #strangers: ManifestPage[] = [];
  readonly #names = new Set<string>();
  /** Entries that the manifest on disk lacks; their records have them. */
  #unsaved = 0;

  private constructor(
    places: StorePlaces,
    facts: Omit<Manifest, "pages">,
    disk: Disk,
  ) {
    this.places = places;
    this.#facts = facts;
    this.#disk = disk;
  }

  /** Opens the snapshot, or says why nothing may be stored there. What an interrupted run left is settled. */
  static open(
    places: StorePlaces,
    facts: Omit<Manifest, "pages">,
    disk: Disk = systemDisk,
  ): { readonly store: SnapshotStore } | { readonly problem: Diagnostic } {
    recoverOutput(places.root, asideOf(places), disk);
    const store = new SnapshotStore(places, facts, disk);
    const file = `${places.pages}/${MANIFEST_FILE}`;
    const text = textOf(path.join(places.root, file));
    if (text === undefined) return { store };
    const parsing = parseManifest(text);
    if ("problem" in parsing) {
      const message = `The manifest ${parsing.problem}; nothing was fetched.`;
      return {
        problem: diagnostic("source/manifest-invalid", message, { file }),
      };
    }
    for (const entry of parsing.manifest.pages) store.#add(entry);
    return { store };
  }

  get entries(): ReadonlyMap<string, ManifestPage> {
    return this.#entries;
  }

  entryOf(address: string): ManifestPage | undefined {
    return this.#entries.get(address);
  }

  isTaken(file: string): boolean {
    return this.#names.has(foldedName(file));
  }

  /** Reserves a name for a page that is on its way. */
  reserve(file: string): void {
    this.#names.add(foldedName(file));
  }

  textOf(file: string): string | undefined {
    return textOf(path.join(this.places.root, this.places.pages, file));
  }

  recordOf(file: string): PageRecord | undefined {
    return readRecord(path.join(this.places.root, this.#recordFile(file)));
  }

  /** Stores a page: files, manifest and record together. */
  put(change: PageChange): readonly Diagnostic[] {
    const { entry, texts, record, dropped = [] } = change;
    this.#add(entry);
    this.#unsaved += 1;
    this.#release(entry.file);
    return this.#replace(entry.file, {
      files: [
        ...texts.map(({ file, text }) => ({
          path: this.#pageFile(file),
          text,
        })),
        { path: this.#recordFile(entry.file), text: JSON.stringify(record) },
      ],
      last: dropped.flatMap((file) => [
        this.#pageFile(file),
        this.#recordFile(file),
      ]),
    });
  }

  /** Takes up an entry whose page is stored already. */
  adopt(entry: ManifestPage): void {
    this.#add(entry);
    this.#unsaved += 1;
  }

  /** Writes the manifest, if it lacks anything. */
  flush(): readonly Diagnostic[] {
    if (this.#unsaved === 0) return [];
    this.#unsaved = Number.POSITIVE_INFINITY;
    return this.#replace("manifest", { files: [], last: [] });
  }

  /**
   * Ends a run: changes entries of the manifest, lets the files of dropped ones go, and forgets the run, in one step.
   * A run that went on after a part of that would conclude something else.
   */
  finish(
    entries: readonly ManifestPage[],
    dropped: readonly ManifestPage[],
  ): readonly Diagnostic[] {
    if (entries.length + dropped.length + this.#unsaved > 0) {
      this.#unsaved = Number.POSITIVE_INFINITY;
    }
    for (const { address } of dropped) this.#entries.delete(address ?? "");
    for (const entry of entries) this.#add(entry);
    const gone = dropped.flatMap(({ file, markdown }) =>
      markdown ? [file, markdown.file] : [file],
    );
    const last = gone.flatMap((file) => [
      this.#pageFile(file),
      this.#recordFile(file),
    ]);
    const run = `${STATE_FOLDER}/${this.places.name}/${RUN_FILE}`;
    return this.#replace("manifest", { files: [], last: [...last, run] });
  }

  /** Notes an outcome that left the page as it is. */
  note(record: PageRecord): void {
    if (record.outcome !== "quarantined") this.#release(record.file);
    this.writeState(`${record.file}.json`, JSON.stringify(record));
  }

  /** Keeps what came in place of a page. */
  quarantine(file: string, bytes: Buffer, reason: string): void {
    const { root, name } = this.places;
    const folder = path.join(root, QUARANTINE_FOLDER, name);
    replaceFile(path.join(folder, file), bytes.toString("utf8"), this.#disk);
    replaceFile(
      path.join(folder, `${file}${REASON}`),
      `${reason}\n`,
      this.#disk,
    );
  }

  /** What came in place of a page is of no use once the page is good again. */
  #release(file: string): void {
    const { root, name } = this.places;
    const kept = path.join(root, QUARANTINE_FOLDER, name, file);
    if (!existsSync(kept)) return;
    this.#disk.remove(kept);
    this.#disk.remove(`${kept}${REASON}`);
  }

  /** Text of a file of the state. */
  readState(file: string): string | undefined {
    return textOf(this.#stateFile(file));
  }

  writeState(file: string, text: string): void {
    replaceFile(this.#stateFile(file), text, this.#disk);
  }

  /** The manifest as it would be stored now. */
  get #manifestText(): string {
    const pages = [...this.#entries.values(), ...this.#strangers];
    return serialiseManifest({ ...this.#facts, pages });
  }

  #replace(
    name: string,
    change: {
      readonly files: readonly {
        readonly path: string;
        readonly text: string;
      }[];
      readonly last: readonly string[];
    },
  ): readonly Diagnostic[] {
    const { root } = this.places;
    const isDue =
      this.#unsaved > 0 && this.#unsaved >= this.#entries.size / SMALL_HANDBOOK;
    const manifest = this.#pageFile(MANIFEST_FILE);
    const files = isDue
      ? [...change.files, { path: manifest, text: this.#manifestText }]
      : change.files;
    if (isDue) this.#unsaved = 0;
    const last = change.last.filter(
      (file) => textOf(path.join(root, file)) !== undefined,
    );
    const made = files.map((file) => file.path);
    for (const file of new Set([...made, ...last])) {
      if (!file.startsWith(this.places.pages)) continue;
      setAside(root, file, this.#disk);
    }
    return replaceOutput(
      { name, root, aside: asideOf(this.places), files, last },
      { disk: this.#disk },
    ).diagnostics;
  }

  #add(entry: ManifestPage): void {
    this.#names.add(foldedName(entry.file));
    if (entry.markdown) this.#names.add(foldedName(entry.markdown.file));
    const address =
      entry.address === undefined ? undefined : canonicalAddress(entry.address);
    if (address === undefined) this.#strangers.push(entry);
    else this.#entries.set(address, entry);
  }

  #pageFile(file: string): string {
    return `${this.places.pages}/${file}`;
  }

  #recordFile(file: string): string {
    return `${STATE_FOLDER}/${this.places.name}/${file}.json`;
  }

  #stateFile(file: string): string {
    return path.join(this.places.root, STATE_FOLDER, this.places.name, file);
  }
}

/** SHA-256 of a text as it is stored. */
export function sha256Of(text: string): string {
  return hashOfLines(text);
}

function asideOf({ root, name }: StorePlaces): string {
  return path.join(root, ".helpspec/writing", `pages-${name}`);
}
