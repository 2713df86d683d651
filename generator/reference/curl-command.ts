/**
 * An example call as a command line of curl. Input: the address, what is sent, how the caller is known; output: shell
 * code. Every argument is in single quotes, so that nothing of a document is read by the shell.
 */
import type { CallInput } from "../emit/usage/client-calls.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import { exampleText } from "./read-examples.js";
import { placeholder } from "./call-input.js";
import type { ReadOperation } from "./read-operation.js";
import { entriesOf, listOf, memberOf, textOf } from "./read-value.js";
import {
  readSchemes,
  requirementsOf,
  type NamedScheme,
} from "./security-words.js";

export function curlCommand(
  document: OpenApiDocument,
  operation: ReadOperation,
  input: CallInput,
): string {
  const { method, media } = operation;
  const key = credentials(document, operation);
  const address = addressOf(document, operation, {
    ...input,
    query: { ...input.query, ...key.query },
  });
  const headers = { ...key.header, ...input.header };
  const cookies = { ...key.cookie, ...input.cookie };
  const lines = [
    `curl -X ${method.replace(/[^A-Z]/g, "")} ${shellQuote(address)}`,
    ...entriesOf(headers).map(
      ([name, value]) => `-H ${shellQuote(`${name}: ${plain(value)}`)}`,
    ),
    ...entriesOf(cookies).map(
      ([name, value]) => `-b ${shellQuote(`${name}=${plain(value)}`)}`,
    ),
    ...(key.user ? ["-u 'USER:PASSWORD'"] : []),
    ...(input.body === undefined || media === undefined
      ? []
      : bodyLines(media.type, input.body)),
  ];
  return lines.join(" \\\n  ");
}

interface Credentials {
  readonly header?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly cookie?: Readonly<Record<string, string>>;
  readonly user?: boolean;
}

/** Of the ways that the operation takes, the first that needs no computing. */
function credentials(
  document: OpenApiDocument,
  { node }: ReadOperation,
): Credentials {
  const schemes = new Map(
    readSchemes(document).map((scheme) => [scheme.name, scheme]),
  );
  const ways = requirementsOf(document, node).map((names) =>
    names.flatMap(({ name }) => schemes.get(name) ?? []),
  );
  const way =
    ways.find((one) =>
      one.every(({ scheme }) => scheme["x-doc-signature"] === undefined),
    ) ?? [];
  return way.map(credentialOf).reduce<Credentials>(
    (all, { header, query, cookie, user = false }) => ({
      header: { ...all.header, ...header },
      query: { ...all.query, ...query },
      cookie: { ...all.cookie, ...cookie },
      user: user || all.user === true,
    }),
    {},
  );
}

function credentialOf({ name, scheme }: NamedScheme): Credentials {
  const key = placeholder(name);
  switch (textOf(scheme["type"])) {
    case "apiKey": {
      const sent = Object.fromEntries([[textOf(scheme["name"]), key]]);
      const place = textOf(scheme["in"]);
      if (place === "query") return { query: sent };
      return place === "cookie" ? { cookie: sent } : { header: sent };
    }
    case "http":
      return textOf(scheme["scheme"]).toLowerCase() === "basic"
        ? { user: true }
        : { header: { Authorization: `Bearer ${key}` } };
    case "oauth2":
    case "openIdConnect":
      return { header: { Authorization: `Bearer ${key}` } };
    default:
      return {};
  }
}

function addressOf(
  document: OpenApiDocument,
  { path, node, item }: ReadOperation,
  input: CallInput,
): string {
  const server =
    listOf(node["servers"])[0] ??
    listOf(item["servers"])[0] ??
    listOf(document.servers)[0];
  const filled = path.replace(/\{([^{}]*)\}/g, (_whole, name: string) =>
    encodeURIComponent(plain(memberOf(input.path, name) ?? placeholder(name))),
  );
  const query = entriesOf(input.query).map(
    ([name, value]) =>
      `${encodeURIComponent(name)}=${encodeURIComponent(plain(value))}`,
  );
  const base = serverAddress(server).replace(/\/+$/, "");
  return base + filled + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** The address of a server with the first values of its variables. */
export function serverAddress(server: unknown): string {
  const template = textOf(memberOf(server, "url")) || "/";
  const variables = memberOf(server, "variables");
  const address = template.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const value = memberOf(memberOf(variables, name), "default");
    return typeof value === "string" ? value : placeholder(name);
  });
  return /^https?:/i.test(address)
    ? address
    : `https://HOST${address.startsWith("/") ? "" : "/"}${address}`;
}

function bodyLines(type: string, body: unknown): string[] {
  const header = `-H ${shellQuote(`Content-Type: ${type}`)}`;
  if (type.startsWith("multipart/")) {
    return entriesOf(body).map(
      ([name, value]) => `-F ${shellQuote(`${name}=${plain(value)}`)}`,
    );
  }
  if (type === "application/x-www-form-urlencoded") {
    return entriesOf(body).map(
      ([name, value]) =>
        `--data-urlencode ${shellQuote(`${name}=${plain(value)}`)}`,
    );
  }
  const text =
    /json/i.test(type) && typeof body === "string"
      ? JSON.stringify(body)
      : exampleText(body);
  return /json|text|xml/i.test(type)
    ? [header, `-d ${shellQuote(text)}`]
    : [header, "--data-binary @FILE"];
}

function plain(value: unknown): string {
  return typeof value === "string"
    ? value
    : exampleText(value).replace(/\s*\n\s*/g, "");
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
