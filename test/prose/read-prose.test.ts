/** What a reading holds beside its constraints: meanings, words, unread sentences, limits. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { TypeExpression } from "../../generator/page/type-expression.js";
import { scalarOf } from "../../generator/prose/field-scope.js";
import type { Block } from "../../generator/document/document-tree.js";
import type { EnumConstraint } from "../../generator/prose/constraint.js";
import { readProse } from "../../generator/prose/read-prose.js";
import { blocksOf, paragraph, readRow, shortForm, TYPES } from "./prose-row.js";
import { processorTime } from "../processor-time.js";

const AT = { anchors: [], position: { line: 1, column: 1 } };

function meanings(field: string, text: string) {
  const found = readRow({ field, text }).constraints.find(
    (one): one is EnumConstraint => one.kind === "enum",
  );
  return found?.values.map((one) => [one.value, one.meaning]);
}

const MEANINGS: readonly [string, string, string, unknown][] = [
  [
    "bullets",
    "mode: String",
    "Way.\n- GO_ON: goes on.\n- STOP_IT: indicates that it stops.",
    [
      ["GO_ON", "goes on"],
      ["STOP_IT", "it stops"],
    ],
  ],
  [
    "brackets",
    "state: Integer",
    "The value can be 0 (new) or 1 (old).",
    [
      [0, "new"],
      [1, "old"],
    ],
  ],
  [
    "brackets in the meaning",
    "period: Integer",
    "Period: 2: month; 3: hour (traffic only)",
    [
      [2, "month"],
      [3, "hour (traffic only)"],
    ],
  ],
  [
    "another sentence without a comma",
    "side: String",
    "The value can be left or right. left indicates the near side and right indicates the far side.",
    [
      ["left", "the near side"],
      ["right", "the far side"],
    ],
  ],
  [
    "another sentence",
    "side: String",
    "The value can be left or right. left indicates the near side, and right indicates the far side.",
    [
      ["left", "the near side"],
      ["right", "the far side"],
    ],
  ],
  [
    "a list that explains a sentence",
    "act: String",
    "The value can be add or cut.\n- add: joins\n- cut: parts",
    [
      ["add", "joins"],
      ["cut", "parts"],
    ],
  ],
  [
    "no meaning",
    "side: String",
    "The value can be left or right.",
    [
      ["left", undefined],
      ["right", undefined],
    ],
  ],
];

for (const [title, field, text, want] of MEANINGS)
  test(`meanings: ${title}`, () => assert.equal(meanings(field, text), want));

const UNREAD: readonly [string, string, string, string[]][] = [
  [
    "a range of a case",
    "size: Integer",
    "Size. If big is true, the value ranges from 1 to 5.",
    ["If big is true, the value ranges from 1 to 5."],
  ],
  [
    "what was withdrawn",
    "size: Integer",
    "The value ranges from 1 to 5. The value ranges from 1 to 9.",
    ["The value ranges from 1 to 5.", "The value ranges from 1 to 9."],
  ],
  [
    "characters that no rule knows",
    "name: String",
    "Name. Only letters and accents are allowed.",
    ["Only letters and accents are allowed."],
  ],
  [
    "a length of an array",
    "parts: Objects",
    "Parts. The value contains 1 to 100 characters.",
    ["The value contains 1 to 100 characters."],
  ],
  ["nothing that looks like one", "name: String", "Name of the lamp.", []],
  ["what was understood", "on: Boolean", "The value can be true or false.", []],
  ["N/A", "name: String", "Definition\nName.\nRange\nN/A", []],
  [
    "what is left blank by default",
    "name: String",
    "Name.\nBy default, this parameter is left blank.",
    [],
  ],
  [
    "what is left blank by default and demands more",
    "name: String",
    "Name.\nBy default, this parameter is left blank and must suit the lamp.",
    ["By default, this parameter is left blank and must suit the lamp."],
  ],
  [
    "Chinese",
    "id: String",
    "功能说明：ID\n约束：必须是存在的灯",
    ["约束：必须是存在的灯"],
  ],
];

for (const [title, field, text, want] of UNREAD)
  test(`unread: ${title}`, () =>
    assert.equal(
      readRow({ field, text }).unread.map((one) => one.words),
      want,
    ));

test("names its rule and the words with their label", () => {
  const [first] = readRow({
    field: "name: String",
    text: "功能说明：名称取值范围：1-64个字符",
  }).constraints;
  assert.is(first?.rule, "lengths/chinese");
  assert.is(first?.words, "取值范围：1-64个字符");
});

test("reads the text where there are no blocks", () => {
  const read = readProse({
    name: "size",
    type: TYPES["Integer"]!,
    blocks: [],
    text: "Size.\nMinimum: 1\nDefault: 4",
  });
  assert.equal(read.constraints.map(shortForm), ["range 1..", "default 4"]);
});

test("reads notes, and lists within list items", () => {
  const inner = blocksOf("The value can be:\n- UP_1: up\n- DOWN_1: down");
  const blocks: Block[] = [
    { kind: "list", ordered: false, items: [{ blocks: inner }], ...AT },
    {
      kind: "note",
      title: "NOTE",
      blocks: [paragraph("The default value is UP_1.")],
      ...AT,
    },
  ];
  const read = readProse({
    name: "way",
    type: TYPES["String"]!,
    blocks,
    text: "The value can be:\nUP_1: up\nDOWN_1: down\nThe default value is UP_1.",
  });
  assert.equal(read.constraints.map(shortForm), [
    'enum "UP_1"|"DOWN_1"',
    'default "UP_1"',
  ]);
});

/** A description of "type" whose note is a list of these. */
function withNote(...items: readonly string[]) {
  const list: Block = {
    kind: "list",
    ordered: false,
    items: items.map((text) => ({ blocks: [paragraph(text)] })),
    ...AT,
  };
  const note: Block = { kind: "note", title: "NOTE", blocks: [list], ...AT };
  return readProse({
    name: "type",
    type: TYPES["String"]!,
    blocks: [paragraph("How it is shown."), note],
    text: ["How it is shown.", ...items].join("\n"),
  }).constraints.map(shortForm);
}

