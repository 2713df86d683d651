/**
 * A help center on this machine: product list, left menus, site map, pages in two locales and as Markdown, robots.txt.
 * It answers conditional requests, counts what it is asked, and has faults that tests switch on.
 */
import { createHash } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import {
  DEFAULT_SITE,
  type SiteRules,
} from "../../generator/source/fetch/site-rules.js";
import { answerFault, type Fault, type SwitchedFault } from "./site-faults.js";
import { framePage, leftMenu } from "./site-frame.js";
import type { SiteLocale, SitePage } from "./site-pages.js";

export interface SeenRequest {
  readonly path: string;
  readonly at: number;
  readonly isConditional: boolean;
  readonly userAgent: string;
  status: number;
}

export class LocalSite {
  /** Pages by handbook. */
  readonly handbooks = new Map<string, SitePage[]>();
  readonly requests: SeenRequest[] = [];
  readonly faults = new Map<string, SwitchedFault>();
  robots = "User-agent: *\nDisallow: /intl/en-us/secret/\n";
  /** Requests at the same time, now and at most. */
  open = 0;
  mostOpen = 0;
  #visits = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.open += 1;
      this.mostOpen = Math.max(this.mostOpen, this.open);
      response.once("close", () => (this.open -= 1));
      this.#answer(request, response);
    });
  }

  /** A site that listens; `close` it. */
  static async start(
    handbooks: Readonly<Record<string, readonly SitePage[]>>,
    port = 0,
  ): Promise<LocalSite> {
    const site = new LocalSite();
    for (const [name, pages] of Object.entries(handbooks)) {
      site.handbooks.set(name, [...pages]);
    }
    await new Promise<void>((resolve) => {
      site.#server.listen(port, "127.0.0.1", resolve);
    });
    return site;
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Rules that lead here, at a speed that tests can wait for. */
  rules(changes: Partial<SiteRules> = {}): SiteRules {
    return {
      ...DEFAULT_SITE,
      pages: `${this.origin}/intl/{locale}/{handbook}/`,
      products: `${this.origin}/items?appId=INTL-{LOCALE}`,
      locales: new Map([["zh-cn", { pages: `${this.origin}/{handbook}/` }]]),
      requestsPerSecond: 500,
      concurrency: 4,
      retries: 2,
      timeoutSeconds: 5,
      ...changes,
    };
  }

  addressOf(handbook: string, name: string): string {
    return `${this.origin}/intl/en-us/${handbook}/${name}.html`;
  }

  /** Switches a fault on for a path, such as `/intl/en-us/api-things/UseThing1.html`. */
  break(path: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.faults.set(path, { fault, left: times });
  }

  /** Puts a page in the place of the one with its name, or adds it. */
  put(handbook: string, page: SitePage): void {
    const pages = this.handbooks.get(handbook) ?? [];
    const at = pages.findIndex(({ name }) => name === page.name);
    pages.splice(at < 0 ? pages.length : at, at < 0 ? 0 : 1, page);
    this.handbooks.set(handbook, pages);
  }

  remove(handbook: string, ...names: readonly string[]): void {
    const pages = this.handbooks.get(handbook) ?? [];
    const left = pages.filter(({ name }) => !names.includes(name));
    this.handbooks.set(handbook, left);
  }

  /** Paths of pages asked for since the count was last begun, without lists. */
  pagesAsked(): string[] {
    return this.requests
      .map(({ path }) => path)
      .filter((path) => /\/[^/]+\.(?:html|md)$/.test(path))
      .filter((path) => !path.endsWith("leftmenu_fragment.html"));
  }

  forgetRequests(): void {
    this.requests.length = 0;
    this.mostOpen = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? "/", this.origin);
    const path = `${pathname}${search}`;
    const seen: SeenRequest = {
      path,
      at: Date.now(),
      isConditional: request.headers["if-none-match"] !== undefined,
      userAgent: request.headers["user-agent"] ?? "",
      status: 0,
    };
    this.requests.push(seen);
    response.once("close", () => (seen.status = response.statusCode));
    const found = this.#find(pathname, search);
    const fault = this.#faultOf(pathname);
    if (fault) {
      if (answerFault(fault, response, found?.text() ?? "")) return;
    }
    if (!found) {
      response.writeHead(404, { "content-type": "text/html" });
      response.end("<html><body>404</body></html>");
      return;
    }
    const etag = `"${hash(found.version)}"`;
    if (!fault && request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag });
      response.end();
      return;
    }
    const text =
      fault?.kind === "without"
        ? found.text().replace(fault.pattern, "")
        : found.text();
    response.writeHead(200, {
      "content-type": found.type,
      ...(found.version === "" || fault ? {} : { etag }),
    });
    response.end(text);
  }

  #faultOf(path: string): Fault | undefined {
    const switched = this.faults.get(path);
    if (!switched || switched.left <= 0) return undefined;
    switched.left -= 1;
    return switched.fault;
  }

  #find(path: string, search: string): Resource | undefined {
    if (path === "/robots.txt") {
      return text(
        "text/plain",
        `${this.robots}Sitemap: ${this.origin}/sitemap.xml\n`,
      );
    }
    if (path === "/sitemap.xml")
      return text("application/xml", this.#sitemap());
    if (path === "/items") {
      return search.endsWith("INTL-EN_US")
        ? text("application/json", this.#products())
        : undefined;
    }
    const [, rest = "", isEnglish] =
      /^\/((?:(intl\/en-us)\/)?[^/]+\/[^/]+)$/.exec(path) ?? [];
    const locale: SiteLocale = isEnglish ? "en-us" : "zh-cn";
    const [handbook = "", file = ""] = rest.split("/").slice(-2);
    const pages = this.handbooks.get(handbook);
    if (!pages) return undefined;
    if (file === "v3_support_leftmenu_fragment.html") {
      return text(
        "text/html",
        leftMenu(pages, ({ name }) => `${name}.html`),
      );
    }
    const name = decodeURIComponent(file.replace(/\.(?:html|md)$/, ""));
    const page = pages.find((one) => one.name === name);
    if (!page) return this.#chapter(file, pages, locale);
    if (!file.endsWith(".md")) return this.#page(page, locale);
    const { markdown } = page;
    return markdown && text("text/markdown", markdown(locale));
  }

  /** What a chapter that expands leads to: a page that lists its children. */
  #chapter(
    file: string,
    pages: readonly SitePage[],
    locale: SiteLocale,
  ): Resource | undefined {
    const number = /^chapter_(\d+)\.html$/.exec(file)?.[1];
    if (number === undefined) return undefined;
    const chapters = [...new Set(pages.map(({ chapter }) => chapter))];
    const title = chapters[Number(number)];
    if (title === undefined) return undefined;
    return this.#page(
      {
        name: file,
        title,
        chapter: title,
        date: "2026-01-01",
        article: () =>
          `<h1 class="topictitle1">${title}</h1>\n<ul class="ullinks"><li><a href="x.html">A page</a></li></ul>`,
      },
      locale,
    );
  }

  #page(page: SitePage, locale: SiteLocale): Resource {
    const article = page.article(locale);
    return {
      type: "text/html; charset=utf-8",
      version: `${page.title}${page.date}${article}`,
      text: () => {
        this.#visits += 1;
        return framePage(page, article, { locale, visit: this.#visits });
      },
    };
  }

  #products(): string {
    const products = [...this.handbooks.keys()].map((name) => ({
      code: name,
      title: `API Reference of ${name}`,
      uri: `${this.origin}/intl/en-us/${name}/index.html`,
      description: "How to call it",
    }));
    return JSON.stringify({
      data: [{ code: "things", name: "Things", products }],
    });
  }

  #sitemap(): string {
    const addresses = [...this.handbooks].flatMap(([handbook, pages]) => [
      `${this.origin}/intl/en-us/${handbook}/${handbook}.pdf`,
      ...pages.map(({ name }) => this.addressOf(handbook, name)),
    ]);
    const urls = addresses.map((one) => `<url><loc>${one}</loc></url>`);
    return `<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  }
}

interface Resource {
  readonly type: string;
  /** What the etag is made of: the frame around a page is not in it. */
  readonly version: string;
  readonly text: () => string;
}

function text(type: string, content: string): Resource {
  return { type, version: content, text: () => content };
}

function hash(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 20);
}
