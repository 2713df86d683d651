/**
 * One rendition of a page, HTML or Markdown: asked for, judged, and brought into the form that is stored.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { decodeText } from "../decode-text.js";
import { extractArticle, type Article } from "./extract-article.js";
import {
  judgeHtml,
  judgeMarkdown,
  judgeType,
  type Suspicion,
} from "./judge-page.js";
import { nestsTooDeep } from "./nesting.js";
import { normaliseMarkdown } from "./normalise-markdown.js";
import type { PageTarget } from "./page-target.js";
import type { Validators } from "./site-answer.js";
import type { SiteClient } from "./site-client.js";
import type { SiteSelectors } from "./site-rules.js";

export type RenditionKind = "html" | "markdown";

export type FetchedRendition =
  | {
      readonly kind: "text";
      /** As it is stored. */
      readonly text: string;
      readonly title: string;
      readonly updatedOn?: string;
      readonly breadcrumb: readonly string[];
      readonly validators: Validators;
      readonly bytes: Buffer;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "missing" }
  | { readonly kind: "redirect"; readonly to: string }
  | {
      readonly kind: "suspicious";
      readonly suspicion: Suspicion;
      readonly bytes: Buffer;
    }
  | { readonly kind: "problem"; readonly reason: Diagnostic };

export interface RenditionContext {
  readonly client: SiteClient;
  readonly selectors: SiteSelectors;
  readonly accepts: boolean;
}

const ACCEPT: Readonly<Record<RenditionKind, string>> = {
  html: "text/html, application/xhtml+xml;q=0.9",
  markdown: "text/markdown, text/plain;q=0.9, */*;q=0.1",
};

/** Fetches a rendition of a page; `validators` are those of the stored one, where it is whole. */
export async function fetchRendition(
  target: PageTarget,
  kind: RenditionKind,
  validators: Validators | undefined,
  context: RenditionContext,
): Promise<FetchedRendition> {
  const address =
    kind === "html"
      ? target.address
      : target.address.replace(/\.html?$/i, ".md");
  const answer = await context.client.ask(address, {
    accept: ACCEPT[kind],
    ...(validators ? { validators } : {}),
    followsRedirects: false,
  });
  switch (answer.kind) {
    case "body":
      break;
    case "unchanged":
      return { kind: "unchanged" };
    case "missing":
      return { kind: "missing" };
    case "redirect":
      return { kind: "redirect", to: answer.to };
    case "refused":
    case "failed":
      return { kind: "problem", reason: answer.reason };
  }
  const { bytes, contentType } = answer;
  const read = readBody(bytes, contentType, { kind, target, context });
  return "suspicion" in read
    ? { kind: "suspicious", suspicion: read.suspicion, bytes }
    : { ...read, kind: "text", validators: answer.validators, bytes };
}

interface Reading {
  readonly kind: RenditionKind;
  readonly target: PageTarget;
  readonly context: RenditionContext;
}

type ReadText = Pick<Article, "text" | "title" | "breadcrumb" | "updatedOn">;

function readBody(
  bytes: Buffer,
  contentType: string,
  reading: Reading,
): ReadText | { readonly suspicion: Suspicion } {
  const wrongType = judgeType(contentType, reading.kind);
  if (wrongType) return { suspicion: wrongType };
  const decoded = decodeText(bytes);
  if (!decoded) {
    const code = "source/wrong-content-type";
    const problem = "is no text";
    return { suspicion: { code, problem, mayBeAccepted: false } };
  }
  return reading.kind === "html"
    ? readHtml(decoded.text, reading)
    : readMarkdown(decoded.text, reading);
}

function readHtml(
  html: string,
  { target, context }: Reading,
): ReadText | { readonly suspicion: Suspicion } {
  if (nestsTooDeep(html)) {
    const code = "source/page-without-article";
    const problem = "nests deeper than any page";
    return { suspicion: { code, problem, mayBeAccepted: false } };
  }
  const article = extractArticle(html, context.selectors);
  const suspicion = judgeHtml(html, article, target);
  const isRefused = suspicion && !(context.accepts && suspicion.mayBeAccepted);
  if (isRefused) return { suspicion };
  if (article.kind === "article") return article;
  throw new Error("a page without an article was let through");
}

function readMarkdown(
  raw: string,
  { target, context }: Reading,
): ReadText | { readonly suspicion: Suspicion } {
  const suspicion = judgeMarkdown(raw, target);
  if (suspicion && !(context.accepts && suspicion.mayBeAccepted)) {
    return { suspicion };
  }
  const text = normaliseMarkdown(raw);
  const heading = /^#+\s+(.+)$/m.exec(text)?.[1] ?? target.below;
  const title = heading.replace(/<[^>]*>/g, "").replace(/\\(?=[^\w\s])/g, "");
  return { text, title: title.trim(), breadcrumb: [] };
}

/** Says what is wrong with a page that was put into quarantine. */
export function suspicionOf(
  { code, problem }: Suspicion,
  address: string,
  isStored: boolean,
): Diagnostic {
  const rest = isStored ? "; the stored page stays" : "; it was not stored";
  return diagnostic(code, `\`${address}\` ${problem}${rest}.`, {
    file: address,
  });
}
