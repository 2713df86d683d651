/**
 * The ledger of names given: committed, append-only, an input of every build (`spec/names/<service>.json`).
 * Keys are method, path with its parameter names left out, direction and documented name.
 */
import { visibleJson } from "./serialise.js";
import type { Side } from "../page/page-model.js";
import { compareText } from "./compare-text.js";

export interface LedgerOperation {
  readonly method: string;
  /** With `{}` for each parameter. */
  readonly path: string;
  /** The template as the contract spells it. */
  readonly template: string;
  readonly operationId: string;
  /** Names that it had before, oldest first. */
  readonly formerly?: readonly string[];
}

export interface LedgerSchema {
  readonly method: string;
  readonly path: string;
  readonly direction: Side;
  /** The documented name, or where an object without one stands: `#body`, `#200.items`, `#body:<Variant>`. */
  readonly documented: string;
  readonly name: string;
  readonly formerly?: readonly string[];
}

export interface NameLedger {
  readonly operations: readonly LedgerOperation[];
  readonly schemas: readonly LedgerSchema[];
}

/** The ledger of a service that has never been built. */
export const EMPTY_LEDGER: NameLedger = { operations: [], schemas: [] };

/** One string for the key of an operation. */
export function ledgerOperationKey(
  entry: Pick<LedgerOperation, "method" | "path">,
): string {
  return JSON.stringify([entry.path, entry.method]);
}

/** One string for the key of a schema. */
export function ledgerSchemaKey(
  entry: Pick<LedgerSchema, "method" | "path" | "direction" | "documented">,
): string {
  return JSON.stringify([
    entry.path,
    entry.method,
    entry.direction,
    entry.documented,
  ]);
}

/** The ledger with `added`: nothing is removed, a name that changed stays under `formerly`; sorted by key. */
export function extendLedger(
  ledger: NameLedger,
  added: NameLedger,
): NameLedger {
  return {
    operations: merge({
      old: ledger.operations,
      added: added.operations,
      keyOf: ledgerOperationKey,
      nameOf: (entry) => entry.operationId,
    }),
    schemas: merge({
      old: ledger.schemas,
      added: added.schemas,
      keyOf: ledgerSchemaKey,
      nameOf: (entry) => entry.name,
    }),
  };
}

/** The ledger as the file holds it: one entry a line, so that a diff shows what was added. */
export function serialiseLedger(ledger: NameLedger): string {
  const lines = (entries: readonly object[]): string =>
    entries.length === 0
      ? "[]"
      : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;
  return visibleJson(
    `{\n  "operations": ${lines(ledger.operations)},\n  "schemas": ${lines(ledger.schemas)}\n}\n`,
  );
}

/** Reads the file's text; undefined when it is no ledger. */
export function parseLedger(text: string): NameLedger | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLedger(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Merge<T> {
  readonly old: readonly T[];
  readonly added: readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly nameOf: (entry: T) => string;
}

function merge<T extends { readonly formerly?: readonly string[] }>({
  old,
  added,
  keyOf,
  nameOf,
}: Merge<T>): T[] {
  const entries = new Map(old.map((entry) => [keyOf(entry), entry]));
  for (const entry of added) {
    const key = keyOf(entry);
    const before = entries.get(key);
    const formerly = [...(before?.formerly ?? [])];
    if (before && nameOf(before) !== nameOf(entry)) {
      formerly.push(nameOf(before));
    }
    entries.set(key, formerly.length > 0 ? { ...entry, formerly } : entry);
  }
  return [...entries.entries()]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, entry]) => entry);
}

const OPERATION_TEXTS = ["method", "path", "template", "operationId"];
const SCHEMA_TEXTS = ["method", "path", "direction", "documented", "name"];

function isLedger(value: unknown): value is NameLedger {
  if (!isRecord(value)) return false;
  return (
    isListOf(value["operations"], OPERATION_TEXTS) &&
    isListOf(value["schemas"], SCHEMA_TEXTS)
  );
}

function isListOf(value: unknown, texts: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        isRecord(entry) &&
        texts.every((name) => typeof entry[name] === "string"),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
