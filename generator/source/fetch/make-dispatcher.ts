/**
 * The connections of a run: to public addresses only, or through the proxy that the environment names.
 * Input: the environment's variables as they were given to the program. The proxy itself may be a private machine.
 */
import { Agent, EnvHttpProxyAgent, type Dispatcher } from "undici";
import { publicLookup } from "./public-address.js";
import type { NetworkRules } from "./site-rules.js";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ConnectionLimits {
  readonly concurrency: number;
  readonly timeoutSeconds: number;
}

/** The dispatcher of a run; close it when the run ends. */
export function makeDispatcher(
  environment: Environment,
  { concurrency, timeoutSeconds }: ConnectionLimits,
  network: NetworkRules,
): Dispatcher {
  const milliseconds = timeoutSeconds * 1000;
  const options: Agent.Options = {
    connections: concurrency,
    // Each request has a limit of its own, from connecting to the last byte.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: Math.min(milliseconds, 15_000),
      lookup: publicLookup(network),
    },
  };
  const proxies = proxiesOf(environment);
  if (!proxies.httpProxy && !proxies.httpsProxy) return new Agent(options);
  return new EnvHttpProxyAgent({ ...options, ...proxies });
}

/** Whether requests go through a proxy that the environment names: said where a connection fails. */
export function proxiesOf(environment: Environment): {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
} {
  const first = (...names: readonly string[]): string =>
    names.map((name) => environment[name]).find(Boolean) ?? "";
  return {
    httpProxy: first("http_proxy", "HTTP_PROXY"),
    httpsProxy: first("https_proxy", "HTTPS_PROXY"),
    noProxy: first("no_proxy", "NO_PROXY"),
  };
}
