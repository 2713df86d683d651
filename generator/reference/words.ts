/**
 * Sentences in which names and values are set as code. Input: a template; output: `Words`, printed as HTML or, for
 * tests and the index of the search, as text with the code between backticks.
 */
import { html, type Html } from "../report/html-text.js";

export type Words = readonly (string | { readonly code: string })[];

/** What is put into the text is code, unless it is words itself. */
export function say(
  text: TemplateStringsArray,
  ...values: readonly (string | number | Words)[]
): Words {
  const words = text.flatMap((part, index): Words => {
    const value = values[index];
    if (value === undefined) return [part];
    return typeof value === "object"
      ? [part, ...value]
      : [part, { code: String(value) }];
  });
  return words.filter((word) => word !== "");
}

/** `a`, `b` and `c`. */
export function joined(
  items: readonly (string | Words)[],
  last: "and" | "or",
): Words {
  return items.flatMap((item, index): Words => {
    const words = typeof item === "string" ? [{ code: item }] : item;
    if (index === 0) return words;
    return [index === items.length - 1 ? ` ${last} ` : ", ", ...words];
  });
}

export function plainWords(words: Words): string {
  return words
    .map((word) => (typeof word === "string" ? word : `\`${word.code}\``))
    .join("");
}

export function wordsHtml(words: Words): Html {
  return words
    .map((word) =>
      typeof word === "string"
        ? html(word)
        : `<code>${breakable(word.code)}</code>`,
    )
    .join("") as Html;
}

/** A name or a path that may be broken where its parts meet: at marks, and before capitals. */
export function breakable(name: string): Html {
  return html(name).replace(
    /([_./:,-])(?=[^\s_./:,-])|([a-z0-9])(?=[A-Z][a-z])/g,
    "$&<wbr>",
  ) as Html;
}

/** The first letter in upper case. */
export function sentence(words: Words): Words {
  const [first, ...rest] = words;
  return typeof first === "string"
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : words;
}
