/**
 * Asks V8 to optimise later. Most commands end within seconds, before the time that optimising costs has come back:
 * generating from a large document takes a quarter less CPU time. What runs for long is optimised all the same, with
 * little of what it calls built in: that would be compiled once more with each caller, which takes an eighth of the
 * CPU time of a large document, and is no quicker after it either.
 * Regular expressions are compiled at once: most of them run more than once, and would be compiled twice.
 */
import v8 from "node:v8";

const major = Number(process.versions.v8?.split(".")[0]);

// Where the option is known: about others V8 complains.
if (major >= 11 && major <= 14) {
  v8.setFlagsFromString("--interrupt-budget=500000");
  v8.setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  v8.setFlagsFromString("--no-regexp-tier-up");
}
