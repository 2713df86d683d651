import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  code,
  codesOf,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "./page-html.js";
import type {
  ParameterRow,
  ParameterTable,
} from "../../generator/page/page-model.js";

function only(header: string, row: string): ParameterRow | undefined {
  const { tables } = operationOf(
    "POST /v1/shelves",
    section("Request", table({ header, rows: [row] })),
  );
  return tables[0]?.rows[0];
}

const FLAGS: readonly (readonly [
  header: string,
  cell: string,
  want: boolean | undefined,
])[] = [
  ["Mandatory", "Yes", true],
  ["Mandatory", "yes", true],
  ["Mandatory", "No", false],
  ["Mandatory", "Yes.", true],
  ["Mandatory", "No. It may be left out", false],
  ["Mandatory", "Yes (if type is a)", false],
  ["Mandatory", "Yes (header)", true],
  ["Mandatory", "Yes (mandatory)", true],
  ["Mandatory", "Yes*", true],
  ["Mandatory", "Must", true],
  ["Mandatory", "Mandatory when type is a", false],
  ["Mandatory", "Mandatory for replacing, and not for removing", false],
  ["Is Mandatory", "Required if type is a", false],
  ["M/O", "M", true],
  ["Mandatory", "Yes（if type is a）", false],
  ["Mandatory", "Yes if type is a", false],
  ["Mandatory", "Not required", false],
  ["Mandatory", "Mandatory", true],
  ["Mandatory", "Optional", false],
  ["Mandatory", "M", true],
  ["Mandatory", "O", false],
  ["Mandatory", "-", undefined],
  ["Mandatory", "", undefined],
  ["Mandatory", "Perhaps", undefined],
  ["Mandatory", "Yes/No", undefined],
  ["Mandatory", "At least one", false],
  ["是否必选", "与b、c三选一", false],
  ["是否必选", "与b、c二选一", undefined],
  ["是否必选", "当b参数不传递时，此参数必选", false],
  ["是否必选", "当b参数不传递时返回", undefined],
  ["是否必选", "是", true],
  ["是否必选", "否", false],
  ["是否必选", "否 使用令牌时必选。", false],
  ["是否必选", "是（如果类型为a）", false],
  ["是否为必选", "是", true],
  ["必选/可选", "可选", false],
  ["Optional", "Yes", false],
  ["Optional", "No", true],
  ["Optional", "Y", false],
  ["Optional", "Mandatory", true],
  ["Optional", "Optional", false],
  ["Optional?", "Yes", false],
  ["Is Optional", "No", true],
  ["Optional (Yes/No)", "No", true],
  ["Can be left blank", "No", true],
  ["是否选填", "是", false],
  ["Mandatory", "✓", true],
  ["Mandatory", "○", false],
];

for (const [header, cell, want] of FLAGS) {
  test(`\`${cell}\` below \`${header}\` is ${String(want)}`, () => {
    const row = only(`Parameter|${header}|Type`, `a|${cell}|String`);
    assert.is(row?.mandatory, want);
    assert.is(row?.mandatoryText, cell);
  });
}

