/** Statuses whose answers end with their headers. */

/** HTTP sends nothing with these, whatever a page lists (RFC 9110, section 6.4.1). */
export function isBodiless(status: string): boolean {
  return ["204", "205", "304"].includes(status);
}
