/**
 * The fields of a value with those inside them, as far as a page holds them. Level by level, so that what is near the
 * top is shown first; what recurs, what is too deep and what a page has no room for is a link to a page of its own.
 * Input: a schema; output: views. Linear in what is shown; nothing here calls itself.
 */
import { html, type Html } from "../report/html-text.js";
import { count } from "../report/count.js";
import { conditionWords } from "./condition-words.js";
import { constraintWords } from "./constraint-words.js";
import type { FieldView, Flag, InsideView, Member } from "./field-view.js";
import type { Markdown } from "./markdown.js";
import { entriesOf, isNode, listOf, shownValue, textOf, type Node } from "./read-value.js";
import { readShape, type Shape } from "./read-shape.js";
import { innermost, membersOf, type Innermost } from "./shape-members.js";
import { anchorOf, type FreeNames } from "./site-names.js";
import { typeHtml, type TypeContext } from "./type-html.js";
import { readValues, valueViews, withoutRepeated } from "./value-list.js";
import { breakable, say, sentence, wordsHtml, type Words } from "./words.js";

export interface FieldContext extends TypeContext {
  readonly markdown: Markdown;
  /** The page of a schema without a name, which is made where there is none yet. */
  readonly schemaPage: (schema: unknown, title: string) => string;
  /** Ids of the page. */
  readonly anchors: FreeNames;
  /** Told of every field that has its home on this page. */
  readonly onField?: (field: OwnField) => void;
}

export interface OwnField {
  readonly name: string;
  readonly anchor: string;
}

export interface FieldRoot {
  /** What ids begin with. */
  readonly anchor: string;
  /** What the page of a part is called after. */
  readonly title: string;
  /** True on the page of the very component. */
  readonly isHome?: boolean;
  /** Fields of requests say that they are optional. */
  readonly isRequest: boolean;
  /** How many fields below the first level there is room for. */
  readonly room: number;
}

const DEEPEST = 6;
/** Bodies with no more fields than this are unfolded as a whole. */
const FEW = 30;
const LONGEST_EXAMPLE = 300;

interface Pending {
  readonly view: FieldView;
  readonly inner: Innermost;
  readonly anchor: readonly string[];
  readonly title: string;
  readonly depth: number;
  readonly isOwn: boolean;
  readonly around: Chain | undefined;
}

/** The schemas around a value. */
interface Chain {
  readonly of: unknown;
  readonly outer: Chain | undefined;
}

/** A value, with its fields inside. */
export function fieldTree(
  context: FieldContext,
  schema: unknown,
  root: FieldRoot,
): FieldView {
  const pending: Pending[] = [];
  let room = root.room;
  const top = readShape(context.document, schema);
  const first = fieldView(context, { shape: top, schema }, {
    id: root.anchor,
    name: "" as Html,
    isCode: false,
    flags: [],
  });
  pending.push({
    view: first,
    inner: innermost(context.document, top, schema),
    anchor: [root.anchor],
    title: root.title,
    depth: 0,
    isOwn: true,
    around: undefined,
  });
  const expanded: { view: FieldView; inside: InsideView }[] = [];
  let shown = 0;
  for (let at = 0; at < pending.length; at += 1) {
    const next = pending[at] as Pending;
    const { inner, depth, view } = next;
    const members = membersOf(context.document, inner.shape);
    const conditions = [
      ...inner.shape.conditions.flatMap(conditionWords),
      ...discriminatorWords(inner.shape.facets),
    ].map(wordsHtml);
    if (members.length + conditions.length === 0) continue;
    const identity = inner.shape.name ?? inner.schema;
    const recurs = isAround(next.around, identity);
    if (recurs || (depth > 0 && (members.length > room || depth > DEEPEST))) {
      view.inside = linkedInside(context, next, members.length, recurs);
      continue;
    }
    if (depth > 0) room -= members.length;
    shown += members.length;
    const isOwn =
      next.isOwn &&
      (inner.shape.name === undefined || (depth === 0 && root.isHome === true));
    const around = { of: identity, outer: next.around };
    const fields = members.map((member) => {
      const anchor = [...next.anchor, member.name];
      const id = context.anchors.claim(anchorOf(anchor));
      const shape = readShape(context.document, ...member.schemas);
      const [only] = member.schemas;
      const field = fieldView(context, { shape, schema: only }, {
        id,
        name: member.isCode ? breakable(member.name) : html(member.name),
        isCode: member.isCode,
        flags: flagsOf(member, shape.facets, root.isRequest),
      });
      if (isOwn && member.isField) {
        context.onField?.({ name: member.name, anchor: id });
      }
      pending.push({
        view: field,
        inner: innermost(context.document, shape, only),
        anchor,
        title: `${next.title} › ${member.name}`,
        depth: depth + 1,
        isOwn,
        around,
      });
      return field;
    });
    const noun = members.every(({ isField }) => isField) ? "field" : "part";
    const inside = {
      summary: count(members.length, noun),
      isOpen: false,
      conditions,
      fields,
      link: "" as const,
    };
    view.inside = inside;
    expanded.push({ view, inside });
  }
  if (shown <= FEW) {
    for (const { view, inside } of expanded) {
      view.inside = { ...inside, isOpen: true };
    }
  }
  return first;
}

function isAround(chain: Chain | undefined, identity: unknown): boolean {
  for (let one = chain; one; one = one.outer) {
    if (one.of === identity) return true;
  }
  return false;
}

/** Fields that are told elsewhere. */
function linkedInside(
  context: FieldContext,
  { inner, title }: Pending,
  members: number,
  recurs: boolean,
): InsideView {
  const { name } = inner.shape;
  const address =
    (name === undefined ? undefined : context.schemaLink(name)) ??
    context.schemaPage(inner.schema, title);
  const what =
    name === undefined
      ? count(members, "field")
      : `${count(members, "field")} of ${name}`;
  const words = recurs ? `${what}, which this is inside of` : what;
  return {
    summary: "",
    isOpen: false,
    conditions: [],
    fields: [],
    link: `<a href="${html(address)}">${html(words)}</a>` as Html,
  };
}

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
  const innerFacts =
    inner.of === ""
      ? []
      : constraintWords(inner.shape.facets).map(
          (words): Words => [`each ${inner.of}: `, ...words],
        );
  const facts = [...constraintWords(facets), ...innerFacts, ...exampleWords(facets)];
  return {
    ...head,
    type: typeHtml(context, shape),
    description: (markdown.blocks(told) + furtherReading(facets)) as Html,
    facts: facts.map((words) => wordsHtml(sentence(words))),
    values: list ? valueViews(list, markdown) : [],
    hasMeanings: list?.values.some(({ meaning }) => meaning !== "") ?? false,
    valuesNote: list?.isOpen === true ? "Values so far; others may occur" : "One of",
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
  if (!/^https?:\/\/[^\s"'<>]+$/.test(address)) return "";
  return `<p><a href="${html(address)}" rel="noreferrer">Further reading</a></p>`;
}

/** `kind` tells the form; `a` is `A`. */
function discriminatorWords(facets: Node): readonly Words[] {
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

function flagsOf(
  { isRequired, isConditional, isField }: Member,
  facets: Node,
  isRequest: boolean,
): readonly Flag[] {
  const flags: Flag[] = [];
  if (isRequired) flags.push({ word: "required", tone: "strong" });
  else if (isConditional) flags.push({ word: "conditional", tone: "warn" });
  else if (isField && isRequest) flags.push({ word: "optional", tone: "quiet" });
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
