/** What cells of a Mandatory column say, in lower case. A condition in brackets may follow. */

export const YES_WORDS: readonly string[] = [
  "yes",
  "y",
  "true",
  "mandatory",
  "required",
  "compulsory",
  "obligatory",
  "must",
  "m",
  "是",
  "必选",
  "必须",
  "必填",
  "√",
  "✓",
  "✔",
  "●",
];

export const NO_WORDS: readonly string[] = [
  "no",
  "n",
  "false",
  "optional",
  "not required",
  "not mandatory",
  "o",
  "否",
  "可选",
  "非必选",
  "非必填",
  "×",
  "✗",
  "✘",
  "○",
];

/** Cells that say it themselves, whatever their column is called. */
export const FLAG_ITSELF =
  /^(?:(?:not )?(?:mandatory|required)|optional|非?必[选填须]|可选)$/i;
/** Headings of columns that may hold flags or something else, which the cells must prove; "Manadatory" is a slip. */
export const MAYBE_FLAGS =
  /^(?:requirements?|man[a-z]{2,7}ry|whether (?:it is )?(?:mandatory|required)|obligatory|necessity|options?|must|yes or no|m\/o\/c|optional ?\/ ?mandatory|必需|是否必[要需]|可选性|必[填选需要]项|必要性)$/;

/** One of the rows of the table whose cells say so must be there. */
export const AT_LEAST_ONE =
  /^(?:at least one|one of them|至少(?:[填选传]写?)?[一1]个)[.。]?$/i;

/** The row and the others that the cell names are alternatives: "与a、b三选一". */
export const ONE_OF_NAMED =
  /^[与和]\s*([A-Za-z_][\w.-]*(?:\s*[、,，/和与]\s*[A-Za-z_][\w.-]*){0,8})\s*(?:必须)?([二两三四五六])选一[.。]?$/;

/** How many a numeral before "选一" counts. */
export const ALTERNATIVES: Readonly<Record<string, number>> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};
