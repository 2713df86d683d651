/** Chinese sentences whose subject is the field by its own name, "limit的值大于0". Input: a passage; output: without it. */
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";

const ITS_VALUE = /^(?:参数|字段)?(?:的?(?:取值|值))?(?=[\u4e00-\u9fff])/;

/** The passage without that subject; as it is where the name is another's, or none. */
export function withoutOwnName(passage: Passage, { scope }: Cell): Passage {
  const { text } = passage;
  if (scope.name === "" || !text.startsWith(scope.name)) return passage;
  const rest = text.slice(scope.name.length);
  const subject = ITS_VALUE.exec(rest)?.[0];
  return subject === undefined
    ? passage
    : { ...passage, text: rest.slice(subject.length) };
}
