/** Diagnostic codes of `mock/`: what keeps a mock from starting, and what it cannot do. */
import type { CodeEntry } from "../code-entry.js";

export const MOCK_CODES = {
  "mock/not-loopback": {
    severity: "error",
    explanation:
      "The mock was asked to listen on an address that others can reach. It has no protection and runs on loopback only.",
  },
  "mock/cannot-listen": {
    severity: "error",
    explanation:
      "The port is taken, or the system does not give it to this user. `--port 0` takes a free one.",
  },
  "mock/no-operations": {
    severity: "warning",
    explanation:
      "The document has no operation: every request to the mock is answered with 404.",
  },
  "mock/schema-unusable": {
    severity: "warning",
    explanation:
      "A schema cannot be compiled, so that nothing is checked against it: a keyword has a value that JSON Schema does not know, or a reference points to nothing. Told when the schema is first needed.",
  },
} as const satisfies Record<string, CodeEntry>;
