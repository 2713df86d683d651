/** Which changes a correction of ours causes: rows of two documents, told by the marks in `x-doc-source`. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";
import type { OverlayMark } from "../../generator/contract/overlay/overlay.js";
import { makeReport } from "../../generator/diff/make-report.js";

function documentOf(
  size: Schema | undefined,
  marks: readonly OverlayMark[] = [],
): OpenApiDocument {
  const overlay = marks.length > 0 ? { overlay: marks } : {};
  const properties = size ? { size } : {};
  return {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "v1" },
    paths: {
      "/lamps": {
        post: {
          operationId: "CreateLamp",
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { colour: { type: "string" }, ...properties },
                  "x-doc-source": { page: "CreateLamp", ...overlay },
                },
              },
            },
          },
          responses: { "200": { description: "Done." } },
        },
      },
    },
  };
}

function sizeOf(keywords: Schema, ...overlay: readonly OverlayMark[]): Schema {
  const marks = overlay.length > 0 ? { overlay } : {};
  return {
    type: "integer",
    ...keywords,
    "x-doc-source": { page: "CreateLamp", row: "size", ...marks },
  };
}

const MARK = { reason: "We know.", changed: ["/maximum"] };

const ROWS: readonly (readonly [
  title: string,
  base: OpenApiDocument,
  revision: OpenApiDocument,
  want: readonly string[],
])[] = [
  [
    "a keyword that a correction adds",
    documentOf(sizeOf({})),
    documentOf(sizeOf({ maximum: 8 }, MARK)),
    ["overlay: We know."],
  ],
  [
    "a correction that is taken out",
    documentOf(sizeOf({ maximum: 8 }, MARK)),
    documentOf(sizeOf({})),
    ["overlay: The correction was taken out: We know."],
  ],
  [
    "another keyword of a corrected field is the page's",
    documentOf(sizeOf({})),
    documentOf(sizeOf({ maximum: 8, minimum: 1 }, MARK)),
    ["api", "overlay: We know."],
  ],
  [
    "with the same correction on both sides the page changed",
    documentOf(sizeOf({ maximum: 8 }, MARK)),
    documentOf(sizeOf({ maximum: 8, minimum: 1 }, MARK)),
    ["api"],
  ],
  [
    "a field that a correction makes",
    documentOf(undefined),
    documentOf({
      type: "integer",
      "x-doc-source": { overlay: [{ reason: "We know." }] },
    }),
    ["overlay: We know."],
  ],
  [
    "a field that a correction removes",
    documentOf(sizeOf({})),
    documentOf(undefined, [
      { reason: "We know.", changed: ["/properties/size"] },
    ]),
    ["overlay: We know."],
  ],
  [
    "a field whose neighbour a correction removed",
    documentOf(undefined),
    documentOf(sizeOf({}), [
      { reason: "We know.", changed: ["/properties/weight"] },
    ]),
    ["api"],
  ],
];

for (const [title, base, revision, want] of ROWS) {
  test(title, () => {
    const side = (document: OpenApiDocument) => ({
      name: "x",
      document,
      pages: new Map(),
    });
    const { findings } = makeReport({
      base: side(base),
      revision: side(revision),
      symbols: { functionOf: (id) => id, typeOf: (name) => name },
    });
    const causes = findings
      .map(({ cause: { kind, because } }) =>
        kind === "overlay" ? `${kind}: ${because}` : kind,
      )
      .sort();
    assert.equal(causes, want);
  });
}

test.run();
