/**
 * Writes an action for an overlay: its target, what stands there now and what the page says as comments, and which other
 * operations it reaches. Input: the field and the text of the overlay as it is; output: the action, and the whole text.
 */
import type { OperationEntry } from "../contract/access/walk.js";
import { lookUp, pointerSegments } from "../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";
import { printable, shortened } from "../report/printable.js";
import type { Contract } from "./commands/explain.js";
import type { FoundField } from "./find-fields.js";
import { jsonPathOf } from "./json-path-of.js";
import { operationsWith } from "./operations-with.js";

export interface NewAction {
  readonly contract: Contract;
  readonly entry: OperationEntry;
  readonly field: FoundField;
  /** Empty for somebody to write. */
  readonly reason: string;
  readonly remove: boolean;
  readonly update: Readonly<Record<string, unknown>>;
}

export interface WrittenAction {
  readonly fragment: string;
  /** The overlay with it; undefined where the present text cannot be added to. */
  readonly text: string | undefined;
}

const COMMENT_LENGTH = 140;
const MOST_OPERATIONS = 5;
/** Members of a parameter itself: the others are its schema's. */
const OF_PARAMETER: ReadonlySet<string> = new Set([
  "description",
  "required",
  "deprecated",
  "style",
  "explode",
]);

/** The action, added to the overlay that there is or to a new one. */
export async function writeAction(
  action: NewAction,
  present: string | undefined,
): Promise<WrittenAction> {
  const fragment = await fragmentOf(action);
  const title = `Corrections of ${action.contract.service}`;
  const text =
    present === undefined || present.trim() === ""
      ? `overlay: 1.0.0\ninfo:\n  title: ${title}\n  version: "1"\nactions:\n${fragment}`
      : await appended(present, fragment);
  return { fragment, text };
}

async function fragmentOf(action: NewAction): Promise<string> {
  const { stringify } = await import("yaml");
  const todo = (line: string): string =>
    line === 'description: ""'
      ? `${line} # why: how do you know that the page is wrong?`
      : line === "update: {}"
        ? `${line} # what differs, such as \`maximum: 8\``
        : line;
  const lines = actionsOf(action).flatMap((one) => {
    const [first = "", ...others] = stringify(one, { lineWidth: 0 })
      .trimEnd()
      .split("\n");
    return [`  - ${first}`, ...others.map((line) => `    ${todo(line)}`)];
  });
  return [
    ...commentsOf(action).map((line) => `  # ${line}`),
    ...lines,
    "",
  ].join("\n");
}

interface WholeAction {
  readonly target: string;
  readonly description: string;
  readonly remove?: true;
  readonly update?: Readonly<Record<string, unknown>>;
}

/** An update appends to lists: where one is to be another, or to lose a name, it is taken out first. */
function actionsOf(action: NewAction): readonly WholeAction[] {
  const { contract, field, reason, remove, update } = action;
  const { document } = contract;
  const target = jsonPathOf(document, field.pointer);
  const description = reason;
  if (remove) {
    const owner = field.pointer.replace(/\/properties\/[^/]*$/, "");
    const name = pointerSegments(field.pointer)?.at(-1) ?? "";
    const { required = [] } = (lookUp(document, owner) ?? {}) as Schema;
    const isMandatory = owner !== field.pointer && required.includes(name);
    const others = required.filter((one) => one !== name);
    const at = jsonPathOf(document, owner);
    return [
      ...(isMandatory
        ? [{ target: `${at}.required`, description, remove } as const]
        : []),
      ...(isMandatory && others.length > 0
        ? [{ target: at, description, update: { required: others } }]
        : []),
      { target, description, remove },
    ];
  }
  const isParameter = isOfParameter(field);
  const lists = Object.keys(update)
    .flatMap((name) => [name, ...(BESIDE.get(name) ?? [])])
    .filter((name) => Array.isArray(field.schema[name as keyof Schema]));
  return [
    ...[...new Set(lists)].map((name) => {
      const inside = isParameter ? `${target}.schema` : target;
      return {
        target: `${inside}['${name}']`,
        description,
        remove: true,
      } as const;
    }),
    {
      target,
      description,
      update: isParameter ? split(update) : update,
    },
  ];
}

