/**
 * Defaults that a sentence tells without writing them as a value: "By default, a comma (,) is used as the separator",
 * "This function is enabled by default", "By default, bells are sorted by hung_at". Input: a sentence; output: the value.
 */
import {
  NAMES_OF_SIGNS,
  SIGN_OF_CASE,
  SORTED_WITH_DIRECTION,
} from "../../vocabulary/prose/value-doubts.js";
import type { Scalar } from "../constraint.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { isCodeLike } from "../typed-scalar.js";
import { isListed } from "./default-demands.js";
import { isSortedBy } from "./values.js";

/** The sign itself stands in brackets behind its name. */
const SIGN = "(?:an? |the )?[a-z]+(?: [a-z]+)? ?\\(([^\\w\\s()])\\)";
const AS_SEPARATOR =
  "(?:is|will be) used(?: as (?:the|a) (?:separator|delimiter)| to separate (?![a-z ]* (?:in|on) the )[a-z ]{2,40})?";
const SEPARATED_BY: readonly RegExp[] = [
  new RegExp(`^by default, ${SIGN} ${AS_SEPARATOR}$`, "i"),
  new RegExp(`^${SIGN} ${AS_SEPARATOR} by default$`, "i"),
  new RegExp(
    `^the default (?:value|separator|delimiter) is ${SIGN}$|^(?:it|the (?:value|separator|delimiter)) is ${SIGN} by default$`,
    "i",
  ),
  // The sign as it is.
  /^(?:the default (?:value|separator|delimiter)|it) (?:is|defaults to) ["“'‘]?([^\w\s"“”'‘’().])["”'’]?$/i,
];
const SEPARATES = /separator|delimiter/i;

/** What a field switches on: nothing else can be on or off by default. */
const SWITCHED =
  "(?:(?:this|the) (?:function|feature|option|parameter|field|setting|switch)|it)";
const IS_ON: readonly RegExp[] = [
  new RegExp(`^${SWITCHED} is (enabled|disabled|not enabled) by default$`, "i"),
  new RegExp(
    `^by default, ${SWITCHED} is (enabled|disabled|not enabled)$`,
    "i",
  ),
];
const WHETHER_ON =
  /^(?:(?:specifies|indicates) )?whether (?:to enable (?!or\b)|(?:[\w-]+ ){1,6}(?:is|are) enabled\b)(?!.*\b(?:disabled?|not)\b)/i;

const ORDERED = "(?: in (?:de|a)scending order)?";
const SORTED: readonly RegExp[] = [
  new RegExp(
    `^by default, [a-z ]{2,40} (?:is|are) (?:sorted|ordered) by (\\w+)${ORDERED}$`,
    "i",
  ),
  new RegExp(
    `^[a-z ]{2,40} (?:is|are) (?:sorted|ordered) by (\\w+)${ORDERED} by default$`,
    "i",
  ),
];

/** The default of a sentence that tells it in words. */
export function defaultInWords(
  passage: Passage,
  cell: Cell,
): Scalar | undefined {
  const { text } = passage;
  const { scalar, name } = cell.scope;
  if (scalar === "boolean") {
    const opening = openingOf(cell.description);
    const state = firstOf(IS_ON, text)?.toLowerCase();
    return state !== undefined && WHETHER_ON.test(opening)
      ? state === "enabled"
      : (answerTo(opening, text) ?? stateOf(opening, text));
  }
  if (scalar !== "string") return undefined;
  if (SEPARATES.test(name))
    return cell.says(NAMES_OF_SIGNS) || cell.says(SIGN_OF_CASE)
      ? undefined
      : firstOf(SEPARATED_BY, text);
  if (!isSortedBy(cell) || cell.says(SORTED_WITH_DIRECTION)) return undefined;
  const field = firstOf(SORTED, text);
  return field !== undefined &&
    (isCodeLike(field) || isListed(field, passage, cell))
    ? field
    : undefined;
}

/** "Whether a hammer is needed", and "By default, a hammer is not needed": the same words, with or without a "not". */
function answerTo(opening: string, text: string): boolean | undefined {
  const said = BY_DEFAULT.exec(text)?.[1] ?? BY_DEFAULT_AT_END.exec(text)?.[1];
  const question = WHETHER_IS.exec(opening)?.[1];
  if (said === undefined || question === undefined) return undefined;
  const asked = withoutArticle(question);
  const words = withoutArticle(said);
  const bare = words.replace(/(?<= (?:is|are)) not(?= )/, "");
  if (NO_QUESTION.test(bare)) return undefined;
  return asked === bare || asked.startsWith(`${bare} `)
    ? bare === words
    : undefined;
}

/** "Whether to enable slow ringing", and "By default, slow ringing is disabled": the same thing. */
function stateOf(opening: string, text: string): boolean | undefined {
  const thing = WHETHER_TO_ENABLE.exec(opening)?.[1];
  const [, said = "", state = ""] = IS_BY_DEFAULT.exec(text) ?? [];
  return thing !== undefined && withoutArticle(thing) === withoutArticle(said)
    ? state.toLowerCase() === "enabled"
    : undefined;
}

const WHETHER_TO_ENABLE =
  /^(?:(?:specifies|indicates) )?whether to enable ((?:[\w-]+ ){0,5}[\w-]+)$/i;
const IS_BY_DEFAULT =
  /^by default, ((?:[\w-]+ ){0,5}[\w-]+) is (enabled|disabled|not enabled)$/i;

function withoutArticle(words: string): string {
  return words.toLowerCase().replace(/^(?:an?|the) /, "");
}

const BY_DEFAULT =
  /^by default, ((?:[\w-]+ ){1,6}(?:is|are) (?:not )?[\w-]+)$/i;
const BY_DEFAULT_AT_END =
  /^((?:[\w-]+ ){1,6}(?:is|are) (?:not )?[\w-]+) by default$/i;
const WHETHER_IS =
  /^(?:(?:specifies|indicates) )?whether ((?:[\w-]+ ){1,6}(?:is|are) [\w-]+(?: (?:at|in|on|for|by|with|to|before|after|during|when) [^,;]{2,80})?)$/i;
const NO_QUESTION = /\b(?:not|no|never|it|this|disabled|un\w+)\b/;

function firstOf(
  wordings: readonly RegExp[],
  text: string,
): string | undefined {
  for (const wording of wordings) {
    const groups = wording.exec(text)?.slice(1);
    if (groups) return groups.find((one) => one !== undefined);
  }
  return undefined;
}
