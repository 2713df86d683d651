/** Rules about request bodies, media types, responses and their status codes, callbacks and links. */
import { oneWay, twoWays } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  isDefaultResponse,
  isMandatory,
  isOptional,
  isOtherStatus,
  isSuccess,
} from "./tests-of-changes.js";

const JSON_TYPE = { "application/json": { schema: { type: "string" } } };
const TEXT_TYPE = { "text/plain": { schema: { type: "string" } } };
const body = (required: boolean, content: unknown = JSON_TYPE) => ({
  requestBody: { required, content },
});
const sent = (before: unknown, after: unknown) =>
  ({ frame: "request", before, after }) as const;
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
const encoded = (encoding?: unknown) => ({
  requestBody: {
    content: {
      "multipart/form-data": {
        schema: { type: "object" },
        ...(encoding !== undefined && { encoding: { part: encoding } }),
      },
    },
  },
});

const BODIES = twoWays(
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

const MEDIA_TYPES = twoWays(
  {
    id: "media-type-added",
    element: "mediaType",
    kind: "added",
    mirror: "media-type-removed",
    example: sent(body(true), body(true, { ...JSON_TYPE, ...TEXT_TYPE })),
    request: {
      level: "info",
      because: "The body may be sent as another media type as well.",
    },
    response: {
      level: "info",
      because:
        "The body may come as another media type as well, to those who ask for it.",
    },
  },
  {
    id: "media-type-removed",
    element: "mediaType",
    kind: "removed",
    mirror: "media-type-added",
    example: sent(body(true, { ...JSON_TYPE, ...TEXT_TYPE }), body(true)),
    request: {
      level: "breaking",
      because: "Bodies of this media type are refused from now on.",
    },
    response: {
      level: "breaking",
      because: "Bodies no longer come as this media type.",
    },
  },
  {
    id: "encoding-added",
    element: "mediaType",
    kind: "added",
    keyword: "encoding",
    mirror: "encoding-removed",
    example: sent(encoded(), encoded({ contentType: "text/csv" })),
    request: {
      level: "warning",
      because: "A part of the body must be encoded in a way of its own.",
    },
    response: {
      level: "warning",
      because: "A part of the body arrives encoded in a way of its own.",
    },
  },
  {
    id: "encoding-removed",
    element: "mediaType",
    kind: "removed",
    keyword: "encoding",
    mirror: "encoding-added",
    example: sent(encoded({ contentType: "text/csv" }), encoded()),
    request: {
      level: "warning",
      because: "A part of the body is encoded like the others from now on.",
    },
    response: {
      level: "warning",
      because:
        "A part of the body arrives encoded like the others from now on.",
    },
  },
  {
    id: "encoding-changed",
    element: "mediaType",
    kind: "changed",
    keyword: "encoding",
    mirror: "encoding-changed",
    example: sent(
      encoded({ contentType: "text/csv" }),
      encoded({ contentType: "text/xml" }),
    ),
    request: {
      level: "breaking",
      because: "A part of the body must be encoded in another way.",
    },
    response: {
      level: "breaking",
      because: "A part of the body arrives encoded in another way.",
    },
  },
);

const RESPONSES = twoWays(
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

const linked = (operationId?: string) =>
  ({
    responses: {
      "200": {
        description: "Done.",
        ...(operationId && { links: { next: { operationId } } }),
      },
    },
  }) as const;
const link = (before?: string, after?: string) =>
  ({
    frame: "operation",
    before: linked(before),
    after: linked(after),
  }) as const;
const LINK_ALONE = "Only responses have links.";
const CALLBACK = {
  callbacks: {
    done: {
      "{$request.body#/url}": {
        post: { responses: { "204": { description: "Heard." } } },
      },
    },
  },
};
const CALLBACK_ALONE = "A callback has a direction of its own.";

const LINKS_AND_CALLBACKS = oneWay(
  {
    id: "link-added",
    element: "link",
    kind: "added",
    level: "info",
    because: "The response says which operation takes it up.",
    mirror: "link-removed",
    example: link(undefined, "ShowProbe"),
    alone: LINK_ALONE,
  },
  {
    id: "link-removed",
    element: "link",
    kind: "removed",
    level: "warning",
    because: "The response no longer says which operation takes it up.",
    mirror: "link-added",
    example: link("ShowProbe", undefined),
    alone: LINK_ALONE,
  },
  {
    id: "link-changed",
    element: "link",
    kind: "changed",
    level: "warning",
    because: "The response leads to something else.",
    mirror: "link-changed",
    example: link("ShowProbe", "ListProbes"),
    alone: LINK_ALONE,
  },
  {
    id: "callback-added",
    element: "callback",
    kind: "added",
    level: "info",
    because: "The service may call back.",
    mirror: "callback-removed",
    example: { frame: "operation", before: {}, after: CALLBACK },
    alone: CALLBACK_ALONE,
  },
  {
    id: "callback-removed",
    element: "callback",
    kind: "removed",
    level: "breaking",
    because: "The service no longer calls back: receivers wait in vain.",
    mirror: "callback-added",
    example: { frame: "operation", before: CALLBACK, after: {} },
    alone: CALLBACK_ALONE,
  },
);

export const BODY_RULES: readonly Rule[] = BODIES;
export const MEDIA_TYPE_RULES: readonly Rule[] = MEDIA_TYPES;
export const RESPONSE_RULES: readonly Rule[] = RESPONSES;
export const LINK_RULES: readonly Rule[] = LINKS_AND_CALLBACKS;
