/** Which regular expressions of a page may run on any text. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isSafePattern } from "../../generator/prose/characters/safe-pattern.js";

const SAFE = [
  "^[a-z]+$",
  "^[a-z][a-z0-9-]{0,62}$",
  "^[a-z]([a-z0-9-]*[a-z0-9])?$",
  "^\\d+\\.\\d+\\.\\d+$",
  "^(?:a|b|c){1,3}$",
  "^(http|https)://.+$",
  "^[\\w.-]{1,64}$",
];
const UNSAFE: readonly [string, string][] = [
  ["a repeated group that repeats", "^([a-z]+)*$"],
  ["a repeated choice", "^(a|a)*$"],
  ["two that share a text", "^[a-z]*[a-z0-9]*$"],
  ["two in a bounded group", "^(a+){2,9}$"],
  ["two around an optional sign", "^\\d+-?\\d+$"],
  ["two around an optional group", "^\\d+(?:\\.)?\\d+$"],
  ["a sign that the first one holds", "^.*-.*$"],
  ["not anchored at its start", "[a-z]+$"],
  ["not anchored at its end", "^[a-z]+"],
  ["anchored in one choice only", "^a|b$"],
  ["an escaped end", "^[a-z]+\\$"],
  ["a back reference", "^(a)\\1$"],
  ["a look ahead", "^(?=a)[a-z]$"],
  ["no expression", "^[a-z$"],
  ["no expression with the flag u", "^[\\w-\\.]+$"],
  ["a bracket too many", "^a)$"],
  ["a long one", `^${"a?".repeat(300)}$`],
];

for (const pattern of SAFE)
  test(`safe: ${pattern}`, () => {
    assert.ok(isSafePattern(pattern));
  });

for (const [title, pattern] of UNSAFE)
  test(`not safe: ${title}`, () => {
    assert.not(isSafePattern(pattern));
  });

test.run();
