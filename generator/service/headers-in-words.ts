/**
 * Headers that a page demands in a sentence about the call and lists in no table. Input: the call and the headers known;
 * output: the missing ones, which the call must send.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { EnumConstraint } from "../prose/constraint.js";
import {
  DEMANDS_HEADER,
  SPEAKS_OF_HEADER,
} from "../vocabulary/headers-in-words.js";
import type { RequestContext } from "./read-parameters.js";
import type { ServiceField } from "./service-model.js";
import { type Add, undocumented } from "./undocumented-parameters.js";

/** Headers of HTTP itself or of who calls, which the contract has in other places. */
const ELSEWHERE = /^(?:x-auth-token|content-\w+|x-sdk-date|x-project-id)$/i;

/** What the sentences about the call demand. */
export function addHeadersInWords(context: RequestContext, add: Add): void {
  const { page, uri, report } = context;
  const words = page.description;
  if (!SPEAKS_OF_HEADER.test(words)) return;
  for (const pattern of DEMANDS_HEADER)
    for (const found of words.matchAll(pattern)) {
      const { name = "", value } = found.groups ?? {};
      if (ELSEWHERE.test(name)) continue;
      const [line = ""] = words.slice(found.index).split("\n", 1);
      const sentence = line.trim();
      const field = fieldOf({ name, value, sentence }, context);
      if (!add({ in: "header", field })) continue;
      report(
        diagnostic(
          "service/header-in-words",
          `Header \`${name}\` stands in no table; a sentence about the call demands it, and it was taken for a mandatory string`,
          { file: page.page.file, position: uri.position },
          { subject: `${uri.method} ${uri.path}`, actual: sentence },
        ),
      );
    }
}

function fieldOf(
  said: {
    readonly name: string;
    readonly value: string | undefined;
    readonly sentence: string;
  },
  context: RequestContext,
): ServiceField {
  const { name, value, sentence } = said;
  // A version that must be asked for may be a later one as well.
  const values: EnumConstraint[] = value
    ? [
        {
          kind: "enum",
          rule: "words/value-of-header",
          words: sentence,
          values: [{ value }],
          open: true,
        },
      ]
    : [];
  return {
    ...undocumented(name, context),
    required: true,
    description: sentence,
    constraints: values,
  };
}
