/**
 * What `init` writes: the configuration with one service more, and the lines that git needs. Input: the service and the
 * files as they are; output: texts. What stands in them already is kept as it is.
 */
import { CONFIG_FILE, parseConfig, type ConfigFile } from "./config.js";
import { printJson, withMember } from "./edit-json.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

export interface NewService {
  readonly service: string;
  readonly title: string;
  readonly handbooks: readonly string[];
  readonly paths: readonly string[];
  readonly servers: readonly string[];
  /** Folder of the site's pages, where it is another than the default. */
  readonly site: string;
  readonly locale: string;
}

export type NewConfig =
  { readonly text: string } | { readonly problems: readonly Diagnostic[] };

/** The configuration with the service; `present` is what there is. */
export function configWith(
  { service, title, handbooks, paths, servers, site, locale }: NewService,
  present: string | undefined,
  schema: string,
): NewConfig {
  const value: ConfigFile["services"][string] = {
    title,
    handbooks,
    ...(paths.length > 0 ? { paths } : {}),
    servers: servers.map((url) => ({ url })),
  };
  const address = {
    ...(locale === "" ? {} : { locale }),
    ...(site === "" ? {} : { pages: site }),
  };
  const isElsewhere = Object.keys(address).length > 0;
  if (present === undefined) {
    const whole: ConfigFile = {
      $schema: schema,
      ...(isElsewhere ? { site: address } : {}),
      services: { [service]: value },
    };
    return checked(`${printJson(whole)}\n`);
  }
  const before = checked(present);
  if ("problems" in before) return before;
  let text = withMember(present, ["services", service], value);
  for (const [name, setting] of Object.entries(address)) {
    text = withMember(text, ["site", name], setting);
  }
  return checked(text);
}

function checked(text: string): NewConfig {
  const { config, diagnostics } = parseConfig(text, CONFIG_FILE);
  return config ? { text } : { problems: diagnostics };
}

/** What is built or temporary, and never committed. */
export const IGNORED = [".helpspec/", "dist/", "out/"] as const;

/** Hashes are of the bytes: git must not change line ends. */
export const ATTRIBUTES = [
  "spec/** text eol=lf",
  "spec/history/** -text",
  "generated/** text eol=lf linguist-generated=true",
] as const;

/** The text with the lines that it lacks; undefined when it has them all. */
export function withLines(
  present: string | undefined,
  lines: readonly string[],
): string | undefined {
  const text = present ?? "";
  const known = new Set(
    text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, "")),
  );
  const missing = lines.filter((line) => !known.has(line));
  if (missing.length === 0) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : eol;
  return `${text}${gap}${missing.map((line) => `${line}${eol}`).join("")}`;
}
