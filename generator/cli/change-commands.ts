/** The commands about changes, `diff`, `changelog`, `variants` and `rules`: options and examples, loaded when they run. */
import { Option, type Command } from "commander";
import type { ChangelogOptions } from "./commands/changelog.js";
import type { DiffOptions } from "./commands/diff.js";
import type { RulesOptions } from "./commands/rules.js";
import type { VariantsOptions } from "./commands/variants.js";
import type { Io } from "./io.js";
import type { CommonOptions } from "./print-outcome.js";
import type { Finish } from "./program.js";

export interface Adding {
  readonly program: Command;
  readonly io: Io;
  readonly finish: Finish;
  /** Adds what every command has, and its examples. */
  readonly withCommonOptions: (
    command: Command,
    examples: readonly string[],
    formats?: readonly string[],
  ) => Command;
}

/** Adds them to the program, in this order. */
export function addChangeCommands(adding: Adding): void {
  addDiff(adding);
  addChangelog(adding);
  addVariants(adding);
  addRules(adding);
}

function addDiff({ program, io, finish, withCommonOptions }: Adding): void {
  withCommonOptions(
    program
      .command("diff")
      .summary("what changed between two documents, and whom it breaks")
      .description(
        "Compares two OpenAPI documents (3.0, 3.1 or Swagger 2.0, JSON or YAML), or the pages they are made from: every change once, with the rule it hits, its cause, both pages, and what it reaches.",
      )
      .argument(
        "<base>",
        "a file, pages, <git revision>:<file>, or - for standard input",
      )
      .argument("<revision>", "the same")
      .option("-o, --out <file>", "write to a file, not to standard output")
      .addOption(
        new Option(
          "--fail-on <level>",
          "exit with 1 for findings of this level or worse",
        ).choices(["breaking", "warning", "any"]),
      )
      .addOption(
        new Option("--audience <audience>", "as this audience sees it").choices(
          ["wire", "typescript", "sdk"],
        ),
      )
      .option("--service <name>", "the configured service that pages belong to")
      .option(
        "--findings <file>",
        "accepted findings; by default spec/findings/<service>.yaml",
      )
      .option(
        "--base-pages <place>",
        "the pages of the base, to tell what our reader changed",
      )
      .option(
        "--usage <file...>",
        "code to compile against the clients of both sides",
      )
      .option(
        "--agreement",
        "two descriptions of one time: what one says and the other does not",
      ),
    [
      "helpspec diff HEAD~1:spec/openapi/workspace.json spec/openapi/workspace.json",
      "helpspec diff old.yaml new.yaml --format html --out changes.html",
      "helpspec diff ours.json theirs.json --agreement",
    ],
    ["text", "markdown", "html", "json", "github", "junit"],
  ).action(async (base: string, revision: string, options: DiffOptions) => {
    const { diff } = await import("./commands/diff.js");
    const outcome = await diff([base, revision], options, io);
    finish("diff", outcome, printed(options));
  });
}

function addChangelog({
  program,
  io,
  finish,
  withCommonOptions,
}: Adding): void {
  withCommonOptions(
    program
      .command("changelog")
      .summary("what changed over a series of revisions")
      .description(
        "Compares each document of a series with the next: documents, oldest first, or one file at each of its commits since a revision.",
      )
      .argument("<document...>", "files, pages, or <git revision>:<file>")
      .option("--since <revision>", "the commits of one file after this one")
      .option("--service <name>", "the configured service that pages belong to")
      .option("-o, --out <file>", "write to a file, not to standard output"),
    [
      "helpspec changelog v1.json v2.json v3.json",
      "helpspec changelog spec/openapi/workspace.json --since v0.1.0",
    ],
    ["text", "markdown", "json"],
  ).action(async (names: string[], options: ChangelogOptions) => {
    const { changelog } = await import("./commands/changelog.js");
    finish("changelog", await changelog(names, options, io), printed(options));
  });
}

function addVariants({ program, io, finish, withCommonOptions }: Adding): void {
  withCommonOptions(
    program
      .command("variants")
      .summary("operations with nearly the same request")
      .description(
        "Finds operations with the same or nearly the same request under different paths, and shows where each pair differs.",
      )
      .argument(
        "[document...]",
        "documents or pages; the project's contracts by default",
      )
      .option(
        "--service <name>",
        "the configured service that pages belong to",
      ),
    ["helpspec variants", "helpspec variants openapi.json --verbose"],
    ["text", "markdown", "json"],
  ).action(async (names: string[], options: VariantsOptions) => {
    const { variants } = await import("./commands/variants.js");
    finish("variants", await variants(names, options, io), printed(options));
  });
}

function addRules({ program, finish, withCommonOptions }: Adding): void {
  withCommonOptions(
    program
      .command("rules")
      .summary("the rules by which changes are judged")
      .description(
        "Lists the rules of diff: id, level, and the level for each audience. A whole id, or --verbose, shows explanation and example.",
      )
      .argument("[word...]", "only rules whose ids hold these words")
      .addOption(
        new Option("--level <level>", "only rules of this level").choices([
          "breaking",
          "warning",
          "info",
        ]),
      ),
    ["helpspec rules value", "helpspec rules request-value-removed"],
    ["text", "markdown", "json"],
  ).action(async (words: string[], options: RulesOptions) => {
    const { rules } = await import("./commands/rules.js");
    finish("rules", rules(words, options), printed(options));
  });
}

/** Formats that a command prints itself are text to the printer. */
function printed<T extends { readonly format: string }>(
  options: T,
): Omit<T, "format"> & Pick<CommonOptions, "format"> {
  return { ...options, format: options.format === "json" ? "json" : "text" };
}
