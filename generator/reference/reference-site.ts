/**
 * The API reference as a folder of static HTML that loads nothing from elsewhere. Input: OpenAPI 3.1 documents and what
 * is known beside them; output: files. Documents are hostile: templates escape everything, descriptions are Markdown
 * without HTML, and a policy in each page forbids whatever is not a file of the site.
 */
import type { OutputFile } from "../emit/output-file.js";
import { compareText } from "./compare-text.js";
import { indexView } from "./index-view.js";
import { markdownPrinter } from "./markdown.js";
import { navigationView } from "./navigation-view.js";
import { operationView } from "./operation-view.js";
import { fieldContextOf, type PageContext } from "./page-context.js";
import { placeServices, type PlacedService } from "./place-services.js";
import type {
  ReferenceAssets,
  ReferenceOptions,
  ReferenceService,
  ReferenceSite,
} from "./reference-input.js";
import { pageRenderer, type RenderPage } from "./render-page.js";
import { componentView, partView } from "./schema-view.js";
import { SearchEntries } from "./search-index.js";
import {
  authenticationView,
  changesView,
  errorsView,
  schemasView,
  serviceView,
} from "./service-views.js";

/** Makes every file of the site, sorted by path. */
export async function makeReference(
  given: readonly ReferenceService[],
  assets: ReferenceAssets,
  { title = "API reference" }: ReferenceOptions = {},
): Promise<ReferenceSite> {
  const render = await pageRenderer(assets.templates);
  const services = placeServices(given);
  const site = new SitePages(services, render, title);
  site.addIndex();
  for (const service of services) site.addService(service);
  const files = [
    ...site.files,
    ...assets.files,
    { path: "search-index.js", text: await site.entries.asScript() },
  ].sort((a, b) => compareText(a.path, b.path));
  return {
    files,
    pages: site.files.length,
    operations: services.reduce((sum, one) => sum + one.operations.length, 0),
    schemas: services.reduce((sum, one) => sum + one.schemaFiles.size, 0),
  };
}

class SitePages {
  readonly files: OutputFile[] = [];
  readonly entries = new SearchEntries();
  readonly #markdown = markdownPrinter();

  constructor(
    private readonly services: readonly PlacedService[],
    private readonly render: RenderPage,
    private readonly title: string,
  ) {}

  addIndex(): void {
    const context = this.#context(undefined, "index.html");
    const view = indexView(this.services, this.title, context);
    this.#add(context, "index", this.title, view);
  }

  addService(service: PlacedService): void {
    const { folder, title } = service;
    const add = (
      path: string,
      template: string,
      name: string,
      viewOf: (context: PageContext) => object | undefined,
    ): void => {
      const context = this.#context(service, path);
      const view = viewOf(context);
      if (view) this.#add(context, template, name, view);
    };
    add(`${folder}/index.html`, "service", title, (context) =>
      serviceView(service, context),
    );
    add(service.pages.schemas, "schemas", `Schemas of ${title}`, (context) =>
      schemasView(service, context),
    );
    add(
      service.pages.authentication,
      "authentication",
      `Authentication of ${title}`,
      (context) => authenticationView(service, context),
    );
    add(service.pages.errors, "errors", `Error codes of ${title}`, (context) =>
      errorsView(service, context),
    );
    add(service.pages.changes, "changes", `Changes of ${title}`, (context) =>
      changesView(service, context),
    );
    for (const operation of service.operations) {
      add(operation.file, "operation", operation.title, (context) => {
        this.entries.addOperation(operation);
        return operationView(service, operation, context);
      });
    }
    for (const [name, file] of service.schemaFiles) {
      add(file, "schema", name, (context) => {
        this.entries.addSchema(service, name, file);
        return componentView(service, name, context);
      });
    }
    // Pages of parts may ask for more such pages: the list grows while it is read.
    for (let at = 0; at < service.parts.length; at += 1) {
      const part = service.parts[at];
      if (!part) break;
      add(part.file, "schema", part.title, (context) => {
        this.entries.addSchema(service, part.title, part.file);
        return partView(part, context);
      });
    }
  }

  #context(service: PlacedService | undefined, path: string): PageContext {
    return fieldContextOf(service, path, {
      markdown: this.#markdown,
      onField: (field) => {
        this.entries.addField(path, field);
      },
    });
  }

  #add(
    context: PageContext,
    template: string,
    name: string,
    view: object,
  ): void {
    const { path, root } = context;
    const isIndex = path === "index.html";
    const text = this.render(template, view, {
      title: isIndex ? name : `${name} – ${this.title}`,
      siteTitle: this.title,
      root,
      navigation: navigationView(this.services, context),
    });
    this.files.push({ path, text });
  }
}
