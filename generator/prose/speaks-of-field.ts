/**
 * Is the subject of a statement the field itself? "The value", "it", "the desktop name" of `computer_name`:
 * yes; "each label", "the protocol of the backend" of `type`, "a tag": no.
 */
import { OTHER_THING } from "../vocabulary/prose/conditions.js";
import type { Passage } from "./passage.js";
import { remembered } from "./remembered.js";
import type { Cell } from "./rule.js";

const GENERAL =
  /^(?:(?:the|this|its) (?:(?:parameter|field|attribute|specified|configured|input|valid|allowed|supported) )?values?(?: (?:of|for) (?:this|the) (?:parameter|field|attribute))?|(?:this|the) (?:parameter|field|attribute|string)|it|(?:valid |possible |available |supported |allowed |enumerated )?values?|(?:possible |available |supported |allowed )options?|(?:the |its )?(?:(?:value|available|valid) )?options?|this|(?:the |its )?(?:value |length )?range|(?:the |its )?(?:string )?length(?: of (?:the|this) (?:value|parameter|field|string))?)$/i;
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
const VERB =
  /\s(?:is|are|can|cannot|must|may|should|has|have|contains?|consists?|ranges?|will|starts?|begins?|ends?)\s/i;

/** True when the words before a predicate name the field. */
export function speaksOfField(
  before: string,
  passage: Passage,
  cell: Cell,
): boolean {
  if (before.length > MOST_BEFORE) return false;
  const subject = subjectOf(before);
  if (subject.goesOn && goesOnWithCase(passage, cell)) return false;
  switch (subject.form) {
    case "none":
    case "own":
      return true;
    case "relative":
      return opensWithNoun(subject.text, passage);
    case "empty":
      return (
        opensWithNoun(subject.text, passage) ||
        startsWithField(subject.text, cell)
      );
    case "sentence":
      return startsWithField(subject.text, cell);
    case "phrase":
      return isField(subject.text, cell);
  }
}

/** What the words before a predicate say, whatever the field is. */
interface Subject {
  readonly form: "none" | "own" | "relative" | "empty" | "sentence" | "phrase";
  readonly text: string;
  /** True where a conjunction joins it to the sentence before. */
  readonly goesOn: boolean;
}

const subjectOf = remembered((before): Subject => {
  const text = before
    .replace(BRACKETED, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(ON_SPELLING, "");
  const goesOn = OPENS_WITH_CONJUNCTION.test(text);
  if (/^(?:and|but|also)?$/i.test(text)) return { form: "none", text, goesOn };
  const clause = LAST_CLAUSE.exec(text)?.[1]?.trim() ?? text;
  if (/(?:^| )(?:which|that)$/i.test(clause))
    return { form: "relative", text, goesOn };
  if (clause === "") return { form: "empty", text, goesOn };
  if (/(?:^| )and$/i.test(clause)) return { form: "sentence", text, goesOn };
  return OWN_AT_END.test(clause)
    ? { form: "own", text, goesOn }
    : { form: "phrase", text: clause, goesOn };
});

/** "Weight of the server," in the first sentence: what the field is, before what it can be. */
function opensWithNoun(text: string, { first }: Passage): boolean {
  return (
    first &&
    text.split(" ").length <= 12 &&
    !/\d/.test(text) &&
    !VERB.test(text)
  );
}

/** "And the value is 1" after "If type is A, ..." holds in that case only. */
function goesOnWithCase(passage: Passage, cell: Cell): boolean {
  const { passages } = cell.description;
  return passages[passages.indexOf(passage) - 1]?.guarded === true;
}

/** True when the words before a predicate say "the value" or "it" rather than the field's own noun. */
export const saysValue = remembered((before) => {
  const said = before.trim().replace(ON_SPELLING, "");
  const clause = LAST_CLAUSE.exec(said)?.[1]?.trim() ?? "";
  return (
    clause === "" ||
    GENERAL.test(clause) ||
    OWN_AT_END.test(clause) ||
    /, which$/i.test(before.trim())
  );
});

/** True when the sentence that goes on with ", and ..." has the field for its subject. */
function startsWithField(text: string, cell: Cell): boolean {
  const verb = VERB.exec(`${text} `);
  return verb !== null && isField(text.slice(0, verb.index).trim(), cell);
}

function isField(subject: string, cell: Cell): boolean {
  const phrase = phraseOf(subject);
  if (phrase === "general") return true;
  const own = ownPhrase(cell);
  const { text, words, last } = phrase;
  const isNamed = (name: string): boolean =>
    name === own ||
    (name.includes(" ") && own.endsWith(` ${name}`)) ||
    name === cell.scope.name.toLowerCase().replace(/_/g, " ");
  // "An instance name": one of the kind that the description says the field is.
  if (phrase.indefinite !== undefined) return isNamed(phrase.indefinite);
  if (words === 0 || words > 5) return false;
  if (text === cell.scope.name) return true;
  const { noun } = cell.scope;
  if (noun.length > 1 && (last === noun || last === `${noun}name`)) return true;
  return words <= 3 && last === own.slice(own.lastIndexOf(" ") + 1);
}

/** A subject as a name of something. */
interface Phrase {
  readonly text: string;
  /** Behind "a" or "an", in lower case. */
  readonly indefinite?: string;
  /** How many words it has; none where it names another thing. */
  readonly words: number;
  /** The word that says what it is. */
  readonly last: string | undefined;
}

const phraseOf = remembered((subject): Phrase | "general" => {
  const text = subject.replace(/['’]s (?:length|value)$/i, "");
  if (GENERAL.test(text)) return "general";
  const indefinite = /^an? (.+)$/i.exec(text)?.[1]?.toLowerCase();
  if (indefinite !== undefined)
    return { text, indefinite, words: 0, last: undefined };
  if (OTHER_THING.test(text) || / of |:/.test(text))
    return { text, words: 0, last: undefined };
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9_-]+/)
    .filter(Boolean);
  const last =
    words.at(-1) === "number" && words.length > 1 ? words.at(-2) : words.at(-1);
  return { text, words: words.length, last };
});

const OPENING = /^(?:specifies|indicates|provides|defines|describes) /;
const NOUN_PHRASE = /^[a-z][a-z0-9-]*(?: [a-z0-9-]+){0,4}$/;
const AFTER_NOUN = / (?:of|for|in|at|to|that|which|when|used|from)(?: .*)?$/;

/** What the first sentence calls the field: "instance name" of "Specifies the instance name."; empty for a statement. */
export function ownPhrase({ description: { passages } }: Cell): string {
  return openingPhrase(passages[0]?.text ?? "");
}

const openingPhrase = remembered((sentence) => {
  const phrase = sentence
    .slice(0, MOST_BEFORE)
    .toLowerCase()
    .replace(BRACKETED, "")
    .replace(OPENING, "")
    .replace(/^(?:the|an?) /, "")
    .replace(AFTER_NOUN, "")
    .trim();
  return NOUN_PHRASE.test(phrase) && !VERB.test(` ${phrase} `) ? phrase : "";
});
