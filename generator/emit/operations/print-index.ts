/** Prints `index.ts`: what the package exports, without side effects. */
export function printIndex(hasErrorCodes: boolean): string {
  return [
    'export * from "./client.js";',
    ...(hasErrorCodes ? ['export * from "./error-codes.js";'] : []),
    'export type * from "./models.js";',
    'export * from "./operations.js";',
    'export * from "./runtime/index.js";',
    'export * from "./validators.js";',
  ].join("\n");
}
