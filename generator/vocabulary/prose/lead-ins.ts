/**
 * Predicates and lead-ins of the sentences that state values, ranges, lengths, sizes and defaults.
 * A small pattern language: `[a|b]` may be missing, `(a|b)` is either, `...` is up to four words.
 * What stands before a predicate must be the field itself; what follows it must be values or bounds.
 */

/** Before a list of values: "The value | can be | A or B". */
export const VALUE_PREDICATES: readonly string[] = [
  "can [only] be [set to|specified as|configured as] [one of|either|any of] [the following] [values|options]",
  "can also be [set to]",
  "may [only] be [set to] [one of|either|any of] [the following] [values|options]",
  "must be [set to] [one of|either] [the following] [values|options]",
  "should be [set to] [one of|either] [the following] [values|options]",
  "(has|needs) to be [set to] [one of|either] [the following] [values|options]",
  "(can|may) [only] take [one of|either] [the following] [values|options]",
  "[you] [can|must|need to] set (this parameter|it|the value) to [one of|either] [the following] [values|options]",
  "is [either|one of] [the following] [values|options]",
  "one of [the following] [values|options]",
  "are",
  "include",
  "includes",
];

/** Before one value, which is then the only one. */
export const FIXED_PREDICATES: readonly string[] = [
  "is fixed (to|at|as)",
  "fixed (to|at)",
  "is (always|consistently|invariably)",
  "can only be [set to]",
  "may only be [set to]",
  "must [always] be [set to]",
  "(has|needs) to be [set to]",
  "must be fixed (to|at|as)",
  "has a fixed value of",
];

/** Before two bounds: "The value | ranges from | 1 to 10". */
export const RANGE_PREDICATES: readonly string[] = [
  "ranges from",
  "ranges between",
  "(can|must|may|should) range from",
  "(is|are|must be|can be|should be) [an integer|any integer|a number|an integer value|a decimal|integers|numbers|whole numbers|a whole number|any value|any number|anywhere] [that is] [in|within] [the] [value] [range] [ranging] (from|of|between)",
  "range from",
  "[you can|you must] (specify|enter|set|choose|pass|use|provide|configure) (a value|an integer|a number|any value|any number|any integer|a whole number|an integer value) [ranging] (from|between|in the range [of|from])",
  "you can (specify|set|configure|choose) (from|between)",
  "(accepts|supports|allows) [values|integers|numbers|a value|any value|an integer] (from|between|ranging from|in the range of)",
  "(is|are|must be|can be|should be) (in|within) [the] [value] range [of|from]",
  "(is|are|must be|can be|should be) (an integer|any integer|a number|an integer value|a value) (in|within) [the] [value] range",
  "(is|must be|can be|should be) an integer that ranges from",
  "(is|must be|can be|should be) within",
  "(is|must be|can be|should be) a value (from|between|ranging from|in the range of)",
  "(can|may) be set to [an integer|a value] (from|between|ranging from|in the range of|within)",
  "is",
  "(an integer|any integer|integers|a number|a whole number|whole numbers|an integer value|a value) (from|between|ranging from|in the range [of|from]|that ranges from)",
  "ranging (from|between)",
  "(is|must be|can be|should be) a (positive|non-negative) integer (from|between|in the range of|ranging from|that ranges from)",
];

/** Before the one bound that the predicate names. */
export const MINIMUM_PREDICATES: readonly string[] = [
  "(must be|is|should be|can be|needs to be) [an integer|a number|an integer that is] (greater|larger|higher|more) than or equal to",
  "(must be|is|should be|can be|needs to be) [an integer|a number|an integer that is] equal to or (greater|larger|higher|more) than",
  "(must be|should be|is) [an integer of] (at least|a minimum of)",
  "(cannot be|must not be|can not be|should not be|may not be|can.t be) (less|smaller|lower|fewer) than",
  "(must be|should be|is|can be) [a number|an integer|an integer that is] (no|not) (less|smaller|lower|fewer) than",
  "(starts|start|begins|begin) (from|at)",
];
export const MAXIMUM_PREDICATES: readonly string[] = [
  "(must be|is|should be|can be|needs to be) [an integer|a number|an integer that is] (less|smaller|lower) than or equal to",
  "(must be|is|should be|can be|needs to be) [an integer|a number|an integer that is] equal to or (less|smaller|lower) than",
  "(must be|should be|can be|is) (at most|up to|a maximum of)",
  "(cannot|must not|can not|should not|does not|may not|can.t) exceed",
  "(cannot be|must not be|can not be|should not be|may not be|can.t be) (greater|larger|higher|more) than",
  "[you] (cannot|can not|can.t) specify (a number|a value|an integer) (greater|larger|higher|more) than",
  "(must be|should be|is|can be) [a number|an integer|an integer that is] (no|not) (greater|larger|higher|more) than",
];
export const ABOVE_PREDICATES: readonly string[] = [
  "(must be|should be|needs to be|is an integer) [an integer|a number|an integer that is] (greater|larger|higher|more) than",
];
export const BELOW_PREDICATES: readonly string[] = [
  "(must be|should be|needs to be|is an integer) [an integer|a number|an integer that is] (less|smaller|lower) than",
];

