/**
 * The way through: pages to a contract, a contract to a client. Each step is one stage, pure, with typed ends;
 * disk, network and configuration stay with the callers in `cli/`.
 */
import { buildContract } from "./contract/build-contract.js";
import type {
  ContractOptions,
  ContractResult,
} from "./contract/contract-options.js";
import { knownObjects } from "./contract/known-objects.js";
import type { OpenApiDocument } from "./contract/openapi.js";
import { applyOverlay } from "./contract/overlay/apply-overlay.js";
import type { Overlay } from "./contract/overlay/overlay.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { parseDocument } from "./document/parse-document.js";
import type { EmitOptions, EmitResult } from "./emit/emit-options.js";
import { extractPage } from "./page/extract-page.js";
import type { PageModel } from "./page/page-model.js";
import { withSharedReadings } from "./prose/shared-readings.js";
import { buildServiceModel } from "./service/build-service-model.js";
import type { KnownTable } from "./service/matching/known-tables.js";
import type { ServiceModel } from "./service/service-model.js";
import type {
  ReferenceAssets,
  ReferenceOptions,
  ReferenceRevision,
  ReferenceService,
  ReferenceSite,
} from "./reference/reference-input.js";
import type { PageSource } from "./source/page-source.js";

/** Remembers pages that were read before; what it gives equals what reading again would give. */
export interface PageCache {
  get(source: PageSource): PageModel | undefined;
  set(source: PageSource, page: PageModel): void;
}

export interface PagesReading {
  readonly pages: readonly PageModel[];
  /** How many pages the cache did not have. */
  readonly pagesParsed: number;
}

export interface ServiceOptions extends ContractOptions {
  readonly name: string;
  /** Whether an operation at this path is of the service. */
  readonly owns: (path: string) => boolean;
  /** The contract accepted before: evidence for pages that lost their captions, asked only for those. */
  readonly accepted?: () => OpenApiDocument | undefined;
  /** Corrections that people answer for. */
  readonly overlay?: Overlay | undefined;
}

export interface ServiceBuild {
  readonly model: ServiceModel;
  readonly contract: ContractResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** Page text to page model: `document/`, then `page/`. */
export function readPage(source: PageSource): PageModel {
  return extractPage(parseDocument(source));
}

/** The same for many pages, in their order. Each text is let go before the next is asked for. */
export function readPages(
  sources: Iterable<PageSource>,
  cache?: PageCache,
): PagesReading {
  let pagesParsed = 0;
  const read = (source: PageSource): PageModel => {
    const known = cache?.get(source);
    if (known) return known;
    const page = readPage(source);
    pagesParsed += 1;
    cache?.set(source, page);
    return page;
  };
  const pages = withSharedReadings(() => Array.from(sources, read));
  return { pages, pagesParsed };
}

/** Page models to the contract of one service: `service/`, then `contract/`, then the overlay's corrections. */
export function buildService(
  pages: readonly PageModel[],
  options: ServiceOptions,
): ServiceBuild {
  const { name, owns, accepted, overlay, ...contractOptions } = options;
  const known = (): KnownTable[] => {
    const document = accepted?.();
    return document ? knownObjects(document) : [];
  };
  const model = buildServiceModel(pages, { name, owns, accepted: known });
  const built = buildContract(model, contractOptions);
  const contract = applyOverlay(
    { contract: built, pages: model.pages },
    overlay,
  );
  const diagnostics = [...model.diagnostics, ...contract.diagnostics];
  return { model, contract, diagnostics };
}

/** A contract, ours or another's, to the files of a client: `emit/`, loaded only here because it is heavy. */
export async function generateClient(
  document: OpenApiDocument,
  options: EmitOptions,
): Promise<EmitResult> {
  const { emitClient } = await import("./emit/emit-client.js");
  return emitClient(document, options);
}

/** A contract for the reference, with what only its project knows. */
export interface ReferenceInput {
  readonly name: string;
  readonly document: OpenApiDocument;
  readonly packageName?: string;
  readonly changes?: readonly ReferenceRevision[];
}

/** Contracts, ours or others', to a static site: `emit/` and `diff/` say what stands beside each, `reference/` prints. */
export async function generateReference(
  inputs: readonly ReferenceInput[],
  assets: ReferenceAssets,
  options: ReferenceOptions = {},
): Promise<ReferenceSite> {
  const [{ readClientCalls }, { findSiblings }, { makeReference }] =
    await Promise.all([
      import("./emit/usage/client-calls.js"),
      import("./diff/siblings.js"),
      import("./reference/reference-site.js"),
    ]);
  const services = inputs.map(
    ({ packageName, document, ...input }): ReferenceService => ({
      ...input,
      document,
      siblings: findSiblings(document),
      calls: readClientCalls(document, {
        serviceName: input.name,
        ...(packageName !== undefined && { packageName }),
      }),
    }),
  );
  return makeReference(services, assets, options);
}
