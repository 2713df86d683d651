/** Which of several statements of a field's values has them all. Input: the statements; output: the one or those that do. */
import type { EnumConstraint, Scalar } from "./constraint.js";
import type { Stated } from "./stated.js";

/** Without what tells the meaning of some values, where a sentence or a list has all of them. */
export function withoutExplained(stated: readonly Stated[]): readonly Stated[] {
  const listing = withoutNamed(
    stated.filter(({ constraint }) => constraint.rule !== "values/indicated"),
  );
  const known = new Set(listing.flatMap(valuesOf));
  return listing.length > 0 &&
    stated.every((one) => valuesOf(one).every((value) => known.has(value)))
    ? listing
    : stated;
}

/** "Kind of bell, which is big", and a list of all kinds: the list alone. */
function withoutNamed(listing: readonly Stated[]): readonly Stated[] {
  const lists = listing.filter(
    ({ constraint }) => constraint.rule === "values/bulleted-list",
  );
  const named = listing.filter(
    (one) => valuesOf(one).length === 1 && one.passages[0]?.first === true,
  );
  return lists.length === 1 &&
    named.length > 0 &&
    named.length === listing.length - 1
    ? lists
    : listing;
}

function valuesOf({ constraint }: Stated): readonly Scalar[] {
  return (constraint as EnumConstraint).values.map(({ value }) => value);
}

/** The values behind a label, where all other statements name some of them. */
export function widestRange(stated: readonly Stated[]): Stated | undefined {
  const all = new Set(stated.flatMap(valuesOf));
  return stated.find(
    (one) =>
      (one.constraint.rule === "values/labelled" ||
        (SENTENCE.test(one.constraint.rule) &&
          stated.every(
            (other) =>
              other === one ||
              explainsSome(other) ||
              (one.constraint.rule === "values/can-be" &&
                other.constraint.rule === "values/can-be"),
          ))) &&
      new Set(valuesOf(one)).size === all.size,
  );
}

const SENTENCE = /^values\/(?:can-be|only-supported)$/;

/** "It can be low or high. Enumeration values: L2H, H2L": words that share no value with the enumeration say what is meant. */
export function apartFromWords(stated: readonly Stated[]): Stated | undefined {
  const [enumeration, ...others] = stated.filter(({ passages }) =>
    passages.some(({ words }) => ENUMERATION.test(words)),
  );
  if (!enumeration || others.length > 0) return undefined;
  const values = new Set(
    valuesOf(enumeration).map((value) => String(value).toLowerCase()),
  );
  const isApart = stated.every(
    (one) =>
      one === enumeration ||
      valuesOf(one).every((value) => !values.has(String(value).toLowerCase())),
  );
  return isApart ? enumeration : undefined;
}

const ENUMERATION = /^(?:enumerat(?:ion|ed) values?|枚举(?:取)?值)\s*[:：]/i;

/** A list, or sentences, that explain some of the values that the sentence above gives. */
function explainsSome({ constraint }: Stated): boolean {
  return (
    constraint.rule === "values/bulleted-list" ||
    constraint.rule === "values/explained-inline"
  );
}
