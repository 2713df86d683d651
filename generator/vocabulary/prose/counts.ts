/** Words of sentences that say how many elements a list has. */

/** The count is for each of several things, or of characters: not of the list. */
export const COUNTED_FOR_EACH =
  /\beach (?!(?:request|query|time)\b)|\bevery\b|\bper (?!(?:api )?(?:request|call|operation|query)\b)|\bper-|characters?|bytes?|字符|字节|每个|每条|每组|单个|\bresource\b.*\bhave\b/i;

/** Nouns that mean the elements of whatever list it is. */
export const COUNTED_ANYWAY: ReadonlySet<string> = new Set([
  "elements",
  "items",
  "records",
  "entries",
  "members",
  "values",
  "pairs",
  "objects",
  "element",
  "item",
  "record",
  "value",
]);

/** Last words of names that say "several" or "by its ID": what is counted stands before them. */
export const GENERAL_NOUNS: ReadonlySet<string> = new Set([
  "list",
  "array",
  "set",
  "id",
  "ids",
  "infos",
]);
