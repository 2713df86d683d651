/**
 * Compiles usage code against the clients of base and revision, both generated in memory, and gives the errors that are
 * new. The client takes the place of the folder that the code imports `index.js` or `class.js` from.
 * Known limit: code that imports several generated clients sees the others as they are on disk.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type ts from "typescript";
import { upgradeDocument } from "../contract/access/upgrade.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { CompilerError } from "../diff/finding.js";
import { generateClient } from "../pipeline.js";
import type { Io } from "./io.js";
import { loadClientAssets } from "./load-client-assets.js";

type Compiler = typeof ts;

export interface UsageInput {
  readonly files: readonly string[];
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  readonly service: string;
  /** Where the client lies, if the project says so. */
  readonly clientFolder?: string;
}

export interface UsageResult {
  readonly errors: readonly CompilerError[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the revision's client breaks. */
export async function compileUsage(
  input: UsageInput,
  io: Io,
): Promise<UsageResult> {
  const { ts: compiler } = await import("ts-morph");
  const files = input.files.map((file) => path.resolve(io.cwd, file));
  const missing = files.filter((file) => !compiler.sys.fileExists(file));
  if (missing.length > 0) {
    const diagnostics = missing.map((file) =>
      diagnostic("source/no-such-file", "The usage code is not there.", {
        file: path.relative(io.cwd, file).replaceAll("\\", "/"),
      }),
    );
    return { errors: [], diagnostics };
  }
  const folders = clientFolders(compiler as unknown as Compiler, files, input);
  if (folders.length === 0) {
    const none = diagnostic(
      "cli/input-invalid",
      "The usage code imports no client: an import that ends in `/index.js` or `/class.js` was expected.",
      { file: input.files[0] ?? "" },
    );
    return { errors: [], diagnostics: [none] };
  }
  const errorsWith = async (document: OpenApiDocument) => {
    const client = await clientOf(document, input.service);
    const overlay = new Map(
      folders.flatMap((folder) =>
        client.map(
          ({ path: file, text }) => [path.join(folder, file), text] as const,
        ),
      ),
    );
    return compile(compiler as unknown as Compiler, files, { overlay, io });
  };
  const before = await errorsWith(input.base);
  const after = await errorsWith(input.revision);
  const known = new Set(before.map(keyOf));
  return {
    errors: after.filter((error) => !known.has(keyOf(error))),
    diagnostics: [],
  };
}

async function clientOf(document: OpenApiDocument, serviceName: string) {
  const { files } = await generateClient(upgradeDocument(document), {
    serviceName,
    assets: loadClientAssets(),
  });
  return files.filter(({ path: file }) => file.endsWith(".ts"));
}

const CLIENT_FILES = /\/(?:index|class|client|models|operations)\.js$/;

function clientFolders(
  compiler: Compiler,
  files: readonly string[],
  { clientFolder }: UsageInput,
): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const { fileName } of compiler.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith(".") || !CLIENT_FILES.test(fileName)) continue;
      folders.add(path.dirname(path.resolve(path.dirname(file), fileName)));
    }
  }
  const isOwn = clientFolder !== undefined && folders.has(clientFolder);
  return isOwn ? [clientFolder] : [...folders];
}

interface CompileContext {
  readonly overlay: ReadonlyMap<string, string>;
  readonly io: Io;
}

function compile(
  compiler: Compiler,
  files: readonly string[],
  { overlay, io }: CompileContext,
): readonly CompilerError[] {
  const options = optionsFor(compiler, files[0] ?? "");
  const host = compiler.createCompilerHost(options, true);
  const isBelow = (name: string): boolean =>
    [...overlay.keys()].some((file) => path.dirname(file) === name);
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  host.fileExists = (name) =>
    overlay.has(path.normalize(name)) || fileExists.call(host, name);
  host.readFile = (name) =>
    overlay.get(path.normalize(name)) ?? readFile.call(host, name);
  host.directoryExists = (name) =>
    isBelow(path.normalize(name)) ||
    (directoryExists?.call(host, name) ?? true);
  host.getSourceFile = (name, language, ...rest) => {
    const text = overlay.get(path.normalize(name));
    return text === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : compiler.createSourceFile(name, text, language, true);
  };
  const program = compiler.createProgram([...files], options, host);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return compiler
      .getPreEmitDiagnostics(program, source)
      .flatMap((one) => errorOf(compiler, one, io));
  });
}

function optionsFor(compiler: Compiler, file: string): ts.CompilerOptions {
  const found = compiler.findConfigFile(path.dirname(file), (name) =>
    compiler.sys.fileExists(name),
  );
  const own = found
    ? compiler.parseJsonConfigFileContent(
        (compiler.readConfigFile(found, (name) => compiler.sys.readFile(name))
          .config ?? {}) as object,
        compiler.sys,
        path.dirname(found),
      ).options
    : {
        strict: true,
        target: compiler.ScriptTarget.ES2022,
        module: compiler.ModuleKind.NodeNext,
        moduleResolution: compiler.ModuleResolutionKind.NodeNext,
      };
  return {
    ...own,
    noEmit: true,
    skipLibCheck: true,
    incremental: false,
    composite: false,
  };
}

function errorOf(
  compiler: Compiler,
  one: ts.Diagnostic,
  io: Io,
): readonly CompilerError[] {
  const { file, start } = one;
  if (!file || start === undefined) return [];
  const { line } = file.getLineAndCharacterOfPosition(start);
  return [
    {
      file: path.relative(io.cwd, file.fileName).replaceAll("\\", "/"),
      line: line + 1,
      code: `TS${one.code}`,
      message: compiler.flattenDiagnosticMessageText(one.messageText, " "),
      text: (file.text.split("\n")[line] ?? "").trim(),
    },
  ];
}

function keyOf({ file, line, code, message }: CompilerError): string {
  return JSON.stringify([file, line, code, message]);
}
