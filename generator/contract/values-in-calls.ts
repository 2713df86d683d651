/**
 * What the request lines of an operation's examples send in its path and its query, as candidates to be judged. Input:
 * the draft of an operation; output: one for each value, read as the type of its parameter says.
 * Known limits: lists and objects are left out, as a page may join their parts in any way.
 */
import type { Json, PageExample } from "../page/page-model.js";
import type { DraftOperation, DraftParameter } from "./draft-operations.js";
import type { Candidate } from "./example-candidates.js";
import { valuesInPath } from "./path-values.js";

/** The values in paths and queries, each with the parameter that it must fit. */
export function valuesInCalls(draft: DraftOperation): Candidate[] {
  const { operation, parameters } = draft;
  return operation.requestExamples.flatMap((example) => {
    const inPath = valuesInPath(operation, example);
    if (inPath === undefined) return [];
    const shown = [
      ...inPath.map((one) => ({ ...one, in: "path" })),
      ...valuesInQuery(example).map((one) => ({ ...one, in: "query" })),
    ];
    return shown.flatMap(({ name, value, in: place }): Candidate[] => {
      const parameter = parameters.find(
        (one) => one.in === place && one.name === name,
      );
      const read = parameter && readAs(parameter, value);
      if (parameter === undefined || read === undefined) return [];
      const { schema } = parameter;
      const at = place === "path" ? `{${name}}` : `?${name}`;
      return [{ example, value: read, schema, origin: operation.origin, at }];
    });
  });
}

function valuesInQuery({
  target = "",
}: PageExample): { readonly name: string; readonly value: string }[] {
  const [, query = ""] = /\?([^#]*)/.exec(target) ?? [];
  return query.split("&").flatMap((pair) => {
    const [, name, value = ""] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    return name === undefined || value === ""
      ? []
      : [{ name, value: decoded(value) }];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The value as JSON has it; undefined for what is no value of the parameter's type. */
function readAs({ schema }: DraftParameter, text: string): Json | undefined {
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  const [type, ...others] = types;
  if (others.length > 0 || schema.$ref !== undefined) return undefined;
  return type === undefined ? undefined : READ[type]?.(text);
}

const READ: Readonly<Record<string, (text: string) => Json | undefined>> = {
  string: (text) => text,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  number: (text) =>
    /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined,
};
