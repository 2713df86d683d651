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
  // A field may have several demands of presence, which do not speak of each other.
  const placeOf = (one: Constraint): string =>
    one.kind === "presence" ? demandOf(one) : `${one.kind} ${one.target ?? ""}`;
  const theirs = new Map(right.map((item) => [placeOf(item), item]));
  const places = new Set(left.map(placeOf));
  let contradicted = false;
  const kept = left.flatMap((own): Constraint[] => {
    const other = theirs.get(placeOf(own));
    if (!other || demandOf(own) === demandOf(other)) return [own];
    if (own.kind === "enum" && other.kind === "enum") {
      const known = new Set(own.values.map(({ value }) => value));
      const added = other.values.filter(({ value }) => !known.has(value));
      const open = own.open || other.open;
      return [{ ...own, values: [...own.values, ...added], open }];
    }
    contradicted = true;
    return [];
  });
  const added = right.filter((item) => !places.has(placeOf(item)));
  return { constraints: [...kept, ...added], contradicted };
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
