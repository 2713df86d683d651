/** Emits clients for tests, and asks TypeScript and prettier about them, all in process. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as prettier from "prettier";
import ts from "typescript";
import { loadClientAssets } from "../../generator/cli/load-client-assets.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { emitClient } from "../../generator/emit/emit-client.js";
import type {
  EmitOptions,
  EmitResult,
} from "../../generator/emit/emit-options.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { inFolder } from "../temporary-folder.js";

const assets = loadClientAssets();

export function emit(
  document: OpenApiDocument,
  options: Partial<EmitOptions> = {},
): Promise<EmitResult> {
  return emitClient(document, { serviceName: "shelves", assets, ...options });
}

export function textOf(
  result: Pick<EmitResult, "files">,
  name: string,
): string {
  const file = result.files.find((item) => item.path === name);
  if (!file) throw new Error(`there is no ${name}`);
  return file.text;
}

/** A document with nothing but component schemas. */
export function documentOf(
  schemas: Record<string, unknown>,
  openapi = "3.1.0",
): OpenApiDocument {
  return {
    openapi,
    info: { title: "Shelves", version: "1" },
    paths: {},
    components: { schemas },
  } as OpenApiDocument;
}

/** The declaration of a type in `models.ts`, comments and all. */
export function declarationOf(text: string, name: string): string {
  const source = ts.createSourceFile(
    "m.ts",
    text,
    ts.ScriptTarget.Latest,
    true,
  );
  const found = source.statements.find(
    (statement) =>
      (ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)) &&
      statement.name.text === name,
  );
  return found ? found.getText(source) : `no ${name}`;
}

const ROOT = "/client";
const MAX_SHOWN = 12;

/** Read once: the same library files serve every program. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/**
 * The runtime is the same in nearly all clients: what was made of one of its files is kept for the next client. Other
 * files are made anew each time.
 */
function onceForRuntime<Made, More extends unknown[] = []>(
  make: (name: string, text: string, ...more: More) => Made,
): (name: string, text: string, ...more: More) => Made {
  const made = new Map<string, Made>();
  return (name, text, ...more) => {
    if (!/(?:^|\/)runtime\//.test(name)) return make(name, text, ...more);
    const key = JSON.stringify([name, text, more]);
    if (!made.has(key)) made.set(key, make(name, text, ...more));
    return made.get(key) as Made;
  };
}

const parsed = onceForRuntime(
  (name, text, options: ts.ScriptTarget | ts.CreateSourceFileOptions) =>
    ts.createSourceFile(name, text, options),
);

/** What TypeScript has to say about the files, with the settings that the client's users may have. */
export function compileErrors(
  files: readonly OutputFile[],
  extra: Readonly<Record<string, string>> = {},
  settings: ts.CompilerOptions = {},
): string[] {
  const texts = new Map<string, string>([
    ...files.map((file) => [`${ROOT}/${file.path}`, file.text] as const),
    ...Object.entries(extra).map(
      ([name, text]) => [`${ROOT}/${name}`, text] as const,
    ),
  ]);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    noEmit: true,
    // TypeScript's own declarations are not ours to check, and take as long as a client.
    skipDefaultLibCheck: true,
    ...settings,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  // Imports resolve among the given files: there is no such folder.
  delete host.directoryExists;
  delete host.realpath;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getCurrentDirectory = () => ROOT;
  host.getSourceFile = (name, language) => {
    const text = texts.get(name);
    if (text !== undefined) return parsed(name, text, language);
    if (!libraries.has(name))
      libraries.set(name, getSourceFile(name, language));
    return libraries.get(name);
  };
  const names = [...texts.keys()].filter((name) => name.endsWith(".ts"));
  const program = ts.createProgram(names, options, host);
  const found = ts.getPreEmitDiagnostics(program);
  return found.slice(0, MAX_SHOWN).map((item) => {
    const message = ts.flattenDiagnosticMessageText(item.messageText, " ");
    const line = item.file?.getLineAndCharacterOfPosition(item.start ?? 0).line;
    return `${item.file?.fileName}:${(line ?? 0) + 1} ${message}`;
  });
}

const PARSERS: Readonly<Record<string, string>> = {
  ".ts": "typescript",
  ".md": "markdown",
  ".json": "json",
};

const formatted = onceForRuntime((name, text) => {
  const isPackage = name === "package.json";
  const parser = isPackage ? "json-stringify" : PARSERS[path.extname(name)];
  if (!parser) throw new Error(`no parser for ${name}`);
  return prettier.format(text, { parser, filepath: name });
});

/** The first differing line of every file that prettier would change. */
export async function formatErrors(
  files: readonly OutputFile[],
): Promise<string[]> {
  const errors: string[] = [];
  for (const { path: name, text } of files) {
    const better = await formatted(name, text);
    if (better === text) continue;
    const wanted = better.split("\n");
    const given = text.split("\n");
    const line = given.findIndex((part, index) => part !== wanted[index]);
    errors.push(`${name}:${line + 1}\n- ${given[line]}\n+ ${wanted[line]}`);
  }
  return errors;
}

/** A module of a client, as far as a test knows it. */
export type Module = Readonly<Record<string, (...args: never[]) => unknown>>;

const transpiled = onceForRuntime((_name, text) => {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
});

/** Runs the emitted code: calls `use` with what `name` exports. */
export async function withClient<T>(
  files: readonly OutputFile[],
  name: string,
  use: (module: Module) => T | Promise<T>,
): Promise<T> {
  const tree: Record<string, string> = { "package.json": '{"type":"module"}' };
  for (const file of files) {
    if (!file.path.endsWith(".ts")) continue;
    tree[file.path.replace(/\.ts$/, ".js")] = transpiled(file.path, file.text);
  }
  return inFolder(tree, async (folder) => {
    const address = pathToFileURL(path.join(folder, name)).href;
    return use((await import(address)) as Module);
  });
}
