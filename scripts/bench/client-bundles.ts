/**
 * The clients that are compared: one operation of the workspace contract as a bundler packs it. Input: the folder of the
 * peers; output: the text of each bundle. The vendor's SDK needs Node's modules, which are not counted.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildOptions } from "esbuild";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { emit } from "../../test/emit/client-build.js";
import { projectRoot } from "../../test/project-root.js";
import { bundleClient, bundleIn } from "../../test/runtimes/bundle-client.js";

const CONTRACT = path.join(projectRoot, "spec/openapi/workspace.json");

const OWN = `export { createClient, createDesktopBatchOrder } from "./index.js";`;
const OWN_SIGNING = `${OWN}\nexport { signing } from "./runtime/signing.js";`;
const HEY_API = `export { createClient, createConfig } from "./client/index.js";
export { createDesktopBatchOrder } from "./sdk.gen.js";`;
const VENDOR = `export { ClientBuilder } from "@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js";
export { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js";`;

export interface ClientBundle {
  readonly name: string;
  readonly text: string;
}

export interface ClientBundles {
  readonly own: ClientBundle;
  readonly ownSigning: ClientBundle;
  readonly heyApi: ClientBundle;
  readonly heyApiZod: ClientBundle;
  readonly vendor: ClientBundle;
}

export async function bundleClients(
  peers: string,
  options: BuildOptions = {},
): Promise<ClientBundles> {
  const document = JSON.parse(
    readFileSync(CONTRACT, "utf8"),
  ) as OpenApiDocument;
  const { files } = await emit(document);
  const vendor = { ...options, platform: "node", format: "cjs" } as const;
  return {
    own: {
      name: "helpspec, requests checked",
      text: await bundleClient(files, OWN, options),
    },
    ownSigning: {
      name: "helpspec, requests checked and signed",
      text: await bundleClient(files, OWN_SIGNING, options),
    },
    heyApi: {
      name: "hey-api, client-fetch",
      text: await heyApi(peers, false, options),
    },
    heyApiZod: {
      name: "hey-api, client-fetch, checked by zod",
      text: await heyApi(peers, true, options),
    },
    vendor: {
      name: "the vendor's SDK core, signed",
      text: await bundleIn(peers, VENDOR, vendor),
    },
  };
}

async function heyApi(
  peers: string,
  isChecked: boolean,
  options: BuildOptions,
): Promise<string> {
  const packages = path.join(peers, "node_modules");
  const entry = path.join(packages, "@hey-api/openapi-ts/dist/index.mjs");
  const { createClient } = (await import(pathToFileURL(entry).href)) as {
    createClient: (options: object) => Promise<unknown>;
  };
  const out = mkdtempSync(path.join(os.tmpdir(), "helpspec-bench-"));
  try {
    await createClient({
      input: CONTRACT,
      output: { path: out, clean: true },
      plugins: [
        "@hey-api/typescript",
        { name: "@hey-api/sdk", ...(isChecked ? { validator: "zod" } : {}) },
        "@hey-api/client-fetch",
        ...(isChecked ? ["zod"] : []),
      ],
      logs: { level: "silent" },
    });
    return await bundleIn(out, HEY_API, { ...options, nodePaths: [packages] });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
