/**
 * The fields of a value with those inside them, as far as a page holds them. Level by level, so that what is near the
 * top is shown first; what recurs, what is too deep and what a page has no room for is a link to a page of its own.
 * Input: a schema; output: views. Linear in what is shown; nothing here calls itself.
 */
import { count } from "../report/count.js";
import { html, type Html } from "../report/html-text.js";
import { conditionWords } from "./condition-words.js";
import { discriminatorWords, fieldView, flagsOf } from "./describe-field.js";
import type { FieldView, InsideView, Member } from "./field-view.js";
import type { FieldContext } from "./field-context.js";
import { readShape } from "./read-shape.js";
import { innermost, membersOf, type Innermost } from "./shape-members.js";
import { anchorOf } from "./site-names.js";
import { breakable, wordsHtml } from "./words.js";

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

/** A value, with its fields inside. */
export function fieldTree(
  context: FieldContext,
  schema: unknown,
  root: FieldRoot,
): FieldView {
  return new FieldTree(context, root).of(schema);
}

/** A value whose inside is still to be told. */
interface Pending {
  readonly view: FieldView;
  readonly inner: Innermost;
  readonly anchor: readonly string[];
  readonly title: string;
  readonly depth: number;
  /** True as long as no component is in between. */
  readonly isOwn: boolean;
  readonly around: Chain | undefined;
}

/** The schemas around a value. */
interface Chain {
  readonly of: unknown;
  readonly outer: Chain | undefined;
}

class FieldTree {
  readonly #context: FieldContext;
  readonly #root: FieldRoot;
  readonly #pending: Pending[] = [];
  readonly #unfolded: FieldView[] = [];
  #room: number;
  #shown = 0;

  constructor(context: FieldContext, root: FieldRoot) {
    this.#context = context;
    this.#root = root;
    this.#room = root.room;
  }

  of(schema: unknown): FieldView {
    const { document } = this.#context;
    const { anchor, title, isHome } = this.#root;
    const { name, ...unnamed } = readShape(document, schema);
    const isNamed = name !== undefined && isHome !== true;
    const shape = isNamed ? { ...unnamed, name } : unnamed;
    const view = fieldView(
      this.#context,
      { shape, schema },
      { id: anchor, name: "" as Html, isCode: false, flags: [] },
    );
    const inner = innermost(document, shape, schema);
    this.#pending.push({
      view,
      inner:
        isHome === true && inner.schema === schema && name !== undefined
          ? { ...inner, shape: { ...inner.shape, name } }
          : inner,
      anchor: [anchor],
      title,
      depth: 0,
      isOwn: !isNamed,
      around: undefined,
    });
    // The list grows while it is read.
    for (let at = 0; at < this.#pending.length; at += 1) {
      this.#expand(this.#pending[at] as Pending);
    }
    const isOpen = this.#shown <= FEW;
    for (const { inside } of this.#unfolded) {
      if (inside) inside.isOpen = isOpen;
    }
    return view;
  }

  #expand(value: Pending): void {
    const { inner, depth, view, around } = value;
    const { shape } = inner;
    const members = membersOf(this.#context.document, shape);
    const conditions = [
      ...shape.conditions.flatMap(conditionWords),
      ...discriminatorWords(shape.facets),
    ];
    if (members.length + conditions.length === 0) return;
    const recurs = isAround(around, identityOf(inner));
    const isFull = members.length > this.#room || depth > DEEPEST;
    if (recurs || (depth > 0 && isFull)) {
      view.inside = linkedInside(this.#context, value, members.length, recurs);
      return;
    }
    if (depth > 0) this.#room -= members.length;
    this.#shown += members.length;
    const noun = members.every(({ isField }) => isField) ? "field" : "part";
    view.inside = {
      summary: count(members.length, noun),
      isOpen: false,
      conditions: conditions.map(wordsHtml),
      fields: members.map((member) => this.#member(member, value)),
      link: "",
    };
    this.#unfolded.push(view);
  }

  #member(member: Member, owner: Pending): FieldView {
    const context = this.#context;
    const { name, isCode, isField, schemas } = member;
    const anchor = [...owner.anchor, name];
    const id = context.anchors.claim(anchorOf(anchor));
    const schema = context.oneSchema(schemas);
    const shape = readShape(context.document, schema);
    const view = fieldView(
      context,
      { shape, schema },
      {
        id,
        name: isCode ? breakable(name) : html(name),
        isCode,
        flags: flagsOf(member, shape.facets, this.#root.isRequest),
      },
    );
    const isHome = owner.depth === 0 && this.#root.isHome === true;
    const isOwn =
      owner.isOwn && (isHome || owner.inner.shape.name === undefined);
    if (isOwn && isField) context.onField?.({ name, anchor: id });
    this.#pending.push({
      view,
      inner: innermost(context.document, shape, schema),
      anchor,
      title: `${owner.title} › ${name}`,
      depth: owner.depth + 1,
      isOwn,
      around: { of: identityOf(owner.inner), outer: owner.around },
    });
    return view;
  }
}

/** What tells whether a value is inside its own kind. */
function identityOf({ shape, schema }: Innermost): unknown {
  return shape.name ?? schema;
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
