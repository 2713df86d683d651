/** Dates that people write into options and files: `YYYY-MM-DD`, and a day that the calendar has. */

/** True for `2026-01-31`, false for `2026-02-30` and everything else. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}
