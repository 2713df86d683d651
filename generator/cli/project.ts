/**
 * The project that a command works in: its folder, its configuration, and where its files lie.
 * Opening it settles what an interrupted run left behind.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { textOfBytes } from "../source/decode-text.js";
import { recoverSnapshots } from "../source/fetch/recover-snapshots.js";
import { recoverOutputs } from "../source/file-writer/replace-output.js";
import { notReadable } from "../source/read-page-file.js";
import {
  CONFIG_FILE,
  parseConfig,
  type Config,
  type ServiceConfig,
} from "./config.js";
import { nearestName } from "./nearest-name.js";
import { EXIT, refusal, type Outcome } from "./outcome.js";

export interface Project {
  readonly root: string;
  /** The configuration's file, as it was named. */
  readonly configFile: string;
  readonly config: Config;
  /** What was found and settled on opening. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Opening<T> = T | { readonly refused: Outcome };

/** Where things lie below a project's root, with `/`. */
export const PLACES = {
  cache: ".helpspec/cache",
  writing: ".helpspec/writing",
  pages: (handbook: string) => `spec/pages/${handbook}`,
  contract: (service: string) => `spec/openapi/${service}.json`,
  sources: (service: string) => `spec/openapi/${service}.sources.json`,
  downgraded: (service: string) => `generated/openapi-3.0/${service}.json`,
  names: (service: string) => `spec/names/${service}.json`,
  overlay: (service: string) => `spec/overlays/${service}.yaml`,
  findings: (service: string) => `spec/findings/${service}.yaml`,
  client: (service: string) => `generated/${service}`,
} as const;

/** Opens the project in `cwd`, or that of the configuration file given. */
export function openProject(
  cwd: string,
  configFile?: string,
): Opening<Project> {
  const name = configFile ?? CONFIG_FILE;
  const location = path.resolve(cwd, name);
  let text: string;
  try {
    text = textOfBytes(readFileSync(location));
  } catch (error) {
    const missing = configFile
      ? notReadable(error, name)
      : diagnostic(
          "cli/config-missing",
          `There is no \`${CONFIG_FILE}\` here, expected one with the services; \`helpspec build <folder>\` needs none.`,
        );
    return { refused: refusal([missing], EXIT.usage) };
  }
  const { config, diagnostics } = parseConfig(text, name.replaceAll("\\", "/"));
  if (!config) return { refused: refusal(diagnostics, EXIT.usage) };
  const root = path.dirname(location);
  const recovered = recoverOutputs(root, path.join(root, PLACES.writing));
  const completed = recoverSnapshots(root);
  return {
    root,
    configFile: name.replaceAll("\\", "/"),
    config,
    diagnostics: [...recovered, ...completed],
  };
}

/** Whether there is a configuration in `cwd`; commands that can do without ask first. */
export function hasProject(cwd: string): boolean {
  try {
    readFileSync(path.join(cwd, CONFIG_FILE));
    return true;
  } catch {
    return false;
  }
}

/** The services named, or all of them, in the order of the configuration. */
export function chooseServices(
  config: Config,
  names: readonly string[],
): Opening<{ readonly chosen: ReadonlyMap<string, ServiceConfig> }> {
  const unknown = names.filter((name) => !config.services.has(name));
  if (unknown.length > 0) {
    const problems = unknown.map((name) => unknownService(name, config));
    return { refused: refusal(problems, EXIT.usage) };
  }
  const chosen = [...config.services].filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  return { chosen: new Map(chosen) };
}

function unknownService(name: string, config: Config): Diagnostic {
  const known = [...config.services.keys()];
  const nearest = nearestName(name, known);
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : `expected one of ${known.map((one) => `\`${one}\``).join(", ")}.`;
  return diagnostic(
    "cli/unknown-service",
    `The service \`${name}\` is not configured: ${hint}`,
  );
}
