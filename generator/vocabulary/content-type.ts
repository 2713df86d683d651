/** The header of an example that says of what type its body is. */

/** Its name in lower case. */
export const CONTENT_TYPE = "content-type";

type Headers = Readonly<Record<string, string>>;

/** What the header says, with parameters and all. */
export function contentTypeOf(headers: Headers): string | undefined {
  return Object.entries(headers).find(
    ([name]) => name.toLowerCase() === CONTENT_TYPE,
  )?.[1];
}

/** The media type alone, in lower case; empty where there is none. */
export function mediaTypeOf(headers: Headers): string {
  return contentTypeOf(headers)?.toLowerCase().split(";", 1)[0]?.trim() ?? "";
}
