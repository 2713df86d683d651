/**
 * Lengths of strings in characters. Only where the field is a string: "1 to 100 characters" of a list is a slip,
 * and which way it slipped nobody can tell.
 */
import {
  SEPARATED_VALUES,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import { AT_MOST, LENGTH_PREDICATES } from "../../vocabulary/prose/lead-ins.js";
import { afterCharacters, readBounds } from "../bounds.js";
import { countedCharacters } from "../characters/counted-characters.js";
import { anyPhrase, predicates } from "../compile-phrase.js";
import { isString, mayBeString } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfAll } from "../speaks-of-all.js";
import { speaksOfField } from "../speaks-of-field.js";
import { charactersAt, isPlain, lengthAt, upTo } from "./length-at.js";
import { CHINESE_LENGTH_RULE } from "./lengths-chinese.js";
import { EACH_LENGTH_RULE } from "./lengths-each.js";
import { EXACT_LENGTH_RULE } from "./lengths-exact.js";
import { CHINESE_EXACT_LENGTH_RULE } from "./lengths-exact-chinese.js";
import { inCharacters, ofBytes } from "./lengths-in-bytes.js";
import { inPlainWords } from "./lengths-in-plain-words.js";
import { ofOneAndSeveral } from "./lengths-of-one.js";
import { LABELLED_LENGTH_RULES } from "./lengths-labelled.js";
import { readNamedLength } from "./lengths-named.js";
import { REFUSED_LENGTH_RULE } from "./lengths-refused.js";
import { NOT_EMPTY_RULE } from "./lengths-not-empty.js";

const LENGTH = predicates(LENGTH_PREDICATES);
export const LENGTH_RULES: readonly PassageRule[] = [
  ...LABELLED_LENGTH_RULES,
  {
    name: "lengths/counted-characters",
    kind: "length",
    fits: mayBeString,
    about: /\d (?:[a-z]+ )?(?:letters|digits)\b/i,
    read(passage, cell) {
      const counted = countedCharacters(passage, cell);
      if (!counted || !isPlain(passage)) return undefined;
      const { low, high } = counted;
      return [
        {
          kind: "length",
          ...(low === undefined ? {} : { minLength: low }),
          maxLength: high,
        },
      ];
    },
  },
  {
    name: "lengths/characters",
    kind: "length",
    fits: mayBeString,
    about:
      /character|\d chars?\b|\bbe \d+ to \d+ long\b|\d (?:[a-z]+ )?(?:letters|numbers|digits|alphanumeric)\b/i,
    read: readEnglish,
  },
  {
    name: "lengths/characters",
    kind: "length",
    fits: mayBeString,
    about: /\b(?:only one|a single|just one)\b.*\d characters/i,
    readsConditions: true,
    read(passage, cell) {
      const text = ofOneAndSeveral(passage, cell);
      return text === undefined
        ? undefined
        : readEnglish({ ...passage, text }, cell);
    },
  },
  EXACT_LENGTH_RULE,
  CHINESE_EXACT_LENGTH_RULE,
  EACH_LENGTH_RULE,
  NOT_EMPTY_RULE,
  {
    name: "lengths/length-sentence",
    kind: "length",
    fits: isString,
    about: /\blength\b/i,
    read: (passage, cell) =>
      readNamedLength(passage, cell) ?? readLengthWord(passage, cell),
  },
  {
    name: "lengths/bytes",
    kind: "length",
    about: /\d bytes?\b/i,
    fits: mayBeString,
    read(passage, cell) {
      const counted = inCharacters(passage, cell);
      const demands =
        counted &&
        (readEnglish(counted, cell) ?? readLengthWord(counted, cell));
      return demands && ofBytes(demands);
    },
  },
  REFUSED_LENGTH_RULE,
  CHINESE_LENGTH_RULE,
];

