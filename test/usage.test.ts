/**
 * The generated clients in a caller's hands: hand-written code compiles with nothing but TypeScript, and a local
 * server receives what the pages document.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPage } from "../generator/pipeline.js";
import type { Json } from "../generator/page/page-model.js";
import { inFolder } from "./temporary-folder.js";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

interface Call {
  readonly page: string;
  readonly example: number;
  readonly send: (baseUrl: string) => Promise<unknown>;
}

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly token: string | string[] | undefined;
  readonly body: Json;
}

/** Compiles test/usage with its own options; the output goes to `folder`. */
function compile(folder: string): string[] {
  const file = path.join(PROJECT, "test/usage/tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as {
    config: object;
  };
  const parsed = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    path.dirname(file),
  );
  const program = ts.createProgram(parsed.fileNames, {
    ...parsed.options,
    noEmit: false,
    outDir: folder,
  });
  const problems = [
    ...ts.getPreEmitDiagnostics(program),
    ...program.emit().diagnostics,
  ];
  return problems.map(({ file: at, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    return `${at ? path.relative(PROJECT, at.fileName) : ""}: ${text}`;
  });
}

/** The page's request example, with the corrections that its diagnostic names. */
function documentedExample({ page, example }: Call): Json {
  const handbook =
    page === "UpdateSubscriptionOrder" ? "api-secmaster" : "api-workspace";
  const file = path.join(PROJECT, "spec/pages", handbook, `${page}.html`);
  const model = readPage({
    kind: "page-source",
    page: { id: page, file: page, name: page },
    text: readFileSync(file, "utf8"),
    sha256: "",
  });
  const requests = model.examples.filter(({ side }) => side === "request");
  const value = requests[example]?.value;
  assert.ok(value !== undefined, `${page} has no request example ${example}`);
  return CORRECTIONS[page]?.(value as Json) ?? (value as Json);
}

/** `contract/example-mismatch` names this path; see the diagnostics of `npm start`. */
const CORRECTIONS: Readonly<Record<string, (value: Json) => Json>> = {
  CreateOrder_0: (value) => {
    const copy = structuredClone(value) as {
      resources: { create_services: { update_access_agent: unknown } }[];
    };
    const services = copy.resources[0]?.create_services;
    assert.is(services?.update_access_agent, "true");
    if (services) services.update_access_agent = true;
    return copy as unknown as Json;
  },
};

/** Sends every call to a server on loopback; gives back what arrived. */
async function sendAll(calls: readonly Call[]): Promise<Received[]> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({
        method: request.method,
        url: request.url,
        token: request.headers["x-auth-token"],
        body: JSON.parse(Buffer.concat(parts).toString("utf8")) as Json,
      });
      response.writeHead(200, {
        "content-type": "application/json",
        "x-request-id": "r-1",
      });
      response.end('{"order_id":"CS1","orders":[{"order_status":6}]}');
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    for (const call of calls) await call.send(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return received;
}

test("hand-written use compiles, and sends the documented examples", async () => {
  // The clients' runtime is ESM, and so must be the folder that it is compiled to.
  await inFolder({ "package.json": '{"type":"module"}' }, checkUsage);
});

async function checkUsage(folder: string): Promise<void> {
  assert.equal(compile(folder), []);
  const usage = path.join(folder, "test/usage/place-orders.js");
  const { calls } = (await import(pathToFileURL(usage).href)) as {
    calls: readonly Call[];
  };
  const received = await sendAll(calls);
  assert.is(received.length, 6);
  for (const [index, call] of calls.entries()) {
    const got = received[index];
    assert.equal(got?.body, documentedExample(call), call.page);
    assert.is(got?.token, "a token");
  }
  assert.equal(
    [...new Set(received.map(({ method, url }) => `${method} ${url}`))],
    [
      "POST /v2/0bec5db98280d2d02fd6c00c2de791ce/desktop-pool/periodic/change/order",
      "POST /v2/0bec5db98280d2d02fd6c00c2de791ce/periodic/change/batch-order",
      "POST /v2/0bec5db98280d2d02fd6c00c2de791ce/periodic/subscribe/order",
      "POST /v1/0bec5db98280d2d02fd6c00c2de791ce/bundles/subscribe/order",
      "PUT /v1/0bec5db98280d2d02fd6c00c2de791ce/subscriptions/orders",
    ],
  );
}

test.run();
