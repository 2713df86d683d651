/** Diagnostic codes of `service/`. */
export const SERVICE_CODES = {} as const;
