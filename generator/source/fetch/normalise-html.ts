/**
 * An article's nodes printed in one form: what a site may print differently from day to day is not in it.
 * Blocks on lines of their own, white space collapsed outside `pre`, attributes that mean something, sorted;
 * no scripts, comments, forms. Printing twice gives the same. Walks with a stack: pages nest as deep as they like.
 */

/** What is needed of a parser's node. */
export interface MarkupNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly MarkupNode[];
}

const DROPPED = new Set(
  "script style noscript template iframe frame object embed applet link meta base input button select textarea svg canvas video audio".split(
    " ",
  ),
);
const VOID = new Set("br hr img col area wbr".split(" "));
const BLOCKS = new Set(
  "div p section article main header footer aside nav blockquote dl dt dd form fieldset figure figcaption address center table caption colgroup col thead tbody tfoot tr th td ul ol li h1 h2 h3 h4 h5 h6 hr pre".split(
    " ",
  ),
);
const KEPT_ATTRIBUTES = new Set(
  "id name class href src alt title headers scope colspan rowspan type start value lang dir".split(
    " ",
  ),
);

/** Prints `root` and what is in it; entities stay as they are written. */
export function printArticle(root: MarkupNode): string {
  const printer = new Printer();
  const pending: (MarkupNode | Closing)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ("closes" in next) {
      printer.close(next.closes);
      continue;
    }
    const { type, name = "", data = "", children = [], attribs = {} } = next;
    if (type === "text") printer.text(data);
    if (type !== "tag" || DROPPED.has(name)) continue;
    printer.open(name, attribs);
    if (VOID.has(name)) continue;
    pending.push({ closes: name });
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) pending.push(child);
    }
  }
  return printer.end();
}

interface Closing {
  readonly closes: string;
}

class Printer {
  readonly #parts: string[] = [];
  /** True where white space means nothing: after a block, after a line break. */
  #isFresh = true;
  #isAtLineStart = true;
  #hasSpace = false;
  #preformatted = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#preformatted === 0) {
      if (BLOCKS.has(name)) this.#line();
      else if (name === "br") this.#hasSpace = false;
      else this.#space();
    }
    this.#put(`<${name}${printAttributes(attributes)}>`);
    if (name === "pre") this.#preformatted += 1;
    else if (this.#preformatted > 0) return;
    else if (name === "hr" || name === "col") this.#line();
    else if (BLOCKS.has(name) || name === "br") this.#isFresh = true;
  }

  close(name: string): void {
    if (name === "pre") this.#preformatted -= 1;
    const isBlock = BLOCKS.has(name) && this.#preformatted === 0;
    if (isBlock) this.#hasSpace = false;
    this.#put(`</${name}>`);
    if (isBlock) this.#line();
  }

  text(data: string): void {
    if (this.#preformatted > 0) {
      this.#put(data.replace(/\r\n?/g, "\n"));
      return;
    }
    const words = data.replace(/[ \t\r\n\f]+/g, " ");
    const text = words.trimStart() === words ? words : words.slice(1);
    if (words.startsWith(" ") && !this.#isFresh) this.#hasSpace = true;
    if (text === "") return;
    this.#space();
    if (text.endsWith(" ")) {
      this.#put(text.slice(0, -1));
      this.#hasSpace = true;
    } else {
      this.#put(text);
    }
  }

  end(): string {
    this.#hasSpace = false;
    return `${this.#parts.join("").trim()}\n`;
  }

  #space(): void {
    if (this.#hasSpace && !this.#isFresh) this.#parts.push(" ");
    this.#hasSpace = false;
  }

  #put(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#isFresh = false;
    this.#isAtLineStart = false;
  }

  #line(): void {
    this.#hasSpace = false;
    if (!this.#isAtLineStart) this.#parts.push("\n");
    this.#isAtLineStart = true;
    this.#isFresh = true;
  }
}

function printAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.keys(attributes)
    .filter((name) => KEPT_ATTRIBUTES.has(name))
    .sort()
    .map((name) => ` ${name}="${valueOf(name, attributes[name] ?? "")}"`)
    .join("");
}

/** Addresses lose what only counts visits or defeats caches. */
function valueOf(name: string, value: string): string {
  const text = value.replace(/\s+/g, " ").trim().replaceAll('"', "&quot;");
  if (name === "src") return text.replace(/[?#].*$/, "");
  if (name === "href") {
    return text
      .replace(
        /([?&])(?:utm_\w+|jsessionid|ticket|_t|timestamp)=[^&#]*/gi,
        "$1",
      )
      .replace(/;jsessionid=[^?#]*/i, "")
      .replace(/([?&])&+/g, "$1")
      .replace(/[?&]+(?=#|$)/, "");
  }
  return text;
}