const COUNTED = `(?:(?:\\d[\\d,]*\\s*(?:to|-|–)\\s*\\d[\\d,]*|${anyPhrase(AT_MOST)}\\s+\\d[\\d,]*) characters|\\d[\\d,]* characters (?:at most|or (?:less|fewer)))`;
/** A sentence that is nothing but a length. */
const OPENING = new RegExp(
  `^(?:(?:you (?:can|may) )?enter |use |specify |contains? |consists? of |(?:an? )?(?:character )?string (?:of |with |containing |that contains ))?(?=${COUNTED})`,
  "i",
);
/** "Description, with a maximum of 64 characters", "Description (0-255 characters)": what the field is, then its length. */
const WITH_LENGTH = new RegExp(
  `^[a-z][a-z -]{2,60}(?: whose length is (?=${COUNTED}(?:$| and which\\b))|,? with (?:a (?:maximum )?length of )?(?=${COUNTED}$)|,(?: (?:starting|beginning) with [^,]{1,40} and)? (?:with|of|containing|which (?:contains|has)) (?=${COUNTED}$)|, (?=${COUNTED}(?: (?:in length|long))?$)|\\s?[(（](?=${COUNTED}[)）]$))`,
  "i",
);

/** "A string between 1 and 36 characters long" */
const STRING_BETWEEN =
  /^(?:an? )?string between (\d{1,6}) and (\d{1,6}) characters(?: long| in length)?$/i;

/** "It is 0 or a string of at most 36 characters": the word is a text too. */
const WORD_OR_STRING =
  /\b((?:the (?:value|(?:[a-z]+ )?ID)|it|this parameter) (?:is|can be|must be)) ["“]?(\w{1,10})["”]? or (?=a (?:character )?string )/i;

function readEnglish(
  given: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const plain = inPlainWords(given.text);
  const word = WORD_OR_STRING.exec(plain)?.[2];
  if (word === undefined)
    return readLength(
      { ...given, text: plain.replace(LESS_OR, "no more than ") },
      cell,
    );
  const text = plain.replace(WORD_OR_STRING, "$1 ");
  return readLength({ ...given, text }, cell)?.map((demand) =>
    demand.kind === "length" ? taking(word, demand) : demand,
  );
}

/** "Less than or 128 characters": either of the two that the words may mean. */
const LESS_OR = /\b(?:less|fewer|shorter) than or (?=\d)/i;

/** The bounds with the length of a word that may stand instead. */
function taking(
  word: string,
  demand: Extract<Demand, { kind: "length" }>,
): Demand {
  const { minLength, maxLength } = demand;
  return {
    ...demand,
    ...(minLength === undefined
      ? {}
      : { minLength: Math.min(minLength, word.length) }),
    ...(maxLength === undefined
      ? {}
      : { maxLength: Math.max(maxLength, word.length) }),
  };
}

function readLength(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isPlain(passage) || GOES_ON.test(passage.text)) return undefined;
  const named = readNamedLength(passage, cell);
  if (named) return named;
  if (passage.label === "range" || passage.label === "constraints") {
    const demands = charactersAt(passage.text);
    if (demands) return demands;
  }
  const bracketed = /^\(([^()]{6,40})\)$/.exec(passage.text)?.[1];
  if (bracketed !== undefined)
    return cell.description.passages.at(-1)?.start === passage.start &&
      !cell.says(SEPARATED_VALUES)
      ? charactersAt(bracketed)
      : undefined;
  const between = STRING_BETWEEN.exec(passage.text);
  if (between && passage.label === "range")
    return [
      {
        kind: "length",
        minLength: Number(between[1]),
        maxLength: Number(between[2]),
      },
    ];
  const opening =
    OPENING.exec(passage.text) ??
    (passage.first && !/\beach\b|separated/i.test(passage.text)
      ? WITH_LENGTH.exec(passage.text)
      : null);
  if (opening) return charactersAt(passage.text.slice(opening[0].length));
  for (const found of passage.text.matchAll(LENGTH)) {
    const limits =
      /exceed|more than|greater|longer|limited|than or equal/i.test(found[0]);
    const text = passage.text.slice(found.index + found[0].length);
    const demands = limits
      ? upTo(text)
      : (charactersAt(text) ??
        (isOfId(found[0], text, cell) ? upTo(text) : undefined));
    const before = passage.text.slice(0, found.index);
    if (!demands) continue;
    if (speaksOfField(before, passage, cell) || speaksOfAll(before, cell))
      return demands;
  }
  return undefined;
}

/** An ID that "can contain 32 characters": it has no more than these. */
function isOfId(verb: string, text: string, { scope }: Cell): boolean {
  return (
    /^can contain\s*$/i.test(verb) &&
    /(?:^|_)id$|[a-z]Id$/.test(scope.name) &&
    /^\d{1,7} characters(?:$|[.;]|, including only\b)/i.test(text)
  );
}

