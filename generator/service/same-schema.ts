/**
 * Whether two fields accept the same values: types, names, mandatory flags and constraints, whatever the words.
 * Objects are walked side by side; a pair that is met again is taken for equal, so that circles end.
 */
import type { Constraint } from "../prose/constraint.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceField,
  ServiceObject,
} from "./service-model.js";

type Objects = ReadonlyMap<ObjectId, ServiceObject>;

/** True when nothing but words tells the two apart. */
export function sameSchema(
  left: FieldSchema,
  right: FieldSchema,
  objects: Objects,
): boolean {
  const pairs = new Set<string>();
  const open: [ServiceObject, ServiceObject][] = [];
  const match = (a: FieldSchema, b: FieldSchema): boolean => {
    switch (a.kind) {
      case "scalar":
        return (
          a.kind === b.kind &&
          a.name === b.name &&
          a.format === b.format &&
          (a.content && b.content
            ? match(a.content, b.content)
            : a.content === b.content)
        );
      case "array":
        return a.kind === b.kind && match(a.items, b.items);
      case "map":
        return a.kind === b.kind && match(a.values, b.values);
      case "union":
        return (
          a.kind === b.kind &&
          a.options.length === b.options.length &&
          a.options.every((option, index) =>
            match(option, b.options[index] ?? option),
          )
        );
      case "object":
        return a.kind === b.kind && matchIds(a.object, b.object);
      default:
        return a.kind === b.kind;
    }
  };
  const matchIds = (a: ObjectId, b: ObjectId): boolean => {
    const key = JSON.stringify([a, b]);
    if (a === b || pairs.has(key)) return true;
    pairs.add(key);
    const [one, other] = [objects.get(a), objects.get(b)];
    if (!one || !other) return false;
    open.push([one, other]);
    return true;
  };
  if (!match(left, right)) return false;
  for (const [one, other] of open) {
    if (!sameFrame(one, other)) return false;
    const known = new Map(other.fields.map((field) => [field.name, field]));
    for (const field of fieldsOf(one)) {
      const twin =
        field === one.additional ? other.additional : known.get(field.name);
      if (!twin || !sameFlags(field, twin) || !match(field.schema, twin.schema))
        return false;
    }
  }
  return true;
}

/** What a constraint demands, without the words that say so. */
export function demandOf(constraint: Constraint): string {
  const { rule: _rule, words: _words, ...demand } = constraint;
  if (demand.kind !== "enum") return JSON.stringify(demand);
  const values = demand.values.map(({ value }) => JSON.stringify(value)).sort();
  return JSON.stringify({ ...demand, values });
}

function fieldsOf({ fields, additional }: ServiceObject): ServiceField[] {
  return additional ? [...fields, additional] : [...fields];
}

function sameFrame(one: ServiceObject, other: ServiceObject): boolean {
  return (
    one.name?.toLowerCase() === other.name?.toLowerCase() &&
    one.fields.length === other.fields.length &&
    one.open === other.open &&
    Boolean(one.additional) === Boolean(other.additional)
  );
}

function sameFlags(one: ServiceField, other: ServiceField): boolean {
  const demands = ({ constraints }: ServiceField): string =>
    constraints.map(demandOf).sort().join();
  return (
    (one.required === true) === (other.required === true) &&
    demands(one) === demands(other)
  );
}
