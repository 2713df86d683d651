/** Screens and memories make the reading of prose cheap; none of them may change what is read. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { neededTexts } from "../../generator/prose/needed-texts.js";
import { neededWords } from "../../generator/prose/needed-words.js";
import { PASSAGE_RULES } from "../../generator/prose/read-prose.js";
import { remembered, remembering } from "../../generator/prose/remembered.js";
import { RULE_EXAMPLES } from "../../generator/prose/rule-examples.js";
import { holds, matchesOf } from "../../generator/prose/screen.js";
import * as conditions from "../../generator/vocabulary/prose/conditions.js";
import { ENGLISH_PRESENCE } from "../../generator/vocabulary/prose/presence.js";
import * as triggers from "../../generator/vocabulary/prose/triggers.js";
import * as values from "../../generator/vocabulary/prose/values.js";

const NEEDED: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
  [/\b(?:must|only) be\b/i, ["must be", "only be"]],
  [
    /m(?:in|ax)imum (?:value|is)/i,
    ["minimum value", "minimum is", "maximum value", "maximum is"],
  ],
  [/Multiples? of/, ["multiple of", "multiples of"]],
  [/[大小]于/, ["大于", "小于"]],
  [/\u5927\x41/, ["大a"]],
  [/\d+ GB/, [" gb"]],
  [/^(?:the )?list of.*records$/i, ["records"]],
  [/(?<!not )supported(?= by)/, ["supported"]],
  [/(?<name>alpha)-\k<name>/, ["alpha-"]],
  [/x{2,}yz/, ["yz"]],
  [/a(?:bc)*d/, ["a"]],
  [/[a-f]+|only/, undefined],
  [/[^:]*|only/, undefined],
  [/(?:only)?/, undefined],
  [/only/u, undefined],
  [/straße/i, ["stra"]],
];

for (const [pattern, want] of NEEDED)
  test(`needed of ${String(pattern)}`, () => {
    assert.equal(neededTexts(pattern), want);
  });

/** Every sentence of the rules' examples, as it stands and in capitals. */
const SENTENCES = Object.values(RULE_EXAMPLES)
  .flatMap((examples) => JSON.stringify(examples).split(/\\n|"|(?<=[.。]) ?/))
  .flatMap((sentence) => [sentence, sentence.toUpperCase()]);

const PATTERNS = [
  ...PASSAGE_RULES.map(({ about }) => about),
  ...[conditions, triggers, values].flatMap((table) =>
    Object.values(table).flat(),
  ),
].filter((one): one is RegExp => one instanceof RegExp);

test("no screen keeps a pattern from a text in which it matches", () => {
  for (const pattern of PATTERNS) {
    const all = new RegExp(pattern, "gi");
    for (const sentence of SENTENCES) {
      const found = [...sentence.matchAll(all)];
      assert.equal(matchesOf(all, sentence), found);
      if (pattern.global) continue;
      assert.is(holds(pattern, sentence), pattern.test(sentence));
    }
  }
});

test("the words that a wording needs are words of it", () => {
  assert.equal(neededWords("{a} (is|are) [only] (used|set up) with {b}"), [
    "with ",
  ]);
  assert.equal(neededWords("[only] {a} (must|has to) be (set|left out)"), [
    "must ",
    "has ",
  ]);
  assert.equal(neededWords("{self} [always] (set|{b})"), []);
  for (const { phrase } of ENGLISH_PRESENCE)
    assert.ok(neededWords(phrase).length > 0, phrase);
});

test("what is found in a text is found once in a run, and forgotten with it", () => {
  let asked = 0;
  const count = remembered(() => (asked += 1));
  assert.equal([count("a"), count("a")], [1, 2]);
  remembering(() => {
    assert.equal([count("a"), count("b"), count("a")], [3, 4, 3]);
    remembering(() => assert.is(count("a"), 3));
    assert.is(count("b"), 4);
  });
  assert.is(count("a"), 5);
  const long = "a".repeat(5000);
  remembering(() => assert.equal([count(long), count(long)], [6, 7]));
});

test.run();
