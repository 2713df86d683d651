/** Whether a request with a JSON body and no query is signed for the keys of the scenarios, as a service would see it. */
import crypto from "node:crypto";
import type { Received } from "./misbehaving-server.js";
import { SCENARIO_KEYS } from "./scenarios.js";

export function isSignatureRight(received: Received): boolean {
  const { method, url, headers, body } = received;
  const told = String(headers["authorization"] ?? "");
  const [, names = "", signature = ""] =
    /SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(told) ?? [];
  const signed = names
    .split(";")
    .map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`)
    .join("");
  const canonical = [
    `${method}\n${url}/\n\n${signed}`,
    names,
    crypto.createHash("sha256").update(body).digest("hex"),
  ].join("\n");
  const hash = crypto.createHash("sha256").update(canonical).digest("hex");
  const date = String(headers["x-sdk-date"] ?? "");
  const wanted = crypto
    .createHmac("sha256", SCENARIO_KEYS.sk)
    .update(`SDK-HMAC-SHA256\n${date}\n${hash}`)
    .digest("hex");
  return names.includes("host") && signature === wanted;
}
