/** Diagnostic codes of `source/`. */
export const SOURCE_CODES = {} as const;
