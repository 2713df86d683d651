/**
 * Makes a service that looks like a real one from a seed: rows are named after their objects as APIs do, objects share
 * `id`, `name` and `type`, some differ by a field, some are used in several places, and sibling operations have
 * objects of one name with equal or other fields. Input: seed and size; output: a ServiceSample.
 */
import { limited, pascal } from "./api-fields.js";
import { ApiObjects } from "./api-objects.js";
import { THINGS, type Thing, VERBS, type WordedField } from "./api-words.js";
import { exampleOf } from "./example-of.js";
import { Random } from "./random.js";
import type {
  SampleField,
  SampleMethod,
  SampleOperation,
  SampleResponse,
  ServiceSample,
} from "./service-sample.js";

const METHODS: Readonly<Record<(typeof VERBS)[number], SampleMethod>> = {
  create: "POST",
  update: "PUT",
  extend: "POST",
  attach: "PATCH",
  move: "PUT",
};

/** The service of `seed`: one to three operations on one thing. */
export function generateApi(seed: number, size = 3): ServiceSample {
  const random = new Random(seed);
  const objects = new ApiObjects(random, size);
  const [thing] = random.some(THINGS, 1) as [Thing];
  const verbs = random.some(VERBS, random.between(1, Math.min(3, size)));
  const operations: SampleOperation[] = [];
  for (const verb of verbs) {
    objects.startPage(operations.length > 0 ? random.next() : 1);
    operations.push(generateOperation({ random, objects, thing, verb }));
  }
  return { seed, size, objects: objects.all, operations };
}

interface OperationPlan {
  readonly random: Random;
  readonly objects: ApiObjects;
  readonly thing: Thing;
  readonly verb: (typeof VERBS)[number];
}

function generateOperation(plan: OperationPlan): SampleOperation {
  const { random, objects, thing, verb } = plan;
  const withId = random.chance(0.5);
  const path = `/v2/{project_id}/${thing.plural.replaceAll("_", "-")}${withId ? `/{${thing.key}_id}` : ""}/${verb}`;
  const body = objects.body(thing, verb);
  const responses = generateResponses(plan);
  return {
    method: METHODS[verb],
    path,
    apiName: `${pascal(verb)}${pascal(thing.plural)}0`,
    pathParameters: [
      parameter(random, PROJECT, true),
      ...(withId ? [parameter(random, idOf(thing), true)] : []),
    ],
    query: random.chance(0.15) ? [parameter(random, DRY_RUN, false)] : [],
    headers: random.chance(0.2) ? [parameter(random, LANGUAGE, false)] : [],
    token: random.chance(0.4),
    body,
    ...(random.chance(0.85)
      ? {
          requestExample: exampleOf(body, objects.all, random, {
            top: random.chance(0.5) ? "whole" : "some",
          }),
        }
      : {}),
    responses,
    errors: [],
  };
}

const PROJECT: WordedField = {
  name: "project_id",
  scalar: "string",
  about: { en: "ID of the project", zh: "项目编号" },
};
const DRY_RUN: WordedField = {
  name: "dry_run",
  scalar: "string",
  about: { en: "word that asks for a rehearsal", zh: "试运行" },
};
const LANGUAGE: WordedField = {
  name: "X-Language",
  scalar: "string",
  about: { en: "language of messages", zh: "语言" },
};

function idOf({ key, words: { en, zh } }: Thing): WordedField {
  const about = { en: `ID of the ${en}`, zh: `${zh}的编号` };
  return { name: `${key}_id`, scalar: "string", about };
}

function parameter(
  random: Random,
  field: WordedField,
  required: boolean,
): SampleField {
  return { ...limited(random, field), required };
}

function generateResponses({
  random,
  objects,
  thing,
}: OperationPlan): SampleOperation["responses"] {
  const body = objects.result(thing);
  const success: SampleResponse = {
    status: random.pick(["200", "201", "202"]),
    body,
    ...(random.chance(0.8)
      ? { example: exampleOf(body, objects.all, random) }
      : {}),
  };
  const errors = random
    .some(["400", "403", "404", "409", "500"], random.between(0, 3))
    .sort();
  return [success, ...errors.map((status) => ({ status, body: ERROR_BODY }))];
}

const ERROR_BODY: readonly SampleField[] = [
  {
    name: "error_code",
    type: { kind: "scalar", scalar: "string" },
    required: false,
    noun: 0,
    about: { en: "code of the error", zh: "错误的编码" },
    limits: {},
  },
  {
    name: "error_msg",
    type: { kind: "scalar", scalar: "string" },
    required: false,
    noun: 0,
    about: { en: "words of the error", zh: "错误的描述" },
    limits: {},
  },
];
