/** How descriptions say what a field is and what it may hold, in two languages and several habits of writing. */
/** Lines of a cell; a list of words stands below its line. */
export interface DescriptionLine {
  readonly text: string;
  readonly items?: readonly string[];
}

export interface DescriptionWords {
  readonly subject: (noun: {
    readonly en: string;
    readonly zh: string;
  }) => string;
  readonly values: (values: readonly string[]) => DescriptionLine;
  readonly range: (low: number, high: number) => readonly DescriptionLine[];
  readonly length: (low: number, high: number) => readonly DescriptionLine[];
  readonly size: (low: number, high: number) => readonly DescriptionLine[];
  readonly fallback: (value: string) => DescriptionLine;
}

const line = (text: string): DescriptionLine => ({ text });

/** `Minimum: 1` and `Maximum: 255` on lines of their own; values as a bulleted list below a label. */
export const ENGLISH_LABELS: DescriptionWords = {
  subject: ({ en }) => `Specifies the ${en}.`,
  values: (values) => ({ text: "Enumeration values:", items: values }),
  range: (low, high) => [line(`Minimum: ${low}`), line(`Maximum: ${high}`)],
  length: (low, high) => [line(`Minimum: ${low}`), line(`Maximum: ${high}`)],
  size: (low, high) => [line(`Array Length: ${low} - ${high}`)],
  fallback: (value) => line(`Default: ${value}`),
};

/** Everything in sentences. */
export const ENGLISH_SENTENCES: DescriptionWords = {
  subject: ({ en }) => `The ${en}.`,
  values: (values) =>
    line(
      values.length === 2
        ? `The value can be ${values.join(" or ")}.`
        : `The value can be ${values.slice(0, -1).join(", ")}, or ${values.at(-1) ?? ""}.`,
    ),
  range: (low, high) => [line(`The value ranges from ${low} to ${high}.`)],
  length: (low, high) => [
    line(`The value contains ${low} to ${high} characters.`),
  ],
  size: (low, high) => [line(`The list can contain ${low} to ${high} items.`)],
  fallback: (value) => line(`The default value is ${value}.`),
};

/** Labels that begin a sentence: `Value range: 1 to 10`, `Options: a, b`. */
export const ENGLISH_RANGES: DescriptionWords = {
  subject: ({ en }) => `Indicates the ${en}.`,
  values: (values) => line(`Options: ${values.join(", ")}`),
  range: (low, high) => [line(`Value range: ${low} to ${high}`)],
  length: (low, high) => [line(`Value range: ${low} to ${high} characters`)],
  size: (low, high) => [line(`Array Length: ${low} - ${high}`)],
  fallback: (value) => line(`Default value: ${value}`),
};

/** A bulleted list in which each value has its meaning. */
export const ENGLISH_MEANINGS: DescriptionWords = {
  ...ENGLISH_SENTENCES,
  subject: ({ en }) => `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`,
  values: (values) => ({
    text: "The options are as follows:",
    items: values.map((value, at) => `${value}: the choice of room ${at + 1}`),
  }),
};

/** One fact to a line: `最小长度：0`, `默认值：x`; bare values below 枚举值. */
export const CHINESE_LABELS: DescriptionWords = {
  subject: ({ zh }) => `${zh}。`,
  values: (values) => ({ text: "枚举值：", items: values }),
  range: (low, high) => [line(`最小值：${low}`), line(`最大值：${high}`)],
  length: (low, high) => [line(`最小长度：${low}`), line(`最大长度：${high}`)],
  size: (low, high) => [line(`数组长度：${low} - ${high}`)],
  fallback: (value) => line(`默认值：${value}`),
};

/** Sentences with full-width signs. */
export const CHINESE_SENTENCES: DescriptionWords = {
  subject: ({ zh }) => `表示${zh}。`,
  values: (values) =>
    line(`取值为${values.slice(0, -1).join("、")}或${values.at(-1) ?? ""}。`),
  range: (low, high) => [line(`取值范围为${low}~${high}。`)],
  length: (low, high) => [line(`长度为${low}-${high}个字符。`)],
  size: (low, high) => [line(`数组长度：${low} - ${high}`)],
  fallback: (value) => line(`默认为${value}。`),
};

/** Labels that run through the description: 功能说明, 取值范围, 默认值. */
export const CHINESE_RUNNING: DescriptionWords = {
  subject: ({ zh }) => `功能说明：${zh}`,
  values: (values) => line(`取值范围：${values.join("、")}`),
  range: (low, high) => [line(`取值范围：[${low},${high}]`)],
  length: (low, high) => [line(`取值范围：${low}-${high}个字符`)],
  size: (low, high) => [line(`数组长度：${low} - ${high}`)],
  fallback: (value) => line(`缺省值：${value}`),
};
