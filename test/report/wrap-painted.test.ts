/** Lines for a terminal: broken between words, aligned with what they belong to, colours not counted. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { colourPaint } from "../../generator/report/paint.js";
import { wrapPainted } from "../../generator/report/wrap-painted.js";
import { wrapText } from "../../generator/report/wrap-text.js";

const ROWS: readonly (readonly [title: string, text: string, want: string])[] =
  [
    ["a short line", "one two", "one two"],
    ["a long line", "one two three four five", "one two three four\n    five"],
    [
      "an indented one",
      "  one two three four five",
      "  one two three four\n      five",
    ],
    [
      "a label with a gap",
      "  rule  one two three four",
      "  rule  one two\n        three four",
    ],
    [
      "a label that takes all the place",
      "a-very-long-label  one two",
      "a-very-long-label\n    one two",
    ],
    [
      "a word that is too long",
      "one aaaaaaaaaaaaaaaaaaaaaaaaa two",
      "one\n    aaaaaaaaaaaaaaaaaaaaaaaaa\n    two",
    ],
    ["blank lines stay", "one\n\ntwo\n", "one\n\ntwo\n"],
    ["no words at all", " ".repeat(30), " ".repeat(30).replace(/ +/, "")],
  ];

for (const [title, text, want] of ROWS) {
  test(title, () => assert.is(wrapPainted(text, 20), want));
}

test("colours take no place, and stay", () => {
  const red = colourPaint("red", "error");
  const text = `${red} one two three four`;
  assert.is(wrapPainted(text, 20), `${red} one two three\n    four`);
});

test("nothing is broken without a width", () => {
  const text = "word ".repeat(100);
  assert.is(wrapPainted(text, undefined), text);
});

test("paragraphs are broken below their indentation", () => {
  assert.equal(wrapText("one two three", 8), ["one two", "three"]);
  assert.equal(wrapText("  one two", 6), ["  one", "  two"]);
  assert.equal(wrapText("", 8), [""]);
});

test.run();
