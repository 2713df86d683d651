/**
 * Finds a documented address that has no host: it is relative to where the document was found, which a client does not
 * know. Input: a document; output: the address, none where it has a host or says no more than the host does.
 */
import type { OpenApiDocument } from "../../contract/openapi.js";

export function relativeServer({
  servers,
}: OpenApiDocument): string | undefined {
  const url = servers?.[0]?.url;
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|\{)/iu.test(url ?? "");
  const isHostAlone = /^[./]*$/u.test(url ?? "");
  return isAbsolute || isHostAlone ? undefined : url;
}
