/* Part of the runtime of helpspec clients, the same in every client. */
/** Says why an object does not fit a composition of its rules, one after the other in the order of the rules. */
import { checkComposition } from "./check-composition.js";
import { describeRules, kindOf } from "./describe-value.js";
import { carefully } from "./find-carefully.js";
import { add, type Finder } from "./find-scalar-errors.js";
import type { Rules } from "./rules.js";
import { check } from "./validate.js";

/** A finder for each part of `allOf`, and for each other composition: of objects that are known not to fit it. */
export function explainersOf(rules: Rules): readonly Finder[] {
  const { allOf = [], anyOf, oneOf, not, source } = rules;
  const { if: condition, then = {}, else: other = {} } = rules;
  const own = source === undefined ? {} : { source };
  return [
    ...allOf.map((part) => partExplainer({ ...own, ...part })),
    ...(anyOf ? [composed({ ...own, anyOf })] : []),
    ...(oneOf ? [composed({ ...own, oneOf })] : []),
    ...(not ? [refusal(not, source)] : []),
    ...(condition
      ? [composed({ ...own, if: condition, then, else: other })]
      : []),
  ];
}

function composed(rules: Rules): Finder {
  return carefully((value, run) => checkComposition(value, rules, run));
}

/** Documented where the whole is, unless it says otherwise. */
function partExplainer(part: Rules): Finder {
  const { not, source, ...rest } = part;
  return not && Object.keys(rest).length === 0
    ? refusal(not, source)
    : carefully((value, run) => check(value, part, run));
}

function refusal(not: Rules, own: string | undefined): Finder {
  const expected = `not ${describeRules(not)}`;
  return (value, path, step, run, source = own) => {
    const actual = kindOf(value);
    add(run, path + step, source, { code: "not", expected, actual });
  };
}
