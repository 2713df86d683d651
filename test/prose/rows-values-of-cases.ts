/** Lists whose items begin with a case, and have the values behind it. */
import { proseRows } from "./prose-row.js";

const LEAD = "Stroke of the bell. The options are as follows:";
const RULE = "values/bulleted-list";

export const VALUES_OF_CASES_ROWS = proseRows([
  [
    "values in bold behind their cases",
    "stroke: String",
    `${LEAD}\n- Iron: **soft** or **hard**\n- Bronze: **hard**`,
    [],
    RULE,
  ],
  [
    "values in bold with their meanings",
    "stroke: String",
    `${LEAD}\n- **Iron**: soft or hard\n- **Bronze**: hard`,
    ['enum "Iron"|"Bronze"'],
  ],
  [
    "versions behind what has them",
    "release: String",
    "Release of the bell. The options are as follows:\n- Iron: 5.7, 8.0 (default)\n- Bronze: 6.0",
    [],
    RULE,
  ],
  [
    "versions in sentences behind what has them",
    "release: String",
    "Release of the bell. The options are as follows:\n- Iron: The version is 5.7 or 8.0.\n- Bronze: The version is 6.0.",
    [],
    RULE,
  ],
  [
    "values in quotes behind their cases",
    "stroke: String",
    `${LEAD}\n- Iron: "soft" or "hard"\n- Bronze: "hard"`,
    [],
    RULE,
  ],
  [
    "what to set it to",
    "stroke: String",
    `${LEAD}\n- Iron: set this parameter to **soft**\n- Bronze: set this parameter to **hard**`,
    [],
    RULE,
  ],
  [
    "what is supported",
    "stroke: String",
    `${LEAD}\n- Iron: only **soft** is supported.\n- Bronze: **soft** and **hard** are supported.`,
    [],
    RULE,
  ],
  [
    "words that are shared between cases",
    "stroke: String",
    `${LEAD}\n- Iron: soft or hard\n- Bronze: hard`,
    [],
    RULE,
  ],
  [
    "words that mean the values",
    "stroke: String",
    `${LEAD}\n- Iron: soft\n- Bronze: hard`,
    ['enum "Iron"|"Bronze"'],
  ],
  [
    "constants that are shared between cases",
    "stroke: String",
    `${LEAD}\n- iron: BE_SOFT, BE_HARD\n- bronze: BE_HARD`,
    [],
    RULE,
  ],
  [
    "the values again as words in bold",
    "stroke: String",
    `${LEAD}\n- SOFT: **Soft**\n- HARD: **Hard**`,
    ['enum "SOFT"|"HARD"'],
  ],
  [
    "numbers and their words in bold",
    "stroke: Integer",
    `${LEAD}\n- 1: **soft**\n- 2: **hard**`,
    ["enum 1|2"],
  ],
  [
    "values in bold behind their cases, in one sentence",
    "stroke: String",
    "Stroke of the bell. Values: Iron: **soft** or **hard**; Bronze: **hard**",
    [],
    "values/explained-inline",
  ],
]);
