/**
 * Security for 3.0, which has no type for client certificates and lets only OAuth and OpenID Connect list scopes.
 * Requirements lose what 3.0 cannot say: a certificate belongs to the connection, so nothing is sent in its place.
 */
import { isJsonObject, type JsonObject } from "../access/object-kinds.js";
import { resolve } from "../access/resolve.js";
import type { OpenApiDocument, SecurityScheme } from "../openapi.js";

export interface SchemeNames {
  readonly unsayable: ReadonlySet<string>;
  readonly scoped: ReadonlySet<string>;
}

const UNSAYABLE: ReadonlySet<string> = new Set(["mutualTLS"]);
const SCOPED: ReadonlySet<string> = new Set(["oauth2", "openIdConnect"]);

/** Names of the document's schemes by what 3.0 makes of them. */
export function schemeNames(document: OpenApiDocument): SchemeNames {
  const unsayable = new Set<string>();
  const scoped = new Set<string>();
  const schemes = document.components?.securitySchemes ?? {};
  for (const [name, scheme] of Object.entries(schemes)) {
    const type = isJsonObject(scheme)
      ? resolve<SecurityScheme>(document, scheme)?.type
      : undefined;
    if (type !== undefined && UNSAYABLE.has(type)) unsayable.add(name);
    if (type !== undefined && SCOPED.has(type)) scoped.add(name);
  }
  return { unsayable, scoped };
}

/** The requirements of 3.0; the given list itself where nothing changes. */
export function downgradeRequirements(
  security: unknown,
  { unsayable, scoped }: SchemeNames,
): unknown {
  if (!Array.isArray(security)) return security;
  let isChanged = false;
  const requirements = security.map((requirement: unknown): unknown => {
    if (!isJsonObject(requirement)) return requirement;
    const entries = Object.entries(requirement).flatMap(([name, scopes]) => {
      const isEmpty = Array.isArray(scopes) && scopes.length === 0;
      if (!unsayable.has(name) && (isEmpty || scoped.has(name))) {
        return [[name, scopes] as const];
      }
      isChanged = true;
      return unsayable.has(name) ? [] : [[name, []] as const];
    });
    return Object.fromEntries(entries) satisfies JsonObject;
  });
  return isChanged ? requirements : security;
}
