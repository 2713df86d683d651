/**
 * What holds in each of several cases that headings name: "Key (when act is set to add)", lines with its length, and
 * "Key (when act is set to cut)", lines with another. Input: a description; output: a part for each case, and of what
 * the parts demand the bounds that no case goes beyond. A side that a case leaves open has no bound.
 */
import type { Constraint, LengthConstraint } from "./constraint.js";
import { type Description, NOTHING_MARKED, type Passage } from "./passage.js";
import { isConditional } from "./split-passages.js";
import type { Stated } from "./stated.js";

/** The heading of a case: what the field is, the other field, and its value. */
const HEADING =
  /^([^.:：()]{2,60}?) \((?:when|if) (?:the )?["“]?([\w.-]{2,40})["”]? is (?:set to )?["“]?([\w.-]{1,40})["”]?\)\s*[:：]?$/i;

interface CasePart {
  readonly description: Description;
  readonly passages: readonly Passage[];
}

/** The parts of a description of nothing but such cases; none for any other. */
export function caseParts({
  passages,
  lists,
}: Description): readonly CasePart[] {
  const [opening] = passages;
  if (!opening?.words.includes(" (") || lists.length > 0) return [];
  const first = HEADING.exec(opening.words);
  if (!first) return [];
  const parts: Passage[][] = [];
  const values = new Set<string>();
  for (const passage of passages) {
    const heading = HEADING.exec(passage.words);
    if (!heading) {
      parts.at(-1)!.push(passage);
      continue;
    }
    const isSame = heading[1] === first[1] && heading[2] === first[2];
    if (!isSame || values.has(heading[3]!)) return [];
    values.add(heading[3]!);
    parts.push([{ ...passage, text: first[1]! }]);
  }
  if (parts.length < 2) return [];
  return parts.map((own) => ({
    passages: own.slice(1),
    description: descriptionOf(own),
  }));
}

/** A case by itself, in which its lines hold. */
function descriptionOf(passages: readonly Passage[]): Description {
  return {
    flows: [],
    lists: [],
    marked: NOTHING_MARKED,
    truncated: false,
    passages: passages.map((one, index) => ({
      ...one,
      guarded: isConditional(one.text),
      withinCase: false,
      first: index === 0,
    })),
  };
}

/** The lengths that all cases keep to. */
export function hullOf(
  parts: readonly CasePart[],
  constraintsOf: (description: Description) => readonly Constraint[],
): Stated[] {
  const lengths = parts.map(({ description }) =>
    constraintsOf(description).filter(
      (one): one is LengthConstraint =>
        one.kind === "length" && one.target === undefined,
    ),
  );
  const low = widest(lengths, "minLength", Math.min);
  const high = widest(lengths, "maxLength", Math.max);
  const [told] = lengths.flat();
  if (!told || (low === undefined && high === undefined)) return [];
  return [
    {
      constraint: {
        kind: "length",
        rule: told.rule,
        words: lengths
          .flatMap((some) => some.map((one) => one.words))
          .join(" "),
        ...(low === undefined ? {} : { minLength: low }),
        ...(high === undefined ? {} : { maxLength: high }),
      },
      passages: parts.flatMap(({ passages }) => passages),
    },
  ];
}

function widest(
  lengths: readonly (readonly LengthConstraint[])[],
  side: "minLength" | "maxLength",
  choose: (...bounds: number[]) => number,
): number | undefined {
  const bounds = lengths.map((some) => some.flatMap((one) => one[side] ?? []));
  return bounds.every((some) => some.length > 0)
    ? choose(...bounds.flat())
    : undefined;
}
