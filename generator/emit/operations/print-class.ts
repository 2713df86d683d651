/** Prints `class.ts`: the class that gathers all operations, in an entry point of its own. */
import type { ClientOperation } from "../model/client-operation.js";
import type { Wording } from "../models/describe-schema.js";
import { functionHead, returnCall } from "../print/code-layout.js";
import { printComment, type CommentText } from "../print/comments.js";
import { printDoc } from "../print/doc.js";
import {
  describeIterator,
  type Iterator,
  type Iterators,
} from "./print-iterators.js";
import { callType, describeOperation } from "./print-operations.js";

export interface ClassOptions extends Wording {
  readonly className: string;
  readonly serviceTitle: string;
  readonly needsOptions: boolean;
}

export function printClass(
  operations: readonly ClientOperation[],
  iterators: Iterators,
  options: ClassOptions,
): string {
  const imports = [
    'import { createClient, type ClientOptions } from "./client.js";',
    ...(operations.length > 0
      ? [
          ...(iterators.size > 0
            ? ['import * as iterators from "./iterators.js";']
            : []),
          'import type * as models from "./models.js";',
          'import * as operations from "./operations.js";',
        ]
      : []),
    'import type { Client } from "./runtime/client.js";',
    ...(iterators.size > 0
      ? ['import type { PageOptions } from "./runtime/paginate.js";']
      : []),
    ...(operations.length > 0
      ? ['import type { Call, CallOptions } from "./runtime/types.js";']
      : []),
  ];
  const comment = printComment({
    paragraphs: [
      `All operations of ${options.serviceTitle} with one configuration. Where size matters, import the functions of \`operations\` instead.`,
    ],
  });
  const members = [
    "  /** For the functions that take a client. */\n  readonly client: Client;",
    `  constructor(options: ClientOptions${options.needsOptions ? "" : " = {}"}) {\n    this.client = createClient(options);\n  }`,
    ...operations.flatMap((operation) => {
      const iterator = iterators.get(operation);
      const method = printMethod(operation, options);
      return iterator ? [method, printIteratorMethod(iterator)] : [method];
    }),
  ];
  return `${imports.join("\n")}\n\n${comment}export class ${options.className} {\n${members.join("\n\n")}\n}`;
}

/** The functions of `operations.ts` have the whole text. */
function summaryOf(operation: ClientOperation, wording: Wording): CommentText {
  const { paragraphs, tags = [] } = describeOperation(operation, wording);
  const { entry, variant } = operation;
  const { summary, description } = variant ?? entry.operation;
  const hasWords = typeof summary === "string";
  // A description stands in where there is nothing shorter.
  const first = hasWords || description === undefined ? 0 : 1;
  return {
    paragraphs: [paragraphs[first] ?? "", ...paragraphs.slice(2, 4)],
    tags: tags.filter(({ name }) => name === "deprecated"),
  };
}

function printMethod(operation: ClientOperation, wording: Wording): string {
  const { functionName, typeName, input } = operation;
  const optional = (input.required ?? []).length === 0 ? " = {}" : "";
  const head = functionHead(
    functionName,
    [`input: models.${typeName}Input${optional}`, "options?: CallOptions"],
    callType(operation, "operations."),
  );
  const comment = printComment(summaryOf(operation, wording), 1);
  const call = returnCall(
    `operations.${functionName}`,
    "this.client",
    "input",
    "options",
  );
  return `${comment}${printDoc(head, 1)}\n${printDoc(call, 2)}\n  }`;
}

function printIteratorMethod(iterator: Iterator): string {
  const { name, operation, typeName } = iterator;
  const optional = (operation.input.required ?? []).length === 0 ? " = {}" : "";
  const head = functionHead(
    name,
    [
      `input: models.${operation.typeName}Input${optional}`,
      "options?: PageOptions",
    ],
    `iterators.${typeName}`,
  );
  const comment = printComment({ paragraphs: describeIterator(iterator) }, 1);
  const call = returnCall(
    `iterators.${name}`,
    "this.client",
    "input",
    "options",
  );
  return `${comment}${printDoc(head, 1)}\n${printDoc(call, 2)}\n  }`;
}
