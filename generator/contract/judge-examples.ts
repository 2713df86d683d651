/**
 * Documented examples against the drafts. An example that breaks a constraint read from words refutes it: the keyword
 * goes, in place, and its note says which example did it. Null where nothing says so makes the field accept null, an
 * empty object where the type is null makes it accept objects, and an object without fields may be what is shown.
 * Everything else that does not fit (types, mandatory fields, placeholders) is a defect of the example.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample } from "../page/page-model.js";
import { withdrawCondition } from "./apply-presence.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { DraftOperation } from "./draft-operations.js";
import {
  type Candidate,
  candidatesOf,
  exampleName,
} from "./example-candidates.js";
import { acceptBesideObject } from "./open-object.js";
import type { Schema } from "./openapi.js";
import { valuesInPaths } from "./path-values.js";
import { isPlaceholder } from "./placeholder-values.js";
import { refuteIdentifiers } from "./refute-identifiers.js";
import { refuteMandatory } from "./refute-mandatory.js";
import type { ConstraintNote, SchemaNotes } from "./schema-notes.js";
import { acceptNull } from "./schema-of-type.js";
import { describeValue } from "./describe-value.js";
import { valuesInCalls } from "./values-in-calls.js";
import {
  validateValue,
  type ValueContext,
  type ValueProblem,
} from "./validate-value.js";

/** Why an example cannot stand among the valid ones; undefined for one that can. */
export type ExampleVerdict = string | undefined;

export interface JudgedExamples {
  readonly verdicts: ReadonlyMap<PageExample, ExampleVerdict>;
  readonly diagnostics: readonly Diagnostic[];
  /** What was reported before and holds no longer. */
  readonly settled: ReadonlySet<Diagnostic>;
}

interface Court {
  readonly notes: SchemaNotes;
  readonly resolve: ValueContext["resolve"];
  readonly diagnostics: Diagnostic[];
}

/** Judges every example that has a value and a schema; changes drafts that examples refute. */
export function judgeExamples(
  operations: readonly DraftOperation[],
  notes: SchemaNotes,
  resolve: ValueContext["resolve"],
): JudgedExamples {
  const court: Court = { notes, resolve, diagnostics: [] };
  const candidates = operations.flatMap(candidatesOf);
  const refuted = refuteMandatory(candidates, notes, resolve);
  court.diagnostics.push(...refuted.diagnostics);
  const hearings: Hearing[] = [];
  for (const candidate of candidates) {
    const heard = hear(candidate, court);
    relax(candidate, heard.problems, court);
    hearings.push(heard);
  }
  const examples = candidates.map(({ example }) => example);
  const inPaths = operations.flatMap((draft) => valuesInPaths(draft));
  court.diagnostics.push(...refuteIdentifiers(examples, inPaths, notes));
  for (const sent of operations.flatMap(valuesInCalls))
    relax(sent, hear(sent, court).problems, court);
  const verdicts = new Map<PageExample, ExampleVerdict>();
  // Judged only now: a later example may have withdrawn what an earlier one breaks. What fits goes on to fit, as
  // schemas only ever become wider.
  for (const [index, candidate] of candidates.entries()) {
    const before = hearings[index];
    const heard =
      before?.problems.length === 0 ? before : hear(candidate, court);
    verdicts.set(candidate.example, judge(candidate, heard, court));
  }
  const { diagnostics } = court;
  return { verdicts, diagnostics, settled: refuted.settled };
}

interface Hearing {
  readonly problems: readonly ValueProblem[];
  /** Paths of fields that no schema declares. */
  readonly undeclared: ReadonlySet<string>;
}

function hear(
  { example, schema, at, value = example.value }: Candidate,
  { resolve }: Court,
): Hearing {
  const undeclared = new Set<string>();
  const problems = validateValue(schema, value, {
    resolve,
    onUndeclared: (path) => undeclared.add(anyIndex(path)),
  });
  return {
    problems:
      at === undefined
        ? problems
        : problems.map((problem) => ({ ...problem, path: at })),
    undeclared,
  };
}

/** Takes back what the example refutes. A schema holds a keyword once, so each is withdrawn once. */
function relax(
  { example, origin }: Candidate,
  problems: readonly ValueProblem[],
  court: Court,
): void {
  for (const problem of problems) {
    const { holder, keyword, actual } = problem;
    if (actual === null && (keyword === "type" || keyword === "enum")) {
      acceptNull(holder);
    } else if (actual === null && keyword === "anyOf") {
      acceptNull(holder);
    } else if (keyword === "type" && isNothing(problem)) {
      holder.type = ["null", "object"];
    } else if (keyword === "type" && acceptBesideObject(holder, actual)) {
      court.diagnostics.push(opened(problem, { example, origin }));
    } else if (court.notes.conditions.has(holder)) {
      relaxCondition(problem, { example, origin }, court);
    } else if (!isPlaceholder(actual)) {
      const refuted = notesOf(problem, court.notes);
      if (refuted.length === 0 || !Object.hasOwn(holder, keyword)) continue;
      court.diagnostics.push(withdrawn(problem, refuted, { example, origin }));
      for (const note of refuted) note.withdrawn = exampleName(example);
      removeKeyword(holder, keyword);
    }
  }
}

