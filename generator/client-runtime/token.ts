/** Tokens, and where they come from. Input: a token or a function that gets one; output: what writes it into requests. */
import type { Client, OutgoingRequest, RequestSigner } from "./client.js";
import { endOf, keep } from "./kept.js";

/** Where the token is written. */
export interface TokenPlace {
  readonly in: "header" | "query";
  readonly name: string;
  /** `Bearer `, where the scheme has such a word. */
  readonly prefix?: string;
}

/** A token that says when it ends: it is kept until a minute before. */
export interface ExpiringToken {
  readonly token: string;
  /** A date, or text or milliseconds that make one. */
  readonly expiresAt?: Date | string | number;
}

/** Why a token is asked for. */
export interface TokenRequest {
  /** True when the service answered 401 to the last one: who keeps tokens must get another. */
  readonly refused: boolean;
}

/**
 * A token, or a function that is asked for one: before each request, or, where its answer has `expiresAt`, once and
 * again a minute before that. After a 401 it is asked once more. Calls at the same time share one question.
 */
export type TokenSource =
  | string
  | ((
      request: TokenRequest,
    ) => string | ExpiringToken | Promise<string | ExpiringToken>);

export function tokenSigner(
  place: TokenPlace,
  source: TokenSource,
  now: () => number,
): RequestSigner {
  const names = [place.name];
  if (typeof source !== "function") {
    const writer = async (request: OutgoingRequest) =>
      writeToken(request, place, source);
    return Object.assign(writer, { names });
  }
  const kept = keep<ExpiringToken>({
    ask: async (refused) => {
      const token = await source({ refused });
      return typeof token === "object" && token !== null ? token : { token };
    },
    endOf: ({ expiresAt }) => endOf(expiresAt),
  });
  const signer: RequestSigner = async (request) => {
    const { token } = await kept.get(now());
    writeToken(request, place, token);
  };
  return Object.assign(signer, {
    names,
    renew: (request: OutgoingRequest) => {
      const sent = readToken(request, place);
      return kept.renew(now(), ({ token }) => written(token, place) === sent);
    },
  });
}

/** The same client, which writes other credentials beside its token: some services ask for several at once. */
export function withKeys(
  client: Client,
  places: Readonly<Record<string, TokenPlace>>,
  keys: Readonly<Record<string, TokenSource | undefined>> = {},
): Client {
  const signers = [client.authorize];
  for (const [name, place] of Object.entries(places)) {
    const source = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (source === undefined) continue;
    signers.push(tokenSigner(place, source, client.timing.now));
  }
  const sign = async (request: OutgoingRequest) => {
    for (const signer of signers) await signer(request);
  };
  const authorize: RequestSigner = Object.assign(sign, {
    names: signers.flatMap(({ names }) => names ?? []),
    renew: async (request: OutgoingRequest) => {
      let isRenewed = false;
      for (const { renew } of signers) {
        if (await renew?.(request)) isRenewed = true;
      }
      return isRenewed;
    },
  });
  return { ...client, authorize };
}

/** What a header can carry, without spaces that it would lose. */
const TOKEN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

function writeToken(
  { headers, url }: OutgoingRequest,
  place: TokenPlace,
  token: string,
): void {
  // Said here, because the platform's own error would quote the token.
  if (typeof token !== "string" || !TOKEN.test(token)) {
    throw new TypeError(
      "The token is empty or holds characters that no header can.",
    );
  }
  if (place.in === "query") url.searchParams.set(place.name, token);
  else headers.set(place.name, written(token, place));
}

function readToken(
  { headers, url }: OutgoingRequest,
  { in: where, name }: TokenPlace,
): string | null {
  return where === "query" ? url.searchParams.get(name) : headers.get(name);
}

function written(token: string, place: TokenPlace): string {
  return place.in === "query" ? token : `${place.prefix ?? ""}${token}`;
}
