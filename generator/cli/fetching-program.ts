/** The commands that reach the help center, and the history of what they changed. Each is loaded when it runs. */
import { Option, type Command } from "commander";
import type { FetchCommandOptions } from "./commands/fetch.js";
import type { HistoryOptions } from "./commands/history.js";
import type { ServicesOptions } from "./commands/services.js";
import type { Io } from "./io.js";
import type { CommonOptions } from "./print-outcome.js";
import type { Finish } from "./program.js";

export interface Registration {
  readonly program: Command;
  readonly io: Io;
  readonly finish: Finish;
  /** Adds what every command has. */
  readonly withCommonOptions: (
    command: Command,
    examples: readonly string[],
  ) => Command;
}

/** Adds `services`, `fetch` and `history`. */
export function addFetching(registration: Registration): void {
  addServices(registration);
  addFetch(registration);
  addHistory(registration);
}

/** Adds the options by which what looks damaged is stored, and what did not change is asked for. */
export function withFetchOptions(command: Command): Command {
  return command
    .option(
      "--accept <pattern...>",
      "store these pages though they look damaged; a handbook's name believes that it shrank",
    )
    .option(
      "--fresh",
      "ask for every page, also for those that did not change",
    );
}

function addServices({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  withCommonOptions(
    program
      .command("services")
      .summary("products and handbooks of the Help Center")
      .description(
        "Lists the products of the Help Center with their handbooks: what `fetch` can be told to download.",
      )
      .argument("[word]", "only lines that have this word")
      .option("--locale <locale>", "another locale than the configuration's"),
    ["helpspec services", "helpspec services workspace --locale zh-cn"],
  ).action(
    async (
      word: string | undefined,
      options: ServicesOptions & CommonOptions,
    ) => {
      const { services } = await import("./commands/services.js");
      finish("services", await services(word, options, io), options);
    },
  );
}

function addFetch({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  const command = program
    .command("fetch")
    .summary("download pages of the Help Center")
    .description(
      "Downloads handbooks, or single pages by their address, into spec/pages; what the configuration names without an argument. Pages that did not change are not sent again, a run that was interrupted goes on, and what looks damaged never replaces a good page.",
    )
    .argument("[handbook...]", "handbooks, or addresses of pages")
    .option("--locale <locale>", "another locale than the configuration's")
    .option("--only <pattern...>", "only pages with such names: 'Create*'")
    .option("--since <date>", "only pages changed on this day or later")
    .addOption(
      new Option("--rendition <form>", "what is stored of a page").choices([
        "html",
        "markdown",
        "both",
      ]),
    )
    .option("--dry-run", "say what would change, write nothing");
  withCommonOptions(withFetchOptions(command), [
    "helpspec fetch",
    "helpspec fetch api-workspace --only 'Create*'",
    "helpspec fetch https://support.huaweicloud.com/intl/en-us/api-workspace/CreateOrder.html",
  ]).action(
    async (names: string[], options: FetchCommandOptions & CommonOptions) => {
      const { fetchCommand } = await import("./commands/fetch.js");
      finish("fetch", await fetchCommand(names, options, io), options);
    },
  );
}

function addHistory({
  program,
  io,
  finish,
  withCommonOptions,
}: Registration): void {
  withCommonOptions(
    program
      .command("history")
      .summary("what syncs changed, and how it was before")
      .description(
        "Lists the records below spec/history, or builds the state before one of them in a folder of its own and compares it with its hashes.",
      )
      .argument("[record]", "a record, such as 2026-01-31-01")
      .option("-o, --out <folder>", "empty folder for the earlier state"),
    ["helpspec history", "helpspec history 2026-01-31-01 --out out/before"],
  ).action(
    async (
      record: string | undefined,
      options: HistoryOptions & CommonOptions,
    ) => {
      const { history } = await import("./commands/history.js");
      finish("history", await history(record, options, io), options);
    },
  );
}
