/** The client of the document of these tests, made once for all of them, and how they call it. */
import { Buffer } from "node:buffer";
import { emit, withClient, type Module } from "../emit/client-build.js";
import { CLIENT_DOCUMENT } from "./client-document.js";

export const emitted = emit(CLIENT_DOCUMENT, { serviceName: "things" });

/** Every entry point in one module. What is loaded needs its files no more. */
export const loaded: Promise<Module> = emitted.then(({ files }) => {
  const text = ["index", "runtime/signing", "runtime/unsent", "runtime/redact"]
    .map((name) => `export * from "./${name}.js";\n`)
    .join("");
  const all = [...files, { path: "all.ts", text }];
  return withClient(all, "all.js", (module) => ({ ...module }) as Module);
});

export interface Success {
  readonly data: unknown;
  readonly status: number;
  readonly requestId?: string;
}

/** An error of a call, as far as tests look at it. */
export interface Failure extends Error {
  readonly kind?: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly requestId?: string;
  readonly operationId?: string;
  readonly scope?: string;
  readonly timeout?: number;
  readonly isUnsent?: boolean;
  readonly isDocumented?: boolean;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly retryAfter?: number;
  readonly location?: string;
}

export interface Outcome {
  readonly result?: Success;
  readonly error?: Failure;
}

export type Calling = (
  name: string,
  input?: unknown,
  options?: object,
) => Promise<Outcome>;

const INPUT = { path: { id: "t1" }, body: { id: "t1", size: 1 } };
const NO_BODY = { path: { id: "t1" } };
const BODILESS = /^(?:get|head|remove)/;

/** The operations by their method. */
export const METHODS = {
  GET: "getThing",
  HEAD: "headThing",
  POST: "createThing",
  PUT: "replaceThing",
  PATCH: "changeThing",
  DELETE: "removeThing",
} as const;

export const WRITING = ["POST", "PUT", "PATCH", "DELETE"] as const;

/** Calls operations of a client with these options. */
export async function caller(options: object): Promise<Calling> {
  const module = await loaded;
  const make = module.createClient as (options: object) => object;
  const client = make({ token: "token-of-tests", timeout: 7777, ...options });
  return async (name, input, callOptions = {}) => {
    const operation = module[name] as unknown as (
      ...args: unknown[]
    ) => Promise<Success>;
    const given = input ?? (BODILESS.test(name) ? NO_BODY : INPUT);
    try {
      return { result: await operation(client, given, callOptions) };
    } catch (error) {
      return { error: error as Failure };
    }
  };
}

/** A stream of one piece, as a body. */
export function streamOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from(text));
      controller.close();
    },
  });
}

/** A clock that goes on when somebody waits; the timers of attempts (7,777 ms) and of whole calls are real (they are longer than waits). */
export function fakeTiming(chance = 1) {
  const waits: number[] = [];
  let time = Date.UTC(2026, 0, 1);
  return {
    waits,
    pass: (milliseconds: number) => (time += milliseconds),
    timing: {
      now: () => time,
      random: () => chance,
      after: (milliseconds: number, run: () => void) => {
        if (milliseconds === 7777 || milliseconds > 20_000) {
          const timer = setTimeout(run, Math.min(milliseconds, 7777));
          return () => clearTimeout(timer);
        }
        waits.push(milliseconds);
        const soon = setImmediate(() => {
          time += milliseconds;
          run();
        });
        return () => clearImmediate(soon);
      },
    },
  };
}
