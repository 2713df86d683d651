/** The command `mock`: its options and examples, loaded when it runs. */
import { Option, type Command } from "commander";
import type { MockCommandOptions } from "./commands/mock.js";
import type { Io } from "./io.js";
import type { CommonOptions } from "./print-outcome.js";
import type { Finish } from "./program.js";

interface Adding {
  readonly program: Command;
  readonly io: Io;
  readonly finish: Finish;
  /** Adds what every command has, and its examples. */
  readonly withCommonOptions: (
    command: Command,
    examples: readonly string[],
  ) => Command;
}

/** Adds it to the program. */
export function addMock({
  program,
  io,
  finish,
  withCommonOptions,
}: Adding): void {
  withCommonOptions(
    program
      .command("mock")
      .summary("a server that answers what is documented")
      .description(
        "Serves OpenAPI documents (3.0, 3.1 or Swagger 2.0, JSON or YAML), pages, or the contracts of configured services on loopback: documented examples, or values made from the schemas; requests that break the contract are refused. `Prefer: code=409`, `Prefer: example=name` and `Prefer: dynamic=true` choose the answer. Ends on Ctrl-C.",
      )
      .argument(
        "[document...]",
        "files, pages, services, or - for standard input; all services by default",
      )
      .option("-p, --port <number>", "port; 0 takes a free one", "4010")
      .option("--host <address>", "an address of loopback", "127.0.0.1")
      .addOption(
        new Option("--validate <how>", "what becomes of wrong requests")
          .choices(["off", "warn", "strict"])
          .default("strict"),
      )
      .option("--log", "print a line for each request"),
    [
      "helpspec mock openapi.json",
      "helpspec mock workspace --port 0 --log",
      "helpspec mock - --validate warn < openapi.yaml",
    ],
  ).action(
    async (
      documents: string[],
      options: MockCommandOptions & CommonOptions,
    ) => {
      const { mock } = await import("./commands/mock.js");
      const { outcome, ended } = await mock(documents, options, io);
      // Printed at once: whoever started the mock waits for its address.
      finish("mock", outcome, options);
      await ended;
    },
  );
}
