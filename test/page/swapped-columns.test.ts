/** Labels of a header that changed places: the cells are believed where each of them says so. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codesOf, operationOf, section, table } from "./page-html.js";

const SWAPPED = "page/labels-swapped";
const HEADER = "参数|参数类型|是否必选|描述";

const TABLES: readonly (readonly [
  title: string,
  rows: readonly string[],
  want: string,
  swapped: boolean,
])[] = [
  [
    "every row",
    ["bell|是|String|钟。", "rope|否|Array of strings|绳。"],
    "bell string yes, rope array no",
    true,
  ],
  ["one row", ["bell|是|Integer|钟。"], "bell integer yes", true],
  [
    "labels in place",
    ["bell|String|是|钟。", "rope|String|否|绳。"],
    "bell string yes, rope string no",
    false,
  ],
  [
    "one of two rows",
    ["bell|是|String|钟。", "rope|String|否|绳。"],
    "bell unknown ?, rope string no",
    false,
  ],
  ["a flag alone", ["bell|是||钟。"], "bell unknown ?", false],
];

test("types below the label of flags, where no column is called one", () => {
  const typesOf = (...rows: string[]): string => {
    const model = operationOf(
      "POST /v1/bells",
      section(
        "Request",
        table({ header: "Parameter|Mandatory|Description", rows }),
      ),
    );
    const found = model.tables.flatMap((one) => one.rows);
    const codes = codesOf(model).filter((code) => code === SWAPPED);
    return [...found.map(({ typeText }) => typeText || "-"), ...codes].join();
  };
  assert.is(
    typesOf("bell|String|x", "rope|Array of objects|x"),
    `String,Array of objects,${SWAPPED}`,
  );
  assert.is(typesOf("bell|String|x", "rope|No|x"), "-,-");
  assert.is(typesOf("bell|Yes|x", "rope|No|x"), "-,-");
});

for (const [title, rows, want, swapped] of TABLES) {
  test(`labels of types and flags: ${title}`, () => {
    const model = operationOf(
      "POST /v1/bells",
      section("请求参数", table({ header: HEADER, rows })),
    );
    assert.is(
      model.tables
        .flatMap((one) => one.rows)
        .map(({ name, type, mandatory }) =>
          [
            name,
            type.kind === "scalar" ? type.name : type.kind,
            mandatory === undefined ? "?" : mandatory ? "yes" : "no",
          ].join(" "),
        )
        .join(", "),
      want,
    );
    assert.is(codesOf(model).includes(SWAPPED), swapped);
  });
}

test.run();
