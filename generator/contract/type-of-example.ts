/** The media type that an example of a body belongs to. Input: the example and the body's types; output: one of them. */
import type { PageExample } from "../page/page-model.js";

/** The one that the example names, or else the first: it is shown once. */
export function typeOfExample(
  { headers }: PageExample,
  mediaTypes: readonly string[],
): string | undefined {
  const named = Object.entries(headers)
    .filter(([name]) => name.toLowerCase() === "content-type")
    .map(([, value]) => value.toLowerCase().split(";", 1)[0]?.trim());
  return mediaTypes.find((type) => named.includes(type)) ?? mediaTypes[0];
}
