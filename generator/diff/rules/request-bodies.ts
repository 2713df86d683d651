/** Rules about request bodies. */
import { twoWays } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  isMandatory,
  isOptional,
} from "./tests-of-changes.js";

const JSON_TYPE = { "application/json": { schema: { type: "string" } } };
const body = (required: boolean, content: unknown = JSON_TYPE) => ({
  requestBody: { required, content },
});
const sent = (before: unknown, after: unknown) =>
  ({ frame: "request", before, after }) as const;
export const BODY_RULES: readonly Rule[] = twoWays(
  {
    id: "mandatory-body-added",
    element: "requestBody",
    kind: "added",
    when: isMandatory,
    mirror: "mandatory-body-removed",
    example: sent({}, body(true)),
    request: {
      level: "breaking",
      because:
        "Every request must have a body from now on: requests without one are refused.",
    },
    response: {
      level: "warning",
      because:
        "What the service sends has a body from now on, which receivers must take.",
    },
  },
  {
    id: "optional-body-added",
    element: "requestBody",
    kind: "added",
    when: isOptional,
    mirror: "optional-body-removed",
    example: sent({}, body(false)),
    request: {
      level: "info",
      because: "Requests may have a body from now on.",
    },
    response: {
      level: "info",
      because: "What the service sends may have a body from now on.",
    },
  },
  {
    id: "mandatory-body-removed",
    element: "requestBody",
    kind: "removed",
    when: isMandatory,
    mirror: "mandatory-body-added",
    example: sent(body(true), {}),
    request: {
      level: "warning",
      because:
        "Requests have no body any more: one that is sent is ignored or refused, and code that passes one does not compile.",
      for: { typescript: "breaking", sdk: "breaking" },
    },
    response: {
      level: "breaking",
      because:
        "What the service sends has no body any more: receivers find nothing in it.",
    },
  },
  {
    id: "optional-body-removed",
    element: "requestBody",
    kind: "removed",
    when: isOptional,
    mirror: "optional-body-added",
    example: sent(body(false), {}),
    request: {
      level: "warning",
      because:
        "Requests have no body any more: one that is sent is ignored or refused, and code that passes one does not compile.",
      for: { typescript: "breaking", sdk: "breaking" },
    },
    response: {
      level: "warning",
      because: "What the service sends has no body any more.",
    },
  },
  {
    id: "body-became-mandatory",
    element: "requestBody",
    kind: "changed",
    keyword: "required",
    when: becomesTrue,
    mirror: "body-became-optional",
    example: sent(body(false), body(true)),
    request: {
      level: "breaking",
      because: "Requests without a body are refused from now on.",
    },
    response: {
      level: "info",
      because: "What the service sends always has a body from now on.",
    },
  },
  {
    id: "body-became-optional",
    element: "requestBody",
    kind: "changed",
    keyword: "required",
    when: becomesFalse,
    mirror: "body-became-mandatory",
    example: sent(body(true), body(false)),
    request: {
      level: "info",
      because: "Requests may leave the body out from now on.",
    },
    response: {
      level: "breaking",
      because:
        "What the service sends may lack the body from now on: receivers that count on it fail.",
    },
  },
);
