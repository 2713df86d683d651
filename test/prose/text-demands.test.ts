/** Patterns of demands on characters mean what the demands say: every short text is tried against both. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  setOfRanges,
  setOfSigns,
  type CharacterSet,
} from "../../generator/prose/characters/character-set.js";
import {
  patternOf,
  type TextDemands,
} from "../../generator/prose/characters/text-demands.js";
import { processorTime } from "../processor-time.js";

const SIGNS = ["a", "B", "7", "-", "_", "\n", "名", "é"];
const LETTERS = setOfRanges("A-Za-z");
const WORDS = setOfRanges("A-Za-z0-9");
const HYPHEN = setOfSigns("-");
const ALL_BEYOND: CharacterSet = { ascii: WORDS.ascii, beyond: "all" };
const CHINESE: CharacterSet = {
  ascii: setOfSigns("a-").ascii,
  beyond: "chinese",
};

const DEMANDS: readonly TextDemands[] = [
  { only: WORDS },
  { only: ALL_BEYOND },
  { without: HYPHEN },
  { without: ALL_BEYOND },
  { only: CHINESE },
  { only: CHINESE, notFirst: HYPHEN, without: WORDS },
  { first: LETTERS },
  { last: LETTERS },
  { notFirst: HYPHEN },
  { notLast: HYPHEN },
  { first: LETTERS, last: WORDS },
  { first: WORDS, last: LETTERS },
  { first: LETTERS, last: setOfRanges("0-9") },
  { only: setOfSigns("aB-_"), first: LETTERS, notLast: setOfSigns("_") },
  { notFirst: HYPHEN, notLast: setOfSigns("_") },
  { single: "-" },
  { single: "-", only: setOfSigns("aB-_"), first: LETTERS },
  { single: "_", without: HYPHEN, notLast: setOfSigns("_") },
];

function holds(set: CharacterSet, sign: string): boolean {
  const code = sign.codePointAt(0)!;
  if (code < 128) return set.ascii.has(code);
  return set.beyond === "all" || (set.beyond === "chinese" && sign === "名");
}

function fits(text: string, demands: TextDemands): boolean {
  const signs = [...text];
  const { only, without, first, last, notFirst, notLast, single } = demands;
  if (only && !signs.every((sign) => holds(only, sign))) return false;
  // What is forbidden as "Chinese characters" is only what surely is one.
  const never = (sign: string) => holds(without!, sign) && sign !== "é";
  if (without && signs.some(never)) return false;
  if (single && text.includes(single + single)) return false;
  const begin = signs[0];
  const end = signs.at(-1);
  if (begin === undefined || end === undefined) return true;
  return (
    (!first || holds(first, begin)) &&
    (!last || holds(last, end)) &&
    !(notFirst && holds(notFirst, begin)) &&
    !(notLast && holds(notLast, end))
  );
}

function texts(length: number): string[] {
  if (length === 0) return [""];
  return texts(length - 1).flatMap((text) => SIGNS.map((sign) => text + sign));
}

const TEXTS = [0, 1, 2, 3].flatMap(texts);

for (const [index, demands] of DEMANDS.entries())
  for (const filled of [false, true]) {
    const pattern = patternOf(demands, filled) ?? "none";
    test(`${index}, ${filled ? "filled" : "perhaps empty"}: ${pattern}`, () => {
      for (const flags of ["", "u"]) {
        const made = new RegExp(pattern, flags);
        const wrong = TEXTS.filter(
          (text) => text !== "" && made.test(text) !== fits(text, demands),
        );
        assert.equal(wrong, []);
      }
      const ends = [demands.first, demands.last, demands.notFirst];
      const special = ends.some(Boolean) || demands.notLast !== undefined;
      assert.is(new RegExp(pattern).test(""), !(filled && special));
    });
  }

test("demands that contradict each other are no pattern", () => {
  const digits = setOfRanges("0-9");
  assert.is(
    patternOf({ only: digits, first: setOfSigns("/") }, false),
    undefined,
  );
  assert.is(patternOf({ only: digits, without: digits }, false), undefined);
  assert.is(patternOf({ only: digits, prefixes: ["s3://"] }, false), undefined);
});

test("a long text that nearly matches is refused at once", () => {
  const text = `${"a-".repeat(50_000)}!`;
  for (const demands of DEMANDS) {
    const took = processorTime();
    new RegExp(patternOf(demands, false) ?? "").test(text);
    assert.ok(took() < 200);
  }
});

test.run();
