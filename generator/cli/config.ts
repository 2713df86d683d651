/**
 * `helpspec.config.json`, typed: which handbooks, paths and servers make which service.
 * Input: its text. Output: the configuration, or diagnostics that name every wrong value and unknown key.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import {
  listOf,
  mapOf,
  objectOf,
  optional,
  text,
  type Reading,
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

export interface Config {
  readonly services: ReadonlyMap<string, ServiceConfig>;
  /** How the help center is reached. */
  readonly site: SiteRules;
}

export interface ConfigReading {
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

const SERVICE_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const HANDBOOK_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

const readServer = objectOf<ServerConfig>({
  url: text(),
  description: optional(text()),
  regions: optional(listOf(text())),
});

const readLicense = objectOf<LicenseConfig>({
  name: text(),
  url: optional(text()),
});

const readService = objectOf<ServiceConfig>({
  title: text(),
  description: optional(text()),
  handbooks: listOf(
    text({ pattern: HANDBOOK_NAME, expected: "the name of a handbook" }),
  ),
  paths: optional(
    listOf(text({ pattern: /^\//, expected: "a pattern such as `/v2/**`" })),
  ),
  servers: listOf(readServer),
  license: optional(readLicense),
  packageName: optional(text()),
});

const readConfig = objectOf<{
  $schema?: string;
  services: ReadonlyMap<string, ServiceConfig>;
  site?: SiteConfig;
}>({
  $schema: optional(text()),
  services: mapOf(readService, {
    pattern: SERVICE_NAME,
    expected: "lower-case letters, digits and hyphens",
  }),
  site: optional(readSite),
});

/** Reads the configuration; it is whole or it is not there. */
export function parseConfig(source: string, file: string): ConfigReading {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const message = `The configuration is not valid JSON: ${(error as Error).message}.`;
    return {
      diagnostics: [diagnostic("cli/config-invalid", message, { file })],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = { file, diagnostics };
  const config = readConfig(value, "", reading);
  return config && diagnostics.length === 0
    ? {
        config: { services: config.services, site: siteRules(config.site) },
        diagnostics,
      }
    : { diagnostics };
}

/** Whether an operation at `path` is of the service, as its patterns say. */
export function ownsPath(service: ServiceConfig, path: string): boolean {
  return (
    service.paths === undefined ||
    service.paths.some((pattern) => matchesPattern(path, pattern))
  );
}
