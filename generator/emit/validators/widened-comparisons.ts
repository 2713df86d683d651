/**
 * TypeScript follows what conditions prove, and refuses to compare a value with one that it cannot be any more. Documents
 * do so: a condition names a value that the list of the member does not have. Input: the steps of a function; output:
 * the same steps, in which such comparisons, and no others, are made through `unknown`, which proves nothing.
 */
import type { Condition } from "../print/condition-layout.js";
import type { Step } from "./check.js";
import {
  comparedTwice,
  narrowed,
  testOf,
  united,
  type Knowledge,
} from "./narrowing.js";

export function widenedSteps(steps: readonly Step[]): readonly Step[] {
  const subjects = comparedTwice(steps);
  if (subjects.size === 0) return steps;
  return stepsAfter(steps, new Map(), subjects).item;
}

/** Of a condition that stands alone. */
export function widenedCondition(condition: Condition): Condition {
  const [step] = widenedSteps([{ kind: "refuse", when: condition }]);
  return step?.kind === "refuse" ? step.when : condition;
}

interface Followed<Item> {
  readonly item: Item;
  readonly after: Knowledge;
}

function stepsAfter(
  steps: readonly Step[],
  before: Knowledge,
  subjects: ReadonlySet<string>,
): Followed<Step[]> {
  let after = before;
  const item = steps.map((step) => {
    const followed = stepAfter(step, after, subjects);
    after = followed.after;
    return followed.item;
  });
  return { item, after };
}

function stepAfter(
  step: Step,
  before: Knowledge,
  subjects: ReadonlySet<string>,
): Followed<Step> {
  if (step.kind === "loop") {
    const inside = withoutItem(before, step.name);
    const { item: steps } = stepsAfter(step.steps, inside, subjects);
    return { item: { ...step, steps }, after: before };
  }
  const { condition, whenTrue, whenFalse } = follow(
    step.when,
    before,
    subjects,
  );
  if (step.kind === "refuse") {
    return { item: { ...step, when: condition }, after: whenFalse };
  }
  const inner = stepsAfter(step.steps, whenTrue, subjects);
  return {
    item: { ...step, when: condition, steps: inner.item },
    after: united(inner.after, whenFalse),
  };
}

/** Loops that follow one another have variables of one name. */
function withoutItem(known: Knowledge, name: string): Knowledge {
  return new Map([...known].filter(([subject]) => !subject.includes(name)));
}

interface FollowedCondition {
  readonly condition: Condition;
  readonly whenTrue: Knowledge;
  readonly whenFalse: Knowledge;
}

function follow(
  condition: Condition,
  before: Knowledge,
  subjects: ReadonlySet<string>,
): FollowedCondition {
  if (condition.kind === "||" || condition.kind === "&&") {
    return followAll(condition, before, subjects);
  }
  const test = testOf(condition);
  if (!test || !subjects.has(test.subject)) {
    return { condition, whenTrue: before, whenFalse: before };
  }
  const [whenTrue, whenFalse] = narrowed(before, test);
  if (whenTrue && whenFalse) return { condition, whenTrue, whenFalse };
  return {
    condition: throughUnknown(condition),
    whenTrue: before,
    whenFalse: before,
  };
}

function followAll(
  condition: Extract<Condition, { operands: unknown }>,
  before: Knowledge,
  subjects: ReadonlySet<string>,
): FollowedCondition {
  const { kind } = condition;
  let going = before;
  let ended: Knowledge | undefined;
  const operands = condition.operands.map((item) => {
    const { whenTrue, whenFalse, condition } = follow(item, going, subjects);
    const end = kind === "||" ? whenTrue : whenFalse;
    ended = ended ? united(ended, end) : end;
    going = kind === "||" ? whenFalse : whenTrue;
    return condition;
  });
  const end = ended ?? before;
  return {
    condition: { kind, operands },
    whenTrue: kind === "||" ? end : going,
    whenFalse: kind === "||" ? going : end,
  };
}

function throughUnknown(condition: Condition): Condition {
  return condition.kind === "comparison"
    ? { ...condition, left: ["(", condition.left, " as unknown)"] }
    : condition;
}
