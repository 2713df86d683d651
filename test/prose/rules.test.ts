/** Every rule reads what it should and leaves what nearly looks so. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { RULE_NAMES } from "../../generator/prose/read-prose.js";
import { readRow, shortForm, type ProseRow } from "./prose-row.js";
import { BARE_STATEMENT_ROWS } from "./rows-bare-statements.js";
import { CHINESE_ROWS } from "./rows-chinese.js";
import { AFTER_VALUE_ROWS } from "./rows-after-the-values.js";
import { COUNTED_AND_ENCODED_ROWS } from "./rows-counted-and-encoded.js";
import { FLAG_AND_COUNT_ROWS } from "./rows-flags-and-counts.js";
import { FURTHER_VALUE_ROWS } from "./rows-further-values.js";
import { FURTHER_WORDING_ROWS } from "./rows-further-wordings.js";
import { FURTHER_FORM_ROWS } from "./rows-further-forms.js";
import { LIKELY_WORD_ROWS } from "./rows-likely-words.js";
import { LOOSENED_ROWS } from "./rows-loosened.js";
import { MORE_SERVICE_ROWS } from "./rows-more-services.js";
import { LATEST_PAGES_ROWS } from "./rows-latest-pages.js";
import { LATEST_VALUE_ROWS } from "./rows-latest-values.js";
import { LATEST_CHOICE_ROWS } from "./rows-latest-choices.js";
import { KIND_AND_LETTER_ROWS } from "./rows-kinds-and-letters.js";
import { LATEST_BOUND_ROWS } from "./rows-latest-bounds.js";
import { CURRENT_HELP_ROWS } from "./rows-current-help.js";
import { TOLD_BY_NAME_ROWS } from "./rows-told-by-name.js";
import { OTHER_CLOUD_ROWS } from "./rows-other-clouds.js";
import { REFUSED_BOUND_ROWS } from "./rows-refused-bounds.js";
import { EXPLAINED_VALUES_ROWS } from "./rows-explained-values.js";
import { ODD_STATEMENTS_ROWS } from "./rows-odd-statements.js";
import { BLOCKS_OF_TEXT_ROWS } from "./rows-blocks-of-text.js";
import { NEWEST_PAGES_ROWS } from "./rows-newest-pages.js";
import { PART_AND_QUOTE_ROWS } from "./rows-parts-and-quotes.js";
import { PART_AND_SIGN_ROWS } from "./rows-parts-and-signs.js";
import { PART_AND_FIRST_DIGIT_ROWS } from "./rows-parts-and-first-digits.js";
import { NUMBER_ROWS } from "./rows-numbers.js";
import { OTHER_THING_ROWS } from "./rows-other-things.js";
import { OTHER_SERVICE_ROWS } from "./rows-other-services.js";
import { OTHER_ROWS } from "./rows-others.js";
import { PRESENCE_OF_SOME_ROWS } from "./rows-presence-of-some.js";
import { PRESENCE_ROWS } from "./rows-presence.js";
import { EMPTY_AND_CASE_ROWS } from "./rows-empty-and-cases.js";
import { INCLUDED_AND_TOLD_ROWS } from "./rows-included-and-told.js";
import { SHORT_BOUND_ROWS } from "./rows-short-bounds.js";
import { SLIP_ROWS } from "./rows-slips.js";
import { SPECIAL_VALUE_ROWS } from "./rows-special-values.js";
import { MARKED_WORD_ROWS } from "./rows-marked-words.js";
import { ONE_OF_MANY_ROWS } from "./rows-one-of-many.js";
import { PATTERN_ROWS } from "./rows-patterns.js";
import { RUN_TOGETHER_ROWS } from "./rows-run-together.js";
import { REFUSED_VALUE_ROWS } from "./rows-refused-values.js";
import { SECOND_THOUGHT_ROWS } from "./rows-second-thoughts.js";
import { BESIDE_THE_REST_ROWS } from "./rows-beside-the-rest.js";
import { SIGN_AND_START_ROWS } from "./rows-signs-and-starts.js";
import { SET_AND_CASE_ROWS } from "./rows-sets-and-cases.js";
import { LENGTHS_TAKEN_BACK_ROWS } from "./rows-lengths-taken-back.js";
import { TOLD_AT_THE_END_ROWS } from "./rows-told-at-the-end.js";
import { STILL_LOOSENED_ROWS } from "./rows-still-loosened.js";
import { TAKEN_BACK_ROWS } from "./rows-taken-back.js";
import { TOLD_PARTS_ROWS } from "./rows-told-parts.js";
import { TOLD_IN_CHINESE_ROWS } from "./rows-told-in-chinese.js";
import { UNIT_AND_CASE_ROWS } from "./rows-units-and-cases.js";
import { VALUES_OF_CASES_ROWS } from "./rows-values-of-cases.js";
import { VALUE_TOLD_ROWS } from "./rows-values-told.js";
import { VALUE_ROWS } from "./rows-values.js";
import { ZONE_AND_LENGTH_ROWS } from "./rows-zones-and-lengths.js";

const ROWS: readonly ProseRow[] = [
  ...VALUE_ROWS,
  ...NUMBER_ROWS,
  ...OTHER_ROWS,
  ...OTHER_SERVICE_ROWS,
  ...CHINESE_ROWS,
  ...PATTERN_ROWS,
  ...ONE_OF_MANY_ROWS,
  ...RUN_TOGETHER_ROWS,
  ...LIKELY_WORD_ROWS,
  ...FURTHER_FORM_ROWS,
  ...PRESENCE_ROWS,
  ...PRESENCE_OF_SOME_ROWS,
  ...SPECIAL_VALUE_ROWS,
  ...FLAG_AND_COUNT_ROWS,
  ...FURTHER_WORDING_ROWS,
  ...FURTHER_VALUE_ROWS,
  ...MORE_SERVICE_ROWS,
  ...BLOCKS_OF_TEXT_ROWS,
  ...NEWEST_PAGES_ROWS,
  ...PART_AND_SIGN_ROWS,
  ...PART_AND_FIRST_DIGIT_ROWS,
  ...EXPLAINED_VALUES_ROWS,
  ...ODD_STATEMENTS_ROWS,
  ...LATEST_PAGES_ROWS,
  ...LATEST_VALUE_ROWS,
  ...LATEST_CHOICE_ROWS,
  ...KIND_AND_LETTER_ROWS,
  ...LATEST_BOUND_ROWS,
  ...CURRENT_HELP_ROWS,
  ...TOLD_BY_NAME_ROWS,
  ...BARE_STATEMENT_ROWS,
  ...OTHER_CLOUD_ROWS,
  ...REFUSED_BOUND_ROWS,
  ...SHORT_BOUND_ROWS,
  ...REFUSED_VALUE_ROWS,
  ...SET_AND_CASE_ROWS,
  ...TAKEN_BACK_ROWS,
  ...TOLD_PARTS_ROWS,
  ...OTHER_THING_ROWS,
  ...SECOND_THOUGHT_ROWS,
  ...BESIDE_THE_REST_ROWS,
  ...SIGN_AND_START_ROWS,
  ...LOOSENED_ROWS,
  ...EMPTY_AND_CASE_ROWS,
  ...INCLUDED_AND_TOLD_ROWS,
  ...LENGTHS_TAKEN_BACK_ROWS,
  ...TOLD_AT_THE_END_ROWS,
  ...STILL_LOOSENED_ROWS,
  ...UNIT_AND_CASE_ROWS,
  ...VALUE_TOLD_ROWS,
  ...VALUES_OF_CASES_ROWS,
  ...TOLD_IN_CHINESE_ROWS,
  ...COUNTED_AND_ENCODED_ROWS,
  ...AFTER_VALUE_ROWS,
  ...MARKED_WORD_ROWS,
  ...SLIP_ROWS,
  ...ZONE_AND_LENGTH_ROWS,
  ...PART_AND_QUOTE_ROWS,
];

for (const row of ROWS) {
  test(`${row.field}: ${row.title}`, () => {
    const read = readRow(row).constraints;
    assert.equal(
      read.map(shortForm).sort(),
      [...row.want].sort(),
      read.map((one) => one.rule).join(", "),
    );
    for (const one of read) {
      assert.ok(RULE_NAMES.includes(one.rule), one.rule);
      assert.ok(one.words.trim() !== "");
      if (row.nearly) assert.is.not(one.rule, row.nearly);
    }
  });
}

test("every rule has a row that it hits and one that it nearly hits", () => {
  const hit = new Set(
    ROWS.flatMap((row) => readRow(row).constraints.map((one) => one.rule)),
  );
  const nearly = new Set(ROWS.map((row) => row.nearly));
  assert.equal(
    RULE_NAMES.filter((name) => !hit.has(name)),
    [],
    "rules without a hit",
  );
  assert.equal(
    RULE_NAMES.filter((name) => !nearly.has(name)),
    [],
    "rules without a trap",
  );
});

test.run();
