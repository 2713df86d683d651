/** The table of a pattern says what its regular expression says. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { textPattern } from "../../generator/client-runtime/text-pattern.js";
import { seededRandom } from "../emit/mutations.js";

const CHARACTERS: readonly string[] = [
  ..."aZ09_-.^]",
  "[a-c]",
  "[^a-c]",
  "[A-Za-z0-9_-]",
  String.raw`[^\s\]]`,
  String.raw`[\s\S]`,
  String.raw`[\u4e00-\u9fff]`,
  String.raw`\d`,
  String.raw`\W`,
  String.raw`\.`,
];
const SIGNS: readonly string[] = [
  ...["", "*", "+", "?", "*?", "{0}", "{3}", "{2,}", "{1,4}", "{0,40}"],
];
const TEXT: readonly string[] = [
  ...["a", "b", "c", "Z", "0", "9", "_", "-", ".", "^", "]", " ", "\n"],
  ...["é", "中", "😀", "\ud800"],
];

const random = seededRandom(7);

function pick<T>(items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Expressions that a table can answer, and others that differ from them in little. */
const FORMS: readonly (() => string)[] = [
  () => `^${pick(CHARACTERS)}${pick(SIGNS)}$`,
  () => `^${pick(CHARACTERS)}(?:${pick(CHARACTERS)}*${pick(CHARACTERS)})?$`,
  () => `^${pick(CHARACTERS)}${pick(CHARACTERS)}*$`,
  () => `^(?:${pick(CHARACTERS)}${pick(CHARACTERS)}*)?$`,
  () => `^(?:${pick(CHARACTERS)}${pick(CHARACTERS)}*$`,
  () => `^${pick(CHARACTERS)}|${pick(CHARACTERS)}*$`,
  () => `${pick(CHARACTERS)}${pick(SIGNS)}$`,
  () => `^${pick(CHARACTERS)}${pick(SIGNS)}`,
];

function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, pick(["u", "", "i", "m"]));
  } catch {
    return undefined;
  }
}

test("a pattern accepts what its expression accepts, and nothing else", () => {
  const counts = { accepted: 0, refused: 0 };
  for (let round = 0; round < 4000; round++) {
    const expression = expressionOf(pick(FORMS)());
    if (!expression) continue;
    const pattern = textPattern(expression);
    for (let index = 0; index < 10; index++) {
      // Few kinds of characters, so that some texts are accepted; long ones, which no table reads, are among them.
      const kinds = [pick(TEXT), pick(TEXT)];
      const length = Math.floor(random() * 16);
      const text = Array.from({ length }, () => pick(kinds)).join("");
      const isRight = expression.test(text);
      counts[isRight ? "accepted" : "refused"] += 1;
      const shown = `${String(expression)} and ${JSON.stringify(text)}`;
      assert.is(pattern.test(text), isRight, shown);
    }
  }
  assert.ok(counts.accepted > 4000 && counts.refused > 4000);
});

test("a pattern shows its expression", () => {
  assert.is(String(textPattern(/^[a-z]*$/u)), "/^[a-z]*$/u");
});

test.run();
