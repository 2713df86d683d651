/**
 * What the pages of some services have beside the usual: older versions of an operation, an operation on several
 * pages, types of two kinds, flags with a condition, pages about the whole service. Input: a sample and a seed;
 * output: the sample with more in it. Each habit has numbers of its own, so that none changes what others do.
 */
import { Random } from "./random.js";
import { ERROR_TEXTS } from "./sample-words.js";
import {
  identityOf,
  type SampleField,
  type SampleOperation,
  type ServiceFacts,
  type ServiceSample,
  WRAPPER_PREFIX,
} from "./service-sample.js";

export type SampleHabit =
  | "older versions"
  | "repeated pages"
  | "variants"
  | "unions"
  | "conditions"
  | "service pages";

type Rule = (sample: ServiceSample, random: Random) => ServiceSample;

/** What makes further pages of an operation comes last, so that they are equal in all else. */
const RULES: readonly (readonly [SampleHabit, Rule])[] = [
  [
    "unions",
    (sample, random) => withFields(sample, (field) => unionOf(field, random)),
  ],
  [
    "conditions",
    (sample, random) =>
      withFields(sample, (field) => conditional(field, random)),
  ],
  ["service pages", withServicePages],
  ["older versions", withOlderVersions],
  ["variants", withVariants],
  ["repeated pages", withRepeatedPages],
];

/** All of them. */
export const HABITS: readonly SampleHabit[] = RULES.map(([habit]) => habit);

/** The sample with each of the habits. */
export function withHabits(
  sample: ServiceSample,
  habits: readonly SampleHabit[],
): ServiceSample {
  return RULES.filter(([habit]) => habits.includes(habit)).reduce(
    (changed, [, rule]) => rule(changed, new Random(sample.seed)),
    sample,
  );
}

/** `/v3/lamps` has had a `/v2/lamps`, and `/v1/lamps` before it. */
function withOlderVersions(
  sample: ServiceSample,
  random: Random,
): ServiceSample {
  const taken = new Set(sample.operations.map(identityOf));
  const operations = sample.operations.map((operation) => {
    const newest = Number(/^\/v(\d)\//.exec(operation.path)?.[1]);
    const olderPaths: string[] = [];
    for (let version = newest - 1; version > 0; version -= 1) {
      const path = operation.path.replace(/\d/, String(version));
      const identity = identityOf({ ...operation, path });
      if (taken.has(identity) || random.chance(0.3)) continue;
      taken.add(identity);
      olderPaths.push(path);
    }
    return { ...operation, olderPaths };
  });
  return { ...sample, operations };
}

function withRepeatedPages(
  sample: ServiceSample,
  random: Random,
): ServiceSample {
  const operations = sample.operations.flatMap((operation) =>
    random.chance(0.4) ? [operation, operation] : [operation],
  );
  return { ...sample, operations };
}

/** A second page with a body that lacks a field of the first and has one of its own. */
function withVariants(sample: ServiceSample, random: Random): ServiceSample {
  const operations = sample.operations.flatMap((operation) => {
    const { body, requestExample } = operation;
    const isPlain = !body.some(({ name }) => name.startsWith(WRAPPER_PREFIX));
    if (body.length < 2 || !isPlain || random.chance(0.4)) return [operation];
    const dropped = random.pick(body);
    const own: SampleField = {
      name: "own_mark",
      type: { kind: "scalar", scalar: "string" },
      required: random.chance(0.5),
      noun: 0,
      limits: {},
    };
    const shown = Object.entries(
      requestExample as Readonly<Record<string, never>>,
    ).filter(([name]) => name !== dropped.name);
    const variant: SampleOperation = {
      ...operation,
      body: [...body.filter((field) => field !== dropped), own],
      requestExample: { ...Object.fromEntries(shown), own_mark: "amber" },
    };
    return [operation, variant];
  });
  return { ...sample, operations };
}

/** Fields of bodies and objects; parameters stay as they are. */
function withFields(
  sample: ServiceSample,
  change: (field: SampleField) => SampleField,
): ServiceSample {
  const known = new Map<SampleField, SampleField>();
  // Operations that were written twice stay equal.
  const changed = (fields: readonly SampleField[]): SampleField[] =>
    fields.map((field) => {
      const done = known.get(field) ?? change(field);
      known.set(field, done);
      return done;
    });
  const objects = sample.objects.map((object) => ({
    ...object,
    fields: changed(object.fields),
  }));
  const operations = sample.operations.map((operation) => {
    const [first, ...others] = operation.responses;
    const answered = (response: typeof first): typeof first => ({
      ...response,
      body: changed(response.body),
    });
    return {
      ...operation,
      body: changed(operation.body),
      responses: [answered(first), ...others.map(answered)] as const,
    };
  });
  return { ...sample, objects, operations };
}

/** A key around a whole body is as mandatory as what is inside. */
function conditional(field: SampleField, random: Random): SampleField {
  const isWrapper = field.name.startsWith(WRAPPER_PREFIX);
  return field.required && !isWrapper && random.chance(0.4)
    ? { ...field, required: false, conditional: true }
    : field;
}

/** `Integer/Boolean`: only where nothing is said that would fit one of the two. */
function unionOf(field: SampleField, random: Random): SampleField {
  const { type, limits } = field;
  if (type.kind !== "scalar" || Object.keys(limits).length > 0) return field;
  if (type.scalar !== "integer" && type.scalar !== "boolean") return field;
  if (random.chance(0.3)) return field;
  const or = type.scalar === "integer" ? "boolean" : "integer";
  return { ...field, type: { ...type, or } };
}

const REGIONS = ["xx-north-1", "xx-south-2", "yy-west-12"];
const PERIODS = ["second", "minute", "hour", "day"] as const;

function withServicePages(
  sample: ServiceSample,
  random: Random,
): ServiceSample {
  const service: ServiceFacts = {
    endpoints: random
      .some(REGIONS, random.between(1, 3))
      .map((region) => ({ region, host: `lamps.${region}.example.com` })),
    errorCodes: random
      .some(ERROR_TEXTS, random.between(1, 3))
      .map((message, at) => ({
        code: `LAMP.${2000 + at}`,
        status: random.pick(["400", "404", "500"]),
        message,
      })),
  };
  const operations = sample.operations.map((operation) =>
    random.chance(0.3)
      ? operation
      : {
          ...operation,
          limit: {
            perUser: random.between(1, 2000),
            ...(random.chance(0.5) ? { total: random.between(1, 9000) } : {}),
            period: random.pick(PERIODS),
          },
        },
  );
  return { ...sample, operations, service };
}
