/**
 * A process of its own: reads the pages of a folder, forgets their text, and prints what stays on the heap.
 * Arguments: the folder, and how many characters of nothing are added to each page. Needs `--expose-gc`.
 */
import { readPages } from "../../generator/pipeline.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { pagesBelow } from "./pages-below.js";

const [folder = "", padding = "0"] = process.argv.slice(2);

function settledHeap(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function read(): { readonly html: number; readonly pages: PageModel[] } {
  const filling = `<!--${" ".repeat(Number(padding))}-->`;
  const sources = pagesBelow(folder).map((source) => ({
    ...source,
    text: source.text + filling,
  }));
  const html = sources.reduce((sum, { text }) => sum + text.length, 0);
  return { html, pages: [...readPages(sources).pages] };
}

read();
const before = settledHeap();
const { html, pages } = read();
const kept = settledHeap() - before;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ html, kept, peak, pages: pages.length }));
