/**
 * What a call costs over bare `fetch`: CPU time of this process, in turns, against a server on loopback in a process of
 * its own. Every rival sends the same order and reads the answer's JSON.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as Credentials from "@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js";
import type * as Builder from "@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js";
import type { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient.js";
import { bundleClients } from "./client-bundles.js";
import { formatFigures, measure } from "./measure.js";

const CALLS = 200;
const ROUNDS = 15;
const PROJECT = "0bec5db98280d2d02fd6c00c2de791ce";
const TEMPLATE = "/v2/{project_id}/periodic/change/batch-order";
const BODY = {
  type: "ADD_VOLUME",
  add_volume_param: {
    desktop_pool_id: "b046ac8e-0994-4c09-a8a8-bd989d218120",
    volume_type: "SAS",
    volume_size: 10,
  },
};
/** Example keys: they open nothing. */
const KEYS = { ak: "AccessKey", sk: "SecretKey", projectId: PROJECT };
const TOKEN = "token";

/** Sends one order and resolves to the answer's data. */
type Call = () => Promise<unknown>;

interface Rival {
  readonly name: string;
  readonly call: Call;
}

/** A table for people. */
export function benchCalls(peers: string): Promise<string> {
  return withHome(() => withServer((address) => compare(peers, address)));
}

async function compare(peers: string, address: string): Promise<string> {
  const rivals: readonly Rival[] = [
    ...(await bundledRivals(peers, address)),
    { name: "the vendor's SDK core, signed", call: vendorCall(peers, address) },
    { name: "bare fetch", call: bareCall(address) },
  ];
  for (const { name, call } of rivals) await checkAnswer(name, call);
  const figures = await measure(
    rivals.map(({ name, call }) => ({ name, run: () => repeat(call) })),
    ROUNDS,
  );
  const bare = figures.at(-1)?.median ?? 0;
  const told = figures.map((figure, at) => {
    if (at === figures.length - 1) return figure;
    const surplus = microseconds(figure.median - bare);
    return { ...figure, name: `${figure.name}: ${surplus} more` };
  });
  return formatFigures(
    `${CALLS} calls to a server on loopback (ratio to the last line; what a call costs over it)`,
    told,
  );
}

function microseconds(milliseconds: number): string {
  return `${Math.round((milliseconds * 1000) / CALLS)} µs`;
}

async function repeat(call: Call): Promise<void> {
  for (let count = 0; count < CALLS; count += 1) await call();
}

async function checkAnswer(name: string, call: Call): Promise<void> {
  const { orders } = (await call()) as { readonly orders?: unknown };
  if (!Array.isArray(orders)) throw new Error(`${name} read another answer`);
}

/** Where the vendor's core may write its identifier of the user, in place of the home folder. */
async function withHome<T>(use: () => Promise<T>): Promise<T> {
  const { HOME } = process.env;
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  process.env["HOME"] = folder;
  try {
    return await use();
  } finally {
    if (HOME === undefined) delete process.env["HOME"];
    else process.env["HOME"] = HOME;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withServer<T>(use: (address: string) => Promise<T>): Promise<T> {
  const script = path.join(import.meta.dirname, "answer-server.js");
  const child = spawn(process.execPath, [script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const [port] = (await once(child.stdout, "data")) as [Buffer];
    return await use(`http://127.0.0.1:${String(port).trim()}`);
  } finally {
    child.kill();
  }
}

type Operation = (
  client: unknown,
  input: object,
) => Promise<{ readonly data: unknown }>;

interface OwnModule {
  readonly createClient: (options: object) => unknown;
  readonly createDesktopBatchOrder: Operation;
  readonly signing: (keys: object) => unknown;
}

interface HeyApiModule {
  readonly createClient: (config: unknown) => unknown;
  readonly createConfig: (config: object) => unknown;
  readonly createDesktopBatchOrder: (
    options: object,
  ) => Promise<{ readonly data: unknown }>;
}

async function bundledRivals(
  peers: string,
  address: string,
): Promise<readonly Rival[]> {
  const { ownSigning, heyApi, heyApiZod } = await bundleClients(peers);
  const own = await moduleOf<OwnModule>(ownSigning.text);
  const token = { token: TOKEN };
  const off = { requests: "off" };
  return [
    {
      name: "helpspec",
      call: ownCall(own, address, token),
    },
    {
      name: "helpspec, nothing checked",
      call: ownCall(own, address, { ...token, validation: off }),
    },
    {
      name: "helpspec, answers checked too",
      call: ownCall(own, address, {
        ...token,
        validation: { responses: "strict" },
      }),
    },
    {
      name: "helpspec, signed",
      call: ownCall(own, address, { credentials: own.signing(KEYS) }),
    },
    {
      name: "hey-api",
      call: heyApiCall(await moduleOf<HeyApiModule>(heyApi.text), address),
    },
    {
      name: "hey-api, both checked by zod",
      call: heyApiCall(await moduleOf<HeyApiModule>(heyApiZod.text), address),
    },
  ];
}

async function moduleOf<T>(text: string): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    const file = path.join(folder, "bundle.mjs");
    writeFileSync(file, text);
    return (await import(pathToFileURL(file).href)) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownCall(module: OwnModule, address: string, options: object): Call {
  const client = module.createClient({ baseUrl: address, ...options });
  return async () => {
    const input = { path: { project_id: PROJECT }, body: BODY };
    return (await module.createDesktopBatchOrder(client, input)).data;
  };
}

function heyApiCall(module: HeyApiModule, address: string): Call {
  const config = module.createConfig({ baseUrl: address, auth: TOKEN });
  const client = module.createClient(config);
  return async () => {
    const path = { project_id: PROJECT };
    const options = { client, path, body: BODY, throwOnError: true };
    return (await module.createDesktopBatchOrder(options)).data;
  };
}

/**
 * As the vendor's generated clients call their core. It comes from the peers, because it needs a package (`uuid`) that
 * it does not name.
 */
function vendorCall(peers: string, address: string): Call {
  const load = createRequire(path.join(peers, "package.json"));
  const core = "@huaweicloud/huaweicloud-sdk-core";
  const { ClientBuilder } = load(`${core}/ClientBuilder.js`) as typeof Builder;
  const { BasicCredentials } = load(
    `${core}/auth/BasicCredentials.js`,
  ) as typeof Credentials;
  const client = new ClientBuilder<HcClient>((built) => built)
    .withCredential(new BasicCredentials(KEYS))
    .withEndpoint(address)
    .build();
  return () =>
    client.sendRequest({
      method: "POST",
      url: TEMPLATE,
      contentType: "application/json",
      queryParams: {},
      pathParams: { project_id: PROJECT },
      headers: {},
      data: BODY,
    });
}

function bareCall(address: string): Call {
  return async () => {
    const url = address + TEMPLATE.replace("{project_id}", PROJECT);
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Auth-Token": TOKEN },
      body: JSON.stringify(BODY),
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };
}
