/** The client of the scenarios and the scenarios themselves in one module that exports `run(addresses)`. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Format } from "esbuild";
import { emit } from "../emit/client-build.js";
import { inFolder } from "../temporary-folder.js";
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

/** The text of the bundle, as a module (`esm`) or as a script (`iife`). */
export async function bundleScenarios(format: Format): Promise<string> {
  const { files } = await emit(SCENARIO_DOCUMENT);
  const tree = Object.fromEntries(files.map((file) => [file.path, file.text]));
  return inFolder({ ...tree, "entry.ts": ENTRY }, async (folder) => {
    const { outputFiles } = await build({
      entryPoints: [path.join(folder, "entry.ts")],
      bundle: true,
      write: false,
      format,
      globalName: BUNDLE_NAME,
      // Any import of Node's modules would be an error.
      platform: "neutral",
      target: "es2022",
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  });
}
