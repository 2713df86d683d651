/**
 * A request body of which the page says in words that it is JSON, and lists no field. Input: a page and its call; output:
 * a body of any JSON, as the caller chooses it, where an example shows one.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample, PageModel, PageUri } from "../page/page-model.js";
import type { RequestContext } from "./read-parameters.js";
import type { ServiceBody } from "./service-model.js";
import { shownMediaTypes } from "./shown-media-types.js";

/** The body, reported as the guess that it is. */
export function bodyInWords({
  page,
  uri,
  report,
}: RequestContext): ServiceBody | undefined {
  const { bodyInWords: words, examples } = page;
  if (words === undefined || listsBody(page)) return undefined;
  if (!examples.some((example) => showsBody(example, uri))) return undefined;
  report(
    diagnostic(
      "service/body-in-words",
      `No table lists a request body, yet the request section says \`${words}\`, and an example shows one; the body was taken for any JSON; next best: no body`,
      { file: page.page.file, position: uri.position },
      { subject: `${uri.method} ${uri.path}` },
    ),
  );
  return {
    mediaTypes: shownMediaTypes(examples),
    required: false,
    schema: { kind: "any" },
  };
}

/** A table that may list the body, though no row of it was placed there. */
function listsBody({ tables }: PageModel): boolean {
  return tables.some(
    ({ side, place }) =>
      side === "request" && (place === "body" || place === "nested"),
  );
}

function showsBody(
  { side, value, method }: PageExample,
  uri: PageUri,
): boolean {
  return (
    side === "request" &&
    value !== undefined &&
    (method === undefined || method === uri.method)
  );
}
