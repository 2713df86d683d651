/**
 * Is the subject of a statement the field itself? "The value", "it", "the desktop name" of `computer_name`:
 * yes; "each label", "the protocol of the backend" of `type`, "a tag": no.
 */
import { OTHER_THING, WHEN_LEFT_OUT } from "../vocabulary/prose/conditions.js";
import { isNameOfKind, nameOfThing } from "./name-of-thing.js";
import {
  type Description,
  openingOf,
  type Passage,
  passageBefore,
} from "./passage.js";
import { remembered } from "./remembered.js";
import type { Cell } from "./rule.js";

const GENERAL =
  /^(?:(?:(?:the|this|its) )?(?:(?:parameter|field|attribute|specified|configured|input|valid|possible|available|allowed|supported|enumerated|enumeration|optional|legal|permitted|acceptable|accepted|string|text) )?values?(?: (?:of|for) (?:this|the) (?:parameter|field|attribute|property|structure|setting))?|(?:this|the) (?:parameter|field|attribute|(?:character )?string)|it|(?:(?:the|its) )?(?:(?:value|available|valid|possible|supported|allowed) )?options?(?: (?:of|for) (?:this|the) (?:parameter|field|attribute))?|this|(?:the |its )?(?:value |length |valid |allowed |supported )?range|(?:the |its )?(?:string )?length(?: of (?:the|this) (?:value|parameter|field|string))?)$/i;
const LAST_CLAUSE = /^(?:.*[,;，；])?\s*(?:and |but |also )*\s*(.*)$/is;
/** "... a multiple of 10 and the value range" */
const OWN_AT_END =
  /\band (?:(?:the|its) (?:parameter )?value(?: range)?|the (?:value )?range)$/i;
/** "The value is case-sensitive and": goes on about the value. */
const ON_SPELLING = / is (?:not )?case[- ](?:in)?sensitive and$/i;
const OPENS_WITH_CONJUNCTION = /^(?:and|but|also)\s/i;
/** A subject further back than this is none. */
const MOST_BEFORE = 500;
const BRACKETED = /\([^()]*\)|（[^（）]*）/g;
const TAG_PART = /^(?:tag|label) (?:key|value)$/;
const BARE_VERB =
  /^(?:must|can|cannot|should|starts?|begins?|contains?|consists?)\s/i;
const VERB =
  /\s(?:is|are|can|cannot|must|may|should|has|have|contains?|consists?|ranges?|defaults|will|starts?|begins?|ends?)\s/i;

/** "Bell type: The value is ..." */
const OWN_LABEL =
  /^[a-z]+ (?:type|mode|status|name|id|description): (?=the value\s*$)/i;

/** True when the words before a predicate name the field. */
export function speaksOfField(
  before: string,
  passage: Passage,
  cell: Cell,
): boolean {
  if (before.length > MOST_BEFORE) return false;
  const text = subjectOf(
    passage.first ? before.replace(OWN_LABEL, "") : before,
  );
  if (OPENS_WITH_CONJUNCTION.test(text) && goesOnWithCase(passage, cell))
    return false;
  // "If it is left blank, the value is 1": that of this case, which only a default may be.
  if (WHEN_LEFT_OUT.test(before) || MOSTLY.test(text)) return false;
  if (/^(?:and|but|also)?$/i.test(text)) return true;
  const clause = LAST_CLAUSE.exec(text)?.[1]?.trim() ?? text;
  if (/(?:^| )(?:which|that)$/i.test(clause))
    return opensWithNoun(text, passage) && !VERB.test(text);
  // "Score, whose value can be A or B"
  if (clause === "whose value" && opensWithNoun(text, passage))
    return !VERB.test(text);
  if (clause === "" && opensWithNoun(text, passage) && !VERB.test(text))
    return true;
  const relative = /^([^,]*), which (?:must|can|cannot|should) .* and$/i.exec(
    text,
  );
  if (relative && opensWithNoun(relative[1]!, passage))
    return !VERB.test(relative[1]!);
  if (clause === "" || /(?:^| )(?:and|but)$/i.test(clause))
    return (
      startsWithVerb(text, passage) || startsWithField(text, passage, cell)
    );
  if (OWN_AT_END.test(clause)) return true;
  const joined = /^(.*) and$/i.exec(clause);
  return joined
    ? startsWithField(joined[1]!, passage, cell)
    : isField(clause, passage, cell);
}

