/** Rules about parameters of requests, and about headers of responses. */
import type { ElementKind } from "../change.js";
import { CODE_ONLY, oneWay, twoWays, type TwoWayRow } from "./make-rules.js";
import { writingRows } from "./value-writing.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  isMandatory,
  isOptional,
} from "./tests-of-changes.js";

interface Owner {
  readonly element: ElementKind;
  readonly word: string;
  readonly frame: TwoWayRow["example"]["frame"];
  /** An operation with this thing, or without any. */
  readonly holding: (thing?: Record<string, unknown>) => unknown;
}

const OWNERS: readonly Owner[] = [
  {
    element: "parameter",
    word: "parameter",
    frame: "request",
    holding: (thing) => ({
      parameters: thing
        ? [{ name: "limit", in: "query", schema: { type: "string" }, ...thing }]
        : [],
    }),
  },
  {
    element: "header",
    word: "header",
    frame: "response",
    holding: (thing) => ({
      responses: {
        "200": {
          description: "Done.",
          ...(thing && {
            headers: { "X-Count": { schema: { type: "string" }, ...thing } },
          }),
        },
      },
    }),
  },
];

function rulesOf({ element, word, frame, holding }: Owner): readonly Rule[] {
  const example = (
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ) => ({ frame, before: holding(before), after: holding(after) });
  return twoWays(
    {
      id: `mandatory-${word}-added`,
      element,
      kind: "added",
      when: isMandatory,
      mirror: `mandatory-${word}-removed`,
      example: example(undefined, { required: true }),
      request: {
        level: "breaking",
        because: `There is a new ${word} that every request must have: requests without it are refused.`,
      },
      response: {
        level: "info",
        because: `There is a new ${word} that is always sent.`,
      },
    },
    {
      id: `optional-${word}-added`,
      element,
      kind: "added",
      when: isOptional,
      mirror: `optional-${word}-removed`,
      example: example(undefined, {}),
      request: {
        level: "info",
        because: `There is a new ${word} that may be left out.`,
      },
      response: {
        level: "info",
        because: `There is a new ${word} that may be sent.`,
      },
    },
    {
      id: `mandatory-${word}-removed`,
      element,
      kind: "removed",
      when: isMandatory,
      mirror: `mandatory-${word}-added`,
      example: example({ required: true }, undefined),
      request: {
        level: "warning",
        because: `A ${word} that every request had is gone: it is ignored or refused from now on, and code that sets it does not compile.`,
        for: { typescript: "breaking", sdk: "breaking" },
      },
      response: {
        level: "breaking",
        because: `A ${word} that was always sent is gone: code that reads it finds nothing.`,
      },
    },
    {
      id: `optional-${word}-removed`,
      element,
      kind: "removed",
      when: isOptional,
      mirror: `optional-${word}-added`,
      example: example({}, undefined),
      request: {
        level: "warning",
        because: `A ${word} is gone: it is ignored or refused from now on, and code that sets it does not compile.`,
        for: { typescript: "breaking", sdk: "breaking" },
      },
      response: {
        level: "warning",
        because: `A ${word} that could be sent is gone: code that reads it finds nothing.`,
      },
    },
    {
      id: `${word}-became-mandatory`,
      element,
      kind: "changed",
      keyword: "required",
      when: becomesTrue,
      mirror: `${word}-became-optional`,
      example: example({}, { required: true }),
      request: {
        level: "breaking",
        because: `Every request must have the ${word} from now on.`,
      },
      response: {
        level: "info",
        because: `The ${word} is always sent from now on.`,
      },
    },
    {
      id: `${word}-became-optional`,
      element,
      kind: "changed",
      keyword: "required",
      when: becomesFalse,
      mirror: `${word}-became-mandatory`,
      example: example({ required: true }, {}),
      request: {
        level: "info",
        because: `Requests may leave the ${word} out from now on.`,
      },
      response: {
        level: "breaking",
        because: `The ${word} may be missing from now on: code that counts on it fails.`,
      },
    },
    {
      id: `${word}-deprecated`,
      element,
      kind: "changed",
      keyword: "deprecated",
      when: becomesTrue,
      mirror: `${word}-undeprecated`,
      example: example({}, { deprecated: true }),
      request: {
        level: "warning",
        because: `The ${word} still works and is going to be removed.`,
      },
      response: {
        level: "warning",
        because: `The ${word} is still sent and is going to be removed.`,
      },
    },
    {
      id: `${word}-undeprecated`,
      element,
      kind: "changed",
      keyword: "deprecated",
      when: becomesFalse,
      mirror: `${word}-deprecated`,
      example: example({ deprecated: true }, {}),
      request: {
        level: "info",
        because: `The ${word} is here to stay after all.`,
      },
      response: {
        level: "info",
        because: `The ${word} is here to stay after all.`,
      },
    },
    ...writingRows({ element, word, example }),
  );
}

const withPath = (name: string) => ({
  paths: {
    [`/probes/{${name}}`]: {
      get: {
        parameters: [
          { name, in: "path", required: true, schema: { type: "string" } },
        ],
        responses: { "204": { description: "Done." } },
      },
    },
  },
});

export const PARAMETER_RULES: readonly Rule[] = [
  ...OWNERS.flatMap(rulesOf),
  ...oneWay({
    id: "path-parameter-renamed",
    element: "parameter",
    kind: "changed",
    keyword: "name",
    level: "warning",
    for: CODE_ONLY,
    because:
      "A path parameter has another name. The address is the same, but code that fills the parameter in by name does not compile.",
    mirror: "path-parameter-renamed",
    example: {
      frame: "document",
      before: withPath("id"),
      after: withPath("probe_id"),
    },
    alone: "Only a caller fills in a path; for webhooks there is none to fill.",
  }),
];
