/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Finds the address of a service. Input: the documented address and what the caller gave; output: the address, or
 * nothing where the document names none. First the caller's `baseUrl`, then the caller's endpoint of the region, then
 * the documented address with its variables filled.
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
  /** Address of the service, instead of the documented one. */
  readonly baseUrl?: string;
  /** Fills `{region}` in the documented address. */
  readonly region?: string;
  /** Addresses of regions, instead of the documented one: `{ "my-region-1": "https://..." }`. */
  readonly endpoints?: Endpoints;
  /** Fill other variables of the documented address. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface ServerAddress {
  readonly url: string | undefined;
  /** True for the caller's own address, which no operation overrides. */
  readonly isFixed: boolean;
}

export function serverAddress(
  server: Server | undefined,
  options: AddressOptions,
): ServerAddress {
  const url = options.baseUrl ?? regionEndpoint(server, options);
  return url === undefined
    ? { url: documentedAddress(server, options), isFixed: false }
    : { url, isFixed: true };
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

function documentedAddress(
  server: Server | undefined,
  options: AddressOptions,
): string | undefined {
  // An address without a host is relative to the document's, which nobody knows here.
  if (!server || server.url.startsWith("/")) return undefined;
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
