/** Rules about responses and their status codes. */
import { twoWays } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  isDefaultResponse,
  isOtherStatus,
  isSuccess,
} from "./tests-of-changes.js";

const returned = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
) => {
  const responses = (more: Record<string, unknown>) => ({
    responses: { "299": { description: "Probed." }, ...more },
  });
  return {
    frame: "response",
    before: responses(before),
    after: responses(after),
  } as const;
};
export const RESPONSE_RULES: readonly Rule[] = twoWays(
  {
    id: "success-status-added",
    element: "response",
    kind: "added",
    when: isSuccess,
    mirror: "success-status-removed",
    example: returned({}, { "202": { description: "Taken." } }),
    response: {
      level: "warning",
      because:
        "Calls may succeed with another status code, which code that expects one code does not know.",
      for: { typescript: "info" },
    },
    request: {
      level: "info",
      because: "Receivers may answer with another status code.",
    },
  },
  {
    id: "success-status-removed",
    element: "response",
    kind: "removed",
    when: isSuccess,
    mirror: "success-status-added",
    example: returned({ "202": { description: "Taken." } }, {}),
    response: {
      level: "breaking",
      because:
        "Calls no longer succeed with this status code: code that waits for it waits in vain.",
    },
    request: {
      level: "breaking",
      because: "Receivers may no longer answer with this status code.",
    },
  },
  {
    id: "error-status-added",
    element: "response",
    kind: "added",
    when: isOtherStatus,
    mirror: "error-status-removed",
    example: returned({}, { "409": { description: "Busy." } }),
    response: {
      level: "info",
      because: "Another way to fail is documented.",
    },
    request: {
      level: "info",
      because: "Receivers may refuse in another way.",
    },
  },
  {
    id: "error-status-removed",
    element: "response",
    kind: "removed",
    when: isOtherStatus,
    mirror: "error-status-added",
    example: returned({ "409": { description: "Busy." } }, {}),
    response: {
      level: "info",
      because:
        "A way to fail is no longer documented; code that treats it stays right, and never runs.",
    },
    request: {
      level: "warning",
      because: "Receivers may no longer refuse in this way.",
    },
  },
  {
    id: "default-response-added",
    element: "response",
    kind: "added",
    when: isDefaultResponse,
    mirror: "default-response-removed",
    example: returned({}, { default: { description: "Else." } }),
    response: {
      level: "info",
      because: "What all other status codes bring is documented.",
    },
    request: {
      level: "info",
      because: "Receivers may answer with any other status code.",
    },
  },
  {
    id: "default-response-removed",
    element: "response",
    kind: "removed",
    when: isDefaultResponse,
    mirror: "default-response-added",
    example: returned({ default: { description: "Else." } }, {}),
    response: {
      level: "info",
      because: "What all other status codes bring is no longer documented.",
    },
    request: {
      level: "warning",
      because: "Receivers may no longer answer with other status codes.",
    },
  },
);
