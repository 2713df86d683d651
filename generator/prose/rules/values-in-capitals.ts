/** Lists of names in capitals, which may hold blanks. Input: a list; output: its items as values. */
import type { FieldScope } from "../field-scope.js";
import type { ItemList } from "../passage.js";
import type { Cell } from "../rule.js";
import { memberFrom, type Member } from "./value-members.js";
import { isChoice } from "./values.js";

const IN_CAPITALS = /^[A-Z](?:[A-Z0-9 )/_.-]|(?<! )\(){1,60}$/;

/** "BELL", "BELL ROPE", "ROPE/STRING": names of things that a field chooses from, all in capitals. */
export function isInCapitals({ items }: ItemList, cell: Cell): boolean {
  return (
    items.length > 2 &&
    isChoice(cell) &&
    items.every(({ text }) => IN_CAPITALS.test(text))
  );
}

/** An item as a whole. */
export function wholeMember(
  raw: string,
  scope: FieldScope,
): Member | undefined {
  return memberFrom(
    { raw, quoted: true },
    { meaning: "", marked: false },
    scope,
  );
}
