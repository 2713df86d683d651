/** Tables that a page breaks in two: the rows of the second part belong to the object of the first. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  code,
  codesOf,
  operationOf,
  section,
  table,
  type TableText,
} from "../page/page-html.js";
import { firstOf, requestOf, serviceOf } from "./model-text.js";

const BODY: TableText = {
  caption: "Request parameters",
  rows: ["bell|Yes|Object|x"],
};
const FIRST: TableText = {
  caption: "bell field description",
  rows: ["tone|Yes|String|x", "rope|No|String|x"],
};
const SECOND: TableText = {
  rows: ["weight|Yes|Integer|x", "cast|No|String|x"],
};
const CONTINUED: TableText = {
  ...SECOND,
  caption: "bell field description (continued)",
};
const WHOLE =
  "{bell: {tone: string!, rope: string, weight: integer!, cast: string}!}";
const APART =
  "{bell: {tone: string!, rope: string}!, weight: integer!, cast: string}";

interface PartCase {
  readonly title: string;
  readonly body?: TableText;
  /** What stands between the two parts. */
  readonly between?: string;
  readonly second?: TableText;
  readonly example?: string;
  readonly want: string;
}

const CASES: readonly PartCase[] = [
  {
    title: "the examples show both side by side",
    example: '{"bell": {"tone": "a", "weight": 3}}',
    want: WHOLE,
  },
  {
    title: "no example shows it, and no other object lacks a table",
    example: '{"bell": {"tone": "a"}}',
    want: WHOLE,
  },
  {
    title: "a field of the second part is called like the object",
    second: { rows: ["bell|Yes|Integer|x", "cast|No|String|x"] },
    example: '{"bell": {"tone": "a", "bell": 3}}',
    want: "{bell: {tone: string!, rope: string, bell: integer!, cast: string}!}",
  },
  {
    title: "the examples show it beside the object",
    example: '{"bell": {"tone": "a"}, "weight": 3}',
    want: APART,
  },
  {
    title: "the caption says that it continues",
    second: CONTINUED,
    between: "<p>Some words.</p>",
    want: WHOLE,
  },
  {
    title: "words stand between",
    between: "<p>Some words.</p>",
    example: '{"bell": {"tone": "a", "weight": 3}}',
    want: APART,
  },
  {
    title: "another column",
    second: { header: "Parameter|Type|Description", rows: ["cast|String|x"] },
    example: '{"bell": {"tone": "a", "cast": "x"}}',
    want: "{bell: {tone: string!, rope: string}!, cast: string}",
  },
  {
    title: "another object has no table",
    body: { ...BODY, rows: [...BODY.rows, "tower|No|Object|x"] },
    example: '{"bell": {"tone": "a"}}',
    want: "{bell: {tone: string!, rope: string}!, tower: {weight: integer!, cast: string}}",
  },
];

for (const { title, body, between, second, example, want } of CASES) {
  test(`a table in two parts: ${title}`, () => {
    const page = operationOf(
      "POST /v1/bells",
      section(
        "Request",
        table(body ?? BODY),
        table(FIRST) + (between ?? "") + table(second ?? SECOND),
      ),
      ...(example === undefined
        ? []
        : [section("Example Request", code(example))]),
    );
    assert.is(requestOf(serviceOf(page)), want);
    const told = codesOf(page).includes("page/table-continued");
    assert.is(told, want !== APART && !want.includes("}!,"));
  });
}

/** A table without a header: rows with cells apart by `|`. */
function headless(...rows: readonly string[]): string {
  const cells = rows.map((row) => `<td>${row.replaceAll("|", "</td><td>")}`);
  return `<table><tr>${cells.join("</tr><tr>")}</tr></table>`;
}

const HEADLESS: readonly (readonly [
  title: string,
  second: string,
  want: string,
])[] = [
  [
    "cells like those above",
    headless("weight|Yes|Integer|x", "cast|No|String|x"),
    WHOLE,
  ],
  [
    "types and flags the other way round",
    headless("weight|Integer|Yes|x"),
    "{bell: {tone: string!, rope: string}!}",
  ],
  [
    "fewer cells",
    headless("weight|Yes|Integer"),
    "{bell: {tone: string!, rope: string}!}",
  ],
  [
    "no type in a cell of types",
    headless("weight|Yes|Integer|x", "cast|No|by hand|x"),
    "{bell: {tone: string!, rope: string}!}",
  ],
  [
    "words between",
    `<p>Some words.</p>${headless("weight|Yes|Integer|x")}`,
    "{bell: {tone: string!, rope: string}!}",
  ],
];

for (const [title, second, want] of HEADLESS) {
  test(`a part without a header: ${title}`, () => {
    const page = operationOf(
      "POST /v1/bells",
      section("Request", table(BODY), table(FIRST) + second),
    );
    assert.is(requestOf(serviceOf(page)), want);
    const told = codesOf(page).filter((one) => one.startsWith("page/table-"));
    assert.equal(told, [
      want === WHOLE ? "page/table-continued" : "page/table-without-header",
    ]);
  });
}

test("a part without a header below a table of the path", () => {
  const page = operationOf(
    "GET /v1/{tower}/bells/{bell}",
    section(
      "URI",
      table({ caption: "Path Parameters", rows: ["tower|Yes|String|x"] }) +
        headless("bell|Yes|String|x"),
    ),
  );
  const { parameters } = firstOf(serviceOf(page));
  const places = parameters.map(
    ({ field, in: place }) => `${field.name} ${place}`,
  );
  assert.equal(places, ["tower path", "bell path"]);
});

test("three parts are one table", () => {
  const third: TableText = { rows: ["crack|No|Boolean|x"] };
  const page = operationOf(
    "POST /v1/bells",
    section("Request", table(BODY), table(FIRST), table(SECOND), table(third)),
  );
  const want = WHOLE.replace("}!}", ", crack: boolean}!}");
  assert.is(requestOf(serviceOf(page)), want);
});

test.run();
