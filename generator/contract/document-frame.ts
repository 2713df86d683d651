/** What stands around the operations: info, servers, security schemes and tags. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ServiceEndpoint } from "../service/service-model.js";
import { safeMarkdown } from "./safe-markdown.js";
import { compareText } from "./compare-text.js";
import type { ContractOptions, ContractServer } from "./contract-options.js";
import type {
  OpenApiDocument,
  SecurityRequirement,
  SecurityScheme,
  Server,
} from "./openapi.js";
import {
  compareVersions,
  pathVersion,
  versionSuffix,
} from "./path-identity.js";

/** Title and words as configured; the version is the newest in the paths, as pages give no other. */
export function buildInfo(
  options: ContractOptions,
  paths: readonly string[],
): OpenApiDocument["info"] {
  const [newest] = paths
    .map(pathVersion)
    .filter((version) => version !== undefined)
    .sort((left, right) => compareVersions(right, left));
  return {
    title: options.title,
    ...(options.description === undefined
      ? {}
      : { description: options.description }),
    ...(options.license ? { license: { ...options.license } } : {}),
    version: newest
      ? versionSuffix(newest).toLowerCase().replaceAll("_", ".")
      : "v1",
  };
}

/** Servers with `{region}` as a variable; a service without any is reached where the document is. */
export function buildServers(
  configured: readonly ContractServer[],
  endpoints: readonly ServiceEndpoint[],
  diagnostics: Diagnostic[],
): Server[] {
  const servers =
    configured.length > 0 ? configured : serversOfEndpoints(endpoints);
  if (servers.length === 0) return [{ url: "/" }];
  return servers.map((server) => {
    const { url, description } = server;
    const regions = server.regions ?? documentedRegions(url, endpoints);
    const trimmed = url.length > 1 ? url.replace(/\/+$/, "") : url;
    if (trimmed.includes("{region}") && regions.length === 0) {
      diagnostics.push(
        diagnostic(
          "contract/regions-unknown",
          `The server \`${trimmed}\` has no list of regions.`,
          undefined,
          { subject: trimmed },
        ),
      );
    }
    return {
      url: trimmed,
      ...(description === undefined ? {} : { description }),
      ...(trimmed.includes("{region}")
        ? { variables: { region: regionVariable(regions) } }
        : {}),
    };
  });
}

/** Regions whose documented host fits the address. */
function documentedRegions(
  url: string,
  endpoints: readonly ServiceEndpoint[],
): string[] {
  const host = url.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
  return endpoints
    .filter(
      (endpoint) => host.replace("{region}", endpoint.region) === endpoint.host,
    )
    .map(({ region }) => region);
}

/** One server for each form of host: `service.{region}.example.com`. */
function serversOfEndpoints(
  endpoints: readonly ServiceEndpoint[],
): ContractServer[] {
  const regions = new Map<string, string[]>();
  for (const { host, region } of endpoints) {
    const url = `https://${host.replace(region, "{region}")}`;
    regions.set(url, [...(regions.get(url) ?? []), region]);
  }
  return [...regions].map(([url, known]) => ({ url, regions: known }));
}

/** Without a list there is no honest default: an address that does not exist beats somebody's wrong region. */
function regionVariable(
  regions: readonly string[],
): NonNullable<Server["variables"]>[string] {
  const [first, ...others] = regions;
  return first === undefined
    ? { default: "region", description: "Id of the region to call." }
    : {
        default: first,
        enum: [first, ...others],
        description: "Id of the region to call.",
      };
}

/** Either a token or a signature; every operation takes both. */
export const SECURITY_SCHEMES: Readonly<Record<string, SecurityScheme>> = {
  Signature: {
    type: "apiKey",
    in: "header",
    name: "Authorization",
    description: "Signature made with an access key and a secret key.",
    "x-doc-signature": "SDK-HMAC-SHA256",
  },
  Token: {
    type: "apiKey",
    in: "header",
    name: "X-Auth-Token",
    description: "Token of a user, issued by the identity service.",
  },
};

/** Security requirements of the whole service, the usual one first. */
export function buildSecurity(): SecurityRequirement[] {
  return [{ Token: [] }, { Signature: [] }];
}

/** Declares each tag once, sorted. */
export function buildTags(
  names: readonly string[],
): { name: string; description: string }[] {
  return [...new Set(names)].sort(compareText).map((name) => ({
    name,
    description: safeMarkdown(`Operations of the part "${name}".`),
  }));
}
