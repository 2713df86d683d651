/** Prints `index.ts`: what the package exports, without side effects. */

/** Files that not every client has. */
export interface IndexedFiles {
  readonly errorCodes: boolean;
  readonly iterators: boolean;
}

export function printIndex({ errorCodes, iterators }: IndexedFiles): string {
  return [
    'export * from "./client.js";',
    ...(errorCodes ? ['export * from "./error-codes.js";'] : []),
    ...(iterators ? ['export * from "./iterators.js";'] : []),
    'export type * from "./models.js";',
    'export * from "./operations.js";',
    'export * from "./runtime/index.js";',
    'export * from "./validators.js";',
  ].join("\n");
}
