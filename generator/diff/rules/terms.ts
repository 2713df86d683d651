/** Rules about the terms of use of an operation: permissions, rate limits, error codes. */
import { oneWay, type OneWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { rateFalls, rateIsOther, rateRises } from "./tests-of-changes.js";

const ALONE = "Terms are of the call, neither of requests nor of responses.";
const row = { alone: ALONE } as const;
const having = (keyword: string, before: unknown, after: unknown) =>
  ({
    frame: "operation",
    before: before === undefined ? {} : { [keyword]: before },
    after: after === undefined ? {} : { [keyword]: after },
  }) as const;

const READ = { action: "probe:read", accessLevel: "Read" };
const WRITE = { action: "probe:write", accessLevel: "Write" };
const permissions = (before: unknown, after: unknown) =>
  having("x-doc-permissions", before, after);
const rate = (perUser?: number, period = "minute") =>
  perUser === undefined ? undefined : { perUser, period };
const limits = (before: unknown, after: unknown) =>
  having("x-doc-rate-limit", before, after);
const errors = (before: unknown, after: unknown) =>
  having("x-doc-error-codes", before, after);

const PERMISSIONS: readonly OneWayRow[] = [
  {
    ...row,
    id: "permission-added",
    element: "permission",
    kind: "added",
    level: "warning",
    because: "Calls need a permission that callers may not have.",
    mirror: "permission-removed",
    example: permissions([READ], [READ, WRITE]),
    keyword: "x-doc-permissions",
  },
  {
    ...row,
    id: "permission-removed",
    element: "permission",
    kind: "removed",
    level: "info",
    because: "Calls need one permission less.",
    mirror: "permission-added",
    example: permissions([READ, WRITE], [READ]),
    keyword: "x-doc-permissions",
  },
  {
    ...row,
    id: "permission-changed",
    element: "permission",
    kind: "changed",
    level: "warning",
    because: "A permission that calls need is of another kind.",
    mirror: "permission-changed",
    example: permissions([READ], [{ ...READ, accessLevel: "Write" }]),
    keyword: "x-doc-permissions",
  },
];

const RATES: readonly OneWayRow[] = [
  {
    ...row,
    id: "rate-limit-set",
    element: "rateLimit",
    kind: "added",
    keyword: "x-doc-rate-limit",
    level: "warning",
    because: "Calls that come too fast are refused.",
    mirror: "rate-limit-lifted",
    example: limits(undefined, rate(10)),
  },
  {
    ...row,
    id: "rate-limit-lifted",
    element: "rateLimit",
    kind: "removed",
    keyword: "x-doc-rate-limit",
    level: "info",
    because: "There is no documented limit any more.",
    mirror: "rate-limit-set",
    example: limits(rate(10), undefined),
  },
  {
    ...row,
    id: "rate-limit-lowered",
    element: "rateLimit",
    kind: "changed",
    keyword: "x-doc-rate-limit",
    when: rateFalls,
    level: "breaking",
    for: { typescript: "warning", sdk: "warning" },
    because: "Fewer calls are taken in the same time.",
    mirror: "rate-limit-raised",
    example: limits(rate(10), rate(5)),
  },
  {
    ...row,
    id: "rate-limit-raised",
    element: "rateLimit",
    kind: "changed",
    keyword: "x-doc-rate-limit",
    when: rateRises,
    level: "info",
    because: "More calls are taken in the same time.",
    mirror: "rate-limit-lowered",
    example: limits(rate(5), rate(10)),
  },
  {
    ...row,
    id: "rate-limit-changed",
    element: "rateLimit",
    kind: "changed",
    keyword: "x-doc-rate-limit",
    when: rateIsOther,
    level: "warning",
    because: "The limit is stated in another way that cannot be compared.",
    mirror: "rate-limit-changed",
    example: limits(rate(10), { total: 10, period: "minute" }),
  },
];

const ERROR_CODES: readonly OneWayRow[] = [
  {
    ...row,
    id: "error-code-added",
    element: "errorCode",
    kind: "added",
    keyword: "x-doc-error-codes",
    level: "info",
    because: "Another error code is documented.",
    mirror: "error-code-removed",
    example: errors([{ code: "P.1" }], [{ code: "P.1" }, { code: "P.2" }]),
  },
  {
    ...row,
    id: "error-code-removed",
    element: "errorCode",
    kind: "removed",
    keyword: "x-doc-error-codes",
    level: "warning",
    because:
      "An error code is no longer documented: code that looks for it may look in vain.",
    mirror: "error-code-added",
    example: errors([{ code: "P.1" }, { code: "P.2" }], [{ code: "P.1" }]),
  },
  {
    ...row,
    id: "error-code-changed",
    element: "errorCode",
    kind: "changed",
    keyword: "x-doc-error-codes",
    level: "info",
    because: "An error code is described in another way.",
    mirror: "error-code-changed",
    example: errors(
      [{ code: "P.1", message: "Busy" }],
      [{ code: "P.1", message: "Too busy" }],
    ),
  },
];

export const TERM_RULES: readonly Rule[] = oneWay(
  ...PERMISSIONS,
  ...RATES,
  ...ERROR_CODES,
);
