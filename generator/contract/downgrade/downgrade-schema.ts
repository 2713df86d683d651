/**
 * One schema from 3.1 to 3.0. The new form never refuses a value that the old one takes; what it no longer demands is in
 * `x-doc-conditions` (conditions between fields) and `x-doc-keywords` (the rest), each noted with its pointer.
 */
import {
  isJsonObject,
  mapMembers,
  mapPart,
  partOf,
  type JsonObject,
  type Part,
} from "../access/object-kinds.js";
import { pointerSegment } from "../access/resolve.js";
import { KEPT_CONDITIONS, KEPT_KEYWORDS } from "../access/restore-kept.js";
import { acceptsNull } from "./accepts-null.js";
import { moveConditions } from "./conditions.js";
import {
  keep,
  note,
  type Downgrading,
  type SchemaDraft,
} from "./downgrading.js";
import {
  COMMON_KEYWORDS,
  finishForm,
  KEYWORD_CONVERSIONS,
} from "./keyword-conversions.js";
import { addNull, dropNullAlternatives, orNull } from "./null-forms.js";

/** `at` is its pointer, `base` that of the nearest schema around it with an `$id`. */
export function downgradeSchema(
  schema: unknown,
  place: { readonly at: string; readonly base: string },
  run: Downgrading,
): unknown {
  if (!isJsonObject(schema)) return schema === false ? { not: {} } : {};
  const { at } = place;
  const base = typeof schema["$id"] === "string" ? at : place.base;
  const { $ref, ...siblings } = schema;
  if (typeof $ref === "string") {
    const reference = { $ref: referenceOf($ref, { at, base }, run) };
    if (Object.keys(siblings).length === 0) return reference;
    return besideReference(reference, schema, { at, base, run });
  }
  return downgradeDraft(draftOf(schema, { at, base }, run), run);
}

function draftOf(
  whole: JsonObject,
  { at, base }: { readonly at: string; readonly base: string },
  { references }: Downgrading,
): SchemaDraft {
  const { schema: original, hasLostNull } = dropNullAlternatives(
    whole,
    (branch) => acceptsNull(branch, references, base),
  );
  return {
    whole,
    original,
    at,
    base,
    form: { ...original },
    kept: {},
    conditions: [],
    hasLostNull,
  };
}

function referenceOf(
  ref: string,
  { at, base }: { readonly at: string; readonly base: string },
  { references, changed }: Downgrading,
): string {
  const rewritten = references.rewrite(ref, base);
  if (references.pointerOf(ref, base) === undefined) {
    changed(
      `${at}/$ref`,
      `\`${ref}\` leads out of the document and stays; \`convert --bundle\` takes in what it means`,
    );
  } else if (rewritten !== ref) {
    changed(
      `${at}/$ref`,
      `\`${ref}\` lies within another schema and is called \`${rewritten}\` now`,
    );
  }
  return rewritten;
}

/** 3.0 ignores what stands beside `$ref`, so the reference becomes a part of the schema. */
function besideReference(
  reference: JsonObject,
  schema: JsonObject,
  {
    at,
    base,
    run,
  }: { readonly at: string; readonly base: string; readonly run: Downgrading },
): JsonObject {
  const draft = draftOf(schema, { at, base }, run);
  delete draft.form["$ref"];
  const form = downgradeDraft(draft, run);
  const parts = Array.isArray(form["allOf"]) ? form["allOf"] : [];
  const { allOf: _parts, ...rest } = form;
  return { allOf: [reference, ...parts] as unknown[], ...rest };
}

