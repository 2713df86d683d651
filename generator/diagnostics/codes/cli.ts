/** Diagnostic codes of `cli/`. */
export const CLI_CODES = {} as const;
