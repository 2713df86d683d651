/**
 * Prints the files of the package around the code: `package.json`, `tsconfig.json`, `README.md`.
 * Input: the document, operations, templates; output: files. Templates get printed, escaped values and know no
 * logic but `if` and `each`; a variable that nobody gave throws.
 */
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { ClientAssets } from "../emit-options.js";
import type { ClientOperation } from "../model/client-operation.js";
import type { OutputFile } from "../output-file.js";
import { oneLine } from "../print/comments.js";
import {
  clientSettings,
  printClassExample,
  printExample,
  printSigningExample,
} from "./print-examples.js";
import { TemplateError } from "./template-error.js";

export interface PackageNames {
  readonly packageName: string;
  readonly className: string;
  readonly serviceTitle: string;
  readonly needsToken: boolean;
  /** True for a client that can sign its requests. */
  readonly signs: boolean;
  /** True for a client that lists error codes. */
  readonly errorCodes: boolean;
  readonly descriptions: boolean;
}

/** What the templates know. Every value is ready to be printed where its name says. */
interface PackageView {
  readonly packageNameJson: string;
  readonly descriptionJson: string;
  readonly versionJson: string;
  readonly packageName: string;
  readonly title: string;
  readonly documentVersion: string;
  readonly className: string;
  readonly example: string;
  readonly classExample: string;
  readonly errorCodes: boolean;
  readonly signs: boolean;
  readonly signingExample: string;
  readonly operations: readonly OperationView[];
}

interface OperationView {
  readonly functionName: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

export async function printPackageFiles(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
  names: PackageNames,
  assets: ClientAssets,
): Promise<OutputFile[]> {
  const { default: Handlebars } = await import("handlebars");
  const view = packageView(document, operations, names);
  return Object.entries(assets.templates).map(([path, template]) => {
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

function packageView(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
  names: PackageNames,
): PackageView {
  const { packageName, className, serviceTitle, needsToken } = names;
  const version = String(document.info.version);
  const settings = clientSettings(document, needsToken);
  const [first] = operations;
  return {
    packageNameJson: JSON.stringify(packageName),
    descriptionJson: JSON.stringify(`TypeScript client of ${serviceTitle}`),
    versionJson: JSON.stringify(
      SEMANTIC_VERSION.test(version) ? version : "0.0.0",
    ),
    packageName: markdown(packageName),
    title: markdown(serviceTitle),
    documentVersion: markdown(version),
    className,
    example: first ? printExample(first, packageName, settings) : "",
    classExample: printClassExample(className, packageName, settings),
    errorCodes: names.errorCodes,
    signs: names.signs,
    signingExample: printSigningExample(
      packageName,
      clientSettings(document, false),
    ),
    operations: operations.map((operation) => operationView(operation, names)),
  };
}

function operationView(
  { functionName, entry, variant }: ClientOperation,
  { descriptions }: PackageNames,
): OperationView {
  const { summary } = variant ?? entry.operation;
  return {
    functionName,
    method: entry.method.toUpperCase(),
    path: entry.path.replace(/[`\s]/gu, ""),
    summary:
      descriptions && typeof summary === "string" ? markdown(summary) : "",
  };
}

/** One line of text that Markdown shows as it stands, in a table too. */
function markdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, (mark) => `\\${mark}`);
}
