/**
 * Answers that refuse a request. Input: status and reason; output: the documented body of that status with the reason
 * in it, where the operation has one in JSON, else `application/problem+json` (RFC 9457).
 */
import type { Answer } from "./answer.js";
import { ORIGIN_HEADER, VIOLATIONS_HEADER } from "./answer.js";
import { responseFor } from "./choose-response.js";
import { makeContent, type Content } from "./make-content.js";
import { isJson } from "./media-type.js";
import type { PlannedOperation } from "./plan-operations.js";
import type { SchemaChecks } from "./schema-checks.js";
import { headerText, shortened, type Violation } from "./violation.js";
import { writeContent } from "./write-content.js";

export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly violations?: readonly Violation[];
  /** More members of the problem: what there is instead. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export async function refuse(
  refusal: Refusal,
  operation?: PlannedOperation,
): Promise<Answer> {
  const { status, violations = [] } = refusal;
  const documented = operation && (await documentedBody(refusal, operation));
  const { contentType, text } = documented ?? problem(refusal);
  return {
    status,
    headers: [
      ["Content-Type", contentType],
      [ORIGIN_HEADER, documented ? "documented error" : "refused by the mock"],
      ...(refusal.headers ?? []),
      ...(violations.length > 0
        ? [[VIOLATIONS_HEADER, headerText(violations)] as const]
        : []),
    ],
    body: text,
    note: {
      ...(operation ? { operation: operation.label } : {}),
      origin: refusal.title,
      violations,
    },
  };
}

function problem({ status, title, detail, violations, extra }: Refusal) {
  const body = {
    type: "about:blank",
    title,
    status,
    detail,
    ...(violations ? { violations: shortened(violations) } : {}),
    ...extra,
  };
  return {
    contentType: "application/problem+json",
    text: JSON.stringify(body),
  };
}

async function documentedBody(
  { status, detail }: Refusal,
  { served, responses }: PlannedOperation,
) {
  const response = responseFor(responses, status);
  if (!response) return undefined;
  const checks = await served.checks();
  const { document } = served;
  const content = await makeContent(
    response,
    { accept: "application/json, application/*+json" },
    { document, checks },
  );
  if (!content || !isJson(content.mediaType)) return undefined;
  const told = withReason(content, detail, checks("response"));
  return writeContent({ ...content, value: told }, document);
}

/** Where error bodies keep what people read. */
const REASON_NAMES = [
  "error_msg",
  "error_message",
  "errorMessage",
  "message",
  "msg",
  "detail",
  "details",
];

/** The value with the reason in the field that is for it, when its schema still takes it. */
function withReason(
  { value, schema }: Content,
  detail: string,
  checks: SchemaChecks,
): unknown {
  const changed = replaceReason(value, detail);
  if (changed === undefined) return value;
  const isValid =
    schema === undefined || checks.errorsOf(schema, changed).length === 0;
  return isValid ? changed : value;
}

/** At the top, or one level below: `{"error": {"message": ...}}`. */
function replaceReason(value: unknown, detail: string): unknown {
  if (!isRecord(value)) return undefined;
  const name = REASON_NAMES.find(
    (one) => Object.hasOwn(value, one) && typeof value[one] === "string",
  );
  if (name !== undefined) return { ...value, [name]: detail };
  for (const [key, member] of Object.entries(value)) {
    const changed = isRecord(member)
      ? replaceReason(member, detail)
      : undefined;
    if (changed !== undefined) return { ...value, [key]: changed };
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
