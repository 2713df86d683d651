/**
 * Code as HTML with its parts marked for plain CSS. Input: JSON, a command line or TypeScript; output: escaped HTML.
 * What is long is left unmarked: marks make it several times as large.
 */
import { html, type Html } from "../report/html-text.js";

export type Language = "json" | "shell" | "typescript" | "text";

const LONGEST = 20_000;

type Mark = "key" | "text" | "number" | "word" | "name";

interface Grammar {
  /** One group for each mark. */
  readonly tokens: RegExp;
  readonly marks: readonly Mark[];
}

const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;

const GRAMMARS: Readonly<Record<Exclude<Language, "text">, Grammar>> = {
  json: {
    tokens: new RegExp(
      String.raw`(${STRING})(?=\s*:)|(${STRING})|(-?\b\d[\d.eE+-]*)|\b(true|false|null)\b`,
      "g",
    ),
    marks: ["key", "text", "number", "word"],
  },
  typescript: {
    tokens: new RegExp(
      String.raw`([A-Za-z_$][\w$]*|${STRING})(?=:)|(${STRING}|'(?:[^'\\\n]|\\.)*')|\b(\d[\d.]*)\b|\b(import|from|const|await|true|false|null|new)\b|([A-Za-z_$][\w$]*)(?=\()`,
      "g",
    ),
    marks: ["key", "text", "number", "word", "name"],
  },
  shell: {
    tokens: /('(?:[^'])*')|(?<=\s)(--?[A-Za-z][\w-]*)|\b(curl)\b/g,
    marks: ["text", "word", "name"],
  },
};

export function highlight(code: string, language: Language): Html {
  if (language === "text" || code.length > LONGEST) return html(code);
  const { tokens, marks } = GRAMMARS[language];
  let marked = "";
  let end = 0;
  for (const match of code.matchAll(tokens)) {
    const [token, ...groups] = match;
    const mark = marks[groups.findIndex((group) => group !== undefined)];
    marked += html(code.slice(end, match.index));
    marked += `<span class="c-${mark ?? "text"}">${html(token)}</span>`;
    end = match.index + token.length;
  }
  return (marked + html(code.slice(end))) as Html;
}
