/**
 * Types that others extend and that a discriminator tells apart, where they are used as types themselves: TypeScript
 * knows the members of the base alone there. Input: the graph of schemas; output: a diagnostic for each.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { SchemaGraph, TypeEntry } from "./type-entry.js";

export function toldByBase(graph: SchemaGraph): Diagnostic[] {
  return graph.entries.filter(isBase).flatMap((base) => {
    const { name } = base;
    const children = graph.entries.filter((entry) =>
      extendsIt(entry, base, graph),
    );
    const isUsed = graph.entries.some(
      (entry) => entry.uses.has(base) && !children.includes(entry),
    );
    if (children.length === 0 || !isUsed) return [];
    const names = children.map((child) => `\`${child.name}\``).join(", ");
    return [
      diagnostic(
        "emit/base-as-type",
        `\`${name}\` stands for its own members where it is used; what extends it is reached by its type: ${names}.`,
        undefined,
        { subject: name },
      ),
    ];
  });
}

function isBase({ kind, schema }: TypeEntry): boolean {
  return kind === "object" && schema.discriminator !== undefined;
}

function extendsIt(
  { schema }: TypeEntry,
  base: TypeEntry,
  graph: SchemaGraph,
): boolean {
  return (schema.allOf ?? []).some((part) => graph.entryOf(part) === base);
}
