/** What each scenario must come to, and where an environment cannot but differ, with the reason. */

interface Expected {
  readonly outcome: unknown;
  /** By environment. */
  readonly unlike?: Readonly<Record<string, unknown>>;
}

const ok = (data: unknown) => ({ status: 200, requestId: "id-1", data });

/** What the server says that it received. */
function echo(own: {
  readonly method?: string;
  readonly url: string;
  readonly language?: string;
  readonly type?: string;
  readonly body: unknown;
}): unknown {
  return ok({
    method: own.method ?? "POST",
    url: own.url,
    headers: {
      "x-auth-token": "token-1",
      "x-language": own.language ?? "none",
      accept: "application/json",
      "content-type": own.type ?? "application/json",
    },
    cookie: "none",
    body: own.body,
  });
}

const network = { kind: "network" };
const FIRST_TWO = [
  { data: { n: 1 }, event: "first", id: "1" },
  { data: { n: 2 }, event: "message", id: "1" },
];
const ENDLESS = { data: { n: 1 }, event: "message" };

export const EXPECTED: Readonly<Record<string, Expected>> = {
  "a call with a token": {
    outcome: echo({
      url: "/answers/echo?label=a%26b&label=%C3%BC",
      language: "en-us",
      body: '{"text":"ü","count":2}',
    }),
  },
  "a cookie": {
    outcome: "taste=x",
    // A page may not write this header; the browser sends its own.
    unlike: { Chromium: "none" },
  },
  "a request id that the browser is not shown": {
    outcome: ok({}),
    // The server does not expose the header to other origins.
    unlike: { Chromium: { status: 200, data: {} } },
  },
  "a signed call": { outcome: ok({ isRight: true }) },
  "an empty answer": { outcome: { status: 204 } },
  "an answer in slow pieces": { outcome: ok({ a: [1, 2] }) },
  "twenty calls at once": {
    outcome: [JSON.stringify(ok({ a: [1, 2] }))],
  },
  "an invalid request": {
    outcome: { kind: "validation", problems: ["$.body.text", "$.body.count"] },
  },
  "a documented error": {
    outcome: {
      kind: "http",
      status: 400,
      body: { error_code: "S.1", error_msg: "No." },
      requestId: "id-1",
    },
  },
  "an error in HTML": {
    outcome: {
      kind: "http",
      status: 502,
      body: "<h1>Bad gateway</h1>",
      requestId: "id-1",
    },
  },
  "an error without a body": {
    outcome: { kind: "http", status: 500, requestId: "id-1" },
  },
  "HTML in place of JSON": {
    outcome: { kind: "decode", status: 200, body: "<html>", requestId: "id-1" },
  },
  "JSON that breaks off": {
    outcome: {
      kind: "decode",
      status: 200,
      body: '{"a": [1, 2',
      requestId: "id-1",
    },
  },
  "a redirect": {
    outcome: { kind: "http", status: 302 },
    // A page is not told what a redirect says, its status included.
    unlike: { Chromium: { kind: "http", status: 0 } },
  },
  "no answer in time": { outcome: { kind: "timeout" } },
  "a body that does not end in time": {
    outcome: { kind: "timeout", requestId: "id-1" },
  },
  "aborted before it began": { outcome: { kind: "abort", reason: "early" } },
  "aborted while it ran": { outcome: { kind: "abort", reason: "late" } },
  "nobody listens": { outcome: network },
  "the connection is reset": { outcome: network },
  "the body is shorter than promised": {
    outcome: { ...network, requestId: "id-1" },
  },
  "the body breaks off between chunks": {
    outcome: { ...network, requestId: "id-1" },
  },
  "an integer beyond 53 bits": { outcome: ["bigint", "9007199254740993"] },
  "a form with files": {
    outcome: echo({
      url: "/forms",
      type: "multipart/form-data",
      body: [
        "photo photo.png image/png pixels",
        "pages blob application/octet-stream one",
        "pages two.txt application/octet-stream two",
        "note - - a note",
        'place - application/json {"x":1}',
      ],
    }),
  },
  "a form without files": {
    outcome: echo({
      url: "/logins",
      type: "application/x-www-form-urlencoded",
      body: "user=a%20b%26%C3%BC&scopes=x&scopes=y",
    }),
  },
  "bytes sent": {
    outcome: echo({
      method: "PUT",
      url: "/files/echo",
      type: "application/octet-stream",
      body: "AB",
    }),
  },
  "bytes received": { outcome: [0, 1, 128, 255] },
  "a stream that is sent while it is made": {
    outcome: {
      outcome: echo({
        method: "PUT",
        url: "/files/echo",
        type: "application/octet-stream",
        body: "first second",
      }),
      wasOnItsWay: true,
    },
    // Browsers stream requests over HTTP/2 alone, which wants a certificate.
    unlike: { Chromium: { outcome: network, wasOnItsWay: false } },
  },
  events: { outcome: { requestId: "id-1", items: FIRST_TWO } },
  "events that are left": {
    outcome: {
      items: { items: [ENDLESS, ENDLESS] },
      wasLeft: ok({ value: true }),
    },
  },
  "events that break off": {
    outcome: { items: FIRST_TWO, failed: "network" },
  },
  "events that are aborted": { outcome: { failed: "abort" } },
  "an error in place of events": {
    outcome: {
      kind: "http",
      status: 400,
      body: { error_code: "S.2" },
      requestId: "id-1",
    },
  },
  "JSON a line": { outcome: { items: [{ n: 1 }, { n: 2 }] } },
};

/** What `environment` must say of every scenario. */
export function expectedIn(environment: string): Record<string, unknown> {
  const rows = Object.entries(EXPECTED).map(([name, { outcome, unlike }]) => [
    name,
    unlike && environment in unlike ? unlike[environment] : outcome,
  ]);
  return Object.fromEntries(rows) as Record<string, unknown>;
}