/** name, type, flag and description of the row that the header lays out. */
const COLUMNS: readonly (readonly [string, string, string])[] = [
  [
    "Parameter|Mandatory|Type|Description",
    "a|Yes|Integer|Words.",
    "a integer true Words.",
  ],
  [
    "Parameter|Type|Mandatory|Description",
    "a|Integer|Yes|Words.",
    "a integer true Words.",
  ],
  ["Parameter|Type|Description", "a|Integer|Words.", "a integer - Words."],
  ["Parameter|Mandatory|Description", "a|Yes|Words.", "a unknown true Words."],
  ["Parameter|Description", "a|Words.", "a unknown - Words."],
  [
    "Parameter|Description",
    "a|Words. Must be a decimal integer.",
    "a integer - Words. Must be a decimal integer.",
  ],
  [
    "Parameter|Description",
    "a|<p>Words.</p><ul><li>The value is a boolean value.</li></ul>",
    "a boolean - Words. / - The value is a boolean value.",
  ],
  ["参数|描述", "a|灯数，取值为整数。", "a unknown - 灯数，取值为整数。"],
  ["参数|描述", "a|灯数。取值为整数。", "a integer - 灯数。取值为整数。"],
  [
    "Parameter|Description",
    "a|When it rang, in hours. The data type is Long. The default value is 7.",
    "a integer - When it rang, in hours. The data type is Long. The default value is 7.",
  ],
  [
    "Parameter|Description",
    "a|If the value is an integer, it counts lamps. Their number is an integer.",
    "a unknown - If the value is an integer, it counts lamps. Their number is an integer.",
  ],
  [
    "Parameter|Type|Description",
    "a|String|The value must be an integer.",
    "a string - The value must be an integer.",
  ],
  [
    "Attribute|Type|CRUD|Default Value|Constraint|Remarks",
    "a|Integer|CR|7|At most 9.|Words.",
    "a integer - Words. / Default: 7 / At most 9. / CRUD: CR",
  ],
  [
    "Attribute|Type|CRUD|Default Value|Constraint|Remarks",
    "a|Integer|CR|7|N/A|N/A",
    "a integer - Default: 7 / CRUD: CR",
  ],
  [
    "No.|Parameter|Type|Description",
    "1|a|Integer|Words.",
    "a integer - Words.",
  ],
  [
    "参数名称|是否必选|参数类型|描述",
    "a|是|Integer|说明。",
    "a integer true 说明。",
  ],
  ["名称|参数类型|必选|说明", "a|Integer|否|说明。", "a integer false 说明。"],
  ["字段|类型|备注", "a|Integer|说明。", "a integer - 说明。"],
  [
    "属性|类型|缺省值|描述",
    "a|Integer|3|说明。",
    "a integer - 说明。 / Default: 3",
  ],
  [
    "Parameter|Mandatory|Type|Description",
    "a|Yes|Integer|-",
    "a integer true ",
  ],
  [
    "Parameter|Mandatory|Type|Location|Description",
    "a|Yes|Integer|Query|Words.",
    "a integer true Words. in query",
  ],
  [
    "名称|必选|类型|位置|说明",
    "a|是|Integer|Body|说明。",
    "a integer true 说明。 in body",
  ],
  ["Parameter|In|Type", "a|header|Integer", "a integer -  in header"],
  [
    "Parameter|Type|Data Type|Description",
    "a|path|Integer|Words.",
    "a integer - Words. in path",
  ],
  [
    "Response Item|Parameter|Type|Description",
    "a|body|Integer|Words.",
    "a integer - Words. in body",
  ],
  [
    "Name|Type|Location|Description",
    "a|Integer|Upper shelf|Words.",
    "a integer - Words.",
  ],
  ["Parameter|Type|Description", "a|URL|Words.", "a string - Words."],
  ["Parameter|Types|Necessary", "a|Integer|Yes", "a integer true "],
  ["参数|参数类型|可选/必选", "a|Integer|必选", "a integer true "],
  ["参数|参数类型|必选（M）/可选（O）", "a|Integer|M", "a integer true "],
  ["参数|类型|必选项（M）/可选项（O）", "a|Integer|O", "a integer false "],
  ["参数|是否必选|取值类型", "a|是|Integer", "a integer true "],
  ["Parameter|Requirement|Type", "a|No|Integer", "a integer false "],
  ["Parameter|Requirement|Type", "a|Up to 7.|Integer", "a integer - "],
  ["Parameter|Kind|Type", "a|Mandatory|Integer", "a integer true "],
  ["Parameter|Kind|Type", "a|Yes|Integer", "a integer - "],
  [
    "Parameter|Type|Maximum Length of Characters|Description",
    "a|String|64|Words.",
    "a string - Words. / Maximum length: 64",
  ],
  [
    "Parameter|Type|Example|Description",
    "a|Integer|body|Words.",
    "a integer - Words.",
  ],
  ["Paramter|Type|Desciption", "a|Integer|Words.", "a integer - Words."],
  ["Request Parameter|Mandatory|Type", "a|Yes|Integer", "a integer true "],
  ["Item|Type|Meaning and Value", "a|Integer|Words.", "a integer - Words."],
  ["参数英文名|类型|参数含义", "a|Integer|说明。", "a integer - 说明。"],
  ["Parameter|Manadatory|Type", "a|Yes|Integer", "a integer true "],
  ["Parameter|Whether Mandatory|Type", "a|No|Integer", "a integer false "],
  ["Parameter|Mandatory|Param Type", "a|No|Integer", "a integer false "],
  ["Parameter|Mandatory|Format", "a|No|YYYY-MM", "a unknown false "],
  [
    "Parameter|Type|Maximum Length/Value Range|Description",
    "a|Integer|1 to 5|Words.",
    "a integer - Words. / 1 to 5",
  ],
];

for (const [header, cells, want] of COLUMNS) {
  test(`columns ${header}`, () => {
    const row = only(header, cells);
    const type = row?.type;
    const got = [
      row?.name,
      type?.kind === "scalar" ? type.name : type?.kind,
      row?.mandatory ?? "-",
      row?.description.replaceAll("\n\n", " / "),
      ...(row?.location ? [`in ${row.location}`] : []),
    ].join(" ");
    assert.is(got, want);
  });
}

