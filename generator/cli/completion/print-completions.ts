/**
 * What the shells' scripts ask for, `helpspec complete -- <word>...`: a line for each suggestion, value and description
 * apart by a tab, then `:files`, `:folders` or `:none` for what the shell adds. Errors are silent: a key was pressed.
 */
import { printable, shortened } from "../../report/printable.js";
import type { Io } from "../io.js";
import { makeProgram } from "../program.js";
import { projectNames } from "./project-names.js";
import { suggestWords } from "./suggest-words.js";

const DESCRIPTION_LENGTH = 60;

/** Prints suggestions for the last word. */
export function printCompletions(words: readonly string[], io: Io): void {
  const nothing = (): void => undefined;
  const program = makeProgram({ ...io, out: nothing, talk: nothing }, nothing);
  const { values, also } = suggestWords(program, words, projectNames(io.cwd));
  const lines = values.map(({ value, description }) => {
    const words = printable(description).replaceAll(/\s+/g, " ");
    return `${value}\t${shortened(words, DESCRIPTION_LENGTH)}\n`;
  });
  io.out(`${lines.join("")}:${also}\n`);
}
