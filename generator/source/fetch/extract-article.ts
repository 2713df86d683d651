/**
 * A page as the site serves it to what is stored of it: the article in one form, and what the frame says about it.
 * Input: HTML and selectors. Known limit: of several articles on one page the first is taken.
 */
import { load } from "cheerio/slim";
import { CRUMB_SEPARATOR, SITE_CRUMB } from "../../vocabulary/site-frame.js";
import { printArticle, type MarkupNode } from "./normalise-html.js";
import type { SiteSelectors } from "./site-rules.js";

export interface Article {
  readonly kind: "article";
  /** Normalised HTML. */
  readonly text: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly updatedOn?: string;
  /** Titles above the page, outermost first; without the site's own name and the page's title. */
  readonly breadcrumb: readonly string[];
  /** Readable text below the title, in characters. */
  readonly characters: number;
}

export interface NoArticle {
  readonly kind: "no-article";
  readonly title: string;
  /** Beginning of the readable text, to tell what the page is instead. */
  readonly words: string;
}

const MOST_WORDS = 4000;

/** Takes the article out of a page. */
export function extractArticle(
  html: string,
  selectors: SiteSelectors,
): Article | NoArticle {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: false } });
  const pageTitle = inOneLine($("title").first().text());
  const root = $(selectors.article).first();
  const [element]: readonly MarkupNode[] = root.toArray();
  if (!element) {
    $("script, style, noscript").remove();
    const words = inOneLine($.root().text()).slice(0, MOST_WORDS);
    return { kind: "no-article", title: pageTitle, words };
  }
  const date = /\d{4}-\d\d-\d\d/.exec($(selectors.date).first().text())?.[0];
  const breadcrumb = crumbsOf($(selectors.breadcrumb).first().text());
  if (selectors.remove !== "") root.find(selectors.remove).remove();
  const heading = inOneLine(root.find("h1").first().text());
  const words = inOneLine(root.text());
  return {
    kind: "article",
    text: printArticle(element),
    title: unescape(heading || pageTitle),
    ...(date ? { updatedOn: date } : {}),
    breadcrumb: breadcrumb.slice(0, -1).map(unescape),
    characters: words.length - heading.length,
  };
}

function crumbsOf(text: string): string[] {
  return inOneLine(text)
    .split(CRUMB_SEPARATOR)
    .map((crumb) => crumb.trim())
    .filter((crumb) => crumb !== "" && !SITE_CRUMB.test(crumb));
}

function inOneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
}

/** Titles go into the manifest as text. */
function unescape(text: string): string {
  return text.includes("&") ? load(text).text() : text;
}