test("a column of formats that are no types for sure is none of types", () => {
  const typeIn = (cell: string): string | undefined =>
    only("Parameter|Mandatory|Encoding format|Description", `a|Yes|${cell}|x`)
      ?.typeText;
  assert.is(typeIn("JSON"), "");
  assert.is(typeIn("long"), "");
  assert.is(typeIn("Array of strings"), "Array of strings");
});

test("a column of nothing but types is one of types, whatever it is called", () => {
  const typeIn = (label: string, cell: string): string | undefined =>
    only(`S/N|Parameter|${label}|Description`, `1|a|${cell}|x`)?.typeText;
  for (const label of ["Kind", "DataType", "Schema"])
    assert.is(typeIn(label, "Array of strings"), "Array of strings");
  assert.is(typeIn("Kind", "Loud"), "");
  assert.is(typeIn("Sample value", "string"), "");
});

test("a column by another name for descriptions", () => {
  for (const label of ["Desc", "Detail", "Specification"])
    assert.is(
      only(`Parameter|Type|${label}`, "a|String|Loud.")?.description,
      "Loud.",
    );
});

test("a column that is known by its cells is told", () => {
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request",
      table({ header: "Argument|Mandatory|Types", rows: ["a|Yes|String"] }),
    ),
  );
  assert.equal(codesOf(model), ["page/column-by-cells"]);
});

test("labels like those of names head other tables", () => {
  for (const [header, row] of [
    ["Item|Description", "a|Words."],
    ["Item|Type|Description", "Tall bell|Bronze|Words."],
    ["Bell Name|Type|Description", "a|Integer|Words."],
  ] as const) {
    const { tables } = operationOf(
      "GET /v1/x",
      section("Request", table({ header, rows: [row] })),
    );
    assert.is(tables.length, 0, header);
  }
});

test("a column that nothing reads is told once for each name of a page", () => {
  const header = "No.|Parameter|Type|Sample|Value";
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request",
      table({ header, rows: ["1|a|String|lit|-"] }),
      table({ header, rows: ["1|b|String|out|", "2|c|String|lit|"] }),
    ),
  );
  assert.equal(codesOf(model), ["page/unknown-column"]);
  const [item] = model.diagnostics;
  assert.is(
    item?.message,
    "Column `Sample` of 2 tables bears no name that is known; what its cells say was left out",
  );
});

const DEMANDS: readonly (readonly [
  title: string,
  header: string,
  rows: readonly string[],
  want: string,
])[] = [
  [
    "of which one must be there",
    "Parameter|Mandatory|Type|Description",
    [
      "lamp_a|At least one|String|x",
      "lamp_b|At least one|String|x",
      "c|No|String|x",
    ],
    "lamp_a: At least one of lamp_a, lamp_b must be specified.; lamp_b: At least one of lamp_a, lamp_b must be specified.",
  ],
  [
    "that are alternatives",
    "参数|是否必选|参数类型|描述",
    ["lamp_a|与lamp_b、lamp_c三选一|String|x"],
    "lamp_a: Exactly one of lamp_a, lamp_b, lamp_c must be specified.",
  ],
  [
    "whose case stands in brackets, below a description that demands nothing",
    "Parameter|Mandatory|Type|Description",
    ["lamp_a|Yes (if lamp_b is on)|String|x"],
    "lamp_a: This parameter is mandatory if lamp_b is on",
  ],
  [
    "whose cell is a sentence about a case",
    "参数|是否必选|参数类型|描述",
    ["bell_a|当bell_b参数不传递时，此参数必选且为true|String|x"],
    "bell_a: 当bell_b参数不传递时，此参数必选",
  ],
  [
    "that must be there without another one",
    "参数|是否必选|参数类型|描述",
    ["bell_a|否 bell_b参数不存在时必选|String|x"],
    "bell_a: 当bell_b参数不传递时，此参数必选",
  ],
  [
    "whose flag has a sentence behind it that is no demand",
    "参数|是否必选|参数类型|描述",
    ["bell_a|否 敲钟以后才返回这个字段|String|x"],
    "",
  ],
  [
    "with values in a column of their own",
    "名称|是否必选|参数类型|取值|说明",
    ["a|否|String|最大长度：8|x"],
    "a: 最大长度：8",
  ],
  [
    "with a range in a column of its own",
    "参数|参数类型|取值范围|描述",
    ["a|Integer|[1-100]|x", "b|String|最大长度：8|x"],
    "a: Value range: [1-100]; b: 最大长度：8",
  ],
];

