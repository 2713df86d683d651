/** Rules about security: requirements, scopes, and the schemes themselves. */
import { oneWay } from "./make-rules.js";
import type { Rule } from "./rule.js";
import {
  becomesFalse,
  becomesTrue,
  needsFewerScopes,
  needsMoreScopes,
} from "./tests-of-changes.js";

const ALONE = "Security is of the call, neither of requests nor of responses.";
const flows = {
  implicit: {
    authorizationUrl: "https://sign-in.example.com",
    scopes: { read: "Reads.", write: "Writes." },
  },
};
const SCHEMES = {
  token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
  signature: { type: "http", scheme: "digest" },
  basic: { type: "http", scheme: "basic" },
  consent: { type: "oauth2", flows },
};
const demanding = (
  security: unknown,
  schemes: Record<string, unknown> = SCHEMES,
) => ({
  paths: {
    "/probes": {
      get: { security, responses: { "204": { description: "Done." } } },
    },
  },
  components: { securitySchemes: schemes },
});
const example = (before: unknown, after: unknown) =>
  ({ frame: "document", before, after }) as const;
const scheme = (token: Record<string, unknown>) =>
  demanding([{ token: [] }], { token });

export const SECURITY_RULES: readonly Rule[] = oneWay(
  {
    id: "security-demanded",
    element: "security",
    kind: "changed",
    keyword: "required",
    when: becomesTrue,
    level: "breaking",
    because: "Calls without credentials are refused from now on.",
    mirror: "security-no-longer-demanded",
    example: example(demanding([]), demanding([{ token: [] }])),
    alone: ALONE,
  },
  {
    id: "security-no-longer-demanded",
    element: "security",
    kind: "changed",
    keyword: "required",
    when: becomesFalse,
    level: "info",
    because: "Calls need no credentials any more.",
    mirror: "security-demanded",
    example: example(demanding([{ token: [] }]), demanding([])),
    alone: ALONE,
  },
  {
    id: "security-way-added",
    element: "security",
    kind: "added",
    level: "info",
    because: "There is one more way to prove who calls.",
    mirror: "security-way-removed",
    example: example(
      demanding([{ token: [] }]),
      demanding([{ token: [] }, { signature: [] }]),
    ),
    alone: ALONE,
  },
  {
    id: "security-way-removed",
    element: "security",
    kind: "removed",
    level: "breaking",
    because:
      "One way to prove who calls is gone: calls that use it are refused.",
    mirror: "security-way-added",
    example: example(
      demanding([{ token: [] }, { signature: [] }]),
      demanding([{ token: [] }]),
    ),
    alone: ALONE,
  },
  {
    id: "security-way-replaced",
    element: "security",
    kind: "changed",
    keyword: "requirement",
    level: "breaking",
    because: "Callers must prove who they are in another way.",
    mirror: "security-way-replaced",
    example: example(
      demanding([{ token: [] }]),
      demanding([{ signature: [] }]),
    ),
    alone: ALONE,
  },
  {
    id: "security-scopes-added",
    element: "security",
    kind: "changed",
    keyword: "scopes",
    when: needsMoreScopes,
    level: "breaking",
    because: "Calls need a scope that they did not need before.",
    mirror: "security-scopes-removed",
    example: example(
      demanding([{ consent: ["read"] }]),
      demanding([{ consent: ["read", "write"] }]),
    ),
    alone: ALONE,
  },
  {
    id: "security-scopes-removed",
    element: "security",
    kind: "changed",
    keyword: "scopes",
    when: needsFewerScopes,
    level: "info",
    because: "Calls need fewer scopes.",
    mirror: "security-scopes-added",
    example: example(
      demanding([{ consent: ["read", "write"] }]),
      demanding([{ consent: ["read"] }]),
    ),
    alone: ALONE,
  },
  {
    id: "security-scheme-changed",
    element: "security",
    kind: "changed",
    keyword: "*",
    level: "breaking",
    because: "Credentials are sent in another way.",
    mirror: "security-scheme-changed",
    example: example(
      scheme({ type: "apiKey", in: "header", name: "X-Auth-Token" }),
      scheme({ type: "apiKey", in: "header", name: "X-Token" }),
    ),
    alone: ALONE,
  },
  {
    id: "security-scheme-detail-added",
    element: "security",
    kind: "added",
    keyword: "*",
    level: "warning",
    because: "One more thing is said about how credentials are sent.",
    mirror: "security-scheme-detail-removed",
    example: example(
      scheme({ type: "http", scheme: "bearer" }),
      scheme({ type: "http", scheme: "bearer", bearerFormat: "JWT" }),
    ),
    alone: ALONE,
  },
  {
    id: "security-scheme-detail-removed",
    element: "security",
    kind: "removed",
    keyword: "*",
    level: "warning",
    because: "One thing is no longer said about how credentials are sent.",
    mirror: "security-scheme-detail-added",
    example: example(
      scheme({ type: "http", scheme: "bearer", bearerFormat: "JWT" }),
      scheme({ type: "http", scheme: "bearer" }),
    ),
    alone: ALONE,
  },
);