function isOfParameter({ location }: FoundField): boolean {
  return / parameter > /.test(location);
}

/** Lists with an entry for each value. */
const BESIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ["enum", ["x-enum-descriptions", "x-enum-varnames"]],
  ["x-extensible-enum", ["x-enum-descriptions", "x-enum-varnames"]],
]);

function split(
  update: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all = Object.entries(update);
  const own = all.filter(([name]) => OF_PARAMETER.has(name));
  const inner = all.filter(([name]) => !OF_PARAMETER.has(name));
  return {
    ...Object.fromEntries(own),
    ...(inner.length > 0 ? { schema: Object.fromEntries(inner) } : {}),
  };
}

function commentsOf({ contract, entry, field }: NewAction): string[] {
  const { document, sources } = contract;
  const { operation, method, path } = entry;
  const name = operation.operationId ?? `${method.toUpperCase()} ${path}`;
  const known = sources.entries[field.pointer.slice(1)];
  const pages = (known?.occurrences ?? []).slice(0, 2).map((one) => {
    const row = one.row === undefined ? "" : `, row ${one.row}`;
    const line = one.line === undefined ? "" : `:${one.line}`;
    return `page: ${one.page}${line}${row}`;
  });
  const { description } = field.schema;
  return [
    `${name}: ${field.location}`,
    `now: ${JSON.stringify(factsOf(field.schema))}`,
    ...pages,
    ...(description === undefined ? [] : [`says: ${description}`]),
    ...sharedWith(document, entry, field),
  ].map((line) => shortened(printable(line), COMMENT_LENGTH));
}

function factsOf(schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) =>
        !["description", "properties", "examples"].includes(keyword) &&
        !keyword.startsWith("x-"),
    ),
  );
}

/** Other operations that use the schema which the field stands in. */
function sharedWith(
  document: OpenApiDocument,
  { path, method }: OperationEntry,
  { pointer }: FoundField,
): string[] {
  const [first, second, schema] = pointerSegments(pointer) ?? [];
  if (first !== "components" || second !== "schemas") return [];
  if (schema === undefined) return [];
  const others = operationsWith(document, schema).filter(
    (one) => one.path !== path || one.method !== method,
  );
  if (others.length === 0) return [];
  const names = others
    .slice(0, MOST_OPERATIONS)
    .map((one) => one.operation.operationId ?? `${one.method} ${one.path}`);
  const rest = others.length - names.length;
  return [
    `shared: ${schema} is used by ${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""} as well`,
  ];
}

/** The text with the actions added; undefined where it does not take one. */
async function appended(
  present: string,
  fragment: string,
): Promise<string | undefined> {
  const { isSeq, parseDocument } = await import("yaml");
  const document = parseDocument(present);
  const actions = document.get("actions", true);
  if (document.errors.length > 0 || !isSeq(actions) || actions.flow) {
    return undefined;
  }
  const [start, , end] = actions.range ?? [0, 0, 0];
  const dash = present.lastIndexOf("\n", start) + 1;
  const indent = " ".repeat(Math.max(0, start - dash));
  const eol = present.includes("\r\n") ? "\r\n" : "\n";
  const lines = fragment
    .trimEnd()
    .split("\n")
    .map((line) => `${indent}${line.slice(2)}${eol}`);
  const before = present.slice(0, end);
  const gap = before.endsWith("\n") ? "" : eol;
  const text = `${before}${gap}${lines.join("")}${present.slice(end)}`;
  const again = parseDocument(text);
  const items = again.get("actions", true);
  const isWhole =
    again.errors.length === 0 &&
    isSeq(items) &&
    items.items.length > actions.items.length;
  return isWhole ? text : undefined;
}
