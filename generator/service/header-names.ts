/** Names that only headers have, whatever their table is called. */
const HEADER_NAMES =
  /^(?:[Xx]-[A-Za-z0-9-]+|content-type|Content-[Tt]ype|Accept|Authorization|Host)$/;

/** True for names that only headers have. */
export function isHeaderName(name: string): boolean {
  return HEADER_NAMES.test(name);
}
