/** Whether an address may be asked for at all: its scheme, its host, and whether it is a private machine's. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { isPublicAddress, literalAddress } from "./public-address.js";
import type { NetworkRules } from "./site-rules.js";

export interface AddressRules {
  readonly hosts: ReadonlySet<string>;
  readonly network: NetworkRules;
}

/** Says why the address is refused, or why a redirect to it from `from` is; undefined when it is not. */
export function addressProblem(
  address: string,
  { hosts, network }: AddressRules,
  from?: string,
): Diagnostic | undefined {
  const place = { file: from ?? address };
  const said = from === undefined ? "The address is" : `\`${from}\` leads to`;
  const url = parseAddress(address);
  if (!url) {
    const message = `${said} \`${address}\`, which is no address.`;
    return diagnostic("source/address-refused", message, place);
  }
  const literal = literalAddress(url.hostname);
  if (literal !== undefined && !isPublicAddress(literal, network)) {
    const message = `${said} \`${address}\`, which is no public host.`;
    return diagnostic("source/private-address", message, place);
  }
  const isPlain = url.protocol === "http:" && network.allowsLoopback === true;
  if (url.protocol !== "https:" && !isPlain) {
    const message = `${said} \`${address}\`, expected \`https:\`.`;
    return diagnostic("source/not-https", message, place);
  }
  if (url.username !== "" || url.password !== "") {
    const message = `${said} ${from === undefined ? "" : "an address "}on \`${url.host}\` with a user name, expected none.`;
    return diagnostic("source/address-refused", message, place);
  }
  if (hosts.has(url.host)) return undefined;
  const known = [...hosts].map((host) => `\`${host}\``).join(", ");
  const message = `${said} \`${address}\`, expected one of the hosts ${known}.`;
  return diagnostic(
    from !== undefined ? "source/redirect-refused" : "source/address-refused",
    message,
    place,
  );
}

function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
