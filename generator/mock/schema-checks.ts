/**
 * Checks values against the schemas of one document, with Ajv (draft 2020-12), which is loaded when it is first
 * needed. A schema that Ajv cannot compile checks nothing, and is told once. Known limit: a whole number beyond 2^53 is
 * checked as the nearest double.
 */
import type { Ajv2020 as Ajv, ErrorObject } from "ajv/dist/2020.js";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";
import { DirectionView, type Direction } from "./direction-view.js";
import { guardedPattern } from "./guarded-pattern.js";

/** What a value breaks; `parentSchema` holds the schema with the keyword. */
export type SchemaError = ErrorObject;

export interface SchemaChecks {
  /** Every error; only the first of a value that `isLarge`. */
  readonly errorsOf: (
    schema: Schema | boolean,
    value: unknown,
    extent?: { readonly isLarge?: boolean },
  ) => readonly SchemaError[];
}

export type ChecksOf = (direction: Direction) => SchemaChecks;

/** Loads Ajv and makes the checks of a document; `onUnusable` is told why a schema checks nothing. */
export async function openChecks(
  document: OpenApiDocument,
  onUnusable: (message: string) => void,
): Promise<ChecksOf> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const { default: formats } = await import("ajv-formats");
  const makeAjv = (allErrors: boolean): Ajv => {
    const ajv = new Ajv2020({
      allErrors,
      verbose: true,
      strict: false,
      validateSchema: false,
      logger: false,
      ownProperties: true,
      // Each component is compiled once, not into every place that refers to it.
      inlineRefs: false,
      code: { regExp: patternEngine },
    });
    ajv.removeKeyword("multipleOf");
    ajv.addKeyword({
      keyword: "multipleOf",
      type: "number",
      schemaType: "number",
      validate: isMultiple,
      error: { message: "must be a multiple" },
    });
    formats.default(ajv);
    return ajv;
  };
  const opened = new Map<Direction, SchemaChecks>();
  const told = new Set<string>();
  return (direction) => {
    const known = opened.get(direction);
    if (known) return known;
    const made = checksFor(direction, {
      document,
      makeAjv,
      onUnusable: (message) => {
        if (!told.has(message)) onUnusable(message);
        told.add(message);
      },
    });
    opened.set(direction, made);
    return made;
  };
}

/** Large numbers are taken as they are written: 42324623611997300, which no double holds, is a multiple of 10. */
function isMultiple(step: number, value: number): boolean {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isInteger(step)) {
    return step === 0 || written(value) % BigInt(step) === 0n;
  }
  if (Number.isInteger(step) && Number.isInteger(value)) {
    return value % step === 0;
  }
  const times = value / step;
  return Math.abs(Math.round(times) - times) <= 1e-9;
}

/** The number that the shortest digits of a large one make. */
function written(value: number): bigint {
  const [mantissa = "", exponent = ""] = value.toExponential().split("e+");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const zeros = Math.max(0, Number(exponent) - fraction.length);
  return BigInt(whole + fraction + "0".repeat(zeros));
}

const patternEngine = Object.assign(guardedPattern, { code: "RegExp" });

interface Opening {
  readonly document: OpenApiDocument;
  readonly makeAjv: (allErrors: boolean) => Ajv;
  readonly onUnusable: (message: string) => void;
}

type Validator = (value: unknown) => readonly SchemaError[];

/** The name that references resolve against. */
const ROOT = "document";
const PLACES = "x-mock-schemas";

function checksFor(
  direction: Direction,
  { document, makeAjv, onUnusable }: Opening,
): SchemaChecks {
  const view = new DirectionView(document, direction);
  // Schemas of parameters and bodies are hung into the document, where their references are at home.
  const places: unknown[] = [];
  const root = { ...view.document(), [PLACES]: places };
  const placeOf = new Map<Schema | boolean, number>();
  const open = (allErrors: boolean) => {
    const ajv = makeAjv(allErrors);
    ajv.addSchema(root, ROOT);
    const validators = new Map<number, Validator>();
    return (place: number): Validator => {
      const known = validators.get(place);
      if (known) return known;
      const made = compiled(ajv, place, onUnusable);
      validators.set(place, made);
      return made;
    };
  };
  // Listing every error of a large value would take more memory than the value.
  const [first, every] = [lazily(() => open(false)), lazily(() => open(true))];
  return {
    errorsOf: (schema, value, { isLarge = false } = {}) => {
      let place = placeOf.get(schema);
      if (place === undefined) {
        place = places.push(view.schema(schema)) - 1;
        placeOf.set(schema, place);
      }
      return (isLarge ? first() : every())(place)(value);
    },
  };
}

function compiled(
  ajv: Ajv,
  place: number,
  onUnusable: (message: string) => void,
): Validator {
  try {
    const validate = ajv.compile({ $ref: `${ROOT}#/${PLACES}/${place}` });
    return (value) => {
      try {
        return validate(value) ? [] : (validate.errors ?? []);
      } catch {
        return [TOO_DEEP];
      }
    };
  } catch (error) {
    onUnusable(error instanceof Error ? error.message : String(error));
    return () => [];
  }
}

/** What a value breaks that no stack holds. */
const TOO_DEEP: SchemaError = {
  instancePath: "",
  schemaPath: "",
  keyword: "depth",
  params: {},
  message: "must not be nested that deep",
};

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
