/**
 * Everything that answering needs of a document, looked up once: for each operation its paths, parameters, body,
 * answers and security. Input: a document; output: operations in its order. Schemas are compiled when they are used.
 */
import { resolve } from "../contract/access/resolve.js";
import { operationsOf } from "../contract/access/walk.js";
import type {
  OpenApiDocument,
  Operation,
  OperationMethod,
  Parameter,
  PathItem,
  RequestBody,
  Response,
  SecurityScheme,
  Server,
} from "../contract/openapi.js";
import { parseTemplate, type PathTemplate } from "./path-template.js";
import { openChecks, type ChecksOf } from "./schema-checks.js";

/** A document that is served. */
export interface ServedDocument {
  readonly document: OpenApiDocument;
  /** Loads Ajv when it is first asked. */
  readonly checks: () => Promise<ChecksOf>;
}

export interface PlannedOperation {
  readonly served: ServedDocument;
  readonly method: OperationMethod;
  /** As the document has it. */
  readonly path: string;
  /** The operation id, or method and path. */
  readonly label: string;
  /** With the base path of each server, and without. */
  readonly templates: readonly PathTemplate[];
  /** What a key such as `/a?action=start` asks of the query. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  /** By status, range or `default`, in the order of the document. */
  readonly responses: ReadonlyMap<string, Response>;
  /** Alternatives, each the schemes that it needs; none means that nothing is needed. */
  readonly security: readonly ReadonlyMap<string, SecurityScheme>[];
}

/** Plans a document; `onUnusable` is told of schemas that check nothing. */
export function planOperations(
  given: OpenApiDocument,
  onUnusable: (message: string) => void,
): PlannedOperation[] {
  const document = withoutPathReferences(given);
  let checks: Promise<ChecksOf> | undefined;
  const served: ServedDocument = {
    document,
    checks: () => (checks ??= openChecks(document, onUnusable)),
  };
  return [...operationsOf(document)].map(
    ({ path, method, operation, pathItem }) => ({
      served,
      method,
      path,
      label: operation.operationId ?? `${method.toUpperCase()} ${path}`,
      templates: templatesOf(path, serversOf(document, pathItem, operation)),
      query: queryOf(path),
      parameters: parametersOf(document, pathItem, operation),
      requestBody:
        operation.requestBody &&
        resolve<RequestBody>(document, operation.requestBody as RequestBody),
      responses: responsesOf(document, operation),
      security: securityOf(document, operation),
    }),
  );
}

function withoutPathReferences(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths ?? {})
    .filter(
      ([path, item]) =>
        path.startsWith("/") && typeof item === "object" && item,
    )
    .map(([path, item]) => {
      const { $ref, ...own } = item;
      const target = $ref && resolve<PathItem>(document, { $ref });
      return [path, target ? { ...target, ...own } : item] as const;
    });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The nearest list of servers counts; the others are taken as well, so that no path of the document is lost. */
function serversOf(
  document: OpenApiDocument,
  pathItem: PathItem,
  operation: Operation,
): Server[] {
  return [operation.servers, pathItem.servers, document.servers].flatMap(
    (servers) => (Array.isArray(servers) ? servers : []),
  );
}

function templatesOf(path: string, servers: readonly Server[]): PathTemplate[] {
  const bases = new Set(["", ...servers.map(basePathOf)]);
  return [...bases].map((base) => parseTemplate(base + path));
}

/** The path of a server's address, its variables at their defaults. */
function basePathOf({ url, variables = {} }: Server): string {
  const filled = String(url).replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name)
      ? String(variables[name]?.default ?? whole)
      : whole,
  );
  const [path = ""] = filled
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, "")
    .split(/[?#]/);
  const trimmed = path.replace(/^\.?\/?/, "/").replace(/\/+$/, "");
  return trimmed;
}

function queryOf(path: string): [string, string][] {
  const mark = path.indexOf("?");
  if (mark < 0) return [];
  const [text = ""] = path.slice(mark + 1).split("#");
  return [...new URLSearchParams(text)];
}

/** The path's own parameters, and the operation's, which replace those of the same name. */
function parametersOf(
  document: OpenApiDocument,
  pathItem: PathItem,
  operation: Operation,
): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const list of [pathItem.parameters, operation.parameters]) {
    for (const given of Array.isArray(list) ? list : []) {
      const parameter = resolve<Parameter>(document, given as Parameter);
      if (!parameter) continue;
      const isHeader = parameter.in === "header";
      const name = isHeader ? parameter.name.toLowerCase() : parameter.name;
      if (isHeader && NO_PARAMETERS.has(name)) continue;
      found.set(`${parameter.in} ${name}`, parameter);
    }
  }
  return [...found.values()];
}

/** Headers that OpenAPI describes elsewhere. */
const NO_PARAMETERS = new Set(["accept", "content-type", "authorization"]);

function responsesOf(
  document: OpenApiDocument,
  operation: Operation,
): Map<string, Response> {
  const found = new Map<string, Response>();
  for (const [status, given] of Object.entries(operation.responses ?? {})) {
    const response = resolve<Response>(document, given as Response);
    if (response && !status.startsWith("x-")) found.set(status, response);
  }
  return found;
}

function securityOf(
  document: OpenApiDocument,
  operation: Operation,
): ReadonlyMap<string, SecurityScheme>[] {
  const schemes = document.components?.securitySchemes ?? {};
  const requirements = operation.security ?? document.security ?? [];
  return requirements.map((requirement) => {
    const needed = new Map<string, SecurityScheme>();
    for (const name of Object.keys(requirement)) {
      const given = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
      const scheme = given && resolve<SecurityScheme>(document, given);
      if (scheme) needed.set(name, scheme);
    }
    return needed;
  });
}
