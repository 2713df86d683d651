/**
 * What is inside a value: the fields of an object, those of the items of a list, the forms it may have. Input: a shape;
 * output: members in the order of the document. Lists of lists are looked through.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { demandedFields } from "./condition-words.js";
import type { Member } from "./field-view.js";
import { isNode, listOf, textOf, type Node } from "./read-value.js";
import { readShape, type Alternatives, type Shape } from "./read-shape.js";
import { isArray, isMap } from "./type-html.js";

export interface Innermost {
  readonly shape: Shape;
  /** The schema that the shape was read from: what tells circles. */
  readonly schema: unknown;
  /** What was looked through on the way: the items of lists, the values of maps. */
  readonly steps: readonly Step[];
}

interface Step {
  readonly of: string;
  readonly facets: Node;
}

const MOST_STEPS = 8;

/** Through lists and maps to what they hold. */
export function innermost(
  document: OpenApiDocument,
  shape: Shape,
  schema: unknown,
): Innermost {
  let found: Innermost = { shape, schema, steps: [] };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { facets } = found.shape;
    const isList = isArray(found.shape);
    if (!isList && !isMap(found.shape)) break;
    const inner = isList ? facets["items"] : facets["additionalProperties"];
    if (!isNode(inner)) break;
    const held = readShape(document, inner);
    const outer = found.steps.at(-1);
    const noun = isList ? "item" : "value";
    const of = outer === undefined ? noun : `${noun} of each ${outer.of}`;
    found = {
      shape: held,
      schema: inner,
      steps: [...found.steps, { of, facets: held.facets }],
    };
  }
  return found;
}

export function membersOf(
  document: OpenApiDocument,
  shape: Shape,
): readonly Member[] {
  const { properties, patterns, facets, required, conditions } = shape;
  const conditional = new Set(
    conditions.flatMap((condition) => [...demandedFields(condition)]),
  );
  const fields = [...properties].map(([name, schemas]): Member => ({
    name,
    isCode: true,
    schemas,
    isRequired: required.has(name),
    isConditional: conditional.has(name),
    isField: true,
  }));
  // Names that are demanded and described nowhere are fields as well.
  const undescribed = [...required]
    .filter((name) => !properties.has(name))
    .map((name): Member => ({
      name,
      isCode: true,
      schemas: [{}],
      isRequired: true,
      isConditional: false,
      isField: true,
    }));
  const { additionalProperties, prefixItems } = facets;
  const others =
    isNode(additionalProperties) && properties.size + patterns.length > 0
      ? [wordsMember("any other field", additionalProperties)]
      : [];
  return [
    ...fields,
    ...undescribed,
    ...patterns.map(([pattern, schema]) =>
      wordsMember(`fields that match ${pattern}`, schema),
    ),
    ...others,
    ...listOf(prefixItems).map((item, at) =>
      wordsMember(`item ${at + 1}`, item),
    ),
    ...shape.alternatives.flatMap((forms) => formsOf(document, forms)),
  ];
}

/** Forms that have something to tell beside their type. */
function formsOf(
  document: OpenApiDocument,
  { branches }: Alternatives,
): readonly Member[] {
  const shapes = branches.map((branch) => readShape(document, branch));
  const isTold = shapes.every(
    ({ properties, facets, alternatives }) =>
      properties.size === 0 &&
      alternatives.length === 0 &&
      Object.keys(facets).every((one) => one === "$ref" || one === "items"),
  );
  if (isTold) return [];
  return branches.map((branch, at) => {
    const shape = shapes[at];
    const name = shape?.name ?? textOf(shape?.facets["title"]);
    return wordsMember(
      name === "" ? `form ${at + 1}` : `form ${at + 1}: ${name}`,
      branch,
    );
  });
}

function wordsMember(name: string, schema: unknown): Member {
  return {
    name,
    isCode: false,
    schemas: [schema],
    isRequired: false,
    isConditional: false,
    isField: false,
  };
}