function downgradeDraft(draft: SchemaDraft, run: Downgrading): JsonObject {
  const { at, base, whole } = draft;
  moveConditions(draft);
  convertInner(draft, run);
  for (const { keyword, convert } of KEYWORD_CONVERSIONS) {
    if (Object.hasOwn(draft.form, keyword)) convert(draft);
  }
  finishForm(draft);
  mergeRequired(draft.form);
  for (const key of Object.keys(draft.form)) {
    if (!COMMON_KEYWORDS.has(key) && !key.startsWith("x-")) {
      keep(draft, key);
    }
  }
  const takesNull =
    draft.hasLostNull && acceptsNull(whole, run.references, base);
  const isSaid = !takesNull || addNull(draft, run.references);
  for (const keyword of Object.keys(draft.kept)) {
    run.kept(`${at}/${pointerSegment(keyword)}`, keyword, KEPT_KEYWORDS);
  }
  for (const condition of draft.conditions) {
    const keywords = Object.keys(condition.value as JsonObject).join(", ");
    run.kept(condition.at, keywords, KEPT_CONDITIONS);
  }
  const moved = (value: unknown, part: Part): unknown =>
    moveReferences(value, part, { base, run });
  const form = {
    ...draft.form,
    ...(draft.conditions.length > 0
      ? {
          [KEPT_CONDITIONS]: draft.conditions.map(({ value }) =>
            moved(value, ["one", "schema"]),
          ),
        }
      : {}),
    ...(Object.keys(draft.kept).length > 0
      ? {
          [KEPT_KEYWORDS]: mapMembers(draft.kept, (value, key) => {
            const part = partOf("schema", key);
            return part ? moved(value, part) : value;
          }),
        }
      : {}),
  };
  return isSaid ? form : orNull(form);
}

/** Schemas below, except those that are kept as they are. */
function convertInner(draft: SchemaDraft, run: Downgrading): void {
  const { form, whole, at, base } = draft;
  for (const [key, value] of Object.entries(form)) {
    const part = partOf("schema", key);
    if (!part || KEPT_WHOLE.has(key)) continue;
    if (key === "not" && run.isLossy(value)) {
      draft.conditions.push({ value: { not: value }, at: `${at}/not` });
      delete form[key];
      continue;
    }
    const isLoose =
      key === "oneOf" && Array.isArray(value) && value.some(run.isLossy);
    const places = placesIn(whole[key]);
    const converted = mapPart(value, part, (item, segments) => {
      const isPlain = key === "additionalProperties" && !isJsonObject(item);
      if (isPlain) return item;
      const below = places.get(item) ?? segments;
      const path = [key, ...below].map(pointerSegment).join("/");
      return downgradeSchema(item, { at: `${at}/${path}`, base }, run);
    });
    if (isLoose) loosen(draft, converted);
    else form[key] = converted;
  }
}

/** Keywords that no form of 3.0 is made from. */
const KEPT_WHOLE: ReadonlySet<string> = new Set([
  "propertyNames",
  "contains",
  "contentSchema",
  "dependentSchemas",
  "if",
  "then",
  "else",
  "$defs",
  "definitions",
]);

/** Where the items of a list stood before some of them were moved. */
function placesIn(value: unknown): ReadonlyMap<unknown, readonly string[]> {
  if (!Array.isArray(value)) return new Map();
  return new Map(value.map((item, index) => [item, [String(index)]]));
}

/** Alternatives that have become looser may overlap: `anyOf` takes what `oneOf` would refuse. */
function loosen(draft: SchemaDraft, branches: unknown): void {
  const { form } = draft;
  keep(draft, "oneOf");
  // Reading back, the `anyOf` of the form is taken for a stand-in.
  if (Object.hasOwn(draft.original, "anyOf")) note(draft, "anyOf");
  else form["anyOf"] = branches;
}

/** What is kept speaks of the new document: its references lead to where things are there. */
function moveReferences(
  value: unknown,
  part: Part,
  place: { readonly base: string; readonly run: Downgrading },
): unknown {
  return mapPart(value, part, (item) => {
    if (!isJsonObject(item) || Object.hasOwn(item, "$id")) return item;
    return mapMembers(item, (member, key) => {
      if (key === "$ref" && typeof member === "string") {
        return place.run.references.rewrite(member, place.base);
      }
      const inner = partOf("schema", key);
      return inner ? moveReferences(member, inner, place) : member;
    });
  });
}

/** Generators make a type without fields from a part that only says `required`. */
function mergeRequired(form: Record<string, unknown>): void {
  const parts = form["allOf"];
  if (!Array.isArray(parts)) return;
  const names = (part: unknown): unknown[] | undefined =>
    isJsonObject(part) &&
    Object.keys(part).length === 1 &&
    Array.isArray(part["required"])
      ? part["required"]
      : undefined;
  const merged = parts.flatMap((part) => names(part) ?? []);
  if (merged.length === 0) return;
  const own = Array.isArray(form["required"]) ? form["required"] : [];
  form["required"] = [...new Set([...own, ...merged])] as unknown[];
  const rest = parts.filter((part) => !names(part)) as unknown[];
  if (rest.length > 0) form["allOf"] = rest;
  else delete form["allOf"];
}
