/** Addresses of handbooks and pages: filled in from the configuration, compared in one form. */
import type { SiteRules } from "./site-rules.js";

/** The folder of a handbook in a locale, with `/` at its end. */
export function handbookAddress(
  rules: SiteRules,
  handbook: string,
  locale: string,
): string {
  const template = rules.locales.get(locale)?.pages ?? rules.pages;
  const filled = fill(template, locale).replaceAll("{handbook}", handbook);
  return filled.endsWith("/") ? filled : `${filled}/`;
}

/** The list of products in a locale. */
export function productsAddress(rules: SiteRules, locale: string): string {
  return fill(rules.locales.get(locale)?.products ?? rules.products, locale);
}

/** Every host that the configuration names. */
export function hostsOf(rules: SiteRules): Set<string> {
  const templates = [
    rules.pages,
    rules.products,
    ...[...rules.locales.values()].flatMap(({ pages, products }) => [
      pages,
      products,
    ]),
    ...rules.sitemaps,
  ];
  const hosts = new Set(rules.hosts);
  for (const template of templates) {
    const host = template === undefined ? undefined : hostOf(template);
    if (host !== undefined) hosts.add(host);
  }
  return hosts;
}

/** What is below `folder`, as `CreateOrder.html`, when the address is a page there. */
export function pageBelow(address: string, folder: string): string | undefined {
  const canonical = canonicalAddress(address);
  if (canonical === undefined || !canonical.startsWith(folder))
    return undefined;
  const below = canonical.slice(folder.length);
  return /[^/]\.html?$/i.test(below) ? below : undefined;
}

/** The form in which addresses of pages are compared: no query, no fragment, `.html` for `.md`. */
export function canonicalAddress(
  address: string,
  base?: string,
): string | undefined {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.hash = "";
  url.search = "";
  url.pathname = url.pathname.replace(/\.md$/i, ".html");
  return url.href;
}

/** Which handbook and locale a page's address is of, among the locales that are known. */
export function handbookOf(
  address: string,
  rules: SiteRules,
): { readonly handbook: string; readonly locale: string } | undefined {
  const canonical = canonicalAddress(address);
  if (canonical === undefined) return undefined;
  const locales = [...rules.locales.entries()].map(
    ([locale, { pages }]) => [pages ?? rules.pages, locale] as const,
  );
  // The longest address that fits: that of one locale may be the beginning of another's.
  const found = [[rules.pages, rules.locale] as const, ...locales]
    .map(([template, locale]) => matchTemplate(canonical, template, locale))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.fixed - a.fixed);
  const [best] = found;
  return best && { handbook: best.handbook, locale: best.locale };
}

interface TemplateMatch {
  readonly handbook: string;
  readonly locale: string;
  readonly fixed: number;
}

function matchTemplate(
  address: string,
  template: string,
  locale: string,
): TemplateMatch | undefined {
  const parts = template.split("/");
  const segments = address.split("/");
  let handbook = "";
  let seen = locale;
  let fixed = 0;
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? "";
    if (part === "{handbook}") handbook = segment;
    else if (part === "{locale}") seen = segment;
    else if (part === "" && index === parts.length - 1) break;
    else if (part !== segment) return undefined;
    else fixed += 1;
  }
  const isNamed = /^[A-Za-z0-9][\w.-]{0,99}$/.test(handbook);
  return isNamed && isLocale(seen)
    ? { handbook, locale: seen, fixed }
    : undefined;
}

/** `en-us`; `zh-cn`. */
export function isLocale(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/.test(text);
}

function fill(template: string, locale: string): string {
  const [language = "", region = ""] = locale.split("-");
  return template
    .replaceAll("{locale}", locale)
    .replaceAll("{LOCALE}", `${language}_${region}`.toUpperCase());
}

function hostOf(template: string): string | undefined {
  try {
    return new URL(template.replaceAll(/[{}]/g, "")).host;
  } catch {
    return undefined;
  }
}
