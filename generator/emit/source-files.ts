/**
 * Writes TypeScript files through ts-morph, each in one step. Input: headers and texts; output: files.
 * ts-morph parses what it is given, so that a text that is no TypeScript stops here: that would be our own bug.
 * Whole text is the fastest of its ways in (structures take half as long again, adding members is quadratic).
 */
import type { OutputFile } from "./output-file.js";

/** A file before it is written. */
export interface SourceText {
  readonly path: string;
  readonly header: readonly string[];
  readonly body: string;
}

export async function writeSourceFiles(
  sources: readonly SourceText[],
): Promise<OutputFile[]> {
  const { Project } = await import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
  });
  return sources.map(({ path, header, body }) => {
    const comment = `/**\n${header.map((line) => ` * ${line}\n`).join("")} */\n`;
    const file = project.createSourceFile(path, `${comment}${body}\n`);
    const problems = syntaxProblems(file.compilerNode);
    if (problems.length > 0) {
      throw new Error(`${path} is no TypeScript: ${problems.join("; ")}`);
    }
    return { path, text: file.getFullText() };
  });
}

/** What the parser found; TypeScript keeps it on the node without declaring it. */
function syntaxProblems(node: object): string[] {
  const { parseDiagnostics } = node as {
    readonly parseDiagnostics?: readonly {
      readonly start: number;
      readonly messageText: string | { readonly messageText: string };
    }[];
  };
  return (parseDiagnostics ?? []).map(({ start, messageText }) => {
    const text =
      typeof messageText === "string" ? messageText : messageText.messageText;
    return `${text} at ${start}`;
  });
}
