/**
 * Puts headers and bodies of TypeScript files together. Input: headers and texts; output: files. Where plug-ins have a
 * say in the code, ts-morph parses it for them; nobody else needs it, and it is most of the time that a small document
 * takes, so that it is loaded only then.
 */
import type { OutputFile } from "./output-file.js";
import type { EmitPlugin } from "./plugin.js";
import { oneLine } from "./print/comments.js";

/** A file before it is written. */
export interface SourceText {
  readonly path: string;
  readonly header: readonly string[];
  readonly body: string;
}

export async function writeSourceFiles(
  sources: readonly SourceText[],
  plugins: readonly EmitPlugin[],
): Promise<OutputFile[]> {
  const files = sources.map(({ path, header, body }): OutputFile => {
    const lines = header.map((line) => ` * ${safeLine(line)}`.trimEnd());
    return { path, text: `/**\n${lines.join("\n")}\n */\n${body}\n` };
  });
  const changing = plugins.filter(({ sourceFile }) => sourceFile !== undefined);
  return changing.length === 0 ? files : changedBy(changing, files);
}

/** A header may be the user's own words. */
function safeLine(line: string): string {
  return oneLine(line).replaceAll("*/", "*\\/");
}

async function changedBy(
  plugins: readonly EmitPlugin[],
  files: readonly OutputFile[],
): Promise<OutputFile[]> {
  const { Project } = await import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
  });
  return files.map(({ path, text }) => {
    const file = project.createSourceFile(path, text);
    for (const { name, sourceFile } of plugins) {
      sourceFile?.(file);
      const problems = syntaxProblems(file.compilerNode);
      if (problems.length > 0) {
        const what = problems.join("; ");
        throw new Error(
          `after plug-in ${name}, ${path} is no TypeScript: ${what}`,
        );
      }
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
