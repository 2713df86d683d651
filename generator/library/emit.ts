/** `helpspec/emit`: OpenAPI to the files of a TypeScript client. ts-morph is loaded when `generateClient` is called. */
export type { OutputFile } from "../emit/output-file.js";
export type {
  ClientAssets,
  EmitOptions,
  EmitResult,
} from "../emit/emit-options.js";
export type { EmitPlugin } from "../emit/plugin.js";
export { loadClientAssets } from "../cli/load-client-assets.js";
export { generateClient } from "../pipeline.js";
