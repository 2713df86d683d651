/** A list that says for each case which value to set: "Set the value to small if ...". Input: a list; output: its values. */
import type { ItemList } from "../passage.js";
import type { Cell } from "../rule.js";
import { isValueWord } from "../typed-scalar.js";
import { everyMember, type Member } from "./value-members.js";
import { isChoice } from "./values.js";

/** "Set the value to small if ...", "When ..., set it to small". */
const TOLD_TO_SET =
  /(?:^|, )set (?:the value|this parameter|it) to ["“]?([\w.:-]{1,40}?)["”]?(?=$|[.;](?:\s|$)| (?:if|when|for|to)\b)/i;

/** A list that says for each case which value to set. */
export function valuesToSet(
  list: ItemList,
  cell: Cell,
): readonly Member[] | undefined {
  const isAnswer =
    list.items.length === 2 &&
    list.items.every(({ text }) => ANSWER.test(text));
  if (list.items.length < 2 || !(isChoice(cell) || isAnswer)) return undefined;
  return everyMember(list, cell.scope, (text) => {
    const raw = TOLD_TO_SET.exec(text)?.[1];
    return raw !== undefined && isValueWord(raw)
      ? { raw, meaning: "" }
      : undefined;
  });
}

/** "If yes, set it to 1": with its opposite all that there is. */
const ANSWER = /^if (?:yes|no|so|not), /i;

const TOLD_ONE =
  /^(?:(?:when|for|before) [a-z]+ing [a-z -]{2,60}, )?set (?:this parameter|the value|it) to ["“]?([\w.-]{1,40}?)["”]?$/i;

/** "Set this parameter to 2": the list explains what the values mean, and this is the one to give. */
export function isToldOne(members: readonly Member[], cell: Cell): boolean {
  return cell.description.passages.some(({ text }) => {
    const told = TOLD_ONE.exec(text)?.[1];
    return (
      told !== undefined && members.some(({ value }) => String(value) === told)
    );
  });
}
