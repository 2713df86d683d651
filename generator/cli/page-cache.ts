/**
 * A cache of page models on disk, one file a folder of pages, outside git: a line for the reader's build, then one for
 * each page. Key: hash of the page, who the page is, and the reader's build. Anything odd in the file means that a page
 * is read again. A line is parsed when its page is asked for, and goes back into the file as it stands: as bytes, which
 * need not be decoded for that.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PageModel } from "../page/page-model.js";
import type { PageCache } from "../pipeline.js";
import type { PageSource } from "../source/page-source.js";
import { readerBuild } from "./reader-build.js";

export interface StoredPageCache extends PageCache {
  /** Stores what this run used; pages that it did not use are dropped. */
  save(): void;
}

/** Opens the cache for the pages called `name`, in the folder `folder`. */
export function openPageCache(
  folder: string,
  name: string,
  build = readerBuild(),
): StoredPageCache {
  const file = path.join(folder, `${sha256(name).slice(0, 16)}.jsonl`);
  const known = load(file, build);
  const used = new Map<string, Buffer>();
  let isNew = false;
  return {
    get(source) {
      const key = keyOf(source);
      const line = known.get(key);
      const page = line === undefined ? undefined : parsePage(line);
      if (line !== undefined && page) used.set(key, line);
      return page;
    },
    set(source, page) {
      used.set(keyOf(source), Buffer.from(JSON.stringify(page)));
      isNew = true;
    },
    save() {
      if (isNew || used.size !== known.size) store(file, build, used);
    },
  };
}

const KEY_LENGTH = 64;
const LINE_END = 0x0a;

/** Lines of pages by their keys, not parsed yet. */
function load(file: string, build: string): Map<string, Buffer> {
  const known = new Map<string, Buffer>();
  try {
    const [first, ...lines] = linesOf(readFileSync(file));
    if (first?.toString() !== build) return known;
    for (const line of lines) {
      const key = line.toString("latin1", 0, KEY_LENGTH);
      known.set(key, line.subarray(KEY_LENGTH + 1));
    }
  } catch {
    // No cache yet: every page is read.
  }
  return known;
}

/** What follows the last line end is empty, or a line that was cut short: it is left out. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_END, from);
    if (end === -1) return lines;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
}

function parsePage(line: Buffer): PageModel | undefined {
  try {
    return JSON.parse(line.toString()) as PageModel;
  } catch {
    return undefined;
  }
}

function store(
  file: string,
  build: string,
  pages: ReadonlyMap<string, Buffer>,
): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    const lines = [...pages].flatMap(([key, line]) => [
      Buffer.from(`\n${key} `),
      line,
    ]);
    const parts = [Buffer.from(build), ...lines, Buffer.from("\n")];
    writeFileSync(draft, Buffer.concat(parts));
    renameSync(draft, file);
  } catch {
    // A folder that cannot be written to costs time, not correctness.
  }
}

function keyOf({ page, sha256: hash }: PageSource): string {
  return sha256(JSON.stringify([hash, page]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
