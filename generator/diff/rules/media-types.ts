/** Rules about media types and the encoding of their parts. */
import { twoWays } from "./make-rules.js";
import type { Rule } from "./rule.js";

const JSON_TYPE = { "application/json": { schema: { type: "string" } } };
const TEXT_TYPE = { "text/plain": { schema: { type: "string" } } };
const body = (required: boolean, content: unknown = JSON_TYPE) => ({
  requestBody: { required, content },
});
const sent = (before: unknown, after: unknown) =>
  ({ frame: "request", before, after }) as const;
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

export const MEDIA_TYPE_RULES: readonly Rule[] = twoWays(
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
