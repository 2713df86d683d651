/**
 * Whether a caption is that of a row whose type cell has lost the object's name. Input: the rows and their words, the
 * owners that the caption names; output: a weight. Rows whose cell has a name are compared with it elsewhere.
 */
import type { ParameterTable } from "../../page/page-model.js";
import { NOTHING, type Weight, WEIGHTS } from "./match-weights.js";
import { singularOf, wordsOf } from "./name-words.js";
import { MOST_OTHERS, type SlotWords } from "./slot-words.js";
import type { Slot } from "./table-pools.js";

const NONE: ReadonlySet<string> = new Set();

/** How well the caption of a table fits `slot`. */
export function weighCaption(
  slot: Slot,
  { owners }: ParameterTable,
  { rows, descriptions }: SlotWords,
): Weight {
  if (slot.name !== undefined || owners.length === 0) return NOTHING;
  let best = 0;
  let nearest = "";
  for (const owner of owners) {
    const words = wordsOf(owner);
    const told =
      words.size > 0 && [...words].every((word) => descriptions.has(word));
    const likest = slot.mentions
      .slice(0, MOST_OTHERS)
      .map(
        ({ row: { name } }, at) =>
          likeCaption(rows[at] ?? NONE, words) + spelling(name, owner),
      );
    const weight = Math.max(told ? WEIGHTS.toldCaption : 0, ...likest);
    if (weight > best) [best, nearest] = [weight, owner];
  }
  return best > 0
    ? { weight: best, reasons: [`its caption is \`${nearest}\``] }
    : { weight: WEIGHTS.otherCaption, reasons: [] };
}

/** How much the words of a row's name and those of a caption are the same. */
function likeCaption(
  row: ReadonlySet<string>,
  caption: ReadonlySet<string>,
): number {
  const both = [...row].filter((word) => caption.has(word)).length;
  if (both === 0) return 0;
  if (both === caption.size)
    return both === row.size ? WEIGHTS.sameCaption : WEIGHTS.withinRow;
  if (both === row.size) return WEIGHTS.withinCaption;
  return both / (row.size + caption.size - both);
}

/** `fuel_orders` or `spare_fuel_orders`, and `FuelOrder`. */
function spelling(row: string, caption: string): number {
  const bare = (name: string): string =>
    singularOf(name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
  const [own, other] = [bare(row), bare(caption)];
  if (own === other) return WEIGHTS.spelt;
  return other !== "" && own.endsWith(other) ? WEIGHTS.endsSpelt : 0;
}
