/**
 * Statements about one kind of what the field may be, beside a sentence about another: "The great bell weight ranges
 * from 10 to 90. The small bell weight depends on the rope." Input: a statement and its cell; output: whether it holds
 * for one of the kinds only, told alone as well where the words say that there are others. Words of the field's name and
 * of its opening tell no kind, nor do "minimum" and "new".
 */
import {
  ONE_OF_SEVERAL,
  SUBJECT_OF_KIND,
  TELLS_NO_KIND,
} from "../vocabulary/prose/kinds.js";
import { openingOf, type Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import type { Stated } from "./stated.js";

/** Rules that read what the values can be; a default or a condition may hold for all kinds. */
const ABOUT_VALUES = /^(?:numbers|lengths|patterns|formats|items|values)\//;

/** So much of a word stays the same in its other forms. */
const STEM = 4;

interface Kind {
  /** What there are kinds of. */
  readonly noun: string;
  /** The words that say which. */
  readonly words: readonly string[];
  /** The words between, which the field's own words have, too. */
  readonly rest: readonly string[];
}

/** True where the statement is told of one kind, and another sentence tells something of another. */
export function isOfOneKind(
  { constraint, passages }: Stated,
  cell: Cell,
): boolean {
  if (!ABOUT_VALUES.test(constraint.rule)) return false;
  return passages.some((passage) => {
    const own = kindOf(passage, cell);
    return (
      own !== undefined &&
      (isOneOfSeveral(own, cell) ||
        cell.description.passages.some(
          (one) => !passages.includes(one) && isOther(kindOf(one, cell), own),
        ))
    );
  });
}

/** "The data disk size", of a field that is the size of any disk. */
function isOneOfSeveral({ words, rest, noun }: Kind, cell: Cell): boolean {
  const opening = openingOf(cell.description).toLowerCase();
  return (
    words.every((word) => ONE_OF_SEVERAL.test(word)) &&
    rest.length > 0 &&
    !opening.split(/\W+/).some((word) => ONE_OF_SEVERAL.test(word)) &&
    (opening.includes([...rest, noun].join(" ")) ||
      new RegExp(`\\b${noun} of (?:an? |the )?${rest.join(" ")}`).test(opening))
  );
}

function isOther(kind: Kind | undefined, own: Kind): boolean {
  return (
    kind !== undefined &&
    kind.noun === own.noun &&
    !kind.words.some((word) => own.words.includes(word))
  );
}

/** The kind that a sentence begins with; none for the field itself. */
function kindOf({ text }: Passage, cell: Cell): Kind | undefined {
  const subject = SUBJECT_OF_KIND.exec(text)?.[1]?.toLowerCase().split(" ");
  const noun = subject?.pop();
  if (!subject || noun === undefined) return undefined;
  const known =
    `${cell.scope.name} ${openingOf(cell.description)}`.toLowerCase();
  const words = subject.filter(
    (word) => !TELLS_NO_KIND.test(word) && !known.includes(word.slice(0, STEM)),
  );
  const rest = subject.filter((word) => !words.includes(word));
  return words.length > 0 ? { noun, words, rest } : undefined;
}
