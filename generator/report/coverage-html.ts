/**
 * An account as a folder of static HTML: an index, a file a service, a file a page. Nothing is loaded from elsewhere.
 * Pages are hostile: views hold escaped text, templates are strict, and a policy in each file forbids foreign scripts.
 */
import type { Account } from "../coverage/account.js";
import type { PageModel } from "../page/page-model.js";
import { coverageFileNames } from "./coverage-names.js";
import { coveragePageView } from "./coverage-page-view.js";
import {
  coverageIndexView,
  coverageServiceView,
} from "./coverage-service-view.js";
import { type Html, html } from "./html-text.js";

export interface CoverageAssets {
  /** Templates by name: `layout`, `index`, `service`, `page`. */
  readonly templates: Readonly<Record<string, string>>;
  /** Files that go into the folder as they are: the style sheet and the script. */
  readonly files: readonly CoverageFile[];
}

export interface CoverageFile {
  /** Relative to the report's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface CoveredService {
  readonly account: Account;
  readonly pages: readonly PageModel[];
}

type Render = (name: string, view: object) => string;

/** Makes every file of the report. */
export async function coverageHtml(
  services: readonly CoveredService[],
  assets: CoverageAssets,
): Promise<CoverageFile[]> {
  const render = await templatesOf(assets);
  const names = coverageFileNames(services.map(({ account }) => account));
  const whole = (path: string, title: string, body: string): CoverageFile => ({
    path,
    text: render("layout", {
      title: html(title),
      root: (path.includes("/") ? "../" : "") as Html,
      body,
    }),
  });
  const files = services.flatMap(({ account, pages }, at) => {
    const { index, pages: fileNames } = names[at] as (typeof names)[number];
    const fileOf = (page: string): string | undefined =>
      fileNames.get(page)?.replace(/^.*\//, "");
    const models = new Map(pages.map((page) => [page.page.id, page]));
    const body = render("service", coverageServiceView(account, fileOf));
    const context = { service: account.service, fileOf };
    return [
      whole(index, account.service, body),
      ...account.pages.flatMap((page) => {
        const model = models.get(page.id);
        const path = fileNames.get(page.id);
        if (!model || path === undefined) return [];
        const view = coveragePageView(page, model, context);
        return [whole(path, page.title, render("page", view))];
      }),
    ];
  });
  const index = coverageIndexView(
    services.map(({ account }, at) => ({
      account,
      file: names[at]?.index ?? "",
    })),
  );
  return [
    whole("index.html", "What became of the pages", render("index", index)),
    ...files,
    ...assets.files,
  ];
}

/** Handlebars is loaded only here. */
async function templatesOf({ templates }: CoverageAssets): Promise<Render> {
  const { default: Handlebars } = await import("handlebars");
  const compiled = new Map(
    Object.entries(templates).map(([name, template]) => [
      name,
      // Views hold `Html`, which is escaped already.
      Handlebars.create().compile<object>(template, {
        strict: true,
        noEscape: true,
        knownHelpers: { if: true, each: true },
        knownHelpersOnly: true,
      }),
    ]),
  );
  return (name, view) => {
    const template = compiled.get(name);
    if (!template) throw new Error(`there is no template ${name}`);
    return template(view);
  };
}
