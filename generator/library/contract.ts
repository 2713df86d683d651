/** `helpspec/contract`: OpenAPI from a service, and access to any OpenAPI document. */
export type * from "../contract/openapi.js";
export type {
  ContractOptions,
  ContractResult,
  ContractServer,
} from "../contract/contract-options.js";
export {
  EMPTY_LEDGER,
  parseLedger,
  serialiseLedger,
  type NameLedger,
} from "../contract/name-ledger.js";
export type { SourcesDocument } from "../contract/sources-document.js";
export { buildContract } from "../contract/build-contract.js";
export { serialiseDocument, serialiseSources } from "../contract/serialise.js";
export { EXTENSIONS, type ExtensionEntry } from "../contract/extensions.js";
export { loadDocument } from "../contract/access/load.js";
export {
  operationsOf,
  subschemasOf,
  type OperationEntry,
} from "../contract/access/walk.js";
export { lookUp, pointer, resolve } from "../contract/access/resolve.js";
export {
  applyOverlay,
  type OverlayBase,
} from "../contract/overlay/apply-overlay.js";
export type {
  Overlay,
  OverlayAction,
  OverlayMark,
  OverlaySource,
} from "../contract/overlay/overlay.js";
export { parseOverlay, type OverlayReading } from "../cli/read-overlay.js";
export {
  downgradeDocument,
  type Downgrade,
} from "../contract/downgrade/downgrade-document.js";
export {
  dereferenceDocument,
  type Dereferenced,
} from "../contract/convert/dereference.js";
export {
  jsonSchemaFiles,
  type SchemaFile,
} from "../contract/convert/json-schema-files.js";
