/**
 * Fields that the Mandatory column demands, although words of the same object say when one of them is missing. Input:
 * the examples and the disputes of words with columns; changes drafts in place. Where an example leaves such a field out
 * just as the words have it, the column is the slip: the fields are mandatory no longer, and the words become the
 * condition that they are. An example that only leaves out, and shows nothing of what the words speak of, proves nothing.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { addConditions } from "./apply-presence.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { type Candidate, exampleName } from "./example-candidates.js";
import type { Schema } from "./openapi.js";
import { conditionOf, fieldsOf } from "./presence-condition.js";
import type { Dispute, SchemaNotes } from "./schema-notes.js";
import { validateValue, type ValueContext } from "./validate-value.js";

export interface RefutedColumns {
  readonly diagnostics: readonly Diagnostic[];
  /** Reports that the column won, where it did not. */
  readonly settled: ReadonlySet<Diagnostic>;
}

type Shown = Readonly<Record<string, unknown>>;

/** Settles the disputes that examples decide. */
export function refuteMandatory(
  candidates: readonly Candidate[],
  notes: SchemaNotes,
  resolve: ValueContext["resolve"],
): RefutedColumns {
  const diagnostics: Diagnostic[] = [];
  const settled = new Set<Diagnostic>();
  if (notes.disputes.size === 0) return { diagnostics, settled };
  for (const candidate of candidates) {
    const { example, schema } = candidate;
    for (const problem of validateValue(schema, example.value, { resolve })) {
      const { holder, within } = problem;
      if (!within) continue;
      for (const dispute of notes.disputes.get(holder) ?? []) {
        const spared = sparedBy(dispute, holder, within);
        if (spared.length === 0) continue;
        setFree(holder, spared);
        diagnostics.push(refuted(dispute, spared, candidate));
      }
    }
  }
  for (const [object, disputes] of notes.disputes) {
    const parts: Schema[] = [];
    for (const dispute of disputes) {
      const part = revive(object, dispute, notes);
      if (!part) continue;
      parts.push(part);
      if (dispute.reported) settled.add(dispute.reported);
    }
    addConditions(object, parts, notes);
  }
  return { diagnostics, settled };
}

/** The mandatory fields that `shown` proves not to be: it leaves one of them out where the words say that it may. */
function sparedBy(
  { constraint }: Dispute,
  object: Schema,
  shown: Shown,
): string[] {
  const isShown = (name: string): boolean => Object.hasOwn(shown, name);
  const { spared, others } = fieldsOf(constraint, object);
  const mandatory = spared.filter((name) => object.required?.includes(name));
  if (mandatory.every(isShown)) return [];
  if (![...spared, ...others].some(isShown)) return [];
  const free = { ...object, required: [] };
  const condition = conditionOf(constraint, free);
  if ("reason" in condition) return [];
  const resolve = (): undefined => undefined;
  const isKept = validateValue(condition.part, shown, { resolve }).length === 0;
  return isKept ? mandatory : [];
}

function setFree(object: Schema, names: readonly string[]): void {
  const rest = object.required?.filter((name) => !names.includes(name)) ?? [];
  if (rest.length > 0) object.required = rest;
  else delete object.required;
}

/** The words as a condition, if no column stands against them any more. */
function revive(
  object: Schema,
  { constraint, property, note }: Dispute,
  notes: SchemaNotes,
): Schema | undefined {
  const made = conditionOf(constraint, object);
  if ("reason" in made) return undefined;
  const own = property && notes.notes.get(property)?.constraints;
  const at = own?.indexOf(note) ?? -1;
  if (own && at >= 0) {
    own[at] = {
      constraint,
      origin: note.origin,
      keywords: [made.keyword],
      condition: JSON.stringify(made.part),
    };
  }
  return made.part;
}

function refuted(
  { constraint, note }: Dispute,
  names: readonly string[],
  { example, origin }: Candidate,
): Diagnostic {
  const fields = names.map((name) => `\`${name}\``).join(", ");
  return diagnostic(
    "contract/mandatory-refuted",
    `${exampleName(example)} leaves a field out just as \`${constraint.words}\` has it; ${fields} ${names.length > 1 ? "are" : "is"} not mandatory, against the column.`,
    diagnosticSource({ page: origin.page }, example.position),
    { subject: note.origin.row ?? names[0] ?? "", actual: constraint.words },
  );
}
