/** How many elements a list may have, in Chinese words. Input: a sentence; output: the bounds that it states. */
import type { Passage } from "../passage.js";
import type { Demand } from "../rule.js";

const CHINESE_MOST =
  /^(?:列表|(?:单次|每次|一次)(?:查询|请求|操作)?)?(?:数量|个数|长度|元素个数)?(?:最大为|最多(?:支持|允许|可以|能|可)?(?:包含|有|指定|添加|配置|设置|填写|传入|返回|查询)?|不(?:能)?超过|(?:最大|最多)支持)(\d{1,6})(?:个|条|组|项)([\u4e00-\u9fff]{0,8})(?:[，,].*)?$/;
const CHINESE_RANGE =
  /^(?:数量|个数)?(\d{1,6})\s*[-~～]\s*(\d{1,6})(?:个|条|组|项)(?!字符|字节)([\u4e00-\u9fff]{0,8})$/;

/** "最多10个", "1-10个" behind the label of a range. */
export function readChineseCount({
  text,
  label,
}: Passage): readonly Demand[] | undefined {
  const most = CHINESE_MOST.exec(text);
  if (most && !/字符|字节/.test(text)) {
    return [{ kind: "items", maxItems: Number(most[1]) }];
  }
  const range =
    label === "range" || label === "constraints"
      ? CHINESE_RANGE.exec(text)
      : null;
  const [low, high] = [Number(range?.[1]), Number(range?.[2])];
  return range && low <= high
    ? [{ kind: "items", minItems: low, maxItems: high }]
    : undefined;
}
