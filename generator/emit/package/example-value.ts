/**
 * Makes the values of examples. Input: a schema, and a documented value where there is one; output: code. Documented
 * values lose members that the schema does not have, which would not compile, and what is long is shortened; where there
 * are none, whatever is mandatory is made up. Members come in the order of the schema.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { BINARY_BODY } from "../model/client-operation.js";
import { enumOf, isNull, typesOf, valueListOf } from "../model/schema-shape.js";
import { isSchema } from "../model/schema-parts.js";
import {
  code,
  jsonTerm,
  list,
  object,
  text,
  type Member,
  type ValueTerm,
} from "../print/code-layout.js";
import { objectShape } from "./object-shape.js";
import { sampleText } from "./sample-text.js";

const MOST_ITEMS = 2;
const LONGEST_TEXT = 100;
const SHORTENED_TEXT = 60;
/** Deeper than any documented body; what holds itself without end has no example. */
const DEEPEST = 12;

/** A documented value as code. */
export function documentedTerm(
  document: OpenApiDocument,
  value: unknown,
  given: Schema | boolean,
): ValueTerm {
  const schema = isSchema(given)
    ? (resolve<Schema>(document, given) ?? {})
    : {};
  if (typeof value === "string") return text(shortened(value, schema));
  if (Array.isArray(value)) {
    const most = Math.max(schema.minItems ?? 0, MOST_ITEMS);
    const items = schema.items ?? {};
    return list(
      value
        .slice(0, most)
        .map((item: unknown) => documentedTerm(document, item, items)),
    );
  }
  if (typeof value !== "object" || value === null) return jsonTerm(value);
  const { members, others } = objectShape(document, schema, "all");
  const isOpen = others !== undefined || members.size === 0;
  const named = [...members.keys()].filter((name) =>
    Object.hasOwn(value, name),
  );
  const more = Object.keys(value)
    .filter((name) => isOpen && !members.has(name))
    .sort();
  const given_ = value as Readonly<Record<string, unknown>>;
  return object(
    [...named, ...more].map((name) => ({
      key: name,
      value: documentedTerm(
        document,
        given_[name],
        members.get(name) ?? others ?? {},
      ),
    })),
  );
}

/** Certificates and the like; a text with rules of its own stays as it is. */
function shortened(value: string, schema: Schema): string {
  const isBound =
    schema.pattern !== undefined ||
    schema.format !== undefined ||
    enumOf(schema) !== undefined ||
    (schema.minLength ?? 0) > SHORTENED_TEXT;
  return value.length <= LONGEST_TEXT || isBound
    ? value
    : `${value.slice(0, SHORTENED_TEXT)}...`;
}

/** What a schema asks for, made up: `name` is that of the member. */
export function sampleTerm(
  document: OpenApiDocument,
  given: Schema | boolean,
  name: string,
  depth = 0,
): ValueTerm {
  if (given === BINARY_BODY) return code('new Blob(["content"])');
  const schema = isSchema(given) ? resolve<Schema>(document, given) : undefined;
  if (!schema || depth > DEEPEST) return text(`<${name}>`);
  if (schema === BINARY_BODY) return code('new Blob(["content"])');
  if (schema.const !== undefined) return jsonTerm(schema.const);
  const values = enumOf(schema) ?? valueListOf(schema)?.literals ?? [];
  const [first] = values.map((item) =>
    isSchema(item) && "value" in item ? item.value : item,
  );
  if (first !== undefined) return jsonTerm(first);
  if (schema.default !== undefined && schema.default !== null) {
    return documentedTerm(document, schema.default, schema);
  }
  const inside = { document, name, depth: depth + 1 };
  switch (typeOf(document, schema)) {
    case "boolean":
      return jsonTerm(true);
    case "integer":
    case "number":
      return jsonTerm(sampleNumber(schema));
    case "null":
      return code("null");
    case "array": {
      const count = Math.max(schema.minItems ?? 1, 1);
      const item = sampleTerm(document, schema.items ?? {}, name, depth + 1);
      return list(Array.from({ length: Math.min(count, 10) }, () => item));
    }
    case "object":
      return sampleObject(schema, inside);
    default:
      return sampleOther(schema, inside);
  }
}

interface Inside {
  readonly document: OpenApiDocument;
  readonly name: string;
  readonly depth: number;
}

function sampleObject(schema: Schema, { document, depth }: Inside): ValueTerm {
  const { members, required } = objectShape(document, schema, "first");
  const terms = new Map<string, ValueTerm>();
  const add = (names: Iterable<string>) => {
    for (const name of names) {
      const member = members.get(name);
      if (!member || terms.has(name)) continue;
      terms.set(name, sampleTerm(document, member, name, depth));
    }
  };
  add(required);
  for (const condition of [schema, ...(schema.allOf ?? [])]) {
    if (condition.if && isMet(condition.if, terms)) {
      add(condition.then?.required ?? []);
    }
  }
  const inOrder = [...members.keys()].flatMap((name): Member[] => {
    const value = terms.get(name);
    return value ? [{ key: name, value }] : [];
  });
  return object(inOrder);
}

/** For conditions of the usual form: a member has a value, or one of several. */
function isMet(
  { properties = {} }: Schema,
  terms: ReadonlyMap<string, ValueTerm>,
): boolean {
  return Object.entries(properties).every(([name, member]) => {
    const term = terms.get(name);
    if (!term || !("value" in term)) return false;
    const values = member.enum ?? [member.const];
    return values.includes(term.value);
  });
}

function sampleOther(schema: Schema, inside: Inside): ValueTerm {
  const { document, name, depth } = inside;
  const part = [schema.anyOf, schema.oneOf, schema.allOf]
    .flatMap((parts) => parts ?? [])
    .find((option) => isSchema(option) && !isNull(option));
  return part
    ? sampleTerm(document, part, name, depth)
    : text(sampleText(schema, name));
}

function typeOf(document: OpenApiDocument, schema: Schema): string | undefined {
  const types = typesOf(schema);
  const type = types.find((item) => item !== "null") ?? types[0];
  if (type !== undefined) return type;
  return objectShape(document, schema, "first").members.size > 0
    ? "object"
    : undefined;
}

function sampleNumber(schema: Schema): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } =
    schema;
  const least =
    minimum ??
    (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const most =
    maximum ??
    (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 1);
  const wanted = Math.min(Math.max(1, least ?? 1), most ?? Infinity);
  return multipleOf === undefined || multipleOf <= 0
    ? wanted
    : Math.ceil(wanted / multipleOf) * multipleOf;
}
