/**
 * What a page without `METHOD /path` is missing. Input: its flow, its tables and its title; output: the diagnostics.
 * A page that explains calls in general, or answers, misses nothing.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Code, Paragraph } from "../document/document-tree.js";
import { TITLE_OF_ANSWERS, URI_OF_ANY_CALL } from "../vocabulary/markers.js";
import type { FlowBlock, PageFlow } from "./page-flow.js";
import type { PageUri, ParameterTable } from "./page-model.js";
import { urisOf } from "./read-uris.js";
import { TELLS_ANSWER } from "./section-kind.js";
import { OF_A_CALL } from "./side-of-table.js";

export function missingUri(
  flow: PageFlow,
  tables: readonly ParameterTable[],
  title: string,
  file: string,
): Diagnostic[] {
  const housed = tables.find(({ part }) => OF_A_CALL.has(part));
  const general = addressOfAnyCall(flow.blocks);
  if (general)
    return housed
      ? [
          diagnostic(
            "page/uri-of-any-call",
            `\`${general.text.trim().slice(0, 120)}\` is the address of any call; the page explains calls and has none of its own`,
            { file, position: general.position },
          ),
        ]
      : [];
  const missing: Diagnostic[] = [];
  if (
    flow.blocks.some(({ section }) => section === "uri") &&
    flow.blocks.some(({ section }) => TELLS_ANSWER.has(section))
  ) {
    missing.push(
      diagnostic(
        "page/uri-not-understood",
        "The URI section holds no line of the form `METHOD /path`",
        { file },
        { expected: "METHOD /path" },
      ),
    );
  }
  if (housed && !isOfManyCalls(title, flow)) {
    missing.push(
      diagnostic(
        "page/uri-missing",
        `Section \`${housed.section}\` lists parameters, yet the page says no \`METHOD /path\`; they belong to no operation`,
        { file, position: housed.position },
        { expected: "METHOD /path" },
      ),
    );
  }
  if (housed || tables.length === 0) return missing;
  const loose = looseCall(flow.blocks);
  if (loose)
    missing.push(
      diagnostic(
        "page/call-below-no-section",
        `\`${loose.method} ${loose.path}\` stands on a line of its own on a page with parameter tables, and no heading says what is sent or answered; it was not taken for a call of the page`,
        { file, position: loose.position },
        { expected: "a heading such as `URI` or `Request Parameters`" },
      ),
    );
  return missing;
}

/** The one call that stands on a line of its own below headings that say nothing of calls. */
function looseCall(flow: readonly FlowBlock[]): PageUri | undefined {
  const loose = flow.filter(
    ({ section }) => section === "function" || section === "other",
  );
  const [only, another] = urisOf(loose, false);
  return another ? undefined : only;
}

/** The line that says how any address is put together, every part of it a placeholder. */
function addressOfAnyCall(
  flow: readonly FlowBlock[],
): Code | Paragraph | undefined {
  for (const { block, section } of flow) {
    if (
      section === "uri" &&
      (block.kind === "paragraph" || block.kind === "code") &&
      URI_OF_ANY_CALL.test(block.text)
    )
      return block;
  }
  return undefined;
}

/** A page that tells of answers alone, and says so: it misses no call of its own. */
function isOfManyCalls(title: string, { blocks }: PageFlow): boolean {
  return (
    TITLE_OF_ANSWERS.test(title) &&
    !blocks.some(({ section }) => section === "uri" || section === "request")
  );
}
