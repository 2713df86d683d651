/**
 * A process of its own: reads the pages of a folder one by one as the commands do, and prints what stays on the heap.
 * Arguments: the folder, and how many characters of nothing are added to each page. Needs `--expose-gc`.
 */
import { readPages } from "../../generator/pipeline.js";
import type { PageModel } from "../../generator/page/page-model.js";
import type { PageSource } from "../../generator/source/page-source.js";
import { listInput } from "../../generator/source/read-input.js";
import { sourcesOf } from "../../generator/source/source-reading.js";

const [folder = "", padding = "0"] = process.argv.slice(2);

function settledHeap(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function read(): { readonly html: number; readonly pages: PageModel[] } {
  let html = 0;
  const filling = `<!--${" ".repeat(Number(padding))}-->`;
  function* padded(): Generator<PageSource> {
    const listed = listInput([folder], folder).pages;
    for (const source of sourcesOf(listed, () => undefined)) {
      const text = source.text + filling;
      html += text.length;
      yield { ...source, text };
    }
  }
  const pages = [...readPages(padded()).pages];
  return { html, pages };
}

read();
const before = settledHeap();
const { html, pages } = read();
const kept = settledHeap() - before;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ html, kept, peak, pages: pages.length }));