for (const [title, header, rows, want] of DEMANDS) {
  test(`rows ${title}`, () => {
    const { tables, diagnostics } = operationOf(
      "POST /v1/shelves",
      section("Request", table({ header, rows })),
    );
    assert.is(
      (tables[0]?.rows ?? [])
        .flatMap(({ name, prose }) =>
          prose.constraints.map(({ words }) => `${name}: ${words}`),
        )
        .join("; "),
      want,
    );
    assert.equal(diagnostics, []);
  });
}

const NOT_PARAMETERS: readonly (readonly [string, string, string])[] = [
  ["versions", "Version|Status|Description", "v1|CURRENT|First."],
  ["cipher suites", "Security Policy|TLS Version|Cipher Suite", "a|1.2|b"],
  ["tags", "Key|Value", "a|b"],
  ["settings of an engine", "Engine|Parameter|Type|Description", "a|b|c|d"],
  ["error codes", "Error Code|Error Message|Description", "E.1|a|b"],
  ["status codes", "Status Code|Description", "200|OK"],
];

for (const [title, header, row] of NOT_PARAMETERS) {
  test(`${title} are no parameters, and keep their rows`, () => {
    const { tables, otherTables } = operationOf(
      "GET /v1/shelves",
      section("Request", table({ header, rows: [row] })),
    );
    assert.is(tables.length, 0);
    assert.equal(otherTables[0]?.rows, [row.split("|")]);
  });
}

const TYPES_ABOVE: readonly (readonly [cell: string, want: string])[] = [
  ["<p>List&lt;bell_tag&gt;</p><p>Tags.</p>", "List<bell_tag>"],
  ["<p>String</p><p>What to do.</p>", "String"],
  ["<p>String</p>", ""],
  ["<p>Time</p><p>When it rings.</p>", ""],
  ["<p>String of the tower.</p><p>What to do.</p>", ""],
];

for (const [cell, want] of TYPES_ABOVE) {
  test(`without a column of types, ${cell} is ${want || "no type"}`, () => {
    assert.is(only("参数|是否必选|描述", `bell|是|${cell}`)?.typeText, want);
  });
}

test("a cell that says no, and that another row excludes this one", () => {
  const found = (cell: string): unknown =>
    only("参数|是否必选|类型|描述", `bell|${cell}|String|x`)?.prose.constraints;
  const [both] = found("否，该参数与gong二选一") as { form: string }[];
  assert.is(both?.form, "notTogether");
  assert.equal(found("否，该参数与塔二选一"), []);
});

test("a cell that says which of two rows to send", () => {
  const said = (cell: string): string[] => {
    const row = only(
      "Parameter|Mandatory|Type|Description",
      `bell|${cell}|String|x`,
    );
    const forms = row?.prose.constraints.map((one) =>
      one.kind === "presence" && "fields" in one
        ? `${one.form} ${one.fields.join()}`
        : one.kind,
    );
    return [String(row?.mandatory), ...(forms ?? [])];
  };
  const sentence = "Configure either this parameter or gong.";
  assert.equal(said(sentence), ["false", "atLeastOne bell,gong"]);
  assert.equal(said("Configure this parameter or the gong."), ["undefined"]);
});

test("a row across the table names the object of the rows below it, where an example shows one", () => {
  const rows = [
    "<tr><td>name</td><td>Yes</td><td>String</td><td>x</td></tr>",
    '<tr><td colspan="4"><strong>tower</strong></td></tr>',
    "<tr><td>height</td><td>Yes</td><td>Integer</td><td>x</td></tr>",
    '<tr><td colspan="4">Remarks</td></tr>',
    "<tr><td>bells</td><td>No</td><td>Integer</td><td>x</td></tr>",
    '<tr><td colspan="4">clock</td></tr>',
    "<tr><td>height</td><td>No</td><td>Integer</td><td>x</td></tr>",
  ];
  const { tables, diagnostics } = operationOf(
    "POST /v1/towers",
    section(
      "Request",
      table({ caption: "Table 2 Request parameters", rows: [] }).replace(
        "</table>",
        `${rows.join("")}</table>`,
      ),
    ),
    section(
      "Example Request",
      code('{"name": "a", "tower": {"height": 3}, "clock": {"height": 1}}'),
    ),
  );
  assert.equal(
    tables.map((one) => [
      one.place,
      one.owners,
      one.rows.map(({ name, typeText }) => `${name} ${typeText}`.trim()),
    ]),
    [
      ["mixed", [], ["name String", "tower", "clock"]],
      ["nested", ["tower"], ["height Integer", "bells Integer"]],
      ["nested", ["clock"], ["height Integer"]],
    ],
  );
  assert.equal(
    diagnostics.map(({ actual }) => actual),
    ["Remarks"],
  );
});

