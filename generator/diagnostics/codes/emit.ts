/** Diagnostic codes of `emit/`. */
export const EMIT_CODES = {} as const;
