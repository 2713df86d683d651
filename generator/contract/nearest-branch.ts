/** Which branch of several forms a value comes nearest to, by the problems that it has with each. */
interface BranchProblem {
  readonly path: string;
  readonly keyword: string;
}

/** True where the value at `path` itself is of another type than the branch. */
export function isOfAnotherType(
  problems: readonly BranchProblem[],
  path: string,
): boolean {
  return problems.some(
    (problem) => problem.path === path && problem.keyword === "type",
  );
}

/** The problems of the branch that has fewest; undefined where two come equally near. */
export function nearestOf<Problem extends BranchProblem>(
  branches: readonly (readonly Problem[])[],
): readonly Problem[] | undefined {
  const [first, second] = [...branches].sort(
    (left, right) => left.length - right.length,
  );
  return first && first.length === second?.length ? undefined : first;
}
