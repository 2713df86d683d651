/** Diagnostic codes of `diff/`. */
export const DIFF_CODES = {} as const;
