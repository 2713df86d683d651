/**
 * Prints the files of the package around the code: `package.json`, `tsconfig.json`, `README.md`.
 * Input: the document, operations, templates; output: files. Templates get printed, escaped values and know no
 * logic but `if` and `each`; a variable that nobody gave throws.
 */
import type { Keys } from "../model/token-place.js";
import type { ClientAssets } from "../emit-options.js";
import type { ClientOperation } from "../model/client-operation.js";
import type { OutputFile } from "../output-file.js";
import { relativeServer } from "../model/relative-server.js";
import type { ScopeMember } from "../model/scope-parameter.js";
import type { Iterators } from "../operations/print-iterators.js";
import { oneLine } from "../print/comments.js";
import { exampleInput, type ExampleSource } from "./example-input.js";
import {
  clientSettings,
  printCallExample,
  printClassExample,
  printExample,
  printIteratorExample,
  printSigningExample,
  type ExampleClient,
} from "./print-examples.js";
import { TemplateError } from "./template-error.js";

export interface PackageNames {
  readonly packageName: string;
  readonly className: string;
  readonly serviceTitle: string;
  readonly takesToken: boolean;
  readonly needsToken: boolean;
  readonly keys: Keys;
  /** True for a client that can sign its requests. */
  readonly signs: boolean;
  /** True for a client that lists error codes. */
  readonly errorCodes: boolean;
  readonly descriptions: boolean;
}

/** What the package is about. */
export interface PackageContents extends ExampleSource {
  readonly operations: readonly ClientOperation[];
  readonly iterators: Iterators;
}

/** What the templates know. Every value is ready to be printed where its name says. */
interface PackageView {
  readonly keys: boolean;
  readonly packageNameJson: string;
  readonly descriptionJson: string;
  readonly versionJson: string;
  /** The document's SPDX identifier; empty where it has none, and then the package names no licence. */
  readonly licenseJson: string;
  readonly packageName: string;
  readonly title: string;
  readonly documentVersion: string;
  readonly className: string;
  readonly example: string;
  readonly classExample: string;
  readonly errorCodes: boolean;
  readonly takesToken: boolean;
  readonly signs: boolean;
  readonly signingExample: string;
  readonly operations: readonly OperationView[];
  readonly iterators: boolean;
  readonly scope: boolean;
  /** The documented address where it has no host, else empty. */
  readonly serverPath: string;
  /** True where examples stand in `EXAMPLES.md`. */
  readonly examplesApart: boolean;
  readonly examplesInside: boolean;
}

interface OperationView {
  readonly functionName: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly example: string;
  /** Name of the function that reads all pages. */
  readonly iterator: string;
  readonly iteratorExample: string;
  /** Where the example stands. */
  readonly link: string;
}

const EXAMPLES = "EXAMPLES.md";
const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** More examples than this have a file of their own. */
const MOST_IN_README = 12;

export async function printPackageFiles(
  contents: PackageContents,
  names: PackageNames,
  assets: ClientAssets,
): Promise<OutputFile[]> {
  const { default: Handlebars } = await import("handlebars");
  const view = packageView(contents, names);
  const templates = Object.entries(assets.templates).filter(
    ([path]) => path !== EXAMPLES || view.examplesApart,
  );
  return templates.map(([path, template]) => {
    // Values are escaped for the file they go to, none of which is HTML.
    const render = Handlebars.create().compile<PackageView>(template, {
      strict: true,
      noEscape: true,
      knownHelpers: { if: true, each: true },
      knownHelpersOnly: true,
    });
    try {
      return { path, text: render(view) };
    } catch (error) {
      throw new TemplateError(path, error);
    }
  });
}

function licenseOf(document: PackageContents["document"]): string {
  const license: { identifier?: unknown } | undefined = document.info.license;
  const identifier = license?.identifier;
  return typeof identifier === "string" ? JSON.stringify(identifier) : "";
}

function packageView(
  contents: PackageContents,
  names: PackageNames,
): PackageView {
  const { document, operations, iterators } = contents;
  const { packageName, className, serviceTitle, needsToken, keys } = names;
  const version = String(document.info.version);
  const settings = clientSettings(document, {
    needsToken,
    keys,
    scope: [...new Set(operations.flatMap(scopeOf))],
  });
  const [first] = operations;
  return {
    packageNameJson: JSON.stringify(packageName),
    descriptionJson: JSON.stringify(`TypeScript client of ${serviceTitle}`),
    versionJson: JSON.stringify(
      SEMANTIC_VERSION.test(version) ? version : "0.0.0",
    ),
    licenseJson: licenseOf(document),
    packageName: markdown(packageName),
    title: markdown(serviceTitle),
    documentVersion: markdown(version),
    className,
    example: first
      ? printExample(
          first,
          exampleInput(first, contents),
          exampleClient(first, contents, names),
        )
      : "",
    classExample: printClassExample({ ...names, settings }),
    errorCodes: names.errorCodes,
    takesToken: names.takesToken,
    keys: keys.size > 0,
    signs: names.signs,
    signingExample: printSigningExample({
      ...names,
      settings: clientSettings(document, { needsToken: false, keys }),
    }),
    operations: operations.map((operation) =>
      operationView(operation, contents, names),
    ),
    iterators: iterators.size > 0,
    scope: operations.some((operation) => scopeOf(operation).length > 0),
    serverPath: codeText(relativeServer(document) ?? ""),
    examplesApart: operations.length > MOST_IN_README,
    examplesInside: operations.length <= MOST_IN_README,
  };
}

function exampleClient(
  operation: ClientOperation,
  { document }: PackageContents,
  { needsToken, keys, packageName, className }: PackageNames,
): ExampleClient {
  const scope = scopeOf(operation);
  const settings = clientSettings(document, { needsToken, keys, scope });
  return { packageName, className, settings };
}

function operationView(
  operation: ClientOperation,
  contents: PackageContents,
  names: PackageNames,
): OperationView {
  const { functionName, entry, variant } = operation;
  const { summary } = variant ?? entry.operation;
  const iterator = contents.iterators.get(operation)?.name;
  const input = exampleInput(operation, contents);
  const client = exampleClient(operation, contents, names);
  return {
    functionName,
    method: entry.method.toUpperCase(),
    path: codeText(entry.path),
    summary:
      names.descriptions && typeof summary === "string"
        ? markdown(summary)
        : "",
    example: printCallExample(operation, input, client),
    iterator: iterator ?? "",
    iteratorExample:
      iterator === undefined
        ? ""
        : printIteratorExample(iterator, input, client),
    link: `${EXAMPLES}#${functionName.toLowerCase()}`,
  };
}

function scopeOf({ parameters }: ClientOperation): ScopeMember[] {
  const members = parameters.flatMap(({ filledFrom }) => filledFrom ?? []);
  return [...new Set(members)];
}

/** What stands between backticks. */
function codeText(text: string): string {
  return text.replace(/[`\s]/gu, "");
}

/** One line of text that Markdown shows as it stands, in a table too. */
function markdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, (mark) => `\\${mark}`);
}
