/** One cell a line: where rows begin is all that tells them apart. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blocksIn, codesIn, tablesIn } from "./text-page.js";

const H4 = "Parameter\nMandatory\nType\nDescription\n";
const H3 = "Parameter\nType\nDescription\n";
const NEXT = "knob\nYes\nInteger\nThe knob.";
const NEXT_ROW = "knob|Yes|Integer|The knob.";

/** Rows of the only table of the text. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a column of locations, with a bare model before one",
    "Parameter\nMandatory\nType\nLocation\nDescription\nlid\nNo\nString\nQuery\nThe lid.\npart\nYes\nPartDTO\nBody\nThe part.\nRed\nsize\nNo\nInteger\nbody\nIts size.",
    [
      "lid|No|String|Query|The lid.",
      "part|Yes|PartDTO|Body|The part./Red",
      "size|No|Integer|body|Its size.",
    ],
  ],
  [
    "the elements of a list, a type by its table's number, one of several",
    `${H4}[Array element]\nYes\nTable 5 object\nThe lids.\nlid\nAt least one\nString\nThe lid.\n${NEXT}`,
    [
      "[Array element]|Yes|Table 5 object|The lids.",
      "lid|At least one|String|The lid.",
      NEXT_ROW,
    ],
  ],
  [
    "a description that says Yes",
    `${H4}lid\nNo\nString\nWhether it shuts.\nYes\nNo\n${NEXT}`,
    ["lid|No|String|Whether it shuts./Yes/No", NEXT_ROW],
  ],
  [
    "data structures for types",
    `${H4}lids\nNo\nList data structure\nThe lids.\nrings\nNo\nRings structure array\nThe rings.\npart\nNo\nDictionary data structure\nA part.\n${NEXT}`,
    [
      "lids|No|List data structure|The lids.",
      "rings|No|Rings structure array|The rings.",
      "part|No|Dictionary data structure|A part.",
      NEXT_ROW,
    ],
  ],
  [
    "bulleted values",
    `${H4}lid\nNo\nString\nStates:\n  • open: steam\n  • shut: none\n${NEXT}`,
    ["lid|No|String|States:/open: steam/shut: none", NEXT_ROW],
  ],
  [
    "dashes and numbers",
    `${H4}lid\nNo\nString\nStates:\n- open\n* shut\nSteps:\n1. lift\n2. put\n${NEXT}`,
    ["lid|No|String|States:/open/shut/Steps:/lift/put", NEXT_ROW],
  ],
  [
    "several paragraphs",
    `${H4}lid\nNo\nString\nThe lid.\nIt shuts.\najar\n${NEXT}`,
    ["lid|No|String|The lid./It shuts./ajar", NEXT_ROW],
  ],
  [
    "a lost type",
    `${H4}lid\nNo\nThe lid.\n${NEXT}`,
    ["lid|No|~|The lid.", NEXT_ROW],
  ],
  [
    "a lost flag",
    `${H4}lid\nString\nThe lid.\n${NEXT}`,
    ["lid|~|String|The lid.", NEXT_ROW],
  ],
  [
    "a lost description",
    `${H4}lid\nNo\nString\n${NEXT}`,
    ["lid|No|String|~", NEXT_ROW],
  ],
  [
    "a lost type and description",
    `${H4}lid\nNo\n${NEXT}`,
    ["lid|No|~|~", NEXT_ROW],
  ],
  [
    "a lost name",
    `${H4}lid\nNo\nString\nThe lid.\nNo\nString\nOf nobody knows what.\n${NEXT}`,
    ["lid|No|String|The lid.", "~|No|String|Of nobody knows what.", NEXT_ROW],
  ],
  [
    "names that are types, descriptions that could be names",
    `${H3}state\nString\nAZ\nuuid\nString\nIds.\ndate\nString\ntype\nString\nKind.`,
    [
      "state|String|AZ",
      "uuid|String|Ids.",
      "date|String|~",
      "type|String|Kind.",
    ],
  ],
  [
    "names that are sections",
    `${H4}description\nNo\nString\nDescription\nurl\nNo\nString\nWhere.\nRequest\nYes\nPot object\nA pot.`,
    [
      "description|No|String|Description",
      "url|No|String|Where.",
      "Request|Yes|Pot object|A pot.",
    ],
  ],
  [
    "the type before the flag",
    "Parameter\nType\nMandatory\nDescription\nlid\nString\nNo\nThe lid.\nknob\nKnob object\nYes\nIts knob.",
    ["lid|String|No|The lid.", "knob|Knob object|Yes|Its knob."],
  ],
  [
    "no type column",
    "Parameter\nMandatory\nDescription\npot_id\nYes\nThe pot.\nlid_id\nNo\nThe lid.",
    ["pot_id|Yes|The pot.", "lid_id|No|The lid."],
  ],
  [
    "two columns",
    "Parameter\nDescription\npot_id\nThe pot.\nlid_id\nThe lid.",
    ["pot_id|The pot.", "lid_id|The lid."],
  ],
  [
    "a column of defaults",
    "Attribute\nType\nMandatory\nDefault Value\nDescription\nlid\nString\nNo\nshut\nThe lid.",
    ["lid|String|No|shut|The lid."],
  ],
  [
    "a type lost in a table without flags: nothing but sentences around the name",
    `${H3}lid\nString\nThe lid.\nknob\nThe knob.\nring\nString\nA ring.`,
    ["lid|String|The lid.", "knob|~|The knob.", "ring|String|A ring."],
  ],
  [
    "a name where a list was lost, with a sentence that speaks of it",
    `${H3}lid\nString\nIt is one of:\nspare_knob\nThe knob.\nring\nString\nA ring.`,
    [
      "lid|String|It is one of:",
      "spare_knob|~|The knob.",
      "ring|String|A ring.",
    ],
  ],
  [
    "blank lines between cells, a paragraph on two lines",
    "Parameter\n\nType\n\nDescription\n\nlid\n\nString\n\nThe lid\nof the pot.\n\nIt shuts.\n\nknob\n\nString\n\nA knob.",
    ["lid|String|The lid of the pot./It shuts.", "knob|String|A knob."],
  ],
  [
    "tabs and carriage returns of a copied table",
    "Parameter\t\r\nType\t\r\nDescription\r\nlid\t\r\nString\t\r\nThe lid.\r\nknob\t\r\nString\t\r\nA knob.",
    ["lid|String|The lid.", "knob|String|A knob."],
  ],
  [
    "no-break spaces and zero-width characters",
    `${H4}\u200blid\u00a0\nNo\ufeff\nArray\u00a0of\u00a0Knob\u00a0objects\nThe\u00a0lid.`,
    ["lid|No|Array of Knob objects|The lid."],
  ],
  [
    "Chinese",
    "参数\n是否必选\n参数类型\n描述\nlid\n是（如果有盖子）\nString\n盖子。\n取值范围：\n• open：开\n约束：无\nknob\n否\nArray of Knob objects\n旋钮列表。",
    [
      "lid|是（如果有盖子）|String|盖子。/取值范围：/open：开/约束：无",
      "knob|否|Array of Knob objects|旋钮列表。",
    ],
  ],
  [
    "permissions: a list is one cell, the last one",
    "Action\nAccess Level\nResource Type (*: required)\nAlias\nDependencies\npot:lids:open\nWrite\n-\n- pot:pots:list\n- pot:lids:get\npot:lids:shut\nRead\n-\n-\n-",
    [
      "pot:lids:open|Write|-|~|pot:pots:list/pot:lids:get",
      "pot:lids:shut|Read|-|-|-",
    ],
  ],
  [
    "status codes",
    "Status Code\nDescription\n200\nFine.\n404\nNo pot.\nNone at all.",
    ["200|Fine.", "404|No pot./None at all."],
  ],
  [
    "error codes",
    "Status Code\nError Code\nError Message\nSolution\n400\nPOT.0001\nBad pot.\nMend it.\n404\nPOT.0002\nNo pot.\nBuy one.",
    ["400|POT.0001|Bad pot.|Mend it.", "404|POT.0002|No pot.|Buy one."],
  ],
];

for (const [title, given, want] of ROWS) {
  test(`rows: ${title}`, () => {
    assert.equal(tablesIn(`Pots\n${given}`).slice(2), want);
    assert.equal(codesIn(`Pots\n${given}`), []);
  });
}

/** What ends a table, and what stands below it. */
const ENDS: readonly (readonly [string, string, string])[] = [
  ["a section", "Response Parameters", "h4 Response Parameters"],
  ["a Chinese section", "响应参数", "h4 响应参数"],
  ["a status marker", "Status code: 400", "p Status code: 400"],
  ["an item that begins an example", "- Example request", "p Example request"],
  ["the same in Chinese", "-   请求示例", "p 请求示例"],
  ["JSON", '{"lid": 1}', 'code {"lid": 1}'],
];

