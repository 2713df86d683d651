/** The server on a real network, and the command around it: limits, slow clients, starting and ending. */
import { spawn } from "node:child_process";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { main } from "../../generator/cli/main.js";
import { MOCK_CODES } from "../../generator/diagnostics/codes/mock.js";
import { loopbackHost } from "../../generator/mock/loopback-host.js";
import {
  startMock,
  type AnsweredRequest,
  type MockOptions,
  type MockServer,
  type OpenApiDocument,
} from "../../generator/index.js";
import type { Envelope } from "../../generator/report/envelope.js";
import { projectRoot } from "../project-root.js";
import { inFolder, type FileTree } from "../temporary-folder.js";
import { SHOP } from "./shop-document.js";

async function withMock(
  options: MockOptions,
  use: (mock: MockServer) => Promise<void>,
): Promise<void> {
  const mock = await startMock(SHOP, options);
  try {
    await use(mock);
  } finally {
    await mock.close();
  }
}

test("it answers on loopback, each time with another request id", async () => {
  const told: AnsweredRequest[] = [];
  await withMock({ onAnswer: (one) => told.push(one) }, async ({ url }) => {
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const ids = new Set<string | null>();
    for (const target of ["/items/7", "/items/7", "/nowhere"]) {
      const answer = await fetch(url + target);
      await answer.text();
      ids.add(answer.headers.get("x-request-id"));
    }
    assert.is(ids.size, 3);
    assert.not.ok(ids.has(null));
  });
  assert.equal(
    told.map(({ method, target, status }) => [method, target, status]),
    [
      ["GET", "/items/7", 200],
      ["GET", "/items/7", 200],
      ["GET", "/nowhere", 404],
    ],
  );
});

test("HEAD has the headers of GET and no body", async () => {
  await withMock({}, async ({ url }) => {
    const answer = await fetch(`${url}/nowhere`, { method: "HEAD" });
    assert.is(answer.status, 404);
    assert.ok(Number(answer.headers.get("content-length")) > 20);
    assert.is(await answer.text(), "");
  });
});

test("a body that is too large is refused, whether it says so or not", async () => {
  await withMock({ maximumBody: 1_000 }, async ({ url, port }) => {
    const large = "x".repeat(200_000);
    const said = await fetch(`${url}/items`, { method: "POST", body: large });
    assert.is(said.status, 413);
    await said.text();
    const status = await new Promise((resolve, reject) => {
      const request = http.request(
        { host: "127.0.0.1", port, path: "/items", method: "POST" },
        (answer) => resolve(answer.resume().statusCode),
      );
      request.on("error", reject);
      // Without a length: in chunks.
      request.write(large);
      request.end(large);
    });
    assert.is(status, 413);
  });
});

