/** Bodies whose tables list an object like one of its own fields: where the examples tell, and where they do not. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  code,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import { findingsOf, requestOf, responseOf, serviceOf } from "./model-text.js";

const BELL = "bell|Yes|Object|The bell.";
const TONE = "tone|Yes|String|x";
const SIZE = "size|No|Integer|x";
const HELD = "service/rows-by-example bell";
const INSIDE = "service/rows-shown-inside";

const ROWS: readonly {
  readonly title: string;
  readonly tables: readonly (readonly string[])[];
  readonly examples: readonly unknown[];
  readonly want: string;
  readonly findings?: readonly string[];
}[] = [
  {
    title: "the last row holds the others",
    tables: [[TONE, SIZE, BELL]],
    examples: [{ bell: { tone: "a", size: 1 } }],
    want: "{bell: {tone: string!, size: integer}!}",
    findings: [HELD],
  },
  {
    title: "a list of what it holds, and an object within it",
    tables: [
      [TONE, "rope|No|Object|x", "length|No|Integer|x", "bell|Yes|Array|x"],
    ],
    examples: [{ bell: [{ tone: "a", rope: { length: 3 } }] }],
    want: "{bell: [{tone: string!, rope: {length: integer}}]!}",
    findings: ["service/rows-by-example rope", HELD],
  },
  {
    title: "an object within it, whose fields stand above its row and below",
    tables: [
      [TONE, "length|No|Integer|x", "rope|No|Object|x", SIZE].concat(
        "strands|No|Integer|x",
        "bell|Yes|Object|x",
      ),
    ],
    examples: [
      { bell: { tone: "a", size: 1, rope: { strands: 2, length: 3 } } },
    ],
    want: "{bell: {tone: string!, rope: {length: integer, strands: integer}, size: integer}!}",
    findings: ["service/rows-by-example rope", HELD],
  },
  {
    title: "an object within it that has a field of no row",
    tables: [[TONE, "length|No|Integer|x", "rope|No|Object|x", BELL]],
    examples: [{ bell: { tone: "a", rope: { length: 3, weight: 2 } } }],
    want: "{bell: {tone: string!, length: integer, rope: {?}}!}",
    findings: [HELD],
  },
  {
    title: "one name that the table forgot, beside many that it lists",
    tables: [[..."abcdefgh"].map((name) => `${name}|No|String|x`).concat(BELL)],
    examples: [
      {
        bell: Object.fromEntries(
          [..."abcdefgh", "weight"].map((name) => [name, "x"]),
        ),
      },
    ],
    want: `{bell: {${[..."abcdefgh"].map((name) => `${name}: string`).join(", ")}}!}`,
    findings: [HELD],
  },
  {
    title: "another row beside it",
    tables: [[TONE, SIZE, BELL]],
    examples: [{ bell: { tone: "a", size: 1 }, tone: "a" }],
    want: "{tone: string!, size: integer, bell: {?}!}",
  },
  {
    title: "something in it that no row is",
    tables: [[TONE, SIZE, BELL]],
    examples: [{ bell: { tone: "a", size: 1, weight: 2 } }],
    want: "{tone: string!, size: integer, bell: {?}!}",
    findings: [`${INSIDE} bell`],
  },
  {
    title: "few of the rows in it, and none that must be sent",
    tables: [
      [SIZE, "tone|No|String|x", "a|No|String|x", "b|No|String|x", BELL],
    ],
    examples: [{ bell: { tone: "a", size: 1 } }],
    want: "{size: integer, tone: string, a: string, b: string, bell: {?}!}",
    findings: [`${INSIDE} bell`],
  },
  {
    title: "a row of text",
    tables: [[TONE, SIZE, "bell|Yes|String|x"]],
    examples: [{ bell: { tone: "a", size: 1 } }],
    want: "{tone: string!, size: integer, bell: string!}",
  },
];

for (const { title, tables, examples, want, findings = [] } of ROWS) {
  test(`held rows: ${title}`, () => {
    const model = operationOf(
      "POST /v1/bells",
      section(
        "Request",
        ...tables.map((rows) =>
          table({ caption: "Request body parameters", rows }),
        ),
      ),
      section(
        "Example Request",
        ...examples.map((value) => code(JSON.stringify(value))),
      ),
    );
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(
      findingsOf(service).filter((finding) =>
        finding.startsWith("service/rows-"),
      ),
      findings,
    );
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });
}

const OWN = table({ caption: "Table 3 bell", rows: [TONE, "id|No|String|x"] });

/** A body that lists the bell apart from its fields, and an answer that has a table of the same name. */
function borrowing(...more: readonly string[]): PageModel {
  return operationOf(
    "POST /v1/bells",
    section(
      "Request",
      table({ rows: [BELL] }),
      table({ rows: [TONE, SIZE] }),
      ...more,
    ),
    section("Response", table({ rows: [BELL] }), OWN),
    section("Example Request", code('{"bell": {"tone": "a", "size": 1}}')),
  );
}

