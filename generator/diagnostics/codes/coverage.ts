/** Diagnostic codes of `coverage/`: what the contract does not account for, and where its reading ends. */
import type { CodeEntry } from "../code-entry.js";

export const COVERAGE_CODES = {
  "coverage/unaccounted-row": {
    severity: "error",
    explanation:
      "A row of a parameter table became nothing, and no stage said why. It was lost silently.",
  },
  "coverage/unaccounted-operation": {
    severity: "error",
    explanation:
      "A page states a method and path that the contract lacks, and no stage said why.",
  },
  "coverage/unaccounted-example": {
    severity: "error",
    explanation:
      "An example of an operation's page is neither in the contract nor set aside, and no stage said why.",
  },
  "coverage/unaccounted-status-code": {
    severity: "error",
    explanation:
      "An operation's page documents a status code that the contract lacks, and no stage said why.",
  },
  "coverage/page-without-operation": {
    severity: "warning",
    explanation:
      "A parameter table stands on a page that states no method and path, and no operation's table refers to it. Its rows are in no object.",
  },
  "coverage/other-service": {
    severity: "info",
    explanation:
      "A page of the handbook documents an operation that another service of the configuration claims, or none.",
  },
  "coverage/dangling-link": {
    severity: "info",
    explanation:
      "A link of a table or a section leads to a page that was not read, or to a place that its page does not have.",
  },
} as const satisfies Record<string, CodeEntry>;
