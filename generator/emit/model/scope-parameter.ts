/**
 * Tells which path parameter a client can fill by itself: the project or domain that all its calls are for.
 * Input: a path and a parameter's name; output: the client's option. Known limit: only where nothing but versions stands
 * before it (`/v2/{project_id}/...`); elsewhere (`/v3/projects/{project_id}`) it is what the call is about.
 */
import { SCOPE_NAMES } from "../../vocabulary/scope-names.js";

export type ScopeMember = "projectId" | "domainId";

export function scopeMember(
  path: string,
  name: string,
): ScopeMember | undefined {
  const member = SCOPE_NAMES.get(name);
  if (member === undefined) return undefined;
  const [, ...segments] = path.split("/");
  const place = segments.indexOf(`{${name}}`);
  const isFirst = segments
    .slice(0, Math.max(place, 0))
    .every((segment) => /^v\d[\w.]*$/iu.test(segment));
  // A path that ends here is about the project itself.
  return place >= 0 && isFirst && place < segments.length - 1
    ? member
    : undefined;
}
