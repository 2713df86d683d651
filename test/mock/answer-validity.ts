/**
 * Asks a mock, without a network, for every documented answer of a document, and has a second Ajv judge them: one
 * that knows nothing of the mock's own reading of schemas. Output: counts, and the answers that their schema refuses.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { pointer, resolve } from "../../generator/contract/access/resolve.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type {
  OpenApiDocument,
  Response,
  Schema,
} from "../../generator/contract/openapi.js";
import { answerRequest } from "../../generator/mock/answer-request.js";
import { planOperations } from "../../generator/mock/plan-operations.js";

export interface Validity {
  readonly operations: number;
  readonly answers: number;
  /** Answers whose values the mock made itself. */
  readonly made: number;
  /** The mock says itself that it found no value: the schema takes none, as far as it can tell. */
  readonly admitted: readonly string[];
  readonly wrong: readonly string[];
  /** Schemas that Ajv cannot compile. */
  readonly unusable: number;
}

interface Wish {
  readonly status: number;
  readonly isDynamic: boolean;
}

export async function answerValidity(
  given: OpenApiDocument,
): Promise<Validity> {
  const document = upgradeDocument(given);
  const judge = makeJudge(document);
  const operations = planOperations(document, () => undefined);
  const wrong: string[] = [];
  const admitted: string[] = [];
  const counts = { answers: 0, made: 0, unusable: 0 };
  for (const { path, method, operation } of operationsOf(document)) {
    const target = path.split(/[?#]/)[0]?.replace(/\{[^{}]*\}/g, "1") ?? "";
    for (const [key, given] of Object.entries(operation.responses ?? {})) {
      const response = resolve<Response>(document, given as Response);
      const status = key === "default" ? 299 : Number(key.replace(/x/gi, "0"));
      if (!response || !(status >= 200)) continue;
      for (const isDynamic of [false, true]) {
        const answer = await answerRequest(
          {
            operations: operations.filter((one) => one.path === path),
            validate: "off",
          },
          {
            method: method.toUpperCase(),
            target,
            headers: new Map([["prefer", preferText({ status, isDynamic })]]),
            body: new Uint8Array(),
          },
        );
        const place = `${method} ${path} ${key}${isDynamic ? " (made)" : ""}`;
        if (answer.status !== status) {
          wrong.push(`${place}: answered ${answer.status} ${answer.body}`);
          continue;
        }
        if (answer.body === "") continue;
        counts.answers += 1;
        const origin = answer.note.origin ?? "";
        if (origin.startsWith("made")) counts.made += 1;
        if (origin.endsWith("not valid")) {
          admitted.push(`${place}: ${answer.body.slice(0, 200)}`);
          continue;
        }
        const problem = judge(response, answer);
        if (problem === UNUSABLE) counts.unusable += 1;
        else if (problem !== "") {
          wrong.push(`${place}: ${problem}: ${answer.body.slice(0, 300)}`);
        }
      }
    }
  }
  const count = [...operationsOf(document)].length;
  return { operations: count, ...counts, admitted, wrong };
}

function preferText({ status, isDynamic }: Wish): string {
  return `code=${status}${isDynamic ? ", dynamic=true" : ""}`;
}

const UNUSABLE = "unusable";

interface Judged {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Finds what a schema refuses in a body; empty when it takes it. */
function makeJudge(document: OpenApiDocument) {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    multipleOfPrecision: 9,
  });
  formats.default(ajv);
  ajv.addSchema(withoutWriteOnly(document, document) as object, "doc");
  const places = placesOfSchemas(document);
  return (response: Response, { headers, body }: Judged): string => {
    const [, type = ""] =
      headers.find(([name]) => name === "Content-Type") ?? [];
    if (!/[/+]json/.test(type)) return "";
    const content = Object.entries(response.content ?? {});
    const schema = (content.find(([name]) => name === type) ??
      content.find(([name]) => name.includes("*")))?.[1].schema;
    if (schema === undefined) return "";
    const place = places.get(schema);
    if (place === undefined) return `there is no place for ${type}`;
    try {
      const validate = ajv.compile({ $ref: `doc${encodeURI(place)}` });
      return validate(JSON.parse(body)) ? "" : ajv.errorsText(validate.errors);
    } catch {
      return UNUSABLE;
    }
  };
}

/** Where each `schema` of the document is, as a pointer. */
function placesOfSchemas(document: OpenApiDocument): Map<unknown, string> {
  const places = new Map<unknown, string>();
  const walk = (node: unknown, segments: readonly string[]): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "schema") places.set(value, pointer(...segments, key));
      else walk(value, [...segments, key]);
    }
  };
  walk(document, []);
  return places;
}

/** An answer has nothing that is for requests alone; examples may look like schemas. */
function withoutWriteOnly(node: unknown, document: OpenApiDocument): unknown {
  if (Array.isArray(node)) {
    return node.map((item) => withoutWriteOnly(item, document));
  }
  if (typeof node !== "object" || node === null) return node;
  const schema = node as Schema;
  const isWritten = (name: string) => {
    const part = schema.properties?.[name];
    const own =
      typeof part === "object" ? resolve<Schema>(document, part) : undefined;
    return own?.writeOnly === true;
  };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !["example", "examples", "default", "$schema"].includes(key) ||
          (typeof value === "object" && value !== null && "type" in value),
      )
      .map(([key, value]) => [
        key,
        key === "required" && Array.isArray(value)
          ? (value as string[]).filter((name) => !isWritten(name))
          : withoutWriteOnly(value, document),
      ]),
  );
}
