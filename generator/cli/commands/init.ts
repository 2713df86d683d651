/**
 * `helpspec init`: the configuration and the folders of a new service, or a service more in a configuration that there
 * is. Asks on a terminal; options and `--yes` answer without. Writes everything or nothing.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { textOf } from "../../source/file-writer/disk.js";
import {
  CONFIG_FILE,
  HANDBOOK_NAME,
  parseConfig,
  PATH_PATTERN,
  SERVICE_NAME,
} from "../config.js";
import { suggestedService, suggestedTitle } from "../init-names.js";
import type { Io } from "../io.js";
import {
  ATTRIBUTES,
  configWith,
  IGNORED,
  withLines,
  type NewService,
} from "../new-service.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { packageRoot } from "../package-root.js";
import { writeResult } from "../write-result.js";
import { LOCALE_RULE, PAGES_RULE } from "../site-config.js";

export interface InitOptions {
  readonly config?: string;
  readonly service?: string;
  readonly handbook?: readonly string[];
  readonly title?: string;
  readonly server?: readonly string[];
  readonly paths?: readonly string[];
  readonly site?: string;
  readonly locale?: string;
  /** Takes what is suggested and asks nothing. */
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly format?: "text" | "json";
}

const SCHEMA = "generator/report/schemas/config.schema.json";
const FOLDERS = ["spec/pages", "spec/overlays"] as const;

/** Runs `init`. */
export async function init(options: InitOptions, io: Io): Promise<Outcome> {
  const name = options.config ?? CONFIG_FILE;
  const location = path.resolve(io.cwd, name);
  const root = path.dirname(location);
  const present = textOf(location);
  if (present !== undefined) {
    const { config, diagnostics } = parseConfig(present, name);
    if (!config) return refusal(diagnostics, EXIT.usage);
  }
  const given = givenBy(options);
  const problems = problemsOf(given);
  if (problems.length > 0) return refusal(problems, EXIT.usage);
  const mayAsk = !options.yes && options.format !== "json";
  const answers =
    io.terminal && mayAsk
      ? await (
          await import("../init-questions.js")
        ).askForService(given, io.terminal)
      : given;
  if (answers === undefined) {
    return refusal(
      [diagnostic("cli/cancelled", "Nothing was written.")],
      EXIT.findings,
    );
  }
  const service = completed(answers);
  if ("problems" in service) return refusal(service.problems, EXIT.usage);
  const known = present === undefined ? undefined : parseConfig(present, name);
  if (known?.config?.services.has(service.service)) {
    const message = `\`${name}\` has a service \`${service.service}\` already, which stays as it is; expected another name.`;
    return refusal(
      [diagnostic("cli/service-exists", message, { file: name })],
      EXIT.usage,
    );
  }
  const made = configWith(service, present, schemaFrom(root));
  if ("problems" in made) return refusal(made.problems, EXIT.usage);
  const files = [
    { path: path.basename(name), text: made.text },
    ...lineFile(root, ".gitignore", IGNORED),
    ...lineFile(root, ".gitattributes", ATTRIBUTES),
  ];
  const failures = options.dryRun ? [] : write(root, files, io);
  if (failures.length > 0) return refusal(failures, EXIT.findings);
  const isNew = present === undefined;
  return {
    summary: {
      service: service.service,
      written: options.dryRun ? [] : files.map((file) => file.path),
    },
    diagnostics: [],
    result: { service: service.service, files, folders: FOLDERS },
    ...(options.dryRun ? { output: made.text } : {}),
    talk: talkOf(service, { name, isNew, isTrial: options.dryRun ?? false }),
  };
}

function talkOf(
  { service, handbooks }: NewService,
  {
    name,
    isNew,
    isTrial,
  }: Readonly<{ name: string; isNew: boolean; isTrial: boolean }>,
): string {
  if (isTrial) return "Nothing was written.\n";
  return [
    `${isNew ? "Wrote" : "Added"} \`${service}\` ${isNew ? "into" : "to"} ${name}. Next:\n\n`,
    `  helpspec fetch ${handbooks.join(" ")}\n`,
    `  helpspec sync ${service}\n`,
  ].join("");
}

