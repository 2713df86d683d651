/**
 * A sign that must be put before what the field names: "Add a slash (/) before the bell name", "the value is the bell to
 * be rung and a slash (/) must be added in front of the bell name". The name must be what the field holds.
 */
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { nameOfThing } from "../name-of-thing.js";
import { speaksOfField } from "../speaks-of-field.js";
import { readCharacters } from "./read-characters.js";
import type { TextDemands } from "./text-demands.js";

const BEFORE =
  "(?:in front of|before|at the (?:beginning|start) of) the ([a-z]+(?: [a-z]+)?)$";
const ADD = new RegExp(`^add (an? [^.;]{3,40}?) ${BEFORE}`, "i");
const ADDED = new RegExp(
  `^(?:the value is the ([a-z]+)(?: to be [a-z]+)?,? and )?(an? [^.;]{3,40}?) (?:must|needs to|has to) be (?:added|placed|put) ${BEFORE}`,
  "i",
);

export function readAdded(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const { text } = passage;
  const added = ADDED.exec(text);
  const [sign, name] = added?.slice(2) ?? ADD.exec(text)?.slice(1) ?? [];
  if (sign === undefined || name === undefined) return undefined;
  const list = readCharacters(sign, 0, true);
  if (!list || list.end < sign.length || list.set.ascii.size !== 1)
    return undefined;
  const isOwn =
    added?.[1] === undefined
      ? isName(name, passage, cell)
      : name.toLowerCase() === `${added[1]} name`.toLowerCase();
  return isOwn ? { first: list.set } : undefined;
}

/** "The bell name" of "Specifies the name of the large bell". */
function isName(name: string, passage: Passage, cell: Cell): boolean {
  const isThing =
    /^[a-z]+ name$/i.test(name) &&
    ` ${nameOfThing(cell) ?? ""}`.endsWith(` ${name.toLowerCase()}`);
  return isThing || speaksOfField(`the ${name}`, passage, cell);
}
