/**
 * Prints `operations.ts`: for each operation its result and error types, its description as data, and one function.
 * Input: operations and the names of types and validators; output: the text below the file's header.
 */
import type { ModelContext } from "../models/print-models.js";
import { typeOfSchema } from "../models/type-of-schema.js";
import type {
  ClientOperation,
  ClientParameter,
  ClientResponse,
} from "../model/client-operation.js";
import type { NameRegistry } from "../naming/name-registry.js";
import {
  assignment,
  code,
  functionHead,
  importNames,
  jsonTerm,
  object,
  returnCall,
  text,
  type Member,
  type ValueTerm,
} from "../print/code-layout.js";
import { printComment, type CommentText, type Tag } from "../print/comments.js";
import { printDoc } from "../print/doc.js";
import {
  named,
  typeAlias,
  unionOf,
  word,
  type TypeTerm,
} from "../print/type-layout.js";
import type { ValidatorNames } from "../validators/print-validators.js";
import { sourceOf } from "../models/describe-schema.js";
import type { TypeEntry } from "../model/schema-graph.js";

export interface OperationsContext extends ModelContext {
  readonly validators: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly registry: NameRegistry;
}

export function printOperations(
  operations: readonly ClientOperation[],
  context: OperationsContext,
): string {
  const used = new Set<string>(["call"]);
  const blocks = operations.flatMap((operation) =>
    printOperation(operation, context, used),
  );
  if (blocks.length === 0) return "export {};";
  return [printImports(used, blocks), ...blocks].join("\n\n");
}

function printImports(
  used: ReadonlySet<string>,
  blocks: readonly string[],
): string {
  const body = blocks.join("\n");
  const validators = [...used].filter((name) => name !== "call").sort();
  const types = [
    "BinaryBody",
    "CallOptions",
    "Dictionary",
    "Open",
    "Result",
    "SuccessStatus",
  ];
  const occurring = types.filter((name) =>
    new RegExp(`\\b${name}\\b`).test(body),
  );
  const imports = [
    'import { call, isErrorOf } from "./runtime/call.js";',
    'import type { Client } from "./runtime/client.js";',
    'import type { HttpError } from "./runtime/errors.js";',
    'import type { Operation } from "./runtime/operation.js";',
    printDoc(importNames(occurring, "./runtime/types.js", true)),
    'import type * as models from "./models.js";',
    ...(validators.length > 0
      ? [printDoc(importNames(validators, "./validators.js"))]
      : []),
  ];
  return imports.join("\n");
}

function printOperation(
  operation: ClientOperation,
  context: OperationsContext,
  used: Set<string>,
): string[] {
  const { typeName, functionName } = operation;
  const constant = context.registry.claim(`${functionName}Operation`);
  const guard = context.registry.claim(`is${typeName}Error`);
  return [
    `${comment(`What \`${functionName}\` resolves to.`)}${printDoc(typeAlias(`${typeName}Result`, resultType(operation, context)))}`,
    `${comment(`What \`${functionName}\` throws when the service answers with an error.`)}${printDoc(typeAlias(`${typeName}Error`, errorType(operation, context)))}`,
    printDoc([
      assignment(
        `const ${constant}: Operation`,
        " =",
        operationTerm(operation, context, used),
      ),
      ";",
    ]),
    printCall(operation, constant, context),
    printGuard(operation, guard, constant),
  ];
}

function comment(sentence: string): string {
  return printComment({ paragraphs: [sentence] });
}

function printCall(
  operation: ClientOperation,
  constant: string,
  context: OperationsContext,
): string {
  const { functionName, typeName, input } = operation;
  const optional = (input.required ?? []).length === 0 ? " = {}" : "";
  const head = functionHead(
    `export function ${functionName}`,
    [
      "client: Client",
      `input: models.${typeName}Input${optional}`,
      "options?: CallOptions",
    ],
    `Promise<${typeName}Result>`,
  );
  const description = printComment(describeOperation(operation, context));
  const call = returnCall("call", "client", constant, "input", "options");
  const body = printDoc(call, 1);
  return `${description}${printDoc(head)}\n${body}\n}`;
}

/** Narrows what was caught to the documented errors. */
function printGuard(
  { functionName, typeName }: ClientOperation,
  guard: string,
  constant: string,
): string {
  const head = functionHead(
    `export function ${guard}`,
    ["error: unknown"],
    `error is ${typeName}Error`,
  );
  const returned = returnCall("isErrorOf", "error", constant);
  const says = comment(`True for an error answer to \`${functionName}\`.`);
  return `${says}${printDoc(head)}\n${printDoc(returned, 1)}\n}`;
}

export function describeOperation(
  operation: ClientOperation,
  { descriptions }: Pick<ModelContext, "descriptions">,
): CommentText {
  const { entry } = operation;
  const { summary, description, deprecated, externalDocs } = entry.operation;
  const tags: Tag[] = [];
  if (deprecated === true) tags.push({ name: "deprecated" });
  if (typeof externalDocs?.url === "string") {
    tags.push({ name: "see", text: externalDocs.url });
  }
  const source = sourceOf(entry.operation);
  return {
    paragraphs: [
      descriptions && typeof summary === "string" ? summary : "",
      descriptions && typeof description === "string" && description !== summary
        ? description
        : "",
      `\`${entry.method.toUpperCase()} ${entry.path}\``,
      source === undefined ? "" : `Documented in ${source}.`,
    ],
    tags,
  };
}

