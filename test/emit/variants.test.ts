/** A function for each variant of a body, the list of error codes, and what comments say of limits. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  emit,
  formatErrors,
  textOf,
  withClient,
} from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";
import { ERROR_CODES, variantDocument } from "./variant-document.js";

/** Names of the functions of `operations.ts` that take a client. */
function functionsOf(text: string): string[] {
  return [...text.matchAll(/export function (\w+)\(\s*client: Client/g)].map(
    ([, name = ""]) => name,
  );
}

const FUNCTIONS: readonly (readonly [
  title: string,
  operationId: string,
  want: readonly string[],
])[] = [
  [
    "an operation with a name of its own",
    "ActOnDisk",
    ["actOnDisk", "plugDisk", "pullDisk", "pullDiskVariant"],
  ],
  [
    "an operation that is called after one of them",
    "PlugDisk",
    ["plugDisk", "plugDiskVariant", "pullDisk", "pullDiskVariant"],
  ],
  [
    "a name that another operation has, whichever comes first",
    "PullDisk",
    ["pullDisk", "plugDisk", "pullDiskVariant2", "pullDiskVariant"],
  ],
];

for (const [title, id, want] of FUNCTIONS) {
  test(`a function for each variant: ${title}`, async () => {
    const result = await emit(variantDocument(id));
    assert.equal(functionsOf(textOf(result, "operations.ts")), want);
    assert.is(result.operations, 2, "variants are no operations");
    assert.equal(await formatErrors(result.files), []);
  });
}

const USE = `import * as disks from "./index.js";
declare const client: disks.Client;
const path = { id: "1" };
void disks.plugDisk(client, { path, body: { plug: "a" } });
void disks.plugDisk(client, { path, body: { pull: "a" } });
void disks.plugDiskVariant(client, { path, body: { plug: "a" } });
void disks.pullDisk(client, { path, body: { pull: "a" } });
// @ts-expect-error another variant's body
void disks.pullDisk(client, { path, body: { plug: "a" } });
export const known: disks.KnownErrorCode = "DISK.0003";
// @ts-expect-error no documented code
export const unknown: disks.KnownErrorCode = "DISK.9";
`;

test("each function takes its own body, the general one any of them; codes are literals", async () => {
  const { files } = await emit(variantDocument());
  assert.equal(compileErrors(files, { "use.ts": USE }), []);
});

test("a variant sends the operation's method and path, and checks its own body", async () => {
  const { files } = await emit(variantDocument());
  const seen: string[] = [];
  await withClient(files, "index.js", async (module) => {
    const client = (module["createClient"] as (options: object) => unknown)({
      fetch: (address: unknown, init: { method: string; body: string }) => {
        seen.push(`${init.method} ${String(address)} ${init.body}`);
        return Promise.resolve(Response.json({ done: true }));
      },
    });
    const call = (body: object): Promise<unknown> =>
      (module["pullDisk"] as (...args: unknown[]) => Promise<unknown>)(client, {
        path: { id: "7" },
        body,
      });
    await call({ pull: "all" });
    const error = await call({ plug: "a" }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.match(String(error), /pull/);
  });
  assert.equal(seen, [
    'POST https://disks.example.com/v1/7/act {"pull":"all"}',
  ]);
});

const NO_VARIANTS: readonly (readonly [title: string, value: unknown])[] = [
  ["no list", "PlugDisk"],
  ["a single one", [{ name: "PullDisk", schema: { type: "object" } }]],
  ["entries without schema", [{ name: "PullDisk" }, { name: "PlugDisk" }]],
  ["entries without name", [{ schema: {} }, null, 7]],
];

for (const [title, value] of NO_VARIANTS) {
  test(`variants that a foreign document spells otherwise: ${title}`, async () => {
    const document = structuredClone(variantDocument("ActOnDisk"));
    const operation = document.paths?.["/v1/{id}/act"]?.post;
    assert.ok(operation);
    operation["x-doc-variants"] = value;
    const text = textOf(await emit(document), "operations.ts");
    assert.equal(functionsOf(text), ["actOnDisk", "pullDiskVariant"]);
  });
}

test("comments say what a variant is, where it stands, and how often it may be called", async () => {
  const text = textOf(await emit(variantDocument()), "operations.ts");
  const comments = [
    ...text.matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport function (\w+)\(\s*c/g,
    ),
  ].map(([, words = "", name = ""]) => [
    name,
    words
      .split("\n")
      .map((line) => line.replace(/^ \* ?/, "").trim())
      .filter(Boolean),
  ]);
  const limit = "At most 20 requests a minute for one user, 100 altogether.";
  const path = "`POST /v1/{id}/act`";
  assert.equal(comments, [
    [
      "plugDisk",
      [
        "Acting on a disk",
        "Does what the body says.",
        path,
        limit,
        "Documented in PlugDisk.",
      ],
    ],
    [
      "plugDiskVariant",
      [
        "Plugging a disk",
        path,
        "`plugDisk` with one of its bodies.",
        limit,
        "Documented in PlugDisk.",
      ],
    ],
    [
      "pullDisk",
      [
        "Pulling a disk",
        "Takes it out; the power stays on.",
        path,
        "`plugDisk` with one of its bodies.",
        limit,
        "Documented in PullDisk.",
      ],
    ],
    [
      "pullDiskVariant",
      ["`GET /v1/{id}/other`", "At most 1 request an hour altogether."],
    ],
  ]);
});

const LIMITS: readonly (readonly [value: unknown, want: string])[] = [
  [
    { perUser: 5, period: "second" },
    "At most 5 requests a second for one user.",
  ],
  [{ total: 5, period: "day" }, "At most 5 requests a day altogether."],
  [{ period: "day" }, ""],
  [{ perUser: 5, period: "*/ fortnight" }, ""],
  [{ perUser: "5", period: "day" }, ""],
  ["often", ""],
];

test("limits in words", async () => {
  const document = structuredClone(variantDocument());
  const paths = document.paths ?? {};
  for (const [index, [value]] of LIMITS.entries()) {
    const get = { operationId: `Limited${index}`, "x-doc-rate-limit": value };
    paths[`/limited/${index}`] = { get };
  }
  const text = textOf(await emit(document), "operations.ts");
  const found = LIMITS.map((_, index) => {
    const end = text.indexOf(`export function limited${index}(`);
    const comment = text.slice(text.lastIndexOf("/**", end), end);
    return /At most .*/.exec(comment)?.[0].replace("*/", "").trim() ?? "";
  });
  assert.equal(
    found,
    LIMITS.map(([, want]) => want),
  );
});

test("error codes: a table, a type, a check, an entry of their own", async () => {
  const result = await emit(variantDocument());
  const all = [...ERROR_CODES, { code: "DISK.0003", status: "409" }];
  await withClient(result.files, "error-codes.js", (module) => {
    const { knownErrorCodes, isKnownErrorCode } = module as unknown as {
      knownErrorCodes: unknown;
      isKnownErrorCode: (code: unknown) => boolean;
    };
    assert.equal(knownErrorCodes, all);
    assert.equal(
      ["DISK.0002", "DISK.0003", "DISK.9", "constructor", undefined].map(
        isKnownErrorCode,
      ),
      [true, true, false, false, false],
    );
  });
  assert.match(textOf(result, "package.json"), '"./error-codes"');
  assert.match(textOf(result, "README.md"), "isKnownErrorCode");
  const importing = result.files.filter(({ text }) =>
    text.includes('"./error-codes.js"'),
  );
  assert.equal(
    importing.map(({ path }) => path),
    ["index.ts"],
    "nobody else imports them",
  );
});

test("error codes without descriptions are codes and statuses", async () => {
  const { files } = await emit(variantDocument(), { descriptions: false });
  assert.equal(await formatErrors(files), []);
  await withClient(files, "error-codes.js", (module) => {
    assert.equal(module["knownErrorCodes"] as unknown, [
      { code: "DISK.0001", status: "400" },
      { code: "DISK.0001", status: "404" },
      { code: "DISK.0002" },
      { code: "DISK.0003", status: "409" },
    ]);
  });
});

test("a schema may have the name of the error codes' type", async () => {
  const document = structuredClone(variantDocument()) as OpenApiDocument;
  const schemas = document.components?.schemas ?? {};
  schemas["KnownErrorCode"] = { type: "object", properties: { a: {} } };
  const { files } = await emit(document);
  assert.equal(compileErrors(files), []);
});

test("a document without error codes has no file for them", async () => {
  const result = await emit(ORDER_DOCUMENT);
  const texts = result.files.filter(({ path, text }) =>
    /error-codes|ErrorCodes?\b/.test(path + text),
  );
  assert.equal(
    texts.map(({ path }) => path),
    [],
  );
});

test.run();
