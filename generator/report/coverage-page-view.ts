/**
 * What the template of one page shows: its operations, its own tables rendered from the page model, examples, status
 * codes and links, each with what it became. Every text in a view is escaped.
 */
import type { LinkTarget, PageAccount } from "../coverage/account.js";
import type { PageModel } from "../page/page-model.js";
import { count } from "./count.js";
import {
  type DiagnosticView,
  diagnosticViews,
  type FateView,
  fateView,
} from "./coverage-fate-view.js";
import { type FateTone, labelOf, toneOf } from "./coverage-fates.js";
import { exampleAnchor } from "./coverage-names.js";
import { type TableView, tableViews } from "./coverage-table-view.js";
import { type Html, html, webAddress } from "./html-text.js";

export interface PageView {
  readonly title: Html;
  readonly id: Html;
  readonly address: Html | false;
  readonly up: Html;
  readonly service: Html;
  readonly operations: readonly {
    readonly name: Html;
    readonly fate: FateView;
  }[];
  readonly diagnostics: readonly DiagnosticView[];
  readonly tables: readonly TableView[];
  readonly examples: readonly {
    readonly id: Html;
    readonly title: Html;
    readonly text: Html;
    readonly fate: FateView;
    readonly diagnostics: readonly DiagnosticView[];
  }[];
  readonly statusCodes: readonly {
    readonly status: Html;
    readonly fate: FateView;
  }[];
  readonly links: readonly {
    readonly text: Html;
    readonly href: Html;
    readonly from: Html;
    readonly to: Html;
    readonly address: Html | false;
    readonly label: Html;
    readonly tone: FateTone;
  }[];
}

export interface PageViewContext {
  readonly service: string;
  /** The report's file of a page, relative to this page's; undefined for pages that are not in it. */
  readonly fileOf: (page: string) => string | undefined;
}

/** The view of one page. */
export function coveragePageView(
  account: PageAccount,
  page: PageModel,
  context: PageViewContext,
): PageView {
  return {
    title: html(account.title),
    id: html(account.id),
    address: webAddress(account.address) ?? false,
    up: html("index.html"),
    service: html(context.service),
    operations: account.operations.map(({ method, path, fate }) => ({
      name: html(`${method} ${path}`),
      // The name says where it is.
      fate: fateView(fate.kind === "operation" ? { kind: fate.kind } : fate),
    })),
    diagnostics: diagnosticViews(account.diagnostics),
    tables: tableViews(account, page),
    examples: account.examples.map((example, at) => ({
      id: html(exampleAnchor(at)),
      title: html(
        [example.side, example.status, example.title]
          .filter((word) => word !== undefined && word !== "")
          .join(" · "),
      ),
      text: html(exampleText(page, at)),
      fate: fateView(example.fate),
      diagnostics: diagnosticViews(example.diagnostics ?? []),
    })),
    statusCodes: account.statusCodes.map(({ status, fate }) => ({
      status: html(status),
      fate: fateView(fate),
    })),
    links: account.links.map(({ text, href, from, row, target }) => ({
      text: html(text),
      href: html(href),
      from: html(row === undefined ? from : `${from} of ${row}`),
      to: html(targetWords(target)),
      address: linkTo(target, context) ?? false,
      label: labelOf(target.kind),
      tone: toneOf(target.kind),
    })),
  };
}

const MOST_EXAMPLE = 20_000;

function exampleText(page: PageModel, at: number): string {
  const example = page.examples[at];
  if (!example) return "";
  const { method, target, text } = example;
  const line = [method, target].filter(Boolean).join(" ");
  const whole = [line, text].filter((part) => part !== "").join("\n\n");
  return whole.length > MOST_EXAMPLE
    ? `${whole.slice(0, MOST_EXAMPLE)}\n… ${count(whole.length - MOST_EXAMPLE, "more character")}`
    : whole;
}

function targetWords(target: LinkTarget): string {
  switch (target.kind) {
    case "table":
      return `table “${target.table}” of ${target.page}`;
    case "heading":
      return `“${target.heading}” of ${target.page}`;
    case "page":
      return target.page;
    case "outside":
      return "outside of the pages";
    case "dangling":
      return target.reason;
  }
}

/** The place in the report that a link's target has. */
function linkTo(
  target: LinkTarget,
  { fileOf }: PageViewContext,
): Html | undefined {
  if (target.kind === "outside" || target.kind === "dangling") return undefined;
  const file = fileOf(target.page);
  return file === undefined ? undefined : html(file);
}
