/**
 * Signatures of the client's runtime against the vector, against another implementation, and as a server sees them.
 * The comparison with the vendor's own package is in `test/client/sdk-signatures.test.ts`.
 */
import crypto from "node:crypto";
import { writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { inFolder } from "../temporary-folder.js";
import {
  compileErrors,
  documentOf,
  emit,
  formatErrors,
  textOf,
  withClient,
  type Module,
} from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";

interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: { readonly content: unknown };
}

type Signer = (request: Outgoing) => Promise<void>;
type Signing = (keys: unknown, options?: object) => Signer;

const DATE = "20200608T023900Z";
const NOW = Date.UTC(2020, 5, 8, 2, 39, 0);
const now = () => NOW;
const KEYS = { ak: "AccessKey", sk: "SecretKey" };
const HOST = "https://service.endpoint.myhuaweicloud.com";

/** A document of ours, which says that it takes signatures. */
const SIGNED_DOCUMENT = {
  ...ORDER_DOCUMENT,
  components: {
    ...ORDER_DOCUMENT.components,
    securitySchemes: {
      ...ORDER_DOCUMENT.components?.securitySchemes,
      Signature: {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        "x-doc-signature": "SDK-HMAC-SHA256",
      },
    },
  },
} as OpenApiDocument;

const emitted = emit(SIGNED_DOCUMENT);

/** Every entry point of the client in one module, loaded once: what is loaded needs its files no more. */
const loaded = emitted.then(({ files }) => {
  const text = ["index", "runtime/signing", "runtime/profile-keys"]
    .map((name) => `export * from "./${name}.js";\n`)
    .join("");
  const all = [...files, { path: "all.ts", text }];
  return withClient(all, "all.js", (module) => ({ ...module }) as Module);
});

async function withAll(use: (module: Module) => Promise<void> | void) {
  return use(await loaded);
}

async function sign(
  signer: Signer,
  address: string,
  options: {
    method?: string;
    headers?: Readonly<Record<string, string>>;
    content?: unknown;
  } = {},
): Promise<Headers> {
  const headers = new Headers(options.headers);
  await signer({
    method: options.method ?? "GET",
    url: new URL(address),
    headers,
    ...("content" in options ? { body: { content: options.content } } : {}),
  });
  return headers;
}

const signatureOf = (headers: Headers) =>
  /Signature=([0-9a-f]{64})$/.exec(headers.get("authorization") ?? "")?.[1];

const namesOf = (headers: Headers) =>
  /SignedHeaders=([^,]*),/.exec(headers.get("authorization") ?? "")?.[1];

