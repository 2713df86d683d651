/**
 * A cache of page models on disk, one file a folder of pages, outside git.
 * Key: hash of the page, who the page is, and the reader's build. Anything odd in the file means an empty cache.
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

interface CacheFile {
  readonly build: string;
  readonly pages: Readonly<Record<string, PageModel>>;
}

/** Opens the cache for the pages called `name`, in the folder `folder`. */
export function openPageCache(
  folder: string,
  name: string,
  build = readerBuild(),
): StoredPageCache {
  const file = path.join(folder, `${sha256(name).slice(0, 16)}.json`);
  const known = load(file, build);
  const used = new Map<string, PageModel>();
  let isNew = false;
  return {
    get(source) {
      const key = keyOf(source);
      const page = known.get(key);
      if (page) used.set(key, page);
      return page;
    },
    set(source, page) {
      used.set(keyOf(source), page);
      isNew = true;
    },
    save() {
      if (!isNew && used.size === known.size) return;
      const content = { build, pages: Object.fromEntries(used) };
      store(file, content);
    },
  };
}

function load(file: string, build: string): Map<string, PageModel> {
  try {
    const content = JSON.parse(readFileSync(file, "utf8")) as CacheFile;
    if (content.build === build) return new Map(Object.entries(content.pages));
  } catch {
    // No cache yet, or one that was cut short: every page is read.
  }
  return new Map();
}

function store(file: string, content: CacheFile): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, JSON.stringify(content));
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
