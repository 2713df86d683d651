/**
 * helpspec as a library: every stage with its types, and the pipeline that composes them. Each stage is an entry point
 * of its own as well, `helpspec/diff`. Emitting a client loads ts-morph, so `generateClient` does so when it is called.
 */
export * from "./library/diagnostics.js";
export * from "./library/source.js";
export * from "./library/document.js";
export * from "./library/page.js";
export * from "./library/prose.js";
export * from "./library/service.js";
export * from "./library/contract.js";
export * from "./library/emit.js";
export * from "./library/diff.js";
export * from "./library/coverage.js";
export * from "./library/report.js";
export * from "./library/reference.js";
export * from "./library/config.js";
export * from "./library/mock.js";

export {
  buildService,
  readPage,
  readPages,
  type PageCache,
  type PagesReading,
  type ServiceBuild,
  type ServiceOptions,
} from "./pipeline.js";