test("codes with their meanings in a note are values of the field", () => {
  const last = "The mode of a new bell can only be AX or XA. It is told once.";
  assert.equal(withNote("AX: tower", "XA: nave", last), ['enum "AX"|"XA"']);
});

test("words with remarks in a note are no values", () => {
  assert.equal(withNote("tower: must be high", "nave: must be low"), []);
  assert.equal(withNote("AX: for old bells", "XA: for new bells"), []);
});

test("a layout in a block of its own belongs to the sentence above it", () => {
  const read = (line: string) =>
    readProse({
      name: "rung_time",
      type: TYPES["String"]!,
      blocks: [
        paragraph(line),
        { kind: "code", text: "CCYY-MM-DDThh:mm:ss±hh:mm", ...AT },
      ],
      text: `${line}\nCCYY-MM-DDThh:mm:ss±hh:mm`,
    }).constraints.map(shortForm);
  const format = "When it rang. The time uses the ISO 8601 format:";
  assert.equal(read(format), ["format date-time"]);
  assert.equal(read("When it rang. For example:"), []);
});

test("objects, maps and unions have flags only", () => {
  for (const type of ["Object", "Map", "Union"]) {
    const text =
      "The value can be 1 or 2. Default: 1\nMinimum: 1\nThis parameter is deprecated.";
    const read = readRow({ field: `x: ${type}`, text });
    assert.equal(read.constraints.map(shortForm), ["deprecated"], type);
  }
});

test("without a type numbers are no values, words are", () => {
  const field = "kind: Untyped";
  const words = readRow({ field, text: "The value can be GO or STAY." });
  assert.equal(words.constraints.map(shortForm), ['enum "GO"|"STAY"']);
  const numbers = readRow({ field, text: "The value can be 1 or 2." });
  assert.equal(numbers.constraints, []);
});

test("numbers that cannot be kept exactly are left out", () => {
  const text = "Maximum: 99999999999999999999";
  assert.equal(readRow({ field: "id: Integer", text }).constraints, []);
});

test("names of Object.prototype are values like others", () => {
  const text = "The value can be __proto__, constructor, or toString.";
  assert.equal(
    readRow({ field: "kind: String", text }).constraints.map(shortForm),
    ['enum "__proto__"|"constructor"|"toString"'],
  );
});

/** Generous, for machines that do other work: what is quadratic takes minutes. */
const MOST_TIME = 5000;

