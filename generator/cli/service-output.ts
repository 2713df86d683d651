/**
 * All files of one configured service, in memory: contract, sources, its 3.0 form, ledger of names, client.
 * They are one unit.
 */
import path from "node:path";
import { downgradeDocument } from "../contract/downgrade/downgrade-document.js";
import { serialiseLedger } from "../contract/name-ledger.js";
import { serialiseDocument, serialiseSources } from "../contract/serialise.js";
import { compareDocuments } from "../diff/compare-documents.js";
import type { Change } from "../diff/change.js";
import { overlayCause } from "../diff/overlay-cause.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmitResult } from "../emit/emit-options.js";
import type { OutputFile } from "../emit/output-file.js";
import { generateClient } from "../pipeline.js";
import { textOf } from "../source/file-writer/disk.js";
import { filesBelow } from "../source/file-writer/files-below.js";
import type { ConfiguredBuild } from "./build-configured.js";
import { loadClientAssets } from "./load-client-assets.js";
import { parseContract } from "./parse-contract.js";
import { PLACES } from "./project.js";

export interface ServiceOutput {
  /** Relative to the project's root. */
  readonly files: readonly OutputFile[];
  readonly client: EmitResult;
  /** Of the client and of what OpenAPI 3.0 cannot say. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Emits the client of a service and gathers everything that is written for it. */
export async function makeServiceOutput({
  name,
  config,
  build,
}: ConfiguredBuild): Promise<ServiceOutput> {
  const { document, sources, ledger } = build.contract;
  const client = await generateClient(document, {
    serviceName: name,
    ...(config.packageName ? { packageName: config.packageName } : {}),
    assets: loadClientAssets(),
  });
  const downgraded = downgradeDocument(document);
  const files = [
    { path: PLACES.contract(name), text: serialiseDocument(document) },
    { path: PLACES.sources(name), text: serialiseSources(sources) },
    {
      path: PLACES.downgraded(name),
      text: serialiseDocument(downgraded.document),
    },
    { path: PLACES.names(name), text: serialiseLedger(ledger) },
    ...client.files.map((file) => ({
      path: `${PLACES.client(name)}/${file.path}`,
      text: file.text,
    })),
  ];
  return {
    files,
    client,
    diagnostics: [...client.diagnostics, ...downgraded.diagnostics],
  };
}

/** The files of a service's generated folder as they are now. */
export function lastClientFiles(root: string, service: string): string[] {
  return filesBelow(root, PLACES.client(service));
}

/** Changes against the contract that is committed; undefined when there is none that can be read. */
export function changesOf(
  root: string,
  { name, build }: ConfiguredBuild,
): readonly Change[] | undefined {
  const text = textOf(path.join(root, PLACES.contract(name)));
  if (text === undefined) return undefined;
  const base = parseContract(text);
  if (!base) return undefined;
  const { document } = build.contract;
  return compareDocuments(base, document).map((change): Change => {
    const cause = overlayCause(change, base, document);
    return cause ? { ...change, correction: cause.because } : change;
  });
}
