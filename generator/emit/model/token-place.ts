/**
 * Finds where the token of a client is written, and the keys that operations ask for beside it. Input: the document and
 * its operations; output: the places, and diagnostics for the schemes that they do not serve, and for operations that ask
 * for something else.
 */
import { resolve } from "../../contract/access/resolve.js";
import type {
  OpenApiDocument,
  SecurityScheme,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { ClientOperation } from "./client-operation.js";

export interface TokenPlace {
  readonly in: "header" | "query";
  readonly name: string;
  /** `Bearer `, where the scheme has such a word. */
  readonly prefix?: string;
}

/** A credential beside the token. */
export interface KeyPlace {
  readonly place: TokenPlace;
  /** False where some operation that takes a token can do without the key. */
  readonly required: boolean;
}

/** By the name of its scheme. */
export type Keys = ReadonlyMap<string, KeyPlace>;

/** What the token is written after where users have names and passwords. */
export const BASIC = "Basic ";

type Requirement = Readonly<Record<string, unknown>>;

/** The first scheme that one token can satisfy: of the document, then of its operations, then of what is declared. */
export function tokenPlace(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
): {
  place?: TokenPlace;
  keys: Keys;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const schemes = document.components?.securitySchemes ?? {};
  const schemeOf = (name: string) => {
    const node = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    return node && resolve<SecurityScheme>(document, node);
  };
  const asked = [
    ...(document.security ?? []),
    ...operations.flatMap(({ entry }) => entry.operation.security ?? []),
  ].flatMap((item) => Object.keys(item));
  for (const name of new Set([...asked, ...Object.keys(schemes)])) {
    const scheme = schemeOf(name);
    const place = scheme && placeOf(scheme);
    if (place) {
      const placeOfName = (other: string) => {
        const theirs = schemeOf(other);
        return theirs && placeOf(theirs);
      };
      const isToken = (other: string) => isSame(placeOfName(other), place);
      const needs = operations.map((one) => choicesOf(document, one));
      const keys = keysBeside(needs, place, placeOfName);
      const isServed = (other: string) => isToken(other) || keys.has(other);
      diagnostics.push(...unserved(document, operations, { name, isServed }));
      return { place, keys, diagnostics };
    }
    diagnostics.push(
      diagnostic(
        "emit/unsupported-security",
        `The security scheme \`${name}\` is \`${describe(scheme)}\`; the client does not send it.`,
        undefined,
        { subject: name },
      ),
    );
  }
  return { keys: new Map(), diagnostics };
}

/** Which schemes operations ask for together with the token, where the token alone is not enough. */
function keysBeside(
  needs: readonly (readonly Requirement[])[],
  token: TokenPlace,
  placeOfName: (scheme: string) => TokenPlace | undefined,
): Keys {
  const isToken = (name: string) => isSame(placeOfName(name), token);
  const places = new Map<string, TokenPlace>();
  const isApart = (place: TokenPlace) =>
    ![token, ...places.values()].some((other) => isSamePart(place, other));
  const asked = needs.filter((choices) => choices.length > 0);
  const together = asked.map((choices): readonly string[] => {
    const sets = choices.map((choice) => Object.keys(choice));
    if (sets.some((names) => names.every(isToken))) return [];
    const found = sets.find(
      (names) =>
        names.some(isToken) &&
        names.every((name) => placeOfName(name) !== undefined),
    );
    return (found ?? []).filter((name) => !isToken(name));
  });
  for (const name of together.flat()) {
    const place = placeOfName(name);
    if (place && isApart(place)) places.set(name, place);
  }
  return new Map(
    [...places].map(([name, place]) => [
      name,
      { place, required: together.every((names) => names.includes(name)) },
    ]),
  );
}

/** True for what is written over one another. */
function isSamePart(one: TokenPlace, other: TokenPlace): boolean {
  return (
    one.in === other.in && one.name.toLowerCase() === other.name.toLowerCase()
  );
}

function choicesOf(
  document: OpenApiDocument,
  { entry }: ClientOperation,
): readonly Requirement[] {
  return entry.operation.security ?? document.security ?? [];
}

/** True where whoever has no token is served as well: all operations that take one can do without (`security: [{}, ...]`). */
export function isTokenOptional(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
): boolean {
  const choices = operations
    .filter(({ authenticated }) => authenticated)
    .map((operation) => choicesOf(document, operation));
  return (
    choices.length > 0 &&
    choices.every((some) => some.some((one) => Object.keys(one).length === 0))
  );
}

/** Operations that the token does not satisfy: they ask for another scheme, or for several at once. */
function unserved(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
  {
    name,
    isServed,
  }: {
    readonly name: string;
    readonly isServed: (scheme: string) => boolean;
  },
): Diagnostic[] {
  const byNeed = new Map<string, string[]>();
  for (const operation of operations) {
    const { id, variant } = operation;
    const choices = choicesOf(document, operation);
    const isMet = choices.some((choice) => Object.keys(choice).every(isServed));
    if (variant || choices.length === 0 || isMet) continue;
    const need = choices
      .map((choice) => `\`${Object.keys(choice).join("` with `")}\``)
      .join(" or ");
    byNeed.set(need, [...(byNeed.get(need) ?? []), id]);
  }
  return [...byNeed].map(([need, ids]) => {
    const more = ids.length > 1 ? ` and ${ids.length - 1} more` : "";
    return diagnostic(
      "emit/unsupported-security",
      `\`${ids[0] ?? ""}\`${more} asked for ${need}; the client sends \`${name}\` alone.`,
      undefined,
      { subject: ids[0] ?? "" },
    );
  });
}

function isSame(one: TokenPlace | undefined, other: TokenPlace): boolean {
  return (
    one !== undefined && isSamePart(one, other) && one.prefix === other.prefix
  );
}

function describe(scheme: SecurityScheme | undefined): string {
  if (!scheme) return "missing";
  if (scheme.type === "apiKey") return `apiKey in ${scheme.in}`;
  return scheme.type === "http" ? `http ${scheme.scheme}` : scheme.type;
}

function placeOf(scheme: SecurityScheme): TokenPlace | undefined {
  if (scheme.type === "apiKey" && scheme.in !== "cookie") {
    return {
      in: scheme.in === "query" ? "query" : "header",
      name: scheme.name,
    };
  }
  const word = scheme.type === "http" ? scheme.scheme.toLowerCase() : undefined;
  const isBearer =
    word === "bearer" ||
    scheme.type === "oauth2" ||
    scheme.type === "openIdConnect";
  if (isBearer) return authorization("Bearer ");
  return word === "basic" ? authorization(BASIC) : undefined;
}

function authorization(prefix: string): TokenPlace {
  return { in: "header", name: "Authorization", prefix };
}
