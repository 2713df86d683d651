/**
 * Looks into a documented answer for what paging needs: where the next page begins, links to it, the count of all items.
 * Input: the schema of the body; output: the names that lead to a member. It looks one object deep, no further.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import {
  NEXT_NAMES,
  PAGE_INFO_NAMES,
  pagingName,
  TOTAL_NAMES,
} from "../../vocabulary/paging-names.js";
import { typesOf } from "./schema-shape.js";
import { isSchema } from "./schema-parts.js";

/** The members of an object, those of the parts of an `allOf` included. */
export function membersOf(
  document: OpenApiDocument,
  given: Schema,
): ReadonlyMap<string, Schema> {
  const members = new Map<string, Schema>();
  const seen = new Set<Schema>();
  const parts = [given];
  for (const part of parts) {
    const schema = resolve<Schema>(document, part);
    if (!schema || seen.has(schema)) continue;
    seen.add(schema);
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if (isSchema(member) && !members.has(name)) members.set(name, member);
    }
    parts.push(...(schema.allOf ?? []).filter(isSchema));
  }
  return members;
}

/** Whether values are numbers or text; undefined for what can be both or something else. */
export function scalarKind(
  document: OpenApiDocument,
  given: Schema,
): "number" | "text" | undefined {
  const schema = resolve<Schema>(document, given);
  const types = schema ? typesOf(schema) : [];
  const kinds = new Set(types.filter((type) => type !== "null").map(kindOf));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

function kindOf(type: string): "number" | "text" | undefined {
  if (type === "string") return "text";
  return type === "integer" || type === "number" ? "number" : undefined;
}

/** Where the answer says what the next page begins with. */
export function nextIn(
  document: OpenApiDocument,
  answer: Schema,
): readonly string[] | undefined {
  for (const place of placesIn(document, answer)) {
    const found = memberOf(place.members, NEXT_NAMES);
    if (!found) continue;
    const [name, schema] = found;
    const path = [...place.path, name];
    if (scalarKind(document, schema)) return path;
    const href = membersOf(document, schema).get("href");
    if (href && scalarKind(document, href) === "text") return [...path, "href"];
  }
  return undefined;
}

/** A list of links beside the items: `links`, or `pools_links` beside `pools`. */
export function linksIn(
  document: OpenApiDocument,
  answer: Schema,
  items: readonly string[],
): readonly string[] | undefined {
  const own = items.length === 1 ? `${items[0]}_links` : undefined;
  const members = membersOf(document, answer);
  const name = [...members.keys()].find(
    (candidate) => candidate === own || pagingName(candidate) === "links",
  );
  const member = name === undefined ? undefined : members.get(name);
  const list = member && resolve<Schema>(document, member);
  if (name === undefined || !list || !isSchema(list.items)) return undefined;
  const link = membersOf(document, list.items);
  return link.has("rel") && link.has("href") ? [name] : undefined;
}

/** Where the answer counts all items: around them, or beside them. */
export function totalIn(
  document: OpenApiDocument,
  answer: Schema,
  items: readonly string[],
): readonly string[] | undefined {
  const around = items.length > 1 ? items[0] : undefined;
  for (const place of placesIn(document, answer, around)) {
    const found = memberOf(place.members, TOTAL_NAMES);
    if (!found) continue;
    if (scalarKind(document, found[1])) return [...place.path, found[0]];
  }
  return undefined;
}

interface AnswerPlace {
  readonly path: readonly string[];
  readonly members: ReadonlyMap<string, Schema>;
}

/** The answer itself, and the members of it that tell about the page. */
function placesIn(
  document: OpenApiDocument,
  answer: Schema,
  around?: string,
): AnswerPlace[] {
  const members = membersOf(document, answer);
  const inside = [...members]
    .filter(
      ([name]) => name === around || PAGE_INFO_NAMES.includes(pagingName(name)),
    )
    .map(([name, schema]): AnswerPlace => {
      return { path: [name], members: membersOf(document, schema) };
    });
  return [{ path: [], members }, ...inside];
}

/** The member with the first of `names` that there is. */
function memberOf(
  members: ReadonlyMap<string, Schema>,
  names: readonly string[],
): [name: string, schema: Schema] | undefined {
  for (const wanted of names) {
    for (const member of members) {
      if (pagingName(member[0]) === wanted) return member;
    }
  }
  return undefined;
}
