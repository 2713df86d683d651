/**
 * One change of a contract as a sentence for people: which operation, where in it, what it was and is.
 */
import type { Change, ElementKind, OperationRef } from "../diff/change.js";
import type { Json } from "../page/page-model.js";
import { printable, shortened } from "./printable.js";

const VALUE_LENGTH = 120;

/** Elements that callers can do without: their changes come last. */
const MINOR = new Set<ElementKind>([
  "description",
  "example",
  "extension",
  "tag",
  "info",
]);

/** Changes that callers notice first, each kind in the order given. */
export function majorFirst(changes: readonly Change[]): readonly Change[] {
  return [
    ...changes.filter(({ element }) => !MINOR.has(element)),
    ...changes.filter(({ element }) => MINOR.has(element)),
  ];
}

/** The operation that a change shows at first, or the document. */
export function operationOf(change: Change): string {
  return change.operation ? nameOf(change.operation) : "the document";
}

/** `CreateOrder: request body > size: minimum changed from 10 to 40 (2 more operations)` */
export function formatChange(change: Change): string {
  const place = change.location === "" ? "" : `${printable(change.location)}: `;
  const others = change.operations.length - 1;
  const reach =
    others > 0
      ? ` (and ${others} more operation${others === 1 ? "" : "s"})`
      : "";
  return `${operationOf(change)}: ${place}${whatHappened(change)}${reach}`;
}

function whatHappened(change: Change): string {
  const name = change.name ?? addressOf(change);
  const element = `${wordsOf(change.element)}${name === undefined ? "" : ` ${quoted(name)}`}`;
  const subject =
    change.keyword === undefined
      ? element
      : `${quoted(change.keyword)} of ${element}`;
  switch (change.kind) {
    case "added":
      return `${subject} was added${detail(change, change.after)}`;
    case "removed":
      return `${subject} was removed${detail(change, change.before)}`;
    case "changed":
      return `${subject} changed from ${valueOf(change.before)} to ${valueOf(change.after)}`;
  }
}

/** What tells an operation: its name may be an old one. */
function addressOf({ element, operation }: Change): string | undefined {
  return element === "operation" && operation
    ? `${operation.method.toUpperCase()} ${operation.path}`
    : undefined;
}

function detail(change: Change, value: Json): string {
  const isEmpty =
    addressOf(change) !== undefined ||
    value === null ||
    (typeof value === "object" && Object.keys(value).length === 0);
  return isEmpty ? "" : ` (${valueOf(value)})`;
}

function valueOf(value: Json): string {
  return shortened(JSON.stringify(value), VALUE_LENGTH);
}

function quoted(name: string): string {
  return `\`${shortened(name, VALUE_LENGTH)}\``;
}

/** `requestBody` to `request body`. */
function wordsOf(element: string): string {
  return element.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function nameOf({ method, path, operationId }: OperationRef): string {
  return printable(operationId ?? `${method.toUpperCase()} ${path}`);
}
