/**
 * Parts that sentences of one paragraph tell one by one: "tone indicates the tone. The value can be low or high. rope
 * indicates ...". Input: a statement and its cell; output: whether what it says is said of such a part.
 */
import {
  BACK_TO_FIELD,
  GOES_ON_ABOUT,
  TELLS_NAMES,
} from "../vocabulary/prose/parts.js";
import type { Constraint } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { matchesOf } from "./screen.js";
import type { Stated } from "./stated.js";

/** True where the sentence goes on about a name that is neither the field nor one of its values. */
export function isOfToldPart(
  { constraint, passages }: Stated,
  cell: Cell,
): boolean {
  if (constraint.kind === "presence" || !cell.maySay(TELLS_NAMES)) return false;
  const values = valuesOf(constraint);
  return passages.some((passage) => {
    if (!GOES_ON_ABOUT.test(passage.words)) return false;
    const names = namesBefore(passage, cell);
    return (
      names.length > 0 &&
      !names.some((name) => values.has(name) || isOwn(name, cell.scope.name))
    );
  });
}

/** The names told before a sentence on its line, up to one that comes back to the field. */
function namesBefore(
  passage: Passage,
  { description: { flows } }: Cell,
): readonly string[] {
  const flow = flows.find(({ passages }) => passages.includes(passage));
  if (!flow) return [];
  const line = flow.text.lastIndexOf("\n", passage.start);
  const names: string[] = [];
  for (const { start, text } of flow.passages) {
    if (start <= line || start >= passage.start) continue;
    if (BACK_TO_FIELD.test(text)) names.length = 0;
    for (const [, ...found] of matchesOf(TELLS_NAMES, text))
      names.push(found.find((name) => name !== undefined)!);
  }
  return names;
}

/** The values that a statement names: what is told by their names is what they mean. */
function valuesOf(constraint: Constraint): ReadonlySet<string> {
  if (constraint.kind === "default") return new Set([String(constraint.value)]);
  return new Set(
    constraint.kind === "enum"
      ? constraint.values.map(({ value }) => String(value))
      : [],
  );
}

/** `tone` of the fields `tone`, `bell_tone` and `bellTone`. */
function isOwn(name: string, field: string): boolean {
  return inSmall(field).endsWith(inSmall(name));
}

function inSmall(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}
