/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Copies what a platform, a `fetch` or a token function threw: its words, codes and causes, without members that may
 * hold the request, and with the credentials of the request hidden in the words.
 */
import { redact } from "./redact.js";

/** Members that say what happened, as Node and others name them. */
const FACTS = ["code", "errno", "syscall", "address", "port", "hostname"];
const MAX_DEPTH = 4;
const MAX_ERRORS = 8;

export function copyCause(
  thrown: unknown,
  secrets: readonly string[] = [],
  depth = 0,
): unknown {
  if (typeof thrown === "string") return redact(thrown, secrets);
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const { name, message, stack, cause, errors, ...rest } = membersOf(thrown);
  const copy = new Error(redact(text(message) ?? "", secrets));
  const facts = FACTS.flatMap((fact): [string, unknown][] => {
    const value = rest[fact];
    if (typeof value === "number") return [[fact, value]];
    return typeof value === "string" ? [[fact, redact(value, secrets)]] : [];
  });
  Object.assign(copy, Object.fromEntries(facts));
  define(copy, "name", text(name) ?? "Error");
  define(copy, "stack", redact(text(stack) ?? String(copy), secrets));
  if (depth === MAX_DEPTH) return copy;
  if (cause !== undefined) {
    define(copy, "cause", copyCause(cause, secrets, depth + 1));
  }
  if (Array.isArray(errors)) {
    const some = errors.slice(0, MAX_ERRORS);
    define(
      copy,
      "errors",
      some.map((error) => copyCause(error, secrets, depth + 1)),
    );
  }
  return copy;
}

/** Some members are inherited, and some are getters. */
function membersOf(thrown: object): Record<string, unknown> {
  const source = thrown as Readonly<Record<string, unknown>>;
  const names = ["name", "message", "stack", "cause", "errors", ...FACTS];
  return Object.fromEntries(names.map((name) => [name, source[name]]));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    writable: true,
    configurable: true,
  });
}