/** "Null" as a type says that the field holds nothing; `{}` is nothing as well. */
function isNothing({ holder, actual }: ValueProblem): boolean {
  return (
    holder.type === "null" &&
    typeof actual === "object" &&
    actual !== null &&
    !Array.isArray(actual) &&
    Object.keys(actual).length === 0
  );
}

/** A condition between fields goes as a whole. */
function relaxCondition(
  problem: ValueProblem,
  place: Pick<Candidate, "example" | "origin">,
  { notes, diagnostics }: Court,
): void {
  const condition = notes.conditions.get(problem.holder);
  if (!condition?.object.allOf?.includes(condition.part)) return;
  const refuted = withdrawCondition(condition, notes);
  diagnostics.push(withdrawn(problem, refuted, place));
  for (const note of refuted) note.withdrawn = exampleName(place.example);
}

/** The constraints that gave the keyword; none for what types and mandatory columns say. */
function notesOf(
  { holder, keyword }: ValueProblem,
  notes: SchemaNotes,
): ConstraintNote[] {
  const owner = notes.owners.get(holder);
  if (!owner) return [];
  const constraints = notes.notes.get(owner.owner)?.constraints ?? [];
  return constraints.filter(
    (note) =>
      note.keywords.includes(keyword) &&
      (note.constraint.target ?? "self") === owner.target,
  );
}

/** Values that are refuted as a closed list are still documented: they stay as an open one. */
function removeKeyword(holder: Schema, keyword: keyof Schema & string): void {
  if (keyword === "enum" && holder.enum) {
    const values = holder.enum.filter((value) => value !== null);
    holder["x-extensible-enum"] = values;
    for (const parallel of [
      "x-enum-descriptions",
      "x-enum-varnames",
    ] as const) {
      const list = holder[parallel];
      if (Array.isArray(list)) holder[parallel] = list.slice(0, values.length);
    }
  }
  delete holder[keyword];
}

function judge(
  { example, origin }: Candidate,
  { problems, undeclared }: Hearing,
  court: Court,
): ExampleVerdict {
  const source = diagnosticSource({ page: origin.page }, example.position);
  for (const path of undeclared) {
    court.diagnostics.push(
      diagnostic(
        "contract/example-undocumented-field",
        `${exampleName(example)} shows \`${path}\`, which no table documents.`,
        source,
        { subject: path },
      ),
    );
  }
  const distinct = new Map(
    problems.map((item) => [`${anyIndex(item.path)} ${item.keyword}`, item]),
  );
  for (const problem of distinct.values()) {
    court.diagnostics.push(
      diagnostic(
        isPlaceholder(problem.actual) && problem.keyword !== "type"
          ? "contract/example-placeholder"
          : "contract/example-mismatch",
        `${exampleName(example)}: ${problemWords(problem)}.`,
        source,
        {
          subject: problem.path,
          actual: describeValue(problem.actual),
          expected: problem.expected,
        },
      ),
    );
  }
  return distinct.size === 0 ? undefined : reasonOf([...distinct.values()]);
}

const MOST_REASONS = 3;

function reasonOf(problems: readonly ValueProblem[]): string {
  const words = problems.slice(0, MOST_REASONS).map(problemWords);
  const more = problems.length - words.length;
  return words.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function problemWords({ path, actual, expected }: ValueProblem): string {
  const seen = actual === undefined ? "missing" : describeValue(actual);
  return `\`${path}\` is ${seen}, expected ${expected}`;
}

function withdrawn(
  problem: ValueProblem,
  refuted: readonly ConstraintNote[],
  { example, origin }: Pick<Candidate, "example" | "origin">,
): Diagnostic {
  const [first] = refuted;
  const words = first?.constraint.words ?? problem.keyword;
  return diagnostic(
    "contract/constraint-withdrawn",
    `${exampleName(example)} has ${describeValue(problem.actual)} at \`${problem.path}\`, where \`${words}\` demands ${problem.expected}; the constraint \`${problem.keyword}\` is withdrawn.`,
    diagnosticSource({ page: origin.page }, example.position),
    {
      subject: first?.origin.row ?? problem.path,
      actual: describeValue(problem.actual),
      expected: problem.expected,
    },
  );
}

function opened(
  { path, actual }: ValueProblem,
  { example, origin }: Pick<Candidate, "example" | "origin">,
): Diagnostic {
  return diagnostic(
    "contract/object-opened",
    `${exampleName(example)} has ${describeValue(actual)} at \`${path}\`, which is called an object whose fields no table lists; the field accepts both.`,
    diagnosticSource({ page: origin.page }, example.position),
    { subject: path, actual: describeValue(actual), expected: "object" },
  );
}

function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, "[*]");
}
