/** Pages of a make-believe handbook, from the page writer: in two locales, as HTML and as Markdown. */
import { generateService } from "../page-writer/sample/generate-service.js";
import type { PageStyle } from "../page-writer/style/page-style.js";
import { ENGLISH, PAGE_STYLES } from "../page-writer/style/page-styles.js";
import { writePages } from "../page-writer/write/write-pages.js";

export type SiteLocale = "en-us" | "zh-cn";

/** A page of the site; texts are made when they are asked for. */
export interface SitePage {
  readonly name: string;
  readonly title: string;
  readonly chapter: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What stands inside the article. */
  readonly article: (locale: SiteLocale) => string;
  /** Undefined for a page without a Markdown rendition. */
  readonly markdown?: (locale: SiteLocale) => string;
  /** False for a page that the left menu leaves out. */
  readonly isListed?: boolean;
}

const CHAPTERS = ["Lamps", "Shelves", "Orders"];

/** So many pages, each with an operation of its own; the same numbers give the same pages. */
export function sitePages(count: number, from = 0): SitePage[] {
  return Array.from({ length: count }, (_, at) => sitePage(from + at));
}

/** The page with this number; `seed` gives it another content under the same operation and name. */
export function sitePage(number: number, seed = number): SitePage {
  return {
    name: `UseThing${number}`,
    title: `Using Thing ${number}`,
    chapter: CHAPTERS[number % CHAPTERS.length] ?? "",
    date: `2026-01-${String((number % 28) + 1).padStart(2, "0")}`,
    article: (locale) =>
      write(seed, number, locale === "en-us" ? ENGLISH : CHINESE_HTML),
    markdown: () => write(seed, number, CHINESE_MARKDOWN),
  };
}

/** A page with one table, whose operation and parameters are given. */
export function plainPage(
  name: string,
  operation: string,
  parameters: readonly string[] = ["colour", "size"],
): SitePage {
  const rows = parameters
    .map(
      (one) =>
        `<tr><td>${one}</td><td>Yes</td><td>String</td><td>What it is.</td></tr>`,
    )
    .join("\n");
  const article = `<h1 class="topictitle1">About ${name}</h1>
<div class="section"><h4 class="sectiontitle">Function</h4><p>This page says what ${name} does, at some length.</p></div>
<div class="section"><h4 class="sectiontitle">URI</h4><p>${operation}</p></div>
<div class="section"><h4 class="sectiontitle">Request Parameters</h4>
<div class="tablenoborder"><table><caption><b>Table 1 </b>Request body parameters</caption>
<thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody>${rows}</tbody></table></div></div>`;
  return {
    name,
    title: `About ${name}`,
    chapter: "Orders",
    date: "2026-02-03",
    article: () => article,
  };
}

const CHINESE_HTML = styleOf("Chinese HTML page");
const CHINESE_MARKDOWN = styleOf("Chinese rendition with GFM tables");

const written = new Map<string, string>();

/** Tests ask for the same few pages again and again; large handbooks are not kept. */
function write(seed: number, number: number, style: PageStyle): string {
  const key = `${seed} ${number} ${style.title}`;
  const text = written.get(key) ?? writeAnew(seed, number, style);
  if (number < 100) written.set(key, text);
  return text;
}

function writeAnew(seed: number, number: number, style: PageStyle): string {
  const sample = generateService(seed, { size: 3, naming: style.naming });
  const [file] = writePages(sample, { ...style, frame: "fragment" });
  // Pages of different seeds may document one operation: a segment of its own tells them apart.
  return (file?.text ?? "").replace(
    /\b(GET|POST|PUT|DELETE|PATCH) (?=\/)/g,
    `$1 /things${number}`,
  );
}

function styleOf(title: string): PageStyle {
  const style = PAGE_STYLES.find((one) => one.title === title);
  if (!style) throw new Error(`no style is called ${title}`);
  return style;
}
