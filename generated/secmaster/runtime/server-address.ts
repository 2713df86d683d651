/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Finds the address of a service. Input: the documented address and what the caller gave; output: the address, or
 * nothing where the document names none. First the caller's `baseUrl`, then the caller's endpoint of the region, then
 * the documented address with its variables filled. A documented address without a host is a path: it follows the
 * caller's address where that is a host alone.
 */

/** A documented address, its variables filled from options or defaults. */
export interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Addresses by region, or a function that knows them; regions that it does not know have the documented address. */
export type Endpoints =
  Readonly<Record<string, string>> | ((region: string) => string | undefined);

export interface AddressOptions {
  /**
   * Address of the service, instead of the documented one. Where that has no host, a host alone is given its path:
   * `https://shelves.example.com` and a documented `/v1` are `https://shelves.example.com/v1`.
   */
  readonly baseUrl?: string;
  /** Fills `{region}` in the documented address. */
  readonly region?: string;
  /** Addresses of regions, instead of the documented one: `{ "my-region-1": "https://..." }`. */
  readonly endpoints?: Endpoints;
  /** Fill other variables of the documented address. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface ServerAddress {
  readonly baseUrl: string | undefined;
  /** True when the address is the caller's own, which no operation overrides. */
  readonly isBaseUrlFixed: boolean;
  /** The caller's address where it is a host alone, below which documented paths are. */
  readonly baseHost?: string;
  /** The documented address where it has no host. */
  readonly basePath?: string;
}

export function serverAddress(
  server: Server | undefined,
  options: AddressOptions,
): ServerAddress {
  const given = options.baseUrl ?? regionEndpoint(server, options);
  const isHost = given !== undefined && /^https?:\/\/[^/?#]+\/?$/i.test(given);
  const isBaseUrlFixed = given !== undefined;
  if (isBaseUrlFixed && !isHost) return { baseUrl: given, isBaseUrlFixed };
  if (server && !isRelative(server.url)) {
    const baseUrl = given ?? documentedAddress(server, options);
    return { baseUrl, isBaseUrlFixed };
  }
  const path = server && documentedAddress(server, options);
  return {
    baseUrl: isBaseUrlFixed && path !== undefined ? below(given, path) : given,
    isBaseUrlFixed,
    ...(isBaseUrlFixed ? { baseHost: given } : {}),
    ...(path === undefined ? {} : { basePath: path }),
  };
}

/** The address of one operation, which may have a documented one of its own. */
export function operationAddress(
  { baseUrl, isBaseUrlFixed, baseHost, basePath }: ServerAddress,
  own: string | undefined,
): string {
  const isOwnPath = own !== undefined && isRelative(own);
  if (isOwnPath && baseHost !== undefined) return below(baseHost, own);
  if (baseUrl !== undefined) {
    const isOther = own !== undefined && !isBaseUrlFixed;
    return isOther ? new URL(own, baseUrl).href : baseUrl;
  }
  if (own !== undefined && !isOwnPath) return own;
  const documented = own ?? basePath;
  throw new TypeError(
    documented === undefined
      ? "The document names no server: `baseUrl` is needed."
      : `The documented address \`${documented}\` has no host: \`baseUrl\` is needed.`,
  );
}

/** True for an address without a host: relative to the document's, which nobody knows here. */
function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\{)/i.test(url);
}

/** Put together, not resolved: what follows a host never changes it. */
function below(host: string, path: string): string {
  // What a document leaves open about the host is the caller's to say.
  const rest = path.replace(/^\/\/[^/]*/, "").replace(/^(?:\.{0,2}\/)+/, "");
  return `${host.replace(/\/$/, "")}/${rest}`;
}

function regionEndpoint(
  server: Server | undefined,
  options: AddressOptions,
): string | undefined {
  const { endpoints } = options;
  const region = own(valuesFor(server, options), "region");
  if (endpoints === undefined || region === undefined) return undefined;
  const url =
    typeof endpoints === "function"
      ? endpoints(region)
      : own(endpoints, region);
  if (url === undefined || /^https?:\/\/[^\s/]/.test(url)) return url;
  throw new TypeError(
    `The endpoint of \`${region}\` must begin with https:// or http://.`,
  );
}

function documentedAddress(server: Server, options: AddressOptions): string {
  const values = valuesFor(server, options);
  return server.url.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = own(values, name);
    if (value === undefined || !/^[\w.:-]+(?:\/[\w.:-]+)*$/.test(value)) {
      throw new TypeError(
        `\`${name}\` is needed for the address ${server.url}; give it, or \`baseUrl\`.`,
      );
    }
    return value;
  });
}

function valuesFor(
  server: Server | undefined,
  { variables, region }: AddressOptions,
): Readonly<Record<string, string>> {
  return {
    ...server?.variables,
    ...variables,
    ...(region === undefined ? {} : { region }),
  };
}

function own(
  values: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
