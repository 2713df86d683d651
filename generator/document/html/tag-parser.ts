/**
 * Reads tags as htmlparser2 does, and of their attributes those that readers of pages ask for. Input: HTML; output: the
 * parser's events, with `attribute` before the `onopentag` of its tag.
 */
import { type Handler, Parser, type QuoteType } from "htmlparser2";

/** Attributes that readers of pages ask for; the others are not kept. */
const KEPT_ATTRIBUTES = [
  "id",
  "name",
  "href",
  "class",
  "rowspan",
  "colspan",
] as const;

export type AttributeName = (typeof KEPT_ATTRIBUTES)[number];

export type Attributes = Readonly<Record<AttributeName, string | undefined>>;

export const NO_ATTRIBUTES: Attributes = {
  id: undefined,
  name: undefined,
  href: undefined,
  class: undefined,
  rowspan: undefined,
  colspan: undefined,
};

/** A handler of the parser's events. */
export interface AttributeReceiver extends Partial<Handler> {
  /** Called for each attribute that is kept; its value is as it stands, and there may be two of one name. */
  attribute(name: AttributeName, value: string): void;
}

const KEPT: ReadonlyMap<string, AttributeName> = new Map(
  KEPT_ATTRIBUTES.map((name) => [name, name]),
);

const NAME_LENGTHS: ReadonlySet<number> = new Set(
  KEPT_ATTRIBUTES.map(({ length }) => length),
);

/**
 * The parser, but for attributes: pages have several a tag, of which few are asked for, and it would collect all of
 * them in an object a tag. Offsets are those of `html`, which has to be given as a whole.
 */
export class TagParser extends Parser {
  readonly #receiver: AttributeReceiver;
  readonly #html: string;
  #attribute: AttributeName | undefined;
  #value = "";

  constructor(receiver: AttributeReceiver, html: string) {
    super(receiver, { decodeEntities: false });
    this.#receiver = receiver;
    this.#html = html;
  }

  override onopentagname(start: number, end: number): void {
    super.onopentagname(start, end);
    const next = this.#readPlainAttributes(end);
    // Nothing public moves the tokenizer on. One that does not listen reads the same attributes again.
    if (next > end) this["tokenizer"]["index"] = next - 1;
  }

  override onattribname(start: number, end: number): void {
    this.startIndex = start;
    this.#attribute = KEPT.get(this.#html.slice(start, end).toLowerCase());
    this.#value = "";
  }

  override onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#html.slice(start, end);
  }

  override onattribend(_quote: QuoteType, end: number): void {
    this.endIndex = end;
    if (this.#attribute) this.#receiver.attribute(this.#attribute, this.#value);
  }

  /** Reads attributes as nearly all are written, ` name="value"`, from `at` on; the offset behind the last of them. */
  #readPlainAttributes(at: number): number {
    const html = this.#html;
    let behind = at;
    for (;;) {
      let start = behind;
      while (isBlank(html.charCodeAt(start))) start += 1;
      let end = start;
      while (isLowerCase(html.charCodeAt(end))) end += 1;
      if (start === behind || end === start) return behind;
      if (!html.startsWith('="', end)) return behind;
      const close = html.indexOf('"', end + 2);
      if (close === -1) return behind;
      const name = keptName(html, start, end);
      if (name) this.#receiver.attribute(name, html.slice(end + 2, close));
      this.startIndex = start;
      behind = close + 1;
      this.endIndex = behind;
    }
  }
}

/** The attribute whose name stands there; most names are of another length. */
function keptName(
  html: string,
  start: number,
  end: number,
): AttributeName | undefined {
  const length = end - start;
  if (!NAME_LENGTHS.has(length)) return undefined;
  return KEPT.get(html.slice(start, end));
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code <= 0x0d && code >= 0x09 && code !== 0x0b);
}

function isLowerCase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
