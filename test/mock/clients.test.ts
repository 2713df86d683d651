/**
 * The generated clients talk to the mock: every operation is called with its documented request, or one made from the
 * contract, refused by neither side, and its answer is checked strictly by the client.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { resolve } from "../../generator/contract/access/resolve.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type {
  OpenApiDocument,
  Parameter,
  RequestBody,
} from "../../generator/contract/openapi.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { sampleValue } from "../../generator/mock/sample-value.js";
import {
  openChecks,
  type ChecksOf,
} from "../../generator/mock/schema-checks.js";
import { startMock } from "../../generator/mock/start-mock.js";
import { emit, withClient, type Module } from "../emit/client-build.js";
import { projectRoot } from "../project-root.js";
import { referenceContract } from "./reference-contract.js";

for (const service of ["secmaster", "workspace", "workspaceapp"]) {
  test(`${service}: the committed client and the mock understand each other`, async () => {
    const file = path.join(projectRoot, `spec/openapi/${service}.json`);
    const document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
    const { calls, failures } = await callAll(document, committed(service));
    assert.equal(failures, []);
    assert.is(calls, [...operationsOf(document)].length);
  });
}

test("elb: the client that is generated and the mock understand each other", async () => {
  const document = referenceContract("elb");
  if (!document) {
    console.log("skipped: HELPSPEC_REFERENCE is not set");
    return;
  }
  const { files } = await emit(document);
  const { calls, failures } = await callAll(document, files);
  assert.equal(failures, []);
  assert.ok(calls > 100);
});

function committed(service: string): OutputFile[] {
  const folder = path.join(projectRoot, "generated", service);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      path: name.replaceAll(path.sep, "/"),
      text: readFileSync(path.join(folder, name), "utf8"),
    }));
}

async function callAll(
  document: OpenApiDocument,
  files: readonly OutputFile[],
): Promise<{ calls: number; failures: string[] }> {
  const mock = await startMock(document);
  const checks = await openChecks(document, (why) => assert.unreachable(why));
  const failures: string[] = [];
  let calls = 0;
  try {
    await withClient(files, "index.js", async (module: Module) => {
      const createClient = module.createClient as (options: object) => unknown;
      const client = createClient({
        baseUrl: mock.url,
        token: "any",
        validation: { responses: "strict" },
      });
      for (const { operation, pathItem } of operationsOf(document)) {
        const id = operation.operationId ?? "";
        const name = id.slice(0, 1).toLowerCase() + id.slice(1);
        // A name that others have as well has a number.
        const call = (module[name] ?? module[`${name}2`]) as
          ((client: unknown, input: object) => Promise<unknown>) | undefined;
        if (!call) {
          failures.push(`there is no ${name}`);
          continue;
        }
        const input = await inputOf(
          [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])],
          operation.requestBody as RequestBody | undefined,
          { document, checks },
        );
        calls += 1;
        try {
          await call(client, input);
        } catch (error) {
          failures.push(`${id} ${JSON.stringify(input)}: ${describe(error)}`);
        }
      }
    });
  } finally {
    await mock.close();
  }
  return { calls, failures };
}

interface Context {
  readonly document: OpenApiDocument;
  readonly checks: ChecksOf;
}

/** The documented body, else one made from the schema; and what is required of the parameters. */
async function inputOf(
  parameters: readonly unknown[],
  requestBody: RequestBody | undefined,
  { document, checks }: Context,
): Promise<Record<string, unknown>> {
  const input: Record<string, Record<string, unknown>> = {};
  const context = { document, checks: checks("request") };
  for (const given of parameters) {
    const parameter = resolve<Parameter>(document, given as Parameter);
    if (!parameter?.required || !parameter.schema) continue;
    const { value } = await sampleValue(parameter.schema, context);
    (input[parameter.in] ??= {})[parameter.name] = value;
  }
  const body = requestBody && resolve<RequestBody>(document, requestBody);
  const json = body?.content["application/json"];
  if (!json) return input;
  const [example] = Object.values(json.examples ?? {});
  if (example && "value" in example) return { ...input, body: example.value };
  const made = await sampleValue(json.schema ?? {}, context);
  return { ...input, body: made.value };
}

function describe(error: unknown): string {
  const { message, errors, body } = error as Error & {
    errors?: unknown;
    body?: unknown;
  };
  return `${message} ${JSON.stringify(errors ?? body)}`.slice(0, 600);
}

test.run();
