/**
 * Finds the list of items in a documented answer. Input: an operation and the schema of its answer; output: where the
 * list is and what it holds, or why that cannot be told. The only list is it; of several the one that the path names,
 * or that has a name for lists of whatever kind, or that alone holds objects.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import {
  ITEM_LISTS,
  OTHER_LISTS,
  pagingName,
} from "../../vocabulary/paging-names.js";
import type { ClientOperation } from "./client-operation.js";
import { membersOf } from "./paging-answer.js";
import { typesOf } from "./schema-shape.js";
import { isSchema } from "./schema-parts.js";

export interface FoundItems {
  /** Names that lead to the list; none where the answer is the list. */
  readonly path: readonly string[];
  /** Of one item. */
  readonly schema: Schema | boolean;
}

export function findItems(
  document: OpenApiDocument,
  operation: ClientOperation,
  answer: Schema,
): FoundItems | string {
  const whole = resolve<Schema>(document, answer);
  if (whole && isList(whole)) return { path: [], schema: whole.items ?? true };
  const outer = listsIn(document, answer, []);
  const lists = outer.length > 0 ? outer : innerLists(document, answer);
  if (lists.length === 0) return "the documented answer holds no list";
  const named = lists.filter(({ path }) => isNamedBy(operation, path));
  const general = lists.filter(({ path }) =>
    ITEM_LISTS.has(pagingName(path.at(-1) ?? "")),
  );
  const ofObjects = lists.filter(
    ({ schema }) => isSchema(schema) && membersOf(document, schema).size > 0,
  );
  const found = [lists, named, general, ofObjects].find(
    (candidates) => candidates.length === 1,
  )?.[0];
  const names = lists.map(({ path }) => `\`${path.join(".")}\``);
  return (
    found ?? `the documented answer holds several lists (${names.join(", ")})`
  );
}

/** Lists in the members of an answer that has none itself: `{data: {items: [...]}}`. */
function innerLists(document: OpenApiDocument, answer: Schema): FoundItems[] {
  return [...membersOf(document, answer)].flatMap(([name, schema]) =>
    listsIn(document, schema, [name]),
  );
}

function listsIn(
  document: OpenApiDocument,
  holder: Schema,
  path: readonly string[],
): FoundItems[] {
  return [...membersOf(document, holder)].flatMap(([name, given]) => {
    const schema = resolve<Schema>(document, given);
    const isOther = OTHER_LISTS.has(pagingName(name)) || /_links$/i.test(name);
    if (!schema || !isList(schema) || isOther) return [];
    return [{ path: [...path, name], schema: schema.items ?? true }];
  });
}

function isList(schema: Schema): boolean {
  const types = typesOf(schema).filter((type) => type !== "null");
  return types.length === 1 && types[0] === "array";
}

/** `/v3/{id}/elb/l7-policies` lists `l7policies`; the plural may be missing on either side. */
function isNamedBy(
  { entry }: ClientOperation,
  path: readonly string[],
): boolean {
  const segment = entry.path
    .split("/")
    .filter((part) => part !== "" && !part.includes("{"))
    .at(-1);
  const bare = (name: string) => pagingName(name).replace(/s$/, "");
  return segment !== undefined && bare(segment) === bare(path.at(-1) ?? "");
}
