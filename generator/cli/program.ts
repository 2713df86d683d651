/**
 * The command line: which commands there are, their options and examples. Each command is loaded when it runs,
 * so that help costs next to nothing. Only commands that work are listed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, Option } from "commander";
import { addAdoption, addCorrections } from "./adoption-program.js";
import { addChangeCommands } from "./change-commands.js";
import { suggestChoices, withCommonOptions } from "./common-options.js";
import { addCompletion } from "./completion/completion-command.js";
import type { BuildOptions } from "./commands/build.js";
import type { CheckOptions } from "./commands/check.js";
import type { CoverageOptions } from "./commands/coverage.js";
import type { ExplainOptions } from "./commands/explain.js";
import type { GenerateOptions } from "./commands/generate.js";
import type { SyncOptions } from "./commands/sync.js";
import { addConvert } from "./convert-program.js";
import { addFetching, withFetchOptions } from "./fetching-program.js";
import { paintFor, type Io } from "./io.js";
import { addMock } from "./mock-program.js";
import type { Outcome } from "./outcome.js";
import { addReference } from "./reference-command.js";
import { packageRoot } from "./package-root.js";
import type { Paint } from "../report/paint.js";
import type { CommonOptions } from "./print-outcome.js";

/** Takes what a command made; `main` prints it. */
export type Finish = (
  command: string,
  outcome: Outcome,
  options: CommonOptions,
) => void;

/** The program, ready to parse; every command ends in `finish`. */
export function makeProgram(io: Io, finish: Finish): Command {
  const paint = paintFor(io, "out");
  const program = new Command("helpspec")
    .description(
      "Reads a cloud provider's Help Center pages into OpenAPI, generates a typed TypeScript client, and reports what changed.",
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .configureHelp({
      // Every command has options: saying so leaves no room for what it does.
      subcommandTerm: (command) =>
        `${command.name()} ${command.usage().replace("[options] ", "")}`,
      styleTitle: (title) => paint("bold", title),
    })
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.talk,
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
      // Whether there are colours is ours to say, see `paintFor`.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      outputError: (text, write) => write(usageError(text, paintFor(io))),
    });
  addAdoption({ program, io, finish, withCommonOptions });
  addSync(program, io, finish);
  addFetching({ program, io, finish, withCommonOptions });
  addBuild(program, io, finish);
  addGenerate(program, io, finish);
  addConvert({ program, io, finish, withCommonOptions });
  addCheck(program, io, finish);
  addChangeCommands({ program, io, finish, withCommonOptions });
  addCoverage(program, io, finish);
  addExplain(program, io, finish);
  addReference({ program, io, finish, withCommonOptions });
  addCorrections({ program, io, finish, withCommonOptions });
  addMock({ program, io, finish, withCommonOptions });
  addCompletion({ program, finish, withCommonOptions });
  program.commands.forEach(suggestChoices);
  return program;
}

