/** Plain text around its tables: frame, title, sections, lists, code. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { extractPage } from "../../generator/page/extract-page.js";
import { blocksIn, textTree } from "./text-page.js";

const BLOCKS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "the first line is the title",
    "Opening a Lid\nFunction\nOpens a lid.",
    ["h1 Opening a Lid", "h4 Function", "p Opens a lid."],
  ],
  [
    "a page that begins with a section has none",
    "URI\nGET /v1/lids",
    ["h4 URI", "p GET /v1/lids"],
  ],
  [
    "a sentence is no title",
    "This is about lids.\nURI",
    ["p This is about lids.", "h4 URI"],
  ],
  [
    "numbers and colons at sections",
    "Pots\n1.2 Request Parameters\nResponse Parameters:",
    ["h1 Pots", "h4 1.2 Request Parameters", "h4 Response Parameters:"],
  ],
  [
    "bold sections",
    "Pots\n**URI**\nGET /v1/pots",
    ["h1 Pots", "h4 URI", "p GET /v1/pots"],
  ],
  [
    "a remark behind a section",
    "Pots\nExample Request (for a lid)\nResponse Parameters: body",
    [
      "h1 Pots",
      "h4 Example Request (for a lid)",
      "h4 Response Parameters: body",
    ],
  ],
  [
    "sentences and lower case are no sections",
    "Pots\nExample Request.\nrequest\nRequest body of the pot.",
    [
      "h1 Pots",
      "p Example Request.",
      "p request",
      "p Request body of the pot.",
    ],
  ],
  [
    "Chinese sections",
    "查询锅\n功能介绍\n查询锅。\n请求参数\n无",
    ["h1 查询锅", "h4 功能介绍", "p 查询锅。", "h4 请求参数", "p 无"],
  ],
  [
    "escapes in a URI",
    "Pots\nURI\nGET /v1/\\{pot\\_id\\}",
    ["h1 Pots", "h4 URI", "p GET /v1/{pot_id}"],
  ],
  [
    "lists of several bullets",
    "Pots\n- one\n- two\n1. three\n• four",
    ["h1 Pots", "ul one/two", "ol three", "ul four"],
  ],
  [
    "lists in lists, text below an item",
    "Pots\n- one\n  - two\n  and more\n- three",
    ["h1 Pots", "ul one/two/and more/three"],
  ],
  [
    "a bullet alone on its line",
    "Pots\n-\none thing\n-\nanother",
    ["h1 Pots", "ul one thing/another"],
  ],
  [
    "links and bold words",
    "Pots\nSee **the** [lids](lids.html).",
    ["h1 Pots", "p See the lids."],
  ],
  [
    "JSON on several lines",
    'Pots\nExample Requests\n{\n  "lid": {\n    "a}": 1\n  }\n}\nThen words.',
    [
      "h1 Pots",
      "h4 Example Requests",
      'code {/  "lid": {/    "a}": 1/  }/}',
      "p Then words.",
    ],
  ],
  [
    "a heading glued to JSON",
    'Pots\nExample Requests\n{"lid": [1]} Example Responses\n{}',
    [
      "h1 Pots",
      "h4 Example Requests",
      'code {"lid": [1]}',
      "h4 Example Responses",
      "code {}",
    ],
  ],
  [
    "a dash glued to JSON",
    'Pots\nExample Requests\n-\nOpen it.\n{"a": 1} -\nShut it.\n{"a": 2}',
    [
      "h1 Pots",
      "h4 Example Requests",
      "p Open it.",
      'code {"a": 1}',
      "p Shut it.",
      'code {"a": 2}',
    ],
  ],
  [
    "JSON that nobody closed ends at a section",
    'Pots\nExample Requests\n{"a": [\nStatus Codes\nWords.',
    [
      "h1 Pots",
      "h4 Example Requests",
      'code {"a": [',
      "h4 Status Codes",
      "p Words.",
    ],
  ],
  [
    "a command on several lines, and what follows it",
    `Pots\nRequest\ncurl -X POST \\\n-d '{"a":\n 1}' \\\nhttps://a.b/v1/lids\nThen words.`,
    [
      "h1 Pots",
      "h4 Request",
      `code curl -X POST \\/-d '{"a":/1}' \\/https://a.b/v1/lids`,
      "p Then words.",
    ],
  ],
  [
    "a command that nobody closed ends at a section",
    "Pots\nRequest\ncurl -d '{ https://a.b\nResponse\nWords.",
    [
      "h1 Pots",
      "h4 Request",
      "code curl -d '{ https://a.b",
      "h4 Response",
      "p Words.",
    ],
  ],
  [
    "a sentence about curl",
    "Pots\nRequest\ncurl is a tool.",
    ["h1 Pots", "h4 Request", "p curl is a tool."],
  ],
  [
    "a request line with its headers and payload",
    'Pots\nExample Requests\nPOST https://{endpoint}/v1/lids\nX-Lid: 1\n{\n"a": 1\n}',
    [
      "h1 Pots",
      "h4 Example Requests",
      'code POST https://{endpoint}/v1/lids/X-Lid: 1/{/"a": 1/}',
    ],
  ],
  [
    "a request line and JSON on one line",
    'Pots\nExample Requests\nPOST /v1/lids {"a": {}} Example Responses',
    [
      "h1 Pots",
      "h4 Example Requests",
      'code POST /v1/lids {"a": {}}',
      "h4 Example Responses",
    ],
  ],
  [
    "a request line alone",
    "Pots\nExample Requests\nGET /v1/lids\nExample Responses",
    [
      "h1 Pots",
      "h4 Example Requests",
      "code GET /v1/lids",
      "h4 Example Responses",
    ],
  ],
  [
    "fences",
    'Pots\nURI\nGET /v1/lids\nExample Requests\n```json\n{"a": 1}\n```\nWords.',
    [
      "h1 Pots",
      "h4 URI",
      "p GET /v1/lids",
      "h4 Example Requests",
      'code {"a": 1}',
      "p Words.",
    ],
  ],
  [
    "a fence that nobody closed",
    "Pots\nExample Requests\n```\n{}\nStatus Codes\nWords.",
    [
      "h1 Pots",
      "h4 Example Requests",
      "code {}",
      "h4 Status Codes",
      "p Words.",
    ],
  ],
  [
    "a path in braces is no JSON",
    "Pots\nURI\n{endpoint}/v1/lids",
    ["h1 Pots", "h4 URI", "p {endpoint}/v1/lids"],
  ],
];

for (const [title, given, want] of BLOCKS) {
  test(`blocks: ${title}`, () => assert.equal(blocksIn(given), want));
}

test("breadcrumb and date before the title, the site's lines at the end", () => {
  const tree = textTree(
    "Help Center/ Pots/ API Reference/ Opening a Lid\nUpdated on 2026-03-04 GMT+08:00\n\nOpening a Lid\nFunction\nOpens.\nParent topic: Lids\nFeedback\nWas this page helpful?\nFor any further questions, ask the kettle.\nChatbot\n",
  );
  assert.equal(tree.breadcrumb, ["Pots", "API Reference"]);
  assert.is(tree.updatedOn, "2026-03-04");
  assert.is(tree.parentTopic, "Lids");
  assert.equal(
    tree.blocks.map((block) => ("text" in block ? block.text : block.kind)),
    ["Opening a Lid", "Function", "Opens."],
  );
});

test("the same in Chinese, the date below the title", () => {
  const tree = textTree(
    "帮助中心 > 锅 > API参考\n打开锅盖\n更新时间：2026/3/4\n功能介绍\n打开。\n意见反馈\n文档内容是否对您有帮助？\n智能客服",
  );
  assert.equal(tree.breadcrumb, ["锅", "API参考"]);
  assert.is(tree.updatedOn, "2026-03-04");
  assert.is(tree.blocks.length, 3);
});

test("words of the frame within the article stay", () => {
  assert.equal(blocksIn("Pots\nFunction\nFeedback\nSends words."), [
    "h1 Pots",
    "h4 Function",
    "p Feedback",
    "p Sends words.",
  ]);
});

test("positions are lines of the file", () => {
  const { blocks } = textTree(
    "\n\nPots\n\n  URI\nParameter\nType\nlid\nString\n",
  );
  assert.equal(
    blocks.map(({ position }) => position),
    [
      { line: 3, column: 1 },
      { line: 5, column: 3 },
      { line: 6, column: 1 },
    ],
  );
  const table = blocks[2];
  assert.equal(table?.kind === "table" && table.rows[0]?.position.line, 8);
});

test("a whole page: sides, status codes, examples", () => {
  const page = extractPage(
    textTree(
      `Opening a Lid
URI
POST /v1/{pot_id}/lids
|
Parameter |
Mandatory |
Type |
Description |
|---|---|---|---|
|
pot_id |
Yes |
String |
The pot. |
Response Parameters
Status code: 200
|
Parameter |
Type |
Description |
|---|---|---|
|
lid |
String |
The lid. |
Status code: 404
|
Parameter |
Type |
Description |
|---|---|---|
|
error |
String |
What went wrong. |
Example Requests
-
Open it.
POST /v1/7/lids { "open" : true } -
Shut it.
POST /v1/7/lids { "open" : false }
Example Responses
Status code: 200
OK
{
"lid" : "a"
} Status Codes
Status Code
Description
200
OK
404
No pot.
`,
    ),
  );
  assert.equal(
    page.uris.map(({ method, path }) => `${method} ${path}`),
    ["POST /v1/{pot_id}/lids"],
  );
  assert.equal(
    page.tables.map(({ side, status, rows }) => [side, status, rows.length]),
    [
      ["request", undefined, 1],
      ["response", "200", 1],
      ["response", "404", 1],
    ],
  );
  assert.equal(
    page.examples.map(({ side, status, title, method, value }) => [
      side,
      status,
      title,
      method,
      value,
    ]),
    [
      ["request", undefined, "Open it.", "POST", { open: true }],
      ["request", undefined, "Shut it.", "POST", { open: false }],
      ["response", "200", "OK", undefined, { lid: "a" }],
    ],
  );
  assert.equal(
    page.statusCodes.map(({ status }) => status),
    ["200", "404"],
  );
});

test.run();
