/** Installs what a script needs and the project must not depend on: a folder with a `package.json` of its own. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Does nothing when every dependency is there in the version that `folder/package.json` names. */
export function installOwn(folder: string): void {
  if (isInstalled(folder)) return;
  console.error(`Installing into ${path.basename(folder)} ...`);
  // Programs that come as a package for each platform have no lock: one that misses a platform is refused.
  const isLocked = existsSync(path.join(folder, "package-lock.json"));
  const way = isLocked ? ["ci"] : ["install", "--no-package-lock"];
  execFileSync("npm", [...way, "--silent", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
  });
}

function isInstalled(folder: string): boolean {
  const { dependencies = {} } = manifest(path.join(folder, "package.json"));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = path.join(folder, "node_modules", name, "package.json");
    return existsSync(file) && manifest(file).version === version;
  });
}

function manifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}
