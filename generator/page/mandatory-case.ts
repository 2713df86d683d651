/**
 * What a Mandatory cell demands beside yes and no. Input: the cell's text, the row's name and the rows of its table that
 * are asked for together; output: a sentence that the rules of prose know.
 */
import {
  ALTERNATIVES,
  AT_LEAST_ONE,
  ONE_OF_NAMED,
} from "../vocabulary/mandatory-words.js";

/** True for a cell that makes the row one of several: by itself it may be missing. */
export function asksForOneOf(name: string, mandatoryText: string): boolean {
  return (
    AT_LEAST_ONE.test(mandatoryText) ||
    namedAlternatives(name, mandatoryText) !== undefined
  );
}

/** `Yes (if type is A)`, `是（当type为A时）`: the case is read as a sentence of the description is. */
const MANDATORY_CASE =
  /^(?:yes|mandatory|required|是|必选)\s*[（(,，]?\s*(?:(only )?(if|when) ([^()（）]+)|(当[^()（）]+时))[）)]?$/i;

/** `当type为A时，此参数必选`: the whole cell is the sentence. */
const MANDATORY_SENTENCE =
  /^当[^，,。]{1,80}时?[，,]\s*(?:该|此|本)(?:参数|字段)(?:为|是)?必[选填传](?:[，,且并][^。]{1,40})?[。.]?$/;

/** "Configure either this parameter or url.": the whole cell is the sentence. */
const EITHER_SENTENCE =
  /^(?:configure|set|specify|use|provide|enter|select) either this (?:parameter|field) or [\w.-]{1,60}\.?$/i;

/** "且为true", behind the demand: what the row then has to be. */
const OWN_VALUE = /[，,]?[且并]为[^，,。]*[。.]?$/;

/** True for a cell that asks for the row in a case only, in a sentence and not behind "yes". */
export function asksInCase(mandatoryText: string): boolean {
  return (
    MANDATORY_SENTENCE.test(mandatoryText) ||
    EITHER_SENTENCE.test(mandatoryText)
  );
}

/** `否，该参数与url二选一`: not both of them, and neither is demanded. */
const NOT_BOTH =
  /^否\s*[，,（(]\s*(?:[该此本](?:参数|字段))?([与和]\s*[\w.-]{1,60}\s*二选一)[）)]?[。.]?$/;

/** "否，lamp_id不存在时必选": which other one must be missing. */
const WITHOUT_ANOTHER =
  /^否\s*[，,（(]?\s*([A-Za-z_][\w.-]{0,60})(?:参数|字段)?(?:不存在|不传|未传|不填|为空)时[，,]?(?:该|此|本)?(?:参数|字段)?必[选填传][）)]?[。.]?$/;

/** A sentence behind "no" that no rule knows: it is told as one of the description, where it is counted. */
const SENTENCE_BEHIND =
  /^(?:no|否)(?:\s*[,，;；.。]\s*|\s+)([^()（）]{6,200})$/i;

/** What stands behind a flag that is no flag: for people to read, whatever the rules make of it. */
export function remarkOfFlag(mandatoryText: string): string | undefined {
  const [, remark] = SENTENCE_BEHIND.exec(mandatoryText) ?? [];
  return remark;
}

/** What the cell demands beside yes and no, as a sentence that the rules of prose know. */
export function mandatoryCase(
  name: string,
  mandatoryText: string,
  oneOf: readonly string[],
): string | undefined {
  const alternatives = namedAlternatives(name, mandatoryText);
  if (alternatives)
    return `Exactly one of ${alternatives.join(", ")} must be specified.`;
  if (oneOf.length > 1 && AT_LEAST_ONE.test(mandatoryText))
    return `At least one of ${oneOf.join(", ")} must be specified.`;
  if (asksInCase(mandatoryText)) return mandatoryText.replace(OWN_VALUE, "");
  const [, notBoth] = NOT_BOTH.exec(mandatoryText) ?? [];
  if (notBoth !== undefined) return `${notBoth}。`;
  const [, other] = WITHOUT_ANOTHER.exec(mandatoryText) ?? [];
  if (other !== undefined) return `当${other}参数不传递时，此参数必选`;
  // Most cells say yes or no, and nothing in brackets.
  const found = /[）)]$/.test(mandatoryText)
    ? MANDATORY_CASE.exec(mandatoryText)
    : null;
  if (!found) return remarkOfFlag(mandatoryText);
  const [, , word = "", condition = "", chinese] = found;
  return chinese === undefined
    ? `This parameter is mandatory ${word} ${condition}`
    : `${chinese}，该参数必选`;
}

/** The row and the others that its cell names, where it names as many as it counts. */
function namedAlternatives(
  name: string,
  mandatoryText: string,
): string[] | undefined {
  const found = mandatoryText.includes("选一")
    ? ONE_OF_NAMED.exec(mandatoryText)
    : null;
  if (!found) return undefined;
  const [, names = "", numeral = ""] = found;
  const all = [
    ...new Set([name, ...names.split(/[、,，/和与]/).map((one) => one.trim())]),
  ];
  return all.length === ALTERNATIVES[numeral] ? all : undefined;
}
