/** Tables that belong to the call itself stay so, and a row that lost its name is not lost without a word. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  codesOf,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "./page-html.js";

const MENTIONS = `lamps|No|Array of objects|See <a href="#t1">Table 1</a>.`;

test("a table below the URI is no object's, whoever mentions it", () => {
  const model = modelOf(
    `<h1>Lamps</h1>${section(
      "URI",
      "<p>POST /v1/{project_id}/lamps</p>",
      table({
        caption: "Parameter description",
        anchors: ["t1"],
        rows: ["project_id|Yes|String|Project."],
      }),
    )}${section("Request Parameters", table({ caption: "Request body parameters", rows: [MENTIONS] }))}`,
  );
  assert.equal(
    model.tables.map(({ place }) => place),
    ["mixed", "body"],
  );
});

test("an object's table of the request is nested where a row mentions it", () => {
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request Parameters",
      table({ caption: "Request body parameters", rows: [MENTIONS] }),
      table({
        caption: "Lamp",
        anchors: ["t1"],
        rows: ["name|Yes|String|Name."],
      }),
    ),
  );
  assert.equal(
    model.tables.map(({ place }) => place),
    ["body", "nested"],
  );
});

test("the table that a link to another page numbers is none of this page", () => {
  const places = (lamps: string): string[] =>
    operationOf(
      "POST /v1/lamps",
      section(
        "Request",
        table({
          caption: "<b>Table 2 </b>Parameters in the request",
          rows: ["name|Yes|String|Name."],
        }),
      ),
      section("Response", table({ rows: [lamps] })),
    ).tables.map(({ place }) => place);
  const lamps = (seen: string): string => `lamps|No|Array of object|${seen}`;
  assert.equal(places(lamps('See <a href="shapes.html#lamp">Table 2</a>.')), [
    "mixed",
    "body",
  ]);
  for (const here of ["See Table 2.", 'See <a href="#gone">Table 2</a>.'])
    assert.equal(places(lamps(here)), ["nested", "body"]);
});

test("a row below an empty name that spans rows is reported", () => {
  const rows =
    '<tr><td rowspan="2"></td><td>Yes</td><td>String</td><td>One.</td></tr>' +
    "<tr><td>No</td><td>String</td><td>Two.</td></tr>";
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request Parameters",
      table({ rows: [] }).replace("</table>", `${rows}</table>`),
    ),
  );
  assert.equal(
    codesOf(model).filter((name) => name === "page/row-without-name").length,
    2,
  );
});

function placesOf(...sections: readonly string[]): string {
  return operationOf("POST /v1/lamps", ...sections)
    .tables.map(({ place, caption, owners }) =>
      [place, caption && `"${caption}"`, owners.join("+")]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

/** A list item with a lead and a table below it. */
function item(lead: string, rows: readonly string[]): string {
  return `<li>${lead}${table({ rows })}</li>`;
}

const LEADS: readonly (readonly [string, readonly string[], string])[] = [
  [
    "places",
    [
      item("Parameters in the request header", ["X-A|Yes|String|A."]),
      item("Parameters in the request body:", ["lamp|Yes|Object|A lamp."]),
    ],
    'header "Parameters in the request header"; body "Parameters in the request body"',
  ],
  [
    "the row whose object it is",
    [
      item("Parameter description", ["lamp|Yes|Object|A lamp."]),
      item("Data structure description of <b>lamp</b>", [
        "name|Yes|String|Its name.",
      ]),
    ],
    'mixed; nested "Data structure description of lamp" lamp',
  ],
  [
    "the row whose format it is",
    [
      item("Parameter description", ["bell|Yes|Object|A bell."]),
      item("bell格式说明", ["name|Yes|String|Its name."]),
    ],
    'mixed; nested "bell格式说明" bell',
  ],
  [
    "the elements of a list",
    [
      item("Parameter description", ["bells|Yes|List&lt;bell&gt;|Bells."]),
      item("Description of field <b>bell</b>", ["tone|Yes|String|Its tone."]),
      item("Description of field <b>tower</b>", ["top|Yes|String|Its top."]),
    ],
    'mixed; nested "Description of field bell" bell; mixed',
  ],
  [
    "nothing that the page knows",
    [
      item("Parameter description", ["lamp|Yes|Object|A lamp."]),
      item("Some more of them", ["name|Yes|String|Its name."]),
    ],
    "mixed; mixed",
  ],
  [
    "the header in a sentence",
    [item("The call has no special request header.", ["a|Yes|String|A."])],
    "mixed",
  ],
];

for (const [title, items, want] of LEADS) {
  test(`a line before a table that names ${title}`, () => {
    assert.is(placesOf(section("Request", `<ul>${items.join("")}</ul>`)), want);
  });
}

