/** The media type that an example of a body belongs to. Input: the example and the body's types; output: one of them. */
import type { PageExample } from "../page/page-model.js";
import { mediaTypeOf } from "../vocabulary/content-type.js";

/** The one that the example names, or else the first: it is shown once. */
export function typeOfExample(
  { headers }: PageExample,
  mediaTypes: readonly string[],
): string | undefined {
  const named = mediaTypeOf(headers);
  return mediaTypes.includes(named) ? named : mediaTypes[0];
}