for (const [title, line, want] of ENDS) {
  test(`a table ends at ${title}`, () => {
    assert.is(
      blocksIn(`Pots\n${H4}lid\nNo\nString\nThe lid.\n${line}`).at(-1),
      want,
    );
  });
}

/** Lines before a second table: number and caption. */
const CAPTIONS: readonly (readonly [string, string, string])[] = [
  ["number and name", "Table 4 PotLid", "[4] PotLid"],
  ["Chinese", "表 4 锅盖", "[4] 锅盖"],
  [
    "without its number, a place",
    "Request body parameters",
    "[-] Request body parameters",
  ],
  ["without its number, an object", "PotLid", "[-] PotLid"],
  ["none", "", "[-]"],
];

for (const [title, line, want] of CAPTIONS) {
  test(`caption: ${title}`, () => {
    const text = `Pots\nURI\n${H3}pot_id\nString\nThe pot.\n${line}\n${H3}lid\nString\nThe lid.`;
    assert.equal(tablesIn(text), [
      "[-]",
      "Parameter|Type|Description",
      "pot_id|String|The pot.",
      want,
      "Parameter|Type|Description",
      "lid|String|The lid.",
    ]);
  });
}

test("a heading that says where parameters go is the caption as well", () => {
  const text = `Pots\nURI\nPath Parameters\n${H3}pot_id\nString\nThe pot.`;
  assert.is(tablesIn(text)[0], "[-] Path Parameters");
  assert.ok(blocksIn(text).includes("h4 Path Parameters"));
});

test("an item before a table that names a field is no part of the table above", () => {
  const leads = [
    "  - Data structure description of lid",
    "- Parameters in the lid field",
  ];
  for (const lead of leads) {
    const text = `Pots\nURI\n${H3}pot_id\nString\nThe pot.\n${lead}\n${H3}lid\nString\nThe lid.`;
    assert.is(tablesIn(text)[2], "pot_id|String|The pot.");
    assert.ok(blocksIn(text).some((block) => block.includes("lid")));
  }
});

test("words between header and first row are kept and reported", () => {
  const text = `Pots\n${H3}Nothing but words here.\nlid\nString\nThe lid.`;
  assert.equal(codesIn(text), ["document/stray-table-line"]);
  assert.ok(blocksIn(text).includes("p Nothing but words here."));
  assert.is(tablesIn(text)[2], "lid|String|The lid.");
});

test("what may be a value or a row is kept as a value and reported", () => {
  const text = `Pots\n${H3}lid\nString\nIt is one of:\najar\nA little open.\nring\nString\nA ring.`;
  assert.equal(codesIn(text), ["document/unclear-row"]);
  assert.is(tablesIn(text)[2], "lid|String|It is one of:/ajar/A little open.");
});

test.run();
