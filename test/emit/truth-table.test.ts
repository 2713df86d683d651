/**
 * Type, validator, Ajv, the mock server's value and the request on the wire agree on every row of the truth table.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sampleValue } from "../../generator/mock/sample-value.js";
import { openChecks } from "../../generator/mock/schema-checks.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  emit,
  withClient,
  type Module,
} from "./client-build.js";
import { ROWS, SHARED, type TruthRow } from "./truth-rows.js";

interface Placed extends TruthRow {
  readonly name: string;
}

const PLACED: readonly Placed[] = ROWS.map((row, index) => ({
  ...row,
  name: `Row${index + 1}`,
}));

function documentFor(
  rows: readonly Placed[],
  openapi: string,
): OpenApiDocument {
  const json = (name: string) => ({
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
    },
  });
  const paths = rows.map(({ name }) => [
    `/${name}`,
    {
      put: {
        operationId: `put${name}`,
        requestBody: { required: true, ...json(name) },
        responses: { "200": { description: "ok", ...json(name) } },
      },
    },
  ]);
  return {
    openapi,
    info: { title: "Truth", version: "1" },
    servers: [{ url: "https://truth.example.com" }],
    paths: Object.fromEntries(paths) as NonNullable<OpenApiDocument["paths"]>,
    components: {
      schemas: {
        ...SHARED,
        ...Object.fromEntries(rows.map(({ name, schema }) => [name, schema])),
      },
    },
  } as OpenApiDocument;
}

const DOCUMENTS = [
  documentFor(
    PLACED.filter(({ is30 }) => is30 !== true),
    "3.1.0",
  ),
  documentFor(
    PLACED.filter(({ is30 }) => is30 === true),
    "3.0.3",
  ),
] as const;

function rowsOf(index: number): readonly Placed[] {
  return PLACED.filter(({ is30 }) => (is30 === true) === (index === 1));
}

function valueOf(source: string): unknown {
  return new Function(`return (${source});`)() as unknown;
}

/** A line for each value, and an expected error where its type is said to refuse it. */
function typeChecks(rows: readonly Placed[]): string {
  const lines = ['import type * as models from "./models.js";', "export {};"];
  const put = (name: string, source: string, isBad: boolean) => {
    if (isBad) lines.push("// @ts-expect-error");
    lines.push(`({ value: ${source} }) satisfies { value: models.${name} };`);
  };
  for (const { name, good, bad, answers = [], badAnswers = [] } of rows) {
    for (const source of good) put(name, source, false);
    for (const [source, by] of bad) {
      if (source.startsWith("JSON.parse")) continue;
      put(name, source, by !== "validator");
    }
    const answer = `Data<"put${name}">`;
    for (const source of answers) putAnswer(lines, answer, source, false);
    for (const source of badAnswers) putAnswer(lines, answer, source, true);
  }
  lines.splice(
    1,
    0,
    'import type * as operations from "./operations.js";',
    "export type Data<Name extends keyof typeof operations> = (typeof operations)[Name] extends (...args: never[]) => Promise<infer Answer> ? Answer extends { data: infer Value } ? Value : never : never;",
  );
  return lines.join("\n");
}

function putAnswer(
  lines: string[],
  type: string,
  source: string,
  isBad: boolean,
): void {
  if (isBad) lines.push("// @ts-expect-error");
  lines.push(`({ value: ${source} }) satisfies { value: ${type} };`);
}

for (const [index, document] of DOCUMENTS.entries()) {
  const version = document.openapi;
  const rows = rowsOf(index);

  test(`truth table, ${version}: types take what is right and refuse what is wrong`, async () => {
    const { files, diagnostics } = await emit(document);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    assert.equal(errors, []);
    const checks = typeChecks(rows);
    const found = compileErrors(files, { "truth.ts": checks });
    const lines = checks.split("\n");
    const told = found.map((text) => {
      const line = Number(/truth\.ts:(\d+)/.exec(text)?.[1] ?? 0);
      return `${text}\n    ${lines[line - 1] ?? ""}\n    ${lines[line] ?? ""}`;
    });
    assert.equal(told, []);
  });

  test(`truth table, ${version}: validators agree, and with Ajv`, async () => {
    const { files } = await emit(document);
    const ajv = new Ajv2020({
      strict: false,
      validateFormats: false,
      multipleOfPrecision: 9,
    });
    const upgraded = upgradeDocument(document);
    ajv.addSchema({ $id: "doc", components: upgraded.components });
    const checksOf = await openChecks(upgraded, assert.unreachable);
    const mock = { document: upgraded, checks: checksOf("request") };
    await withClient(files, "validators.js", async (module) => {
      for (const row of rows) {
        const verdict = ajv.compile({
          $ref: `doc#/components/schemas/${row.name}`,
        });
        const mocked = await sampleValue(
          { $ref: `#/components/schemas/${row.name}` },
          mock,
        );
        const isMade = row.unmocked === undefined;
        assert.is(mocked.isValid, isMade, `${row.title}: mock value`);
        const made = mocked.isValid ? [mocked.value] : [];
        for (const value of [...row.good.map(valueOf), ...made]) {
          assertVerdict(module, row, value, { is: true, ajv: verdict });
        }
        for (const [source, by] of row.bad) {
          assertVerdict(module, row, valueOf(source), {
            is: by === "type",
            ajv: verdict,
          });
        }
      }
    });
  });

  test(`truth table, ${version}: what is right is sent as it is`, async () => {
    const { files } = await emit(document);
    await withClient(files, "index.js", async (module) => {
      let sent: unknown;
      const fetch = (_url: unknown, init: { body?: unknown }) => {
        sent = init.body;
        return Promise.resolve(
          new Response(String(init.body), {
            headers: { "Content-Type": "application/json" },
          }),
        );
      };
      const client = (module.createClient as (options: object) => object)({
        fetch,
      });
      for (const row of rows) {
        const send = module[`put${row.name}`] as (
          client: object,
          input: object,
        ) => Promise<{ data: unknown }>;
        for (const [at, source] of row.good.entries()) {
          const body = valueOf(source);
          const { data } = await send(client, { body });
          const want =
            (at === 0 ? row.sent : undefined) ?? JSON.stringify(body);
          assert.is(sent, want, `${row.title}: ${source}`);
          // The answer echoes the body: it comes back as it went.
          assert.equal(data, body, `${row.title}: ${source}, answered`);
        }
      }
    });
  });
}

function assertVerdict(
  module: Module,
  row: Placed,
  value: unknown,
  want: { readonly is: boolean; readonly ajv: (value: unknown) => unknown },
): void {
  const { name, title } = row;
  const is = module[`is${name}`] as (value: unknown) => boolean;
  const validate = module[`validate${name}`] as unknown as {
    (value: unknown): readonly { severity: string }[];
    "~standard": { validate: (value: unknown) => { issues?: unknown[] } };
  };
  const shown = `${title}: ${typeof value === "bigint" ? String(value) : JSON.stringify(value)}`;
  assert.is(is(value), want.is, `${shown}, fast`);
  const errors = validate(value).filter(({ severity }) => severity === "error");
  assert.is(errors.length === 0, want.is, `${shown}, full`);
  const { issues } = validate["~standard"].validate(value);
  assert.is(issues === undefined, want.is, `${shown}, Standard Schema`);
  const isJson = typeof value !== "bigint" && !(value instanceof Date);
  if (isJson && row.unlikeAjv === undefined) {
    const asSent = JSON.parse(JSON.stringify(value)) as unknown;
    assert.is(want.ajv(asSent), want.is, `${shown}, Ajv`);
  }
}

test.run();
