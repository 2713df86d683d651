/**
 * Identifiers that are called UUIDs and are never written so. Input: all examples of a service, what stands in the paths
 * of its calls, and the notes of its drafts; takes the format back in place. `tenant_id` names the same thing on every
 * page, so that where the examples show it as 32 hexadecimal digits only, its rows without an example of their own do
 * not mean hyphens either.
 * Known limits: `id` alone is another thing on every page, and an example that has hyphens anywhere keeps the format.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Json, PageExample } from "../page/page-model.js";
import { describeValue } from "./describe-value.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { Schema } from "./openapi.js";
import type { PathValue } from "./path-values.js";
import {
  type ConstraintNote,
  holderOf,
  type SchemaNotes,
} from "./schema-notes.js";
import { matchesFormat } from "./value-formats.js";

/** Some services write the kind of a thing behind its digits: `in01`. */
const UNHYPHENATED = /^[0-9a-f]{32}(?:[a-z]{2}\d{2})?$/i;

/** Takes `uuid` from every field whose name the examples show without hyphens only. */
export function refuteIdentifiers(
  examples: readonly PageExample[],
  inPaths: readonly PathValue[],
  { notes }: SchemaNotes,
): Diagnostic[] {
  const shown = unhyphenatedIn(examples, inPaths);
  if (shown.size === 0) return [];
  const diagnostics: Diagnostic[] = [];
  for (const [schema, { origins, constraints }] of notes) {
    const name = origins[0]?.row;
    const value = name === undefined ? undefined : shown.get(name);
    if (name === undefined || value === undefined) continue;
    for (const note of constraints) {
      if (!isStanding(note) || !removeFormat(schema, note)) continue;
      note.withdrawn = `${describeValue(value)} in examples of such a field`;
      diagnostics.push(withdrawn(name, value, note));
    }
  }
  return diagnostics;
}

/** By name, one of the values that examples show; not the names that they show with hyphens too. */
function unhyphenatedIn(
  examples: readonly PageExample[],
  inPaths: readonly PathValue[],
): ReadonlyMap<string, string> {
  const found: ShownIdentifiers = {
    without: new Map(),
    hyphenated: new Set(["id"]),
  };
  for (const { value } of examples) noteIdentifiers(value, "", found);
  for (const { name, value } of inPaths) noteIdentifiers(value, name, found);
  for (const name of found.hyphenated) found.without.delete(name);
  return found.without;
}

/** How examples write identifiers, by the names they stand behind. */
interface ShownIdentifiers {
  readonly without: Map<string, string>;
  readonly hyphenated: Set<string>;
}

function noteIdentifiers(
  value: Json | undefined,
  name: string,
  found: ShownIdentifiers,
): void {
  if (Array.isArray(value))
    for (const item of value) noteIdentifiers(item, name, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value))
      noteIdentifiers(item, key, found);
  else if (typeof value !== "string") return;
  else if (matchesFormat("uuid", value)) found.hyphenated.add(name);
  else if (UNHYPHENATED.test(value)) found.without.set(name, value);
}

function isStanding({
  constraint,
  keywords,
  withdrawn,
}: ConstraintNote): boolean {
  return (
    constraint.kind === "format" &&
    constraint.format === "uuid" &&
    keywords.includes("format") &&
    withdrawn === undefined
  );
}

/** False where another row of a shared schema has been heard before. */
function removeFormat(schema: Schema, { constraint }: ConstraintNote): boolean {
  const holder = holderOf(schema, constraint);
  if (holder?.format !== "uuid") return false;
  delete holder.format;
  return true;
}

function withdrawn(
  name: string,
  value: string,
  { constraint, origin }: ConstraintNote,
): Diagnostic {
  return diagnostic(
    "contract/constraint-withdrawn",
    `\`${constraint.words}\` of \`${name}\` demands format uuid, yet the examples show such a field without hyphens only, ${describeValue(value)}; the constraint \`format\` is withdrawn.`,
    diagnosticSource(origin),
    { subject: name, actual: describeValue(value), expected: "format uuid" },
  );
}
