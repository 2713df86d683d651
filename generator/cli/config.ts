/**
 * `helpspec.config.json`, typed: which handbooks, paths and servers make which service.
 * Input: its text. Output: the configuration, or diagnostics that name every wrong value and unknown key with its place.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { locateConfig } from "./config-places.js";
import { positionOfSyntaxError } from "./json-text.js";
import {
  described,
  listOf,
  mapOf,
  objectOf,
  optional,
  text,
  type Reading,
  type ValueSchema,
} from "./config-reading.js";
import { matchesPattern } from "./path-pattern.js";
import type { SiteRules } from "../source/fetch/site-rules.js";
import { readSite, siteRules, type SiteConfig } from "./site-config.js";

export const CONFIG_FILE = "helpspec.config.json";

/** A server of a service; `regions` are the values of `{region}` in its address. */
export interface ServerConfig {
  readonly url: string;
  readonly description?: string;
  readonly regions?: readonly string[];
}

export interface LicenseConfig {
  readonly name: string;
  readonly url?: string;
}

export interface ServiceConfig {
  readonly title: string;
  readonly description?: string;
  readonly handbooks: readonly string[];
  /** Patterns of the paths that are this service's; without any, all of its handbooks' are. */
  readonly paths?: readonly string[];
  readonly servers: readonly ServerConfig[];
  /** Licence of the API's description, where the owner of the project knows one. */
  readonly license?: LicenseConfig;
  /** Name of the generated package. */
  readonly packageName?: string;
}

/** A page that is kept at an earlier revision; its key is `<handbook>/<page>`. */
export interface PinConfig {
  /** SHA-256 of the snapshot. */
  readonly sha256: string;
  readonly reason: string;
  /** `YYYY-MM-DD`; from the next day on the pin is an error. */
  readonly until?: string;
}

/** The configuration as it is worked with; what the file leaves out is filled in. */
export interface Config {
  readonly services: ReadonlyMap<string, ServiceConfig>;
  /** How the help center is reached. */
  readonly site: SiteRules;
  readonly pins: ReadonlyMap<string, PinConfig>;
}

/** `helpspec.config.json` as it is written. */
export type ConfigFile = Plain<WrittenConfig>;

interface WrittenConfig {
  readonly $schema?: string;
  readonly services: ReadonlyMap<string, ServiceConfig>;
  readonly site?: SiteConfig;
  readonly pins?: ReadonlyMap<string, PinConfig>;
}

/** Maps are objects in JSON. */
type Plain<T> =
  T extends ReadonlyMap<string, infer V>
    ? Readonly<Record<string, Plain<V>>>
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

export interface ConfigReading {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

export const SERVICE_NAME = {
  pattern: /^[a-z0-9][a-z0-9-]{0,63}$/,
  expected: "lower-case letters, digits and hyphens",
};
export const HANDBOOK_NAME = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/,
  expected: "the name of a handbook",
};
export const PATH_PATTERN = {
  pattern: /^\//,
  expected: "a pattern such as `/v2/**`",
};
const PINNED_PAGE = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}\/[^\s\\]+$/,
  expected: "a handbook and a page, such as `api-things/CreateThing`",
};
const HASH = {
  pattern: /^[0-9a-f]{64}$/,
  expected: "a SHA-256 of 64 hexadecimal digits",
};
const DAY = {
  pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  expected: "a day such as 2026-12-31",
};

const readServer = objectOf<ServerConfig>({
  url: described("Address, which may hold `{region}`.", text()),
  description: optional(text()),
  regions: described(
    "Region ids that `{region}` may stand for; the first is the default.",
    optional(listOf(text())),
  ),
});

const readLicense = objectOf<LicenseConfig>({
  name: text(),
  url: optional(text()),
});

const readService = objectOf<ServiceConfig>({
  title: described("Title of the API.", text()),
  description: optional(text()),
  handbooks: described(
    "Handbooks of the Help Center, as in the addresses of their pages.",
    listOf(text(HANDBOOK_NAME)),
  ),
  paths: described(
    "Patterns of the paths that are this service's; without any, all of its handbooks' are.",
    optional(listOf(text(PATH_PATTERN))),
  ),
  servers: described(
    "Where the API is; empty where the pages say it.",
    listOf(readServer),
  ),
  license: described(
    "Licence of the API's description, where you know one.",
    optional(readLicense),
  ),
  packageName: described("Name of the generated package.", optional(text())),
});

const readPin = objectOf<PinConfig>({
  sha256: described("SHA-256 of the snapshot that is kept.", text(HASH)),
  reason: described("What is wrong with the page of the site.", text()),
  until: described("The last day of the pin.", optional(text(DAY))),
});

const readConfig = objectOf<WrittenConfig>({
  $schema: optional(text()),
  services: described(
    "Services by name: folders and files are called so.",
    mapOf(readService, SERVICE_NAME),
  ),
  site: described("The help center and how it is reached.", optional(readSite)),
  pins: described(
    "Pages that are kept at an earlier revision, by handbook and page. `helpspec pin` writes them.",
    optional(mapOf(readPin, PINNED_PAGE)),
  ),
});

/** JSON Schema of the file; `report/schemas/config.schema.json` is made from it. */
export const CONFIG_SCHEMA: ValueSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://helpspec.invalid/schemas/config.schema.json",
  title: "helpspec configuration",
  description: "`helpspec.config.json`.",
  ...readConfig.schema,
};

/** Reads the configuration; it is whole or it is not there. */
export function parseConfig(source: string, file: string): ConfigReading {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/, ""));
  } catch (error) {
    const message = `The configuration is not valid JSON: ${(error as Error).message}.`;
    const position = positionOfSyntaxError(source, error as Error);
    const place = { file, ...(position ? { position } : {}) };
    return {
      diagnostics: [diagnostic("cli/config-invalid", message, place)],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const places = locateConfig(source);
  for (const { place, position } of places.repeated) {
    const message = `The key \`${place}\` is there twice, expected it once.`;
    diagnostics.push(
      diagnostic("cli/config-invalid", message, { file, position }),
    );
  }
  const { positionOf } = places;
  const reading: Reading = { file, diagnostics, positionOf };
  const config = readConfig(value, "", reading);
  if (!config || diagnostics.length > 0) return { diagnostics };
  const { services, site, pins = new Map<string, PinConfig>() } = config;
  return { config: { services, site: siteRules(site), pins }, diagnostics };
}

/** Whether an operation at `path` is of the service, as its patterns say. */
export function ownsPath(service: ServiceConfig, path: string): boolean {
  return (
    service.paths === undefined ||
    service.paths.some((pattern) => matchesPattern(path, pattern))
  );
}
