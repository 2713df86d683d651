/**
 * Leaves out bodies that say the same in the same writing: ASP.NET lists each as `application/json`, `text/json` and
 * `application/*+json`. Input: bodies in the order of their media types; output: one of each, plain JSON where it is
 * among them. Media types with a meaning of their own, such as `application/merge-patch+json`, stay.
 */
import type { ClientBody } from "./client-operation.js";

export function distinctBodies(bodies: readonly ClientBody[]): ClientBody[] {
  const byWriting = new Map<string, ClientBody>();
  for (const body of bodies) {
    const { kind, mediaType, schema } = body;
    const writing = mediaType.replace(/^text\/json$/iu, "application/json");
    const key = JSON.stringify([kind, writing, schema]);
    if (!byWriting.has(key)) byWriting.set(key, body);
  }
  return [...byWriting.values()];
}
