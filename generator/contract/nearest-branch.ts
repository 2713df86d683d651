/** Which branch of several forms a value comes nearest to, by the problems that it has with each. */
interface BranchProblem {
  readonly path: string;
  readonly keyword: string;
}

/** What a value comes to with one branch: its problems, and the fields that the branch does not list. */
export interface TriedBranch<Problem extends BranchProblem> {
  readonly problems: readonly Problem[];
  readonly undeclared: ReadonlySet<string>;
}

/** True where the value at `path` itself is of another type than the branch. */
export function isOfAnotherType(
  { problems }: TriedBranch<BranchProblem>,
  path: string,
): boolean {
  return problems.some(
    (problem) => problem.path === path && problem.keyword === "type",
  );
}

/** The problems of the branch that has fewest, and lists most; undefined where two come equally near. */
export function nearestOf<Problem extends BranchProblem>(
  branches: readonly TriedBranch<Problem>[],
): readonly Problem[] | undefined {
  const [first, second] = [...branches].sort(byDistance);
  if (!first) return undefined;
  return second && byDistance(first, second) === 0 ? undefined : first.problems;
}

function byDistance(
  left: TriedBranch<BranchProblem>,
  right: TriedBranch<BranchProblem>,
): number {
  return (
    left.problems.length - right.problems.length ||
    left.undeclared.size - right.undeclared.size
  );
}
