/**
 * Makes a service from a seed. Input: seed, size and how freely objects are named; output: a ServiceSample.
 * A smaller size gives fewer operations with fewer objects, not a part of the larger sample.
 */
import { exampleOf } from "./example-of.js";
import { generateFields, generateScalarField } from "./generate-fields.js";
import { ObjectPool } from "./object-pool.js";
import type { Random } from "./random.js";
import { Random as SeededRandom } from "./random.js";
import { type SampleHabit, withHabits } from "./sample-habits.js";
import { ERROR_TEXTS, PATH_NOUNS } from "./sample-words.js";
import { identityOf } from "./service-sample.js";
import type {
  SampleField,
  SampleMethod,
  SampleObject,
  SampleOperation,
  SampleResponse,
  ServiceSample,
} from "./service-sample.js";

/**
 * `free`: an object's name may stand for several shapes on one page, and rows are named at will, which only links
 * can tell apart. `by-side`: within request and response a name means one object, and a row's name leads to it.
 */
export type ObjectNaming = "free" | "by-side";

export interface SampleOptions {
  readonly size?: number;
  readonly naming?: ObjectNaming;
  readonly habits?: readonly SampleHabit[] | undefined;
}

const METHODS: readonly (readonly [SampleMethod, string])[] = [
  ["GET", "Show"],
  ["POST", "Create"],
  ["PUT", "Update"],
  ["DELETE", "Delete"],
  ["PATCH", "Change"],
];

/** The service of `seed`. */
export function generateService(
  seed: number,
  { size = 3, naming = "free", habits = [] }: SampleOptions = {},
): ServiceSample {
  const random = new SeededRandom(seed);
  const objects: SampleObject[] = [];
  const poolOf = (): ObjectPool =>
    new ObjectPool(objects, { random, naming, size });
  let requests = poolOf();
  let responses = random.chance(0.4) ? requests : poolOf();
  const operations: SampleOperation[] = [];
  const taken = new Set<string>();
  const count = random.between(1, Math.max(1, size));
  for (let made = 0; made < count; made += 1) {
    if (random.chance(0.3)) requests = poolOf();
    if (random.chance(0.3)) responses = poolOf();
    const operation = generateOperation({
      random,
      objects,
      requests,
      responses,
      index: made,
    });
    const key = identityOf(operation);
    if (!taken.has(key)) operations.push(operation);
    taken.add(key);
  }
  return withHabits({ seed, size, objects, operations }, habits);
}

interface OperationPlan {
  readonly random: Random;
  readonly objects: readonly SampleObject[];
  readonly requests: ObjectPool;
  readonly responses: ObjectPool;
  readonly index: number;
}

function generateOperation(plan: OperationPlan): SampleOperation {
  const { random, objects, requests, index } = plan;
  const [method, verb] = random.pick(METHODS);
  const noun = random.pick(PATH_NOUNS);
  const owner = random.chance(0.5) ? `/{${noun.replace(/\W/g, "_")}_id}` : "";
  const path = `/v${random.between(1, 3)}/{project_id}/${noun}${owner}`;
  const pathParameters = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => ({
    ...generateScalarField(random, match[1] as string, ["string"]),
    required: true,
  }));
  const own = new Set(pathParameters.map(({ name }) => name));
  const withBody =
    method !== "GET" && (method !== "DELETE" || random.chance(0.3));
  const query =
    random.chance(method === "GET" ? 0.8 : 0.2) === true
      ? parameterFields(random, own, "lower")
      : [];
  for (const { name } of query) own.add(name);
  const headers = random.chance(0.3)
    ? parameterFields(random, own, "header")
    : [];
  const body = withBody ? requests.rootFields(random.between(1, 5), own) : [];
  return {
    method,
    path,
    apiName: `${verb}${pascal(noun)}${index}`,
    pathParameters,
    query,
    headers,
    token: random.chance(0.5),
    body,
    ...(body.length > 0
      ? { requestExample: exampleOf(body, objects, random) }
      : {}),
    responses: generateResponses(plan, method),
    errors: random
      .some(ERROR_TEXTS, random.between(0, 2))
      .map((text, at) => ({ code: `LAMP.${1000 + at}`, text })),
  };
}

/** Parameters in query and header are scalars. */
function parameterFields(
  random: Random,
  taken: ReadonlySet<string>,
  spelling: "lower" | "header",
): SampleField[] {
  const scalars = ["string", "integer", "boolean"] as const;
  const fields = generateFields(random, random.between(1, 3), {
    scalars,
    taken,
  });
  if (spelling === "lower") return fields.filter(isPlain);
  return fields.map((field, at) => ({
    ...field,
    name: `X-${pascal(field.name.replace(/\W/g, "_"))}-${at}`,
  }));
}

/** Names with signs belong to bodies: a query in the URI could not spell them. */
function isPlain({ name }: SampleField): boolean {
  return /^[a-z]\w*$/.test(name);
}

const SUCCESS: Readonly<Record<SampleMethod, readonly string[]>> = {
  GET: ["200"],
  POST: ["200", "201", "202"],
  PUT: ["200", "204"],
  DELETE: ["200", "204"],
  PATCH: ["200"],
};

function generateResponses(
  { random, objects, responses }: OperationPlan,
  method: SampleMethod,
): SampleOperation["responses"] {
  const respond = (
    status: string,
    body: readonly SampleField[],
  ): SampleResponse => ({
    status,
    body,
    ...(body.length > 0 ? { example: exampleOf(body, objects, random) } : {}),
  });
  const status = random.pick(SUCCESS[method]);
  const body =
    status === "204" ? [] : responses.rootFields(random.between(1, 4));
  const errors = random
    .some(["400", "404", "500"], random.between(0, 2))
    .sort();
  return [
    respond(status, body),
    ...errors.map((code) =>
      respond(
        code,
        random.chance(0.8) ? responses.rootFields(random.between(1, 2)) : [],
      ),
    ),
  ];
}

function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}
