/** Whether an object cannot be empty, and a body of it not be left out. Input: finished schemas; output: yes or no. */
import type { Schema } from "./openapi.js";

const COMPONENT = "#/components/schemas/";

/** True where the conditions of the object demand one of several fields, whatever else is sent. */
export function demandsField(
  schema: Schema,
  components: Readonly<Record<string, Schema>>,
): boolean {
  const { $ref } = schema;
  const object = $ref?.startsWith(COMPONENT)
    ? components[$ref.slice(COMPONENT.length)]
    : schema;
  return (object?.allOf ?? []).some(demandsOne);
}

function demandsOne({ oneOf, anyOf }: Schema): boolean {
  const options = oneOf ?? anyOf ?? [];
  return (
    options.length > 0 &&
    options.every(({ required = [] }) => required.length > 0)
  );
}
