/** Requests against one document with everything in it: what is answered, and what is refused with which words. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Answer } from "../../generator/mock/answer.js";
import {
  answerRequest,
  type RequestValidation,
} from "../../generator/mock/answer-request.js";
import { planOperations } from "../../generator/mock/plan-operations.js";
import { writeContent } from "../../generator/mock/write-content.js";
import { SHOP } from "./shop-document.js";

const operations = planOperations(SHOP, (why) => assert.unreachable(why));

interface Given {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly validate?: RequestValidation;
}

/** `GET /path`, or with a body `POST /path`. */
function ask(line: string, given: Given = {}): Promise<Answer> {
  const [method = "", target = ""] = line.split(" ");
  const headers = Object.entries(given.headers ?? {});
  return answerRequest(
    { operations, validate: given.validate ?? "strict" },
    {
      method,
      target,
      headers: new Map(headers.map(([key, text]) => [key.toLowerCase(), text])),
      body: new TextEncoder().encode(given.body ?? ""),
    },
  );
}

/** `200 GetItem`, or the status and what is wrong: `400 query n type`. */
function outcome({ status, note }: Answer): string {
  const errors = note.violations.map((one) =>
    [one.in, one.name, one.pointer, one.keyword].filter(Boolean).join(" "),
  );
  const operation = note.operation ?? "-";
  return [`${status} ${operation}`, ...errors].join("; ");
}

const JSON_TYPE = { "Content-Type": "application/json" };
const FORM_TYPE = { "Content-Type": "application/x-www-form-urlencoded" };
const SEARCH = "GET /search?q=ab";

