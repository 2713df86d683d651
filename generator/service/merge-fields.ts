/**
 * One parameter or header from the rows of several pages. The first row gives type and words; what pages demand adds
 * up, and where they contradict each other, lists of values are joined and other bounds left out.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Constraint } from "../prose/constraint.js";
import { demandOf, sameSchema } from "./same-schema.js";
import type {
  ObjectId,
  Origin,
  ServiceField,
  ServiceObject,
} from "./service-model.js";
import { isValueOfUri } from "./undocumented-parameters.js";

export interface FieldMerge {
  readonly objects: ReadonlyMap<ObjectId, ServiceObject>;
  readonly report: (item: Diagnostic) => void;
}

/** The field that all of `fields` document; a row counts before a name that only a URI shows. */
export function mergeFields(
  fields: readonly [ServiceField, ...ServiceField[]],
  context: FieldMerge,
): ServiceField {
  const documented = fields.filter(({ origin }) => origin.row !== undefined);
  if (documented.length === 0) return ofUris(fields, context);
  const [first = fields[0], ...others] = documented;
  const rows = others.map(({ origin }) => origin);
  const merged = others.reduce(
    (field, other) => mergeTwo(field, other, context),
    first,
  );
  const name = fields[0].name;
  return rows.length > 0
    ? { ...merged, name, also: rows }
    : { ...merged, name };
}

/** Without any row: the values that the URIs show, `?action=ring` here and `?action=mute` there, if each shows one. */
function ofUris(
  fields: readonly [ServiceField, ...ServiceField[]],
  context: FieldMerge,
): ServiceField {
  const [first, ...others] = fields;
  const valued = fields.filter(isValueOfUri);
  if (valued.length === 0) return first;
  if (valued.length === fields.length)
    return others.reduce(
      (field, other) => mergeTwo(field, other, context),
      first,
    );
  const { required: _required, ...open } = first;
  return { ...open, constraints: [] };
}

function mergeTwo(
  field: ServiceField,
  other: ServiceField,
  { objects, report }: FieldMerge,
): ServiceField {
  const sameType = sameSchema(field.schema, other.schema, objects);
  const { constraints, contradicted } = sameType
    ? addUp(field.constraints, other.constraints)
    : { constraints: field.constraints, contradicted: false };
  if (!sameType || contradicted) report(differs(field, other.origin));
  const required = mergedFlag(field.required, other.required);
  const unread = other.unread.filter(
    ({ words }) => !field.unread.some((known) => known.words === words),
  );
  return {
    ...field,
    description: field.description || other.description,
    constraints,
    unread: [...field.unread, ...unread],
    ...(required === undefined ? {} : { required }),
  };
}

/** Mandatory where no page says otherwise. */
function mergedFlag(
  one: boolean | undefined,
  other: boolean | undefined,
): boolean | undefined {
  return one === undefined || other === undefined
    ? (one ?? other)
    : one && other;
}

function addUp(
  left: readonly Constraint[],
  right: readonly Constraint[],
): { constraints: Constraint[]; contradicted: boolean } {
  let contradicted = false;
  const kept = left.flatMap((own): Constraint[] => {
    const others = right.filter((other) => isAlike(own, other));
    const demand = demandOf(own);
    if (others.some((one) => demandOf(one) === demand)) return [own];
    const other = others.find((one) => contradicts(own, one));
    if (!other) return [own];
    if (own.kind === "enum" && other.kind === "enum") {
      const known = new Set(own.values.map(({ value }) => value));
      const added = other.values.filter(({ value }) => !known.has(value));
      const open = own.open || other.open;
      return [{ ...own, values: [...own.values, ...added], open }];
    }
    contradicted = true;
    return [];
  });
  const added = right.filter((other) => {
    const stated = left.filter((own) => isAlike(own, other)).flatMap(boundsOf);
    return !boundsOf(other).every(({ bound }) =>
      stated.some((own) => own.bound === bound),
    );
  });
  return { constraints: [...kept, ...added], contradicted };
}

function isAlike(one: Constraint, other: Constraint): boolean {
  return one.kind === other.kind && one.target === other.target;
}

/** A page may say minimum and maximum in one breath or apart: only two values of one bound are at odds. */
function contradicts(one: Constraint, other: Constraint): boolean {
  const bounds = boundsOf(other);
  return boundsOf(one).some(({ bound, value }) =>
    bounds.some((known) => known.bound === bound && known.value !== value),
  );
}

interface Bound {
  readonly bound: string;
  readonly value: string;
}

/**
 * Exclusive bounds are others of the same end; lists and flags have the one bound that they are. A field may have
 * several demands of presence, which do not speak of each other.
 */
function boundsOf(constraint: Constraint): Bound[] {
  switch (constraint.kind) {
    case "range":
    case "length":
    case "items": {
      const { kind: _kind, rule: _rule, words: _words, ...rest } = constraint;
      return Object.entries(rest)
        .filter(([name]) => name !== "target")
        .map(([name, value]) => ({
          bound: /min/i.test(name) ? "least" : "most",
          value: `${name} ${value}`,
        }));
    }
    case "presence":
      return [{ bound: demandOf(constraint), value: "" }];
    default:
      return [{ bound: constraint.kind, value: demandOf(constraint) }];
  }
}

function differs(field: ServiceField, { page, position }: Origin): Diagnostic {
  return diagnostic(
    "service/parameter-differs",
    `\`${field.name}\` has another type or other bounds on \`${field.origin.page.id}\`, whose operation this is; that page counts`,
    {
      file: page.file,
      row: field.name,
      ...(position ? { position } : {}),
    },
    { subject: field.name },
  );
}