/** Before a number that the value is a multiple of. */
export const MULTIPLE_PREDICATES: readonly string[] = [
  "(must be|is|are|should be|can only be) [a|an] [integer|integral|positive integer|whole] (multiple|multiples) of",
  "(must be|should be) divisible by",
];

/** Before "1 to 64 characters", "a maximum of 64 characters". */
export const LENGTH_PREDICATES: readonly string[] = [
  "can [only] contain [only]",
  "(must|may|should|can) [only] (consist of|have|include)",
  "(must|may|should|will) contain",
  "contain",
  "contains [only]",
  "(contains|contain) of",
  "allows",
  "supports",
  "consist of",
  "consists of [only]",
  "has",
  "includes",
  "(is|are|can be|may be|must be|should be) [a string of|a string that contains|a string consisting of|a string with a length of|a random string that contains|a character string of|a character string that contains|a character string containing|a string containing|a string with|a string]",
  "(cannot|must not|can not|should not|may not) (exceed|contain more than|have more than|be longer than|be more than|be greater than)",
  "(is|are) (limited|restricted) to [a maximum of|up to|at most]",
  "accepts",
  "(can|must|may|should) use",
  "[must|can|should] be (less|shorter) than or equal to",
  "(ranges|range) from",
];

/** Before the number of elements: "The list | can contain | a maximum of 10 items". */
export const SIZE_NOUNS: readonly string[] = [
  "elements",
  "element",
  "items",
  "item",
  "entries",
  "records",
  "members",
];

/** Nouns that say "characters". Bytes are none: how many depends on the encoding. */
export const CHARACTER_NOUNS: readonly string[] = [
  "characters",
  "character",
  "unicode characters",
  "ascii characters",
  "visible characters",
  "printable characters",
  "pem encoded characters",
  "pem-encoded characters",
  "case-sensitive characters",
  "case-insensitive characters",
  "个字符",
  "字符",
  "个unicode字符",
  "个Unicode字符",
  "unicode字符",
];

/** Words for an upper bound before a number. */
export const AT_MOST: readonly string[] = [
  "a maximum of",
  "a maximum",
  "a max of",
  "max of",
  "limited to",
  "restricted to",
  "limited to a maximum of",
  "a limit of",
  "limit of",
  "a length limit of",
  "length limit of",
  "a maximum length limit of",
  "a maximum character length of",
  "a max length of",
  "max length of",
  "maximum length of",
  "no greater than",
  "not greater than",
  "maximum",
  "maximum of",
  "up to",
  "at most",
  "no more than",
  "not more than",
  "a maximum length of",
  "max",
  "max\\.",
  "not longer than",
  "no longer than",
];

