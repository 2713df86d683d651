/**
 * The one place that makes identifiers. Input: documented names, any text; output: TypeScript identifiers in
 * PascalCase or lowerCamelCase, never a reserved word or a global that generated code relies on.
 */
import { LETTER_RANGES } from "../print/plain-characters.js";

const RESERVED_WORDS = (
  "abstract any arguments as asserts async await bigint boolean break case catch class const constructor " +
  "continue debugger declare default delete do else enum eval export extends false finally for from function " +
  "get if implements import in infer instanceof interface is keyof let module namespace never new null number " +
  "object of package private protected public readonly require return satisfies set static string super " +
  "switch symbol this throw true try type typeof undefined unique unknown using var void while with yield"
).split(" ");

/** Globals that a name must not hide: those of the language, and those of the platform that clients use. */
const GLOBALS = (
  "Array ArrayBuffer AsyncIterable BigInt Blob Boolean Buffer Date Error EvalError Exclude Extract File FormData Function " +
  "Headers Infinity Iterable Iterator JSON Map Math NaN NonNullable Number Object Omit Partial Pick Promise " +
  "Proxy Readonly ReadableStream Record Reflect RegExp Request RequestInit Required Response Set String " +
  "Symbol TypeError URL URLSearchParams Uint8Array WeakMap WeakSet console decodeURIComponent " +
  "encodeURIComponent exports fetch global globalThis isFinite isNaN parseFloat parseInt process self " +
  "structuredClone window AbortController AbortSignal setTimeout clearTimeout"
).split(" ");

/** What generated code cannot call anything of its own. */
export const RESERVED_NAMES: readonly string[] = [
  ...RESERVED_WORDS,
  ...GLOBALS,
];

/** `list_volumes` and `list volumes` become `ListVolumes`; letters inside a word keep their case. */
export function pascalCase(text: string): string {
  const name = wordsOf(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return startable(name);
}

/** `CreateOrder` becomes `createOrder`, `URLCheck` becomes `urlCheck`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/u, (head) => head.toLowerCase());
}

const SEPARATORS = new RegExp(`[^A-Za-z0-9${LETTER_RANGES}]+`);

function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(SEPARATORS)
    .filter((word) => word !== "");
}

/** Digits cannot come first, and nothing is no name. */
function startable(name: string): string {
  if (name === "") return "Unnamed";
  return /^\d/.test(name) ? `_${name}` : name;
}
