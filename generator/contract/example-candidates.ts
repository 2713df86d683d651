/**
 * The documented examples that can be judged: each with a value, the draft that it must fit, and where it stands.
 */
import type { Json, PageExample } from "../page/page-model.js";
import type { Origin } from "../service/service-model.js";
import type { DraftOperation } from "./draft-operations.js";
import type { Schema } from "./openapi.js";

export interface Candidate {
  readonly example: PageExample;
  readonly schema: Schema;
  readonly origin: Origin;
  /** What is judged, where it is not the body that the example shows. */
  readonly value?: Json;
  /** Where such a value stands: `?limit`, `{lamp_id}`. */
  readonly at?: string;
}

/** The examples of an operation that have a value and a schema. */
export function candidatesOf(draft: DraftOperation): Candidate[] {
  const origin = draft.operation.origin;
  const candidates: Candidate[] = [];
  const add = (
    examples: readonly PageExample[],
    schema: Schema | undefined,
    where: Origin,
  ): void => {
    if (!schema) return;
    for (const example of examples) {
      if (example.value !== undefined)
        candidates.push({ example, schema, origin: where });
    }
  };
  if (!draft.variants) {
    add(draft.operation.requestExamples, draft.body?.schema, origin);
    for (const { response, schema } of draft.responses) {
      add(response.examples, schema, origin);
    }
  }
  const whole = new Map(
    draft.responses.map(({ status, schema }) => [status, schema]),
  );
  // An example shows what its own page documents, or where that is silent, what the others do.
  for (const { variant, body, responses } of draft.variants ?? []) {
    add(variant.requestExamples, body ?? draft.body?.schema, variant.origin);
    for (const { status, examples } of variant.responses) {
      add(examples, responses.get(status) ?? whole.get(status), variant.origin);
    }
  }
  return candidates;
}

/** `The request example "Adding a disk"`. */
export function exampleName({ side, status, title }: PageExample): string {
  const kind = status === undefined ? side : `${side} ${status}`;
  return title === undefined || title === ""
    ? `The ${kind} example`
    : `The ${kind} example ${JSON.stringify(title.slice(0, 120))}`;
}
