/**
 * What a table leaves out: the example says `{"lamp": {...}}` or `[{...}]`, and the table lists only what is inside.
 * Believed where every example agrees and the fields inside are those of the table.
 */
import type { Json, PageExample } from "../page/page-model.js";
import { isJsonObject } from "./json-object.js";

export interface Wrapper {
  /** Undefined where the body itself is the list. */
  readonly key?: string;
  /** True when the key, or the body, holds a list of such objects. */
  readonly list: boolean;
  /** How many of the table's fields the example shows inside. */
  readonly matching: number;
}

/** The wrapper that the examples show around `fields`; undefined unless all agree. */
export function findWrapper(
  fields: ReadonlySet<string>,
  examples: readonly PageExample[],
): Wrapper | undefined {
  return sharedBy(examples, (value) => wrapperOf(value, fields));
}

/** What the examples show below the wrapper around `fields`, or in the list; the values themselves without one. */
export function insideWrapper(
  fields: ReadonlySet<string>,
  examples: readonly PageExample[],
): readonly Json[] {
  const values = examples.flatMap(({ value }) => value ?? []);
  const wrapper = findWrapper(fields, examples);
  if (wrapper?.key === undefined) return values;
  const { key, list } = wrapper;
  return values
    .filter(isJsonObject)
    .map((value) => value[key] as Json)
    .flatMap((inner) => (list ? (inner as readonly Json[]) : [inner]));
}

/** The same around names that the caller chooses, each with plain text: `{"lamps": {"my lamp": "green"}}`. */
export function findWrapperOfTexts(
  examples: readonly PageExample[],
): Wrapper | undefined {
  return sharedBy(examples, wrapperOfTexts);
}

function sharedBy(
  examples: readonly PageExample[],
  read: (value: Json) => Wrapper | undefined,
): Wrapper | undefined {
  const shown = examples
    .map(({ value }) => value)
    .filter((value) => value !== undefined);
  let found: Wrapper | undefined;
  for (const value of shown) {
    const wrapper = read(value);
    if (!wrapper) return undefined;
    if (found && (found.key !== wrapper.key || found.list !== wrapper.list)) {
      return undefined;
    }
    found = wrapper;
  }
  return found;
}

const TELLS_ERROR = /(?:errors?|fault|badRequest|forbidden|notFound)$/i;

function wrapperOfTexts(value: Json): Wrapper | undefined {
  if (!isJsonObject(value)) return undefined;
  const [[key, inner] = [], ...others] = Object.entries(value);
  if (key === undefined || others.length > 0) return undefined;
  if (inner === undefined || !isJsonObject(inner)) return undefined;
  if (TELLS_ERROR.test(key)) return undefined;
  const texts = Object.values(inner);
  return texts.length > 0 && texts.every((text) => typeof text === "string")
    ? { key, list: false, matching: texts.length }
    : undefined;
}

function wrapperOf(
  value: Json,
  fields: ReadonlySet<string>,
): Wrapper | undefined {
  if (Array.isArray(value)) {
    const matching = matchingFields((value as readonly Json[])[0], fields);
    return matching === 0 ? undefined : { list: true, matching };
  }
  if (!isJsonObject(value)) return undefined;
  const keys = Object.keys(value);
  const [key] = keys;
  if (key === undefined || keys.length > 1 || fields.has(key)) return undefined;
  const inner = value[key] as Json;
  const list = Array.isArray(inner);
  const shown = list ? (inner as readonly Json[])[0] : inner;
  const matching = matchingFields(shown, fields);
  return matching === 0 ? undefined : { key, list, matching };
}

/** How many fields of the table an object shows; none unless most of its own are documented. */
function matchingFields(
  shown: Json | undefined,
  fields: ReadonlySet<string>,
): number {
  if (shown === undefined || !isJsonObject(shown)) return 0;
  const names = Object.keys(shown);
  const matching = names.filter((name) => fields.has(name)).length;
  return matching * 2 > names.length ? matching : 0;
}
