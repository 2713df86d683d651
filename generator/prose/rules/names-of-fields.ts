/** Names that a list or a text explains, and that are fields rather than values. Input: what was taken for the values. */
import {
  CHOOSES_FIELD,
  HOLDS_NAME,
  NAMED_FIELD,
  NOUN_OF_FIELD,
  NOUNS_OF_NUMBERS,
} from "../../vocabulary/prose/value-doubts.js";
import type { Cell } from "../rule.js";
import type { Member } from "./value-members.js";

/** "bell_id: ID of the bell": fields and what they hold, the field itself among them. */
export function areFields(
  members: readonly Member[],
  { scope }: Cell,
): boolean {
  return (
    members.some(({ value }) => value === scope.name) ||
    members.every(
      ({ value, meaning }) =>
        NAMED_FIELD.test(String(value)) && HOLDS_NAME.test(meaning ?? ""),
    ) ||
    (!CHOOSES_FIELD.test(scope.name) && members.every(holdsItsNoun))
  );
}

/** "hung_time: the time it was hung", of a field that chooses no field. */
function holdsItsNoun({ value, meaning = "" }: Member): boolean {
  const noun = NOUN_OF_FIELD.exec(String(value))?.[1];
  if (noun === undefined) return false;
  const told = NOUNS_OF_NUMBERS.test(noun) ? "(?:number|count)" : noun;
  return new RegExp(`^(?:the |an? )?(?:[a-z]+ ){0,2}${told}\\b`, "i").test(
    meaning,
  );
}
