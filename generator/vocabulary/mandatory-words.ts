/** What cells of a Mandatory column say, in lower case. A condition in brackets may follow. */

export const YES_WORDS: readonly string[] = [
  "yes",
  "y",
  "true",
  "mandatory",
  "required",
  "m",
  "是",
  "必选",
  "必须",
  "必填",
  "√",
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
];
