/**
 * One demand of presence as a condition of an object's schema, in one of five forms: `if` a field has a value `then`
 * another is required (or refused), `dependentRequired`, `anyOf` and `oneOf` of `required`, `not` with `required`.
 */
import type {
  PresenceCondition,
  PresenceConstraint,
} from "../prose/constraint.js";
import type { Schema } from "./openapi.js";
import { typesOf } from "./schema-of-type.js";

export interface Condition {
  readonly part: Schema;
  readonly keyword: string;
}

export interface Refusal {
  readonly reason: string;
  /** Where the page contradicts itself. */
  readonly code?:
    "contract/constraint-misfit" | "contract/presence-contradiction";
  /** Set where nothing but the Mandatory column stands against it. */
  readonly byColumn?: true;
}

/** The part of `allOf` that the constraint becomes in `object`, or why it becomes none. */
export function conditionOf(
  constraint: PresenceConstraint,
  object: Schema,
): Condition | Refusal {
  if (!("when" in constraint)) return jointCondition(constraint, object);
  const { form, when } = constraint;
  const field = siblingName(constraint.field, object);
  const other = siblingName(when.field, object);
  if (field === undefined) return stranger(constraint.field);
  if (other === undefined) return stranger(when.field);
  if (field === other) return { reason: "speaks of one field only" };
  if (isRequired(object, field)) {
    return form === "requiredIf"
      ? {
          reason: `says when \`${field}\` is mandatory, which it always is`,
          byColumn: true,
        }
      : contradiction(`refuses \`${field}\`, which is mandatory`);
  }
  if ("present" in when) {
    if (form === "forbiddenIf" && when.present && isRequired(object, other)) {
      return neverSent(field, other);
    }
    return presentCondition(form, { field, other, present: when.present });
  }
  const test = valueTest(when, propertyOf(object, other));
  if ("reason" in test) return test;
  const required = { required: [field] };
  return {
    keyword: "if",
    part: {
      if: { properties: { [other]: test }, required: [other] },
      then: form === "requiredIf" ? required : { not: required },
    },
  };
}

function presentCondition(
  form: "requiredIf" | "forbiddenIf",
  names: {
    readonly field: string;
    readonly other: string;
    readonly present: boolean;
  },
): Condition | Refusal {
  const { field, other, present } = names;
  if (form === "requiredIf") {
    return present
      ? {
          keyword: "dependentRequired",
          part: { dependentRequired: { [other]: [field] } },
        }
      : { keyword: "anyOf", part: alternatives("anyOf", [other, field]) };
  }
  return present
    ? { keyword: "not", part: { not: { required: [other, field].sort() } } }
    : {
        keyword: "dependentRequired",
        part: { dependentRequired: { [field]: [other] } },
      };
}

function jointCondition(
  { form, fields }: Extract<PresenceConstraint, { fields: readonly string[] }>,
  object: Schema,
): Condition | Refusal {
  const names: string[] = [];
  for (const field of fields) {
    const name = siblingName(field, object);
    if (name === undefined) return stranger(field);
    if (!names.includes(name)) names.push(name);
  }
  if (names.length < 2) return { reason: "speaks of one field only" };
  const mandatory = names.filter((name) => isRequired(object, name));
  const [first, second] = mandatory;
  if (form === "atLeastOne") {
    return first === undefined
      ? { keyword: "anyOf", part: alternatives("anyOf", names) }
      : {
          reason: `is always so, as \`${first}\` is mandatory`,
          byColumn: true,
        };
  }
  if (second !== undefined) {
    return contradiction(
      `excludes \`${second}\` beside \`${first}\`, both mandatory`,
    );
  }
  const [one, two] = names;
  if (first !== undefined && (form === "exactlyOne" || names.length === 2)) {
    return neverSent(first === one ? two : one, first);
  }
  return form === "exactlyOne"
    ? { keyword: "oneOf", part: alternatives("oneOf", names) }
    : { keyword: "not", part: { not: { required: names.sort() } } };
}

