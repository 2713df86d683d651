/** What holds for one kind only, letters of any script, and empty texts that change nothing, with what nearly says so. */
import { proseRows } from "./prose-row.js";

export const KIND_AND_LETTER_ROWS = proseRows([
  // Bounds of one kind beside a sentence about another.
  [
    "a range of one kind beside one that is not understood",
    "weight: Integer",
    "Weight of the bell. The iron bell weight ranges from 1 to 90 and must be at least that of its clapper. The bronze bell weight ranges from 10 to 400.",
    [],
    "numbers/range-sentence",
  ],
  [
    "a range of one kind where another depends on something",
    "weight: Integer",
    "Specifies the bell weight. The tower bell weight depends on the beams. The ship bell weight ranges from 10 to 400.",
    [],
    "numbers/range-sentence",
  ],
  [
    "a length of one kind",
    "alias: String",
    "Bell alias. The old tower alias is kept. The ship alias can contain 4 to 30 characters.",
    [],
    "lengths/characters",
  ],
  [
    "the field by its own name beside another thing",
    "weight: Integer",
    "Specifies the ship bell weight. The tower bell weight depends on the beams. The ship bell weight ranges from 10 to 400.",
    ["range 10..400"],
  ],
  [
    "one kind and no other",
    "weight: Integer",
    "Specifies the bell weight. The ship bell weight ranges from 10 to 400. The tower is not weighed.",
    ["range 10..400"],
  ],
  [
    "the new and the old, which are no kinds",
    "weight: Integer",
    "Specifies the bell weight. The new bell weight ranges from 10 to 400. The old bell weight is lost.",
    ["range 10..400"],
  ],
  // Letters of what is counted in Unicode characters.
  [
    "letters of any script",
    "key: String",
    "Bell key. It can contain a maximum of 40 Unicode characters. It can contain only letters, digits, and hyphens (-).",
    [
      "length ..40",
      "pattern ^[^\\x00-\\x1f\\x7f !\"#$%&'()*+,./:;<=>?@\\[\\\\\\]\\^_`{|}~]*$",
    ],
  ],
  [
    "letters that the words name one by one",
    "key: String",
    "Bell key. It can contain a maximum of 40 Unicode characters. It can contain only letters (A to Z and a to z), digits, and hyphens (-).",
    ["length ..40", "pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "English letters",
    "key: String",
    "Bell key. It can contain a maximum of 40 Unicode characters. It can contain only English letters, digits, and hyphens (-).",
    ["length ..40", "pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "digits of what is counted in Unicode characters",
    "key: String",
    "Bell key. It can contain a maximum of 40 Unicode characters. It can contain only digits and hyphens (-).",
    ["length ..40", "pattern ^[0-9-]*$"],
  ],
  // An empty text that changes nothing.
  [
    "a text that changes nothing where it is empty",
    "alias: String",
    "Bell alias. If the alias is empty, the alias is not changed. It contains 4 to 30 characters.",
    ["length ..30"],
  ],
  [
    "a text that stays as it is where it is left blank",
    "alias: String",
    "The alias contains 4 to 30 characters. If it is left blank, the bell alias remains unchanged.",
    ["length ..30"],
  ],
  [
    "an empty text that does something else",
    "alias: String",
    "The alias contains 4 to 30 characters. If it is empty, the request is not accepted.",
    ["length 4..30"],
  ],
  // One value, and when it must be given.
  [
    "one value before the case in which the field is needed",
    "category: String",
    "Specifies the category. The value is **Iron**. This parameter is mandatory when deep is set to true.",
    ['enum "Iron"', "requiredIf category when deep=true"],
  ],
  [
    "one value behind the case in which the field is needed",
    "category: String",
    "Specifies the category. This parameter is mandatory when deep is set to true. The value is **Iron**.",
    ["requiredIf category when deep=true"],
    "values/fixed",
  ],
  [
    "one value before a case that may have another",
    "category: String",
    "Specifies the category. The value is **Iron**. This parameter is mandatory when deep is set to true, and has its own values then.",
    [],
    "values/fixed",
  ],
]);
