/** What was read from a row, and what was expected, as comparable facts: a kind, and a text that says all of it. */
import type {
  Constraint,
  PresenceConstraint,
} from "../../generator/prose/constraint.js";
import type { Expectation, ExpectedCondition } from "./labelled-row.js";

export interface Fact {
  /** `enum`, `maxLength`, `items enum`, `condition`. */
  readonly kind: string;
  readonly text: string;
}

const KEYWORDS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "default",
  "format",
  "pattern",
  "deprecated",
  "readOnly",
  "nullable",
  "reserved",
] as const;

/** The facts of what the rules read. */
export function factsRead(constraints: readonly Constraint[]): Fact[] {
  return constraints.flatMap((constraint): Fact[] => {
    const place = constraint.target === undefined ? "" : "items ";
    switch (constraint.kind) {
      case "enum":
        return [
          {
            kind: `${place}enum`,
            text: enumText(
              constraint.values.map(({ value }) => value),
              constraint.open,
            ),
          },
        ];
      case "presence":
        return [conditionFact(shapeOf(constraint))];
      case "default":
        return [{ kind: "default", text: JSON.stringify(constraint.value) }];
      case "deprecated":
      case "readOnly":
      case "nullable":
      case "reserved":
        return [{ kind: constraint.kind, text: "true" }];
      default:
        return keywordFacts(constraint, place);
    }
  });
}

/** The facts of a label; patterns keep their samples. */
export function factsExpected(expectation: Expectation, place = ""): Fact[] {
  const facts = keywordFacts(expectation, place);
  const { enum: values, items, conditions } = expectation;
  if (values) {
    const text = enumText(values.values, values.open);
    facts.push({ kind: `${place}enum`, text });
  }
  if (items) facts.push(...factsExpected(items, "items "));
  for (const condition of conditions ?? []) {
    facts.push(...expectedShapes(condition).map(conditionFact));
  }
  return facts;
}

/** True when what was read is what was expected. */
export function agrees(read: Fact, expected: Fact): boolean {
  if (read.kind !== expected.kind) return false;
  if (!read.kind.endsWith("pattern")) return read.text === expected.text;
  const { accepts, rejects } = JSON.parse(expected.text) as NonNullable<
    Expectation["pattern"]
  >;
  const pattern = new RegExp(JSON.parse(read.text) as string, "u");
  return (
    accepts.every((sample) => pattern.test(sample)) &&
    rejects.some((sample) => !pattern.test(sample))
  );
}

function keywordFacts(holder: object, place: string): Fact[] {
  const values = holder as Readonly<Record<string, unknown>>;
  return KEYWORDS.flatMap((keyword) =>
    values[keyword] === undefined
      ? []
      : [{ kind: place + keyword, text: JSON.stringify(values[keyword]) }],
  );
}

function enumText(values: readonly unknown[], open: boolean): string {
  const list = values.map((value) => JSON.stringify(value)).sort();
  return `${open ? "open" : "closed"} ${list.join(" ")}`;
}

interface ConditionShape {
  readonly form: string;
  readonly fields: readonly string[];
  readonly when?: string;
}

function conditionFact({ form, fields, when = "" }: ConditionShape): Fact {
  return { kind: "condition", text: `${form} ${fields.join(" ")} ${when}` };
}

function shapeOf(constraint: PresenceConstraint): ConditionShape {
  if (!("when" in constraint)) {
    return jointShape(constraint.form, constraint.fields);
  }
  const { form, field, when } = constraint;
  return "values" in when
    ? valueShape(form, field, { field: when.field, values: when.values })
    : presentShape(form, field, when);
}

function expectedShapes(condition: ExpectedCondition): ConditionShape[] {
  switch (condition.kind) {
    case "anyOf":
      return [jointShape("atLeastOne", condition.fields)];
    case "oneOf":
      return [jointShape("exactlyOne", condition.fields)];
    case "not":
      return [jointShape("notTogether", condition.fields)];
    case "requires":
      return condition.others.map((other) =>
        presentShape("requiredIf", other, {
          field: condition.field,
          present: true,
        }),
      );
    default: {
      const { kind, field, when } = condition;
      return [
        "equals" in when
          ? valueShape(kind, field, { field: when.field, values: when.equals })
          : presentShape(kind, field, when),
      ];
    }
  }
}

function valueShape(
  form: string,
  field: string,
  when: { readonly field: string; readonly values: readonly unknown[] },
): ConditionShape {
  const values = when.values.map((value) => String(value).toLowerCase());
  return {
    form,
    fields: [field],
    when: `${when.field}=${values.sort().join("|")}`,
  };
}

/** Conditions about presence have several spellings. */
function presentShape(
  form: string,
  field: string,
  when: { readonly field: string; readonly present: boolean },
): ConditionShape {
  if (form === "requiredIf" && !when.present) {
    return jointShape("atLeastOne", [field, when.field]);
  }
  if (form === "forbiddenIf" && when.present) {
    return jointShape("notTogether", [field, when.field]);
  }
  return form === "requiredIf"
    ? { form, fields: [field], when: when.field }
    : { form: "requiredIf", fields: [when.field], when: field };
}

function jointShape(form: string, fields: readonly string[]): ConditionShape {
  return { form, fields: [...fields].sort() };
}
