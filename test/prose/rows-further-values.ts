/** Sentences beside a list of values that tell of others, and such that do not. */
import { proseRows } from "./prose-row.js";

const LIST = "Stroke of the bell. The options are SOFT and HARD.";
const OPEN = ['enum "SOFT"|"HARD"…'];
const CLOSED = ['enum "SOFT"|"HARD"'];

const MORE: readonly string[] = [
  "You can define more.",
  "Everything else means SOFT.",
  "Unknown values are ignored.",
  "More options are described in the handbook.",
  "The list may grow.",
  "This list is not complete.",
  "Be prepared for new options.",
  "They differ between towers.",
  "This applies to iron bells.",
  "LOUD and LOW are synonyms.",
  "Prefix it with ! to negate it.",
  "Use ANY for both.",
  "ANY matches both.",
  "For both: ANY.",
  "For example, LOUD.",
  "LOUD is kept for old towers.",
  "Old clients may send LOUD.",
];

const NO_MORE: readonly string[] = [
  "You can change it.",
  "Everything else is refused.",
  "Unknown values are refused.",
  "The list is above.",
  "This applies to all bells.",
  "Use SOFT for old bells.",
  "For example, SOFT.",
  "SOFT matches old bells.",
];

export const FURTHER_VALUE_ROWS = proseRows([
  ...MORE.map(
    (words) =>
      [`more: ${words}`, "stroke: String", `${LIST} ${words}`, OPEN] as const,
  ),
  ...NO_MORE.map(
    (words) =>
      [
        `no more: ${words}`,
        "stroke: String",
        `${LIST} ${words}`,
        CLOSED,
      ] as const,
  ),
]);