function givenBy(options: InitOptions): Partial<NewService> {
  const { service, handbook, title, server, paths, site, locale } = options;
  return {
    ...(service === undefined ? {} : { service }),
    ...(handbook ? { handbooks: handbook } : {}),
    ...(title === undefined ? {} : { title }),
    ...(server ? { servers: server } : {}),
    ...(paths ? { paths } : {}),
    ...(site === undefined ? {} : { site }),
    ...(locale === undefined ? {} : { locale }),
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly expected: string;
}

const SERVER: Rule = {
  pattern: /^https?:\/\/\S+$/,
  expected: "an address such as `https://things.{region}.example.com`",
};

function problemsOf(given: Partial<NewService>): Diagnostic[] {
  const {
    service,
    handbooks = [],
    paths = [],
    servers = [],
    site,
    locale,
  } = given;
  const values: readonly (readonly [
    option: string,
    value: string | undefined,
    rule: Rule,
  ])[] = [
    ["--service", service, SERVICE_NAME],
    ...handbooks.map((one) => ["--handbook", one, HANDBOOK_NAME] as const),
    ...paths.map((one) => ["--paths", one, PATH_PATTERN] as const),
    ...servers.map((one) => ["--server", one, SERVER] as const),
    ["--site", site, PAGES_RULE],
    ["--locale", locale, LOCALE_RULE],
  ];
  return values.flatMap(([option, value, { pattern, expected }]) =>
    value === undefined || pattern.test(value)
      ? []
      : [
          diagnostic(
            "cli/wrong-usage",
            `\`${option}\` is ${JSON.stringify(value)}, expected ${expected}.`,
          ),
        ],
  );
}

type Completed = NewService | { readonly problems: readonly Diagnostic[] };

/** With what is suggested for the rest; a handbook must be known, by itself or from the service's name. */
function completed(given: Partial<NewService>): Completed {
  const handbooks =
    given.handbooks ?? (given.service ? [`api-${given.service}`] : []);
  const service = given.service ?? suggestedService(handbooks[0] ?? "");
  if (!SERVICE_NAME.pattern.test(service)) {
    const message =
      "Which handbook? Expected `--handbook`, as in the addresses of its pages, or a terminal to ask on.";
    return { problems: [diagnostic("cli/wrong-usage", message)] };
  }
  const { title, paths = [], servers = [], site = "", locale = "" } = given;
  return {
    service,
    handbooks,
    title: title || suggestedTitle(service),
    paths,
    servers,
    site,
    locale,
  };
}

/** The schema of the installed package, or of the checkout that the project lies in. */
function schemaFrom(root: string): string {
  const own = path.relative(root, path.join(packageRoot(), SCHEMA));
  const isBelow = !own.startsWith("..") && !path.isAbsolute(own);
  return isBelow
    ? `./${own.replaceAll(path.sep, "/")}`
    : `./node_modules/helpspec/${SCHEMA}`;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

function lineFile(
  root: string,
  file: string,
  lines: readonly string[],
): NewFile[] {
  const text = withLines(textOf(path.join(root, file)), lines);
  return text === undefined ? [] : [{ path: file, text }];
}

/** The configuration last: with it the project begins. */
function write(
  root: string,
  files: readonly NewFile[],
  io: Io,
): readonly Diagnostic[] {
  try {
    for (const folder of FOLDERS) {
      mkdirSync(path.join(root, folder), { recursive: true });
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const message = `Folders could not be made (\`${code}\`).`;
    return [diagnostic("source/output-not-written", message)];
  }
  for (const file of [...files].reverse()) {
    const failures = writeResult(path.join(root, file.path), file.text, io);
    if (failures.length > 0) return failures;
  }
  return [];
}