/** What a server says to bytes that are sent as they are. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => (heard += chunk.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard.split("\r\n")[0] ?? ""));
  });
}

test("slow clients, what is no HTTP, and endless headers are sent away", async () => {
  await withMock({ requestTimeout: 300 }, async ({ port }) => {
    const slow =
      "POST /items HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc";
    const endless = `GET / HTTP/1.1\r\nX: ${"a".repeat(20_000)}\r\n\r\n`;
    assert.equal(
      await Promise.all([
        sendRaw(port, slow),
        sendRaw(port, "hello\r\n\r\n"),
        sendRaw(port, endless),
      ]),
      [
        "HTTP/1.1 408 Request Timeout",
        "HTTP/1.1 400 Bad Request",
        "HTTP/1.1 431 Request Header Fields Too Large",
      ],
    );
  });
});

test("a client that goes away leaves the server as it was", async () => {
  await withMock({}, async ({ url, port }) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.write("POST /items HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc");
      socket.resetAndDestroy();
    });
    await new Promise((resolve) => socket.on("close", resolve));
    assert.is((await fetch(`${url}/items/7`)).status, 200);
  });
});

test("a value nested deeper than any stack is refused, not the end", async () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Deep", version: "1" },
    paths: {
      "/deep": {
        post: {
          requestBody: {
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/D" },
              },
            },
          },
          responses: { 204: { description: "" } },
        },
      },
    },
    components: {
      schemas: {
        D: { type: "array", items: { $ref: "#/components/schemas/D" } },
      },
    },
  } as unknown as OpenApiDocument;
  const mock = await startMock(document);
  const depth = 100_000;
  const answer = await fetch(`${mock.url}/deep`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "[".repeat(depth) + "]".repeat(depth),
  });
  assert.is(answer.status, 400);
  await mock.close();
});

test("what a document has for a media type cannot split an answer", async () => {
  const mock = await startMock({
    openapi: "3.1.0",
    info: { title: "Split", version: "1" },
    paths: {
      "/a": {
        get: {
          responses: {
            200: {
              description: "",
              content: { "text/plain\r\nSet-Cookie: a=b": { example: "a" } },
            },
          },
        },
      },
    },
  });
  const answer = await fetch(`${mock.url}/a`);
  assert.is(answer.status, 200);
  assert.not.ok(answer.headers.has("set-cookie"));
  await mock.close();
});

test("it ends although a connection is kept open, and frees its port", async () => {
  const mock = await startMock(SHOP);
  const agent = new http.Agent({ keepAlive: true });
  await new Promise((resolve) =>
    http.get(`${mock.url}/items/7`, { agent }, (answer) =>
      answer.resume().on("end", resolve),
    ),
  );
  await mock.close();
  const again = await startMock(SHOP, { port: mock.port });
  await again.close();
  agent.destroy();
});

test("only loopback is listened on", async () => {
  const rows: [host: string, address: string | undefined][] = [
    ["127.0.0.1", "127.0.0.1"],
    ["127.9.9.9", "127.9.9.9"],
    ["localhost", "127.0.0.1"],
    ["::1", "::1"],
    ["[::1]", "::1"],
    ["0:0:0:0:0:0:0:1", "::1"],
    ["0.0.0.0", undefined],
    ["::", undefined],
    ["::2", undefined],
    ["2::1", undefined],
    ["192.168.0.1", undefined],
    ["example.com", undefined],
    ["127.0.0.1.example.com", undefined],
  ];
  for (const [host, address] of rows) {
    assert.is(loopbackHost(host), address, host);
  }
  try {
    await startMock(SHOP, { host: "0.0.0.0" });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, RangeError);
  }
});

const SHOP_FILE: FileTree = { "shop.json": JSON.stringify(SHOP) };

interface CommandRun {
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs `mock` in process; `use` has its address, and the command is interrupted after that. */
async function runMock(
  cwd: string,
  args: readonly string[],
  {
    use,
    stdin = "",
  }: { use?: (url: string) => Promise<void>; stdin?: string } = {},
): Promise<CommandRun> {
  let out = "";
  let talk = "";
  let interrupt = (): void => undefined;
  const exit = await main(["mock", ...args], {
    out: (text) => {
      out += text;
      const [url] = /http:\/\/[^\s"]+/.exec(text) ?? [];
      void (url && use ? use(url) : Promise.resolve()).finally(() =>
        interrupt(),
      );
    },
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(stdin),
    cwd,
    env: {},
    isTerminal: false,
    onInterrupt: (stop) => {
      interrupt = stop;
      return () => undefined;
    },
  });
  return { exit, out, talk };
}

test("the command prints the address, logs each request, and ends with 0", async () => {
  await inFolder(SHOP_FILE, async (folder) => {
    const { exit, out, talk } = await runMock(
      folder,
      ["shop.json", "--port", "0", "--log"],
      {
        use: async (url) => {
          await (await fetch(`${url}/items/x%1b`)).text();
        },
      },
    );
    assert.is(exit, 0);
    assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\n$/);
    assert.match(talk, /Serves \d+ operations of Shop\. Ctrl-C ends it\./);
    assert.match(
      talk,
      /GET \/items\/x%1b 400 GetItem \(.*\) \d+ ms: path id must be integer\n/,
    );
  });
});

test("--format json prints one envelope, at the start", async () => {
  await inFolder(SHOP_FILE, async (folder) => {
    let answered = 0;
    const args = ["shop.json", "--port", "0", "--format", "json"];
    const { exit, out } = await runMock(folder, args, {
      use: async (url) => {
        answered = (await fetch(`${url}/items/7`)).status;
      },
    });
    assert.is(exit, 0);
    const envelope = JSON.parse(out) as Envelope;
    assert.is(envelope.command, "mock");
    assert.ok(envelope.ok);
    assert.match(String(envelope.summary.url), /^http:/);
    assert.is(answered, 200);
  });
});

const YAML = `openapi: 3.0.3
info: { title: Old, version: "1" }
paths:
  /a:
    get:
      parameters:
        - { name: n, in: query, required: true, schema: { type: integer, nullable: true } }
      responses: { "200": { description: fine } }
`;
const SWAGGER = `swagger: "2.0"
info: { title: Older, version: "1" }
basePath: /base
paths:
  /a: { get: { responses: { "200": { description: fine, examples: { application/json: { b: 1 } } } } } }
`;
const PAGE = `<html><body><h1>Showing a Lamp</h1><h4>URI</h4><p>GET /v1/lamps</p></body></html>`;

