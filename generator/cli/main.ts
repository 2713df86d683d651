/**
 * The command line from arguments to exit code. Everything it touches comes in as `io`, so that tests run it in process.
 */
import { CommanderError, type Command } from "commander";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { formatEnvelope } from "../report/envelope.js";
import { terminalText } from "../report/terminal-text.js";
import { plainPaint } from "../report/paint.js";
import { paintFor, processIo, withColourOf, type Io } from "./io.js";
import { EXIT, type ExitCode } from "./outcome.js";
import { printOutcome } from "./print-outcome.js";
import { makeProgram, version } from "./program.js";

const REPORT_TO = "the issue tracker of helpspec";

/** Runs one command line, without the names of node and script, and gives the exit code. */
export async function main(
  args: readonly string[],
  outerIo: Io = processIo(),
): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const wantsJson = isJsonWanted(args);
  // Usage errors are told in the format that was asked for.
  let io = outerIo;
  let program: Command | undefined;
  try {
    io = withSafeText(withColourOf(args, outerIo));
    const talk = wantsJson ? () => undefined : io.talk;
    if (args[0] === "complete") return await complete(args.slice(1), io);
    program = makeProgram({ ...io, talk }, (command, outcome, options) => {
      exit = printOutcome(command, outcome, { io, options });
    });
    if (args.length === 0) {
      io.talk(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync([...args], { from: "user" });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return bug(error, args, io);
    if (error.exitCode === 0) return EXIT.fine;
    if (wantsJson) io.out(usageEnvelope(args, error));
    else io.talk(`${whereHelpIs(program, args[0])}\n`);
    return EXIT.usage;
  }
}

/** Names and texts of pages are in nearly all that is printed: none of it commands a terminal. */
function withSafeText(io: Io): Io {
  return {
    ...io,
    out: (text) =>
      io.out(terminalText(text, paintFor(io, "out") !== plainPaint)),
    talk: (text) =>
      io.talk(terminalText(text, io.isTerminal || paintFor(io) !== plainPaint)),
  };
}

/** Asked by the shells' scripts at each press of a key: loaded for them alone. */
async function complete(args: readonly string[], io: Io): Promise<ExitCode> {
  const { printCompletions } =
    await import("./completion/print-completions.js");
  const start = args.indexOf("--") + 1;
  // Shells that drop empty arguments say that the last word is one.
  const isNext = args.slice(0, start).includes("--next");
  printCompletions([...args.slice(start), ...(isNext ? [""] : [])], io);
  return EXIT.fine;
}

function whereHelpIs(program: Command | undefined, first = ""): string {
  return program?.commands.some((command) => command.name() === first)
    ? `Run \`helpspec ${first} --help\` for its options and examples.`
    : "Run `helpspec --help` for the commands.";
}

function isJsonWanted(args: readonly string[]): boolean {
  const index = args.indexOf("--format");
  return args.includes("--format=json") || args[index + 1] === "json";
}

function usageEnvelope(args: readonly string[], error: Error): string {
  const message = error.message.replace(/^error: /, "");
  return formatEnvelope({
    command: args[0] ?? "",
    ok: false,
    summary: {},
    diagnostics: [diagnostic("cli/wrong-usage", message)],
    result: null,
  });
}

/** An exception is never the user's mistake. */
function bug(error: unknown, args: readonly string[], io: Io): ExitCode {
  const { message, stack } =
    error instanceof Error ? error : new Error(String(error));
  const isVerbose = args.includes("--verbose") || args.includes("-v");
  const words = [
    `helpspec ${version()} failed: ${message}`,
    `This is a bug in helpspec. Please report it to ${REPORT_TO}, with the command line and this message.`,
    isVerbose ? (stack ?? "") : "Run it again with --verbose for the stack.",
    "",
  ];
  // It may have failed before `io` was made safe.
  io.talk(terminalText(words.join("\n"), false));
  return EXIT.bug;
}