test("a line about an example that no code follows ends no part of the page", () => {
  const lead = "<p>Example request: as in the rows below</p>";
  const rows = table({ rows: ["bell|Yes|String|A bell."] });
  assert.is(placesOf(section("Request", lead, rows)), "mixed");
});

test("a heading says the place where the caption only says parameters", () => {
  const places = placesOf(
    section(
      "Request Headers",
      table({
        caption: "Table 1 Parameter description",
        rows: ["A|No|String|A."],
      }),
    ),
    section("Request Body", table({ rows: ["b|No|String|B."] })),
  );
  assert.is(places, 'header "Parameter description"; body');
});

test("a heading in a list says the place of its own table only", () => {
  const model = modelOf(
    `<h1>Lamps</h1>${section(
      "URI",
      "<p>POST /v1/{room_id}/lamps</p>",
      `<ul><li>Request header${table({ rows: ["X-A|Yes|String|A."] })}</li><li>Parameter description${table({ caption: "Table 2 Parameter description", rows: ["room_id|Yes|String|A room."] })}</li></ul>`,
    )}${section("Response", "<p>None</p>")}`,
  );
  assert.equal(
    model.tables.map(({ place }) => place),
    ["header", "mixed"],
  );
});

test("a table without a type column may say the types in its descriptions", () => {
  const { tables } = operationOf(
    "POST /v1/lamps",
    section(
      "Request Elements",
      table({
        header: "Element|Description|Mandatory",
        rows: [
          "Quiet|<p>Says little.</p><p>Type: boolean</p>|No",
          "Note|<p>Says more.</p><p>Type: see below</p>|No",
        ],
      }),
    ),
  );
  assert.equal(
    tables.flatMap(({ rows }) => rows.map(({ type }) => type.kind)),
    ["scalar", "unknown"],
  );
});

test("elements and headers are names in Chinese tables, too", () => {
  const namesOf = (heading: string, header: string): readonly string[] => {
    const { tables } = operationOf(
      "POST /v1/lamps",
      section(
        heading,
        table({ header, rows: ["Quiet|<p>安静。</p><p>类型：字符串</p>"] }),
      ),
    );
    return tables.flatMap(({ place, rows }) =>
      rows.map(({ name, type }) => `${place} ${name} ${type.kind}`),
    );
  };
  assert.equal(namesOf("请求消息元素", "元素名称|描述"), ["body Quiet scalar"]);
  assert.equal(namesOf("响应消息元素", "元素|描述"), ["body Quiet scalar"]);
  assert.equal(namesOf("响应消息头", "消息头名称|描述"), [
    "header Quiet scalar",
  ]);
  assert.equal(namesOf("响应消息元素", "元素格式|描述"), []);
});

test("the response begins anew after an example that stands before it", () => {
  const lines = ["Example request", "POST /v1/x", "Response"];
  const [uri, answer] = [
    table({
      caption: "Table 1 Parameter description",
      rows: ["a|No|String|A."],
    }),
    table({ header: "Parameter|Type|Description", rows: ["b|String|B."] }),
  ];
  const { tables } = operationOf(
    "POST /v1/x",
    section(
      "Request",
      uri,
      `<p>${lines[0] ?? ""}</p><pre>${lines[1] ?? ""}</pre><p>${lines[2] ?? ""}</p>`,
      answer,
    ),
  );
  assert.equal(
    tables.map(({ side }) => side),
    ["request", "response"],
  );
});

test("a table that a row called `response` links to is that row's, whatever its caption says", () => {
  const HEADER = "Parameter|Type|Description";
  const model = modelOf(
    page(
      "Answers",
      table({
        header: HEADER,
        rows: ['response|Array of objects|See <a href="#one">Table 1</a>.'],
      }),
      table({
        caption: "Table 1 response field description",
        anchors: ["one"],
        header: HEADER,
        rows: ["id|String|Id."],
      }),
    ),
  );
  assert.equal(
    model.tables.map(({ side, place, owners }) => [side, place, owners]),
    [
      [undefined, "mixed", []],
      [undefined, "nested", ["response"]],
    ],
  );
  assert.not.ok(codesOf(model).includes("page/section-by-caption"));
});

test("what a caption says of the side is told without a heading as well", () => {
  const { diagnostics } = modelOf(
    page(
      "敲钟",
      table({ caption: "表1 response_data参数说明", rows: ["id|是|String|x"] }),
    ),
  );
  assert.equal(
    diagnostics.map(({ message }) => message),
    [
      "A table stands below no heading; caption `response_data参数说明` says that the table is of the response",
    ],
  );
});

test("a row whose type is its own name has an object of that name", () => {
  const { tables } = operationOf(
    "POST /v1/x",
    section("Request", table({ rows: ["lamp_tag|No|lamp_tag|A tag."] })),
  );
  assert.equal(tables[0]?.rows[0]?.type, { kind: "object", name: "lamp_tag" });
});

test.run();
