/**
 * Makes one schema of all that an operation takes. Input: its parameters and its body; output: an object with a member
 * for each place that holds something.
 */
import type { Schema } from "../../contract/openapi.js";
import type { ClientOperation, ClientParameter } from "./client-operation.js";

/** The whole input as one schema: what the types, the validators and the paths of problems are made from. */
export function inputSchema(
  parameters: readonly ClientParameter[],
  body: ClientOperation["body"],
): Schema {
  const properties = new Map<string, Schema>();
  const required: string[] = [];
  for (const place of ["path", "query", "header", "cookie"] as const) {
    const members = parameters.filter((parameter) => parameter.in === place);
    if (members.length === 0) continue;
    const needed = members.filter((member) => member.required);
    properties.set(place, {
      type: "object",
      properties: Object.fromEntries(
        members.map((member) => [member.name, member.schema]),
      ),
      ...(needed.length > 0
        ? { required: needed.map((member) => member.name) }
        : {}),
    });
    if (needed.length > 0) required.push(place);
  }
  if (body) {
    properties.set("body", body.schema);
    if (body.required) required.push("body");
  }
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
}
