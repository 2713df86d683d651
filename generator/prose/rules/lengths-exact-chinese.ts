/** The one length of an ID in Chinese: "由英文字母、数字组成，且长度为32个字符", "取值范围：32位字符". */
import { mayBeString } from "../field-scope.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import type { Passage } from "../passage.js";

export const CHINESE_EXACT_LENGTH_RULE: PassageRule = {
  name: "lengths/exact-chinese",
  kind: "length",
  fits: mayBeString,
  about: /3[26][位个]?字符|长度(?:固定)?[为是]?3[26]/,
  read: readExact,
};

const ID_NAME = /(?:^|_)u?u?id$|[a-z]U?u?Id$/;
/** All that is said of the value, or a clause of its own behind what it is made of. */
const OF_ID =
  /(?:^|[，,；;]\s*(?:并且|且)?)(?:(?:固定)?长度(?:固定)?(?:为|是)?(3[26])(?:位|个)?(?:字符串?)?|(3[26])(?:位|个)字符串?)\s*$/;
/** Another value or another length is taken as well, or the value is several. */
const NOT_ALONE =
  /或|逗号|分隔|隔开|多个|各|每|为空|空字符串|传0|取值为0|默认企业|为all|前缀|不包含|除外/;
const COUNTED = /\d\s*[位个]|长度/g;

function readExact(
  { text, first, label }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!ID_NAME.test(cell.scope.name)) return undefined;
  if (first && label !== "range") return undefined;
  const found = OF_ID.exec(text);
  const length = Number(found?.[1] ?? found?.[2] ?? 0);
  if (length === 0 || cell.says(NOT_ALONE)) return undefined;
  const others = cell.description.passages.some((one) =>
    (one.text === text ? text.slice(0, found!.index) : one.text)
      .replaceAll(`${length}位UUID`, "")
      .match(COUNTED),
  );
  return others
    ? undefined
    : [{ kind: "length", minLength: length, maxLength: length }];
}
