/** Diagnostic codes of `page/`. */
export const PAGE_CODES = {} as const;
