/** How calls prove who makes them, in words. Input: security schemes and requirements; output: sentences. */
import { resolve } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import {
  entriesOf,
  isNode,
  listOf,
  memberOf,
  textOf,
  textsOf,
  type Node,
} from "./read-value.js";
import { joined, say, type Words } from "./words.js";

export interface NamedScheme {
  readonly name: string;
  readonly scheme: Node;
}

export function readSchemes(document: OpenApiDocument): readonly NamedScheme[] {
  return entriesOf(document.components?.securitySchemes).flatMap(
    ([name, given]) => {
      const scheme = isNode(given) ? resolve(document, given) : undefined;
      return isNode(scheme) ? [{ name, scheme }] : [];
    },
  );
}

/** The sets of schemes, one of which a call needs; undefined where nothing is said. */
export function requirementsOf(
  document: OpenApiDocument,
  operation: Node,
): readonly (readonly { name: string; scopes: readonly string[] }[])[] {
  const given = Object.hasOwn(operation, "security")
    ? operation["security"]
    : document.security;
  return listOf(given).map((requirement) =>
    entriesOf(requirement).map(([name, scopes]) => ({
      name,
      scopes: textsOf(scopes),
    })),
  );
}

/** What a scheme is sent as. */
export function schemeWords({ scheme }: NamedScheme): readonly Words[] {
  const signature = textOf(scheme["x-doc-signature"]);
  const own = (SCHEMES.get(textOf(scheme["type"])) ?? otherScheme)(scheme);
  return signature === ""
    ? own
    : [
        ...own,
        say`The header holds a signature of the request, made by ${signature} with an access key and its secret key; the secret key itself is never sent.`,
      ];
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ["header", "in the header"],
  ["query", "in the query parameter"],
  ["cookie", "in the cookie"],
]);

const SCHEMES: ReadonlyMap<string, (scheme: Node) => readonly Words[]> =
  new Map([
    [
      "apiKey",
      ({ in: place, name }) => [
        say`A key, sent ${[PLACES.get(textOf(place)) ?? "as"]} ${textOf(name)}.`,
      ],
    ],
    ["http", httpWords],
    ["oauth2", ({ flows }) => entriesOf(flows).flatMap(flowWords)],
    [
      "openIdConnect",
      ({ openIdConnectUrl }) => [
        say`OpenID Connect, described at ${textOf(openIdConnectUrl)}.`,
      ],
    ],
    [
      "mutualTLS",
      () => [["A client certificate, shown when the connection is made."]],
    ],
  ]);

function httpWords({ scheme, bearerFormat }: Node): readonly Words[] {
  switch (textOf(scheme).toLowerCase()) {
    case "bearer": {
      const format = textOf(bearerFormat);
      const kind: Words = format === "" ? [] : say` (${format})`;
      return [say`A token${kind}, sent as ${"Authorization: Bearer <token>"}.`];
    }
    case "basic":
      return [say`User name and password, sent as ${"Authorization: Basic"}.`];
    default:
      return [say`Sent as ${`Authorization: ${textOf(scheme)}`}.`];
  }
}

function otherScheme({ type }: Node): readonly Words[] {
  return [say`Of the type ${textOf(type)}.`];
}

function flowWords([flow, given]: [string, unknown]): readonly Words[] {
  const addresses = ["authorizationUrl", "tokenUrl", "refreshUrl"].flatMap(
    (name): Words[] => {
      const address = textOf(memberOf(given, name));
      return address === "" ? [] : [say`${name} ${address}`];
    },
  );
  const at: Words =
    addresses.length === 0 ? [] : [": ", ...joined(addresses, "and")];
  return [
    say`OAuth 2, ${flow}${at}.`,
    ...entriesOf(memberOf(given, "scopes")).map(
      ([scope, meaning]) => say`Scope ${scope}: ${[textOf(meaning)]}`,
    ),
  ];
}
