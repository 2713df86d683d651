/** Breaks that a Markdown table cell lost come back; texts whose words merely touch keep theirs. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block } from "../../generator/document/document-tree.js";
import {
  restoreBreaks,
  withLostBreaks,
} from "../../generator/prose/lost-breaks.js";
import { paragraph } from "./prose-row.js";

const ROWS: readonly {
  readonly title: string;
  readonly text: string;
  readonly bold?: readonly string[];
  /** With `¶` for each break that came back. */
  readonly want: string;
}[] = [
  {
    title: "bold words of a list, in lower case too",
    text: "Kind of wood.oak: hardpine: soft",
    bold: ["oak", "pine"],
    want: "Kind of wood.¶oak: hard¶pine: soft",
  },
  {
    title: "a part of a name, of which the next sentence tells",
    text: "It looks like room.lamp. room and lamp each begin with a letter.",
    bold: ["room", "lamp"],
    want: "It looks like room.lamp. room and lamp each begin with a letter.",
  },
  {
    title: "the same words, not bold",
    text: "Kind of wood.oak: hardpine: soft",
    want: "Kind of wood.oak: hardpine: soft",
  },
  {
    title: "a bold word that ends as the words before it",
    text: "慢速HDRHDR：高SDR：低",
    bold: ["HDR", "SDR"],
    want: "慢速HDR¶HDR：高¶SDR：低",
  },
  {
    title: "bold words within a Chinese sentence",
    text: "当wood为oak时，与pine配合使用。",
    bold: ["wood", "oak", "pine"],
    want: "当wood为oak时，与pine配合使用。",
  },
  {
    title: "a bold value that the sentence states and explains",
    text: "木材固定为OAK：橡木。",
    bold: ["OAK"],
    want: "木材固定为OAK：橡木。",
  },
  {
    title: "bold headings",
    text: "MeaningCode of the lamp.RangeN/A",
    bold: ["Meaning", "Range"],
    want: "Meaning¶Code of the lamp.¶Range¶N/A",
  },
  {
    title: "a label behind a bold value",
    text: "Kind of wood. Options: oak.1 and pine.2Options: elm.3 and ash.4",
    bold: ["oak.1", "pine.2", "elm.3", "ash.4"],
    want: "Kind of wood. Options: oak.1 and pine.2¶Options: elm.3 and ash.4",
  },
  {
    title: "a label within a bold word, and one behind other words",
    text: "Kind of wood. The keys are woodOptions: and Wood2Options: of oak.",
    bold: ["woodOptions", "oak"],
    want: "Kind of wood. The keys are woodOptions: and Wood2Options: of oak.",
  },
  {
    title: "a sentence behind a sentence",
    text: "Way of winding.Note: slow.",
    want: "Way of winding.¶Note: slow.",
  },
  {
    title: "a name with a dot",
    text: "Runs on Node.js, see www.example.Com/a and e.g.Foo.",
    want: "Runs on Node.js, see www.example.Com/a and e.g.Foo.",
  },
  {
    title: "labels",
    text: "Number of turnsMinimum: 1Maximum: 9",
    want: "Number of turns¶Minimum: 1¶Maximum: 9",
  },
  {
    title: "names that end in a label",
    text: "Set isDefault: true or useMaximum: 1.",
    want: "Set isDefault: true or useMaximum: 1.",
  },
  {
    title: "bold words that are parts of a quoted name before",
    text: 'Written as "room.lamp", where room and lamp have 9 letters.',
    bold: ["room", "lamp"],
    want: 'Written as "room.lamp", where room and lamp have 9 letters.',
  },
  {
    title: "names of sizes, versions and hosts",
    text: "Size r5.large or ecs.s6.Large: lamp.v2.B: ok, V1.Beta of lamp.com.CN.",
    want: "Size r5.large or ecs.s6.Large: lamp.v2.B: ok, V1.Beta of lamp.com.CN.",
  },
  {
    title: "Chinese labels behind a first one",
    text: "功能说明：灯的名称取值范围：1-64个字符约束：无默认值：N/A权限：N/A",
    want: "功能说明：灯的名称¶取值范围：1-64个字符约束：无¶默认值：N/A¶权限：N/A",
  },
  {
    title: "a short Chinese label that no word can end in",
    text: "功能说明：灯的编号。约束：1个取值范围：1~9约束：唯一",
    want: "功能说明：灯的编号。¶约束：1个¶取值范围：1~9¶约束：唯一",
  },
  {
    title: "Chinese labels that belong to the words before them",
    text: "功能说明：端口的取值范围：1-5，当灯亮时取值范围：1-9，默认取值范围：1，（默认值：2）",
    want: "功能说明：端口的取值范围：1-5，当灯亮时取值范围：1-9，默认取值范围：1，（默认值：2）",
  },
  {
    title: "Chinese labels in a sentence that begins with none",
    text: "灯的端口取值范围：1-5",
    want: "灯的端口取值范围：1-5",
  },
  {
    title: "a code within a word",
    text: "The endpoint myHTTP_URL of the lamp.",
    want: "The endpoint myHTTP_URL of the lamp.",
  },
];

for (const { title, text, bold, want } of ROWS) {
  test(title, () => {
    assert.is(restoreBreaks(text, bold ?? []).replaceAll("\n", "¶"), want);
  });
}

test("breaks come back in lists and notes, and blocks that lost none stay the same", () => {
  const at = { anchors: [], position: { line: 1, column: 1 } };
  const whole = paragraph("Number of turns.");
  const glued = paragraph("Number of turnsMinimum: 1");
  const blocks = (inner: Block): Block[] => [
    whole,
    { kind: "list", ordered: false, items: [{ blocks: [inner] }], ...at },
    { kind: "note", title: "Note", blocks: [inner], ...at },
  ];
  const kept = blocks(whole);
  assert.is(withLostBreaks(kept), kept);
  const restored = blocks(paragraph("Number of turns\nMinimum: 1"));
  assert.equal(withLostBreaks(blocks(glued)), restored);
});

test("long texts take no time", () => {
  const texts = [
    "a".repeat(20_000),
    "A".repeat(20_000),
    "A_".repeat(10_000),
    "aDefault ".repeat(2_000),
    "木".repeat(20_000),
    `功能说明：${"木取值范围：".repeat(3_000)}`,
  ];
  const start = process.cpuUsage();
  for (const text of texts) restoreBreaks(text, new Array(500).fill("木a"));
  const { user } = process.cpuUsage(start);
  assert.ok(user < 500_000, `${user} µs`);
});

test.run();
