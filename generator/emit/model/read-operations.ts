/**
 * Reads operations for the client. Input: an OpenAPI 3.1 document; output: `ClientOperation[]` and diagnostics.
 * What the client could not send correctly is refused here with a diagnostic, and the operation left out.
 */
import { isReference } from "../../contract/access/resolve.js";
import {
  operationsOf,
  pathItemOf,
  type OperationEntry,
} from "../../contract/access/walk.js";
import type {
  OpenApiDocument,
  Operation,
  Server,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { EmitOptions } from "../emit-options.js";
import { camelCase, pascalCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";
import type { ClientBody, ClientOperation } from "./client-operation.js";
import { danglingReference } from "./dangling-reference.js";
import { inputSchema } from "./input-schema.js";
import { pieceVariants } from "./piece-variants.js";
import { readBody } from "./read-body.js";
import { readParameters } from "./read-parameters.js";
import { readResponses } from "./read-responses.js";
import { variantId, variantsOf } from "./read-variants.js";

/** Which operations are read, and what changes them before. */
export type OperationChoice = Pick<EmitOptions, "include" | "tags" | "plugins">;

/** Names are claimed in the order of the document. */
export interface OperationNames {
  readonly functions: NameRegistry;
  readonly types: NameRegistry;
}

export function readOperations(
  document: OpenApiDocument,
  options: OperationChoice,
  names: OperationNames,
): { operations: ClientOperation[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const operations: ClientOperation[] = [];
  for (const node of Object.values(document.paths ?? {})) {
    if (!isReference(node) || pathItemOf(document, node)) continue;
    const result = "the operations of the path are left out";
    diagnostics.push(danglingReference(node.$ref, result));
  }
  for (const found of operationsOf(document)) {
    if (!isWanted(found, options)) continue;
    const entry = changedEntry(found, document, options);
    if (!entry) continue;
    const operation = readOperation(document, entry, names, diagnostics);
    if (operation) operations.push(operation);
  }
  if (operations.length === 0) {
    diagnostics.push(
      diagnostic(
        "emit/no-operations",
        "No operation was emitted, at least one was expected.",
      ),
    );
  }
  // Only now: no variant takes the name of an operation.
  const all = operations.flatMap((operation) => {
    const variants = readVariants(document, operation, names, diagnostics);
    const whole = [operation, ...variants];
    const inPieces = whole.flatMap((one) =>
      readPieces(one, names, diagnostics),
    );
    return [...whole, ...inPieces];
  });
  return { operations: all, diagnostics };
}

/** The same call with its answer piece by piece. */
function readPieces(
  operation: ClientOperation,
  names: OperationNames,
  diagnostics: Diagnostic[],
): ClientOperation[] {
  const { parameters, body, functionName } = operation;
  const { mediaType: _mediaType, ...told } = operation.variant ?? {};
  return pieceVariants(operation.responses).map((variant) => ({
    ...operation,
    ...claimNames(`${functionName} As ${variant.kind}`, names, diagnostics),
    input: inputSchema(parameters, body),
    responses: variant.responses,
    variant: { ...told, of: functionName, answerType: variant.mediaType },
  }));
}

function readVariants(
  document: OpenApiDocument,
  operation: ClientOperation,
  names: OperationNames,
  diagnostics: Diagnostic[],
): ClientOperation[] {
  const { body, parameters, functionName } = operation;
  if (!body) return [];
  const media = body.others.map((other): ClientOperation => {
    const id = mediaId(operation, other);
    return {
      ...operation,
      ...claimNames(id, names, diagnostics),
      body: other,
      input: inputSchema(parameters, other),
      variant: { of: functionName, mediaType: other.mediaType },
    };
  });
  const documented = variantsOf(document, operation).map((variant) => {
    const own = { ...body, schema: variant.schema };
    const { name, schema: _schema, ...told } = variant;
    return {
      ...operation,
      ...claimNames(variantId(name, operation), names, diagnostics),
      body: own,
      input: inputSchema(parameters, own),
      variant: { of: functionName, ...told },
    };
  });
  return [...documented, ...media];
}

/** `updatePet` as a form is `updatePetAsForm`, as another JSON `updatePetAsMergePatchJson`. */
function mediaId({ id, body }: ClientOperation, other: ClientBody): string {
  const kinds = [body, ...(body?.others ?? [])].map((item) => item?.kind);
  const isOnly = kinds.filter((kind) => kind === other.kind).length === 1;
  const subtype = other.mediaType.split(";")[0]?.split("/").at(-1) ?? "";
  return pascalCase(`${id} As ${isOnly ? other.kind : subtype}`);
}

function changedEntry(
  given: OperationEntry,
  document: OpenApiDocument,
  { plugins = [] }: OperationChoice,
): OperationEntry | undefined {
  let entry: OperationEntry | undefined = given;
  for (const { operation } of plugins) {
    if (!operation || !entry) continue;
    entry = operation(entry, document);
  }
  return entry;
}

function isWanted(entry: OperationEntry, options: OperationChoice): boolean {
  const { tags, include } = options;
  if (tags && !entry.operation.tags?.some((tag) => tags.includes(tag))) {
    return false;
  }
  return include?.(entry) ?? true;
}

function readOperation(
  document: OpenApiDocument,
  entry: OperationEntry,
  names: OperationNames,
  diagnostics: Diagnostic[],
): ClientOperation | undefined {
  const { operation, method, path, pathItem } = entry;
  const found: Diagnostic[] = [];
  const id = idOf(operation) ?? nameFromPath(entry);
  if (method === "trace") {
    diagnostics.push(
      diagnostic(
        "emit/unsupported-method",
        `\`TRACE ${path}\` cannot be sent by \`fetch\`; the operation is left out.`,
        undefined,
        { subject: id },
      ),
    );
    return undefined;
  }
  const parameters = readParameters(document, entry, found);
  const body = readBody(document, entry, found);
  const refusals = found.filter((item) => item.severity === "error");
  const told = refusals.length > 0 ? refusals : found;
  diagnostics.push(...told.map((item) => ({ ...item, subject: id })));
  if (refusals.length > 0) return undefined;
  if (idOf(operation) === undefined) {
    diagnostics.push(
      diagnostic(
        "emit/missing-operation-id",
        `\`${method.toUpperCase()} ${path}\` has no \`operationId\`; it is called \`${id}\`.`,
        undefined,
        { subject: id },
      ),
    );
  }
  const server = addressOf((operation.servers ?? pathItem.servers)?.[0]);
  return {
    entry,
    id,
    ...claimNames(id, names, diagnostics),
    parameters,
    ...(body ? { body } : {}),
    input: inputSchema(parameters, body),
    responses: readResponses(document, entry, id, diagnostics),
    authenticated: isAuthenticated(document, entry),
    ...(server === undefined ? {} : { server }),
  };
}

/** In YAML a name may look like a number. */
function idOf({ operationId }: Operation): string | undefined {
  return operationId === undefined ? undefined : String(operationId);
}

/** Variables of an address that only some operations have are filled by their defaults. */
function addressOf(server: Server | undefined): string | undefined {
  const { url, variables = {} } = server ?? {};
  return url?.replace(/\{([^{}]+)\}/gu, (whole, name: string) =>
    Object.hasOwn(variables, name)
      ? String(variables[name]?.default ?? whole)
      : whole,
  );
}

function claimNames(
  id: string,
  names: OperationNames,
  diagnostics: Diagnostic[],
): { functionName: string; typeName: string } {
  const wanted = camelCase(id);
  const functionName = names.functions.claim(wanted);
  if (functionName !== wanted) {
    diagnostics.push(
      diagnostic(
        "emit/renamed-operation",
        `The function name \`${wanted}\` is taken or reserved; \`${id}\` is called \`${functionName}\`.`,
        undefined,
        { subject: id, actual: wanted, expected: functionName },
      ),
    );
  }
  let typeName = pascalCase(functionName);
  const isFree = () =>
    ["Input", "Result", "Error"].every((suffix) =>
      names.types.isFree(typeName + suffix),
    );
  for (let counter = 2; !isFree(); counter++) {
    typeName = `${pascalCase(functionName)}${counter}`;
  }
  for (const suffix of ["Input", "Result", "Error"]) {
    names.types.claim(typeName + suffix);
  }
  return { functionName, typeName };
}

/** `GET /v2/{id}/disks` becomes `GetV2ByIdDisks`. */
function nameFromPath({ method, path }: OperationEntry): string {
  const words = path
    .split("/")
    .map((part) => part.replace(/\{([^}]*)\}/gu, " By $1 "));
  return pascalCase([method, ...words].join(" "));
}

function isAuthenticated(
  document: OpenApiDocument,
  { operation }: OperationEntry,
): boolean {
  const requirements = operation.security ?? document.security ?? [];
  return requirements.some(
    (requirement) => Object.keys(requirement).length > 0,
  );
}