function alternatives(
  keyword: "anyOf" | "oneOf",
  names: readonly string[],
): Schema {
  return { [keyword]: [...names].sort().map((name) => ({ required: [name] })) };
}

/** The fields of `object` that the demand speaks of: those of which it says when they are missing, and the others. */
export function fieldsOf(
  constraint: PresenceConstraint,
  object: Schema,
): { readonly spared: readonly string[]; readonly others: readonly string[] } {
  const known = (...names: readonly string[]): string[] =>
    names.flatMap((name) => siblingName(name, object) ?? []);
  if (!("when" in constraint))
    return { spared: known(...constraint.fields), others: [] };
  const { form, field, when } = constraint;
  // What refuses a field beside another says the same of the other.
  const isMutual = form === "forbiddenIf" && "present" in when && when.present;
  return isMutual
    ? { spared: known(field, when.field), others: [] }
    : { spared: known(field), others: known(when.field) };
}

/** The values that the condition names, as the field's own type has them; none that the field cannot have. */
function valueTest(
  when: Extract<PresenceCondition, { values: readonly string[] }>,
  property: Schema | undefined,
): Schema | Refusal {
  const [type, ...others] =
    (property && typesOf(property)?.filter((one) => one !== "null")) ?? [];
  if (!property || type === undefined || others.length > 0) {
    return {
      reason: `names a value of \`${when.field}\`, which is no plain value`,
    };
  }
  const values: unknown[] = [];
  for (const text of when.values) {
    const value = typed(text, type);
    if (value === undefined) {
      return {
        reason: `names \`${text}\`, which is no ${type}`,
        code: "contract/constraint-misfit",
      };
    }
    const known = documented(value, property, when.loose === true);
    if (known === undefined) {
      return {
        reason: `names \`${text}\`, which \`${when.field}\` cannot be`,
        code: "contract/constraint-misfit",
      };
    }
    if (!values.includes(known)) values.push(known);
  }
  return values.length === 1 ? { const: values[0] } : { enum: values };
}

function typed(text: string, type: string): unknown {
  switch (type) {
    case "string":
      return text;
    case "boolean":
      return /^(?:true|false)$/i.test(text)
        ? text.toLowerCase() === "true"
        : undefined;
    case "integer":
    case "number": {
      const value = Number(text);
      return Number.isFinite(value) &&
        (type === "number" || Number.isInteger(value))
        ? value
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The value as the field's list spells it; a field that was named loosely must have one. */
function documented(value: unknown, property: Schema, loose: boolean): unknown {
  const open = property["x-extensible-enum"];
  const values =
    property.enum ??
    (loose && Array.isArray(open) ? (open as unknown[]) : undefined);
  if (!values) return loose ? undefined : value;
  if (values.includes(value)) return value;
  const lower = String(value).toLowerCase();
  const alike = values.filter((one) => String(one).toLowerCase() === lower);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The field of the object that the text means: its very name, or the only one that differs in case. */
function siblingName(name: string, { properties }: Schema): string | undefined {
  const names = Object.keys(properties ?? {});
  if (names.includes(name)) return name;
  const lower = name.toLowerCase();
  const alike = names.filter((one) => one.toLowerCase() === lower);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The object's own property of that name. */
export function propertyOf(
  { properties }: Schema,
  name: string,
): Schema | undefined {
  return properties && Object.hasOwn(properties, name)
    ? properties[name]
    : undefined;
}

function isRequired({ required }: Schema, name: string): boolean {
  return required?.includes(name) === true;
}

function stranger(name: string): Refusal {
  return {
    reason: `speaks of \`${name}\`, which is no field of the same object`,
  };
}

/** A field that excludes a mandatory one would be listed for nothing. */
function neverSent(field: string | undefined, mandatory: string): Refusal {
  return contradiction(
    `refuses \`${field}\` beside \`${mandatory}\`, which is mandatory, so that \`${field}\` could never be sent`,
  );
}

function contradiction(reason: string): Refusal {
  return { reason, code: "contract/presence-contradiction", byColumn: true };
}
