/* Part of the runtime of helpspec clients, the same in every client. */
/** Finds the errors of values, without findings; of requests by the fast checks, with what `validate` says if these fail. */
import { finderOf } from "./find-errors.js";
import type { Direction, Problem, Rules, Search } from "./rules.js";
import { problemsOf } from "./validate.js";

export type Reader = (value: unknown) => readonly Problem[];

/** What finds the errors of one value after the other. */
export function errorReader(rules: Rules, direction: Direction): Reader {
  const carefully: Reader = (value) =>
    problemsOf(value, rules, { direction, findings: false });
  if (direction === "response") return carefully;
  const finder = finderOf(rules);
  const find =
    rules.find ??
    ((value: unknown, search: Search) => finder(value, "$", "", search));
  return (value) => {
    const search: Search = {
      problems: [],
      depth: 0,
      exceeded: false,
      start: 0,
      root: rules,
    };
    try {
      find(value, search);
    } catch {
      // A value that throws when it is read.
      search.exceeded = true;
    }
    return search.exceeded ? carefully(value) : search.problems;
  };
}
