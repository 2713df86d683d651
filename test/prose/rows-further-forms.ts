/** Values behind arrows, one value in bold, and lengths of IDs in letters and digits. */
import { proseRows } from "./prose-row.js";

export const FURTHER_FORM_ROWS = proseRows([
  [
    "arrows between values and meanings",
    "rings: Integer",
    "Whether the bell rings. The options are as follows: 0->It is silent; 1->It rings",
    ["enum 0|1"],
  ],
  [
    "arrows in items",
    "rings: Integer",
    "Whether the bell rings. The options are as follows:\n- 0 -> silent\n- 1 -> loud",
    ["enum 0|1"],
  ],
  [
    "arrows from one value to another",
    "rings: String",
    "Change of the bell. Values:\n- 0->1\n- 1->0",
    [],
    "values/bulleted-list",
  ],
  [
    "one value in bold that it must be",
    "kind: String",
    "Kind of the bell. It must be set to **Bronze** and cannot be changed.",
    ['enum "Bronze"'],
  ],
  [
    "what it must be, in bold",
    "kind: String",
    "Kind of the bell. It must be **unique**.",
    [],
    "values/fixed",
  ],
  [
    "another word in bold in a case",
    "kind: String",
    "Kind of the bell. The value is **Iron**. Great towers require **Bronze**.",
    [],
    "values/fixed",
  ],
  [
    "words in bold that tell where to look",
    "kind: String",
    "Kind of the bell. The value is **Iron**. See **Bells**.",
    ['enum "Iron"'],
  ],
  [
    "the name of another field",
    "kind: String",
    "Kind of the bell. It must be set to tower_id.",
    [],
    "values/fixed",
  ],
  [
    "an ID of letters and digits",
    "bell_id: String",
    "ID of the bell. The ID consists of 32 lowercase letters and digits.",
    ["length 32..32"],
  ],
  [
    "the ID of something else",
    "bell_id: String",
    "ID of the bell. The tower consists of 32 letters and digits.",
    [],
    "lengths/exact",
  ],
  [
    "letters counted apart from digits",
    "bell_id: String",
    "ID of the bell. It has 32 letters and 4 digits.",
    [],
    "lengths/exact",
  ],
]);