test("a row with a table of its own holds no others", () => {
  const service = serviceOf(borrowing(OWN));
  assert.is(
    requestOf(service),
    "{bell: {tone: string!, id: string}!, tone: string!, size: integer}",
  );
});

test("a row of a table below the URI holds those of the request", () => {
  const model = modelOf(
    page(
      "Hanging Bells",
      section("URI", "<p>POST /v1/bells</p>", table({ rows: [BELL] })),
      section("Request", table({ rows: [TONE, SIZE, "place|No|String|x"] })),
      section("Response", table({ rows: [BELL] }), OWN),
      section("Example Request", code('{"bell": {"tone": "a", "size": 1}}')),
    ),
  );
  const service = serviceOf(model);
  assert.is(
    requestOf(service),
    "{bell: {tone: string!, size: integer, place: string}!}",
  );
  assert.equal(findingsOf(service), [HELD]);
  assert.equal(everyRowIsPlaced([model], service).lost, []);
});

test("an answer shows most of the rows, or they stay beside the object", () => {
  const answer = (shown: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "GET /v1/bells",
          section(
            "Response",
            table({
              rows: [TONE, SIZE, "a|No|String|x", "b|No|String|x", BELL],
            }),
          ),
          section("Example Response", code(`{"bell": ${shown}}`)),
        ),
      ),
    );
  assert.is(
    answer('{"tone": "a", "size": 1, "b": "x"}'),
    "{bell: {tone: string!, size: integer, a: string, b: string}!}",
  );
  assert.is(
    answer('{"tone": "a", "size": 1}'),
    "{tone: string!, size: integer, a: string, b: string, bell: {?}!}",
  );
});

const ANSWERS: readonly (readonly [
  title: string,
  examples: readonly unknown[],
  want: string,
])[] = [
  [
    "an answer has the object, that of a failed call the rows behind it",
    [{ bell: { tone: "a", size: 1 } }, { error: "x" }],
    "{bell: {tone: string, size: integer}, error: string}",
  ],
  [
    "the object has a field of no row",
    [{ bell: { tone: "a", rope: 1 } }, { error: "x" }],
    "{bell: {?}, tone: string, size: integer, error: string}",
  ],
  [
    "a row that another answer shows on top",
    [{ bell: { tone: "a" } }, { error: "x", tone: "b" }],
    "{bell: {?}, tone: string, size: integer, error: string}",
  ],
];

for (const [title, examples, want] of ANSWERS) {
  test(`rows of an answer between an object and what stands beside it: ${title}`, () => {
    const service = serviceOf(
      operationOf(
        "GET /v1/x",
        section(
          "Response",
          table({
            header: "Parameter|Type|Description",
            rows: [
              "bell|Object|The bell.",
              "tone|String|x",
              "size|Integer|x",
              "error|String|x",
            ],
          }),
        ),
        section(
          "Example Response",
          ...examples.map((value) => code(JSON.stringify(value))),
        ),
      ),
    );
    assert.is(responseOf(service), want);
  });
}

test.run();
