/**
 * Signs requests with an access key and a secret key: `SDK-HMAC-SHA256`, and `V11-HMAC-SHA256` with a derived key.
 * An entry point of its own, by WebCrypto alone: a client that uses tokens does not carry it.
 */
import { keepKeys, type AccessKeys, type KeySource } from "./access-keys.js";
import { canonicalRequest } from "./canonical-request.js";
import type { OutgoingRequest, RequestSigner } from "./client.js";
import type { Scope } from "./scope.js";

export type { AccessKeys, KeySource } from "./access-keys.js";
export type { RequestSigner } from "./client.js";
export { environmentKeys } from "./environment-keys.js";

export interface SigningOptions {
  /** Signs with a key derived for one day, region and service (`V11-HMAC-SHA256`). */
  readonly derived?: { readonly region: string; readonly service: string };
  /** Milliseconds since 1970, instead of the clock's. */
  readonly now?: () => number;
}

const PLAIN = "SDK-HMAC-SHA256";
const DERIVED = "V11-HMAC-SHA256";
/** Stands for the hash of a body that is not read before it is sent. */
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

/**
 * Makes the `credentials` of a client: `createClient({ credentials: signing({ ak, sk, projectId }) })`.
 * The keys stay inside the function, so that printing it prints none.
 */
export function signing(
  source: KeySource,
  options: SigningOptions = {},
): RequestSigner {
  const { derived, now = Date.now } = options;
  if (derived) checkScope(derived);
  const kept = keepKeys(source);
  const signer: RequestSigner = async (request) => {
    const keys = await kept.get(now());
    const date = writeDate(now());
    setHeaders(request.headers, keys, date);
    const { text, signedHeaders } = canonicalRequest({
      ...request,
      bodyHash: await hashOf(request),
    });
    const hash = await sha256(text);
    const headers = `SignedHeaders=${signedHeaders}`;
    if (!derived) {
      const mac = await hmac(keys.sk, `${PLAIN}\n${date}\n${hash}`);
      authorize(request, `${PLAIN} Access=${keys.ak}`, headers, mac);
      return;
    }
    const scope = `${date.slice(0, 8)}/${derived.region}/${derived.service}`;
    const key = await deriveKey(keys, scope);
    const mac = await hmac(key, `${DERIVED}\n${date}\n${scope}\n${hash}`);
    const credential = `${DERIVED} Credential=${keys.ak}/${scope}`;
    authorize(request, credential, headers, mac);
  };
  const scope = async () => scopeOf(await kept.get(now()));
  if (typeof source !== "function") return Object.assign(signer, { scope });
  const renew = ({ headers }: OutgoingRequest) =>
    kept.renew(now(), (keys) => isSignedWith(headers, keys));
  return Object.assign(signer, { scope, renew });
}

function isSignedWith(
  headers: Headers,
  { ak, securityToken }: AccessKeys,
): boolean {
  const given = headers.get("Authorization") ?? "";
  const [, used] = /^\S+ (?:Access|Credential)=([^,/]+)/.exec(given) ?? [];
  const token = headers.get("X-Security-Token") ?? undefined;
  return used === ak && token === securityToken;
}

/** Whom the keys are for: fills path parameters that calls leave out. */
function scopeOf({ projectId, domainId }: AccessKeys): Scope {
  return {
    ...(projectId === undefined ? {} : { projectId }),
    ...(domainId === undefined ? {} : { domainId }),
  };
}

function authorize(
  request: OutgoingRequest,
  credential: string,
  headers: string,
  mac: string,
): void {
  const value = `${credential}, ${headers}, Signature=${mac}`;
  request.headers.set("Authorization", value);
}

function checkScope(scope: { region: string; service: string }): void {
  for (const part of [scope.region, scope.service]) {
    if (typeof part === "string" && /^[\w.-]+$/.test(part)) continue;
    throw new TypeError("`derived` needs the names of a region and a service.");
  }
}

/** What is signed beside the request's own headers. A request may come twice, with other keys. */
function setHeaders(headers: Headers, keys: AccessKeys, date: string): void {
  headers.set("X-Sdk-Date", date);
  if (keys.securityToken === undefined) headers.delete("X-Security-Token");
  else headers.set("X-Security-Token", keys.securityToken);
  const { projectId, domainId } = keys;
  // Who sets the header for one call knows better.
  if (headers.has("X-Project-Id") || headers.has("X-Domain-Id")) return;
  if (projectId !== undefined) headers.set("X-Project-Id", projectId);
  else if (domainId !== undefined) headers.set("X-Domain-Id", domainId);
}

/** JSON is hashed; forms, files and streams are not, and the service is told. */
async function hashOf({ headers, body }: OutgoingRequest): Promise<string> {
  const content = body?.content ?? "";
  const isJson = /[/+]json\b/i.test(headers.get("Content-Type") ?? "");
  headers.delete("X-Sdk-Content-Sha256");
  if (typeof content === "string" && (isJson || content === "")) {
    return sha256(content);
  }
  headers.set("X-Sdk-Content-Sha256", UNSIGNED_PAYLOAD);
  return UNSIGNED_PAYLOAD;
}

/** `YYYYMMDDTHHmmssZ` */
function writeDate(time: number): string {
  const text = new Date(time).toISOString();
  return text.replace(/[:-]|\.\d+/g, "");
}

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

async function sha256(text: string): Promise<string> {
  return hex(await subtle().digest("SHA-256", bytes(text)));
}

async function hmac(secret: string, text: string): Promise<string> {
  const key = await subtle().importKey("raw", bytes(secret), ALGORITHM, false, [
    "sign",
  ]);
  return hex(await subtle().sign(ALGORITHM.name, key, bytes(text)));
}

/** The text of the derived bytes is the key, not the bytes. */
async function deriveKey(keys: AccessKeys, scope: string): Promise<string> {
  const secret = bytes(keys.sk);
  const key = await subtle().importKey("raw", secret, "HKDF", false, [
    "deriveBits",
  ]);
  const salt = bytes(keys.ak);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt, info: bytes(scope) };
  return hex(await subtle().deriveBits(algorithm, key, 256));
}

function subtle(): SubtleCrypto {
  // Browsers have it in secure contexts only.
  const found = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (found) return found;
  throw new TypeError("Signing needs WebCrypto: a page served by HTTPS.");
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hex(buffer: ArrayBuffer): string {
  const all = [...new Uint8Array(buffer)];
  return all.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
