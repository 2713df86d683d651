/** Whether an address may be asked for at all: its scheme, its host, and whether it is a private machine's. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { isPublicAddress, literalAddress } from "./public-address.js";
import type { NetworkRules } from "./site-rules.js";

export interface AddressRules {
  readonly hosts: ReadonlySet<string>;
  readonly network: NetworkRules;
}

/** Says why the address is refused; undefined when it is not. */
export function addressProblem(
  address: string,
  { hosts, network }: AddressRules,
  isRedirect: boolean,
): Diagnostic | undefined {
  const place = { file: address };
  const said = isRedirect ? "A redirect leads to" : "The address is";
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
    const message = `${said} on \`${url.host}\` with a user name, expected none.`;
    return diagnostic("source/address-refused", message, place);
  }
  if (hosts.has(url.host)) return undefined;
  const known = [...hosts].map((host) => `\`${host}\``).join(", ");
  const message = `${said} \`${address}\`, expected one of the hosts ${known}.`;
  return diagnostic(
    isRedirect ? "source/redirect-refused" : "source/address-refused",
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