const INPUTS: readonly (readonly [
  title: string,
  args: readonly string[],
  target: string,
  status: number,
  stdin?: string,
])[] = [
  ["YAML of 3.0 from standard input", ["-"], "/a?n=1", 200, YAML],
  ["what 3.0 says is checked", ["-"], "/a?n=b", 400, YAML],
  ["Swagger 2.0", ["-"], "/base/a", 200, SWAGGER],
  ["two documents at once", ["shop.json", "-"], "/a?n=1", 200, YAML],
  ["the first of them", ["shop.json", "-"], "/items/7", 200, YAML],
  // Pages ask for a token.
  ["a folder of pages", ["pages"], "/v1/lamps", 401],
];

for (const [title, args, target, status, stdin] of INPUTS) {
  test(`the command takes ${title}`, async () => {
    const files = { ...SHOP_FILE, "pages/ShowLamp.html": PAGE };
    await inFolder(files, async (folder) => {
      let got = 0;
      const run = await runMock(folder, [...args, "--port", "0"], {
        ...(stdin === undefined ? {} : { stdin }),
        use: async (url) => {
          got = (await fetch(url + target)).status;
        },
      });
      assert.is(run.exit, 0, run.talk);
      assert.is(got, status);
    });
  });
}

test("the command serves all services of a project, or the one that is named", async () => {
  for (const [args, status] of [
    [[], 401],
    [["workspace"], 404],
  ] as const) {
    let got = 0;
    await runMock(projectRoot, [...args, "--port", "0"], {
      use: async (url) => {
        const target = "/v1/p/subscriptions/orders";
        got = (await fetch(url + target, { method: "PUT" })).status;
      },
    });
    assert.is(got, status);
  }
});

const UNUSABLE = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Broken", version: "1" },
  paths: {
    "/a": {
      get: {
        parameters: [{ name: "n", in: "query", schema: { type: "anything" } }],
        responses: { 200: { description: "fine" } },
      },
    },
  },
});

const TROUBLE: readonly (readonly [
  code: string,
  exit: number,
  args: readonly string[],
  stdin?: string,
])[] = [
  ["mock/not-loopback", 2, ["shop.json", "--host", "0.0.0.0"]],
  ["cli/wrong-usage", 2, ["shop.json", "--port", "70000"]],
  ["cli/wrong-usage", 2, ["shop.json", "--port", "http"]],
  ["source/no-such-file", 3, ["none.json"]],
  ["contract/not-openapi", 3, ["-"], "{}"],
  [
    "mock/no-operations",
    0,
    ["-", "--port", "0"],
    '{"openapi":"3.1.0","info":{}}',
  ],
  ["mock/schema-unusable", 0, ["-", "--port", "0"], UNUSABLE],
];

for (const [code, exit, args, stdin = ""] of TROUBLE) {
  test(`${code}: mock ${args.join(" ")}`, async () => {
    await inFolder(SHOP_FILE, async (folder) => {
      const run = await runMock(folder, args, {
        stdin,
        use: async (url) => {
          await fetch(`${url}/a?n=1`);
        },
      });
      assert.is(run.exit, exit);
      assert.match(run.talk, new RegExp(` ${code} `));
    });
  });
}

test("mock/cannot-listen: the port is taken", async () => {
  await withMock({}, async ({ port }) => {
    await inFolder(SHOP_FILE, async (folder) => {
      const args = ["shop.json", "--port", String(port)];
      const { exit, talk } = await runMock(folder, args);
      assert.is(exit, 1);
      assert.match(talk, /mock\/cannot-listen Port \d+ is taken/);
    });
  });
});

test("every code of the mock is hit here", () => {
  const hit = [...TROUBLE.map(([code]) => code), "mock/cannot-listen"];
  assert.equal(
    Object.keys(MOCK_CODES).filter((code) => !hit.includes(code)),
    [],
  );
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`the program ends on ${signal} with 0`, async () => {
    const script = path.join(projectRoot, "scripts/helpspec.js");
    const child = spawn(
      process.execPath,
      [script, "mock", "workspace", "--port", "0"],
      { cwd: projectRoot },
    );
    const exit = new Promise((resolve) => child.on("exit", resolve));
    child.stdout.once("data", () => child.kill(signal));
    assert.is(await exit, 0);
  });
}

test.run();
