/**
 * The keywords of JSON Schema 2020-12 that OpenAPI 3.0 says in another way or not at all: a row each, applied in this order
 * to the form of a draft whose inner schemas are converted. What no row converts and 3.0 lacks is kept as it is.
 */
import { isJsonObject } from "../access/object-kinds.js";
import { keep, note, type SchemaDraft } from "./downgrading.js";
import { convertTypes } from "./type-forms.js";

export interface KeywordConversion {
  readonly keyword: string;
  /** What 3.0 has instead, for people. */
  readonly becomes: string;
  readonly convert: (draft: SchemaDraft) => void;
}

/** Keywords of the 3.0 schema object that mean the same in 3.1. */
export const COMMON_KEYWORDS: ReadonlySet<string> = new Set([
  "title",
  "multipleOf",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "maxItems",
  "minItems",
  "uniqueItems",
  "maxProperties",
  "minProperties",
  "required",
  "enum",
  "type",
  "not",
  "allOf",
  "oneOf",
  "anyOf",
  "items",
  "properties",
  "additionalProperties",
  "description",
  "format",
  "default",
  "discriminator",
  "readOnly",
  "writeOnly",
  "example",
  "externalDocs",
  "deprecated",
  "xml",
]);

/** Keywords beside which `unevaluatedProperties` or `unevaluatedItems` means more than the plain keyword. */
const COMPOSITIONS = [
  "$ref",
  "$dynamicRef",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "dependentSchemas",
  "patternProperties",
  "prefixItems",
  "contains",
];

export const KEYWORD_CONVERSIONS: readonly KeywordConversion[] = [
  {
    keyword: "const",
    becomes: "`enum` of one value",
    convert: ({ form }) => {
      const { const: value, enum: values } = form;
      delete form["const"];
      const isPossible = !Array.isArray(values) || has(values, value);
      form["enum"] = isPossible ? [value] : [];
    },
  },
  {
    keyword: "prefixItems",
    becomes: "`items` with `anyOf`",
    convert: (draft) => {
      const { form, original } = draft;
      const { prefixItems: parts, items } = form;
      keep(draft, "prefixItems");
      if (!Array.isArray(parts)) return;
      note(draft, "items");
      const isClosed = original["items"] === false;
      if (isClosed && !(Number(form["maxItems"]) <= parts.length)) {
        note(draft, "maxItems");
        form["maxItems"] = parts.length;
      }
      if (items === undefined) form["items"] = {};
      else form["items"] = oneOrAny(isClosed ? parts : [...parts, items]);
    },
  },
  {
    keyword: "patternProperties",
    becomes: "`additionalProperties` with `anyOf`",
    convert: (draft) => {
      const { form } = draft;
      const { patternProperties: patterns, additionalProperties: others } =
        form;
      keep(draft, "patternProperties");
      if (!isJsonObject(patterns) || others === undefined || others === true) {
        return;
      }
      note(draft, "additionalProperties");
      const schemas = Object.values(patterns);
      form["additionalProperties"] = oneOrAny(
        others === false ? schemas : [...schemas, others],
      );
    },
  },
  {
    keyword: "unevaluatedProperties",
    becomes: "`additionalProperties` where nothing is composed",
    convert: ({ form, original }) => {
      if (
        Object.hasOwn(form, "additionalProperties") ||
        COMPOSITIONS.some((keyword) => Object.hasOwn(original, keyword))
      ) {
        return;
      }
      const plain = original["unevaluatedProperties"];
      form["additionalProperties"] =
        typeof plain === "boolean" ? plain : form["unevaluatedProperties"];
      delete form["unevaluatedProperties"];
    },
  },
  {
    keyword: "unevaluatedItems",
    becomes: "`items` where nothing is composed",
    convert: ({ form, original }) => {
      if (
        Object.hasOwn(form, "items") ||
        COMPOSITIONS.some((keyword) => Object.hasOwn(original, keyword))
      ) {
        return;
      }
      form["items"] = form["unevaluatedItems"];
      delete form["unevaluatedItems"];
    },
  },
  ...(["Minimum", "Maximum"] as const).map((name): KeywordConversion => {
    const keyword = `exclusive${name}`;
    const bound = name === "Minimum" ? "minimum" : "maximum";
    return {
      keyword,
      becomes: `\`${bound}\` with \`${keyword}: true\``,
      convert: (draft) => {
        const { form } = draft;
        const limit = form[keyword];
        const inclusive = form[bound];
        // A document may have the boolean of 3.0 here, which says nothing in 3.1.
        if (typeof limit !== "number") return keep(draft, keyword);
        delete form[keyword];
        const isStricter =
          typeof inclusive !== "number" ||
          (bound === "minimum" ? limit >= inclusive : limit <= inclusive);
        if (!isStricter) return;
        form[bound] = limit;
        form[keyword] = true;
      },
    };
  }),
  {
    keyword: "examples",
    becomes: "`example`: the first one",
    convert: (draft) => {
      const examples = draft.form["examples"];
      const isWhole =
        Array.isArray(examples) &&
        examples.length === 1 &&
        !Object.hasOwn(draft.form, "example");
      if (isWhole) delete draft.form["examples"];
      else keep(draft, "examples");
      if (!Array.isArray(examples) || examples.length === 0) return;
      if (!Object.hasOwn(draft.form, "example")) {
        draft.form["example"] = examples[0] as unknown;
      }
    },
  },
  {
    keyword: "contentEncoding",
    becomes: "`format: byte` for base64",
    convert: (draft) => {
      const isBase64 = draft.form["contentEncoding"] === "base64";
      keep(draft, "contentEncoding");
      if (isBase64) draft.form["format"] ??= "byte";
    },
  },
  {
    keyword: "contentMediaType",
    becomes: "`format: binary` where nothing encodes it",
    convert: (draft) => {
      keep(draft, "contentMediaType");
      if (!Object.hasOwn(draft.original, "contentEncoding")) {
        const isText = /json|xml|^text\//.test(
          String(draft.original["contentMediaType"]),
        );
        if (!isText) draft.form["format"] ??= "binary";
      }
    },
  },
  {
    keyword: "pattern",
    becomes: "no pattern that generators can read without a type",
    convert: (draft) => {
      // The Python generator of openapi-generator ends with an error there.
      if (!Object.hasOwn(draft.form, "type")) keep(draft, "pattern");
    },
  },
  {
    keyword: "required",
    becomes: "no empty list",
    convert: ({ form }) => {
      const names = form["required"];
      if (!Array.isArray(names)) return;
      if (names.length === 0) delete form["required"];
      else form["required"] = [...new Set(names)] as unknown[];
    },
  },
];

/** Rows that need the outcome of the others: types with `nullable`, and what 3.0 demands of lists. */
export function finishForm(draft: SchemaDraft): void {
  convertTypes(draft);
  const { form } = draft;
  if (Array.isArray(form["enum"]) && form["enum"].length === 0) {
    delete form["enum"];
    form["not"] = {};
  }
  for (const holder of [form, ...branchesOf(form["anyOf"])]) {
    if (holder["type"] === "array") holder["items"] ??= {};
  }
}

/** Alternatives that a list of types became. */
function branchesOf(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonObject) as Record<string, unknown>[];
}

function oneOrAny(schemas: readonly unknown[]): unknown {
  const [only, second] = schemas;
  return only === undefined
    ? {}
    : second === undefined
      ? only
      : { anyOf: schemas };
}

function has(values: readonly unknown[], value: unknown): boolean {
  const text = JSON.stringify(value);
  return values.some((one) => JSON.stringify(one) === text);
}
