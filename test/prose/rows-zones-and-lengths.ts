/** Zones beside layouts of times, lengths behind labels or beside other demands, ends that are no special characters; told of bells. Each row: what it shows, field, words, demands. */
import { proseRows } from "./prose-row.js";

const ANY_OFFSET =
  "pattern ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})$";

export const ZONE_AND_LENGTH_ROWS = proseRows([
  [
    "a letter explained as a zone",
    "rung_at: String",
    "Time in the yyyy-mm-ddThh:mm:ssZ format. T parts the day from the hour. Z indicates the time zone.",
    [ANY_OFFSET],
  ],
  [
    "an offset shown without a colon, explained by nobody",
    "rung_at: String",
    "Time in the yyyy-mm-ddThh:mm:ssZ format, for example, 2031-06-17T07:38:42+0100.",
    [],
    "formats/layout",
  ],
  [
    "an offset that may be left out",
    "rung_at: String",
    "Time in the yyyy-mm-ddThh:mm:ssZ format. Z indicates the time zone offset. The offset can be omitted.",
    [],
    "formats/layout",
  ],
  [
    "a letter that is said to be UTC",
    "rung_at: String",
    "Time in the yyyy-mm-ddThh:mm:ssZ format. Z indicates UTC.",
    ["format date-time"],
  ],
  [
    "a zone beside a layout",
    "rung_at: String",
    "When it rings. Format: yyyy-MM-dd HH:mm.\nThe clock shows UTC±00:00.",
    ["pattern ^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$"],
  ],
  [
    "a zone behind the time of an example",
    "rung_at: String",
    "When it rings. Format: yyyy-MM-dd HH:mm. An example is 2031-06-17 07:38 UTC+08:00.",
    [],
    "formats/layout",
  ],
  [
    "a zone before a time",
    "rung_at: String",
    "When it rings. Format: yyyy-MM-dd. An example is UTC+08:00 07:38.",
    ["format date"],
  ],
  [
    "a zone before a time of the day",
    "rung_at: String",
    "When it rings. Format: HH:mm:ss. An example is UTC+08:00 07:38.",
    [],
    "formats/layout",
  ],
  [
    "not blank, and a length",
    "tower: String",
    "This parameter cannot be left blank and the parameter value cannot exceed 70 characters.",
    ["length ..70", "length 1.."],
  ],
  [
    "not blank, and what others do",
    "tower: String",
    "It cannot be left blank and the bells must ring.",
    [],
    "lengths/not-empty",
  ],
  [
    "not blank, and the same as another",
    "tower: String",
    "It cannot be left blank and the value must be that of bell.",
    [],
    "lengths/not-empty",
  ],
  [
    "a range of one length",
    "tower: String",
    "Name of the tower.\nValue range:\n40 characters.",
    ["length ..40"],
  ],
  [
    "a range of one length, of an ID",
    "tower_id: String",
    "ID of the tower.\nValue range:\n32 characters.",
    ["length 32..32"],
  ],
  [
    "a range of one length, and what has another",
    "tower: String",
    "Name of the tower.\nValue range:\n40 characters.\nThe first 3 are digits.",
    [],
    "lengths/labelled",
  ],
  [
    "a range of one length, or more",
    "tower: String",
    "Name of the tower.\nValue range:\n40 characters or more.",
    [],
    "lengths/labelled",
  ],
  [
    "a range of one length, of several texts",
    "towers: Strings",
    "Names of the towers.\nValue range:\n40 characters.",
    [],
    "lengths/labelled",
  ],
  [
    "ends that are no special characters, one of them named",
    "tower: String",
    "It can contain only letters, digits, and hyphens (-), and cannot start or end with special characters such as hyphens.",
    ["pattern ^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)?$"],
  ],
  [
    "ends that are no special characters, none of them named",
    "tower: String",
    "It can contain only letters, digits, and hyphens (-), and cannot end with a special character.",
    ["pattern ^[A-Za-z0-9-]*$"],
  ],
  [
    "a start that is no special character, and nothing else",
    "tower: String",
    "It cannot start with special characters.",
    [],
    "patterns/characters",
  ],
  [
    "special characters but for one",
    "tower: String",
    "It can contain only letters and hyphens (-), and cannot start with special characters except hyphens.",
    [],
    "patterns/characters",
  ],
  [
    "a special character that is no character",
    "tower: String",
    "It can contain only letters and hyphens (-), and cannot start with special characters such as the bell.",
    [],
    "patterns/characters",
  ],
]);
