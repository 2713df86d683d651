/** What stands beside a statement and shows that more is taken than it says. */
import { proseRows } from "./prose-row.js";

const SET = "Name of the bell. Only letters and digits are allowed.";
const SET_READ = ["pattern ^[A-Za-z0-9]*$"];

export const STILL_LOOSENED_ROWS = proseRows([
  [
    "a sign that joins the parts",
    "bell_name: String",
    `${SET} The parts are joined by hyphens.`,
    [],
    "patterns/characters",
  ],
  [
    "a sign that parts, and is in the set",
    "bell_name: String",
    "Name of the bell. Only letters, digits, and hyphens (-) are allowed. The hyphen separates tower and bell.",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "others that are made to fit the text",
    "bell_name: String",
    `${SET} Others are escaped.`,
    [],
    "patterns/characters",
  ],
  [
    "others that are refused",
    "bell_name: String",
    `${SET} If it contains others, an error is reported.`,
    SET_READ,
  ],
  [
    "the characters of a line",
    "story: String",
    "Story to be told. A line has at most 30 characters. Only letters and digits are allowed.",
    [],
    "patterns/characters",
  ],
  [
    "several names in one text",
    "bell_name: String",
    `${SET} Multiple names can be entered.`,
    [],
    "patterns/characters",
  ],
  [
    "a part of the name will do",
    "bell_name: String",
    "Name of the bell. The name contains 4 to 20 characters. Fuzzy search is supported.",
    [],
    "lengths/characters",
  ],
  [
    "a part of the name has its letters, too",
    "bell_name: String",
    `${SET} Fuzzy search is supported.`,
    SET_READ,
  ],
  [
    "values beyond the range are made to fit",
    "bells: Integer",
    "Number of bells. The value ranges from 1 to 10. Values beyond this range are corrected.",
    [],
    "numbers/range",
  ],
  [
    "the default instead of what is out of the range",
    "bells: Integer",
    "Number of bells. The value ranges from 1 to 10. If it is out of the range, the default is used.",
    [],
    "numbers/range",
  ],
  [
    "values beyond the range are refused",
    "bells: Integer",
    "Number of bells. The value ranges from 1 to 10. Values beyond this range are refused.",
    ["range 1..10"],
  ],
  [
    "a number that is no multiple",
    "bells: Integer",
    "Number of bells. The value must be a multiple of 5, or 1.",
    [],
    "numbers/multiple",
  ],
  [
    "one of several defaults",
    "bells: Integer",
    "Number of bells. The default is 10, 20, or 30.",
    [],
    "defaults/sentence",
  ],
  [
    "one default",
    "bells: Integer",
    "Number of bells. The default is 10.",
    ["default 10"],
  ],
  [
    "a time that may go without its zone",
    "rung_at: String",
    "Time of the ringing, in the format yyyy-MM-ddTHH:mm:ssZ. If you omit the zone, UTC is assumed.",
    [],
    "formats/layout",
  ],
  [
    "a day whose zeros may be left out",
    "rung_on: String",
    "Day of the ringing, in the format YYYY-MM-DD. Leading zeros can be omitted.",
    [],
    "formats/layout",
  ],
  [
    "a time with nothing left out",
    "rung_at: String",
    "Time of the ringing, in the format yyyy-MM-ddTHH:mm:ssZ. The zone is UTC.",
    ["format date-time"],
  ],
]);
