/**
 * The nodes that the target of an action selects: JSONPath by RFC 9535, evaluated by json-p3.
 * Input: a document and the path. Output: locations, once each, or one sentence saying what is wrong. Bounded: a path
 * may select so many nodes and descend so often, and what objects have by nature is never selected.
 */
import { JSONPathEnvironment } from "json-p3";
import { isContainer, memberOf, type Location } from "./json-tree.js";

export type Selection =
  { readonly locations: readonly Location[] } | { readonly problem: string };

type Queried = Parameters<JSONPathEnvironment["lazyQuery"]>[1];

const MOST_NODES = 10_000;
/** Each `..` multiplies the work by the size of the document. */
const MOST_DESCENTS = 2;
const LONGEST_PATH = 2_000;
const environment = new JSONPathEnvironment({ maxRecursionDepth: 1_000 });

/** Selects nodes; those below `x-doc-source` are none of the document's. */
export function selectNodes(root: object, path: string): Selection {
  if (path.length > LONGEST_PATH) return { problem: "is too long" };
  if ((path.match(/\.\./g) ?? []).length > MOST_DESCENTS) {
    return { problem: `descends more than ${MOST_DESCENTS} times` };
  }
  const locations = new Map<string, Location>();
  let visited = 0;
  try {
    for (const { location } of environment.lazyQuery(path, root as Queried)) {
      visited += 1;
      if (visited > MOST_NODES) {
        return { problem: `selects more than ${MOST_NODES} nodes` };
      }
      if (location.includes("x-doc-source")) continue;
      if (isOwn(root, location)) {
        locations.set(JSON.stringify(location), location);
      }
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [message = ""] = error.message.split("\n");
    return { problem: `is no JSONPath that can be evaluated: ${message}` };
  }
  return { locations: [...locations.values()] };
}

function isOwn(root: object, location: Location): boolean {
  let node: unknown = root;
  for (const name of location) {
    if (!isContainer(node) || !Object.hasOwn(node, name)) return false;
    node = memberOf(node, name);
  }
  return true;
}