test("a row across a table of the query names no object", () => {
  const rows =
    '<tr><td colspan="4">bells</td></tr><tr><td>limit</td><td>No</td><td>Integer</td><td>x</td></tr>';
  const { tables } = operationOf(
    "GET /v1/towers",
    section(
      "Request",
      table({ caption: "Table 2 Query Parameters", rows: [] }).replace(
        "</table>",
        `${rows}</table>`,
      ),
    ),
    section("Example Response", code('{"bells": [{"limit": 3}]}')),
  );
  assert.equal(
    tables.map((one) => [one.place, one.rows.map(({ name }) => name)]),
    [["query", ["limit"]]],
  );
});

const ODD_ROWS: readonly (readonly [string, string, string, string])[] = [
  ["a short row", "<tr><td>a</td><td>Yes</td></tr>", "a", "page/short-row"],
  [
    "a row without a name",
    "<tr><td></td><td>Yes</td><td>String</td><td>x</td></tr>",
    "",
    "page/row-without-name",
  ],
  [
    "a remark across all columns",
    '<tr><td colspan="4">Fields of desktops</td></tr>',
    "",
    "page/row-without-name",
  ],
  [
    "the header again",
    "<tr><td>Parameter</td><td>Mandatory</td><td>Type</td><td>Description</td></tr>",
    "",
    "",
  ],
  [
    "a type that nobody knows",
    "<tr><td>a</td><td>Yes</td><td>Fixed</td><td>x</td></tr>",
    "a",
    "page/unknown-type",
  ],
  [
    "a flag that nobody knows",
    "<tr><td>a</td><td>Perhaps</td><td>String</td><td>x</td></tr>",
    "a",
    "page/unknown-mandatory",
  ],
];

for (const [title, row, names, code] of ODD_ROWS) {
  test(`${title} gives ${code || "nothing"}`, () => {
    const html = table({ caption: "Table 2 Shelf", rows: ["z|Yes|String|x"] });
    const model = operationOf(
      "POST /v1/shelves",
      section("Request", html.replace("</table>", `${row}</table>`)),
    );
    const [first] = model.tables;
    assert.is(
      first?.rows.map(({ name }) => name).join(" "),
      `z ${names}`.trim(),
    );
    const found = model.diagnostics.filter(({ source }) => source?.table);
    assert.equal(
      found.map((item) => [item.code, item.source?.table]),
      code ? [[code, "Shelf"]] : [],
    );
  });
}

test("a first row stands in for a header, and a short row below it is reported", () => {
  const model = operationOf(
    "POST /v1/shelves",
    section(
      "Request",
      "<table><tr><td>Parameter</td><td>Type</td><td>Description</td></tr><tr><td>a</td><td>String</td></tr></table>",
    ),
  );
  assert.is(model.tables[0]?.rows[0]?.name, "a");
  assert.equal(codesOf(model), ["page/short-row"]);
});

test("a table without a header in a request section is reported", () => {
  const model = operationOf(
    "POST /v1/shelves",
    section("Request", "<table><tr><td>a</td><td>String</td></tr></table>"),
  );
  assert.equal(codesOf(model), ["page/table-without-header"]);
  assert.equal(model.otherTables[0]?.rows, [["a", "String"]]);
});

test("header cells may end with a full stop", () => {
  const row = only(
    "参数。|是否必选。|参数类型。|说明。",
    "bell|是|String|钟。",
  );
  assert.is(row?.description, "钟。");
  assert.is(row?.mandatory, true);
});

test("a field called name is no header", () => {
  const { otherTables, tables } = operationOf(
    "POST /v1/shelves",
    section(
      "Request",
      "<table><tr><td>name</td><td>No</td><td>String</td><td>x</td></tr><tr><td>b</td><td>No</td><td>String</td><td>x</td></tr></table>",
    ),
  );
  const rows = [...otherTables, ...tables].map((one) => one.rows.length);
  assert.equal(rows, [2]);
});

test("an empty table is reported", () => {
  const model = operationOf(
    "POST /v1/shelves",
    section("Request", table({ caption: "Table 2 Shelf", rows: [] })),
  );
  assert.equal(codesOf(model), ["page/empty-table"]);
});

function placesOf(tables: readonly ParameterTable[]): string {
  return tables
    .map(({ side, place, status }) => [side ?? "?", place, status].join(":"))
    .join(" ")
    .replaceAll(/:(?= |$)/g, "");
}

const link = (anchor: string): string => `<a href="#${anchor}">Shelf</a>`;
const A = ["a|Yes|String|x"];

