/** Paths of fields in a value, `$.disks[0].size`. */

/** True when `fields` has `field` or what it stands in. */
export function isCovered(field: string, fields: ReadonlySet<string>): boolean {
  if (fields.has(field)) return true;
  for (const outer of fields) {
    if (field.startsWith(outer) && /^[.[]/.test(field.slice(outer.length))) {
      return true;
    }
  }
  return false;
}