/** What is counted is not all: "64 characters, and can be followed by an asterisk", "64 characters long or 128 for old bells". */
const GOES_ON =
  /\b(?:long|length|characters) or \d+ (?:for|in|on|if|when|with)\b|\b(?:can|may) (?:optionally )?be (?:followed|preceded|prefixed) by\b/i;

const BOTH_LENGTHS =
  /^(?:the )?min(?:imum|\.)? length is (\d{1,7})(?: characters?)?,? and (?:the )?max(?:imum|\.)? length is (\d{1,7})(?: characters)?$/i;
/** "The length of the bell name cannot exceed 64 characters", "The name length ranges from 1 to 64 characters". */
const OWN_LENGTH =
  /^(?:the length of (the [a-z ]{2,40}?)|(the [a-z ]{2,40}?) length) (?:(cannot exceed|must not exceed|can not exceed|should not exceed|cannot be (?:longer|greater|more) than)|ranges from|is|must be|can be)\s+(?=(?:from |between )?\d)/i;

/** "The length is greater than 0 and less than 256", "Bell name with a length greater than 0 characters and ..." */
const LENGTH_BETWEEN =
  /^(?:(?:the |its )?length (?:is|must be)|([a-z][a-z -]{2,60}),? (?:with a|whose) length(?: of| is)?) (greater than|more than|at least) (\d{1,7})(?: characters)? and (less than|at most|no more than) (\d{1,7})( characters)?$/i;

const IN_BYTES = /\bunit\s?[:：]?\s?(?:[KM]B|bytes?)\b|\bin (?:[KM]B|bytes)\b/i;
/** "The maximum length of a prefix is 1024 characters". */
const MAXIMUM_OF =
  /^the maximum length of ((?:an?|the) [a-z][a-z_ -]{1,40}?) is (?=\d)/i;

/** "The length ranges from 1 to 64", "The maximum length is 255 characters". */
function readLengthWord(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (cell.says(IN_BYTES)) return undefined;
  const open = LENGTH_BETWEEN.exec(passage.text);
  if (open ? USUAL_WORDS.test(passage.text) : !isPlain(passage))
    return undefined;
  const named = MAXIMUM_OF.exec(passage.text);
  if (named && speaksOfField(named[1]!, passage, cell))
    return lengthAt(passage.text.slice(named[0].length));
  const most =
    /^(?:the |its )?(?:maximum length(?: of (?:this|the) (?:value|parameter|field|string))? is|length (?:is (?:less than or equal to|no more than|at most)|(?:cannot|must not|can not|should not) exceed))\s+/i.exec(
      passage.text,
    );
  if (most) return lengthAt(passage.text.slice(most[0].length));
  const both = BOTH_LENGTHS.exec(passage.text);
  if (both && Number(both[1]) <= Number(both[2]))
    return [
      {
        kind: "length",
        minLength: Number(both[1]),
        maxLength: Number(both[2]),
      },
    ];
  // Without a unit it may be that of a mask or of a cable.
  if (
    open &&
    (open[1] === undefined || passage.first) &&
    (open[6] !== undefined || /(?:name|description)$/i.test(cell.scope.name))
  )
    return [
      {
        kind: "length",
        minLength: Number(open[3]) + (open[2] === "at least" ? 0 : 1),
        maxLength: Number(open[5]) - (open[4] === "less than" ? 1 : 0),
      },
    ];
  const own = OWN_LENGTH.exec(passage.text);
  const noun = own?.[1] ?? own?.[2];
  if (own && noun !== undefined && speaksOfField(noun, passage, cell)) {
    const rest = passage.text.slice(own[0].length);
    return own[3] === undefined ? charactersAt(rest) : lengthAt(rest);
  }
  const between =
    /^(?:the |its )?(?:length|(?:value|text|string) length)(?: of (?:this|the) (?:value|parameter|field|string))? (?:ranges from|is|must be|can be|is from|is between)\s+(?:from |between )?/i.exec(
      passage.text,
    );
  if (!between) return undefined;
  const bounds = readBounds(passage.text.slice(between[0].length));
  if (!bounds || bounds.low < 0) return undefined;
  const rest = afterCharacters(bounds.rest) ?? bounds.rest;
  return /^\s*(?:$|[.,;(])/.test(rest)
    ? [{ kind: "length", minLength: bounds.low, maxLength: bounds.high }]
    : undefined;
}
