/**
 * What could stand where the cursor is: commands, options, their values, and names of the project.
 * Input: the program as commander knows it, and the words so far, the last one unfinished. What has no list of its own
 * is left to the shell: files or folders.
 */
import type { Command, Option } from "commander";

export interface Suggestion {
  readonly value: string;
  readonly description: string;
}

/** Names that only the project knows, by what the help calls them: `service`, `operation`. */
export type NameSource = (
  placeholder: string,
  at: { readonly command: string; readonly before: readonly string[] },
) => readonly Suggestion[];

export interface Suggestions {
  readonly values: readonly Suggestion[];
  /** What the shell adds by itself. */
  readonly also: "files" | "folders" | "none";
}

const FILES = new Set([
  "base",
  "document",
  "file",
  "input",
  "module",
  "name",
  "path",
  "place",
  "revision",
]);
const FOLDERS = new Set(["folder"]);
/** A shell takes a suggestion as it stands: nothing that means something to one may be in it. */
const PLAIN = /^[\p{L}\p{N}_.,/:@+=-]+$/u;
const NOTHING: Suggestions = { values: [], also: "none" };

/** Suggestions for the last of `words`, without those that do not begin as it does. */
export function suggestWords(
  program: Command,
  words: readonly string[],
  names: NameSource,
): Suggestions {
  const line = readLine(words);
  const { values, also } = unfiltered(program, line, names);
  const fitting = values.filter(
    ({ value }) => value.startsWith(line.last) && PLAIN.test(value),
  );
  // Two services may have an operation of one name.
  const different = new Map(fitting.map((one) => [one.value, one])).values();
  return {
    values: Array.from(different, (one) => ({
      ...one,
      value: line.prefix + one.value,
    })),
    also,
  };
}

interface Line {
  readonly before: readonly string[];
  readonly last: string;
  /** `--format=` where the shell takes it for a part of the word. */
  readonly prefix: string;
}

/** bash makes three words of `--format=json`, other shells one. */
function readLine(words: readonly string[]): Line {
  const before = words.slice(0, -1).filter((word) => word !== "=");
  const last = words.at(-1) ?? "";
  if (last === "=") return { before, last: "", prefix: "" };
  const [, option, value] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? [];
  return option === undefined
    ? { before, last, prefix: "" }
    : {
        before: [...before, option],
        last: value ?? "",
        prefix: `${option}=`,
      };
}

function unfiltered(
  program: Command,
  { before, last }: Line,
  names: NameSource,
): Suggestions {
  const { command, rest } = commandOf(program, before);
  if (command.commands.length > 0) {
    if (last.startsWith("-")) return optionsOf(command);
    return rest.length > 0 ? NOTHING : commandsOf(command);
  }
  const { pending, positionals } = readWords(command, rest);
  const at = { command: command.name(), before: positionals };
  const valueOf = (placeholder: string): Suggestions => ({
    values: names(placeholder, at),
    also: FOLDERS.has(placeholder)
      ? "folders"
      : FILES.has(placeholder)
        ? "files"
        : "none",
  });
  if (pending && !(pending.variadic && last.startsWith("-"))) {
    return pending.argChoices
      ? plainly(pending.argChoices)
      : valueOf(placeholderOf(pending));
  }
  if (last.startsWith("-")) return optionsOf(command);
  const { registeredArguments } = command;
  const argument =
    registeredArguments[positionals.length] ?? registeredArguments.at(-1);
  if (!argument || (positionals.length > 0 && isFull(command, positionals))) {
    return NOTHING;
  }
  return argument.argChoices
    ? plainly(argument.argChoices)
    : valueOf(argument.name());
}

/** The command that the words begin with, commands of commands as well; `help` is asked about those beside it. */
function commandOf(
  program: Command,
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } {
  let command = program;
  for (const [index, word] of words.entries()) {
    const rest = words.slice(index);
    if (command.commands.length === 0) return { command, rest };
    if (word === "help") return { command, rest: rest.slice(1) };
    const next = command.commands.find((one) => one.name() === word);
    if (!next) return { command, rest };
    command = next;
  }
  return { command, rest: [] };
}

function commandsOf(command: Command): Suggestions {
  const commands = command.createHelp().visibleCommands(command);
  const values = commands.map((one) => ({
    value: one.name(),
    description: one.summary() || one.description(),
  }));
  return { values, also: "none" };
}

function isFull(command: Command, positionals: readonly string[]): boolean {
  const { registeredArguments } = command;
  return (
    positionals.length >= registeredArguments.length &&
    registeredArguments.at(-1)?.variadic !== true
  );
}

/** The option whose value comes next, and the words that are no options. */
function readWords(
  command: Command,
  words: readonly string[],
): { readonly pending: Option | undefined; readonly positionals: string[] } {
  let pending: Option | undefined;
  const positionals: string[] = [];
  for (const word of words) {
    if (word.startsWith("-") && word !== "-") {
      const option = command.options.find(
        ({ short, long }) => word === short || word === long,
      );
      pending = option?.required || option?.optional ? option : undefined;
    } else if (pending) {
      if (!pending.variadic) pending = undefined;
    } else positionals.push(word);
  }
  return { pending, positionals };
}

function optionsOf(command: Command): Suggestions {
  const options = command.createHelp().visibleOptions(command);
  return {
    values: options.flatMap(({ long, description }) =>
      long ? [{ value: long, description }] : [],
    ),
    also: "none",
  };
}

function plainly(values: readonly string[]): Suggestions {
  return {
    values: values.map((value) => ({ value, description: "" })),
    also: "none",
  };
}

/** `file` of `-o, --out <file>`; what is only called a name is of the option's kind: `service`. */
function placeholderOf(option: Option): string {
  const placeholder = /[<[]([\w-]+)/.exec(option.flags)?.[1] ?? "";
  return placeholder === "name" ? option.name() : placeholder;
}
