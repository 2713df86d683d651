/**
 * What a client does, tried in whatever environment this module runs in: nothing here but the web's own names.
 * Input: the client's exports and the addresses of the local servers; output: plain values that JSON can hold, one for
 * each scenario. Nothing is judged here: `expected-outcomes.ts` says what is right.
 */

export interface Addresses {
  /** Of the server that misbehaves. */
  readonly server: string;
  /** Where nobody listens. */
  readonly closed: string;
}

export type Outcomes = Readonly<Record<string, unknown>>;

/** Example keys: they open nothing. */
export const SCENARIO_KEYS = { ak: "AccessKey", sk: "SecretKey" };

interface Answer {
  readonly data: unknown;
  readonly status: number;
  readonly requestId?: string;
}

type Operation = (
  client: unknown,
  input: object,
  options?: object,
) => Promise<Answer>;

type Items = AsyncIterable<unknown>;

/** A generated client as far as the scenarios know it. */
export interface ClientModule {
  readonly createClient: (options: object) => unknown;
  readonly signing: (keys: object) => unknown;
  readonly isApiError: (error: unknown) => boolean;
  readonly ask: Operation;
  readonly countStars: Operation;
  readonly sendForm: Operation;
  readonly logIn: Operation;
  readonly putFile: Operation;
  readonly fetchFile: Operation;
  readonly watchEvents: Operation;
  readonly readRecords: Operation;
}

interface Setting {
  readonly module: ClientModule;
  readonly client: unknown;
  readonly addresses: Addresses;
  /** Asks `kind` of the server. */
  readonly ask: (kind: string, options?: object) => Promise<unknown>;
}

type Scenario = (setting: Setting) => Promise<unknown>;

const BODY = { text: "ü", count: 2 };

/** Runs every scenario in turn. */
export async function runScenarios(
  module: ClientModule,
  addresses: Addresses,
): Promise<Outcomes> {
  const client = module.createClient({
    baseUrl: addresses.server,
    token: "token-1",
    timeout: 5000,
  });
  const ask = (kind: string, options?: object) =>
    told(module, module.ask(client, { path: { kind }, body: BODY }, options));
  const outcomes: [string, unknown][] = [];
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    const setting = { module, client, addresses, ask };
    const outcome = await scenario(setting).catch((error: unknown) => ({
      unforeseen: String(error),
    }));
    outcomes.push([name, outcome]);
  }
  return Object.fromEntries(outcomes);
}

/** What a call came to, in plain words. */
async function told(
  { isApiError }: ClientModule,
  call: Promise<Answer>,
): Promise<unknown> {
  try {
    const { data, status, requestId } = await call;
    return { status, requestId, data };
  } catch (error) {
    if (!isApiError(error)) return { unforeseen: String(error) };
    const { kind, status, body, requestId, problems, cause } = error as Record<
      string,
      unknown
    > & { problems?: { path: string }[] };
    const paths = problems?.map(({ path }) => path);
    // What a platform says of a network differs; what the caller said does not.
    const reason = kind === "abort" ? cause : undefined;
    return { kind, status, body, requestId, problems: paths, reason };
  }
}

