/**
 * Reads keywords of older versions, as far as documents of OpenAPI 3.1 still have them: `nullable`, bounds that are
 * exclusive by a word, and a list of schemas in `items`. Input: an object of a document; output: what today's keywords
 * say in their place, and which ones were read so.
 */
import { boundsForm, nullableForm } from "../../contract/access/upgrade.js";

type Node = Readonly<Record<string, unknown>>;

export interface ReadNode {
  readonly node: Node;
  /** Older keywords that it had. */
  readonly older: readonly string[];
}

const BOUNDS = ["exclusiveMinimum", "exclusiveMaximum"];

export function readOlderKeywords(given: Node): ReadNode {
  let node = given;
  const older: string[] = [];
  const bounds = BOUNDS.filter((keyword) => typeof node[keyword] === "boolean");
  if (bounds.length > 0) {
    node = boundsForm(node);
    older.push(...bounds);
  }
  if (Array.isArray(node.items)) {
    node = tupleForm(node, node.items);
    older.push("items");
  }
  if (node.nullable === true) {
    node = withNull(node);
    older.push("nullable");
  }
  return { node, older };
}

/** A list of schemas is one for each place; of items after them `additionalItems` speaks. */
function tupleForm(node: Node, items: readonly unknown[]): Node {
  const { items: _items, additionalItems, ...rest } = node;
  return {
    ...rest,
    ...(items.length > 0 ? { prefixItems: items } : {}),
    ...(additionalItems === undefined ? {} : { items: additionalItems }),
  };
}

/** Upgrading did this to documents of 3.0: what is left are those that say 3.1 and use the older keyword. */
function withNull({ nullable: _said, ...schema }: Node): Node {
  const { type, ...rest } = schema;
  return nullableForm(type === "null" ? rest : schema);
}
