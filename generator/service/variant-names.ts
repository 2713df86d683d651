/**
 * Names for the pages of one operation: the official one, else what sets the request body apart on the wire, else the
 * title. Titles and names of pages move, names on the wire do not. Input: the pages' bodies, alike ones in one group.
 */
import type { Json, PageExample } from "../page/page-model.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceField,
  ServiceObject,
} from "./service-model.js";

export interface VariantPage {
  readonly apiName?: string | undefined;
  readonly title: string;
  readonly pageName: string;
  readonly body?: FieldSchema | undefined;
  readonly examples: readonly PageExample[];
  /** Equal for pages whose bodies are alike. */
  readonly group: number;
}

export interface VariantName {
  readonly name: string;
  readonly official: boolean;
}

/** A name for each page, in their order; no two differ only by case. */
export function nameVariants(
  pages: readonly VariantPage[],
  objects: ReadonlyMap<ObjectId, ServiceObject>,
): VariantName[] {
  const marks = pages.map((page) => marksOf(page, objects));
  const holders = holdersOf(pages, marks);
  const hasOthers = pages.some(({ group }) => group !== pages[0]?.group);
  const taken = new Set<string>();
  return pages.map((page, index) => {
    const wanted =
      page.apiName ??
      (hasOthers ? ownMark(marks[index] ?? [], holders) : undefined) ??
      (words(page.title) || words(page.pageName) || "Variant");
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${wanted}${count}`;
    taken.add(name.toLowerCase());
    return { name, official: page.apiName !== undefined };
  });
}

/** What a body may be told by, the surest kind first. */
type Marks = readonly ReadonlySet<string>[];

function marksOf(
  { body, examples }: VariantPage,
  objects: ReadonlyMap<ObjectId, ServiceObject>,
): Marks {
  const fields =
    body?.kind === "object" ? (objects.get(body.object)?.fields ?? []) : [];
  const shown = new Set<string>();
  for (const { value } of examples) collectKeys(value, shown);
  return [
    new Set(fields.map(({ name }) => name)),
    shown,
    new Set(fields.flatMap(onlyValue)),
  ];
}

/** The groups that have a mark, for each kind of marks. */
type Holders = readonly ReadonlyMap<string, ReadonlySet<number>>[];

function holdersOf(
  pages: readonly VariantPage[],
  marks: readonly Marks[],
): Holders {
  const holders: Map<string, Set<number>>[] = [];
  for (const [index, own] of marks.entries()) {
    for (const [kind, names] of own.entries()) {
      const known = (holders[kind] ??= new Map<string, Set<number>>());
      for (const name of names) {
        const groups = known.get(name) ?? new Set();
        known.set(name, groups.add(pages[index]?.group ?? -1));
      }
    }
  }
  return holders;
}

/** The one mark that no other body has. */
function ownMark(own: Marks, holders: Holders): string | undefined {
  for (const [kind, names] of own.entries()) {
    const free = [...names].filter(
      (name) => holders[kind]?.get(name)?.size === 1,
    );
    const [only] = free;
    if (only === undefined || free.length > 1) continue;
    const name = words(only.slice(only.indexOf("=") + 1));
    if (name !== "") return name;
  }
  return undefined;
}

/** `action=add` for a field that takes one value only. */
function onlyValue({ name, constraints }: ServiceField): string[] {
  return constraints.flatMap((constraint) =>
    constraint.kind === "enum" &&
    !constraint.open &&
    constraint.values.length === 1
      ? [`${name}=${String(constraint.values[0]?.value)}`]
      : [],
  );
}

const DEEPEST = 50;

function collectKeys(
  value: Json | undefined,
  keys: Set<string>,
  depth = 0,
): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!isList) keys.add(key);
    collectKeys(inner as Json, keys, depth + 1);
  }
}

const LONGEST = 60;

/** `os-start` as `OsStart`; nothing for what ASCII cannot write. */
function words(text: string): string {
  if (/[^\p{ASCII}]/u.test(text)) return "";
  const name = text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, LONGEST);
  return /^[A-Z]/.test(name) ? name : "";
}
