/**
 * Makes a value from a schema with openapi-sampler, and mends what the schema refuses. Input: a schema of an answer;
 * output: a value, and whether the schema takes it. The same schema gives the same value.
 */
import type { sample as Sampler } from "openapi-sampler";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";
import { sampleDepth } from "./expansion-size.js";
import { REPAIR_BUDGET, repairValue } from "./repair-value.js";
import type { SchemaChecks } from "./schema-checks.js";

export interface Sample {
  readonly value: unknown;
  readonly isValid: boolean;
}

export interface SampleContext {
  readonly document: OpenApiDocument;
  readonly checks: SchemaChecks;
}

/** Where nothing else is taken. */
const SIMPLEST: readonly unknown[] = [{}, [], "string", 0, true, null];

/** Made once for each schema: mending takes a while. */
const made = new WeakMap<
  SchemaChecks,
  Map<Schema | boolean, Promise<Sample>>
>();

/** A value of `schema`, as an answer; not to be changed. */
export function sampleValue(
  schema: Schema | boolean,
  context: SampleContext,
): Promise<Sample> {
  const samples: Map<Schema | boolean, Promise<Sample>> = made.get(
    context.checks,
  ) ?? new Map();
  made.set(context.checks, samples);
  const known = samples.get(schema);
  if (known) return known;
  const sample = makeSample(schema, context);
  samples.set(schema, sample);
  return sample;
}

async function makeSample(
  schema: Schema | boolean,
  { document, checks }: SampleContext,
): Promise<Sample> {
  const { sample } = await import("openapi-sampler");
  const rough = roughSampler(sample, document);
  const errorsOf = (value: unknown) => checks.errorsOf(schema, value);
  const budget = { ...REPAIR_BUDGET };
  let best: { value: unknown; errors: number } | undefined;
  for (const make of attempts(schema, rough)) {
    const value = make();
    if (value === undefined) continue;
    const repaired = repairValue(value, {
      budget,
      errorsOf,
      sample: rough,
    });
    if (!best || repaired.errors < best.errors) best = repaired;
    if (best.errors === 0) break;
  }
  return best
    ? { value: best.value, isValid: best.errors === 0 }
    : { value: null, isValid: errorsOf(null).length === 0 };
}

type Rough = (
  schema: Schema | boolean,
  options?: { readonly skipNonRequired?: boolean },
) => unknown;

/** Everything first, then what is needed alone, then each branch, then next to nothing. */
function attempts(
  schema: Schema | boolean,
  rough: Rough,
): readonly (() => unknown)[] {
  const branches =
    typeof schema === "object"
      ? [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
      : [];
  return [
    () => rough(schema),
    () => rough(schema, { skipNonRequired: true }),
    ...branches.map((branch) => () => rough(branch)),
    ...SIMPLEST.map((value) => () => value),
  ];
}

/** The sampler behind a fence: no value too large, none that cannot be made. */
function roughSampler(
  sample: typeof Sampler,
  document: OpenApiDocument,
): Rough {
  return (schema, options = {}) => {
    if (typeof schema !== "object") return schema ? {} : undefined;
    const maxSampleDepth = sampleDepth(document, schema);
    if (maxSampleDepth === undefined) return undefined;
    try {
      const value = sample(
        schema as Parameters<typeof sample>[0],
        {
          ...options,
          skipWriteOnly: true,
          quiet: true,
          maxSampleDepth,
        },
        document,
      );
      return value === undefined ? undefined : structuredClone(value);
    } catch {
      // A reference that points to nothing, a pattern it does not understand, or a schema deeper than the stack.
      return undefined;
    }
  };
}
