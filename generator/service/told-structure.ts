/**
 * Structure that pages tell where no table does. Input: the operations and objects that were read; output: what was
 * left as the tables have it, so that nothing is lost silently: fields that a description lists in words, and elements
 * that an example in XML shows within others while the table has them side by side.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample } from "../page/page-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceObject,
  ServiceOperation,
} from "./service-model.js";

type Objects = ReadonlyMap<ObjectId, ServiceObject>;

/** "Array of objects. - key: ..., - value: ...": an open object whose fields only the description lists. */
export function fieldsInWords(objects: Objects): Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const { fields } of objects.values())
    for (const field of fields) {
      const names = isOpen(field.schema) ? listedIn(field.description) : [];
      if (names.length < 2) continue;
      told.push(
        diagnostic(
          "service/fields-in-words",
          `The description of \`${field.name}\` lists ${quoted(names)} one by one, and no table does; they were not taken for its fields, whose types nothing tells: the object is open`,
          diagnosticSource(field.origin),
        ),
      );
    }
  return told;
}

function isOpen(schema: FieldSchema): boolean {
  if (schema.kind === "array") return isOpen(schema.items);
  return schema.kind === "any-object";
}

/** Names in front of a colon, where every item of the list has one. */
function listedIn(description: string): string[] {
  const items = description
    .split("\n")
    .filter((line) => /^\s*- /.test(line))
    .map((line) => NAMED_ITEM.exec(line)?.[1]);
  return items.every((name) => name !== undefined) ? items : [];
}

const NAMED_ITEM = /^\s*- [`"*]{0,2}([A-Za-z_][\w.-]*)[`"*]{0,2}\s*[:：]\s*\S/;

/** Elements of a body in XML that the example shows within another one of the same table. */
export function elementsSideBySide(
  operations: readonly ServiceOperation[],
  objects: Objects,
): Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const { requestBody, requestExamples, responses } of operations) {
    told.push(...nestedElements(requestBody?.schema, requestExamples, objects));
    for (const { schema, examples } of responses)
      told.push(...nestedElements(schema, examples, objects));
  }
  return told;
}

function nestedElements(
  schema: FieldSchema | undefined,
  examples: readonly PageExample[],
  objects: Objects,
): Diagnostic[] {
  if (schema?.kind !== "object") return [];
  const inTags = examples.filter(({ text }) => /^\s*</.test(text));
  if (inTags.length === 0) return [];
  const fields = objects.get(schema.object)?.fields ?? [];
  const names = new Set(fields.map(({ name }) => name));
  const holders = inTags.map(({ text }) => holdersIn(text, names));
  return fields.flatMap((field) => {
    const inner = holders.flatMap((held) => [...(held.get(field.name) ?? [])]);
    if (inner.length === 0) return [];
    return [
      diagnostic(
        "service/elements-side-by-side",
        `The example shows ${quoted([...new Set(inner)])} within \`${field.name}\`, and the table lists them beside it; they were left there`,
        diagnosticSource(field.origin),
      ),
    ];
  });
}

/** Which of the names stand within which others, by the tags of a text in XML. */
function holdersIn(
  text: string,
  names: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  const open: string[] = [];
  for (const [, close, name = "", rest = ""] of text.matchAll(TAG)) {
    if (close) {
      const last = open.lastIndexOf(name);
      if (last >= 0) open.length = last;
      continue;
    }
    if (names.has(name))
      for (const holder of new Set(open)) {
        if (holder === name || !names.has(holder)) continue;
        held.set(holder, (held.get(holder) ?? new Set()).add(name));
      }
    if (!rest.endsWith("/") && open.length < DEEPEST) open.push(name);
  }
  return held;
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)([^<>]*)>/g;
const DEEPEST = 100;

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length > shown.length
    ? `${shown.join(", ")}, ...`
    : shown.join(", ");
}
