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

const CODE_BEHIND =
  /^([A-Z][A-Za-z ]{1,40}):\s([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)[.;]?$/;

/** "Bell tower: BELL_TOWER": what each code means stands before it. */
export function codesBehind(
  { items }: ItemList,
  cell: Cell,
): Member[] | undefined {
  if (items.length < 2 || !isChoice(cell)) return undefined;
  const members = items.map(({ text }) => {
    const [, meaning = "", raw = ""] = CODE_BEHIND.exec(text) ?? [];
    return raw === "" || /^[A-Z]+$/.test(meaning)
      ? undefined
      : memberFrom(
          { raw, quoted: false },
          { meaning, marked: false },
          cell.scope,
        );
  });
  return members.every((one) => one !== undefined) ? members : undefined;
}
