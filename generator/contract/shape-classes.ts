/**
 * Which drafts have the same shape. Input: drafts by id; output: a number each, equal for equal shapes.
 * Shape leaves out descriptions, examples, `x-` and the order of fields. Drafts may refer to each other in circles:
 * classes are refined until none falls apart any more, each draft's text being made only once.
 */
import type { Schema } from "./openapi.js";
import { compareText } from "./compare-text.js";

export interface ShapedDraft {
  readonly schema: Schema;
  /** Said first in the shape: drafts with different labels are never one class. */
  readonly label: string;
}

/** Class of each draft; a reference to a draft that is not given is part of the text. */
export function shapeClasses<Id extends string>(
  drafts: ReadonlyMap<Id, ShapedDraft>,
): Map<Id, number> {
  const shapes = new Map<Id, { text: string; references: string[] }>();
  for (const [id, { schema, label }] of drafts) {
    const references: string[] = [];
    const text = JSON.stringify(label) + shapeText(schema, references);
    shapes.set(id, { text, references });
  }
  let classes = classify(shapes.keys(), (id) => shapes.get(id)?.text ?? "");
  for (;;) {
    const before = classes;
    const next = classify(shapes.keys(), (id) => {
      const references = shapes.get(id)?.references ?? [];
      const theirs = references.map(
        (reference) => before.classes.get(reference as Id) ?? reference,
      );
      return `${before.classes.get(id)}:${theirs.join(",")}`;
    });
    if (next.count === before.count) return next.classes;
    classes = next;
  }
}

function classify<Id>(
  ids: Iterable<Id>,
  keyOf: (id: Id) => string,
): { classes: Map<Id, number>; count: number } {
  const numbers = new Map<string, number>();
  const classes = new Map<Id, number>();
  for (const id of ids) {
    const key = keyOf(id);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    classes.set(id, number);
  }
  return { classes, count: numbers.size };
}

const IGNORED: ReadonlySet<string> = new Set([
  "description",
  "title",
  "example",
  "examples",
  "externalDocs",
  "$ref",
]);

function shapeText(schema: Schema | boolean, references: string[]): string {
  if (typeof schema === "boolean") return String(schema);
  const parts: string[] = [];
  if (schema.$ref !== undefined) {
    references.push(schema.$ref);
    parts.push("$ref");
  }
  const keywords = Object.keys(schema)
    .filter((keyword) => !IGNORED.has(keyword) && !keyword.startsWith("x-"))
    .sort(compareText);
  for (const keyword of keywords) {
    parts.push(`${keyword}=${keywordText(schema, keyword, references)}`);
  }
  return `{${parts.join(";")}}`;
}

function keywordText(
  schema: Schema,
  keyword: string,
  references: string[],
): string {
  switch (keyword) {
    case "properties":
      return Object.entries(schema.properties ?? {})
        .sort(([left], [right]) => compareText(left, right))
        .map(
          ([name, property]) =>
            JSON.stringify(name) + shapeText(property, references),
        )
        .join(",");
    case "items":
      return shapeText(schema.items ?? true, references);
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
  return Array.isArray(value)
    ? value
        .map((item) => JSON.stringify(item))
        .sort(compareText)
        .join(",")
    : JSON.stringify(value);
}
