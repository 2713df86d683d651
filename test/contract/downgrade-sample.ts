/** What tests of the 3.0 form share: a document around schemas, verdicts of Ajv, and the form without its extensions. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";

/** A 3.1 document with these schemas. */
export function documentWith(
  schemas: Readonly<Record<string, unknown>>,
): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Sample", version: "1" },
    paths: {},
    components: { schemas: schemas as Record<string, Schema> },
  };
}

/** What a reader of 3.0 sees that knows no extension, in the form of 3.1. */
export function plainReading(document: OpenApiDocument): OpenApiDocument {
  return upgradeDocument(
    JSON.parse(
      JSON.stringify(document, (key, value: unknown) =>
        key.startsWith("x-doc-") ? undefined : value,
      ),
    ) as OpenApiDocument,
  );
}

/** Whether the schema called `name` takes a value. */
export function verdictsOf(
  document: OpenApiDocument,
  name = "X",
): (value: unknown) => boolean {
  const ajv = readers.get(document) ?? readerOf(document);
  readers.set(document, ajv);
  const check = ajv.compile({ $ref: `doc:/all#/components/schemas/${name}` });
  return (value) => check(value);
}

const readers = new WeakMap<OpenApiDocument, Ajv2020>();

function readerOf(document: OpenApiDocument): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    logger: false,
  });
  // Ajv knows `nullable` in every draft; 3.1 does not.
  const { components } = JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === "nullable" && typeof value === "boolean" ? undefined : value,
    ),
  ) as OpenApiDocument;
  ajv.addSchema({ $id: "doc:/all", components } as object);
  return ajv;
}

/** Values of every type, with the names and texts that the samples use. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  1.5,
  -1,
  100,
  "",
  "a",
  "b",
  "abc",
  "a1",
  "long text",
  [],
  ["a"],
  ["a", 1],
  [1, "a"],
  ["a", 1, true],
  [null],
  [1, 2, 3],
  [{ a: "a" }],
  {},
  { a: 1 },
  { a: "a" },
  { a: null },
  { a: "a", b: "b" },
  { a: 1, b: 2 },
  { b: 1 },
  { b: "b", c: true },
  { a: "a", b: 1, c: null },
  { x_1: 1 },
  { x_1: "a", c: 1 },
  { a: { a: "a" } },
  { a: [], b: {} },
];