/** Descriptions of a megabyte that a careless pattern would take minutes for. */
const HOSTILE: readonly [string, string][] = [
  ["brackets", "The value can be A (".padEnd(1_000_000, "(")],
  ["commas", `The value can be ${"A, ".repeat(330_000)}`],
  ["words", `${"value ".repeat(160_000)}ranges from 1 to 5.`],
  ["sentences", "The value ranges from 1 to 5. ".repeat(33_000)],
  ["colons", "A: b; ".repeat(160_000)],
  ["blanks", `Minimum:${" ".repeat(1_000_000)}x`],
  ["blanks before a word", `${" ".repeat(19_000)}x. `.repeat(50)],
  ["values in sentences", "The value can be A1 or B1. ".repeat(37_000)],
  [
    "different ranges",
    Array.from(
      { length: 30_000 },
      (_, i) => `The value ranges from 1 to ${i}.`,
    ).join(" "),
  ],
  ["maximum", "maximum ".repeat(125_000)],
  ["full stops and letters", `${"a".repeat(9_000)}.${"b".repeat(900_000)}`],
  ["digits", `Minimum: ${"1,".repeat(500_000)}`],
  ["Chinese labels", "取值范围：".repeat(200_000)],
  ["only", `only ${"a ".repeat(500_000)}is supported`],
  ["quotes", '"'.repeat(1_000_000)],
];

for (const [title, text] of HOSTILE)
  test(`a megabyte of ${title} takes no time and says that it was cut`, () => {
    const took = processorTime();
    for (const name of ["String", "Integer"]) {
      const type = TYPES[name]!;
      const read = readProse({
        name: "kind",
        type,
        blocks: [paragraph(text)],
        text,
      });
      assert.is(read.truncated ?? read.constraints.length === 0, true);
    }
    assert.ok(took() < MOST_TIME);
  });

test("100,000 list items are read in no time", () => {
  const item = { blocks: [paragraph("A_1: first")] };
  const items = Array.from({ length: 100_000 }, () => item);
  const took = processorTime();
  const read = readProse({
    name: "x",
    type: TYPES["String"]!,
    blocks: [{ kind: "list", ordered: false, items, ...AT }],
    text: "A_1: first",
  });
  assert.ok(took() < MOST_TIME);
  assert.is(read.truncated, true);
});

/** "- A" with a list below it: the words of both lists. */
function slipped(first: string, ...below: readonly string[]) {
  return nested("String", [first], below);
}

/** A list, and another below its last item. */
function nested(
  type: string,
  above: readonly string[],
  below: readonly string[],
) {
  const listOf = (items: readonly (readonly Block[])[]): Block => ({
    kind: "list",
    ordered: false,
    items: items.map((blocks) => ({ blocks })),
    ...AT,
  });
  const inner = listOf(below.map((word) => [paragraph(word)]));
  const outer = listOf(
    above.map((word, index) =>
      index === above.length - 1 ? [paragraph(word), inner] : [paragraph(word)],
    ),
  );
  return readProse({
    name: "lamp_status",
    type: TYPES[type]!,
    blocks: [paragraph("Lamp status. It can be:"), outer],
    text: ["Lamp status. It can be:", ...above, ...below].join("\n"),
  }).constraints.map(shortForm);
}

test("items that slipped a level down are values beside the first one", () => {
  assert.equal(slipped("LAMP_LIT", "LAMP_DARK", "LAMP_BROKEN"), [
    'enum "LAMP_LIT"|"LAMP_DARK"|"LAMP_BROKEN"',
  ]);
});

test("items below a case are not values beside it", () => {
  assert.equal(slipped("In the LAMP case:", "LAMP_DARK: off"), []);
});

const LIT = ["1001: lit", "1010 : dark"];

test("numbers that slipped a level down are values beside those above", () => {
  assert.equal(nested("Integer", LIT, ["1015 : dim", "1017: broken"]), [
    "enum 1001|1010|1015|1017",
  ]);
});

test("numbers below one of another kind are not values beside it", () => {
  const refused = [
    [LIT, ["1001: dim", "1002: broken"]],
    [LIT, ["10101: dim", "10102: broken"]],
    [LIT, ["1016: dim", "1011: broken"]],
    [LIT, ["1015: dim. Its rope hangs", "1017: broken"]],
    [LIT, ["dim", "broken"]],
    [["1001: lit", "1010: ropes of:"], ["1015: dim"]],
  ] as const;
  for (const [above, below] of refused)
    assert.ok(
      ["", "enum 1001|1010"].includes(nested("Integer", above, below).join()),
    );
});

test("words about a text that may be null are about the text", () => {
  const text: TypeExpression = { kind: "scalar", name: "string" };
  const none: TypeExpression = { kind: "scalar", name: "null" };
  const number: TypeExpression = { kind: "scalar", name: "integer" };
  const scalar = (...options: readonly TypeExpression[]): string =>
    scalarOf({ kind: "union", options }).scalar;
  assert.is(scalar(text, none), "string");
  assert.is(scalar(text, number), "none");
  assert.is(scalar(text, number, none), "none");
});

test.run();
