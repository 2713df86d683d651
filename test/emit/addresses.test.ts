/** Where requests go: documented addresses with and without a host, of a service and of an operation, and the caller's. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { emit, textOf, withClient } from "./client-build.js";

const HOST = "https://lamps.example.com";

/** The address that the document has, that of the operation, the caller's; then where the request goes, or why not. */
const ROWS: readonly (readonly [
  server: string | undefined,
  own: string | undefined,
  baseUrl: string | undefined,
  want: string | RegExp,
])[] = [
  ["/api/v3", undefined, HOST, `${HOST}/api/v3/lamps`],
  ["/api/v3/", undefined, `${HOST}/`, `${HOST}/api/v3/lamps`],
  ["/api/v3", undefined, `${HOST}/api/v3`, `${HOST}/api/v3/lamps`],
  ["/api/v3", undefined, `${HOST}/gate/v3`, `${HOST}/gate/v3/lamps`],
  ["api", undefined, HOST, `${HOST}/api/lamps`],
  ["../api", undefined, HOST, `${HOST}/api/lamps`],
  ["/.hidden", undefined, HOST, `${HOST}/.hidden/lamps`],
  ["/", undefined, HOST, `${HOST}/lamps`],
  ["//other.example.com/v1", undefined, HOST, `${HOST}/v1/lamps`],
  ["/\\other.example.com", undefined, HOST, `${HOST}//other.example.com/lamps`],
  ["/api", "/own", HOST, `${HOST}/own/lamps`],
  ["/api", "/own", `${HOST}/gate`, `${HOST}/gate/lamps`],
  ["/api", "https://own.example.com", HOST, `${HOST}/api/lamps`],
  [
    "/api",
    "https://own.example.com",
    undefined,
    "https://own.example.com/lamps",
  ],
  [undefined, "/own", HOST, `${HOST}/own/lamps`],
  [undefined, undefined, HOST, `${HOST}/lamps`],
  [`${HOST}/v1`, "/own", undefined, `${HOST}/own/lamps`],
  [`${HOST}/v1`, "/own", "http://localhost:1", "http://localhost:1/lamps"],
  [`${HOST}/v1`, undefined, "http://localhost:1", "http://localhost:1/lamps"],
  ["/api/v3", undefined, undefined, /`\/api\/v3` has no host: `baseUrl`/],
  [undefined, "/own", undefined, /`\/own` has no host: `baseUrl`/],
  [undefined, undefined, undefined, /names no server: `baseUrl`/],
];

function lamps(server: string | undefined, own?: string): OpenApiDocument {
  const servers = (url?: string) =>
    url === undefined ? {} : { servers: [{ url }] };
  return {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    ...servers(server),
    paths: {
      "/lamps": {
        get: {
          operationId: "ListLamps",
          ...servers(own),
          responses: { "204": { description: "" } },
        },
      },
    },
  } as unknown as OpenApiDocument;
}

for (const [server, own, baseUrl, want] of ROWS) {
  const given = [server, own, baseUrl].map((one) => one ?? "none").join(", ");
  test(`the address of ${given}`, async () => {
    const { files } = await emit(lamps(server, own));
    await withClient(files, "index.js", async (module) => {
      let sent = "";
      const fetch = (url: URL) => {
        sent = url.href;
        return Promise.resolve(new Response(null, { status: 204 }));
      };
      const client = (module.createClient as (options: object) => object)({
        fetch,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      });
      const list = module.listLamps as (client: object) => Promise<unknown>;
      try {
        await list(client);
      } catch (error) {
        sent = (error as Error).message;
      }
      if (typeof want === "string") assert.is(sent, want);
      else assert.match(sent, want);
    });
  });
}

test("an address without a host is said, and stands in the README", async () => {
  const result = await emit(lamps("/api/v3"));
  assert.equal(
    result.diagnostics.map(({ code }) => code),
    ["emit/relative-server"],
  );
  const readme = textOf(result, "README.md");
  assert.match(readme, 'baseUrl: "https://api.example.com/api/v3"');
  assert.match(readme, "The documented address, `/api/v3`, has no host");
  const usual = await emit(lamps("/"));
  assert.equal(usual.diagnostics, []);
  assert.not.match(textOf(usual, "README.md"), "has no host");
});

test("variables of an address without a host are filled", async () => {
  const variables = { region: { default: "north-1" } };
  const servers = [{ url: "/{region}/v1", variables }];
  const document = { ...lamps("/"), servers } as OpenApiDocument;
  const result = await emit(document);
  assert.match(
    textOf(result, "README.md"),
    /baseUrl: "https:\/\/api.example.com",?\s+region: "north-1"/,
  );
  await withClient(result.files, "index.js", (module) => {
    const create = module.createClient as (options: object) => object;
    const { baseUrl } = create({ baseUrl: HOST }) as { baseUrl: string };
    assert.is(baseUrl, `${HOST}/north-1/v1`);
  });
});

test.run();
