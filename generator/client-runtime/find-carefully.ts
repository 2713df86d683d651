/** What the careful way finds, at the place where the fast way came to: for rules that it does not know. */
import type { Finder } from "./find-scalar-errors.js";
import { printPathFrom, type Run } from "./validate.js";

/** A finder that leaves a value to `look`. */
export function carefully(look: (value: unknown, run: Run) => void): Finder {
  return (value, path, step, run, source) => {
    const own: Run = {
      problems: [],
      direction: "request",
      isTolerant: false,
      findings: false,
      keys: [],
      depth: run.depth,
      limit: { exceeded: run.exceeded },
    };
    look(value, own);
    run.exceeded = own.limit.exceeded;
    for (const problem of own.problems) {
      const place = printPathFrom(path + step, problem.path);
      const isOwn = problem.path === "$" && source !== undefined;
      run.problems.push({
        ...problem,
        path: place,
        ...(isOwn ? { source } : {}),
      });
    }
  };
}