/** What is known of a request without reading its address: the other implementation starts from there. */
interface Parts {
  readonly method: string;
  readonly host: string;
  /** Decoded. */
  readonly segments: readonly string[];
  readonly query: readonly (readonly [string, string])[];
  /** Those that are signed, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** Byte by byte, where the runtime leaves it to `encodeURIComponent`. */
function encoded(text: string): string {
  let out = "";
  for (const byte of Buffer.from(text, "utf8")) {
    const mark = String.fromCharCode(byte);
    out += /[A-Za-z0-9\-_.~]/.test(mark)
      ? mark
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}

const sha256 = (text: string) =>
  crypto.createHash("sha256").update(text, "utf8").digest("hex");

const hmac = (key: string, text: string) =>
  crypto.createHmac("sha256", key).update(text, "utf8").digest("hex");

function canonicalOf(parts: Parts): string {
  const byName = new Map<string, string[]>();
  for (const [name, value] of parts.query) {
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  const query = [...byName.keys()]
    .sort()
    .flatMap((name) =>
      (byName.get(name) ?? [])
        .sort()
        .map((value) => `${encoded(name)}=${encoded(value)}`),
    );
  const names = Object.keys(parts.headers).sort();
  let out = `${parts.method}\n/`;
  for (const segment of parts.segments) out += `${encoded(segment)}/`;
  out += `\n${query.join("&")}\n`;
  for (const name of names) out += `${name}:${parts.headers[name]}\n`;
  return `${out}\n${names.join(";")}\n${parts.payload}`;
}

function expectedSignature(
  parts: Parts,
  keys: { ak: string; sk: string },
  scope?: string,
): string {
  const date = parts.headers["x-sdk-date"] ?? "";
  const hash = sha256(canonicalOf(parts));
  if (scope === undefined) {
    return hmac(keys.sk, `SDK-HMAC-SHA256\n${date}\n${hash}`);
  }
  // HKDF in its two steps, with one block.
  const extracted = crypto.createHmac("sha256", keys.ak).update(keys.sk);
  const derived = crypto
    .createHmac("sha256", extracted.digest())
    .update(scope)
    .update(Buffer.of(1))
    .digest("hex");
  return hmac(derived, `V11-HMAC-SHA256\n${date}\n${scope}\n${hash}`);
}

test("the vector of the algorithm", () =>
  withAll(async ({ signing }) => {
    const signer = (signing as Signing)(KEYS, { now });
    const headers = await sign(signer, `${HOST}/resources?size=1`);
    assert.is(headers.get("x-sdk-date"), DATE);
    assert.is(
      headers.get("authorization"),
      "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-sdk-date, Signature=cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842",
    );
  }));

/** Rows of title, two addresses, and whether they are signed alike. */
const ADDRESSES: readonly [string, string, string, boolean][] = [
  ["a slash at the end", "/a/b", "/a/b/", true],
  ["no path", "", "/", true],
  ["the order of names", "/a?x=1&b=2", "/a?b=2&x=1", true],
  ["the order of values", "/a?x=2&x=1", "/a?x=1&x=2", true],
  ["names sort before values", "/a?ab=1&a=2", "/a?a=2&ab=1", true],
  ["a name without value", "/a?x", "/a?x=", true],
  ["a reserved mark, encoded or not", "/a/b:c", "/a/b%3Ac", true],
  ["an unreserved mark, encoded or not", "/a/~b", "/a/%7Eb", true],
  ["the case of encoding", "/a/%c3%bc", "/a/%C3%BC", true],
  ["a space", "/a?x=a%20b", "/a?x=a+b", true],
  ["a slash inside a segment", "/a/b%2Fc", "/a/b/c", false],
  ["an encoded per cent", "/a/%2541", "/a/A", false],
  ["the case of a path", "/a", "/A", false],
  ["a plus sign", "/a?x=a%2Bb", "/a?x=a+b", false],
];

for (const [title, one, other, alike] of ADDRESSES) {
  test(`${title} ${alike ? "does not matter" : "matters"}`, () =>
    withAll(async ({ signing }) => {
      const signer = (signing as Signing)(KEYS, { now });
      const first = signatureOf(await sign(signer, HOST + one));
      const second = signatureOf(await sign(signer, HOST + other));
      assert.ok(first);
      assert.is(first === second, alike);
    }));
}

test("headers are signed by code unit of their lower-case names, but those that change on the way", () =>
  withAll(async ({ signing }) => {
    const keys = { ...KEYS, projectId: "p1", securityToken: "t1" };
    const signer = (signing as Signing)(keys, { now });
    const headers = await sign(signer, `${HOST}:8443/a`, {
      headers: {
        "X-b": "1",
        X_a: "2",
        "X-A": " 3 ",
        Accept: "application/json",
        "User-Agent": "test",
        "Sec-Fetch-Mode": "cors",
        "X-Latin": "\u00fc",
        Authorization: "old",
      },
    });
    assert.is(
      namesOf(headers),
      "accept;host;x-a;x-b;x-project-id;x-sdk-date;x-security-token;x_a",
    );
    const parts: Parts = {
      method: "GET",
      host: HOST,
      segments: ["a"],
      query: [],
      headers: {
        accept: "application/json",
        host: "service.endpoint.myhuaweicloud.com:8443",
        "x-a": "3",
        "x-b": "1",
        "x-project-id": "p1",
        "x-sdk-date": DATE,
        "x-security-token": "t1",
        x_a: "2",
      },
      payload: sha256(""),
    };
    assert.is(signatureOf(headers), expectedSignature(parts, KEYS));
  }));

test("a project goes before a domain, and a header of the call before both", () =>
  withAll(async ({ signing }) => {
    const make = signing as Signing;
    const domain = make({ ...KEYS, domainId: "d1" });
    const both = make({ ...KEYS, projectId: "p1", domainId: "d1" });
    const own = { headers: { "X-Project-Id": "own" } };
    const told = [
      await sign(domain, HOST),
      await sign(both, HOST),
      await sign(both, HOST, own),
      await sign(domain, HOST, own),
    ].map((headers) => [
      headers.get("x-project-id"),
      headers.get("x-domain-id"),
    ]);
    assert.equal(told, [
      [null, "d1"],
      ["p1", null],
      ["own", null],
      ["own", null],
    ]);
  }));

test("JSON is hashed, and any other body is declared as not signed", () =>
  withAll(async ({ signing }) => {
    const signer = (signing as Signing)(KEYS, { now });
    const rows: [type: string, content: unknown, isHashed: boolean][] = [
      ["application/json", "{}", true],
      ["application/merge-patch+json", "{}", true],
      ["application/json;charset=utf-8", "{}", true],
      ["text/plain", "{}", false],
      ["application/x-www-form-urlencoded", "a=1", false],
      ["application/json", new Uint8Array([123, 125]), false],
      ["text/plain", "", true],
    ];
    for (const [type, content, isHashed] of rows) {
      const headers = await sign(signer, HOST, {
        method: "POST",
        headers: { "Content-Type": type },
        content,
      });
      const declared = headers.get("x-sdk-content-sha256");
      assert.is(declared, isHashed ? null : "UNSIGNED-PAYLOAD", type);
      const parts: Parts = {
        method: "POST",
        host: HOST,
        segments: [],
        query: [],
        headers: {
          "content-type": type,
          host: new URL(HOST).host,
          ...(isHashed ? {} : { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" }),
          "x-sdk-date": DATE,
        },
        payload: isHashed ? sha256(String(content)) : "UNSIGNED-PAYLOAD",
      };
      assert.is(signatureOf(headers), expectedSignature(parts, KEYS), type);
    }
  }));

/** Numbers that are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ALPHABET = [..."abcXYZ019-_.~ !'()*+,;:@$&=/?#%[]\"<>|\\^`{}äß中文🙂é"];

test("200 requests are signed as another implementation signs them, derived keys too", () =>
  withAll(async ({ signing }) => {
    const pick = seeded(20200608);
    const word = (least: number) =>
      Array.from(
        { length: least + pick(8) },
        () => ALPHABET[pick(ALPHABET.length)],
      ).join("");
    for (let count = 0; count < 200; count += 1) {
      const method = ["GET", "POST", "PUT", "DELETE", "PATCH"][pick(5)] ?? "";
      // A letter in front: `.` and `..` are steps.
      const segments = Array.from({ length: pick(5) }, () => `s${word(0)}`);
      const query = Array.from(
        { length: pick(6) },
        () => [["a", "b", "A", word(1)][pick(4)] ?? "", word(0)] as const,
      );
      const content = pick(2) === 0 ? JSON.stringify({ text: word(0) }) : "";
      const extra: Record<string, string> = {};
      for (const name of ["x-zone", "x-language", "content-language"]) {
        if (pick(2) === 0) extra[name] = `v${pick(1000)} ; ${pick(1000)}`;
      }
      const isJson = content !== "";
      const keys = { ak: `AK${pick(1e9)}`, sk: `${word(1)}${pick(1e9)}` };
      const security = pick(3) === 0 ? { securityToken: `T${pick(1e9)}` } : {};
      const time = NOW + pick(2 ** 31) * 1000;
      const derived =
        pick(2) === 0
          ? { derived: { region: "ap-southeast-1", service: "shelves" } }
          : {};
      const written = query
        .map(([a, b]) => `${encodeURIComponent(a)}=${encodeURIComponent(b)}`)
        .join("&");
      const address = `${HOST}/${segments.map(encodeURIComponent).join("/")}?${written}`;
      const signer = (signing as Signing)(
        { ...keys, ...security },
        { now: () => time, ...derived },
      );
      const headers = await sign(signer, address, {
        method,
        headers: {
          ...extra,
          ...(isJson ? { "Content-Type": "application/json" } : {}),
        },
        content,
      });
      const date = new Date(time)
        .toISOString()
        .replace(/^(.*)-(.*)-(.*):(.*):(.*)\.000Z$/, "$1$2$3$4$5Z");
      const parts: Parts = {
        method,
        host: HOST,
        segments,
        query,
        headers: {
          ...extra,
          ...(isJson ? { "content-type": "application/json" } : {}),
          host: new URL(HOST).host,
          "x-sdk-date": date,
          ...("securityToken" in security
            ? { "x-security-token": security.securityToken }
            : {}),
        },
        payload: sha256(content),
      };
      const scope =
        "derived" in derived
          ? `${date.slice(0, 8)}/ap-southeast-1/shelves`
          : undefined;
      const wanted = expectedSignature(parts, keys, scope);
      assert.is(signatureOf(headers), wanted, `${count}: ${address}`);
      const start = scope
        ? `V11-HMAC-SHA256 Credential=${keys.ak}/${scope}, `
        : `SDK-HMAC-SHA256 Access=${keys.ak}, `;
      assert.ok(headers.get("authorization")?.startsWith(start));
    }
  }));

test("a server finds the signature of a call to hold for what it received", async () => {
  const seen: { isValid: boolean; project: unknown; token: unknown }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { headers, method = "", url = "" } = request;
      const [pathname = "", search = ""] = url.split("?");
      const given = headers.authorization ?? "";
      const names = /SignedHeaders=([^,]*),/.exec(given)?.[1]?.split(";") ?? [];
      const wanted = expectedSignature(
        {
          method,
          host: "",
          segments: pathname.split("/").slice(1).map(decodeURIComponent),
          query: search.split("&").map((pair) => {
            const [name = "", value = ""] = pair.split("=");
            return [decodeURIComponent(name), decodeURIComponent(value)];
          }),
          headers: Object.fromEntries(
            names.map((name) => [name, String(headers[name])]),
          ),
          payload: sha256(Buffer.concat(chunks).toString("utf8")),
        },
        KEYS,
      );
      const isValid =
        given.endsWith(`Signature=${wanted}`) && names.includes("content-type");
      seen.push({
        isValid,
        project: headers["x-project-id"],
        token: headers["x-auth-token"],
      });
      response.writeHead(isValid ? 200 : 401, {
        "Content-Type": "application/json",
      });
      response.end('{"order":{"id":"o1"}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const input = {
    path: { project_id: "p 1/ü" },
    query: { label: ["z", "a&b"] },
    header: { "X-Language": "en-us" },
    body: { kind: "new", shelves: [{ size: 1, type: "oak" }] },
  };
  try {
    await withAll(async (module) => {
      const make = module.createClient as (options: object) => object;
      const place = module.placeShelfOrder as (
        ...args: unknown[]
      ) => Promise<{ status: number }>;
      const baseUrl = `http://127.0.0.1:${port}/base`;
      const right = (module.signing as Signing)({ ...KEYS, projectId: "p1" });
      const wrong = (module.signing as Signing)({ ...KEYS, sk: "other" });
      const client = make({ baseUrl, credentials: right });
      assert.is((await place(client, input)).status, 200);
      let failure: unknown;
      try {
        await place(make({ baseUrl, credentials: wrong }), input);
      } catch (error) {
        failure = error;
      }
      assert.is((failure as { status?: number }).status, 401);
      assert.equal(seen, [
        { isValid: true, project: "p1", token: undefined },
        { isValid: false, project: undefined, token: undefined },
      ]);
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("temporary keys are kept until a minute before their end, and asked for once at a time", () =>
  withAll(async ({ signing }) => {
    let time = NOW;
    let asked = 0;
    const source = async () => {
      asked += 1;
      await Promise.resolve();
      if (asked === 2) throw new Error("no keys today");
      return { ...KEYS, securityToken: `t${asked}`, expiresAt: time + 600_000 };
    };
    const signer = (signing as Signing)(source, { now: () => time });
    const tokens = async () =>
      (await sign(signer, HOST)).get("x-security-token");
    assert.equal(await Promise.all([tokens(), tokens()]), ["t1", "t1"]);
    time += 539_999;
    assert.is(await tokens(), "t1");
    time += 1;
    // A failure is told, and not kept.
    const message = await tokens().catch((error: Error) => error.message);
    assert.is(message, "no keys today");
    assert.is(await tokens(), "t3");
    assert.is(asked, 3);
  }));

test("keys without an end are asked for before each request, and a request can be signed again", () =>
  withAll(async ({ signing }) => {
    const answers = [
      { ...KEYS, securityToken: "t1" },
      { ak: "Second", sk: "SecretKey" },
    ];
    const signer = (signing as Signing)(() => answers.shift(), { now });
    const request = {
      method: "GET",
      url: new URL(`${HOST}/resources?size=1`),
      headers: new Headers(),
    };
    await signer(request);
    assert.is(request.headers.get("x-security-token"), "t1");
    await signer(request);
    // As the vector: nothing of the first time is left.
    assert.is(
      request.headers.get("authorization"),
      "SDK-HMAC-SHA256 Access=Second, SignedHeaders=host;x-sdk-date, Signature=cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842",
    );
  }));

test("keys come from the environment", () =>
  withAll(async ({ signing, environmentKeys }) => {
    const set = {
      HUAWEICLOUD_SDK_AK: "EnvironmentKey",
      HUAWEICLOUD_SDK_SK: "SecretKey",
      HUAWEICLOUD_SDK_PROJECT_ID: "p1",
      HUAWEICLOUD_SDK_SECURITY_TOKEN: "",
    };
    const before = { ...process.env };
    try {
      Object.assign(process.env, set);
      const headers = await sign((signing as Signing)(environmentKeys), HOST);
      assert.match(headers.get("authorization") ?? "", "Access=EnvironmentKey");
      assert.is(headers.get("x-project-id"), "p1");
      assert.not(headers.has("x-security-token"));
      delete process.env.HUAWEICLOUD_SDK_SK;
      assert.throws(() => environmentKeys?.(), /HUAWEICLOUD_SDK_SK is not set/);
    } finally {
      for (const name of Object.keys(set)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  }));

test("keys come from a profile file", () =>
  inFolder({}, (folder) =>
    withAll(async ({ profileKeys }) => {
      const file = path.join(folder, "credentials");
      writeFileSync(
        file,
        "\ufeff# a comment = no member\r\n[basic]\r\nak = BasicKey\r\nsk=a=b=\r\nproject_id = p1\r\nnonsense\r\n\r\n[ global ]\nak=GlobalKey\nsk=g\ndomain_id=d1\nsecurity_token=\n[other]\nak=x\n",
      );
      const make = profileKeys as unknown as (
        options?: object,
      ) => () => Promise<unknown>;
      assert.equal(await make({ file })(), {
        ak: "BasicKey",
        sk: "a=b=",
        projectId: "p1",
      });
      assert.equal(await make({ file, section: "global" })(), {
        ak: "GlobalKey",
        sk: "g",
        domainId: "d1",
      });
      const name = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
      const before = process.env[name];
      try {
        process.env[name] = file;
        assert.is(((await make()()) as { ak: string }).ak, "BasicKey");
      } finally {
        if (before === undefined) delete process.env[name];
        else process.env[name] = before;
      }
    }),
  ));

const SECRET = "s3cr3t-key-0815";

test("no secret is in what a client, a signer or an error prints", () =>
  withAll(async (module) => {
    const make = module.createClient as (options: object) => object;
    const signing = module.signing as Signing;
    const keys = { ak: "AccessKey", sk: SECRET, securityToken: `${SECRET}-t` };
    const signer = signing(keys);
    const printed: unknown[] = [
      signer,
      make({ credentials: signer, baseUrl: HOST }),
    ];
    const bad = [
      () => signing({ ...keys, ak: `${SECRET}\n` }),
      () => signing({ ...keys, securityToken: `${SECRET}ü` }),
      () => signing({ ...keys, sk: [SECRET] }),
      () => signing(keys, { derived: { region: SECRET + "/", service: "s" } }),
      () => make({ credentials: signer, token: SECRET }),
      () => sign(signing({ ...keys, expiresAt: 1 }), HOST),
      () =>
        sign(
          signing(() => ({ ...keys, expiresAt: SECRET })),
          HOST,
        ),
      () =>
        sign(
          signing(() => ({ ...keys, projectId: `${SECRET} ` })),
          HOST,
        ),
    ];
    let failures = 0;
    for (const attempt of bad) {
      try {
        await attempt();
      } catch (error) {
        failures += 1;
        printed.push(error);
      }
    }
    // Keys that are given as they are have nobody to ask for others: they are used.
    assert.is(failures, bad.length - 1);
    const place = module.placeShelfOrder as (...a: unknown[]) => Promise<never>;
    const unreachable = make({
      credentials: signer,
      baseUrl: "http://127.0.0.1:1",
      validation: { requests: "off" },
    });
    const input = { path: { project_id: "p" }, body: {} };
    printed.push(await place(unreachable, input).catch((e: unknown) => e));
    assert.is((printed.at(-1) as { kind?: string }).kind, "network");
    for (const item of printed) {
      const all = [
        inspect(item, { depth: 20, showHidden: true, getters: true }),
        JSON.stringify(item) ?? "",
        String(item),
      ].join("\n");
      assert.not.match(all, SECRET);
    }
  }));

test("a client that signs compiles, is formatted, and takes one way of authentication", async () => {
  const { files } = await emitted;
  assert.equal(await formatErrors(files), []);
  const use = (options: string) =>
    `import { createClient } from "./index.js";\nimport { environmentKeys, signing } from "./runtime/signing.js";\nimport { profileKeys } from "./runtime/profile-keys.js";\nexport const signers = [signing(environmentKeys), signing(profileKeys()), signing({ ak: "a", sk: "s" })];\nexport const client = createClient(${options});\n`;
  const [credentials, token] = [
    "credentials: signing(environmentKeys)",
    'token: "t"',
  ];
  assert.equal(compileErrors(files, { "a.ts": use(`{ ${credentials} }`) }), []);
  assert.equal(compileErrors(files, { "a.ts": use(`{ ${token} }`) }), []);
  for (const wrong of [`{ ${credentials}, ${token} }`, "{}"]) {
    assert.is(compileErrors(files, { "a.ts": use(wrong) }).length, 1, wrong);
  }
});

test("only the entry points of signing reach its code, and only a client that signs has them", async () => {
  const { files } = await emitted;
  const reached = new Set<string>();
  const visit = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const { text = "" } = files.find((file) => file.path === name) ?? {};
    const imports = text.matchAll(
      /^(import|export)( type)?[^;]*? from "(.*?)";/gm,
    );
    for (const [, , isType, from = ""] of imports) {
      if (isType) continue;
      visit(
        path.posix.join(path.posix.dirname(name), from).replace(/\.js$/, ".ts"),
      );
    }
  };
  for (const entry of ["index.ts", "class.ts"]) visit(entry);
  assert.ok(reached.has("runtime/call.ts"));
  for (const name of [
    "signing",
    "canonical-request",
    "access-keys",
    "environment-keys",
    "profile-keys",
  ]) {
    assert.not(reached.has(`runtime/${name}.ts`), name);
  }
  visit("runtime/signing.ts");
  assert.ok(reached.has("runtime/canonical-request.ts"));
  assert.not(reached.has("runtime/profile-keys.ts"));
  for (const { path: name, text } of files) {
    if (name.endsWith(".ts"))
      assert.not.match(text, /from "node:|import\("/, name);
  }
  assert.match(textOf(await emitted, "package.json"), '"./signing/profile"');
  const plain = await emit(documentOf({}));
  assert.not.match(textOf(plain, "package.json"), "./signing");
  assert.not.match(textOf(plain, "README.md"), "signing");
});

test.run();
