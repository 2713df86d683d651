/**
 * The pages of docs/ that are made from code: a page for each command, diagnostics, rules, extensions.
 * Input: the program's own tables. Output: files; `scripts/docs.ts` writes them, a test compares them.
 */
import type { Argument, Command, Option } from "commander";
import { examplesOf } from "../../generator/cli/common-options.js";
import { processIo } from "../../generator/cli/io.js";
import { makeProgram } from "../../generator/cli/program.js";
import { EXTENSIONS } from "../../generator/contract/extensions.js";
import {
  DIAGNOSTIC_CODES,
  type CodeEntry,
  type DiagnosticCode,
} from "../../generator/diagnostics/codes.js";
import { remedyOf } from "../../generator/diagnostics/remedies.js";
import { RULES } from "../../generator/diff/rules/all-rules.js";
import { RULE_EXAMPLES } from "../../generator/prose/rule-examples.js";
import { COMMAND_NOTES } from "./command-notes.js";
import { block, code, page, prose, table } from "./markdown-parts.js";

export interface DocsFile {
  /** Relative to docs/, with `/`. */
  readonly path: string;
  readonly text: string;
}

const COMMON = new Set([
  "config",
  "format",
  "quiet",
  "verbose",
  "strict",
  "no-color",
  "help",
]);

/** Every page that is made from code. */
export function renderDocs(): readonly DocsFile[] {
  const io = processIo();
  const program = makeProgram(io, () => undefined);
  const commands = program.commands.filter((one) => one.name() !== "help");
  return [
    { path: "commands/README.md", text: commandIndex(commands) },
    ...commands.map((command) => ({
      path: `commands/${command.name()}.md`,
      text: commandPage(command),
    })),
    { path: "diagnostics.md", text: diagnosticsPage() },
    { path: "rules.md", text: rulesPage() },
    { path: "extensions.md", text: extensionsPage() },
  ];
}

const COMMANDS = "the definitions of the commands";

function commandIndex(commands: readonly Command[]): string {
  const [first] = commands;
  const common = first ? optionsOf(first).filter(isCommon) : [];
  return page(COMMANDS, [
    "# Commands",
    table(
      ["command", "does"],
      commands.map((command) => [
        `[${code(command.name())}](${command.name()}.md)`,
        prose(command.summary()),
      ]),
    ),
    "## Options of every command",
    optionTable(common),
    "Results go to standard output, talk to standard error. `--format json` gives one envelope everywhere; its schema is `helpspec/schemas/envelope.schema.json`. Colours are shown on a terminal; `NO_COLOR`, `FORCE_COLOR`, `--no-color` and `--color` decide otherwise.",
    "## Exit codes",
    table(
      ["code", "means"],
      [
        ["0", "fine"],
        ["1", "an error, drift, or a finding at `--fail-on`"],
        ["2", "wrong usage"],
        ["3", "no input could be read"],
        ["70", "a bug of helpspec"],
      ],
    ),
  ]);
}

function commandPage(command: Command): string {
  const parts = command.commands.flatMap((one) =>
    commandParts(one, { words: `${command.name()} ${one.name()}`, depth: 2 }),
  );
  const own = commandParts(command, { words: command.name(), depth: 1 });
  return page(COMMANDS, [...own, ...parts]);
}

/** What stands on the page of a command, or in the part of a command of its own. */
function commandParts(
  command: Command,
  { words, depth }: { readonly words: string; readonly depth: number },
): readonly string[] {
  const options = optionsOf(command).filter((option) => !isCommon(option));
  const { registeredArguments } = command;
  const formats = formatsOf(command);
  const level = "#".repeat(depth);
  return [
    `${level} helpspec ${words}`,
    `${sentence(command.summary())}`,
    block("text", [`helpspec ${words} ${command.usage()}`]),
    prose(command.description()),
    ...(COMMAND_NOTES[words] ?? []),
    ...(registeredArguments.length > 0
      ? [`${level}# Arguments`, argumentTable(registeredArguments)]
      : []),
    ...(options.length > 0 ? [`${level}# Options`, optionTable(options)] : []),
    // A command that only has commands of its own prints nothing.
    ...(formats === ""
      ? []
      : [
          `Formats: ${formats}. [Options of every command](README.md#options-of-every-command).`,
        ]),
    `${level}# Examples`,
    block("sh", examplesOf(command)),
  ];
}

