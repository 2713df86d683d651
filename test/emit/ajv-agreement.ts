/**
 * Compares the validators of a client with Ajv (draft 2020-12) on changed payloads. Input: a document and how many;
 * output: where they differ. What is meant to differ is taken out of Ajv's copy of the schemas first, each with why.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  isReference,
  resolve,
} from "../../generator/contract/access/resolve.js";
import {
  nullableForm,
  upgradeDocument,
} from "../../generator/contract/access/upgrade.js";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";
import { enumOf } from "../../generator/emit/model/schema-shape.js";
import { areOverlapping } from "../../generator/emit/model/overlapping-alternatives.js";
import { wellFormed } from "../../generator/emit/model/well-formed.js";
import { withdrawBounds } from "../../generator/emit/model/withdraw-bounds.js";
import { emit, withClient, type Module } from "./client-build.js";
import { mutationsOf, seededRandom } from "./mutations.js";
import { sampleOf } from "./samples.js";

export interface Agreement {
  readonly payloads: number;
  readonly invalid: number;
  /** Schemas that were compared. */
  readonly schemas: number;
  readonly differences: readonly string[];
}

/** Changed copies of one sample. */
const CHANGES = 9;

export async function compareWithAjv(
  given: OpenApiDocument,
  payloads: number,
  seed = 7,
): Promise<Agreement> {
  const document = upgradeDocument(given);
  // Without operations every type is one that requests may hold.
  const { files } = await emit({ ...document, paths: {}, webhooks: {} });
  const schemas = document.components?.schemas ?? {};
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    multipleOfPrecision: 9,
    logger: false,
  });
  ajv.addSchema({
    $id: "doc",
    components: { schemas: forAjv(schemas, document) },
  });
  const random = seededRandom(seed);
  // Names that differ in case and signs alone have types with numbers.
  const all = Object.keys(schemas).map(plainName);
  const names = Object.keys(schemas).filter(
    (name) => all.indexOf(plainName(name)) === all.lastIndexOf(plainName(name)),
  );
  const compared = new Set<string>();
  const differences: string[] = [];
  let count = 0;
  let invalid = 0;
  await withClient(files, "validators.js", (module) => {
    const checks = checksByName(module);
    for (let round = 0; count < payloads && round < payloads; round++) {
      const name = names[round % names.length] ?? "";
      const check = checks.get(plainName(name));
      const verdict = check && compiled(ajv, name);
      if (!check || !verdict) continue;
      compared.add(name);
      const sample = sampleOf(
        { $ref: `#/components/schemas/${name.replaceAll("/", "~1")}` },
        { document, random },
      );
      const start = Math.floor(random() * 2 ** 31);
      for (const value of [sample, ...mutationsOf(sample, CHANGES, start)]) {
        const text = JSON.stringify(value) as string | undefined;
        if (text === undefined) continue;
        // What JSON cannot hold is no difference: both judge what was sent.
        const sent: unknown = JSON.parse(text);
        const want = judged(verdict, sent);
        if (want === undefined) continue;
        const errors = check
          .validate(sent)
          .filter(({ severity }) => severity === "error");
        count += 1;
        if (want !== true) invalid += 1;
        const quick = JSON.stringify(check.validate.errors(sent));
        if (quick !== JSON.stringify(errors)) {
          differences.push(`${name}: ${text.slice(0, 300)}: ${quick}`);
        }
        if (check.is(sent) === want && (errors.length === 0) === want) continue;
        const said = `Ajv ${String(want)}, fast ${String(check.is(sent))}, full ${JSON.stringify(errors[0] ?? true)}`;
        differences.push(`${name}: ${text.slice(0, 300)}: ${said}`);
      }
    }
  });
  return { payloads: count, invalid, schemas: compared.size, differences };
}

