/** The client of the scenarios and the scenarios themselves in one module that exports `run(addresses)`. */
import { fileURLToPath } from "node:url";
import type { Format } from "esbuild";
import { emit } from "../emit/client-build.js";
import { bundleClient } from "./bundle-client.js";
import { SCENARIO_DOCUMENT } from "./scenario-document.js";

/** What a script without modules finds the exports under. */
export const BUNDLE_NAME = "scenarioBundle";

const SCENARIOS = fileURLToPath(new URL("scenarios.js", import.meta.url));

const ENTRY = `
import * as client from "./index.js";
import { signing } from "./runtime/signing.js";
import { runScenarios } from ${JSON.stringify(SCENARIOS)};
export const run = (addresses) => runScenarios({ ...client, signing }, addresses);
`;

const emitted = emit(SCENARIO_DOCUMENT);

/** The text of the bundle, as a module (`esm`) or as a script (`iife`). */
export async function bundleScenarios(format: Format): Promise<string> {
  const { files } = await emitted;
  return bundleClient(files, ENTRY, { format, globalName: BUNDLE_NAME });
}
