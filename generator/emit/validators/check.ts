/**
 * What a fast check does, as steps that refuse. Input: conditions; output: steps, and the one condition that they
 * amount to where they hold no loop.
 */
import { joined, negated, type Condition } from "../print/condition-layout.js";
import type { Doc } from "../print/doc.js";

export type Step =
  | { readonly kind: "refuse"; readonly when: Condition }
  /** The steps count only where the condition holds. */
  | {
      readonly kind: "guard";
      readonly when: Condition;
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: "loop";
      readonly name: string;
      readonly over: Doc;
      readonly steps: readonly Step[];
    };

export interface Check {
  readonly steps: readonly Step[];
  /** True when `undefined` is refused, so that a required member need not be asked for. */
  readonly refusesUndefined: boolean;
}

export const ANYTHING: Check = { steps: [], refusesUndefined: false };

/** One step that refuses when any of the conditions holds. */
export function refuseAny(conditions: readonly Condition[]): Step[] {
  return conditions.length === 0
    ? []
    : [{ kind: "refuse", when: joined("||", conditions) }];
}

export function guarded(when: Condition, steps: readonly Step[]): Step[] {
  return steps.length === 0 ? [] : [{ kind: "guard", when, steps }];
}

/** The first refusal takes in those that follow it. */
export function merged(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (step.kind === "refuse" && last?.kind === "refuse") {
      result[result.length - 1] = {
        kind: "refuse",
        when: joined("||", [last.when, step.when]),
      };
    } else {
      result.push(step);
    }
  }
  return result;
}

/** When the steps refuse, as one condition; undefined when a loop is among them. */
export function failureOf(steps: readonly Step[]): Condition | undefined {
  const failures: Condition[] = [];
  for (const step of steps) {
    if (step.kind === "loop") return undefined;
    if (step.kind === "refuse") {
      failures.push(step.when);
      continue;
    }
    const inner = failureOf(step.steps);
    if (!inner) return undefined;
    failures.push(joined("&&", [step.when, inner]));
  }
  return failures.length === 0 ? undefined : joined("||", failures);
}

/** When the steps do not refuse. */
export function successOf(failure: Condition): Condition {
  return negated(failure);
}