/** Of a circle that nothing ends Ajv has no verdict. */
function judged(
  verdict: (value: unknown) => unknown,
  value: unknown,
): boolean | undefined {
  try {
    return verdict(value) === true;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Problems = readonly { readonly severity: string }[];

interface Check {
  readonly is: (value: unknown) => boolean;
  readonly validate: ((value: unknown) => Problems) & {
    /** The same without findings, by the fast way. */
    readonly errors: (value: unknown) => Problems;
  };
}

/** Names of types differ from those of components in case and signs only. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** By the plain name of the component. */
function checksByName(module: Module): Map<string, Check> {
  const checks = new Map<string, Check>();
  for (const [key, value] of Object.entries(module)) {
    if (!key.startsWith("validate")) continue;
    const validate = value as unknown as Check["validate"] & Check;
    checks.set(plainName(key.slice("validate".length)), {
      is: validate.is,
      validate,
    });
  }
  return checks;
}

function compiled(ajv: Ajv2020, name: string) {
  const ref = encodeURIComponent(name.replaceAll("/", "~1"));
  try {
    return ajv.compile({ $ref: `doc#/components/schemas/${ref}` });
  } catch {
    // A pattern that is none, or a reference that points to nothing: Ajv has no verdict.
    return undefined;
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Keywords that the client does not check, and says so (`emit/unsupported-keyword`). */
const UNCHECKED: ReadonlySet<string> = new Set([
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/**
 * The schemas as requests mean them: what the service sets is neither needed nor looked at; values that a list's own
 * type refuses are no part of it, and bounds that refuse its values say nothing; keywords that are not checked say
 * nothing; `nullable` means in 3.1 what it means in 3.0; of alternatives that a discriminator tells apart, or that
 * nothing does, several may fit.
 */
function forAjv(node: unknown, document: OpenApiDocument): unknown {
  if (Array.isArray(node)) return node.map((item) => forAjv(item, document));
  if (typeof node !== "object" || node === null) return node;
  if ((node as Json).nullable === true) {
    const { nullable: _said, ...rest } = node as Json;
    return forAjv(nullableForm(rest), document);
  }
  const schema = node as Json;
  const members = Object.entries(schema)
    .filter(([key]) => key !== "enum" || !Array.isArray(schema.enum))
    .filter(([key]) => !UNCHECKED.has(key))
    .map(([key, value]) => [key, forAjv(value, document)] as const)
    .map(([key, value]) => [key, asMeant(key, value)] as const)
    .filter(([, value]) => value !== undefined);
  const changed: Record<string, unknown> = Object.fromEntries(members);
  if (
    (schema.discriminator !== undefined && schema.anyOf === undefined) ||
    areOverlapping(document, schema)
  ) {
    changed.anyOf = changed.oneOf ?? [true];
    delete changed.oneOf;
  }
  if (Array.isArray(schema.enum)) {
    const values = enumOf(schema);
    if (values) changed.enum = values;
  }
  if (Array.isArray(changed.enum) || "const" in changed) {
    withdrawBounds(changed);
  }
  const properties = schema.properties;
  if (typeof properties !== "object" || properties === null) return changed;
  const isSet = (name: string) => {
    const own = Object.hasOwn(properties, name)
      ? (properties as Json)[name]
      : undefined;
    return [own, ...((own as Schema | undefined)?.allOf ?? [])].some((part) =>
      isReadOnly(part, document),
    );
  };
  changed.properties = Object.fromEntries(
    Object.entries(changed.properties as Json).map(([name, part]) => [
      name,
      isSet(name) ? true : part,
    ]),
  );
  if (Array.isArray(changed.required)) {
    changed.required = (changed.required as string[]).filter(
      (name) => !isSet(name),
    );
  }
  return changed;
}

/** A regular expression that is written as code has no verdict of Ajv's. */
function asMeant(key: string, value: unknown): unknown {
  return key === "pattern" ? wellFormed(key, value, {}) : value;
}

/** Said of a member, or of what it refers to. */
function isReadOnly(part: unknown, document: OpenApiDocument): boolean {
  if (typeof part !== "object" || part === null) return false;
  if ((part as Schema).readOnly === true) return true;
  const target = isReference(part)
    ? resolve<Schema>(document, part)
    : undefined;
  return target?.readOnly === true;
}
