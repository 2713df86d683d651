/** Every rule there is, and the one that a fact hits. */
import type { Change, Direction } from "../change.js";
import { ALTERNATIVE_RULES } from "./alternatives.js";
import { BOUND_RULES } from "./bounds.js";
import { CHILD_RULES } from "./children.js";
import { CONDITION_RULES } from "./conditions.js";
import { DOCUMENT_RULES } from "./document.js";
import { KEYWORD_RULES } from "./keywords.js";
import { LINK_RULES } from "./links-and-callbacks.js";
import { MEDIA_TYPE_RULES } from "./media-types.js";
import { OPERATION_RULES } from "./operations.js";
import { PARAMETER_RULES } from "./parameters.js";
import { PROPERTY_RULES } from "./properties.js";
import { BODY_RULES } from "./request-bodies.js";
import { RESPONSE_RULES } from "./responses.js";
import type { Rule } from "./rule.js";
import { SECURITY_RULES } from "./security.js";
import { SERVER_RULES } from "./servers.js";
import { TERM_RULES } from "./terms.js";
import { TYPE_RULES } from "./types.js";
import { VALUE_RULES } from "./values.js";
import { WORDING_RULES } from "./wording.js";

export const RULES: readonly Rule[] = [
  ...OPERATION_RULES,
  ...PARAMETER_RULES,
  ...BODY_RULES,
  ...MEDIA_TYPE_RULES,
  ...RESPONSE_RULES,
  ...LINK_RULES,
  ...PROPERTY_RULES,
  ...TYPE_RULES,
  ...VALUE_RULES,
  ...BOUND_RULES,
  ...KEYWORD_RULES,
  ...CHILD_RULES,
  ...ALTERNATIVE_RULES,
  ...CONDITION_RULES,
  ...SECURITY_RULES,
  ...SERVER_RULES,
  ...TERM_RULES,
  ...WORDING_RULES,
  ...DOCUMENT_RULES,
];

const BY_FACT: ReadonlyMap<string, readonly Rule[]> = indexed();

function indexed(): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of RULES) {
    const key = keyOf(rule, rule.keyword);
    const rules = index.get(key);
    if (rules) rules.push(rule);
    else index.set(key, [rule]);
  }
  return index;
}

function keyOf(
  { element, kind }: Pick<Rule, "element" | "kind">,
  keyword: string | undefined,
): string {
  return `${element} ${kind} ${keyword ?? ""}`;
}

/** The rules about a change seen from one direction; one, unless two rules are wrong. */
export function rulesFor(
  change: Change,
  direction: Direction | undefined,
): readonly Rule[] {
  const named = BY_FACT.get(keyOf(change, change.keyword));
  const rules =
    named ??
    (change.keyword === undefined ? [] : BY_FACT.get(keyOf(change, "*"))) ??
    BY_FACT.get(keyOf(change, undefined)) ??
    [];
  return rules.filter(
    (rule) =>
      (rule.direction === undefined ||
        direction === undefined ||
        rule.direction === direction) &&
      (!rule.when || rule.when(change)),
  );
}
