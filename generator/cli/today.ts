/** The day, `YYYY-MM-DD`, in Universal Time, so that an accepted finding runs out everywhere at once. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
