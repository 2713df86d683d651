/** Rules about operations and their paths. */
import type { Rule } from "./rule.js";
import { CODE_ONLY, oneWay, TYPES_STAY } from "./make-rules.js";
import { becomesFalse, becomesTrue } from "./tests-of-changes.js";

const ALONE = "An operation is neither sent nor received.";
const OPERATION = { responses: { "204": { description: "Done." } } };
const LISTED = { "/probes": { get: OPERATION } };
const BOTH = { "/probes": { get: OPERATION, put: OPERATION } };
const operation = (before: unknown, after: unknown) =>
  ({ frame: "operation", before, after }) as const;
const paths = (before: unknown, after: unknown) =>
  ({
    frame: "document",
    before: { paths: before },
    after: { paths: after },
  }) as const;
const named = (operationId: string) => ({ get: { ...OPERATION, operationId } });

export const OPERATION_RULES: readonly Rule[] = oneWay(
  {
    id: "operation-added",
    element: "operation",
    kind: "added",
    level: "info",
    because: "There is a new operation; nobody calls it yet.",
    mirror: "operation-removed",
    example: paths(LISTED, BOTH),
    alone: ALONE,
  },
  {
    id: "operation-removed",
    element: "operation",
    kind: "removed",
    level: "breaking",
    because:
      "The operation is gone: calls fail, and its function and types are no longer generated.",
    mirror: "operation-added",
    example: paths(BOTH, LISTED),
    alone: ALONE,
  },
  {
    id: "path-renamed",
    element: "path",
    kind: "changed",
    keyword: "path",
    level: "breaking",
    for: TYPES_STAY,
    because:
      "The operations stand under another path: calls to the old address fail. A new client calls the new address through the same functions.",
    mirror: "path-renamed",
    example: paths(
      { "/probes": named("ListProbes") },
      { "/v2/probes": named("ListProbes") },
    ),
    alone: ALONE,
  },
  {
    id: "operation-method-changed",
    element: "operation",
    kind: "changed",
    keyword: "method",
    level: "breaking",
    for: TYPES_STAY,
    because:
      "The operation takes another method: calls with the old one fail. A new client uses the new one through the same function.",
    mirror: "operation-method-changed",
    example: paths(
      { "/probes": named("ListProbes") },
      { "/probes": { post: named("ListProbes").get } },
    ),
    alone: ALONE,
  },
  {
    id: "operation-id-changed",
    element: "operation",
    kind: "changed",
    keyword: "operationId",
    level: "warning",
    for: CODE_ONLY,
    because:
      "The operation has another name: calls on the wire stay the same, but the function and the types made from the name are renamed.",
    mirror: "operation-id-changed",
    example: operation(
      { operationId: "SendProbe" },
      { operationId: "PostProbe" },
    ),
    alone: ALONE,
  },
  {
    id: "operation-id-added",
    element: "operation",
    kind: "added",
    keyword: "operationId",
    level: "warning",
    for: CODE_ONLY,
    because:
      "The operation got a name: the function and the types that were named after its path are renamed.",
    mirror: "operation-id-removed",
    example: operation({ operationId: null }, { operationId: "SendProbe" }),
    alone: ALONE,
  },
  {
    id: "operation-id-removed",
    element: "operation",
    kind: "removed",
    keyword: "operationId",
    level: "warning",
    for: CODE_ONLY,
    because:
      "The operation lost its name: the function and the types are named after its path from now on.",
    mirror: "operation-id-added",
    example: operation({ operationId: "SendProbe" }, { operationId: null }),
    alone: ALONE,
  },
  {
    id: "operation-deprecated",
    element: "operation",
    kind: "changed",
    keyword: "deprecated",
    when: becomesTrue,
    level: "warning",
    because: "The operation still works and is going to be removed.",
    mirror: "operation-undeprecated",
    example: operation({}, { deprecated: true }),
    alone: ALONE,
  },
  {
    id: "operation-undeprecated",
    element: "operation",
    kind: "changed",
    keyword: "deprecated",
    when: becomesFalse,
    level: "info",
    because: "The operation is here to stay after all.",
    mirror: "operation-deprecated",
    example: operation({ deprecated: true }, {}),
    alone: ALONE,
  },
  {
    id: "operation-docs-changed",
    element: "operation",
    kind: "changed",
    keyword: "externalDocs",
    level: "info",
    because: "The operation is documented at another address.",
    mirror: "operation-docs-changed",
    example: operation(
      { externalDocs: { url: "https://docs.example.com/a" } },
      { externalDocs: { url: "https://docs.example.com/b" } },
    ),
    alone: ALONE,
  },
  {
    id: "operation-docs-added",
    element: "operation",
    kind: "added",
    keyword: "externalDocs",
    level: "info",
    because: "The operation now says where it is documented.",
    mirror: "operation-docs-removed",
    example: operation(
      {},
      { externalDocs: { url: "https://docs.example.com/a" } },
    ),
    alone: ALONE,
  },
  {
    id: "operation-docs-removed",
    element: "operation",
    kind: "removed",
    keyword: "externalDocs",
    level: "info",
    because: "The operation no longer says where it is documented.",
    mirror: "operation-docs-added",
    example: operation(
      { externalDocs: { url: "https://docs.example.com/a" } },
      {},
    ),
    alone: ALONE,
  },
  {
    id: "page-renamed",
    element: "page",
    kind: "changed",
    keyword: "page",
    level: "info",
    for: { wire: "none", typescript: "none", sdk: "none" },
    because:
      "The operation is documented on a page of another name; the operation is the same.",
    mirror: "page-renamed",
    example: operation(
      { "x-doc-source": { page: "SendProbe" } },
      { "x-doc-source": { page: "en-us_topic_0042" } },
    ),
    alone: ALONE,
  },
);