function resultType(
  operation: ClientOperation,
  context: OperationsContext,
): TypeTerm {
  const successes = operation.responses.filter(({ status }) =>
    status.startsWith("2"),
  );
  const fallback = operation.responses.filter(
    ({ status }) => status === "default",
  );
  const documented = successes.length > 0 ? successes : fallback;
  if (documented.length === 0)
    return named("Result", word("number"), word("unknown"));
  return unionOf(
    documented.map((response) =>
      named(
        "Result",
        successStatus(response.status),
        dataType(response, context),
      ),
    ),
  );
}

function successStatus(status: string): TypeTerm {
  if (/^\d{3}$/.test(status)) return word(status);
  return status === "2XX" ? named("SuccessStatus") : word("number");
}

function errorType(
  operation: ClientOperation,
  context: OperationsContext,
): TypeTerm {
  const errors = operation.responses.filter(
    ({ status }) => !status.startsWith("2"),
  );
  if (errors.length === 0) return named("HttpError");
  return unionOf(
    errors.map((response) =>
      named(
        "HttpError",
        /^\d{3}$/.test(response.status)
          ? word(response.status)
          : word("number"),
        dataType(response, context),
      ),
    ),
  );
}

/** What is in the body, as a type; names come from `models.ts`. */
function dataType(
  response: ClientResponse,
  context: OperationsContext,
): TypeTerm {
  if (!response.schema) {
    return word(
      /^(?:204|205|304)$/.test(response.status) ? "undefined" : "unknown",
    );
  }
  const type = typeOfSchema(response.schema, {
    graph: context.graph,
    direction: "response",
  });
  return qualified(type);
}

const RUNTIME_NAMES = new Set([
  "Blob",
  "Open",
  "Record",
  "Dictionary",
  "BinaryBody",
]);

function qualified(term: TypeTerm): TypeTerm {
  switch (term.kind) {
    case "word":
      return term;
    case "name": {
      const name = RUNTIME_NAMES.has(term.text)
        ? term.text
        : `models.${term.text}`;
      return named(name, ...(term.args ?? []).map(qualified));
    }
    case "array":
      return { kind: "array", items: qualified(term.items) };
    default:
      return { kind: term.kind, members: term.members.map(qualified) };
  }
}

function operationTerm(
  operation: ClientOperation,
  context: OperationsContext,
  used: Set<string>,
): ValueTerm {
  const { entry, id, body, authenticated, server } = operation;
  const parameters = operation.parameters.filter(isUnusual);
  const input = context.graph.entryOf(operation.input);
  const names = input && context.validators.get(input);
  for (const name of [names?.is, names?.rules]) if (name) used.add(name);
  return object([
    { key: "id", value: text(id) },
    { key: "method", value: text(entry.method.toUpperCase()) },
    { key: "path", value: text(entry.path) },
    ...(parameters.length > 0
      ? [
          {
            key: "parameters",
            value: {
              kind: "list",
              items: parameters.map(parameterTerm),
            } as const,
          },
        ]
      : []),
    ...(body
      ? [
          {
            key: "body",
            value: jsonTerm({ kind: body.kind, mediaType: body.mediaType }),
          },
        ]
      : []),
    {
      key: "responses",
      value: object(
        operation.responses.map((response) =>
          responseMember(response, context, used),
        ),
      ),
    },
    ...(server === undefined ? [] : [{ key: "server", value: text(server) }]),
    ...(authenticated
      ? []
      : [
          {
            key: "authenticated",
            value: { kind: "boolean", value: false } as const,
          },
        ]),
    { key: "accepts", value: code(names?.is ?? "") },
    { key: "rules", value: code(names?.rules ?? "") },
  ]);
}

/** True where the usual way of the place would be wrong. */
function isUnusual({
  in: place,
  style,
  explode,
  allowReserved,
}: ClientParameter): boolean {
  const isForm = place === "query" || place === "cookie";
  return (
    style !== (isForm ? "form" : "simple") ||
    explode !== isForm ||
    allowReserved
  );
}

function parameterTerm(parameter: ClientParameter): ValueTerm {
  const { in: place, name, style, explode, allowReserved } = parameter;
  return jsonTerm({
    in: place,
    name,
    style,
    explode,
    ...(allowReserved ? { allowReserved } : {}),
  });
}

function responseMember(
  response: ClientResponse,
  context: OperationsContext,
  used: Set<string>,
): Member {
  const { status, kind, schema } = response;
  const entry = schema && context.graph.entryOf(schema);
  const rules = entry && context.validators.get(entry)?.rules;
  if (rules !== undefined) used.add(rules);
  return {
    key: status,
    value: object([
      { key: "kind", value: text(kind) },
      ...(rules === undefined ? [] : [{ key: "rules", value: code(rules) }]),
    ]),
  };
}
