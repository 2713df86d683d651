/**
 * Answers one request from the contract. Input: the planned operations, a request; output: an answer. Nothing is
 * kept between requests: the same one gets the same answer.
 */
import { isBodiless } from "../contract/access/bodiless-status.js";
import { ORIGIN_HEADER, VIOLATIONS_HEADER, type Answer } from "./answer.js";
import { checkRequest, type RequestCheck } from "./check-request.js";
import { challengesOf } from "./check-security.js";
import {
  responseFor,
  successResponse,
  type ChosenResponse,
} from "./choose-response.js";
import { corsHeaders, isPreflight, preflightHeaders } from "./cors.js";
import { documentedHeaders } from "./documented-headers.js";
import { findOperation, type Finding } from "./find-operation.js";
import { splitTarget, type IncomingRequest } from "./incoming-request.js";
import { exampleNames, makeContent } from "./make-content.js";
import type { PlannedOperation } from "./plan-operations.js";
import { readPreferences, type Preferences } from "./preferences.js";
import { refuse } from "./refuse.js";
import { describeViolation, headerText, type Violation } from "./violation.js";
import { writeContent } from "./write-content.js";

/** `off`: nothing is checked. `warn`: violations are told. `strict`: they are refused. */
export type RequestValidation = "off" | "warn" | "strict";

export interface Contract {
  readonly operations: readonly PlannedOperation[];
  readonly validate: RequestValidation;
}

export async function answerRequest(
  contract: Contract,
  request: IncomingRequest,
): Promise<Answer> {
  const answer = isPreflight(request)
    ? empty(204, preflightHeaders(request))
    : await answerCall(contract, request);
  const exposed = ["X-Request-Id", ...answer.headers.map(([name]) => name)];
  const headers = [...answer.headers, ...corsHeaders(request, exposed)];
  return { ...answer, headers };
}

async function answerCall(
  { operations, validate }: Contract,
  request: IncomingRequest,
): Promise<Answer> {
  const { path, query } = splitTarget(request.target);
  const found = findOperation(operations, {
    method: request.method,
    path,
    query: new URLSearchParams(query),
  });
  if (found.kind !== "operation") return notFound(found, request);
  const { operation, values } = found;
  const check: RequestCheck =
    validate === "off"
      ? { status: undefined, violations: [] }
      : await checkRequest(operation, values, request);
  const wishes = readPreferences(request.headers.get("prefer"));
  // Who asks for an error gets it, whatever else is wrong.
  const wantsError = (wishes.code ?? 0) >= 400;
  if (check.status !== undefined && validate === "strict" && !wantsError) {
    return refuseRequest(operation, check.status, check.violations);
  }
  const chosen = chooseResponse(operation, wishes);
  return chosen
    ? give(operation, chosen, { request, wishes, check })
    : refuseWish(operation, wishes);
}

function notFound(
  found: Exclude<Finding, { kind: "operation" }>,
  { method, target }: IncomingRequest,
): Answer | Promise<Answer> {
  if (found.kind === "path") {
    const { nearest } = found;
    return refuse({
      status: 404,
      title: "The path is not documented",
      detail: `No documented path fits \`${splitTarget(target).path}\`.`,
      extra: { nearest },
    });
  }
  const allow = [["Allow", found.allowed.join(", ")]] as const;
  if (method === "OPTIONS") return empty(204, allow);
  return refuse({
    status: 405,
    title: "The method is not documented",
    detail: `The path has ${found.allowed.join(", ")}, not ${method}.`,
    headers: allow,
    extra: { allowed: found.allowed },
  });
}

const TITLES = {
  400: "The request breaks the contract",
  401: "The request brings no credentials",
  415: "The media type is not documented",
} as const;

function refuseRequest(
  operation: PlannedOperation,
  status: keyof typeof TITLES,
  violations: readonly Violation[],
): Promise<Answer> {
  const challenges = status === 401 ? challengesOf(operation) : [];
  const errors = violations.filter(({ severity }) => severity === "error");
  const [first] = errors;
  const others = errors.length > 1 ? `, and ${errors.length - 1} more` : "";
  const reason = first ? `: ${describeViolation(first)}${others}` : "";
  return refuse(
    {
      status,
      title: TITLES[status],
      detail: `${TITLES[status]}${reason}.`,
      headers: challenges.map((one) => ["WWW-Authenticate", one] as const),
      violations,
    },
    operation,
  );
}

/** The answer that is wished for, else the success; undefined when nothing documented is what is wished for. */
function chooseResponse(
  { responses }: PlannedOperation,
  { code, example }: Preferences,
): ChosenResponse | undefined {
  if (code !== undefined) {
    const response = responseFor(responses, code);
    const hasExample =
      example === undefined ||
      (response !== undefined && exampleNames(response).includes(example));
    return response && hasExample ? { status: code, response } : undefined;
  }
  const success = successResponse(responses);
  if (example === undefined) return success;
  const holds = (response: ChosenResponse["response"]) =>
    response !== undefined && exampleNames(response).includes(example);
  if (holds(success.response)) return success;
  for (const [status, response] of responses) {
    if (/^[2-5]\d\d$/.test(status) && holds(response)) {
      return { status: Number(status), response };
    }
  }
  return undefined;
}

function refuseWish(
  operation: PlannedOperation,
  { code, example }: Preferences,
): Promise<Answer> {
  const { responses } = operation;
  const examples = [...responses.values()].flatMap(exampleNames);
  const wish = [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example=${example}`]),
  ].join(", ");
  return refuse({
    status: 400,
    title: "What is preferred is not documented",
    detail: `\`Prefer: ${wish}\` names nothing that ${operation.label} documents.`,
    extra: { statuses: [...responses.keys()], examples },
  });
}

interface Giving {
  readonly request: IncomingRequest;
  readonly wishes: Preferences;
  readonly check: RequestCheck;
}

async function give(
  { served, label }: PlannedOperation,
  { status, response }: ChosenResponse,
  { request, wishes, check: { violations } }: Giving,
): Promise<Answer> {
  const told: readonly (readonly [string, string])[] = [
    ...wishes.applied.slice(0, 1).map(() => {
      return ["Preference-Applied", wishes.applied.join(", ")] as const;
    }),
    ...violations.slice(0, 1).map(() => {
      return [VIOLATIONS_HEADER, headerText(violations)] as const;
    }),
  ];
  const note = { operation: label, violations };
  if (!response) return { status, headers: told, body: "", note };
  const { document } = served;
  const context = { document, checks: await served.checks() };
  const headers = [...(await documentedHeaders(response, context)), ...told];
  const content = isBodiless(String(status))
    ? undefined
    : await makeContent(
        response,
        { accept: request.headers.get("accept"), ...wishes },
        context,
      );
  if (!content) return { status, headers, body: "", note };
  const { contentType, text } = await writeContent(content, document);
  const { isValid } = content;
  const origin = isValid ? content.origin : `${content.origin}, not valid`;
  return {
    status,
    headers: [
      ["Content-Type", contentType],
      [ORIGIN_HEADER, origin],
      ...headers,
    ],
    body: text,
    note: { ...note, origin },
  };
}

function empty(status: number, headers: Answer["headers"]): Answer {
  return { status, headers, body: "", note: { violations: [] } };
}
