/** One way there and back: a sample in a style, through the program, to what differs. */
import {
  buildService,
  EMPTY_LEDGER,
  readPages,
  type Diagnostic,
  type PageSource,
} from "../../generator/index.js";
import { listContract } from "./compare/list-contract.js";
import { listSample } from "./compare/list-sample.js";
import { differences } from "./compare/listing.js";
import { applyLosses } from "./compare/losses.js";
import { generateService } from "./sample/generate-service.js";
import type { ServiceSample } from "./sample/service-sample.js";
import type { PageStyle } from "./style/page-style.js";
import { type WrittenFile, writePages } from "./write/write-pages.js";

export interface RoundTrip {
  readonly sample: ServiceSample;
  readonly files: readonly WrittenFile[];
  readonly differences: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the service of `seed` in `style`, reads it, and compares. */
export function roundTrip(
  seed: number,
  size: number,
  style: PageStyle,
): RoundTrip {
  const sample = sampleOf(seed, size, style);
  const files = writePages(sample, style);
  const { pages } = readPages(files.map(sourceOf));
  const { contract, diagnostics } = buildService(pages, {
    ...SERVICE,
    ...(sample.service ? { servers: [] } : {}),
  });
  const expected = applyLosses(listSample(sample), style.losses);
  return {
    sample,
    files,
    differences: differences(expected, listContract(contract.document)),
    diagnostics: [...pages.flatMap((page) => page.diagnostics), ...diagnostics],
  };
}

/** The service of `seed`, with what pages of the style are about. */
export function sampleOf(
  seed: number,
  size: number,
  { naming, habits }: PageStyle,
): ServiceSample {
  return generateService(seed, { size, naming, habits });
}

/** Options of the service that samples are built as. */
export const SERVICE = {
  name: "lamps",
  title: "Lamps",
  servers: [{ url: "https://lamps.example.com" }],
  owns: () => true,
  ledger: EMPTY_LEDGER,
} as const;

/** A written file as the reader's source. */
export function sourceOf({ file, text }: WrittenFile): PageSource {
  const name = file.replace(/\.[a-z]+$/, "");
  return {
    kind: "page-source",
    page: { id: file, file, name },
    text,
    sha256: "",
  };
}
