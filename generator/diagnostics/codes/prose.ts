/** Diagnostic codes of `prose/`. */
export const PROSE_CODES = {} as const;
