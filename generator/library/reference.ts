/** `helpspec/reference`: OpenAPI documents to the files of a static site. */
export type {
  ReferenceAssets,
  ReferenceChange,
  ReferenceOptions,
  ReferenceRevision,
  ReferenceSite,
} from "../reference/reference-input.js";
export { loadReferenceAssets } from "../cli/load-reference-assets.js";
export { generateReference, type ReferenceInput } from "../pipeline.js";