const PLACES: readonly (readonly [string, readonly string[], string])[] = [
  [
    "captions say where",
    [
      section("URI", table({ caption: "Table 1 Path Parameters", rows: A })),
      section(
        "Request Parameters",
        table({ caption: "Table 2 Request header parameters", rows: A }),
        table({ caption: "Table 3 Request body parameters", rows: A }),
      ),
      section("Response Parameters", table({ rows: A })),
    ],
    "request:path request:header request:body response:body",
  ],
  [
    "status lines stand before the tables",
    [
      section(
        "Response Parameters",
        "<p><b>Status code: 200</b></p>",
        table({ rows: A }),
        "<p>状态码为 400 时:</p>",
        table({ rows: A }),
      ),
    ],
    "response:body:200 response:body:400",
  ],
  [
    "one line names several statuses",
    [
      section(
        "Response Parameters",
        "<p>Status codes: 400, 401, and 403</p>",
        table({ rows: A }),
        "<p>状态码：4XX/5XX</p>",
        table({ rows: A }),
        "<p>Status code: 200 or 404</p>",
        table({ rows: A }),
      ),
    ],
    "response:body:4XX response:body:default response:body:default",
  ],
  [
    "a failure stands below the status of success",
    [
      section(
        "Response Parameters",
        "<p>Status code: 200</p>",
        table({ rows: A }),
        "<p>Failed response</p>",
        table({ rows: A }),
      ),
    ],
    "response:body:200 response:body:default",
  ],
  [
    "parameters beside elements are the query's",
    [
      section("Request Parameters", table({ rows: A })),
      section("Request Elements", table({ rows: A })),
    ],
    "request:query request:body",
  ],
  [
    "parameters where a heading says that there are no elements",
    [
      section("请求消息参数", table({ rows: A })),
      section("请求消息元素", "<p>None</p>"),
    ],
    "request:query",
  ],
  [
    "a linked table is nested",
    [
      section(
        "Request",
        table({ rows: [`s|Yes|${link("t")} object|x`] }),
        table({ caption: "Table 2 Shelf", anchors: ["t"], rows: A }),
      ),
    ],
    "request:mixed request:nested",
  ],
  [
    "a table that names a row is nested",
    [
      section(
        "Request",
        table({ rows: ["s|Yes|Array of objects|x"] }),
        table({ caption: "Table 2 s parameter description", rows: A }),
      ),
    ],
    "request:mixed request:nested",
  ],
  [
    "a scalar of the caption's name owns nothing",
    [
      section(
        "Response",
        table({ caption: "Table 1 shelf", rows: A }),
        table({ rows: ["shelf|Yes|String|x"] }),
      ),
    ],
    "response:body response:body",
  ],
  [
    "a name that no row knows is not the body's",
    [
      section(
        "Response",
        table({ rows: A }),
        table({ caption: "Table 2 shelf", rows: A }),
      ),
    ],
    "response:body response:nested",
  ],
  [
    "the last item of a list before the table says where it belongs",
    [
      section(
        "Request",
        "<ul><li>Parameters in the request header</li></ul>",
        table({ rows: ["Digest|Yes|String|x"] }),
      ),
    ],
    "request:header",
  ],
  [
    "a scalar that mentions the body does not own it",
    [
      section(
        "Request",
        table({
          caption: "Table 1 Request header parameters",
          rows: ['Digest|Yes|String|Of <a href="#b">Table 2</a>.'],
        }),
        table({
          caption: "Table 2 Request body parameters",
          anchors: ["b"],
          rows: A,
        }),
      ),
    ],
    "request:header request:body",
  ],
  [
    "a body that contains itself stays the body",
    [
      section(
        "Response",
        table({
          caption: "Table 1 Response body parameters",
          anchors: ["r"],
          rows: [`own|No|${link("r")} object|x`, `s|No|${link("t")} object|x`],
        }),
        table({
          caption: "Table 2 Shelf",
          anchors: ["t"],
          rows: [`up|No|${link("r")} object|x`],
        }),
      ),
    ],
    "response:body response:nested",
  ],
  [
    "a nested table may stand before its parent",
    [
      section(
        "Response",
        table({ caption: "Table 1 Shelf", anchors: ["t"], rows: A }),
        table({ rows: [`s|No|${link("t")} object|x`] }),
      ),
    ],
    "response:nested response:body",
  ],
  [
    "tables of another call below an example are guests",
    [
      section("Request", table({ rows: A })),
      section(
        "Example Request",
        table({ caption: "Table 7 Request parameter", rows: A }),
      ),
    ],
    "request:mixed ?:mixed",
  ],
  [
    "a table that slipped below the example is the request's",
    [section("Example Request", table({ rows: A }))],
    "request:mixed",
  ],
  [
    "bold lines are headings",
    [
      "<h4>URI</h4><p><b>Request Parameters</b></p>",
      table({ rows: A }),
      "<p><strong>响应参数</strong></p>",
      table({ rows: A }),
    ],
    "request:mixed response:body",
  ],
  [
    "a table in a list item",
    [
      section(
        "URI",
        `<ul><li><b>请求参数</b>${table({ rows: A })}</li><li><b>响应参数</b>${table({ rows: A })}</li></ul>`,
      ),
    ],
    "request:mixed response:body",
  ],
];