/** Items until the end, until `count` are there, or until reading fails, with the kind of the error. */
async function readItems(items: unknown, count = Infinity): Promise<unknown> {
  const read: unknown[] = [];
  try {
    for await (const item of items as Items) {
      read.push(item);
      if (read.length >= count) break;
    }
    return { items: read };
  } catch (error) {
    const { kind = String(error) } = error as { readonly kind?: string };
    return { items: read, failed: kind };
  }
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  "a call with a token": ({ module, client }) => {
    const input = {
      path: { kind: "echo" },
      query: { label: ["a&b", "ü"] },
      header: { "X-Language": "en-us" },
      body: BODY,
    };
    return told(module, module.ask(client, input));
  },
  "a cookie": ({ module, client }) => {
    const input = {
      path: { kind: "echo" },
      cookie: { taste: "x" },
      body: BODY,
    };
    return module
      .ask(client, input)
      .then(({ data }) => (data as { cookie: string }).cookie);
  },
  "a request id that the browser is not shown": ({ ask }) => ask("unexposed"),
  "a signed call": ({ module, addresses }) => {
    const client = module.createClient({
      baseUrl: addresses.server,
      credentials: module.signing(SCENARIO_KEYS),
    });
    const input = { path: { kind: "signed" }, body: BODY };
    return told(module, module.ask(client, input));
  },
  "an empty answer": ({ ask }) => ask("empty"),
  "an answer in slow pieces": ({ ask }) => ask("slowly"),
  "twenty calls at once": async ({ ask }) => {
    const calls = Array.from({ length: 20 }, () => ask("slowly"));
    const told = await Promise.all(calls);
    return [...new Set(told.map((outcome) => JSON.stringify(outcome)))];
  },
  "an invalid request": ({ module, client }) => {
    const input = { path: { kind: "invalid" }, body: { text: "", count: 11 } };
    return told(module, module.ask(client, input));
  },
  "a documented error": ({ ask }) => ask("refused"),
  "an error in HTML": ({ ask }) => ask("html"),
  "an error without a body": ({ ask }) => ask("nothing"),
  "HTML in place of JSON": ({ ask }) => ask("page"),
  "JSON that breaks off": ({ ask }) => ask("truncated"),
  "a redirect": ({ ask }) => ask("redirect"),
  "no answer in time": ({ ask }) => ask("silent", { timeout: 150 }),
  "a body that does not end in time": ({ ask }) =>
    ask("endless", { timeout: 150 }),
  "aborted before it began": ({ ask }) => {
    const controller = new AbortController();
    controller.abort("early");
    return ask("aborted", { signal: controller.signal });
  },
  "aborted while it ran": ({ ask }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort("late"), 80);
    return ask("silent", { signal: controller.signal });
  },
  "nobody listens": ({ module, addresses }) => {
    const client = module.createClient({
      baseUrl: addresses.closed,
      token: "token-1",
    });
    const input = { path: { kind: "echo" }, body: BODY };
    return told(module, module.ask(client, input));
  },
  "the connection is reset": ({ ask }) => ask("reset"),
  "the body is shorter than promised": ({ ask }) => ask("short"),
  "the body breaks off between chunks": ({ ask }) => ask("half-chunked"),
  "an integer beyond 53 bits": async ({ module, client }) => {
    const { data } = await module.countStars(client, {});
    const { stars } = data as { stars: unknown };
    return [typeof stars, String(stars)];
  },
  "a form with files": ({ module, client }) => {
    const body = {
      photo: new File(["pixels"], "photo.png", { type: "image/png" }),
      pages: [new Blob(["one"]), new File(["two"], "two.txt")],
      note: "a note",
      place: { x: 1 },
    };
    return told(module, module.sendForm(client, { body }));
  },
  "a form without files": ({ module, client }) => {
    const body = { user: "a b&ü", scopes: ["x", "y"] };
    return told(module, module.logIn(client, { body }));
  },
  "bytes sent": ({ module, client }) => {
    const input = { path: { kind: "echo" }, body: new Uint8Array([65, 66]) };
    return told(module, module.putFile(client, input));
  },
  "bytes received": async ({ module, client }) => {
    const input = { path: { kind: "bytes" } };
    const { data } = await module.fetchFile(client, input);
    return [...new Uint8Array(await (data as Blob).arrayBuffer())];
  },
  "a stream that is sent while it is made": async (setting) => {
    const { module, client } = setting;
    const made = streamInTwoParts(setting);
    const input = { path: { kind: "echo" }, body: made.stream };
    const outcome = await told(module, module.putFile(client, input));
    return { outcome, wasOnItsWay: made.wasOnItsWay() };
  },
  events: async ({ module, client }) => {
    const input = { path: { kind: "two" } };
    const { data, requestId } = await module.watchEvents(client, input);
    return { requestId, ...((await readItems(data)) as object) };
  },
  "events that are left": async ({ module, client, ask }) => {
    const input = { path: { kind: "endless" } };
    const { data } = await module.watchEvents(client, input);
    const items = await readItems(data, 2);
    return { items, wasLeft: await ask("was-left") };
  },
  "events that break off": async ({ module, client }) => {
    const input = { path: { kind: "broken" } };
    const { data } = await module.watchEvents(client, input);
    return readItems(data);
  },
  "events that are aborted": async ({ module, client }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const input = { path: { kind: "endless" } };
    const { data } = await module.watchEvents(client, input, { signal });
    setTimeout(() => controller.abort(), 80);
    const { failed } = (await readItems(data)) as { failed?: string };
    return { failed };
  },
  "an error in place of events": ({ module, client }) =>
    told(module, module.watchEvents(client, { path: { kind: "refused" } })),
  "JSON a line": async ({ module, client }) => {
    const input = { path: { kind: "two" } };
    const { data } = await module.readRecords(client, input);
    return readItems(data);
  },
};

/** A stream that makes its second part only when the server has seen bytes of the first. */
function streamInTwoParts({ ask }: Setting): {
  readonly stream: ReadableStream<Uint8Array>;
  readonly wasOnItsWay: () => boolean;
} {
  const encoder = new TextEncoder();
  let parts = 0;
  let wasOnItsWay = false;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      parts += 1;
      if (parts === 1) {
        controller.enqueue(encoder.encode("first "));
        return;
      }
      const outcome = (await ask("is-uploading")) as {
        data?: { value: boolean };
      };
      wasOnItsWay = outcome.data?.value === true;
      controller.enqueue(encoder.encode("second"));
      controller.close();
    },
  });
  return { stream, wasOnItsWay: () => wasOnItsWay };
}
