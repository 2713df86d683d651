/**
 * Which drafts have the same shape. Input: drafts by id; output: a number each, equal for equal shapes.
 * Shape leaves out descriptions, examples, `x-` (but `x-doc-reserved`) and the order of fields. Drafts may refer to each
 * other in circles: classes are refined until none falls apart any more, each draft's text being made only once. Sorting
 * is by code unit, which is what `sort` does without a function to compare.
 */
import type { Schema } from "./openapi.js";

export interface ShapedDraft {
  readonly schema: Schema;
  /** Said first in the shape: drafts with different labels are never one class. */
  readonly label: string;
}

/** Class of each draft; a reference to a draft that is not given is part of the text. */
export function shapeClasses<Id extends string>(
  drafts: ReadonlyMap<Id, ShapedDraft>,
): Map<Id, number> {
  const partition = new Partition();
  for (const [id, { schema, label }] of drafts) {
    const references: string[] = [];
    const text = JSON.stringify(label) + shapeText(schema, references);
    const foreign = references.filter((target) => !drafts.has(target as Id));
    partition.add(
      id,
      foreign.length > 0 ? text + foreign.join() : text,
      references,
    );
  }
  partition.refine();
  return new Map([...drafts.keys()].map((id) => [id, partition.classOf(id)]));
}

/** Drafts in classes that only ever fall apart. A draft is looked at again when one that it refers to left its class. */
class Partition {
  readonly #classes = new Map<string, number>();
  readonly #sizes: number[] = [];
  readonly #references = new Map<string, readonly string[]>();
  readonly #referrers = new Map<string, string[]>();
  readonly #numbers = new Map<string, number>();

  add(id: string, text: string, references: readonly string[]): void {
    const number = this.#numbers.get(text) ?? this.#sizes.length;
    this.#numbers.set(text, number);
    this.#move(id, number);
    if (references.length === 0) return;
    this.#references.set(id, references);
    for (const target of references) {
      const referrers = this.#referrers.get(target) ?? [];
      referrers.push(id);
      this.#referrers.set(target, referrers);
    }
  }

  classOf(id: string): number {
    return this.#classes.get(id) ?? -1;
  }

  refine(): void {
    let open: Iterable<string> = this.#references.keys();
    for (;;) {
      const moved = this.#split(open);
      if (moved.length === 0) return;
      open = new Set(moved.flatMap((id) => this.#referrers.get(id) ?? []));
    }
  }

  /** Splits the classes of the drafts in `open` by what they refer to now; the drafts that left their class. */
  #split(open: Iterable<string>): string[] {
    const groups = new Map<number, Map<string, string[]>>();
    for (const id of open) {
      const number = this.classOf(id);
      const byTargets = groups.get(number) ?? new Map<string, string[]>();
      groups.set(number, byTargets);
      const targets = this.#references.get(id) ?? [];
      const key = targets.map((target) => this.classOf(target)).join();
      const group = byTargets.get(key);
      if (group) group.push(id);
      else byTargets.set(key, [id]);
    }
    return [...groups].flatMap(([number, byTargets]) =>
      this.#splitClass(number, [...byTargets.values()]),
    );
  }

  /** Whoever was not looked at stays together and keeps the number; if all were, the largest group does. */
  #splitClass(number: number, groups: string[][]): string[] {
    const seen = groups.reduce((sum, group) => sum + group.length, 0);
    const all = seen === this.#sizes[number];
    groups.sort((left, right) => right.length - left.length);
    return groups.slice(all ? 1 : 0).flatMap((group) => {
      const fresh = this.#sizes.length;
      for (const id of group) this.#move(id, fresh);
      return group;
    });
  }

  #move(id: string, number: number): void {
    const before = this.#classes.get(id);
    if (before !== undefined)
      this.#sizes[before] = (this.#sizes[before] ?? 1) - 1;
    this.#classes.set(id, number);
    this.#sizes[number] = (this.#sizes[number] ?? 0) + 1;
  }
}

const IGNORED: ReadonlySet<string> = new Set([
  "description",
  "title",
  "example",
  "examples",
  "externalDocs",
  "$ref",
]);

/** A field that one page calls reserved is not the one that another page has: `deprecated` sets them apart as well. */
function isLeftOut(keyword: string): boolean {
  return (
    IGNORED.has(keyword) ||
    (keyword.startsWith("x-") && keyword !== "x-doc-reserved")
  );
}

/** Written for speed, as it runs for each field; a text in it stands behind its length, so that no two can pass for one. */
function shapeText(schema: Schema | boolean, references: string[]): string {
  if (typeof schema === "boolean") return String(schema);
  let text = "{";
  if (schema.$ref !== undefined) {
    references.push(schema.$ref);
    text += "$ref;";
  }
  const keywords: string[] = [];
  for (const keyword of Object.keys(schema)) {
    if (!isLeftOut(keyword)) keywords.push(keyword);
  }
  if (keywords.length > 1) keywords.sort();
  for (const keyword of keywords) {
    text += `${keyword}=${keywordText(schema, keyword, references)};`;
  }
  return `${text}}`;
}

function keywordText(
  schema: Schema,
  keyword: string,
  references: string[],
): string {
  switch (keyword) {
    case "properties": {
      const properties = schema.properties ?? {};
      let text = "";
      for (const name of Object.keys(properties).sort()) {
        text += sized(name) + shapeText(properties[name] ?? true, references);
      }
      return text;
    }
    case "items":
      return shapeText(schema.items ?? true, references);
    case "contentSchema":
      return shapeText(schema.contentSchema ?? true, references);
    case "additionalProperties":
      return shapeText(schema.additionalProperties ?? true, references);
    case "anyOf":
      return (schema.anyOf ?? [])
        .map((option) => shapeText(option, references))
        .join("|");
    default:
      return plainText(schema[keyword as keyof Schema]);
  }
}

/** Lists of keywords that drafts have (`required`, `type`, `enum`) are sets. */
function plainText(value: unknown): string {
  if (typeof value === "string") return sized(value);
  if (typeof value === "number") return String(value);
  return Array.isArray(value)
    ? value
        .map((item) => JSON.stringify(item))
        .sort()
        .join(",")
    : JSON.stringify(value);
}

function sized(text: string): string {
  return `${text.length}:${text}`;
}
