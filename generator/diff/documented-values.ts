/** The values that documented examples show at one place of an operation. Input: a document and a reach. */
import { resolve } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Reach } from "./change.js";
import {
  isRecord,
  listOf,
  member,
  recordOf,
  type JsonRecord,
} from "./json-value.js";

/** What the examples show where a change shows; `owners` are the objects around it. */
export interface DocumentedValues {
  readonly owners: readonly JsonRecord[];
  readonly values: readonly unknown[];
}

const NOTHING: DocumentedValues = { owners: [], values: [] };

/** The documented values at `reach`; none where nothing is shown. */
export function documentedValues(
  document: OpenApiDocument,
  { operation, trail }: Reach,
): DocumentedValues {
  if (!operation) return NOTHING;
  const node = operationAt(document, operation);
  const [first = "", ...steps] = trail;
  const holder =
    first === "request body"
      ? node["requestBody"]
      : first.startsWith("response ")
        ? member(recordOf(node["responses"]), first.slice("response ".length))
        : undefined;
  if (!isRecord(holder)) return NOTHING;
  const owner = recordOf(resolve(document, holder));
  const shown = Object.values(recordOf(owner["content"])).flatMap((media) =>
    examplesOf(document, recordOf(media)),
  );
  return follow(shown, steps);
}

type PathItems = ReadonlyMap<string, JsonRecord>;
const itemsOf = new WeakMap<OpenApiDocument, PathItems>();

/** The operation with this method and path, names of path parameters aside. */
export function operationAt(
  document: OpenApiDocument,
  { method, path }: NonNullable<Reach["operation"]>,
): JsonRecord {
  let items = itemsOf.get(document);
  if (!items) {
    const entries = Object.entries(document.paths ?? {});
    items = new Map(
      entries.map(([own, item]) => [identity(own), recordOf(item)]),
    );
    itemsOf.set(document, items);
  }
  return recordOf(items.get(identity(path))?.[method.toLowerCase()]);
}

function identity(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

function examplesOf(document: OpenApiDocument, media: JsonRecord): unknown[] {
  const named = Object.values(recordOf(media["examples"])).map((example) =>
    isRecord(example)
      ? recordOf(resolve(document, example))["value"]
      : undefined,
  );
  const invalid = listOf(media["x-doc-examples"]).map(
    (example) => recordOf(example)["value"],
  );
  return [media["example"], ...named, ...invalid].filter(
    (value) => value !== undefined,
  );
}

/** Steps that are no data: alternatives, conditions, media types. */
const NO_DATA = /^(<.*>|\(.*\)| \(.*\))$/;

function follow(
  shown: readonly unknown[],
  steps: readonly string[],
): DocumentedValues {
  let values = shown;
  let owners: readonly JsonRecord[] = [];
  for (const step of steps) {
    if (NO_DATA.test(step)) continue;
    if (step === "[]") values = values.flatMap(listOf);
    else if (step === "{*}") {
      values = values.flatMap((value) => Object.values(recordOf(value)));
    } else {
      owners = values.filter(isRecord);
      values = owners.flatMap((owner) =>
        Object.hasOwn(owner, step) ? [owner[step]] : [],
      );
    }
  }
  return { owners, values };
}