for (const [title, sections, want] of PLACES) {
  test(`places: ${title}`, () => {
    const { tables } = operationOf("POST /v1/shelves", ...sections);
    assert.is(placesOf(tables), want);
  });
}

const ANCHORS: readonly (readonly [string, string, string])[] = [
  ["before the table", `<a name="x"></a>${table({ rows: A })}`, "0"],
  [
    "at a line before",
    `<p><a name="x"></a>Fields:</p>${table({ rows: A })}`,
    "0",
  ],
  [
    "at the heading",
    `<h4>Shelf<a name="x"></a></h4>${table({ rows: A })}`,
    "0",
  ],
  [
    "at a heading below the section's",
    `<h5>Shelf<a name="x"></a></h5><p>Words.</p>${table({ rows: A })}`,
    "0",
  ],
  [
    "at a status line",
    `<p><a name="x"></a>Status code: 200</p>${table({ rows: A })}`,
    "0",
  ],
  [
    "at a heading without a table",
    `<h4>Notes<a name="x"></a></h4><p>a</p><h4>Shelf</h4>${table({ rows: A })}`,
    "-",
  ],
  [
    "with a heading between",
    `<p><a name="x"></a>a</p><h4>Shelf</h4>${table({ rows: A })}`,
    "-",
  ],
];

for (const [title, html, want] of ANCHORS) {
  test(`an anchor ${title}`, () => {
    const { anchors } = modelOf(page("T", `<h4>Response</h4>${html}`));
    const found = anchors.filter(({ name }) => name === "x");
    assert.is(found.map((item) => item.table ?? "-").join(), want);
  });
}

test("a nested table in a cell is a table of the page", () => {
  const { tables } = operationOf(
    "POST /v1/shelves",
    section(
      "Request",
      table({ rows: [`a|Yes|Object|${table({ rows: ["b|No|String|x"] })}`] }),
    ),
  );
  assert.is(
    tables.map(({ rows }) => rows.map(({ name }) => name).join()).join(" "),
    "a b",
  );
});

test("Markdown: markers and captions are paragraphs, blank lines beside them or not", () => {
  const { tables } = modelOf(
    [
      "# Hanging a lamp",
      "#### URI",
      "POST /v1/lamps",
      "Table 1 Path parameters ",
      "| Parameter | Mandatory | Type | Description |",
      "|---|---|---|---|",
      "| a | Yes | String | x |",
      "#### Response",
      "**Status code: 400**",
      "Table 2 Response body parameters ",
      "| Parameter | Type | Description |",
      "|---|---|---|",
      "| b | String | x |",
    ].join("\n"),
    "page.md",
  );
  assert.equal(
    tables.map(({ caption, status, number }) => [number, caption, status]),
    [
      [1, "Path parameters", undefined],
      [2, "Response body parameters", "400"],
    ],
  );
});

test("a header of two rows, the first of which is a title", () => {
  const rows = (head: string): string =>
    `<table><thead>${head}</thead><tr><td>tone</td><td>Yes</td><td>String</td><td>x</td></tr></table>`;
  const labels =
    "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>";
  const told = (head: string): readonly string[] =>
    operationOf("POST /v1/x", section("Request", rows(head))).tables.flatMap(
      (one) =>
        one.rows.map(({ name, mandatory }) => `${name} ${String(mandatory)}`),
    );
  const want = ["tone true"];
  assert.equal(
    told(`<tr><th colspan="4">What is sent</th></tr>${labels}`),
    want,
  );
  assert.equal(
    told(
      '<tr><th rowspan="2">Parameter</th><th colspan="2">Attributes</th><th rowspan="2">Description</th></tr><tr><th>Mandatory</th><th>Type</th></tr>',
    ),
    want,
  );
  assert.equal(told('<tr><th colspan="4">What is sent</th></tr>'), []);
});

test("what stands behind a flag is part of the description", () => {
  const { tables } = operationOf(
    "POST /v1/x",
    section(
      "Request",
      table({
        header: "Parameter|Mandatory|Type|Description",
        rows: [
          "a|No, it is rung by hand then|String|The bell.",
          "b|No (query)|String|The bell.",
          "c|No|String|The bell.",
        ],
      }),
    ),
  );
  assert.equal(
    tables.flatMap(({ rows }) => rows.map(({ description }) => description)),
    ["The bell.\n\nit is rung by hand then", "The bell.", "The bell."],
  );
});

