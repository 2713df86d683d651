/** Compares servers by address: those of the operation, else of its path, else of the document. */
import type { Comparison } from "./comparison.js";
import type { OperationSides } from "./diff-operations.js";
import { diffExtensions } from "./diff-extensions.js";
import { diffTexts } from "./diff-text.js";
import { diffValues } from "./diff-values.js";
import type { DocumentReader, Element } from "./document-reader.js";
import { recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { OperationSide } from "./operation-side.js";
import type { Pair, SidedValue } from "./pair.js";
import { below, ROOT } from "./place.js";
import { readValues } from "./schema-values.js";

type ServerList = Element<readonly unknown[]>;
const NO_SERVERS: readonly unknown[] = [];

/** The servers of two operations. */
export function diffServers(
  comparison: Comparison,
  pair: Pair,
  { base, revision }: OperationSides,
): void {
  const child = comparison.pair(
    compareServerLists,
    effective(comparison.base, base),
    effective(comparison.revision, revision),
  );
  pair.descend({ text: "servers" }, child);
}

/** The servers of the documents, which may have no operations. */
export function diffDocumentServers(comparison: Comparison, pair: Pair): void {
  const child = comparison.pair(
    compareServerLists,
    documentServers(comparison.base),
    documentServers(comparison.revision),
  );
  pair.descend({ text: "servers" }, child);
}

function effective(reader: DocumentReader, side: OperationSide): ServerList {
  for (const { node, place } of [side.operation, side.pathItem]) {
    const own: unknown = node["servers"];
    if (Array.isArray(own) && own.length > 0) {
      return reader.side(own, below(place, "servers"));
    }
  }
  return documentServers(reader);
}

function documentServers(reader: DocumentReader): ServerList {
  const servers: unknown = reader.document.servers;
  const list = Array.isArray(servers) ? servers : NO_SERVERS;
  return reader.side(list, below(ROOT, "servers"));
}

function compareServerLists(
  comparison: Comparison,
  pair: Pair,
  base: ServerList,
  revision: ServerList,
): void {
  const { added, removed, persisted } = keyedDiff(
    serversOf(comparison.base, base),
    serversOf(comparison.revision, revision),
  );
  const [left, right] = [removed[0], added[0]];
  if (left && right && removed.length === 1 && added.length === 1) {
    const subject = { element: "server", keyword: "url" } as const;
    pair.compare(subject, urlOf(left[1]), urlOf(right[1]));
    const child = comparison.pair(compareServers, left[1], right[1]);
    pair.descend({ text: right[0] }, child);
  } else {
    for (const [name, server] of removed) {
      pair.compare({ element: "server", name }, urlOf(server), undefined);
    }
    for (const [name, server] of added) {
      pair.compare({ element: "server", name }, undefined, urlOf(server));
    }
  }
  for (const [name, before, after] of persisted) {
    const child = comparison.pair(compareServers, before, after);
    pair.descend({ text: name }, child);
  }
}

/** A last slash makes no other address; no list stands for the address of the document. */
function serversOf(
  reader: DocumentReader,
  list: ServerList,
): ReadonlyMap<string, Element> {
  const servers = new Map<string, Element>();
  for (const [index, node] of list.node.entries()) {
    const place = below(list.place, String(index));
    const server = reader.element({ node, place });
    servers.set(addressOf(server), server);
  }
  if (servers.size > 0) return servers;
  const standard = reader.side({ url: "/" }, list.place);
  return new Map([["/", standard as unknown as Element]]);
}

function addressOf({ node }: Element): string {
  const url = String(node["url"]);
  return url.length > 1 && url.endsWith("/") ? url.slice(0, -1) : url;
}

function urlOf(server: Element): SidedValue {
  return { value: addressOf(server), place: server.place };
}

function compareServers(
  _comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  diffTexts(pair, ["description"], base, revision);
  const variables = keyedDiff(variablesOf(base), variablesOf(revision));
  const subject = (name: string) =>
    ({ element: "server", keyword: "variables", name }) as const;
  for (const [name, left] of variables.removed) {
    pair.compare(subject(name), left, undefined);
  }
  for (const [name, right] of variables.added) {
    pair.compare(subject(name), undefined, right);
  }
  for (const [name, left, right] of variables.persisted) {
    diffVariable(pair, { name, left, right });
  }
  diffExtensions(pair, base, revision);
}

function variablesOf({
  node,
  place,
}: Element): ReadonlyMap<string, SidedValue> {
  const entries = Object.entries(recordOf(node["variables"]));
  return new Map(
    entries.map(([name, value]) => [
      name,
      { value, place: below(place, "variables", name) },
    ]),
  );
}

function diffVariable(pair: Pair, sides: VariableSides): void {
  const { name, left, right } = sides;
  const [base, revision] = [left, right].map(({ value, place }) => ({
    node: recordOf(value),
    place,
  })) as [Owner, Owner];
  const at = (owner: Owner): SidedValue | undefined => {
    const value = owner.node["default"];
    return value === undefined
      ? undefined
      : { value, place: below(owner.place, "default") };
  };
  const subject = { element: "server", keyword: "default", name } as const;
  pair.compare(subject, at(base), at(revision));
  const owner = { element: "server", name } as const;
  diffValues(pair, valuesOf(base), valuesOf(revision), owner);
  diffTexts(pair, ["description"], base, revision);
}

interface VariableSides {
  readonly name: string;
  readonly left: SidedValue;
  readonly right: SidedValue;
}

interface Owner {
  readonly node: Element["node"];
  readonly place: Element["place"];
}

function valuesOf({ node, place }: Owner) {
  return readValues([
    { schema: node, place, nullable: undefined, alternatives: [] },
  ]);
}
