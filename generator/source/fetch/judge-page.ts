/**
 * Whether what was fetched is the page, or something in its place: a check for robots, a login, an error with status
 * 200, half a page. Input: the body, what was taken out of it, and what the stored page documents.
 * Known limit: half a Markdown page shows only inside a table or a code block.
 */
import type { DiagnosticCode } from "../../diagnostics/codes.js";
import {
  SUSPICIOUS_WORDS,
  type SuspiciousKind,
} from "../../vocabulary/suspicious-pages.js";
import type { Article, NoArticle } from "./extract-article.js";
import type { PageFacts } from "./page-facts.js";

export interface Suspicion {
  readonly code: DiagnosticCode;
  /** What was seen, to stand after the page's name; then what was expected. */
  readonly problem: string;
  /** True where a person may decide that the page is fine. */
  readonly mayBeAccepted: boolean;
}

const KIND_CODES: Readonly<Record<SuspiciousKind, DiagnosticCode>> = {
  challenge: "source/page-challenge",
  login: "source/page-login",
  error: "source/page-error-text",
};
const KIND_WORDS: Readonly<Record<SuspiciousKind, string>> = {
  challenge: "a check for robots",
  login: "a login page",
  error: "an error page",
};
/** An article shorter than this that speaks of an error is one. */
const SHORT_ARTICLE = 400;
/** A page that had so many rows and keeps less than a quarter of them was damaged. */
const MANY_ROWS = 8;

/** Judges an answer by its type; `expected` is the rendition that was asked for. */
export function judgeType(
  contentType: string,
  expected: "html" | "markdown",
): Suspicion | undefined {
  const type = contentType.split(";", 1)[0]?.trim() ?? "";
  const isText = type === "" || type === "text/plain";
  const isRight =
    expected === "html"
      ? isText || type === "text/html" || type === "application/xhtml+xml"
      : isText ||
        /^(?:text\/(?:x-)?markdown|application\/octet-stream)$/.test(type);
  return isRight
    ? undefined
    : final(
        "source/wrong-content-type",
        `came as \`${type}\`, expected ${expected === "html" ? "HTML" : "Markdown"}`,
      );
}

/** Judges the HTML of a page. */
export function judgeHtml(
  html: string,
  extracted: Article | NoArticle,
  { isChapter }: { readonly isChapter: boolean },
): Suspicion | undefined {
  if (extracted.kind === "no-article") {
    const kind = kindOf(`${extracted.title} ${extracted.words}`);
    if (kind) return instead(kind);
    return isTruncated(html)
      ? truncated()
      : final("source/page-without-article", "has no article, expected one");
  }
  if (isTruncated(html)) return truncated();
  return judgeWords(extracted.title, extracted, isChapter);
}

/** Judges the Markdown of a page. */
export function judgeMarkdown(
  text: string,
  { isChapter }: { readonly isChapter: boolean },
): Suspicion | undefined {
  if (/^\s*<(?:!doctype|html|head|body)\b/i.test(text)) {
    const kind = kindOf(text.replace(/<[^>]*>/g, " "));
    return kind
      ? instead(kind)
      : final("source/wrong-content-type", "is HTML, expected Markdown");
  }
  if (isTruncatedMarkdown(text)) return truncated();
  const [first = "", ...rest] = text.trim().split("\n");
  const body = rest.join("\n").trim();
  return judgeWords(first, { text: body, characters: body.length }, isChapter);
}

/** Compares with what the stored page documents. */
export function judgeFacts(
  facts: PageFacts,
  last: PageFacts | undefined,
): Suspicion | undefined {
  if (!last) return undefined;
  if (last.operations.length > 0 && facts.operations.length === 0) {
    const names = last.operations.map((one) => `\`${one}\``).join(", ");
    return doubtful(
      "source/page-fell-silent",
      `documents no operation any more, expected ${names}`,
    );
  }
  const lostAll = last.tables > 0 && facts.tables === 0;
  const lostMost = last.rows >= MANY_ROWS && facts.rows * 4 < last.rows;
  return lostAll || lostMost
    ? doubtful(
        "source/page-tables-vanished",
        `has ${facts.tables} tables with ${facts.rows} parameters, expected about the ${last.tables} with ${last.rows} that it had`,
      )
    : undefined;
}

function judgeWords(
  title: string,
  { text, characters }: Pick<Article, "text" | "characters">,
  isChapter: boolean,
): Suspicion | undefined {
  if (characters < SHORT_ARTICLE) {
    const kind = kindOf(`${title} ${text.replace(/<[^>]*>/g, " ")}`);
    // A short page about a login is still a page; one that asks for it has no article.
    if (kind && kind !== "login") return instead(kind);
  }
  return characters === 0 && !isChapter
    ? doubtful("source/page-empty", "has an empty article")
    : undefined;
}

function kindOf(words: string): SuspiciousKind | undefined {
  const text = words.toLowerCase();
  return SUSPICIOUS_WORDS.find(([, phrases]) =>
    phrases.some((phrase) => text.includes(phrase)),
  )?.[0];
}

/** What the site makes ends its document, or, as a fragment, its last element and its tables. */
function isTruncated(html: string): boolean {
  const tail = html.slice(-2000).toLowerCase();
  if (/<html[\s>]/i.test(html.slice(0, 5000))) return !tail.includes("</html");
  if (!html.trimEnd().endsWith(">")) return true;
  return count(html, /<table[\s>]/gi) > count(html, /<\/table\s*>/gi);
}

function isTruncatedMarkdown(text: string): boolean {
  const lines = text.trimEnd().split("\n");
  const fences = lines.filter((line) => /^\s*(?:```|~~~)/.test(line)).length;
  if (fences % 2 === 1) return true;
  if (count(text, /<table[\s>]/gi) > count(text, /<\/table\s*>/gi)) return true;
  const last = lines.at(-1)?.trim() ?? "";
  const before = lines.at(-2)?.trim() ?? "";
  const isRow = last.startsWith("|") && before.startsWith("|");
  return isRow && count(last, /\|/g) < count(before, /\|/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function instead(kind: SuspiciousKind): Suspicion {
  return final(KIND_CODES[kind], `is ${KIND_WORDS[kind]}, expected an article`);
}

function truncated(): Suspicion {
  return final("source/page-truncated", "ends in the middle");
}

function final(code: DiagnosticCode, problem: string): Suspicion {
  return { code, problem, mayBeAccepted: false };
}

function doubtful(code: DiagnosticCode, problem: string): Suspicion {
  return { code, problem, mayBeAccepted: true };
}
