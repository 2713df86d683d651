/** Both bounds in one Chinese clause: "大于0且不大于100", of the field itself. */
import { CHINESE_SUBJECT } from "../../vocabulary/prose/lead-ins.js";
import { isNumeric } from "../field-scope.js";
import { withoutOwnName } from "../own-name.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";

const CHINESE_BETWEEN = new RegExp(
  `^${CHINESE_SUBJECT}(?:取值|值)?(?:必须|需|须|应)?(?:(?<least>大于(?:或|且)?等于|不小于|不低于)|大于)(?<from>-?\\d+)[，,]?(?:且|并且|同时)?(?:(?<most>小于(?:或|且)?等于|不大于|不高于|不超过)|小于)(?<to>-?\\d+)的?(?:整数)?$`,
);

export const CHINESE_BETWEEN_RULE: PassageRule = {
  name: "numbers/between-bounds",
  kind: "range",
  about: /(?:[大小]于|不低于).*(?:[大小]于|不[超高])/,
  fits: isNumeric,
  read: readChineseBetween,
};

function readChineseBetween(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = CHINESE_BETWEEN.exec(withoutOwnName(passage, cell).text);
  if (!found?.groups) return undefined;
  const { least, from = "", most, to = "" } = found.groups;
  if (Number(from) >= Number(to)) return undefined;
  return [
    {
      kind: "range",
      [least === undefined ? "exclusiveMinimum" : "minimum"]: Number(from),
      [most === undefined ? "exclusiveMaximum" : "maximum"]: Number(to),
    },
  ];
}
