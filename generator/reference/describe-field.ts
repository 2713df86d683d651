/** One value in words: type, description, demands, values, marks. Input: a shape; output: what the template prints. */
import { webAddress, type Html } from "../report/html-text.js";
import { constraintWords } from "./constraint-words.js";
import type { FieldContext } from "./field-context.js";
import type { FieldView, Flag, Member } from "./field-view.js";
import {
  entriesOf,
  isNode,
  listOf,
  shownValue,
  textOf,
  type Node,
} from "./read-value.js";
import type { Shape } from "./read-shape.js";
import { innermost } from "./shape-members.js";
import { typeHtml } from "./type-html.js";
import { readValues, valueViews, withoutRepeated } from "./value-list.js";
import { say, sentence, wordsHtml, type Words } from "./words.js";

const LONGEST_EXAMPLE = 300;

interface Read {
  readonly shape: Shape;
  readonly schema: unknown;
}

/** Everything about a value but what is inside. */
export function fieldView(
  context: FieldContext,
  { shape, schema }: Read,
  head: Pick<FieldView, "id" | "name" | "isCode" | "flags">,
): FieldView {
  const { facets } = shape;
  const inner = innermost(context.document, shape, schema);
  const list = readValues(facets) ?? readValues(inner.shape.facets);
  const told = withoutRepeated(textOf(facets["description"]), facets, list);
  const { markdown } = context;
  const innerFacts = inner.steps.flatMap(({ of, facets: held }) =>
    constraintWords(held).map((words): Words => [`each ${of}: `, ...words]),
  );
  const facts = [
    ...constraintWords(facets),
    ...innerFacts,
    ...exampleWords(facets),
  ];
  return {
    ...head,
    type: typeHtml(context, shape),
    description: (markdown.blocks(told) + furtherReading(facets)) as Html,
    facts: facts.map((words) => wordsHtml(sentence(words))),
    values: list ? valueViews(list, markdown) : [],
    hasMeanings: list?.values.some(({ meaning }) => meaning !== "") ?? false,
    valuesNote:
      list?.isOpen === true ? "Values so far; others may occur" : "One of",
    inside: false,
  };
}

function exampleWords(facets: Node): readonly Words[] {
  const given = Object.hasOwn(facets, "example")
    ? [facets["example"]]
    : listOf(facets["examples"]);
  if (given.length === 0) return [];
  const text = shownValue(given[0]);
  const shown =
    text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
  return [say`example: ${shown}`];
}

function furtherReading(facets: Node): string {
  const { externalDocs } = facets;
  const address = isNode(externalDocs) ? textOf(externalDocs["url"]) : "";
  const link = webAddress(address);
  return link === undefined
    ? ""
    : `<p><a href="${link}" rel="noreferrer">Further reading</a></p>`;
}

/** `kind` tells the form; `a` is `A`. */
export function discriminatorWords(facets: Node): readonly Words[] {
  const { discriminator } = facets;
  if (!isNode(discriminator)) return [];
  const name = textOf(discriminator["propertyName"]);
  if (name === "") return [];
  const mapping = entriesOf(discriminator["mapping"]).flatMap(
    ([value, target], at): Words => [
      at === 0 ? ": " : ", ",
      ...say`${value} is ${textOf(target).replace(/^.*\//, "")}`,
    ],
  );
  return [say`${name} tells which form it is${mapping}.`];
}

/** Whether a field must be there, and what its schema marks it as. */
export function flagsOf(
  { isRequired, isConditional, isField }: Member,
  facets: Node,
  isRequest: boolean,
): readonly Flag[] {
  const flags: Flag[] = [];
  if (isRequired) flags.push({ word: "required", tone: "strong" });
  else if (isConditional) flags.push({ word: "conditional", tone: "warn" });
  else if (isField && isRequest)
    flags.push({ word: "optional", tone: "quiet" });
  return [...flags, ...markFlags(facets)];
}

/** Words for what is marked by keywords of its own. */
export function markFlags(facets: Node): readonly Flag[] {
  return MARKS.filter(([keyword]) => facets[keyword] === true).map(
    ([, word, tone]) => ({ word, tone }),
  );
}

const MARKS: readonly (readonly [string, string, Flag["tone"]])[] = [
  ["deprecated", "deprecated", "warn"],
  ["x-doc-reserved", "reserved, has no effect", "quiet"],
  ["readOnly", "read-only", "plain"],
  ["writeOnly", "write-only", "plain"],
];
