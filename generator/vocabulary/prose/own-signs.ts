/**
 * What a text is tells signs that it cannot do without: a domain name has periods, an address of mail an at sign. A set of
 * characters that lacks them is told of the labels, of the part before the sign, or of a part that has no name.
 */
import type { Doubt } from "./doubts.js";

const RULES = /^patterns\/(?!regular)/;

/** What stands before the name of the thing, at the begin of a sentence. */
const BEFORE =
  "^(?:(?:the|an?|your|specifies|indicates|specify|enter|(?:it|this|the value) (?:is|must be|can be)|valid|custom|customized|user-defined|public|private|primary|secondary|full|fully qualified|complete|new|existing) )*";
/** What follows it when it is the thing itself and no part of it. */
const BEHIND =
  "(?=$|[.,:(]| (?:of|to|for|with|that|which|consisting|containing|in|on|at|can|must|may|cannot|is|are|where|used)\\b)";

/** Things, and a text that each of them may be. */
const THINGS: readonly (readonly [thing: string, text: string])[] = [
  ["(?:[a-z]+ )?domain names?", "aa.aa"],
  ["(?:[a-z]+ )?e-?mail(?: address(?:es)?)?", "aa@aa.aa"],
  ["(?:[a-z]+ )?(?:URL|URI)s?", "aa://aa/aa"],
  [
    "(?:[a-z]+ )?(?:(?:file|directory|folder|mount|storage|access|request) paths?|directory)",
    "/aa/aa",
  ],
];

/** Signs in words, as they separate or begin a text. */
const SIGNS: readonly (readonly [words: string, sign: string])[] = [
  ["plus signs?", "+"],
  ["hyphens?", "-"],
  ["underscores?", "_"],
  ["(?:forward )?slash(?:es)?", "/"],
  ["colons?", ":"],
  ["(?:periods?|(?:full )?(?:dots?|stops?))", "."],
  ["commas?", ","],
  ["semicolons?", ";"],
  ["(?:spaces?|blanks?)", " "],
  ["at signs?", "@"],
  ["equal(?:s)? signs?", "="],
  ["vertical bars?", "|"],
];

export const OWN_SIGNS: readonly Doubt[] = [
  ...THINGS.map(([thing, spares]): Doubt => ({
    rules: RULES,
    words: new RegExp(`${BEFORE}${thing}${BEHIND}`, "i"),
    inSentence: true,
    spares: [spares],
    sparesEnds: true,
  })),
  {
    rules: RULES,
    words:
      /\b(?:each|every|an?) (?:domain (?:name )?)(?:label|level)\b|\b(?:each|every) (?:label|level)\b/i,
    inSentence: true,
    spares: ["aa.aa"],
  },
  ...SIGNS.map(([words, sign]): Doubt => ({
    rules: RULES,
    words: new RegExp(
      `^(?!.*\\b(?:not|cannot|no|never|without)\\b).*\\b(?:starts?|begins?|preceded|prefixed|separated|joined|connected|followed|divided|split|delimited|linked|parted) (?:with|by|using) (?:an? |the )?(?:single )?${words}(?=$|[.,;)]| (?!or\\b))|^(?:an?|the) ${words}(?: \\([^()]{1,3}\\))? (?:separates?|connects?|joins?|divides?|parts)\\b`,
      "i",
    ),
    inSentence: true,
    spares: [`a${sign}a`, `${sign}a`, `a${sign}`],
  })),
];
