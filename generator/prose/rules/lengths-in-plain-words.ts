/**
 * The many ways to say so many characters, in the words that the rules for lengths read: "64 ASCII chars max" as
 * "64 characters at most", "at least 3 and no more than 20 characters" as "3 to 20 characters".
 */

/** "4 to 64 long" */
const LONG =
  /(?<=\bbe \d{1,5} to \d{1,5}) long(?=$|[,.] |[,.]$| and )(?!.*\b(?:days?|hours?|minutes?|seconds?)\b)/gi;
const SHORT = /\bchars?\b/gi;
/** "64 character limit", "64 character max": one of a measure. */
const ONE_FOR_MANY =
  /(?<=\d )character(?= (?:max|maximum|limit|long|length|in length)\b)/gi;
const NEGATED = /\b(can|must|should|may)n?['’]t\b/gi;
const AS_MANY =
  /\b(?:as (?:many|long) as|not to exceed|not exceeding)(?= \d)/gi;
const MAX_BEHIND =
  /(?<=\d characters) (?:max(?:\.|\b)|maximum\b|at the (?:most|maximum))(?! of\b)/gi;
/** Words before "characters" that say which: they are counted all the same. */
const WHICH =
  /(?<=\d )(?:(?:alphanumeric|ascii|unicode|utf-8|utf8|latin|english|printable|visible|plain text|text|valid|lowercase|uppercase|lower-case|upper-case|url-safe|case-sensitive|single-byte|hexadecimal|hex|underscore|hyphen|dash|numeric|alphabetic|and|or|and\/or)(?: |, ?)){1,6}(?=characters\b)/gi;
const KIND =
  "(?:(?:english|latin|ascii|basic latin|lowercase|uppercase|lower-case|upper-case|alphanumeric) (?:and (?:lowercase|uppercase) )?)?(?:letters?|numbers?|digits?|numerals?|hyphens?|dashes|dash|underscores?|periods?|dots?|spaces?|symbols?|characters)(?: \\([^()]{1,40}\\))?";
/** "Less than or equal to 64 characters" */
const AT_MOST =
  /(?<=\b(?:contains?|have|has|includes?) )(?:less|fewer) than or equal to (?=\d)/gi;
/** "63 letters, digits, or hyphens": several kinds of characters are all of them. */
const KINDS = new RegExp(
  `(?<=\\d )(?=[a-z])${KIND}(?:(?:, (?:and |or )?| and | or | and/or )${KIND}){1,6}(?!,? (?:and|or) [a-z]+ characters)`,
  "gi",
);
/** "A unique, case-sensitive string" */
const STRING =
  /\ban? (?:(?:unique|case-sensitive|case-insensitive|ascii|unicode|utf-8|utf8|encoded|alphanumeric|opaque|custom|text|optional|random|secret|hexadecimal)(?: |, )){1,4}string\b/gi;
const NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,7})";
const UNIT = "(?: characters?(?: long| in length)?)?";
/** "At least 3 and no more than 20 characters", "a minimum of 3 and a maximum of 20 characters". */
const TWO_SIDED = new RegExp(
  `\\b(?:at least|a minimum of|minimum|no (?:less|fewer) than) ${NUMBER}${UNIT},? (?:and|but|to) (?:be )?(?:at most|a maximum of|maximum|no (?:more|longer|greater) than|not more than|up to) ${NUMBER}(?= characters)`,
  "gi",
);

/** A sentence with characters in the words that are read. */
export function inPlainWords(text: string): string {
  return text
    .replace(LONG, " characters long")
    .replace(SHORT, "characters")
    .replace(ONE_FOR_MANY, "characters")
    .replace(NEGATED, "$1 not")
    .replace(AS_MANY, "up to")
    .replace(AT_MOST, "at most ")
    .replace(WHICH, "")
    .replace(KINDS, "characters")
    .replace(MAX_BEHIND, " at most")
    .replace(STRING, "a string")
    .replace(TWO_SIDED, "$1 to $2");
}
