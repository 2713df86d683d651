/**
 * Refuses addresses of private networks: a page must not make the program talk to machines behind the firewall.
 * Checked when a connection is made, on the address that is connected to, so that no second answer of a name server
 * comes in between. Known limit: behind a proxy, names are resolved by the proxy; only literal addresses are checked.
 */
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import type { NetworkRules } from "./site-rules.js";

/** Code of the error that a refused name ends in. */
export const PRIVATE_ADDRESS = "EPRIVATEADDRESS";

/** Whether the literal address is one of the public internet. */
export function isPublicAddress(
  address: string,
  { allowsLoopback = false }: NetworkRules = {},
): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "loopback") return allowsLoopback;
  if (parsed instanceof ipaddr.IPv6 && range === "rfc6052") {
    // A network without IPv4 reaches IPv4 hosts this way: what counts is the address inside.
    const inside = parsed.toByteArray().slice(12);
    return new ipaddr.IPv4(inside).range() === "unicast";
  }
  return range === "unicast";
}

/** The literal address that a host of a URL is, without brackets; undefined for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : undefined;
}

/** A resolver for sockets that gives public addresses only, and fails where a name has any other. */
export function publicLookup(network: NetworkRules = {}): LookupFunction {
  const resolve =
    network.resolve ??
    (async (host: string) =>
      (await lookup(host, { all: true })).map(({ address }) => address));
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find(
          (address) => !isPublicAddress(address, network),
        );
        const [first] = addresses;
        if (refused !== undefined || first === undefined) {
          callback(privateAddress(hostname, refused ?? "no address"), "", 0);
          return;
        }
        const found = addresses.map((address) => ({
          address,
          family: address.includes(":") ? 6 : 4,
        }));
        if (options.all) callback(null, found);
        else callback(null, first, first.includes(":") ? 6 : 4);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

function privateAddress(host: string, address: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} is ${address}`), {
    code: PRIVATE_ADDRESS,
  });
}
