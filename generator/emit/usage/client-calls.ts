/**
 * How the operations of a document are called in the client that `emitClient` makes of it. Input: a document; output:
 * the functions by method and path, and calls as code. Nothing is emitted, and ts-morph is not loaded.
 */
import { upgradeDocument } from "../../contract/access/upgrade.js";
import type { OpenApiDocument } from "../../contract/openapi.js";
import { canonicalDocument } from "../model/canonical-document.js";
import { readOperations } from "../model/read-operations.js";
import { fileName } from "../naming/file-name.js";
import { clientNames } from "../naming/client-names.js";
import { pascalCase } from "../naming/identifiers.js";
import { printClient } from "../operations/print-client.js";
import {
  ERROR_CODE_NAMES,
  printErrorCodes,
} from "../operations/print-error-codes.js";
import { clientSettings } from "../package/print-examples.js";
import {
  code,
  importNames,
  jsonTerm,
  layoutValue,
  object,
  type ValueTerm,
} from "../print/code-layout.js";
import { printDoc } from "../print/doc.js";

/** The function of one operation. */
export interface ClientCall {
  readonly functionName: string;
  /** Functions for one of several bodies of the operation. */
  readonly variants: readonly {
    readonly functionName: string;
    readonly summary: string;
  }[];
  readonly bodyKind: "json" | "form" | "multipart" | "text" | "binary" | "none";
}

/** The calls of a client. */
export interface ClientCalls {
  readonly packageName: string;
  readonly settings: ValueTerm;
  /** By `POST /v2/orders`. */
  readonly calls: ReadonlyMap<string, ClientCall>;
}

export interface ClientCallsOptions {
  readonly serviceName: string;
  readonly packageName?: string;
}

export function readClientCalls(
  given: OpenApiDocument,
  { serviceName, packageName }: ClientCallsOptions,
): ClientCalls {
  const document = canonicalDocument(upgradeDocument(given));
  const hasErrorCodes = printErrorCodes(document, { descriptions: false });
  const names = clientNames(
    `${pascalCase(serviceName)}Client`,
    hasErrorCodes ? ERROR_CODE_NAMES : {},
  );
  const { operations } = readOperations(document, {}, names);
  const calls = new Map<string, ClientCall>();
  for (const { entry, functionName, body, variant } of operations) {
    const key = `${entry.method.toUpperCase()} ${entry.path}`;
    const known = calls.get(key);
    if (known && variant) {
      const { summary: said, answerType, mediaType } = variant;
      const summary = said ?? answerType ?? mediaType ?? "";
      const own = { functionName, summary };
      calls.set(key, { ...known, variants: [...known.variants, own] });
    } else {
      const bodyKind = body?.kind ?? "none";
      calls.set(key, { functionName, variants: [], bodyKind });
    }
  }
  const { needsToken, keys } = printClient(document, operations);
  return {
    packageName: packageName ?? `${fileName(serviceName)}-client`,
    settings: clientSettings(document, { needsToken, keys }),
    calls,
  };
}

/** What is put in; `path`, `query` and `header` hold values by name. */
export interface CallInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly cookie?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Import, client and call, laid out like generated code. */
export function printCall(
  { functionName, bodyKind }: ClientCall,
  { packageName, settings }: ClientCalls,
  input: CallInput,
): string {
  const { body, ...places } = input;
  const members = Object.entries(places).map(([key, value]) => ({
    key,
    value: jsonTerm(value),
  }));
  if (body !== undefined) {
    const value = bodyKind === "binary" ? code("file") : jsonTerm(body);
    members.push({ key: "body", value });
  }
  const isEmpty = settings.kind === "object" && settings.members.length === 0;
  const client = isEmpty ? "" : layoutValue(settings);
  return [
    printDoc(importNames(["createClient", functionName], packageName)),
    "",
    printDoc(["const client = createClient(", client, ");"]),
    printDoc([
      `const { data } = await ${functionName}(client`,
      members.length > 0 ? [", ", layoutValue(object(members))] : "",
      ");",
    ]),
  ].join("\n");
}
