/** Where a client sends its requests, and for whom: addresses, regions, endpoints, project and domain. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { scopeMember } from "../../generator/emit/model/scope-parameter.js";
import { emit, textOf, withClient } from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";

/** What the tests use of the client, its runtime and its signer. */
interface Orders {
  readonly createClient: (options: object) => {
    readonly baseUrl: string;
    readonly isBaseUrlFixed: boolean;
  };
  readonly placeShelfOrder: (client: object, input: object) => Promise<unknown>;
  readonly environmentEndpoints: (service: string) => unknown;
  readonly signing: (keys: object) => unknown;
}

const ALL = `export * from "./index.js";\nexport * from "./runtime/signing.js";\n`;

/** Built once. */
const loaded = emit(ORDER_DOCUMENT).then(({ files }) =>
  withClient(
    [...files, { path: "all.ts", text: ALL }],
    "all.js",
    (module) => module as unknown as Orders,
  ),
);

const VARIABLES = {
  HUAWEICLOUD_SDK_REGION_MY_SHELVES_SOUTH_2: "https://south.example.com",
  HUAWEICLOUD_SDK_REGION_MY_SHELVES_NORTH_1: "",
};

const ADDRESSES: readonly [
  title: string,
  options: object,
  want: string,
  isFixed: boolean,
][] = [
  ["the documented region", {}, "https://shelves.north-1.example.com", false],
  [
    "a region",
    { region: "south-2" },
    "https://shelves.south-2.example.com",
    false,
  ],
  [
    "an endpoint of the region",
    { region: "south-2", endpoints: { "south-2": "http://127.0.0.1:8080/x" } },
    "http://127.0.0.1:8080/x",
    true,
  ],
  [
    "an endpoint of the documented region",
    { endpoints: { "north-1": "https://north.example.com" } },
    "https://north.example.com",
    true,
  ],
  [
    "endpoints of other regions",
    {
      region: "constructor",
      endpoints: { "south-2": "https://s.example.com" },
    },
    "https://shelves.constructor.example.com",
    false,
  ],
  [
    "an endpoint of the environment",
    { region: "south-2", endpoints: "environment" },
    "https://south.example.com",
    true,
  ],
  [
    "an endpoint of the environment that is set to nothing",
    { endpoints: "environment" },
    "https://shelves.north-1.example.com",
    false,
  ],
  [
    "an address before all others",
    {
      baseUrl: "https://own.example.com",
      region: "south-2",
      endpoints: { "south-2": "https://south.example.com" },
    },
    "https://own.example.com",
    true,
  ],
];

for (const [title, options, url, isFixed] of ADDRESSES) {
  test(`address: ${title}`, async () => {
    const { createClient, environmentEndpoints } = await loaded;
    const given = { token: "t", ...options } as Record<string, unknown>;
    if (given.endpoints === "environment") {
      given.endpoints = environmentEndpoints("my-shelves");
    }
    Object.assign(process.env, VARIABLES);
    try {
      const { baseUrl, isBaseUrlFixed } = createClient(given);
      assert.equal([baseUrl, isBaseUrlFixed], [url, isFixed]);
    } finally {
      for (const name of Object.keys(VARIABLES)) delete process.env[name];
    }
  });
}

test("an endpoint that is no address is refused", async () => {
  const { createClient } = await loaded;
  const endpoints = { "north-1": "shelves.example.com" };
  assert.throws(
    () => createClient({ token: "t", endpoints }),
    "The endpoint of `north-1` must begin with https:// or http://.",
  );
});

const PATHS: readonly [path: string, name: string, want: string | undefined][] =
  [
    ["/v2/{project_id}/orders", "project_id", "projectId"],
    ["/v2.0/v3alpha1/{tenant_id}/orders", "tenant_id", "projectId"],
    ["/{project_id}/orders", "project_id", "projectId"],
    ["/v1/{domain_id}/users", "domain_id", "domainId"],
    // What the call is about is no matter of the client.
    ["/v3/projects/{project_id}/quotas", "project_id", undefined],
    ["/v3/{project_id}", "project_id", undefined],
    ["/v1/{domain_id}/{project_id}/x", "project_id", undefined],
    ["/v1/{order_id}/x", "order_id", undefined],
  ];

for (const [path, name, want] of PATHS) {
  test(`scope: ${name} in ${path}`, () => {
    assert.is(scopeMember(path, name), want);
  });
}

/** The addresses that are asked for, with a client of these options. */
async function sent(
  options: object,
  input: object,
): Promise<{ urls: string[]; error?: Error }> {
  const urls: string[] = [];
  const module = await loaded;
  const client = module.createClient({
    ...options,
    fetch: (url: URL) => {
      urls.push(url.href);
      return Promise.resolve(new Response("{}", { status: 200 }));
    },
  });
  try {
    await module.placeShelfOrder(client, input);
    return { urls };
  } catch (error) {
    return { urls, error: error as Error };
  }
}

const BODY = { kind: "new", shelves: [{ size: 1, type: "oak" }] };
const AT = "https://shelves.north-1.example.com/v2";
const KEYS = { ak: "ak", sk: "a secret key" };

const FILLED: readonly [
  title: string,
  options: object,
  path: object | undefined,
  want: string,
][] = [
  ["the client's project", { token: "t", projectId: "p1" }, undefined, "p1"],
  ["the call's own project", { projectId: "p1" }, { project_id: "p2" }, "p2"],
  ["an empty path", { token: "t", projectId: "p1" }, {}, "p1"],
  [
    "the project of the keys",
    { credentials: { ...KEYS, projectId: "p3" } },
    undefined,
    "p3",
  ],
  [
    "the client's project before that of keys that are asked for",
    {
      projectId: "p1",
      credentials: () => ({ ...KEYS, projectId: "p3" }),
    },
    undefined,
    "p1",
  ],
];

for (const [title, options, path, want] of FILLED) {
  test(`filled: ${title}`, async () => {
    const input = { ...(path ? { path } : {}), body: BODY };
    const { signing } = await loaded;
    const { credentials } = options as { credentials?: object };
    const given = credentials
      ? { ...options, credentials: signing(credentials) }
      : options;
    const { urls, error } = await sent(given, input);
    assert.is(error, undefined, error?.stack ?? "");
    assert.equal(urls, [`${AT}/${want}/orders`]);
  });
}

test("nothing is sent for no project, and a wrong one is refused as if it was given", async () => {
  const none = await sent({ token: "t" }, { body: BODY });
  assert.is(none.error?.name, "ValidationError");
  assert.match(
    none.error?.message ?? "",
    "$.path.project_id: expected a value, here or as `projectId` of the client",
  );
  const long = await sent(
    { token: "t", projectId: "p".repeat(40) },
    { body: BODY },
  );
  assert.match(long.error?.message ?? "", "$.path.project_id: expected");
  const odd = await sent({ token: "t" }, { path: null, body: BODY } as never);
  assert.match(odd.error?.message ?? "", "$.path: expected");
  assert.equal([...none.urls, ...long.urls, ...odd.urls], []);
});

test("a client has the options that its paths ask for", async () => {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: {
      "/v3/projects/{project_id}": {
        get: { operationId: "ShowProject", responses: {} },
      },
    },
  };
  const client = textOf(await emit(document), "client.ts");
  assert.is(client.includes("projectId"), false);
});

test.run();