/** A form, each part from its name on. */
function inParts(...parts: readonly string[]): Given {
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  const written = parts.map(
    (part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`,
  );
  return { headers, body: `${written.join("")}--x--\r\n` };
}

const OUTCOMES: readonly (readonly [
  title: string,
  line: string,
  want: string,
  given?: Given,
])[] = [
  ["a parameter in the path", "GET /items/7", "200 GetItem"],
  ["the base path of the server", "GET /api/v1/items/7", "200 GetItem"],
  ["a whole address", "GET http://h/items/7", "200 GetItem"],
  ["a literal before a parameter", "GET /items/all", "200 ListAll"],
  ["a literal has its own methods", "PUT /items/all", "405 -"],
  ["a parameter has its own", "PUT /items/7", "200 PutItem"],
  ["a literal, encoded", "GET /items/%61ll", "200 ListAll"],
  ["a parameter with an ending", "GET /items/7.json", "200 GetItemFile"],
  ["two parameters in a segment", "GET /range/1-2", "200 GetRange"],
  ["the second of two", "GET /range/1-b", "400 GetRange; path to type"],
  ["an encoded slash", "GET /names/a%2Fb", "200 GetName"],
  ["its length", "GET /names/a%2Fbc", "400 GetName; path name maxLength"],
  ["no encoding", "GET /names/%zz", "400 GetName; path name syntax"],
  ["an empty parameter", "GET /items/", "404 -"],
  ["label, exploded", "GET /label/.r=1.g=2", "200 Label"],
  ["label, wrong", "GET /label/.g=2", "400 Label; path colour required"],
  ["matrix", "GET /matrix/;ids=1,2", "200 Matrix"],
  ["matrix, wrong", "GET /matrix/;ids=1,b", "400 Matrix; path ids /1 type"],
  ["matrix, empty", "GET /matrix-word/;word", "200 MatrixWord"],
  ["a query in the key", "POST /act?action=stop", "200 Stop"],
  [
    "another one",
    "POST /act?action=start&x=1",
    "200 Start; query x undocumented",
  ],
  ["neither", "POST /act?action=c", "200 Act; query action undocumented"],
  ["the least", SEARCH, "200 Search"],
  ["nothing", "GET /search", "400 Search; query q required"],
  ["too short", "GET /search?q=a", "400 Search; query q minLength"],
  ["a number", `${SEARCH}&n=-1`, "200 Search"],
  ["no number", `${SEARCH}&n=0x1`, "400 Search; query n type"],
  [
    "twice where one is documented",
    `${SEARCH}&n=1&n=2`,
    "400 Search; query n type",
  ],
  ["a truth", `${SEARCH}&on=false`, "200 Search"],
  ["no truth", `${SEARCH}&on=yes`, "400 Search; query on type"],
  ["of several types, a number", `${SEARCH}&mixed=9`, "200 Search"],
  ["of several types, text", `${SEARCH}&mixed=99`, "200 Search"],
  ["a list", `${SEARCH}&many=1&many=2`, "200 Search"],
  ["a wrong list", `${SEARCH}&many=1&many=b`, "400 Search; query many /1 type"],
  ["a list by commas", `${SEARCH}&comma=a,b%2Cc`, "200 Search"],
  ["a list by bars", `${SEARCH}&piped=1%7C2`, "200 Search"],
  [
    "a wrong list by bars",
    `${SEARCH}&piped=1|b`,
    "400 Search; query piped /1 type",
  ],
  ["an object in brackets", `${SEARCH}&deep[r]=1`, "200 Search"],
  ["a wrong one", `${SEARCH}&deep[g]=1`, "400 Search; query deep required"],
  ["an object by commas", `${SEARCH}&flat=r,1,g,2`, "200 Search"],
  [
    "a wrong one by commas",
    `${SEARCH}&flat=r,b`,
    "400 Search; query flat /r type",
  ],
  ["a value that may be empty", `${SEARCH}&empty=`, "200 Search"],
  ["JSON", `${SEARCH}&json=%7B%22r%22%3A1%7D`, "200 Search"],
  ["wrong JSON", `${SEARCH}&json=%7B%7D`, "400 Search; query json required"],
  ["no JSON", `${SEARCH}&json=%7B`, "400 Search; query json syntax"],
  ["undocumented", `${SEARCH}&x=1`, "200 Search; query x undocumented"],
  ["a header", SEARCH, "200 Search", { headers: { "X-Ids": "1, 2" } }],
  [
    "a header of JSON",
    SEARCH,
    "200 Search",
    { headers: { "X-Colour": '{"r":1}' } },
  ],
  [
    "a wrong header of JSON",
    SEARCH,
    "400 Search; header X-Colour required",
    { headers: { "X-Colour": '{"g":1}' } },
  ],
  [
    "a wrong header",
    SEARCH,
    "400 Search; header X-Ids /0 type",
    { headers: { "x-ids": "a" } },
  ],
  ["a cookie", SEARCH, "200 Search", { headers: { Cookie: "theme=dark" } }],
  [
    "a wrong cookie",
    SEARCH,
    "400 Search; cookie theme enum",
    { headers: { Cookie: "a=b; theme=red" } },
  ],
  [
    "no token",
    "GET /locked",
    "401 Locked; security Token security; security Signature security",
  ],
  [
    "a token",
    "GET /locked",
    "200 Locked",
    { headers: { "X-Auth-Token": "t" } },
  ],
  [
    "an empty token",
    "GET /locked",
    "401 Locked; security Token security; security Signature security",
    { headers: { "X-Auth-Token": " " } },
  ],
  [
    "a signature",
    "GET /locked",
    "200 Locked",
    { headers: { Authorization: "SDK-HMAC-SHA256 Access=a, Signature=b" } },
  ],
  [
    "a signature of another kind",
    "GET /locked",
    "401 Locked; security Token security; security Signature security",
    { headers: { Authorization: "AWS4-HMAC-SHA256 Credential=a" } },
  ],
  [
    "a bearer",
    "GET /bearer",
    "200 Bearer",
    { headers: { Authorization: "bearer x" } },
  ],
  [
    "a bearer without token",
    "GET /bearer",
    "401 Bearer; security Bearer security",
    { headers: { Authorization: "Bearer" } },
  ],
  ["nothing is one of the choices", "GET /both", "200 Both"],
  ["a key in the query", "GET /keyed?key=k", "200 Keyed"],
  ["no key", "GET /keyed", "401 Keyed; security Key security"],
  ["HEAD of what has GET", "HEAD /items/7", "200 GetItem"],
  ["no such path", "GET /itemz/7", "404 -"],
  ["no such method", "DELETE /items/7", "405 -"],
  ["OPTIONS of what has none", "OPTIONS /items/7", "204 -"],
  ["no body", "POST /items", "400 CreateItem; body required"],
  [
    "a body of another kind",
    "POST /items",
    "415 CreateItem; body media-type",
    { headers: { "Content-Type": "text/csv" }, body: "a" },
  ],
  [
    "no JSON at all",
    "POST /items",
    "400 CreateItem; body syntax",
    { headers: JSON_TYPE, body: "{" },
  ],
  [
    "what the service sets is not asked for",
    "POST /items",
    "201 CreateItem",
    { headers: JSON_TYPE, body: '{"name":"n","kind":"a"}' },
  ],
  [
    "the charset",
    "POST /items",
    "201 CreateItem",
    {
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: '{"name":"n","kind":"a"}',
    },
  ],
  [
    "a body without a word on it",
    "POST /items",
    "201 CreateItem",
    { body: '{"name":"n","kind":"a"}' },
  ],
  [
    "a closed value",
    "POST /items",
    "400 CreateItem; body /kind enum",
    { headers: JSON_TYPE, body: '{"name":"n","kind":"c"}' },
  ],
  [
    "a condition",
    "POST /items",
    "400 CreateItem; body required",
    { headers: JSON_TYPE, body: '{"name":"n","kind":"b"}' },
  ],
  [
    "a condition that is met",
    "POST /items",
    "201 CreateItem",
    { headers: JSON_TYPE, body: '{"name":"n","kind":"b","size":1}' },
  ],
  [
    "a form",
    "POST /items",
    "201 CreateItem",
    { headers: FORM_TYPE, body: "name=a+b&kind=b&size=2" },
  ],
  [
    "a wrong form",
    "POST /items",
    "400 CreateItem; body /size minimum",
    { headers: FORM_TYPE, body: "name=a&kind=b&size=0" },
  ],
  [
    "a form in parts",
    "POST /items",
    "400 CreateItem; body /size minimum",
    {
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: ["name", "a", "kind", "b", "size", "0"]
        .map((text, index) =>
          index % 2 === 0
            ? `--x\r\nContent-Disposition: form-data; name="${text}"\r\n\r\n`
            : `${text}\r\n`,
        )
        .join("")
        .concat("--x--\r\n"),
    },
  ],
  [
    "an object as text",
    "POST /letters",
    "200 AddLetter",
    { headers: { "Content-Type": "text/xml" }, body: "<r>1</r>" },
  ],
  [
    "a form with a list of objects",
    "POST /letters",
    "200 AddLetter",
    { headers: FORM_TYPE, body: "colours=%7B%22r%22%3A1%7D" },
  ],
  [
    "a form with a list of wrong objects",
    "POST /letters",
    "400 AddLetter; body /colours/1 required",
    { headers: FORM_TYPE, body: "colours=%7B%22r%22%3A1%7D&colours=%7B%7D" },
  ],
  [
    "a form with JSON, which comes as a member or as a file",
    "POST /photos",
    "200 AddPhoto",
    inParts(
      'name="colour"\r\nContent-Type: application/json\r\n\r\n{"r":1}',
      'name="photo"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n[1,2]',
    ),
  ],
  [
    "the same as a file",
    "POST /photos",
    "400 AddPhoto; body /colour required",
    inParts(
      'name="colour"; filename="blob"\r\nContent-Type: application/json\r\n\r\n{"g":1}',
    ),
  ],
  [
    "names that objects inherit are not there",
    "POST /items",
    "400 CreateItem; body required; body required",
    { headers: JSON_TYPE, body: '{"__proto__":{"name":"n","kind":"a"}}' },
  ],
];

for (const [title, line, want, given] of OUTCOMES) {
  test(`${line.slice(0, 60)}: ${title}`, async () => {
    assert.is(outcome(await ask(line, given)), want);
  });
}

const WRONG: Given = { headers: JSON_TYPE, body: '{"kind":"a"}' };
const RIGHT: Given = { headers: JSON_TYPE, body: '{"name":"n","kind":"a"}' };

function preferring(prefer: string, given: Given = RIGHT): Given {
  return { ...given, headers: { ...given.headers, Prefer: prefer } };
}

const WISHES: readonly (readonly [
  prefer: string,
  status: number,
  body: string,
  given?: Given,
])[] = [
  // The lowest 2xx, and in it the first example that its schema takes.
  ["", 201, "lamp"],
  ["example=other", 201, "desk"],
  ["example=broken", 201, "no kind"],
  ["code=409", 409, "first"],
  ["code=409, example=second", 409, "second"],
  ['example="second"; code=409', 409, "second"],
  ["example=second", 409, "second"],
  ["CODE=202", 202, ""],
  // `default` holds every status.
  ["code=503", 503, ""],
  ["code=409", 409, "first", WRONG],
  ["code=201", 400, "S.1", WRONG],
  [
    "dynamic=true",
    201,
    '{"id":"string","name":"string","kind":"b","size":1,"when":"string"}',
  ],
  ["dynamic=false", 201, "lamp"],
  ["example=none", 400, "names nothing that CreateItem documents"],
  ["respond-async, wait=10", 201, "lamp"],
];

for (const [prefer, status, body, given] of WISHES) {
  test(`Prefer: ${prefer || "nothing"}`, async () => {
    const answer = await ask("POST /items", preferring(prefer, given));
    assert.is(answer.status, status);
    assert.ok(answer.body.includes(body), answer.body);
    if (body === "") assert.is(answer.body, "");
  });
}

test("what is applied is said", async () => {
  const answer = await ask("POST /items", preferring('wait=1, code="409"'));
  assert.is(headerOf(answer, "Preference-Applied"), "code=409");
});

test("the documented error body tells the reason, in the field that is for it", async () => {
  const { body } = await ask("POST /items", WRONG);
  assert.equal(JSON.parse(body), {
    error_code: "S.1",
    error_msg:
      "The request breaks the contract: body must have required property 'name'.",
  });
  const locked = await ask("GET /locked");
  assert.match(locked.body, /^\{"error":\{"message":"The request brings no/);
});

test("violations are in a header for machines, with the place in the documentation", async () => {
  const answer = await ask("POST /items", WRONG);
  const text = headerOf(answer, "X-Contract-Violations") ?? "";
  assert.equal(JSON.parse(text), [
    {
      in: "body",
      pointer: "",
      keyword: "required",
      message: "must have required property 'name'",
      source: { row: "name" },
      severity: "error",
    },
  ]);
});

test("violations beyond what a header holds are left out of it", async () => {
  const many = Array.from({ length: 500 }, () => "b").join("&many=é");
  const answer = await ask(`${SEARCH}&many=${many}`);
  const text = headerOf(answer, "X-Contract-Violations") ?? "";
  assert.ok(text.length <= 4_000);
  assert.match(text, /^[ -~]+$/);
  assert.ok((JSON.parse(text) as unknown[]).length > 10);
  const { violations } = JSON.parse(answer.body) as { violations: unknown[] };
  assert.is(violations.length, 50);
});

test("without a documented error there is a problem of RFC 9457", async () => {
  const answer = await ask("GET /items/x");
  assert.is(headerOf(answer, "Content-Type"), "application/problem+json");
  const { status, violations } = JSON.parse(answer.body) as {
    status: number;
    violations: { in: string; name: string }[];
  };
  assert.is(status, 400);
  assert.is(violations[0]?.name, "id");
});

test("a path that is not there comes with the nearest ones", async () => {
  const { body } = await ask("GET /api/v1/items/7/json");
  const { nearest } = JSON.parse(body) as { nearest: string[] };
  assert.ok(nearest.includes("/items/{id}"), nearest.join(" "));
});

test("a method that is not there comes with those that are", async () => {
  const answer = await ask("DELETE /items/7");
  assert.is(headerOf(answer, "Allow"), "GET, HEAD, OPTIONS, PUT");
});

test("warn serves what strict refuses, and tells; off does not look", async () => {
  const warned = await ask("POST /items", { ...WRONG, validate: "warn" });
  assert.is(warned.status, 201);
  assert.match(headerOf(warned, "X-Contract-Violations") ?? "", /required/);
  const served = await ask("POST /items", { ...WRONG, validate: "off" });
  assert.is(served.status, 201);
  assert.is(headerOf(served, "X-Contract-Violations"), undefined);
});

test("the media type that is accepted best is given; one that nobody accepts is better than none", async () => {
  const rows: [accept: string, type: string][] = [
    ["text/plain, application/json;q=0.5", "text/plain"],
    ["application/*", "application/json"],
    ["*/*;q=0.1, application/json", "application/json"],
    ["image/png", "application/json"],
  ];
  for (const [accept, type] of rows) {
    const given = { ...RIGHT, headers: { ...RIGHT.headers, Accept: accept } };
    const answer = await ask("POST /items", given);
    assert.is(headerOf(answer, "Content-Type"), type, accept);
  }
});

test("what comes piece by piece: of a list an item at a time", async () => {
  const rows: [mediaType: string, value: unknown, text: string][] = [
    ["text/event-stream", [{ a: 1 }, "b c"], 'data: {"a":1}\n\ndata: b c\n\n'],
    ["text/event-stream", { a: 1 }, 'data: {"a":1}\n\n'],
    ["application/jsonl", [1, 2], "1\n2\n"],
    ["application/x-ndjson", { a: 1 }, '{"a":1}\n'],
  ];
  for (const [mediaType, value, text] of rows) {
    const made = { schema: {}, origin: "", isValid: true };
    const written = await writeContent({ mediaType, value, ...made }, SHOP);
    assert.is(written.text, text);
  }
});

test("documented headers are sent, and never what would be two", async () => {
  const answer = await ask("POST /items", preferring("code=202"));
  assert.is(headerOf(answer, "X-Left"), "3");
  assert.is(headerOf(answer, "X-Split"), undefined);
  assert.not.ok(answer.headers.some(([name]) => name.startsWith("Bad")));
});

test("a challenge where HTTP knows the scheme", async () => {
  const answer = await ask("GET /bearer");
  assert.is(headerOf(answer, "WWW-Authenticate"), 'Bearer realm="mock"');
});

test("pages of browsers may call, and read the headers", async () => {
  const headers = {
    Origin: "http://page.example",
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "x-auth-token",
  };
  const preflight = await ask("OPTIONS /locked", { headers });
  assert.is(preflight.status, 204);
  assert.is(
    headerOf(preflight, "Access-Control-Allow-Headers"),
    "x-auth-token",
  );
  const refused = await ask("GET /locked", {
    headers: { Origin: "http://page.example" },
  });
  assert.is(
    headerOf(refused, "Access-Control-Allow-Origin"),
    "http://page.example",
  );
  assert.match(
    headerOf(refused, "Access-Control-Expose-Headers") ?? "",
    /X-Request-Id.*X-Contract-Violations/,
  );
});

test("the same request gets the same answer", async () => {
  const once = await ask("POST /items", preferring("dynamic"));
  await ask("POST /items", preferring("code=409"));
  assert.equal(await ask("POST /items", preferring("dynamic")), once);
});

function headerOf({ headers }: Answer, name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1];
}

test.run();
