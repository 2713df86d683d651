/** Diagnostic codes of `prose/`. */
export const PROSE_CODES = {
  "prose/description-too-long": {
    severity: "warning",
    explanation:
      "A description is longer than what is analysed; constraints stated near its end are missing from the contract.",
  },
} as const;
