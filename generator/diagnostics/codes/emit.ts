/** Diagnostic codes of `emit/`: what a client cannot do, and what was assumed to make it. */
import type { CodeEntry } from "../code-entry.js";

export const EMIT_CODES = {
  "emit/unsupported-parameter": {
    severity: "error",
    explanation:
      "A parameter is serialised in a way that the client cannot write; the operation is left out whole.",
  },
  "emit/unsupported-media-type": {
    severity: "error",
    explanation:
      "A request body has no media type that the client can write; the operation is left out whole.",
  },
  "emit/unsupported-method": {
    severity: "error",
    explanation:
      "An operation has a method that `fetch` refuses to send; the operation is left out.",
  },
  "emit/unsent-body": {
    severity: "warning",
    explanation:
      "A `GET` or `HEAD` request has a body, says the document; `fetch` sends none with these methods, and OpenAPI 3.0 has it passed over.",
  },
  "emit/unused-media-type": {
    severity: "info",
    explanation:
      "A request body can be sent in several media types, some of which the client cannot write; it sends the others.",
  },
  "emit/unread-media-type": {
    severity: "info",
    explanation:
      "An answer is documented in several media types with different content; the client asks for one of them and reads it.",
  },
  "emit/unsupported-encoding": {
    severity: "warning",
    explanation:
      "A part of a multipart form is documented with headers of its own, or with a `style`; it goes without them.",
  },
  "emit/relative-server": {
    severity: "info",
    explanation:
      "The documented address of the service has no host: it is relative to where the document was found. Whoever makes a client gives the host as `baseUrl`.",
  },
  "emit/unsupported-keyword": {
    severity: "warning",
    explanation:
      "A schema has a keyword that neither types nor validators of the client look at; what it demands is not checked.",
  },
  "emit/unknown-type": {
    severity: "warning",
    explanation:
      "A schema has a `type` that JSON Schema does not know, such as `file` or `any`; the client takes any value there.",
  },
  "emit/contradicting-values": {
    severity: "warning",
    explanation:
      "A schema lists values that its own `type` refuses; the client leaves them out, and the list where nothing is left of it.",
  },
  "emit/contradicting-bounds": {
    severity: "warning",
    explanation:
      "A schema lists values that its own bounds or its pattern refuse, or has a `const` that its `type` or its list refuses; the client leaves those bounds, or the `const`, out.",
  },
  "emit/older-keyword": {
    severity: "warning",
    explanation:
      "A document has a keyword of an older version than it names, such as `nullable`, `exclusiveMinimum: true` or a list of schemas in `items`; the client reads it as that version does.",
  },
  "emit/contradicting-null": {
    severity: "warning",
    explanation:
      "A schema has a `type` that is not null beside two alternatives, one of which is null; the client takes null.",
  },
  "emit/overlapping-alternatives": {
    severity: "warning",
    explanation:
      "All that one alternative of a `oneOf` describes fits another one as well, and nothing tells them apart. By the letter exactly one is to fit, so that no value is right for it; the client asks that one of them fits.",
  },
  "emit/unclosed-object": {
    severity: "warning",
    explanation:
      "A schema has `additionalProperties: false` beside an `allOf` whose parts do not list all their members, or is extended itself; by the letter it refuses what the parts describe, and the client leaves it out and takes other members too.",
  },
  "emit/unsupported-security": {
    severity: "warning",
    explanation:
      "A security scheme needs something else than one token in a header or in the query, or an operation asks for another scheme than the one that the client sends; it does not send it.",
  },
  "emit/unresolved-reference": {
    severity: "error",
    explanation:
      "A `$ref` points to nothing, to itself or out of the document; `unknown` is emitted in its place. Where a parameter, a request body or a path is missing, the operation is left out.",
  },
  "emit/unresolved-mapping": {
    severity: "warning",
    explanation:
      "A discriminator maps a value to a schema that the document does not have. A reference to another file leads to the component of the file's name; where there is none, the value tells nothing apart.",
  },
  "emit/malformed-keyword": {
    severity: "warning",
    explanation:
      "A keyword holds what it cannot hold, such as `required: true` in a schema or a bound in quotes; where its meaning is clear it is read so, and left out otherwise.",
  },
  "emit/circular-parent": {
    severity: "warning",
    explanation:
      "A type has alternatives, and one of them is composed of the type itself: taken by the letter, that never ends. Where others extend it the type stands for its own members.",
  },
  "emit/base-as-type": {
    severity: "info",
    explanation:
      "A type that others extend, and that a discriminator tells apart, is used as a type itself; it is typed as the members of the base, and what extends it has types of its own.",
  },
  "emit/invalid-pattern": {
    severity: "warning",
    explanation:
      "A `pattern` is no regular expression of ECMAScript; the validators do not check it.",
  },
  "emit/renamed-operation": {
    severity: "warning",
    explanation:
      "Two operations ask for one function name, or for a reserved one; the later got a number.",
  },
  "emit/missing-operation-id": {
    severity: "info",
    explanation:
      "An operation has no `operationId`; its name was made from method and path.",
  },
  "emit/undeclared-path-parameter": {
    severity: "warning",
    explanation:
      "A path holds a `{name}` that no parameter declares, a string is assumed; or a declared one that it does not hold.",
  },
  "emit/no-iterator": {
    severity: "info",
    explanation:
      "An operation documents a limit and an offset, a marker or a page, but not clearly enough to go from page to page; it has no iterator.",
  },
  "emit/no-operations": {
    severity: "warning",
    explanation: "No operation is left to emit: the client has types alone.",
  },
} as const satisfies Record<string, CodeEntry>;
