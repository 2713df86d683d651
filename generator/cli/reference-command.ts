/** The command `reference`: options and examples, loaded when it runs. */
import type { Command } from "commander";
import type { ReferenceOptions } from "./commands/reference.js";
import type { Io } from "./io.js";
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

export function addReference({
  program,
  io,
  finish,
  withCommonOptions,
}: Adding): void {
  withCommonOptions(
    program
      .command("reference")
      .summary("the API reference as a static site")
      .description(
        "Makes a static site of the contracts of the configured services, or of any OpenAPI 3.0 or 3.1 documents: a page for each operation and schema, constraints in words, examples, calls, search, and what changed lately as git knows it. It opens from a disk and loads nothing from elsewhere.",
      )
      .argument(
        "[input...]",
        "services, or files with OpenAPI documents; all services by default",
      )
      .option(
        "-o, --out <folder>",
        "folder of the site (default out/reference)",
      )
      .option("--title <text>", "title of the site")
      .option("--no-changes", "leave out what earlier revisions changed"),
    [
      "helpspec reference",
      "helpspec reference workspace --out site",
      "helpspec reference openapi.json --title 'Orders API'",
    ],
  ).action(async (names: string[], options: ReferenceOptions) => {
    const { reference } = await import("./commands/reference.js");
    finish("reference", await reference(names, options, io), options);
  });
}
