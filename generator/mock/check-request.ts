/**
 * Everything that a request breaks of its operation's contract. Input: operation, request; output: violations, and
 * the status that they deserve: 401 before 415 before 400.
 */
import type { CoercionContext } from "./coerce-value.js";
import { checkParameters } from "./check-parameters.js";
import { checkSecurity } from "./check-security.js";
import type { IncomingRequest } from "./incoming-request.js";
import { documentedType, essenceOf } from "./media-type.js";
import type { PlannedOperation } from "./plan-operations.js";
import { readBody } from "./read-body.js";
import { violation, violationsOf, type Violation } from "./violation.js";

export interface RequestCheck {
  /** What to answer; undefined when nothing is broken but what is a warning. */
  readonly status: 400 | 401 | 415 | undefined;
  readonly violations: readonly Violation[];
}

/** Bodies above are checked up to the first error. */
const LARGE = 256 * 1024;

export async function checkRequest(
  operation: PlannedOperation,
  values: ReadonlyMap<string, string>,
  request: IncomingRequest,
): Promise<RequestCheck> {
  const security = checkSecurity(operation, request);
  if (security.length > 0) return { status: 401, violations: security };
  const { document, checks: open } = operation.served;
  const checks = (await open())("request");
  const context: CoercionContext = { document, checks };
  const body = await checkBody(operation, request, context);
  if (body.some(({ keyword }) => keyword === "media-type")) {
    return { status: 415, violations: body };
  }
  const violations = [
    ...checkParameters(operation, values, request, context),
    ...body,
  ];
  const isBroken = violations.some(({ severity }) => severity === "error");
  return { status: isBroken ? 400 : undefined, violations };
}

const BODY = { in: "body" } as const;

async function checkBody(
  { requestBody }: PlannedOperation,
  { headers, body: bytes }: IncomingRequest,
  context: CoercionContext,
): Promise<Violation[]> {
  const content = requestBody?.content;
  if (!requestBody || typeof content !== "object") return [];
  if (bytes.length === 0) {
    return requestBody.required === true
      ? [violation(BODY, "required", "is missing")]
      : [];
  }
  const documented = Object.keys(content);
  // Without a word on what it is, a body is taken for what is documented.
  const contentType = headers.get("content-type") ?? documented[0] ?? "";
  const name = documentedType(documented, essenceOf(contentType));
  const mediaType = name === undefined ? undefined : content[name];
  if (!mediaType) {
    const types = documented.map((one) => `\`${one}\``).join(", ");
    const problem = `is \`${essenceOf(contentType)}\`, documented is ${types}`;
    return [violation(BODY, "media-type", problem)];
  }
  const reading = await readBody(
    { bytes, contentType, documented: mediaType },
    context,
  );
  if (reading.kind === "malformed") {
    return [violation(BODY, "syntax", reading.message)];
  }
  const { schema } = mediaType;
  if (reading.kind === "opaque" || schema === undefined) return [];
  const errors = context.checks.errorsOf(schema, reading.value, {
    isLarge: bytes.length > LARGE,
  });
  return violationsOf(errors, BODY);
}
