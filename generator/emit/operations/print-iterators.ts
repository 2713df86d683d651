/**
 * Prints `iterators.ts`: for each operation that pages a function that reads the whole list, item by item.
 * Input: the operations with their paging, and names; output: the text below the file's header. Each function imports
 * its operation alone, so that bundlers leave out what nobody uses.
 */
import type { ClientOperation } from "../model/client-operation.js";
import type { OperationNames } from "../model/read-operations.js";
import type { ClientPaging } from "../model/read-paging.js";
import type { SchemaGraph } from "../model/schema-graph.js";
import { typeOfSchema } from "../models/type-of-schema.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { pascalCase } from "../naming/identifiers.js";
import {
  assignment,
  callOf,
  functionHead,
  importNames,
  jsonTerm,
  text,
} from "../print/code-layout.js";
import { printComment } from "../print/comments.js";
import { group, indent, line, printDoc } from "../print/doc.js";
import {
  addNames,
  named,
  typeAlias,
  type TypeTerm,
} from "../print/type-layout.js";
import { printConstant } from "../print/value-text.js";
import { qualified } from "./result-types.js";

/** A function that pages, and what it is made of. */
export interface Iterator {
  readonly name: string;
  /** Of what it returns. */
  readonly typeName: string;
  readonly operation: ClientOperation;
  readonly paging: ClientPaging;
  readonly item: TypeTerm;
}

export type Iterators = ReadonlyMap<ClientOperation, Iterator>;

/** Gives every paged operation a function: `paginateListPools` for `listPools`. */
export function nameIterators(
  paged: ReadonlyMap<ClientOperation, ClientPaging>,
  graph: SchemaGraph,
  { types, functions }: OperationNames,
): Iterators {
  const iterators = [...paged].map(([operation, paging]) => {
    const type = typeOfSchema(paging.item, { graph, direction: "response" });
    const iterator: Iterator = {
      name: functions.claim(`paginate${pascalCase(operation.functionName)}`),
      typeName: types.claim(`${operation.typeName}Paginator`),
      operation,
      paging,
      item: qualified(type),
    };
    return [operation, iterator] as const;
  });
  return new Map(iterators);
}

const RUNTIME_TYPES = ["Dictionary", "Int64", "Kind", "Open", "WithRequired"];

/** Undefined where nothing pages. */
export function printIterators(
  byOperation: Iterators,
  registry: NameRegistry,
): string | undefined {
  if (byOperation.size === 0) return undefined;
  const iterators = [...byOperation.values()];
  const functions = iterators.map(({ operation }) => operation.functionName);
  const results = iterators.map(
    ({ operation }) => `type ${operation.typeName}Result`,
  );
  const used = new Set<string>();
  for (const { item } of iterators) addNames(used, item);
  const types = RUNTIME_TYPES.filter((name) => used.has(name));
  const imports = [
    'import type * as models from "./models.js";',
    printDoc(importNames([...functions, ...results], "./operations.js")),
    'import type { Client } from "./runtime/client.js";',
    printDoc(
      importNames(
        ["paginate", "type PageOptions", "type Paginator"],
        "./runtime/paginate.js",
      ),
    ),
    'import type { Paging } from "./runtime/paging.js";',
    ...(types.length > 0
      ? [printDoc(importNames(types, "./runtime/types.js", true))]
      : []),
  ];
  const blocks = iterators.flatMap((iterator) =>
    printIterator(iterator, registry),
  );
  return [imports.join("\n"), ...blocks].join("\n\n");
}

/** What an iterator says about itself, here and in the class. */
export function describeIterator({ operation, paging }: Iterator): string[] {
  const { limit } = paging.term;
  const size =
    limit === undefined
      ? []
      : [`\`${limit.name}\` of the input is the size of a page.`];
  return [
    `The items of \`${operation.functionName}\`, page after page, as they are read; \`.pages()\` has the answers instead.`,
    ...size,
  ];
}

function printIterator(iterator: Iterator, registry: NameRegistry): string[] {
  const { name, operation, paging } = iterator;
  const { functionName, typeName, input, id } = operation;
  const constant = registry.claim(`${functionName}Paging`);
  const optional = (input.required ?? []).length === 0 ? " = {}" : "";
  const result = named("Paginator", iterator.item, named(`${typeName}Result`));
  const head = functionHead(
    `export function ${name}`,
    [
      "client: Client",
      `input: models.${typeName}Input${optional}`,
      "options?: PageOptions",
    ],
    iterator.typeName,
  );
  const fetchPage = [
    "fetchPage: (input, options) =>",
    group(indent([line, callOf(functionName, "client", "input", "options")])),
    ",",
  ];
  return [
    printComment({ paragraphs: [`What \`${name}\` gives.`] }) +
      printDoc(typeAlias(iterator.typeName, result)),
    printConstant(constant, "Paging", jsonTerm(paging.term)),
    [
      printComment({ paragraphs: describeIterator(iterator) }) + printDoc(head),
      "  return paginate({",
      printDoc([assignment("id", ":", text(id)), ","], 2),
      `    paging: ${constant},`,
      "    input,",
      "    options,",
      printDoc(fetchPage, 2),
      "  });",
      "}",
    ].join("\n"),
  ];
}
