/** Which compilers and package clients are at hand, and of which version. Nothing is installed for lack of one. */
import { runCommand } from "./run-command.js";

export type Toolchain = "java" | "maven" | "python" | "go" | "rust" | "node";

const PROBES: Readonly<
  Record<Toolchain, readonly [program: string, ...args: string[]]>
> = {
  java: ["javac", "-version"],
  maven: ["mvn", "-v"],
  python: ["python3", "--version"],
  go: ["go", "version"],
  rust: ["cargo", "--version"],
  node: ["node", "--version"],
};

/** The toolchains that answer, each with the version that it tells. */
export async function findToolchains(): Promise<Map<Toolchain, string>> {
  const found = new Map<Toolchain, string>();
  for (const [name, [program, ...args]] of Object.entries(PROBES)) {
    const { ok, log } = await runCommand({ program, args });
    const version = /\d+(?:\.\d+)+/.exec(log.split("\n").slice(1).join("\n"));
    if (ok && version) found.set(name as Toolchain, version[0]);
  }
  return found;
}
