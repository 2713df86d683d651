/** Turns the example of a rule into two whole documents, which differ in nothing but what the rule is about. */
import type { OpenApiDocument } from "../../contract/openapi.js";
import { recordOf } from "../json-value.js";
import type { ExampleFrame, RuleExample } from "./rule.js";

/** Base and revision. */
export function exampleDocuments(
  example: RuleExample,
): readonly [base: OpenApiDocument, revision: OpenApiDocument] {
  return [
    documentOf(example.frame, example.before),
    documentOf(example.frame, example.after),
  ];
}

const HEAD = {
  openapi: "3.1.0",
  info: { title: "Probes", version: "1" },
  components: {
    schemas: { Probe: { type: "object", properties: {} } },
  },
};
const DONE = { "204": { description: "Done." } };

function documentOf(frame: ExampleFrame, fragment: unknown): OpenApiDocument {
  return JSON.parse(
    JSON.stringify({ ...HEAD, ...membersOf(frame, fragment) }),
  ) as OpenApiDocument;
}

function membersOf(frame: ExampleFrame, fragment: unknown): object {
  switch (frame) {
    case "document":
      return { paths: {}, ...recordOf(fragment) };
    case "operation":
      return { paths: { "/probes": { post: operation(fragment) } } };
    case "webhook":
      return {
        paths: {},
        webhooks: { probed: { post: operation(fragment) } },
      };
    case "requestSchema":
      return membersOf("operation", {
        requestBody: { content: contentOf(fragment) },
      });
    case "responseSchema":
      return membersOf("operation", {
        responses: {
          "200": { description: "Probed.", content: contentOf(fragment) },
        },
      });
  }
}

/** The schema stands in a field, as most do. */
function contentOf(schema: unknown): object {
  const object = { type: "object", properties: { probe: schema } };
  return { "application/json": { schema: object } };
}

/** Members that are null are left out. */
function operation(fragment: unknown): object {
  const members = { responses: DONE, ...recordOf(fragment) };
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null),
  );
}
