/**
 * A second build after one page changed, from disk to disk, against the least that it must do: read the cache and write
 * the output. Works on a copy of the pages in a temporary folder.
 */
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPageCache } from "../../generator/cli/page-cache.js";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import {
  serialiseDocument,
  serialiseSources,
} from "../../generator/contract/serialise.js";
import {
  buildService,
  readPages,
  type ServiceBuild,
} from "../../generator/pipeline.js";
import { listInput } from "../../generator/source/read-input.js";
import { sourcesOf } from "../../generator/source/source-reading.js";
import { formatFigures, measure } from "./measure.js";

/** Measures the pages of `folder`. */
export async function benchIncremental(
  name: string,
  folder: string,
  { rounds, warmUps }: { readonly rounds: number; readonly warmUps: number },
): Promise<string> {
  const place = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const work = new SecondBuild(folder, place);
    work.build();
    const figures = await measure(
      [
        {
          name: "helpspec: build after one page changed",
          run: () => work.changeAndBuild(),
        },
        {
          name: "read the cache, write the output",
          run: () => work.readAndWrite(),
        },
      ],
      rounds,
      warmUps,
    );
    return formatFigures(
      `Second build of ${name}, ${work.pagesParsed} page parsed (ratio to the last line)`,
      figures,
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

class SecondBuild {
  /** Of the last build. */
  pagesParsed = 0;
  readonly #pages: string;
  readonly #cache: string;
  readonly #out: string;
  readonly #files: readonly string[];
  #changes = 0;
  #last: ServiceBuild | undefined;

  constructor(folder: string, place: string) {
    this.#pages = path.join(place, "pages");
    this.#cache = path.join(place, "cache");
    this.#out = place;
    cpSync(folder, this.#pages, { recursive: true });
    this.#files = readdirSync(this.#pages, {
      recursive: true,
      encoding: "utf8",
    })
      .filter((file) => /\.(?:html|md)$/.test(file))
      .sort();
  }

  changeAndBuild(): void {
    const next = this.#files[this.#changes % this.#files.length] ?? "";
    const file = path.join(this.#pages, next);
    this.#changes += 1;
    writeFileSync(file, `${readFileSync(file, "utf8")}<!-- changed -->`);
    this.build();
  }

  build(): void {
    const { pages: listed } = listInput([this.#pages], this.#pages);
    const cache = openPageCache(this.#cache, "bench");
    const { pages, pagesParsed } = readPages(
      sourcesOf(listed, () => undefined),
      cache,
    );
    cache.save();
    this.pagesParsed = pagesParsed;
    this.#last = buildService(pages, {
      name: "bench",
      title: "Bench",
      servers: [],
      owns: () => true,
      ledger: EMPTY_LEDGER,
    });
    this.#write(this.#last);
  }

  readAndWrite(): void {
    for (const file of readdirSync(this.#cache)) {
      const lines = readFileSync(path.join(this.#cache, file), "utf8");
      for (const [json] of lines.matchAll(/\{.*$/gm)) JSON.parse(json);
    }
    if (this.#last) this.#write(this.#last);
  }

  #write({ contract }: ServiceBuild): void {
    const { document, sources } = contract;
    const files = [serialiseDocument(document), serialiseSources(sources)];
    for (const [index, text] of files.entries()) {
      writeFileSync(path.join(this.#out, `output-${index}.json`), text);
    }
  }
}