/** Chinese statements of bounds; `{n}` is a number, `{range}` is two. Each starts a clause. */
export const CHINESE_BOUNDS = {
  range: [
    "取值范围(?:为|是|在)?",
    "取值(?:为|是|在)",
    "值的?范围(?:为|是)?",
    "范围(?:为|是)",
    "范围(?=\\s*[:：]?\\s*[[(（]?\\s*-?\\d)",
  ],
  length: [
    "(?:(?:字符串|字符|名称|内容)的?)?长度(?:的?取值)?(?:范围|限制)(?:为|是|在)?",
    "(?:字符串|名称|内容)的?长度(?:为|是|在)?",
    "字符(?:串)?(?:取值)?范围(?:为|是|在)?",
    "取值(?=\\d+\\s*[-~～到至]\\s*\\d+\\s*个?(?:unicode)?字符)",
    "(?:支持)?(?:长度|字符长度|长度范围|名称长度)(?:为|是|在|范围为|(?:必须|应当?|需要?|须)(?:为|是|在))?",
  ],
  maxLength: [
    "最大长度(?:为|是|不超过)?",
    "(?:(?:字符串|字符|名称|内容)的?)?长度(?:必须|应|须|需)?(?:最大|最长|最多|至多|小于(?:或|且)?等于|不大于|不(?:能|得|可|应)?(?:超过|超出|大于)|最大为|限制(?:为|在)?)",
    "最长(?:为|不超过)?",
    "最大支持",
    "最多(?:支持|包含|为)?",
    "不(?:能|得|可)?(?:超过|大于)",
  ],
  minimum: ["最小值(?:为|是)", "最小为"],
  maximum: ["最大值(?:为|是)", "最大为"],
  atLeast: [
    "(?:取值|值)?(?:必须|需|须|应)?(?:大于(?:或|且)?等于|不小于|不低于)",
    "(?:取值|值)?(?:不能|不得|不可)(?:小于|低于)",
  ],
  atMost: [
    "(?:取值|值)?(?:必须|需|须|应)?(?:小于(?:或|且)?等于|不大于|不高于|不超过)",
    "(?:取值|值)?(?:不能|不得|不可)(?:大于|高于|超过)",
  ],
  above: ["(?:取值|值)?(?:必须|需|须|应)?大于"],
  below: ["(?:取值|值)?(?:必须|需|须|应)?小于"],
  multiple: [
    "(?:且|并且)?(?:取值|值)?(?:必须|需要?|须|应|只能)?(?:为|是)(?=\\d)",
    "(?=\\d)",
  ],
  divisible: ["(?:取值|值)?(?:必须|需要?|须|应)?(?:可以|可|能)?被"],
} as const;

/** The field itself, before a Chinese predicate; most statements leave it out. */
export const CHINESE_SUBJECT =
  "(?:(?:该|此|本)(?:参数|字段|属性)(?:的?取?值)?)?";

/** Chinese predicates before values. */
export const CHINESE_VALUE_PREDICATES: readonly string[] = [
  "取值为",
  "取值是",
  "取值范围为",
  "取值范围是",
  "取值包括",
  "可选值为",
  "可选值有",
  "合法值为",
  "有效的?值为",
  "可用值为",
  "枚举值为",
  "枚举值有",
  "参数值为",
  '参数为(?=["“])',
  "值可以为",
  "可以为",
  "可以是",
];

/** Chinese predicates before values that are the only ones. */
export const CHINESE_ONLY_PREDICATES: readonly string[] = [
  "只支持",
  "仅支持",
  "仅限于?",
  "只能为",
  "只能是",
  "固定为",
  "固定取值为",
  "固定值为",
  "取值固定为",
  "值?限定为",
  "只能取",
  "必须为",
];

/** Chinese words before a value that never changes. */
export const CHINESE_FIXED =
  "(?:取?值)?固定(?:填写?|传入?|取?值)?为|固定(?:填写|填|传入|传)";

/** Sentences and labels after which a list holds the values. Tried against the whole of the last sentence. */
export const LIST_LEAD_INS: readonly string[] = [
  "[the] [value|available|valid|following|possible|supported|allowed|acceptable|enumerated|enumeration|optional] (options|option|values|value) [of|for] [this parameter] (are|is|include|includes) [as follows|available|supported|listed below]",
  "the following (options|values|types|modes|statuses|categories) are (available|supported|enumerated|allowed|valid|provided) [now]",
  "(one|two|three|four|five|six|seven|eight|nine|ten) [value] (options|values) are (available|supported)",
  "[the|its] [parameter] value [of this parameter] (can|must|may|should) [only] be [set to] [one of|any of] [the following] [values|options]",
  "[the|its] [parameter] value [of this parameter] is one of the following [values|options]",
  "[the|its] [parameter] value [of this parameter] (can|may) [only] take [one of] the following [values|options]",
  "(the|this) (field|parameter|method|mode|type) (can|must|may) [only] be [set to] [one of] [the following] [values|options]",
  "set (this parameter|it) to one of the following [values|options]",
  "(can|must|may|should) [only] be one of the following [values|options]",
  "(choose|select|specify|use) [one of] the following [values|options]",
  "(choose|select) (one|either) of the following ... (types|modes|models|kinds|protocols|policies|levels)",
  "[either] one of the following [values|options]",
  "[currently ,] only the following ... (is|are) supported",
  "there are (multiple|several|two|three|four|five) ... options",
  "取值(如下|为|包括|有)",
  "取值范围(如下|为|包括|有)",
  "(枚举值|可选值)(如下|为|包括|有)",
  "可以为以下值",
];
