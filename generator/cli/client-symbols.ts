/** How the emitter calls things, for reports: types after schemas, functions after operations. */
import type { SymbolNames } from "../diff/symbols.js";
import { camelCase, pascalCase } from "../emit/naming/identifiers.js";

/** Known limit: names that clash get a number when they are emitted, and none here. */
export const clientSymbols: SymbolNames = {
  typeOf: pascalCase,
  functionOf: camelCase,
};

/** The version in a client's `package.json`. */
export function clientVersionOf(text: string): string | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
