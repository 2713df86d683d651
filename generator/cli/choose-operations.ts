/** Which operations `--include` and `--tag` choose, and which of their words choose none: a slip, most likely. */
import { operationsOf, type OperationEntry } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { nearestName } from "./nearest-name.js";
import { matchesPattern } from "./path-pattern.js";

export interface OperationChoice {
  /** Path patterns or operation ids. */
  readonly include?: readonly string[];
  readonly tag?: readonly string[];
}

/** An operation is meant by its id, or by a pattern that its path fits. */
export function isIncluded(
  { path, operation }: OperationEntry,
  patterns: readonly string[],
): boolean {
  return patterns.some(
    (pattern) =>
      pattern === operation.operationId || matchesPattern(path, pattern),
  );
}

/** A diagnostic for each word of the choice that fits nothing in any of the documents. */
export function choosingNothing(
  documents: readonly OpenApiDocument[],
  { include = [], tag = [] }: OperationChoice,
): readonly Diagnostic[] {
  if (include.length + tag.length === 0) return [];
  const entries = documents.flatMap((document) => [...operationsOf(document)]);
  const ids = entries.flatMap(({ operation }) => operation.operationId ?? []);
  const paths = entries.map(({ path }) => path);
  const tags = entries.flatMap(({ operation }) => operation.tags ?? []);
  return [
    ...include
      .filter((word) => !entries.some((entry) => isIncluded(entry, [word])))
      .map((word) => nothing("--include", word, [...ids, ...paths])),
    ...tag
      .filter((word) => !tags.includes(word))
      .map((word) => nothing("--tag", word, tags)),
  ];
}

function nothing(
  option: string,
  word: string,
  known: readonly string[],
): Diagnostic {
  const nearest = nearestName(word, known);
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : "expected an operation's own.";
  return diagnostic(
    "cli/wrong-usage",
    `\`${option} ${word}\` chooses no operation: ${hint}`,
  );
}
