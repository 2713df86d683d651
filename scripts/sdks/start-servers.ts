/**
 * What answers the calls: `helpspec mock`, one for each contract. Input: contracts; output: how a recorder passes calls
 * on, and how the servers end.
 */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Contract } from "./contracts.js";
import type { Places } from "./generators.js";
import { forwardTo, type Answer } from "./recorder.js";

export interface Servers {
  readonly answer: Answer;
  readonly close: () => void;
}

const MOST_MILLISECONDS = 30_000;

/** Starts a mock server of each contract, on free ports of loopback. */
export async function startServers(
  { project }: Places,
  contracts: readonly Contract[],
): Promise<Servers> {
  const children: ChildProcess[] = [];
  const close = (): void => {
    for (const child of children) child.kill();
  };
  const addresses = new Map<string, string>();
  try {
    for (const { service, contract } of contracts) {
      const script = path.join(project, "scripts/helpspec.js");
      const child = spawn(
        process.execPath,
        [script, "mock", contract, "--port", "0"],
        { stdio: ["ignore", "pipe", "pipe"] },
      );
      children.push(child);
      addresses.set(service, await addressOf(child));
    }
  } catch (error) {
    close();
    throw error;
  }
  return { answer: forwardTo(addresses), close };
}

/** The address that the server says it listens on. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (): void => reject(new Error(`no mock server: ${said}`));
    const timer = setTimeout(fail, MOST_MILLISECONDS);
    const listen = (part: Buffer): void => {
      said += part.toString("utf8");
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("close", () => {
      clearTimeout(timer);
      fail();
    });
  });
}
