/** `helpspec completion <shell>`: prints the script that teaches a shell to complete the command line. */
import { Argument, type Command } from "commander";
import type { CommonOptions } from "../print-outcome.js";
import type { Finish } from "../program.js";
import {
  INSTALLATION,
  SHELL_SCRIPTS,
  SHELLS,
  type Shell,
} from "./shell-scripts.js";

interface Adding {
  readonly program: Command;
  readonly finish: Finish;
  readonly withCommonOptions: (
    command: Command,
    examples: readonly string[],
  ) => Command;
}

/** Adds `completion`. */
export function addCompletion({
  program,
  finish,
  withCommonOptions,
}: Adding): void {
  const lines = SHELLS.map((shell) => INSTALLATION[shell]).join("; ");
  withCommonOptions(
    program
      .command("completion")
      .summary("completion for a shell")
      .description(
        `Prints the script that teaches a shell to complete commands, options, services, operations, fields and rules. The line that turns it on, and where it belongs: ${lines}.`,
      )
      .addArgument(new Argument("<shell>", "the shell").choices(SHELLS)),
    ["helpspec completion bash", "helpspec completion zsh"],
  ).action((shell: Shell, options: CommonOptions) => {
    const script = SHELL_SCRIPTS[shell];
    const outcome = { summary: { shell }, diagnostics: [], result: script };
    finish("completion", { ...outcome, output: script }, options);
  });
}
