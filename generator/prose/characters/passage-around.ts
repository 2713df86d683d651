/** What stands around a statement about characters, and may take it from the field: lists of choices, other things. */
import { PRESENCE_STATEMENT } from "../../vocabulary/prose/conditions.js";
import {
  type ItemList,
  listAround,
  type Passage,
  passageBefore,
} from "../passage.js";
import type { Cell } from "../rule.js";
import { ownPhrase, speaksOfField } from "../speaks-of-field.js";

const CHOICE =
  /\b(?:one|any|either|some|two|three|four|at least|types?|kinds?|combination)\b|任一|之一|任意|至少|两种|三种/i;
const LEAD_SUBJECT =
  /^(.*?)\s(?:must|should|can|cannot|is|are|has|have|needs?|meets?)\b/i;
const GENERAL_LEAD =
  /^(?:the )?(?:following|naming|requirements?|rules?|constraints?|restrictions?|naming rules?|(?:configuration|format) (?:requirements?|rules?)(?=$))\b/i;
const OTHER_PART =
  /\b(?:tag|key|prefix|suffix|password|each|every|label)s?\b/gi;
/** "Each tag value" of the field `value`. */
const EACH_OF = /\beach (?:tag )?(key|value)\b/gi;
/** "It cannot:", and below it what it cannot. */
const DENIES_BELOW =
  /\b(?:cannot|can not|must not|should not|do not(?: use)?)\s*[:：]\s*$/i;
/** Said of the value: its end is no other thing. */
const OWN_SUFFIX = /\bcharacters with (?:a|the) suffix\b/i;
/** "For details about each bell, see the key column": what is pointed to is not spoken of. */
const POINTER = /\bfor (?:more )?(?:details|information)\b[^.;]*\bsee [^.;]*/gi;
/** The next passage begins with a sign: the sentence was cut within a list of signs. */
const BEGINS_WITH_SIGN = /^[^\w\s"“'‘`(（[【<《\u4e00-\u9fff]/;

/** True when the passage stands by itself, as a demand on the field. */
export function standsAlone(passage: Passage, cell: Cell): boolean {
  const { passages } = cell.description;
  const at = passages.indexOf(passage);
  const next = passages[at + 1];
  if (next && BEGINS_WITH_SIGN.test(next.words)) return false;
  if (passages.slice(0, at).some(({ words }) => DENIES_BELOW.test(words)))
    return false;
  const list = listAround(passage, cell.description);
  return list === undefined || isDemand(list, cell);
}

/** True when what introduces the list lets every item hold of the field. */
function isDemand({ leadIn }: ItemList, cell: Cell): boolean {
  if (!leadIn) return true;
  const isGuarded = leadIn.guarded && !PRESENCE_STATEMENT.test(leadIn.text);
  if (!isGuarded && isClosed(leadIn)) return true;
  if (leadIn.guarded || CHOICE.test(leadIn.words)) return false;
  const subject = LEAD_SUBJECT.exec(leadIn.text)?.[1];
  return (
    subject === undefined ||
    GENERAL_LEAD.test(subject) ||
    speaksOfField(subject, leadIn, cell)
  );
}

/** True for a sentence that ended and does not speak of what stands below it. */
function isClosed({ words }: Passage): boolean {
  return (
    /[.。]\s*$/.test(words) &&
    !/\b(?:following|below|requirements?|rules?|constraints?|restrictions?|types?|kinds?|one|any|each|every|combination)\b|[以如]下|要求|规则/i.test(
      words,
    )
  );
}

/** True when a statement without a subject may go on about a part that the passage before it names. */
export function followsOtherThing(passage: Passage, cell: Cell): boolean {
  const before = passageBefore(passage, cell.description);
  // "Tag key." of the field `key` says what the field is.
  const { name: own, noun } = cell.scope;
  const phrase = ownPhrase(cell);
  const isOwnPhrase = own === noun && phrase.endsWith(` ${noun}`);
  if (before?.first && isOwnPhrase) return false;
  const words = before?.words.replace(POINTER, "") ?? "";
  const parts =
    (isOwnPhrase ? words.replaceAll(phrase, noun) : words)
      .replace(EACH_OF, "$1")
      .replace(OWN_SUFFIX, "")
      .match(OTHER_PART) ?? [];
  const name = cell.scope.name.toLowerCase();
  return parts.some(
    (part) => !name.includes(part.toLowerCase().replace(/s$/, "")),
  );
}
