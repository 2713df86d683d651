/**
 * `spec/built.json`: which version of helpspec built the committed outputs of each service, and from which inputs. The one
 * place that names a version, so that what an upgrade of helpspec changes is told apart from what pages changed.
 * Without the file, or with a damaged one, nothing is known and nothing is claimed.
 */
import path from "node:path";
import { replaceFile, textOf } from "../source/file-writer/disk.js";
import { version } from "./program.js";

const BUILT_FILE = "spec/built.json";

/** What a service was built with. */
export interface Built {
  /** Version of helpspec. */
  readonly program: string;
  /** Hash of pages, configuration and corrections. */
  readonly inputs: string;
}

/** The outputs are of another version than this one. */
export interface ProgramChange {
  readonly from: string;
  readonly to: string;
  /** True when pages and configuration are the same: whatever differs is the program's doing. */
  readonly isAlone: boolean;
}

export type BuiltRecord = ReadonlyMap<string, Built>;

/** What built the committed outputs, by service. */
export function readBuilt(root: string): BuiltRecord {
  const text = textOf(path.join(root, BUILT_FILE));
  const known = new Map<string, Built>();
  for (const [name, value] of Object.entries(servicesIn(text ?? ""))) {
    if (isBuilt(value)) known.set(name, value);
  }
  return known;
}

/** Whether another version built the service. */
export function programChange(
  record: BuiltRecord,
  { name, inputs }: { readonly name: string; readonly inputs: string },
  to = version(),
): ProgramChange | undefined {
  const built = record.get(name);
  if (!built || built.program === to) return undefined;
  return { from: built.program, to, isAlone: built.inputs === inputs };
}

/** Writes down what built these services now; nothing when the record says so already. */
export function writeBuilt(
  root: string,
  record: BuiltRecord,
  now: ReadonlyMap<string, Built>,
): void {
  const isKnown = [...now].every(([name, { program, inputs }]) => {
    const known = record.get(name);
    return known?.program === program && known.inputs === inputs;
  });
  if (isKnown) return;
  const all = [...new Map([...record, ...now])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const services = Object.fromEntries(
    all.map(([name, { program, inputs }]) => [name, { program, inputs }]),
  );
  const file = path.join(root, BUILT_FILE);
  replaceFile(file, `${JSON.stringify({ services }, null, 2)}\n`);
}

function servicesIn(text: string): object {
  try {
    const value = JSON.parse(text) as { services?: unknown } | null;
    const services = value?.services;
    return typeof services === "object" && services !== null ? services : {};
  } catch {
    return {};
  }
}

function isBuilt(value: unknown): value is Built {
  const built = value as Partial<Built> | null;
  return (
    typeof built === "object" &&
    typeof built?.program === "string" &&
    typeof built.inputs === "string"
  );
}