function sentence(text: string): string {
  return prose(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function isCommon(option: Option): boolean {
  return COMMON.has(option.long?.replace(/^--/, "") ?? "");
}

function formatsOf(command: Command): string {
  const format = command.options.find(({ long }) => long === "--format");
  return (format?.argChoices ?? []).map(code).join(", ");
}

function optionTable(options: readonly Option[]): string {
  return table(
    ["option", "does"],
    options.map(({ flags, description, argChoices, long }) => [
      code(flags),
      prose(description) +
        (argChoices && long !== "--format"
          ? `: ${argChoices.map(code).join(", ")}`
          : ""),
    ]),
  );
}

function argumentTable(all: readonly Argument[]): string {
  return table(
    ["argument", "is"],
    all.map((one) => [
      code(one.name()),
      prose(one.description) +
        (one.argChoices ? `: ${one.argChoices.map(code).join(", ")}` : ""),
    ]),
  );
}

function diagnosticsPage(): string {
  const stages = new Map<string, (readonly [string, CodeEntry])[]>();
  for (const entry of Object.entries(DIAGNOSTIC_CODES)) {
    const stage = entry[0].split("/")[0] ?? "";
    stages.set(stage, [...(stages.get(stage) ?? []), entry]);
  }
  return page("the tables in `generator/diagnostics`", [
    "# Diagnostics",
    "Whatever helpspec has to say about its input has a code, `<stage>/<problem>`. Codes are never renamed or reused. An `error` means that the output would be wrong; a `warning` that a guess was made; an `info` is worth knowing. `helpspec explain <code>` prints the same.",
    ...[...stages].flatMap(([stage, entries]) => [
      `## ${stage}`,
      table(
        ["code", "severity", "means", "what to do"],
        entries.map(([name, { severity, explanation }]) => [
          code(name),
          severity,
          prose(explanation),
          severity === "info" ? "" : prose(remedyOf(name as DiagnosticCode)),
        ]),
      ),
    ]),
  ]);
}

function rulesPage(): string {
  const elements = [...new Set(RULES.map(({ element }) => element))].sort();
  return page("the tables of rules", [
    "# Rules",
    "## Rules of prose",
    "Descriptions are read by these rules, with precision before recall: what no rule is sure of demands nothing and is counted by `helpspec coverage`. The name of the rule stands beside each constraint in `<service>.sources.json`, and in `helpspec explain`.",
    table(
      ["rule", "field", "words", "gives"],
      Object.entries(RULE_EXAMPLES).map(([name, { field, words, gives }]) => [
        code(name),
        code(field),
        prose(words),
        code(gives),
      ]),
    ),
    "## Rules of diff",
    `${RULES.length} rules judge changes, for callers on the wire, for users of the TypeScript client, and for users of other languages' SDKs. \`helpspec rules <id>\` shows an example of each.`,
    ...elements.flatMap((element) => [
      `### ${element}`,
      table(
        ["rule", "wire", "TypeScript", "other SDKs", "means"],
        RULES.filter((rule) => rule.element === element).map((rule) => [
          code(rule.id),
          rule.audiences.wire,
          rule.audiences.typescript,
          rule.audiences.sdk,
          prose(rule.explanation),
        ]),
      ),
    ]),
  ]);
}

function extensionsPage(): string {
  return page("`generator/contract/extensions.ts`", [
    "# Extensions of the contract",
    "Every `x-` keyword that a contract may hold. Ours begin with `x-doc-`; the others are those that generators know.",
    table(
      ["keyword", "stands on", "means"],
      Object.entries(EXTENSIONS).map(([name, { meaning, on, version }]) => [
        code(name),
        on.join(", "),
        prose(version ? `${meaning} Only in the ${version} form.` : meaning),
      ]),
    ),
    "## Their values, as JSON Schema",
    ...Object.entries(EXTENSIONS).flatMap(([name, { schema }]) => [
      `### ${name}`,
      block("json", [JSON.stringify(schema, null, 2)]),
    ]),
  ]);
}
