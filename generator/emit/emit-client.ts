/**
 * Emits the TypeScript client of one OpenAPI document (3.0 or 3.1). Input: the document and the texts that ship
 * beside the program; output: files and diagnostics. Nothing is written to disk, and no formatter runs.
 */
import { tooDeep } from "../contract/access/load.js";
import { isTooDeep } from "../contract/access/nesting.js";
import { upgradeDocument } from "../contract/access/upgrade.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmitOptions, EmitResult } from "./emit-options.js";
import { clientNames } from "./naming/client-names.js";
import { canonicalDocument } from "./model/canonical-document.js";
import { buildSchemaGraph } from "./model/schema-graph.js";
import { readOperations } from "./model/read-operations.js";
import { readPaging } from "./model/read-paging.js";
import { printModels } from "./models/print-models.js";
import { pascalCase } from "./naming/identifiers.js";
import { fileName } from "./naming/file-name.js";
import { printClass } from "./operations/print-class.js";
import { printClient } from "./operations/print-client.js";
import {
  ERROR_CODE_NAMES,
  printErrorCodes,
} from "./operations/print-error-codes.js";
import { printIndex } from "./operations/print-index.js";
import { nameIterators, printIterators } from "./operations/print-iterators.js";
import { printOperations } from "./operations/print-operations.js";
import { printPackageFiles } from "./package/print-package-files.js";
import { oneLine } from "./print/comments.js";
import { writeSourceFiles, type SourceText } from "./source-files.js";
import type { OutputFile } from "./output-file.js";
import { printValidators } from "./validators/print-validators.js";

export type { ClientAssets, EmitOptions, EmitResult } from "./emit-options.js";
export type { EmitPlugin } from "./plugin.js";

export async function emitClient(
  given: OpenApiDocument,
  options: EmitOptions,
): Promise<EmitResult> {
  if (isTooDeep(given)) {
    return { files: [], diagnostics: [tooDeep()], operations: 0, schemas: 0 };
  }
  const upgraded = upgradeDocument(given);
  const read: Diagnostic[] = [];
  const document = canonicalDocument(upgraded, read);
  const descriptions = options.descriptions !== false;
  const className = `${pascalCase(options.serviceName)}Client`;
  const errorCodes = printErrorCodes(document, { descriptions });
  const names = clientNames(className, errorCodes ? ERROR_CODE_NAMES : {});
  const { operations, diagnostics } = readOperations(document, options, names);
  const graph = buildSchemaGraph(document, operations, {
    types: names.types,
    reachedOnly: Boolean(options.include ?? options.tags),
  });
  const client = printClient(document, operations);
  const validators = printValidators(graph, names.functions);
  const context = {
    graph,
    descriptions,
    validators: validators.names,
    registry: names.functions,
  };
  const serviceTitle = descriptions
    ? oneLine(document.info.title)
    : pascalCase(options.serviceName);
  const paging = readPaging(document, operations);
  const iterators = nameIterators(paging.paged, graph, names);
  const iteratorsText = printIterators(iterators, names.functions);
  const bodies = {
    "models.ts": printModels(graph, context),
    "validators.ts": validators.text,
    "operations.ts": printOperations(operations, context),
    "client.ts": client.text,
    ...(iteratorsText === undefined ? {} : { "iterators.ts": iteratorsText }),
    "class.ts": printClass(operations, iterators, {
      className,
      serviceTitle,
      descriptions,
      needsOptions: client.needsOptions,
    }),
    ...(errorCodes === undefined ? {} : { "error-codes.ts": errorCodes }),
    "index.ts": printIndex({
      errorCodes: errorCodes !== undefined,
      iterators: iteratorsText !== undefined,
    }),
  };
  const sources = Object.entries(bodies).map(([path, body]): SourceText => ({
    path,
    body,
    header: [...header(path), ...(options.header ?? [])],
  }));
  const packageFiles = await printPackageFiles(
    { document, examples: upgraded, operations, iterators },
    {
      packageName:
        options.packageName ?? `${fileName(options.serviceName)}-client`,
      className,
      serviceTitle,
      takesToken: client.takesToken,
      needsToken: client.needsToken,
      keys: client.keys,
      signs: client.signs,
      errorCodes: errorCodes !== undefined,
      descriptions,
    },
    options.assets,
  );
  const files = [
    ...(await writeSourceFiles(sources, options.plugins ?? [])),
    ...packageFiles,
    ...options.assets.runtime.map(runtimeFile),
  ];
  return {
    files: changedFiles(files, document, options).sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    diagnostics: [
      ...read,
      ...diagnostics,
      ...paging.diagnostics,
      ...graph.diagnostics,
      ...client.diagnostics,
      ...validators.diagnostics,
    ],
    operations: operations.filter(({ variant }) => !variant).length,
    schemas: graph.entries.length,
  };
}

function changedFiles(
  files: readonly OutputFile[],
  document: OpenApiDocument,
  { plugins = [] }: EmitOptions,
): OutputFile[] {
  let current = files;
  for (const plugin of plugins) {
    current = plugin.files?.(current, document) ?? current;
  }
  return [...current];
}

const GENERATED =
  "Generated by helpspec from an OpenAPI document. Changes are lost: change the document.";

/** What a reader of a file must know before the first line of it. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  "models.ts": [
    "Types of the documented objects. Lists of values are closed in requests; in responses they are",
    "`Open<...>`, so that a value the service adds tomorrow is no error. A type that both directions use and that",
    "differs between them has two forms: `X` for requests, `XOutput` for responses. A member is documented where its",
    "type is, in the row of its name, unless it says otherwise.",
  ],
  "validators.ts": [
    "For each type a validator (`validateX`): a function that lists every problem and never throws, with `is` for yes",
    "or no, and a Standard Schema for forms, routers and RPC libraries. Types that requests hold have a fast check",
    "(`isX`) as well; what it refuses is looked at by functions that tell every error, by the number of the member in",
    "the rules. Findings (unknown members, values outside an open list) have the severity `info` and refuse nothing.",
    "`xRules` are the rules as data, made when they are needed.",
  ],
  "operations.ts": [
    "One function an operation, with the types of what it resolves to and of the errors of the service.",
  ],
  "iterators.ts": [
    "For each operation that lists page by page a function that reads the whole list, item by item.",
  ],
  "client.ts": [
    "The address of the service, its credentials, and `createClient`.",
  ],
  "class.ts": ["All operations as methods of one class."],
  "error-codes.ts": [
    "The error codes that the service documents. No operation uses them: they are carried only where imported.",
  ],
  "index.ts": [
    "Everything but the class, which has an entry point of its own (`./class`).",
  ],
};

function header(path: string): string[] {
  return [GENERATED, ...(ABOUT[path] ?? [])];
}

function runtimeFile({ path, text }: OutputFile): OutputFile {
  const comment =
    "/* Part of the runtime of helpspec clients, the same in every client. */\n";
  return { path: `runtime/${path}`, text: comment + text };
}