test("a label of two names is a row for each; a label of words is none", () => {
  const demanded = operationOf(
    "POST /v1/x",
    section("Request", table({ rows: ["lamp_id or lamp_name|Yes|String|x"] })),
  );
  const demand = "At least one of lamp_id, lamp_name must be specified.";
  assert.equal(
    demanded.tables.flatMap(({ rows }) =>
      rows.flatMap(({ name, mandatory, prose }) => [
        `${name} ${mandatory}`,
        ...prose.constraints.map(({ words }) => words),
      ]),
    ),
    ["lamp_id false", demand, "lamp_name false", demand],
  );
  const readings = (label: string): readonly [string, readonly string[]] => {
    const model = operationOf(
      "POST /v1/x",
      section("Request", table({ rows: [`${label}|No|String|x`] })),
    );
    const rows = model.tables.flatMap(({ rows: all }) => all);
    return [
      rows.map(({ name, userKey }) => `${name}${userKey ? "*" : ""}`).join(),
      codesOf(model),
    ];
  };
  const said = ["page/row-of-two-names"];
  assert.equal(readings("rung_at/stilled_at"), ["rung_at,stilled_at", said]);
  assert.equal(readings("state/bell_state"), ["state,bell_state", said]);
  assert.equal(readings("bellSize/size"), ["bellSize,size", said]);
  assert.equal(readings("bells/towers"), ["bells/towers", []]);
  assert.equal(readings("Bells/towerSize"), ["Bells/towerSize", []]);
  assert.equal(readings("lamp_id or lamp_name"), ["lamp_id,lamp_name", said]);
  assert.equal(readings("lampId或name"), ["lampId,name", said]);
  assert.equal(readings("lamp or shade"), ["lamp or shade*", []]);
  assert.equal(readings("name of the lamp_a or lamp_b"), [
    "name of the lamp_a or lamp_b*",
    [],
  ]);
});

test("a table without names is about values where a row without fields links to it", () => {
  const linked = (type: string): readonly string[] =>
    codesOf(
      operationOf(
        "GET /v1/x",
        section(
          "URI",
          table({
            rows: [`state|No|${type}|One of <a href="#states">Table 2</a>.`],
          }),
          table({
            anchors: ["states"],
            header: "State Before|State After",
            rows: ["on|off"],
          }),
        ),
      ),
    );
  assert.equal(linked("String"), ["page/table-of-values"]);
  assert.equal(linked("Object"), ["page/table-not-understood"]);
});

test("a table without names tells the elements of the list that links to it", () => {
  const listed = (type: string, ...cells: readonly string[]): string => {
    const { tables, diagnostics } = operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({
          header: "名称|是否必选|参数类型|说明",
          rows: [`bell_list|是|${type}|见<a href="#bells">表2</a>。`],
        }),
        table({
          anchors: ["bells"],
          header: "是否必选|参数类型|说明|约束",
          rows: cells,
        }),
      ),
    );
    const [row] = tables[0]?.rows ?? [];
    const codes = diagnostics.map(({ code: name }) => name);
    return `${JSON.stringify(row?.type)} ${codes.join()}`;
  };
  const ELEMENT = "是|String|一口钟|-";
  assert.is(
    listed("列表数据结构", ELEMENT),
    '{"kind":"array","items":{"kind":"scalar","name":"string"}} page/table-of-values',
  );
  assert.is(
    listed("列表数据结构", ELEMENT, ELEMENT),
    '{"kind":"array","items":{"kind":"object"}} page/table-not-understood',
  );
  assert.is(
    listed("字典数据结构", ELEMENT),
    '{"kind":"object"} page/table-not-understood',
  );
});

const NOTE =
  '<div class="note"><span class="notetitle"> NOTE: </span><div>%</div></div>';

/** What a cell says, and the text of its description. */
const CELLS: readonly (readonly [cell: string, want: string])[] = [
  [NOTE.replace("%", "<p>Mind the shelf.</p>"), "NOTE: Mind the shelf."],
  [
    NOTE.replace(
      "%",
      "<ul><li>Mind the shelf.</li><li>And the lamp.</li></ul>",
    ),
    "NOTE:\n- Mind the shelf.\n- And the lamp.",
  ],
  [
    "<ul><li>Script:<pre>#!/bin/sh\nls</pre></li><li>Two\nwords</li></ul>",
    "- Script:\n  #!/bin/sh\n  ls\n- Two words",
  ],
];

for (const [cell, want] of CELLS)
  test(`description of ${cell.replaceAll("\n", " ")}`, () => {
    const row = only("Parameter|Type|Description", `a|String|${cell}`);
    assert.is(row?.description, want);
  });

test.run();
