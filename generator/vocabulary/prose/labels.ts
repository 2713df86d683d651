/**
 * Labels that stand before a colon, or alone on a line, in a description: what the words behind them are.
 * Longer wordings need no place before shorter ones: the reader tries them by length.
 */

/** What the text behind a label is about. */
export type LabelKind =
  | "about"
  | "range"
  | "values"
  | "constraints"
  | "default"
  | "minimum"
  | "maximum"
  | "min-length"
  | "max-length"
  | "length"
  | "array-length"
  | "example";

/** English labels, at the start of a sentence. Case does not matter, plural and "the" neither. */
export const ENGLISH_LABELS: Readonly<Record<LabelKind, readonly string[]>> = {
  about: [
    "definition",
    "description",
    "parameter description",
    "value description",
    "explanation",
    "meaning",
    "function",
    "details",
    "suggestion",
  ],
  range: [
    "range",
    "value range",
    "valid range",
    "valid value range",
    "allowed range",
    "supported range",
    "range of values",
  ],
  length: [
    "length",
    "length range",
    "value length",
    "character length",
    "string length",
    "length constraint",
    "length constraints",
  ],
  values: [
    "options",
    "value options",
    "value list",
    "available options",
    "valid options",
    "possible value",
    "select one of the following values",
    "select one of the following options",
    "choose one of the following values",
    "choose one of the following options",
    "enumeration value",
    "enumeration values",
    "enumerated values",
    "enumerated value",
    "enumeration",
    "enum",
    "value",
    "values",
    "valid values",
    "valid value",
    "possible values",
    "allowed values",
    "available values",
    "optional values",
    "supported values",
  ],
  constraints: [
    "constraints",
    "constraint",
    "value constraint",
    "value constraints",
    "parameter constraint",
    "naming rule",
    "naming rules",
    "configuration rule",
    "configuration rules",
    "rules",
    "requirements",
    "naming constraints",
    "restrictions",
    "specifications",
    "restriction",
  ],
  default: ["default", "default value", "default values"],
  minimum: ["minimum", "minimum value", "min"],
  maximum: ["maximum", "maximum value", "max"],
  "min-length": [
    "minimum length",
    "min length",
    "min. length",
    "min-length",
    "minlength",
  ],
  "max-length": [
    "maximum length",
    "max length",
    "max. length",
    "maximum characters",
    "max characters",
    "maximum character length",
    "maximum number of characters",
    "character limit",
    "maximum character limit",
    "length limit",
    "max-length",
    "maxlength",
  ],
  "array-length": ["array length"],
  example: ["example", "examples", "example value", "for example"],
};

/** Chinese labels, anywhere before a colon (texts run together in Markdown tables) or within 【】. */
export const CHINESE_LABELS: Readonly<Record<LabelKind, readonly string[]>> = {
  about: ["功能说明", "功能描述", "参数解释", "参数说明", "使用场景", "权限"],
  range: ["取值范围", "取值区间", "值范围"],
  length: [],
  values: [
    "取值",
    "枚举值",
    "枚举取值",
    "可选值",
    "可选取值",
    "取值说明",
    "有效值",
    "有效的值",
    "可用值",
    "当前可选",
    "目前可选",
  ],
  constraints: ["约束", "约束限制", "使用说明", "限制", "说明"],
  default: ["默认值", "缺省值", "默认取值", "默认"],
  minimum: ["最小值"],
  maximum: ["最大值"],
  "min-length": ["最小长度"],
  "max-length": ["最大长度", "支持的最大字符长度", "最大字符长度"],
  "array-length": ["数组长度"],
  example: ["举例", "示例", "样例", "格式", "例如", "比如"],
};

/** Labels that introduce their text from a line of their own, without a colon. */
export const HEADING_LABELS: ReadonlyMap<string, LabelKind> = new Map([
  ["definition", "about"],
  ["parameter description", "about"],
  ["constraints", "constraints"],
  ["value range", "range"],
  ["range", "range"],
  ["default value", "default"],
  ["参数解释", "about"],
  ["约束限制", "constraints"],
  ["取值范围", "range"],
  ["默认取值", "default"],
]);
