/**
 * What a condition asks of one field: `type is set to A or B`, `the value of type is A`, `vpc_id is left blank`,
 * `this parameter is specified`, `type为A`. Two conditions in one, or words that name no value, are none.
 */
import {
  ABSENT_WORDS,
  PRESENT_WORDS,
  SELF_WORDS,
} from "../vocabulary/prose/presence.js";
import type { PresenceCondition } from "./constraint.js";

const NAME = "[\"'“”‘’`]?(?<name>[A-Za-z_][\\w.:-]{0,80}?)[\"'“”‘’`]?";
const SUBJECT = new RegExp(
  `^(?:(?<self>${SELF_WORDS})(?! of )|(?:the )?(?:values? of )?(?:the )?(?:parameter |field )?${NAME}(?: ?(?:parameters?|fields?|attributes?|values?|参数|字段|的值|取值))?)(?: ?(?=(?:is|are|has been|have been|does) |exists$|=|[^\\w.: -]))`,
  "i",
);
/** "The session type is": the last word may be a field, if its values say so. */
const PHRASE =
  /^the (?:[a-z]+ ){1,3}(?<name>[a-z][a-z_]*) (?=is (?:set to )?["“']?[A-Z])/;
/** 填写了X参数: Chinese puts the verb first. */
const GIVEN_FIRST = new RegExp(
  `^(?:填写|指定|设置|传入|配置|使用)了?(?:${SELF_WORDS}|${NAME}(?:参数|字段)?)$`,
);
const SET_TO =
  /^(?:(?:is|are) )?(?:set to|specified as|configured as|equal to|=|==|设置为|指定为|配置为|取值为|取值是|为)\s*/i;
const IS = /^(?:is|are|是)\s*/i;
const VALUE =
  /^(?:["“'‘`]([^"“”'‘’`]{1,64})["”'’`]|([A-Za-z0-9_][\w.:/+-]{0,63}))/;
const JOINT = /^\s*(?:[,，、/]\s*(?:or\s+)?|\bor\s+|或者?)\s*/i;
/** A value that no sentence has by chance. */
const CODE_LIKE = /[A-Z0-9_]|^(?:true|false)$/;
/** Words that say how a value is, not what it is. */
const NO_VALUE =
  /^(?:not|no|a|an|the|any|all|etc|both|only|also|valid|invalid|different|same|true\.|needed|required|used|enabled|disabled|available|mandatory|optional|changed|updated|created|deleted|greater|less|larger|smaller|other|one|other than|null|empty|blank)$/i;

/** "You set mode to A" */
const YOU_SET = /^you set (\w+) to (?=\S+$)/i;
/** "(inbound)" explains; "(in great towers)", "(at night only)" are conditions of their own. */
const EXPLAINED =
  /(?<=[\w"”'’])\s*\((?![^()]*\b(?:only|unless|except|until|if|when|(?:in|for|on) (?!details|more|example))\b)[^()]{1,80}\)/g;
const LOOSE_VALUE =
  /^(?:other|others|all|any|both|different|enabled|disabled|available|valid|invalid)$/i;

/** The condition of `text`; the field itself is called `own`. */
export function readCondition(
  given: string,
  own: string,
): PresenceCondition | undefined {
  const text = given.replace(YOU_SET, "$1 is set to ");
  const first = GIVEN_FIRST.exec(text)?.groups;
  if (first) return { field: first["name"] ?? own, present: true };
  const plain = SUBJECT.exec(text);
  const found = plain ?? PHRASE.exec(text);
  if (!found?.groups) return undefined;
  const field = found.groups["self"] ? own : (found.groups["name"] ?? "");
  const rest = text.slice(found[0].length).trim();
  if (ABSENT_WORDS.test(rest)) return { field, present: false };
  if (PRESENT_WORDS.test(rest)) return { field, present: true };
  const explicit = SET_TO.exec(rest);
  const said = explicit ?? IS.exec(rest);
  if (!said) return undefined;
  // "0 (inbound) or 2 (outbound)": the brackets explain.
  const stated = rest.slice(said[0].length).replace(EXPLAINED, "");
  const values = readValues(stated, explicit !== null);
  if (values) return { field, values, ...(plain ? {} : { loose: true }) };
  // "set to other", at the end: a value if the field has it.
  if (explicit && LOOSE_VALUE.test(stated))
    return { field, values: [stated], loose: true };
  // "mode is manual": words of prose, which the field's own values have to confirm.
  const words = readValues(stated, true);
  return words && { field, values: words, loose: true };
}

/** `A`, `A or B`, `A, B, or C`, up to the end; plain words only where "set to" announces values. */
function readValues(
  text: string,
  announced: boolean,
): readonly string[] | undefined {
  const values: string[] = [];
  let rest = text.trim();
  for (;;) {
    const found = VALUE.exec(rest);
    if (!found) return undefined;
    const [whole, quoted, word = ""] = found;
    if (quoted === undefined && !isValue(word, announced)) return undefined;
    values.push((quoted ?? word).trim());
    rest = rest.slice(whole.length);
    if (rest.trim() === "") return values;
    const joint = JOINT.exec(rest);
    if (!joint) return undefined;
    rest = rest.slice(joint[0].length);
  }
}

function isValue(word: string, announced: boolean): boolean {
  return CODE_LIKE.test(word) || (announced && !NO_VALUE.test(word));
}
