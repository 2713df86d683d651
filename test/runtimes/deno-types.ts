/** Asks Deno's own type checker about a client as it is emitted, all entry points included. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { emit } from "../emit/client-build.js";
import { projectRoot } from "../project-root.js";
import { inFolder } from "../temporary-folder.js";
import { ownCaches } from "./environments.js";
import { SCENARIO_DOCUMENT } from "./scenario-document.js";

const DENO = path.join(projectRoot, "scripts/runtimes/node_modules/.bin/deno");

/** Its complaints; nothing where there are none, undefined where Deno is not installed. */
export async function checkTypesInDeno(): Promise<string | undefined> {
  if (!existsSync(DENO)) return undefined;
  const { files } = await emit(SCENARIO_DOCUMENT);
  const sources = files.filter((file) => file.path.endsWith(".ts"));
  const tree = Object.fromEntries(
    sources.map((file) => [file.path, file.text]),
  );
  return inFolder(tree, (folder) => {
    // `./x.js` stands for `./x.ts`, as in TypeScript.
    const { status, stderr } = spawnSync(
      DENO,
      ["check", "--quiet", "--unstable-sloppy-imports", ...Object.keys(tree)],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, ...ownCaches(folder), NO_COLOR: "1" },
      },
    );
    if (status === 0) return "";
    return stderr.replaceAll(folder, "") || `deno ended with ${status}`;
  });
}
