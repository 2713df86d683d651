/** Diagnostic codes of `contract/`. */
export const CONTRACT_CODES = {} as const;
