/**
 * Failures of which only an example is known, where a table lists the fields of any failure. Input: the responses of a
 * call; output: the same, such ones with that table's fields.
 */
import { FAILURE_STATUS } from "../vocabulary/markers.js";
import type { PageExample } from "../page/page-model.js";
import { hasOnly } from "./json-object.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { FieldSchema } from "./service-model.js";

interface Shown {
  readonly examples: readonly PageExample[];
  schema: FieldSchema | undefined;
}

/** Gives the schema of all failures to a status whose examples show no other fields. */
export function shareFailure(
  responses: ReadonlyMap<string, Shown>,
  { objects }: ObjectBuilder,
): void {
  const { schema } = responses.get(FAILURE_STATUS) ?? {};
  if (schema?.kind !== "object") return;
  const { fields = [] } = objects.get(schema.object) ?? {};
  const listed = new Set(fields.map(({ name }) => name));
  for (const [status, response] of responses) {
    const { examples } = response;
    if (!/^[45]/.test(status) || response.schema || examples.length === 0)
      continue;
    if (examples.every(({ value }) => hasOnly(value, listed)))
      response.schema = schema;
  }
}
