/** Whether a handbook's list of pages can be believed: a list that lost more than a tenth of them cannot. */

/** True when so many of the pages known are gone that the list, and not the handbook, is in doubt. */
export function lostTooMany(known: number, lost: number): boolean {
  return lost * 10 > known;
}