/** A mistake on the command line as all other problems look, with the code that `explain` knows. */
function usageError(text: string, paint: Paint): string {
  const message = text.replace(/^error: /, "").replace(/^./, upper);
  return `${paint("red", "error")} ${paint("dim", "cli/wrong-usage")} ${message}`;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

/** The program's version, kept in `package.json` alone. */
export function version(): string {
  const file = path.join(packageRoot(), "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    version: string;
  };
  return manifest.version;
}

function addSync(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("sync")
    .summary("fetch, build, generate, and what changed: the main job")
    .description(
      "Fetches the handbooks of the configured services, builds their contracts, generates their clients, and says what changed. What a sync changed is recorded below spec/history. On an unchanged checkout, --offline changes nothing.",
    )
    .argument("[service...]", "services of the configuration; all by default")
    .option("--offline", "work from the pages that are stored")
    .option("--dry-run", "say what would change, write nothing")
    .option("--force", "replace a good output even by one read with errors")
    .addOption(
      new Option(
        "--fail-on <change>",
        "exit with 1 when something of this kind changed",
      ).choices(["contract", "any"]),
    )
    .option("--no-cache", "read every page anew");
  withCommonOptions(withFetchOptions(command), [
    "helpspec sync",
    "helpspec sync workspace --dry-run",
    "helpspec sync --offline",
  ]).action(async (names: string[], options: SyncOptions & CommonOptions) => {
    const { sync } = await import("./commands/sync.js");
    finish("sync", await sync(names, options, io), options);
  });
}

function addBuild(program: Command, io: Io, finish: Finish): void {
  withCommonOptions(
    program
      .command("build")
      .summary("pages to an OpenAPI document")
      .description(
        "Builds one OpenAPI 3.1 document: from the files and folders named, which make one service, or from the stored pages of a configured service.",
      )
      .argument("[input...]", "files and folders with pages")
      .option("--service <name>", "the configured service to build")
      .option("-o, --out <file>", "write to a file, not to standard output")
      .addOption(
        new Option("--openapi <version>", "the version of OpenAPI to write")
          .choices(["3.0", "3.1"])
          .default("3.1"),
      )
      .addOption(
        new Option(
          "--stage <stage>",
          "print the result of an earlier stage",
        ).choices(["document", "page", "service", "contract"]),
      )
      .option(
        "--page <name>",
        "only this page in --stage: its id, file or name",
      )
      .option("--no-cache", "read every page anew"),
    [
      "helpspec build pages/api-workspace --out workspace.json",
      "helpspec build --service workspace",
      "helpspec build pages/api-workspace --stage page --page CreateOrder",
    ],
  ).action(async (inputs: string[], options: BuildOptions & CommonOptions) => {
    const { build } = await import("./commands/build.js");
    finish("build", build(inputs, options, io), options);
  });
}

function addGenerate(program: Command, io: Io, finish: Finish): void {
  withCommonOptions(
    program
      .command("generate")
      .summary("an OpenAPI document to a TypeScript client")
      .description(
        "Generates a typed TypeScript client from any valid OpenAPI 3.0 or 3.1 document, JSON or YAML; without one, the clients of the configured services.",
      )
      .argument("[document]", "an OpenAPI document, or - for standard input")
      .option("-o, --out <folder>", "folder of the client")
      .option("--package <name>", "name of the generated package")
      .option(
        "--include <pattern...>",
        "only these operations: ids, or patterns of paths",
      )
      .option("--tag <tag...>", "only operations with one of these tags")
      .option("--no-descriptions", "leave the document's wording out")
      .option("--header <text>", "a line at the top of every TypeScript file")
      .option(
        "--templates <folder>",
        "Handlebars templates (*.hbs) of package files, instead of or beside the built-in ones",
      )
      .option(
        "--plugin <module...>",
        "modules whose default export changes what is emitted",
      )
      .option(
        "--check",
        "write nothing; exit with 1 when the client is not up to date",
      ),
    [
      "helpspec generate openapi.json --out client",
      "helpspec generate openapi.json --out client --check",
      "helpspec generate - --out client --include '/v2/**' < openapi.yaml",
    ],
  ).action(
    async (
      file: string | undefined,
      options: GenerateOptions & CommonOptions,
    ) => {
      const { generate } = await import("./commands/generate.js");
      finish("generate", await generate(file, options, io), options);
    },
  );
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  withCommonOptions(
    program
      .command("check")
      .summary("whether what is committed is what the pages give")
      .description(
        "Rebuilds from the stored pages, compares with the committed contracts and clients, and lints. Exits with 1 when anything differs; writes nothing.",
      )
      .argument(
        "[service...]",
        "services of the configuration; all by default",
      ),
    ["helpspec check", "helpspec check --format json"],
  ).action(async (names: string[], options: CheckOptions & CommonOptions) => {
    const { check } = await import("./commands/check.js");
    finish("check", await check(names, options, io), options);
  });
}

function addCoverage(program: Command, io: Io, finish: Finish): void {
  withCommonOptions(
    program
      .command("coverage")
      .summary("what became of every row, link and example of the pages")
      .description(
        "Accounts for every operation, table row, link, example and status code of the pages: what it is in the contract, or why it is not. Exits with 1 when something was lost without a word. Names of configured services, or files and folders that make one service; all services by default.",
      )
      .argument("[name...]", "services, or files and folders with pages")
      .option(
        "-o, --out <path>",
        "write to a file; the folder of the report for --format html",
      )
      .option("--no-cache", "read every page anew"),
    [
      "helpspec coverage",
      "helpspec coverage workspace --format html --out out/coverage-report",
      "helpspec coverage pages/api-workspace --verbose",
    ],
    ["text", "json", "html"],
  ).action(async (names: string[], options: CoverageOptions) => {
    const { coverage } = await import("./commands/coverage.js");
    const format = options.format === "json" ? "json" : "text";
    finish("coverage", await coverage(names, options, io), {
      ...options,
      format,
    });
  });
}

function addExplain(program: Command, io: Io, finish: Finish): void {
  withCommonOptions(
    program
      .command("explain")
      .summary("where a field was read, or what a code means")
      .description(
        "Shows for an operation of a committed contract, or for one of its fields, the page, table, row and line it was read from, and the rules and words that made its constraints. For the code of a diagnostic, or a rule of diff or of prose, what it means and what to do.",
      )
      .argument(
        "<operation>",
        "operation id, method and path in quotes, code or rule",
      )
      .argument("[field]", "name, or names apart by dots: volumes.size"),
    [
      "helpspec explain CreateOrder volumes.size",
      "helpspec explain 'POST /v2/{project_id}/orders'",
      "helpspec explain cli/drift-file",
      "helpspec explain request-value-removed",
    ],
  ).action(
    async (
      operation: string,
      field: string | undefined,
      options: ExplainOptions & CommonOptions,
    ) => {
      const { explain } = await import("./commands/explain.js");
      finish("explain", explain(operation, field, { options, io }), options);
    },
  );
}
