/**
 * Prints `operations.ts`: for each operation its result and error types, its description as data, and one function.
 * Input: operations and the names of types and validators; output: the text below the file's header.
 */
import type {
  ClientOperation,
  ClientVariant,
} from "../model/client-operation.js";
import type { TypeEntry } from "../model/schema-graph.js";
import { sourceOf } from "../models/describe-schema.js";
import type { ModelContext } from "../models/print-models.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { functionHead, importNames, returnCall } from "../print/code-layout.js";
import {
  oneLine,
  printComment,
  type CommentText,
  type Tag,
} from "../print/comments.js";
import { printDoc, type Doc } from "../print/doc.js";
import { printConstant } from "../print/value-text.js";
import {
  addNames,
  layout,
  named,
  typeAlias,
  type TypeTerm,
} from "../print/type-layout.js";
import type { ValidatorNames } from "../validators/validator-names.js";
import { operationTerm } from "./operation-term.js";
import { errorType, resultType } from "./result-types.js";

export interface OperationsContext extends ModelContext {
  readonly validators: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly registry: NameRegistry;
}

/** Names that the printed text refers to, and that have to be imported. */
interface UsedNames {
  readonly types: Set<string>;
  readonly validators: Set<string>;
}

/** What operations import from the runtime, when they use it. */
const RUNTIME_TYPES = [
  "BinaryBody",
  "Call",
  "CallOptions",
  "Dictionary",
  "Int64",
  "Kind",
  "Open",
  "Result",
  "ServerSentEvent",
  "SuccessStatus",
  "WithRequired",
];

export function printOperations(
  operations: readonly ClientOperation[],
  context: OperationsContext,
): string {
  const used = {
    types: new Set(["Call", "CallOptions"]),
    validators: new Set<string>(),
  };
  const blocks = operations.flatMap((operation) =>
    printOperation(operation, context, used),
  );
  if (blocks.length === 0) return "export {};";
  return [printImports(used), ...blocks].join("\n\n");
}

function printImports({ types, validators }: UsedNames): string {
  const names = RUNTIME_TYPES.filter((name) => types.has(name));
  const imports = [
    'import { call, isErrorOf } from "./runtime/call.js";',
    'import type { Client } from "./runtime/client.js";',
    'import type { HttpError } from "./runtime/errors.js";',
    'import type { Operation } from "./runtime/operation.js";',
    printDoc(importNames(names, "./runtime/types.js", true)),
    'import type * as models from "./models.js";',
    printDoc(importNames([...validators].sort(), "./validators.js")),
  ];
  return imports.join("\n");
}

function printOperation(
  operation: ClientOperation,
  context: OperationsContext,
  used: UsedNames,
): string[] {
  const { typeName, functionName } = operation;
  const constant = context.registry.claim(`${functionName}Operation`);
  const guard = context.registry.claim(`is${typeName}Error`);
  const result = resultType(operation, context.graph);
  const error = errorType(operation, context.graph);
  addNames(used.types, result);
  addNames(used.types, error);
  const term = operationTerm(operation, context, used.validators);
  return [
    printAlias(
      `What \`${functionName}\` resolves to.`,
      `${typeName}Result`,
      result,
    ),
    printAlias(
      `What \`${functionName}\` throws when the service answers with an error.`,
      `${typeName}Error`,
      error,
    ),
    printConstant(constant, "Operation", term),
    printCall(operation, constant, context),
    printGuard(operation, guard, constant),
  ];
}

function printAlias(sentence: string, name: string, type: TypeTerm): string {
  return comment(sentence) + printDoc(typeAlias(name, type));
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
    callType(operation),
  );
  const description = printComment(describeOperation(operation, context));
  const call = returnCall("call", "client", constant, "input", "options");
  const body = printDoc(call, 1);
  return `${description}${printDoc(head)}\n${body}\n}`;
}

/** `Call<XResult, XError>`; `prefix` says where these are, seen from another file. */
export function callType({ typeName }: ClientOperation, prefix = ""): Doc {
  const types = [`${prefix}${typeName}Result`, `${prefix}${typeName}Error`];
  return layout(named("Call", ...types.map((type) => named(type))), "operand");
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

/** `At most 20 requests a second for one user, 100 altogether.` */
function rateLimitText(limit: unknown): string {
  if (typeof limit !== "object" || limit === null) return "";
  const { perUser, total, period } = limit as Record<string, unknown>;
  if (typeof period !== "string" || !PERIODS.has(period)) return "";
  const counts = [
    [perUser, " for one user"],
    [total, " altogether"],
  ] as const;
  const [first, second] = counts.flatMap(([count, whose]) =>
    typeof count === "number" && Number.isFinite(count)
      ? [{ count, whose }]
      : [],
  );
  if (!first) return "";
  const requests = first.count === 1 ? "request" : "requests";
  const more = second ? `, ${second.count}${second.whose}` : "";
  return `At most ${first.count} ${requests} ${PERIODS.get(period)}${first.whose}${more}.`;
}

const PERIODS: ReadonlyMap<string, string> = new Map([
  ["second", "a second"],
  ["minute", "a minute"],
  ["hour", "an hour"],
  ["day", "a day"],
]);

function variantText({ of, mediaType, answerType }: ClientVariant): string {
  if (answerType !== undefined) {
    return `\`${of}\` with its answer in \`${oneLine(answerType)}\`, piece by piece.`;
  }
  return mediaType === undefined
    ? `\`${of}\` with one of its bodies.`
    : `\`${of}\` with a body in \`${oneLine(mediaType)}\`.`;
}

export function describeOperation(
  operation: ClientOperation,
  { descriptions }: Pick<ModelContext, "descriptions">,
): CommentText {
  const { entry, variant } = operation;
  const { deprecated, externalDocs } = entry.operation;
  const tags: Tag[] = [];
  if (deprecated === true) tags.push({ name: "deprecated" });
  if (typeof externalDocs?.url === "string") {
    tags.push({ name: "see", text: externalDocs.url });
  }
  const source = variant ? variant.page : sourceOf(entry.operation);
  const { summary, description } = variant ?? entry.operation;
  return {
    paragraphs: [
      descriptions && typeof summary === "string" ? summary : "",
      descriptions && typeof description === "string" && description !== summary
        ? description
        : "",
      `\`${entry.method.toUpperCase()} ${entry.path}\``,
      variant ? variantText(variant) : "",
      rateLimitText(entry.operation["x-doc-rate-limit"]),
      source === undefined ? "" : `Documented in ${source}.`,
    ],
    tags,
  };
}
