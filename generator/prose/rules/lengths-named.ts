/**
 * Lengths that a noun names: "Minimum length of 1", "The length limit is 128 characters", "Maximum string length is 64,
 * minimum length is 2". Input: a whole sentence of them; output: the length.
 */
import { COUNT, countOf } from "../count-words.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";

const UNIT = "(?: ?(?:characters?(?: long| in length)?))?";
const NAMED = `(?:the |its |an? )?(min|max)(?:imum|\\.)? (?:(?:allowed|permitted|supported|possible|character) )?(?:([a-z]+) )?length(?: limit)?(?: (?:allowed|permitted|supported))?(?: is| of| must be|:| ?=)? ?${COUNT}${UNIT}`;
const SENTENCE = new RegExp(
  `^${NAMED}(?:(?:,? and|[,;]) ${NAMED})?(?: (?:is|are)? ?(?:allowed|permitted|supported))?$`,
  "i",
);
/** "The character limit is 100", "Maximum number of characters allowed is 140": no length in the words. */
const LIMIT = new RegExp(
  `^(?:the |its |an? )?(?:max(?:imum|\\.)? )?(?:(?:character|length) limit|number of characters(?: (?:allowed|permitted|supported))?)(?: is| of|:) ${COUNT}${UNIT}$|^(?:the )?max(?:imum)? size is ${COUNT} characters$`,
  "i",
);
/** What is meant by no other thing than the field. */
const GENERAL = /^(?:string|text|character|value|total|input)$/i;

export function readNamedLength(
  { text, label }: Passage,
  { scope }: Cell,
): readonly Demand[] | undefined {
  if (label !== undefined && !/^(?:length|constraints|range)$/.test(label))
    return undefined;
  const limit = LIMIT.exec(text);
  if (limit)
    return [{ kind: "length", maxLength: countOf((limit[1] ?? limit[2])!) }];
  const found = SENTENCE.exec(text);
  if (!found) return undefined;
  const [, side, noun, count, otherSide, otherNoun, otherCount] = found;
  const isOwn = [noun, otherNoun].every(
    (one) => one === undefined || GENERAL.test(one) || isNamed(one, scope.name),
  );
  if (!isOwn || side?.toLowerCase() === otherSide?.toLowerCase())
    return undefined;
  const ends = new Map([[side!.toLowerCase(), countOf(count!)]]);
  if (otherSide !== undefined)
    ends.set(otherSide.toLowerCase(), countOf(otherCount!));
  const [low, high] = [ends.get("min"), ends.get("max")];
  if (high === 0 || (low ?? 0) > (high ?? Infinity)) return undefined;
  return [
    {
      kind: "length",
      ...(low === undefined ? {} : { minLength: low }),
      ...(high === undefined ? {} : { maxLength: high }),
    },
  ];
}

/** The noun is the last word of the field's name: the token of `client_token`. */
function isNamed(noun: string, name: string): boolean {
  return name.toLowerCase().endsWith(noun.toLowerCase());
}
