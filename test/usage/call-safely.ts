/**
 * Errors as a caller meets them: thrown and narrowed, or as a value of `safe`; options of resilience; hooks. What the
 * types must refuse stands below an expectation. It compiles under `strict`; nothing of it is run.
 */
import {
  concurrencyLimit,
  createClient,
  createOrder,
  documentedRateLimit,
  isApiError,
  isCreateOrderError,
  logging,
  rateLimit,
  safe,
  type CallError,
  type Client,
  type CreateOrderError,
  type CreateOrderInput,
  type CreateOrderResult,
  type Hooks,
  type LogEntry,
  type PaginationError,
} from "../../generated/workspace/index.js";
import type { WorkspaceClient } from "../../generated/workspace/class.js";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;

/** Does not compile when its argument's type is another. */
function same<A, B>(_isSame: Equal<A, B>): void {}

export async function placeSafely(
  client: Client,
  input: CreateOrderInput,
): Promise<string> {
  const outcome = await safe(createOrder(client, input));
  if (outcome.ok) {
    same<typeof outcome.status, 200>(true);
    same<typeof outcome.data, CreateOrderResult["data"]>(true);
    // @ts-expect-error: a success has no error
    void outcome.error;
    return outcome.data.order_id ?? outcome.requestId ?? "";
  }
  // @ts-expect-error: a failure has no data
  void outcome.data;
  switch (outcome.status) {
    case 400:
      same<typeof outcome.error.status, 400>(true);
      // @ts-expect-error: no member of the documented error
      void outcome.error.body.reason;
      return outcome.error.body.error_code ?? "";
    case undefined:
      same<typeof outcome.error, CallError>(true);
      return explain(outcome.error);
    // @ts-expect-error: a status that the document does not have
    case 418:
      return "";
    default:
      return outcome.error.errorMessage ?? outcome.error.message;
  }
}

/** Every kind, each with members of its own. */
export function explain(error: CallError | PaginationError): string {
  switch (error.kind) {
    case "http":
      return `${error.status} ${error.errorCode} ${error.retryAfter}`;
    case "timeout":
      return `${error.scope} ${error.timeout}`;
    case "network":
      return String(error.isUnsent);
    case "validation":
      return error.problems.map(({ path }) => path).join();
    case "decode":
      return error.body;
    case "pagination":
      return error.reason;
    case "abort":
    case "credentials":
      return String(error.cause);
    default: {
      const nothing: never = error;
      return nothing;
    }
  }
}

export async function placeOrThrow(
  client: Client,
  input: CreateOrderInput,
): Promise<string | undefined> {
  try {
    const { status, data } = await createOrder(client, input, {
      retry: { attempts: 2, statuses: [503] },
      totalTimeout: 60_000,
    });
    const success: 200 = status;
    return `${success} ${data.order_id}`;
  } catch (error) {
    if (isCreateOrderError(error)) {
      same<typeof error, CreateOrderError>(true);
      return error.status === 400 ? error.body.error_code : undefined;
    }
    if (isApiError(error)) return explain(error);
    throw error;
  }
}

/** The class has the same types, and what is made of several calls as well. */
export async function placeMany(
  service: WorkspaceClient,
  inputs: readonly CreateOrderInput[],
): Promise<number> {
  const outcomes = await Promise.all(
    inputs.map((input) => safe(service.createOrder(input))),
  );
  const results: Promise<CreateOrderResult>[] = inputs.map((input) =>
    service.createOrder(input),
  );
  await Promise.allSettled(results);
  return outcomes.filter(({ ok }) => ok).length;
}

const counting: Hooks = {
  onRequest: ({ headers, attempt }) => headers.set("X-Attempt", `${attempt}`),
  onResponse: async ({ milliseconds }) => {
    await Promise.resolve(milliseconds);
  },
  onError: (error, { retryIn }) => {
    if (retryIn === undefined) explain(error);
  },
};

export function everyOption(write: (entry: LogEntry) => void): Client {
  return createClient({
    token: async ({ refused }) => ({
      token: refused ? "new" : "old",
      expiresAt: new Date(0),
    }),
    timeout: 10_000,
    totalTimeout: 60_000,
    retry: { attempts: 5, minDelay: 100, maxDelay: 5000 },
    limit: [
      concurrencyLimit(4),
      documentedRateLimit(),
      rateLimit({ requests: 100, period: "minute" }),
    ],
    hooks: [logging(write), counting],
    userAgent: "orders/1.0",
  });
}

createClient({
  token: "t",
  // @ts-expect-error: methods are chosen by call, not by client
  retry: { methods: ["POST"] },
});

createClient({
  token: "t",
  // @ts-expect-error: a number of requests is no limit
  limit: 4,
});

createClient({
  // @ts-expect-error: a token is text, or an object with it
  token: () => 5,
});

// @ts-expect-error: no such period
rateLimit({ requests: 1, period: "week" });

// @ts-expect-error: a hook is no text
logging("console");
