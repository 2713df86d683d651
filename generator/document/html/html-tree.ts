/**
 * HTML to a light tree: what htmlparser2 makes of tags, without the nodes' links, comments and ends that nobody asks for.
 * Entities are decoded where text holds any, which keeps the tokenizer at its fastest. What concerns the page's frame is
 * noted on the way, so that nobody walks the tree for it.
 */
import { Parser } from "htmlparser2";
import { MAX_TAGS_OPEN, limitDepth } from "./limit-depth.js";
import {
  type AttributeName,
  type AttributeReceiver,
  type Attributes,
  NO_ATTRIBUTES,
  TagParser,
} from "./tag-parser.js";
import { type TagRole, roleOf } from "./tag-roles.js";

export interface HtmlText {
  readonly kind: "text";
  readonly data: string;
  /** Offset in the page. */
  readonly start: number;
}

export interface HtmlElement {
  readonly kind: "element";
  readonly name: string;
  readonly role: TagRole;
  /** Values as they stand; `attributeOf` decodes them. */
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
  readonly start: number;
  /** Offset of the last character. */
  readonly end: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlTree {
  readonly nodes: readonly HtmlNode[];
  /** Elements outside of tables that may belong to the site's frame: titles, and all with a class, in order. */
  readonly frame: readonly HtmlElement[];
  /** The first row or cell outside of any table. */
  readonly stray?: HtmlElement;
}

/** Parses `html`. Nesting beyond what the parser can take in good time is cut first. */
export function parseTree(html: string): HtmlTree {
  const builder = new TreeBuilder(MAX_TAGS_OPEN);
  new TagParser(builder, html).end(html);
  if (!builder.tooDeep) return builder.tree();
  const limited = new TreeBuilder(Number.POSITIVE_INFINITY);
  const limitedHtml = limitDepth(html);
  new TagParser(limited, limitedHtml).end(limitedHtml);
  return limited.tree();
}

/** The attribute's value, entities decoded; undefined without it. */
export function attributeOf(
  { attributes }: HtmlElement,
  name: AttributeName,
): string | undefined {
  const value = attributes[name];
  return value?.includes("&") ? decodeAttribute(value) : value;
}

/** Elements in whose text an `&` is only that. */
const RAW_TEXT = new Set(["script", "style", "textarea", "xmp"]);
const INSIDE_TABLES = new Set(["tr", "td", "th", "tbody", "thead"]);

type Growing<T> = { -readonly [K in keyof T]: T[K] };

type OpenElement = Omit<Growing<HtmlElement>, "children"> & {
  children: HtmlNode[];
};

/** Receives the parser's events, in the order of the text. */
class TreeBuilder implements AttributeReceiver {
  /** Set when the parser was stopped because more tags were open than `#most`. */
  tooDeep = false;
  readonly #most: number;
  readonly #roots: HtmlNode[] = [];
  readonly #open: OpenElement[] = [];
  readonly #frame: HtmlElement[] = [];
  #parser: Parser | undefined;
  #siblings: HtmlNode[] = this.#roots;
  #text: Growing<HtmlText> | undefined;
  #attributes: Growing<Attributes> | undefined;
  #tables = 0;
  #stray: HtmlElement | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  tree(): HtmlTree {
    return {
      nodes: this.#roots,
      frame: this.#frame,
      ...(this.#stray ? { stray: this.#stray } : {}),
    };
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentagname(): void {
    this.#attributes = undefined;
  }

  /** Of the tag that is about to be opened; of two with one name the first counts. */
  attribute(name: AttributeName, value: string): void {
    const attributes = (this.#attributes ??= { ...NO_ATTRIBUTES });
    attributes[name] ??= value;
  }

  onopentag(name: string): void {
    const element: OpenElement = {
      kind: "element",
      name,
      role: roleOf(name),
      attributes: this.#attributes ?? NO_ATTRIBUTES,
      children: [],
      parent: this.#open.at(-1),
      start: this.#parser?.startIndex ?? 0,
      end: 0,
    };
    this.#siblings.push(element);
    this.#open.push(element);
    this.#siblings = element.children;
    this.#text = undefined;
    if (element.role === "table") this.#tables += 1;
    if (this.#tables === 0) this.#note(element);
    if (this.#open.length > this.#most) {
      this.tooDeep = true;
      this.#parser?.pause();
    }
  }

  onclosetag(): void {
    this.#text = undefined;
    const element = this.#open.pop();
    // A tag that the end of the page cuts short was never opened, yet is closed.
    if (!element) return;
    element.end = this.#parser?.endIndex ?? 0;
    if (element.role === "table") this.#tables -= 1;
    this.#siblings = this.#open.at(-1)?.children ?? this.#roots;
  }

  ontext(data: string): void {
    const isRaw = RAW_TEXT.has(this.#open.at(-1)?.name ?? "");
    const text = data.includes("&") && !isRaw ? decodeText(data) : data;
    if (this.#text) {
      this.#text.data += text;
      return;
    }
    const start = this.#parser?.startIndex ?? 0;
    this.#text = { kind: "text", data: text, start };
    this.#siblings.push(this.#text);
  }

  oncommentend(): void {
    this.#text = undefined;
  }

  onprocessinginstruction(): void {
    this.#text = undefined;
  }

  #note(element: HtmlElement): void {
    if (INSIDE_TABLES.has(element.name)) this.#stray ??= element;
    if (element.name === "title" || element.attributes.class)
      this.#frame.push(element);
  }
}

/**
 * Text with its entities decoded, as it stands in all but a few elements. Entities never reach over a `<`; without one
 * the parser reads nothing but text.
 */
export function decodeText(text: string): string {
  return text
    .split("<")
    .map((part) => {
      let decoded = "";
      const ontext = (piece: string): void => void (decoded += piece);
      if (part.includes("&")) new Parser({ ontext }).end(part);
      return decoded || part;
    })
    .join("<");
}

/** A value with both quotes stood without any, and so holds neither blank nor `>`. */
function decodeAttribute(value: string): string {
  const quote = !value.includes('"') ? '"' : !value.includes("'") ? "'" : "";
  let decoded = value;
  const onattribute = (_name: string, read: string): void =>
    void (decoded = read);
  new Parser({ onattribute }).end(`<a v=${quote}${value}${quote}>`);
  return decoded;
}
