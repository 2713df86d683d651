/**
 * The account of an operation for the sources: its pages, the rows that became something else than a field, and what
 * became of each example. Examples that cannot be read or placed are reported.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample } from "../page/page-model.js";
import type { Origin } from "../service/service-model.js";
import { hasPayload, reasonAgainst } from "./build-media-type.js";
import type { OperationContext } from "./build-operation.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { DraftOperation } from "./draft-operations.js";
import { pageOfExample } from "./draft-variants.js";
import { pointerText } from "./finish-schema.js";
import {
  type ExampleSource,
  exampleSource,
  occurrenceOf,
} from "./sources-document.js";

/** Writes the entry of the operation at `at`. */
export function noteOperation(
  draft: DraftOperation,
  at: readonly string[],
  { finishing, verdicts }: OperationContext,
): void {
  const { operation, absorbed, body, responses } = draft;
  const read = new Map(
    (operation.variants ?? []).map(({ origin }) => [origin.page.id, origin]),
  );
  const place: PlaceOfExamples = {
    own: operation.origin.page,
    pageOf: pageOfExample(draft),
    verdicts,
  };
  const examples: ExampleSource[] = [];
  for (const item of operation.requestExamples)
    examples.push(sourceOf(item, body !== undefined, place));
  for (const { response } of responses)
    for (const item of response.examples)
      examples.push(sourceOf(item, true, place));
  finishing.entries.set(pointerText(at), {
    occurrences: [
      occurrenceOf(operation.origin),
      ...operation.otherPages.map((page) =>
        occurrenceOf(read.get(page.id) ?? { page }),
      ),
    ],
    ...(absorbed.length > 0
      ? {
          absorbed: absorbed.map(({ origin, became: what, detail }) => ({
            ...occurrenceOf(origin),
            became: what,
            detail,
          })),
        }
      : {}),
    ...(examples.length > 0 ? { examples } : {}),
  });
}

interface PlaceOfExamples {
  readonly own: Origin["page"];
  readonly pageOf: ReturnType<typeof pageOfExample>;
  readonly verdicts: OperationContext["verdicts"];
}

/** What became of an example; `placed` where the body that it is of is documented. */
function sourceOf(
  example: PageExample,
  placed: boolean,
  { own, pageOf, verdicts }: PlaceOfExamples,
): ExampleSource {
  const page = pageOf(example);
  const where = page === own ? undefined : page.id;
  if (!hasPayload(example))
    return exampleSource(example, "request line", where);
  const aside = !placed || reasonAgainst(example, verdicts) !== undefined;
  return exampleSource(example, aside ? "set aside" : "example", where);
}

/** Reports examples that are no JSON, and those that belong to a body which no table documents. */
export function reportExamples(
  draft: DraftOperation,
  unplaced: readonly PageExample[],
  { diagnostics }: OperationContext,
): void {
  const { operation, responses } = draft;
  const pageOf = pageOfExample(draft);
  const all = [
    ...operation.requestExamples,
    ...responses.flatMap(({ response }) => response.examples),
  ];
  for (const example of all.filter(hasPayload)) {
    const where = diagnosticSource({ page: pageOf(example) }, example.position);
    if (example.value === undefined) {
      diagnostics.push(
        diagnostic(
          "contract/example-unreadable",
          `The text of a ${example.side} example is no JSON; it is set aside.`,
          where,
        ),
      );
    } else if (unplaced.includes(example)) {
      diagnostics.push(
        diagnostic(
          "contract/example-unplaced",
          "A request example has a body, but no table documents one.",
          where,
        ),
      );
    }
  }
}
