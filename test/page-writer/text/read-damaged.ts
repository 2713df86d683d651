/** One damaged service: written as text, read, and every row that the text still holds followed to where it went. */
import {
  buildService,
  readPages,
  type Diagnostic,
  type PageSource,
} from "../../../generator/index.js";
import { listContract } from "../compare/list-contract.js";
import type { Entry } from "../compare/listing.js";
import { SERVICE } from "../round-trip.js";
import { generateApi } from "../sample/generate-api.js";
import { Random } from "../sample/random.js";
import type { ServiceSample } from "../sample/service-sample.js";
import { pagesOf } from "../write/write-pages.js";
import { expectedRows } from "./expected-rows.js";
import { printText, type PrintedPage } from "./print-text.js";
import type { TextDamage } from "./text-damages.js";
import type { TextStyle } from "./text-styles.js";
import { type TraceInput, traceRows, type Verdict } from "./trace-rows.js";

export interface DamagedTrip {
  readonly sample: ServiceSample;
  readonly pages: readonly PrintedPage[];
  /** What was traced, page by page. */
  readonly inputs: readonly TraceInput[];
  readonly verdicts: readonly Verdict[];
  readonly listing: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the service of `seed` in `style`, damages and reads it. */
export function readDamaged(
  seed: number,
  style: TextStyle,
  damage: TextDamage,
): DamagedTrip {
  const sample = generateApi(seed, 1 + (seed % 3));
  const random = new Random(seed);
  const printed = pagesOf(sample, style.page).map((page) =>
    printText(damage.apply(page, random), style.layout, style.page.language),
  );
  const sources = printed.map(sourceOf);
  const read = readPages(sources);
  const build = buildService(read.pages, SERVICE);
  const diagnostics = [
    ...read.pages.flatMap((page) => page.diagnostics),
    ...build.diagnostics,
  ];
  const inputs = sample.operations.map((operation, at): TraceInput => ({
    file: sources[at]?.page.file ?? "",
    operation,
    rows: expectedRows(sample, printed[at] as PrintedPage),
    build,
    diagnostics,
    flagsInResponses: style.page.columns.response.some(
      ({ role }) => role === "mandatory",
    ),
  }));
  const listing = listContract(build.contract.document);
  return {
    sample,
    pages: printed,
    inputs,
    verdicts: inputs.flatMap(traceRows),
    listing,
    diagnostics,
  };
}

/** Names of files say nothing of their format. */
function sourceOf({ text }: PrintedPage, at: number): PageSource {
  const file = `page_${at}.txt`;
  return {
    kind: "page-source",
    page: { id: file, file, name: `page_${at}` },
    text,
    sha256: "",
  };
}
