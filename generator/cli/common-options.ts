/** What every command has: its common options, its examples, and choices that suggest the one that was meant. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { nearestName } from "./nearest-name.js";

const examples = new WeakMap<Command, readonly string[]>();

/** The examples in the help of a command: whole command lines. */
export function examplesOf(command: Command): readonly string[] {
  return examples.get(command) ?? [];
}

/** Adds examples alone, to a command that only has commands of its own. */
export function withExamples(
  command: Command,
  lines: readonly string[],
): Command {
  examples.set(command, lines);
  const text = lines.map((line) => `  ${line}\n`).join("");
  return command.addHelpText("after", `\nExamples:\n${text}`.trimEnd());
}

/** Adds the common options and the examples. */
export function withCommonOptions(
  command: Command,
  lines: readonly string[],
  formats: readonly string[] = ["text", "json"],
): Command {
  command
    .option(
      "--config <file>",
      "another configuration than helpspec.config.json",
    )
    .addOption(
      new Option("--format <format>", "how results are printed")
        .choices(formats)
        .default("text"),
    )
    .option("-q, --quiet", "print errors and results only")
    .option("-v, --verbose", "print every diagnostic")
    .option("--strict", "count warnings as errors")
    .option("--no-color", "no colours; --color wants them without a terminal")
    .addOption(new Option("--color").hideHelp());
  return withExamples(command, lines);
}

/** Makes all options and arguments with choices say which of them a wrong value is nearest to. */
export function suggestChoices(command: Command): void {
  command.commands.forEach(suggestChoices);
  for (const taker of [...command.options, ...command.registeredArguments]) {
    const choices = taker.argChoices;
    if (!choices) continue;
    taker.argParser((value: string) => {
      if (choices.includes(value)) return value;
      const nearest = nearestName(value, choices);
      const hint = nearest ? `\n(Did you mean ${nearest}?)` : "";
      throw new InvalidArgumentError(
        `Allowed choices are ${choices.join(", ")}.${hint}`,
      );
    });
  }
}
