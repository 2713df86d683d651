/** Changes as plain text: a line each, grouped by operation. Values are shortened; the documents have them whole. */
import type { Change, OperationRef } from "../diff/change.js";
import { printable } from "./printable.js";

const VALUE_LENGTH = 80;

/** One line: operation, location, what differs. */
export function formatChange(change: Change): string {
  const owner = change.operation
    ? formatOperation(change.operation)
    : "document";
  return `${printable(owner)}: ${formatInside(change)}`;
}

/** A heading for each operation, its changes below it. */
export function formatChanges(changes: readonly Change[]): string {
  const groups = new Map<string, string[]>();
  for (const change of changes) {
    const { operation } = change;
    const heading = operation ? formatOperation(operation) : "document";
    const lines = groups.get(heading) ?? [];
    if (lines.length === 0) groups.set(heading, lines);
    lines.push(`  ${formatInside(change)}\n`);
  }
  return [...groups]
    .map(([heading, lines]) => `${printable(heading)}\n${lines.join("")}`)
    .join("\n");
}

/** `POST /v2/orders (CreateOrder)`. */
export function formatOperation(operation: OperationRef): string {
  const { method, path, operationId } = operation;
  const id = operationId === undefined ? "" : ` (${operationId})`;
  return `${method} ${path}${id}`;
}

/** Where in the operation, and what differs, without what else it reaches. */
export function formatPlain(change: Change): string {
  const where = change.location === "" ? "" : `${change.location}: `;
  return printable(`${where}${formatWhat(change)}`);
}

/** The same as a statement of one side: without the word that it came or went. */
export function formatSaid(change: Change): string {
  const plain = formatPlain(change);
  return change.kind === "changed"
    ? plain
    : plain.replace(/ (?:added|removed)(?=$| \()/, "");
}

function formatInside(change: Change): string {
  const where = change.location === "" ? "" : `${change.location}: `;
  const { correction } = change;
  const why = correction === undefined ? "" : ` (correction: ${correction})`;
  return printable(
    `${where}${formatWhat(change)}${formatElsewhere(change)}${why}`,
  );
}

function formatWhat(change: Change): string {
  if (isRename(change)) {
    return formatRename(change);
  }
  if (change.kind === "changed") {
    const [before, after] = shortenBoth(change);
    return `${subjectOf(change)} ${before} -> ${after}`;
  }
  const value = change.kind === "added" ? change.after : change.before;
  const print = change.element === "description" ? quotedText : jsonText;
  const known = namesItself(change) ? "" : ` ${cut(print(value))}`;
  return `${subjectOf(change)}${known} ${change.kind}${detailsOf(value)}`;
}

const RENAMED: ReadonlySet<string> = new Set([
  "property",
  "parameter",
  "schema",
]);

function isRename({ element, keyword }: Change): boolean {
  if (element === "path" || element === "page") return true;
  return keyword === "name" && RENAMED.has(element);
}

/** `property renamed from a to b` */
function formatRename(change: Change): string {
  const word =
    change.element === "parameter" ? "path parameter" : change.element;
  const [before, after] =
    change.kind === "changed" ? [change.before, change.after] : ["", ""];
  return `${word} renamed from ${cut(jsonText(before))} to ${cut(jsonText(after))}`;
}

/** Elements that are whole things are told by their names. */
const ELEMENT_WORDS: Readonly<Partial<Record<Change["element"], string>>> = {
  requestBody: "request body",
  mediaType: "media type",
  enum: "list of values",
  enumValue: "value",
  rateLimit: "rate limit",
  errorCode: "error code",
};

function subjectOf({ element, keyword, name }: Change): string {
  const word = ELEMENT_WORDS[element] ?? element;
  const quoted = name === undefined ? "" : ` ${JSON.stringify(name)}`;
  switch (element) {
    case "enum":
      return word;
    case "property":
    case "parameter":
    case "header":
    case "requestBody":
    case "response":
      return keyword === undefined ? word : keyword;
    case "enumValue":
      return keyword === "x-enum-varnames"
        ? `name of value${quoted}`
        : `${word}${quoted}`;
    case "server":
      return keyword === "value" || keyword === "values"
        ? `${keyword} of ${String(name)}`
        : `${keyword ?? word}${quoted}`;
    case "security":
      return keyword === undefined
        ? `way to sign in${quoted}`
        : (SECURITY_WORDS[keyword] ?? keyword);
    case "permission":
    case "errorCode":
    case "rateLimit":
      return `${word}${quoted}`;
    default:
      return keyword === "x-enum-descriptions"
        ? `meaning of value${quoted}`
        : `${keyword ?? word}${quoted}`;
  }
}

const SECURITY_WORDS: Readonly<Record<string, string>> = {
  required: "credentials required",
  requirement: "way to sign in",
};

function namesItself({ element, keyword, name }: Change): boolean {
  if (element === "enumValue") return keyword !== "x-enum-varnames";
  if (element === "permission" || element === "errorCode") return true;
  if (element === "schema") return keyword === undefined;
  if (element === "security") return keyword === undefined;
  return keyword === undefined && (name !== undefined || element !== "example");
}

/** `{type, required}` of a property, parameter or body that came or went. */
function detailsOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const { type, required } = value as { type?: unknown; required?: unknown };
  if (typeof required !== "boolean") return "";
  const words = [required ? "mandatory" : "optional"];
  if (typeof type === "string") words.unshift(type);
  return ` (${words.join(", ")})`;
}

function formatElsewhere({ operations, reaches }: Change): string {
  const places = reaches.length - 1;
  if (places === 0) return "";
  const more = `${String(places)} more ${places === 1 ? "place" : "places"}`;
  return operations.length > 1
    ? ` (and ${more}, ${String(operations.length)} operations)`
    : ` (and ${more})`;
}

/** How much of an equal beginning is left before the first difference. */
const LEAD_LENGTH = 20;

/** Long values that begin alike are shown from shortly before they part. */
function shortenBoth(change: Change & { kind: "changed" }): [string, string] {
  const print = change.element === "description" ? quotedText : jsonText;
  const [left, right] = [print(change.before), print(change.after)];
  let equal = 0;
  while (equal < left.length && left[equal] === right[equal]) equal++;
  const skipped = equal - LEAD_LENGTH;
  const fits = Math.max(left.length, right.length) <= VALUE_LENGTH;
  if (fits || skipped <= 0) return [cut(left), cut(right)];
  return [`…${cut(left.slice(skipped))}`, `…${cut(right.slice(skipped))}`];
}

function cut(text: string): string {
  const characters = [...text.slice(0, 2 * VALUE_LENGTH)];
  return characters.length > VALUE_LENGTH
    ? `${characters.slice(0, VALUE_LENGTH).join("")}…`
    : text;
}

/** Names and types read better without quotes; texts keep them. */
function jsonText(value: unknown): string {
  if (typeof value === "string" && /^[\w.:/{}-]+$/.test(value)) return value;
  return quotedText(value);
}

function quotedText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "none";
  } catch {
    // Nested deeper than the call stack: nobody would read it anyway.
    return "a deeply nested value";
  }
}
