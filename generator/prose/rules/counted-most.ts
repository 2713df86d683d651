/** "Number of bells. A maximum of 10 bells can be created at a time": the most that a number of things can be. */
import { COUNT, countOf, STATES_MOST } from "../count-words.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";

const COUNTED_MOST = new RegExp(
  `^(?:a maximum of|up to|at most) ${COUNT} (?:[a-z-]+ ){0,3}?([a-z-]+) can be (?:created|purchased|added|bought|applied for|deployed)(?: at a time| in (?:a|each|one) request| each time| in (?:a batch|batches))?$`,
  "i",
);
/** "You can create a maximum of 10 bells in a batch" */
const YOU_CAN = new RegExp(
  `^you can (?:create|purchase|add|buy|apply for|deploy) (?:a maximum of|up to|at most) ${COUNT} (?:[a-z-]+ ){0,3}?([a-z-]+) (?:at a time|in (?:a|each|one) (?:request|batch)|each time|in batches)$`,
  "i",
);
const COUNTS =
  /^(?:specifies |indicates )?(?:the )?(?:number|quantity) of ([a-z -]{3,60})/i;

/** What there is or will be in all, not what one call adds. */
const IN_ALL =
  /\b(?:in|of) (?:the|an?|this|each) (?!batch|request|call)|\b(?:after|expected|existing|current|total)\b/i;

export function readCountedMost(
  { text }: Passage,
  { description }: Cell,
): readonly Demand[] | undefined {
  const found = COUNTED_MOST.exec(text) ?? YOU_CAN.exec(text);
  const counted = COUNTS.exec(openingOf(description))?.[1];
  if (!found || counted === undefined) return undefined;
  if (IN_ALL.test(counted)) return undefined;
  // Two such limits are of two cases.
  const limits = description.passages.filter((one) =>
    STATES_MOST.test(one.text),
  );
  if (limits.length > 1) return undefined;
  const noun = found[2]!.toLowerCase();
  return counted.toLowerCase().split(" ").includes(noun)
    ? [{ kind: "range", maximum: countOf(found[1]!) }]
    : undefined;
}
