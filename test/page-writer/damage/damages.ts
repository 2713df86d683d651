/**
 * Ways in which pages are damaged, each seeded. Input: the text of a page and a random source; output: the text after
 * it, or the same where the page has nothing of the kind.
 */
import type { Random } from "../sample/random.js";

export interface Damage {
  readonly title: string;
  readonly apply: (text: string, random: Random) => string;
}

const HEADING = /<h4\b|^#{2,4} |^\*\*[^*|]+\*\*$/gm;
const CELL = /<td\b/g;
const HTML_ROW = /<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>/g;
const GFM_ROW = /^\|.*\|$/gm;

export const DAMAGES: readonly Damage[] = [
  {
    title: "cut at a random place",
    apply: (text, random) => text.slice(0, random.between(0, text.length)),
  },
  {
    title: "beginning lost",
    apply: (text, random) => text.slice(random.between(0, text.length)),
  },
  {
    title: "section deleted",
    apply: (text, random) => {
      const starts = [...text.matchAll(HEADING)].map(({ index }) => index);
      if (starts.length < 2) return text;
      const at = random.between(0, starts.length - 2);
      return text.slice(0, starts[at]) + text.slice(starts[at + 1]);
    },
  },
  {
    title: "heading made unknown",
    apply: (text, random) =>
      replaceOne(
        text,
        /(?<=<h4[^>]*>|^#{2,4} )[^<\n]+/gm,
        random,
        () => "Lamps",
      ),
  },
  {
    title: "header cells swapped",
    apply: (text, random) =>
      replaceOne(
        text,
        /<thead>[\s\S]*?<\/thead>|^\|.*\|(?=\n\|:?-)/gm,
        random,
        swapCells,
      ),
  },
  {
    title: "header lost",
    apply: (text, random) =>
      replaceOne(
        text,
        /<thead>[\s\S]*?<\/thead>|^\|.*\|\n(?=\|:?-)/gm,
        random,
        () => "",
      ),
  },
  {
    title: "cell that spans rows",
    apply: (text, random) =>
      replaceOne(
        text,
        CELL,
        random,
        () => `<td rowspan="${random.between(2, 5)}"`,
      ),
  },
  {
    title: "cell that spans columns",
    apply: (text, random) =>
      replaceOne(
        text,
        CELL,
        random,
        () => `<td colspan="${random.between(2, 5)}"`,
      ),
  },
  {
    title: "absurd span",
    apply: (text, random) =>
      replaceOne(
        text,
        CELL,
        random,
        () => `<td rowspan="99999999" colspan="99999999"`,
      ),
  },
  {
    title: "cell lost",
    apply: (text, random) =>
      text.includes("<td")
        ? replaceOne(
            text,
            /<td\b(?:(?!<\/td>)[\s\S])*<\/td>\n?/g,
            random,
            () => "",
          )
        : replaceOne(text, GFM_ROW, random, (row) =>
            row.replace(/[^|]+\|$/, ""),
          ),
  },
  {
    title: "tag lost",
    apply: (text, random) => replaceOne(text, /<[^<>]*>/g, random, () => ""),
  },
  {
    title: "row repeated",
    apply: (text, random) =>
      replaceOne(text, rowsOf(text), random, (row) =>
        row.startsWith("|") ? `${row}\n${row}` : row + row,
      ),
  },
  {
    title: "name cell emptied",
    apply: (text, random) =>
      text.includes("<td")
        ? replaceOne(
            text,
            /(?<=<tr><td[^>]*>)<p>[^<]*<\/p>/g,
            random,
            () => "<p></p>",
          )
        : replaceOne(text, GFM_ROW, random, (row) =>
            row.replace(/^\|[^|]*\|/, "||"),
          ),
  },
  {
    title: "links lost",
    apply: (text) =>
      text
        .replace(/<a href="[^"]*">([^<]*)<\/a>/g, "$1")
        .replace(/(?<!!)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1"),
  },
  {
    title: "captions lost",
    apply: (text) =>
      text
        .replace(/<caption>.*?<\/caption>/g, "")
        .replace(/^\s*\*\*表 \d+\*\*.*$|^表\d+\S+$/gm, ""),
  },
];

function rowsOf(text: string): RegExp {
  return text.includes("<tr>") ? HTML_ROW : GFM_ROW;
}

/** One match, chosen at random, replaced. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  const end = match.index + match[0].length;
  return text.slice(0, match.index) + change(match[0]) + text.slice(end);
}

/** The labels of two header cells change places; the rows stay as they are. */
function swapCells(header: string): string {
  const labels = [...header.matchAll(/(?<=<p>)[^<]+|(?<=\|)[^|\n]+/g)];
  const [first, second] = labels;
  if (!first || !second) return header;
  return (
    header.slice(0, first.index) +
    second[0] +
    header.slice(first.index + first[0].length, second.index) +
    first[0] +
    header.slice(second.index + second[0].length)
  );
}