const subjectOf = remembered((before) =>
  before
    .replace(BRACKETED, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(ON_SPELLING, ""),
);

/** "Generally, the value": it may be another. */
const MOSTLY =
  /^(?:generally|usually|typically|normally|commonly|mostly|often|in general|in most cases)\b/i;

/** "Weight of the server," in the first sentence: what the field is, before what it can be. */
function opensWithNoun(text: string, { first }: Passage): boolean {
  return first && text.split(" ").length <= 12 && !/\d/.test(text);
}

/** "And the value is 1" after "If type is A, ..." holds in that case only. */
function goesOnWithCase(passage: Passage, cell: Cell): boolean {
  return passageBefore(passage, cell.description)?.guarded === true;
}

/** True when the words before a predicate say "the value" or "it" rather than the field's own noun. */
export function saysValue(before: string): boolean {
  const said = before.trim().replace(ON_SPELLING, "");
  const clause = LAST_CLAUSE.exec(said)?.[1]?.trim() ?? "";
  return (
    clause === "" ||
    GENERAL.test(clause) ||
    OWN_AT_END.test(clause) ||
    /, (?:which|whose value)$/i.test(before.trim())
  );
}

/** "Starts with a letter, ...", "Must be unique and ...": without a subject it is the field, unless a list has cases. */
function startsWithVerb(text: string, { guarded }: Passage): boolean {
  return !guarded && BARE_VERB.test(text);
}

/** True when the sentence that goes on with ", and ..." has the field for its subject. */
function startsWithField(text: string, passage: Passage, cell: Cell): boolean {
  const verb = VERB.exec(`${text} `);
  return (
    verb !== null && isField(text.slice(0, verb.index).trim(), passage, cell)
  );
}

function isField(subject: string, passage: Passage, cell: Cell): boolean {
  const phrase = subject.replace(/['’]s (?:length|value)$/i, "");
  if (GENERAL.test(phrase)) return true;
  const own = ownPhrase(cell);
  const isNamed = (words: string): boolean =>
    words === own ||
    (words.includes(" ") && own.endsWith(` ${words}`)) ||
    words === nameInWords(cell);
  // "An instance name": one of the kind that the description says the field is, or begins with.
  const indefinite = /^an? (.+)$/i.exec(phrase);
  if (indefinite) {
    const words = indefinite[1]!.toLowerCase();
    return (
      isNamed(words) ||
      (passage.first && OPENING_NOUN.test(words) && isLastWord(words, cell)) ||
      (passage.first && words === `${cell.scope.noun}name`) ||
      words === nameOfThing(cell) ||
      isLongFor(words, cell) ||
      (words === "name" && cell.scope.noun.endsWith("name")) ||
      (TAG_PART.test(words) &&
        (words.endsWith(` ${own}`) ||
          ((own === "tag name" || TAG_PART.test(own)) &&
            words === `tag ${cell.scope.noun}`)))
    );
  }
  const valueOf = /^the value of (\w+)$/i.exec(phrase)?.[1]?.toLowerCase();
  if (valueOf !== undefined && isCalled(valueOf, cell)) return true;
  if (isNameOfKind(phrase, cell)) return true;
  if (OTHER_THING.test(phrase) || / of |:/.test(phrase)) return false;
  const words = phrase
    .toLowerCase()
    .split(/[^a-z0-9_-]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 5) return false;
  if (/^the number$/i.test(phrase)) return own.endsWith("number");
  if (phrase === cell.scope.name) return true;
  if (words.length > 2 && words.join(" ") === `the ${nameInWords(cell)}`)
    return true;
  // "The tag value" of a tag value; of any other field it is what holds the tag.
  if (own.includes(" ") && words.join(" ") === `the ${own}`) return true;
  const last =
    words.length > 1 && /^(?:number|value)$/.test(words.at(-1)!)
      ? words.at(-2)
      : words.at(-1);
  const { noun } = cell.scope;
  if (last !== undefined && ALWAYS_SEVERAL.test(last) && last === `${noun}s`)
    return words.length < 3;
  if (last === "name" && noun.endsWith("name") && words.length < 3) return true;
  if (noun.length > 1 && (last === noun || last === `${noun}name`))
    return !isOfSeveral(words) && !isAnother(words, cell);
  return (
    words.length <= 3 && last !== undefined && last === own.split(" ").at(-1)
  );
}

/** The field's name; of a page number or size also its last word, and "page" of the number. */
function isCalled(word: string, { scope }: Cell): boolean {
  const name = scope.name.toLowerCase();
  const part = PAGE_NAME.exec(name)?.[1];
  return (
    word === name ||
    (part !== undefined &&
      (word === part || (word === "page" && part !== "size")))
  );
}

const PAGE_NAME = /^page[_-]?(size|index|num|number|no)$/;

/** "bell rope" of `bell_rope` */
function nameInWords({ scope }: Cell): string {
  return scope.name.toLowerCase().replace(/_/g, " ");
}

/** Plurals of one text. */
const ALWAYS_SEVERAL = /^(?:remarks|contents|details)$/;

/** Words that names shorten. */
const SHORT_FOR: Readonly<Record<string, string>> = {
  app: "application",
  org: "organization",
  env: "environment",
  config: "configuration",
  repo: "repository",
  cert: "certificate",
};
const OF_SEVERAL =
  /\b(?:list|path|prefix|suffix|keyword|multiple|several|separated)\b/i;

/** "An application name" of `app_name`, of which nothing says that it holds several or a part. */
function isLongFor(words: string, cell: Cell): boolean {
  const { name } = cell.scope;
  const [, short = "", noun] = /^([a-z]+)_([a-z]+)$/.exec(name) ?? [];
  return (
    Object.hasOwn(SHORT_FOR, short) &&
    words === `${SHORT_FOR[short]} ${noun}` &&
    !cell.says(OF_SEVERAL)
  );
}

const OPENING_NOUN = /^(?:[a-z]+ ){1,3}[a-z]+$/;

function isLastWord(words: string, { scope }: Cell): boolean {
  return scope.noun.length > 1 && words.endsWith(` ${scope.noun}`);
}

/** "The total size": of several things. */
function isOfSeveral(words: readonly string[]): boolean {
  return words.some((word) => /^(?:total|sum|average|remaining)$/.test(word));
}

const GENERAL_WORDS = /^(?:the|this|number|value|name|id|new|parameter|tag)$/;

/** So much of a word stays the same in its other forms. */
const STEM = 4;

/** "The rope type" of a field `type` that is the kind of a bell: no word of it is among those that say what the field is, or in its name. */
function isAnother(words: readonly string[], cell: Cell): boolean {
  const opening = openingOf(cell.description).toLowerCase();
  const { name, noun } = cell.scope;
  if (!opening.includes(noun)) return false;
  const own = name.toLowerCase();
  const others = words.filter(
    (word) => word !== noun && !own.includes(word) && !GENERAL_WORDS.test(word),
  );
  // "The backup path" of "Path of what is backed up".
  return (
    others.length > 0 &&
    !others.some((word) => opening.includes(word.slice(0, STEM)))
  );
}

const OPENING =
  /^(?:specifies|indicates|provides|defines|describes) (?:information about )?/;
const LIST_OF = /^list of (?:the )?(?=[a-z]+(?: [a-z]+){0,3}s\b)/;
const NOUN_PHRASE = /^[a-z][a-z0-9-]*(?: [a-z0-9-]+){0,4}$/;
const AFTER_NOUN =
  / (?:of|for|in|at|to|that|which|when|where|used|from)(?: .*)?$/;

/** What the first sentence calls the field: "instance name" of "Specifies the instance name."; empty for a statement. */
export function ownPhrase({ description }: Cell): string {
  const opening = openingOf(description);
  return openingPhrase(
    ON_PRESENCE.test(opening) ? namingOf(description) : opening,
  );
}

/** "This parameter is mandatory when deep is set to true" */
const ON_PRESENCE =
  /^(?:this|the) (?:parameter|field) is (?:only )?(?:mandatory|required|optional|valid|invalid|needed|available) (?:only )?(?:when|if|for)\b/i;

/** The first sentence that is about something else than when the field must be there. */
function namingOf({ passages }: Description): string {
  return (
    passages.find(({ text }) => text !== "" && !ON_PRESENCE.test(text))?.text ??
    ""
  );
}

const openingPhrase = remembered((sentence) => {
  const opening = sentence.slice(0, MOST_BEFORE).toLowerCase();
  const phrase = opening
    .replace(BRACKETED, "")
    .replace(OPENING, "")
    .replace(/^(?:the|an?) /, "")
    .replace(LIST_OF, "")
    .replace(/, which .*$/, "")
    .replace(AFTER_NOUN, "")
    .trim();
  return NOUN_PHRASE.test(phrase) && !VERB.test(` ${phrase} `) ? phrase : "";
});
