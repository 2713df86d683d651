/** Rules about links and callbacks. */
import { oneWay } from "./make-rules.js";
import type { Rule } from "./rule.js";

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

export const LINK_RULES: readonly Rule[] = oneWay(
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
