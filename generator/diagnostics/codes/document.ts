/** Diagnostic codes of `document/`. */
export const DOCUMENT_CODES = {} as const;
