/** How objects are named, and when two names are the same one: what `page/` and `service/` must agree on. */

/** `SecurityGroupRule`, not "Request parameters". */
export const OBJECT_NAME = /^\p{Lu}[\p{L}\p{N}_]*$/u;

/** "Security Group Rule" and "SecurityGroupRule" are one name. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, "");
}

/** "bell-id", "bellId" and "Bell_ID" are one name in other spellings. */
export function spellingKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** "bells" and "bell"; "benches", "benche" and "bench": a caption has only one of them. */
export function namesOfOne(name: string): readonly string[] {
  if (!/[^s]s$/.test(name)) return [name];
  const singular = [name, name.slice(0, -1)];
  return name.endsWith("es") ? [...singular, name.slice(0, -2)] : singular;
}

/** A row, or a caption, that stands for the elements of a body that is a list itself: "[Array element]", "[items]". */
export const LIST_ITSELF =
  /^(?:\[\s*(?:(?:array|list)(?: elements?)?|elements?|items?|数组(?:元素)?|列表)?\s*\]|(?:array|list) elements?|数组元素)$/i;

/** The same, where the row names the elements: "[Lamp object]", of type "Array of Lamp objects". */
export const LIST_OF_NAMED =
  /^\[\s*(\p{L}[\p{L}\p{N}_]*)(?:\s+objects?)?\s*\]$/iu;

/** Titles of pages that name no object. */
export const GENERAL_TITLES =
  /^(?:overview|introduction|descriptions?|parameters?|appendix|structures?|objects?|examples?|constraints?|concepts?|glossary|terms|models?|概述|简介|附录)$/i;

/** "Parent: Tag", "Ancestor: Tagging.TagSet", in a description of an element. */
export const PARENT_LABEL =
  /(?:\b(?:parent|ancestor)(?: (?:element|node))?|父(?:节点|元素))\s*[:：]\s*([A-Za-z]\w*(?:\.\s?[A-Za-z]\w*)*)/i;
/** What stands there for the outermost element. */
export const NO_PARENT = /^(?:none|null|n\.?a)\.?$/i;

/** Rows of these names say what a key and a value of a map are. */
export const PAIR_NAMES: ReadonlySet<string> = new Set(["key", "value"]);

/** Said of the one row that stands for all of them. */
export const PAIRS_SAID = /\bkey[- /]values? pairs?\b|键值对/i;
