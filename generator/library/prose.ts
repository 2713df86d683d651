/** `helpspec/prose`: what the words of a description demand. */
export type * from "../prose/constraint.js";
export {
  readProse,
  RULE_NAMES as PROSE_RULE_NAMES,
  type ProseInput,
} from "../prose/read-prose.js";
export { RULE_EXAMPLES, type RuleExample } from "../prose/rule-examples.js";
