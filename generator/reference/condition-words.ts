/**
 * Conditions between the fields of an object, in words. Input: a schema that is one (`if`/`then`, `not`, `anyOf` and
 * `oneOf` of fields that must be there, `dependentRequired`); output: a sentence for each demand. A form that the
 * tables here do not know is shown as JSON: nothing is left out.
 */
import { constraintWords } from "./constraint-words.js";
import {
  entriesOf,
  isNode,
  isShallow,
  listOf,
  shownValue,
  textsOf,
  type Node,
} from "./read-value.js";
import { joined, say, sentence, type Words } from "./words.js";

const DEEPEST = 60;

const ANNOTATIONS = new Set(["description", "title", "type", "$comment"]);

/** Every sentence of a condition. */
export function conditionWords(condition: Node): readonly Words[] {
  if (!isShallow(condition, DEEPEST)) {
    return [["A condition that is nested too deeply to be told."]];
  }
  const told = FORMS.flatMap(([keyword, words]) =>
    Object.hasOwn(condition, keyword) ? words(condition) : [],
  );
  return told.map((words) => say`${sentence(words)}.`);
}

/** Names of the fields that a condition may demand. */
export function demandedFields(condition: Node): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (schema: unknown): void => {
    if (!isNode(schema)) return;
    for (const name of textsOf(schema["required"])) found.add(name);
  };
  add(condition["then"]);
  add(condition["else"]);
  for (const keyword of ["anyOf", "oneOf"])
    listOf(condition[keyword]).forEach(add);
  for (const [, names] of entriesOf(condition["dependentRequired"])) {
    for (const name of textsOf(names)) found.add(name);
  }
  return found;
}

/** The normal forms, each with its sentences. */
const FORMS: readonly (readonly [
  keyword: string,
  words: (condition: Node) => readonly Words[],
])[] = [
  ["if", ifWords],
  [
    "dependentRequired",
    ({ dependentRequired }) => dependencyWords(dependentRequired),
  ],
  [
    "dependentSchemas",
    ({ dependentSchemas }) =>
      entriesOf(dependentSchemas).flatMap(([name, schema]) =>
        demands(schema).map((words) => say`if ${name} is given, ${words}`),
      ),
  ],
  ["anyOf", ({ anyOf }) => [alternativeWords(listOf(anyOf), "at least one")]],
  ["oneOf", ({ oneOf }) => [alternativeWords(listOf(oneOf), "exactly one")]],
  ["not", ({ not }) => [notWords(not)]],
];

function ifWords(condition: Node): readonly Words[] {
  const { if: test, then, else: otherwise } = condition;
  const clause = clauseOf(test) ?? say`the object fits ${shownValue(test)}`;
  return [
    ...(then === undefined ? [] : demands(then)).map(
      (words) => say`if ${clause}, ${words}`,
    ),
    ...(otherwise === undefined ? [] : demands(otherwise)).map(
      (words) => say`unless ${clause}, ${words}`,
    ),
  ];
}

function dependencyWords(dependencies: unknown): readonly Words[] {
  return entriesOf(dependencies).map(
    ([name, names]) =>
      say`if ${name} is given, ${requiredWords(textsOf(names))}`,
  );
}

/** What holds when a schema fits: `type` is `A` and `size` is given. */
function clauseOf(test: unknown): Words | undefined {
  if (!isNode(test) || !hasOnly(test, ["properties", "required", "not"])) {
    return undefined;
  }
  const tested = entriesOf(test["properties"]);
  const parts: Words[] = [];
  for (const [name, schema] of tested) {
    const predicate = isNode(schema) ? predicateOf(schema) : undefined;
    if (!predicate) return undefined;
    parts.push(say`${name} ${predicate}`);
  }
  for (const name of textsOf(test["required"])) {
    if (!tested.some(([other]) => other === name)) {
      parts.push(say`${name} is given`);
    }
  }
  if (test["not"] !== undefined) {
    const absent = absentFields(test["not"]);
    if (!absent) return undefined;
    parts.push(
      absent.length === 1
        ? say`${joined(absent, "and")} is not given`
        : say`${joined(absent, "and")} are not all given`,
    );
  }
  return parts.length > 0 ? joined(parts, "and") : undefined;
}

