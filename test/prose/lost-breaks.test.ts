/** Breaks that a Markdown table cell lost come back; texts whose words merely touch keep theirs. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { restoreBreaks } from "../../generator/prose/lost-breaks.js";

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

test("long texts take no time", () => {
  const texts = [
    "a".repeat(20_000),
    "A".repeat(20_000),
    "A_".repeat(10_000),
    "aDefault ".repeat(2_000),
    "木".repeat(20_000),
  ];
  const start = process.cpuUsage();
  for (const text of texts) restoreBreaks(text, new Array(500).fill("木a"));
  const { user } = process.cpuUsage(start);
  assert.ok(user < 500_000, `${user} µs`);
});

test.run();
