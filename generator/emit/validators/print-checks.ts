/** Prints the steps of a fast check. Input: steps; output: the statements of a function body that ends in `return`. */
import {
  printIfHead,
  joined,
  type Condition,
} from "../print/condition-layout.js";
import { printDoc } from "../print/doc.js";
import { widenedCondition, widenedSteps } from "./widened-comparisons.js";
import { failureOf, successOf, type Check, type Step } from "./check.js";

/** The body of a function that is true when the steps do not refuse. */
export function printCheckBody(check: Check): string[] {
  const steps = widenedSteps(check.steps);
  const [only, ...others] = steps;
  if (only?.kind === "refuse" && others.length === 0) {
    const success = successOf(only.when);
    if (success.kind === "operand") {
      return [printDoc(["return ", success.doc, ";"], 1)];
    }
  }
  return [...printSteps(steps, 1), "  return true;"];
}

/** The body of a function that is true when exactly one of the checks passes. */
export function printExactlyOneBody(
  failures: readonly (Condition | undefined)[],
): string[] {
  const lines = failures.flatMap((failure) =>
    failure
      ? [
          printIfHead(widenedCondition(successOf(failure)), 1),
          "    fitting += 1;",
          "  }",
        ]
      : ["  fitting += 1;"],
  );
  return ["  let fitting = 0;", ...lines, "  return fitting === 1;"];
}

export function printSteps(steps: readonly Step[], depth: number): string[] {
  return steps.flatMap((step) => printStep(step, depth));
}

function printStep(step: Step, depth: number): string[] {
  const margin = "  ".repeat(depth);
  switch (step.kind) {
    case "refuse":
      return refuseIf(step.when, depth);
    case "loop":
      return [
        printDoc([`for (const ${step.name} of `, step.over, ") {"], depth),
        ...printSteps(step.steps, depth + 1),
        `${margin}}`,
      ];
    case "guard": {
      const failure =
        step.steps.length === 1 ? failureOf(step.steps) : undefined;
      if (failure) return refuseIf(joined("&&", [step.when, failure]), depth);
      return [
        printIfHead(step.when, depth),
        ...printSteps(step.steps, depth + 1),
        `${margin}}`,
      ];
    }
  }
}

function refuseIf(condition: Condition, depth: number): string[] {
  const margin = "  ".repeat(depth);
  return [
    printIfHead(condition, depth),
    `${margin}  return false;`,
    `${margin}}`,
  ];
}