/** `is A`, `is A or B`, `is not A`, or the words of the constraints. */
function predicateOf(schema: Node): Words | undefined {
  if (Object.hasOwn(schema, "const")) {
    return say`is ${shownValue(schema["const"])}`;
  }
  const values = listOf(schema["enum"]);
  if (values.length > 0) {
    return say`is ${joined(values.map(shownValue), "or")}`;
  }
  const { not } = schema;
  if (isNode(not)) {
    const inside = predicateOf(not);
    const [verb, ...rest] = inside ?? [];
    return verb === "is " ? ["is not ", ...rest] : undefined;
  }
  const constraints = constraintWords(schema);
  if (constraints.length === 0) return undefined;
  return say`is so: ${joined(constraints, "and")}`;
}

/** What a schema demands, each as the end of a sentence. */
function demands(schema: unknown): readonly Words[] {
  if (schema === true) return [];
  if (schema === false) return [say`the object is refused`];
  if (!isNode(schema)) return [];
  const found: Words[] = [];
  const required = textsOf(schema["required"]);
  if (required.length > 0) found.push(requiredWords(required));
  for (const [name, inner] of entriesOf(schema["properties"])) {
    if (inner === false) {
      found.push(say`${name} must not be given`);
      continue;
    }
    const predicate = isNode(inner) ? predicateOf(inner) : undefined;
    if (predicate) found.push(say`${name} ${mustBe(predicate)}`);
    else if (inner !== true)
      found.push(say`${name} must fit ${shownValue(inner)}`);
  }
  for (const inner of listOf(schema["allOf"])) found.push(...demands(inner));
  for (const [keyword, words] of FORMS) {
    if (Object.hasOwn(schema, keyword)) found.push(...words(schema));
  }
  const known = ["required", "properties", "allOf", "then", "else"];
  const isTold = hasOnly(schema, [
    ...known,
    ...FORMS.map(([keyword]) => keyword),
  ]);
  return isTold ? found : [say`the object must fit ${shownValue(schema)}`];
}

function mustBe(predicate: Words): Words {
  const [verb, ...rest] = predicate;
  return typeof verb === "string"
    ? [
        verb.replace(/^is not/, "must not be").replace(/^is/, "must be"),
        ...rest,
      ]
    : predicate;
}

function requiredWords(names: readonly string[]): Words {
  return names.length === 1
    ? say`${joined(names, "and")} is required`
    : say`${joined(names, "and")} are required`;
}

function alternativeWords(
  branches: readonly unknown[],
  quantity: string,
): Words {
  const single = branches.map((branch) => {
    const names =
      isNode(branch) && hasOnly(branch, ["required"])
        ? textsOf(branch["required"])
        : [];
    return names.length === 1 ? names[0] : undefined;
  });
  if (single.every((name) => name !== undefined)) {
    return say`${[quantity]} of ${joined(single, "and")} is required`;
  }
  const parts = branches.flatMap((branch, at): Words => {
    const inside = demands(branch);
    const words: Words =
      inside.length > 0 ? joined(inside, "and") : ["nothing more is asked"];
    return at === 0 ? words : ["; ", ...words];
  });
  return say`${[quantity]} of these holds: ${parts}`;
}

function notWords(not: unknown): Words {
  const absent = absentFields(not);
  if (absent) {
    return absent.length === 1
      ? say`${joined(absent, "and")} must not be given`
      : say`${joined(absent, "and")} must not be given together`;
  }
  if (isNode(not) && hasOnly(not, ["anyOf"])) {
    const each = listOf(not["anyOf"]).map(absentFields);
    if (each.every((names) => names?.length === 1)) {
      return say`none of ${joined(
        each.flatMap((names) => names ?? []),
        "and",
      )} may be given`;
    }
  }
  const clause = clauseOf(not);
  return clause
    ? say`it must not be that ${clause}`
    : say`the object must not fit ${shownValue(not)}`;
}

/** The names of a schema that says no more than `required`. */
function absentFields(schema: unknown): readonly string[] | undefined {
  if (!isNode(schema) || !hasOnly(schema, ["required"])) return undefined;
  const names = textsOf(schema["required"]);
  return names.length > 0 ? names : undefined;
}

function hasOnly(schema: Node, keywords: readonly string[]): boolean {
  return Object.keys(schema).every(
    (keyword) =>
      keywords.includes(keyword) ||
      ANNOTATIONS.has(keyword) ||
      keyword.startsWith("x-"),
  );
}
