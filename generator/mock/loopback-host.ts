/** Which hosts the mock listens on: those that nobody else reaches. */
import { isIPv4, isIPv6 } from "node:net";

/** The address of a loopback host; undefined for any other. */
export function loopbackHost(host: string): string | undefined {
  const name = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  // The name may stand for anything in somebody's hosts file.
  if (name === "localhost") return "127.0.0.1";
  if (isIPv4(name) && name.startsWith("127.")) return name;
  return isIPv6(name) && /^(?:0*:)+0*1$/.test(name) ? "::1" : undefined;
}
