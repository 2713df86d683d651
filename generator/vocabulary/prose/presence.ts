/**
 * Wordings about when a field must be there, may be there, or excludes others. A wording is a phrase of slots and words:
 * `{target}` is a field or "this parameter", `{fields}` several of them, `{condition}` what is asked of another field;
 * `[x|y]` may be missing, `(x|y)` is either. A wording has to match a whole sentence, up to a remark behind a comma.
 */

/** What a wording demands. */
export type PresenceForm =
  | "requiredIf"
  | "forbiddenIf"
  | "atLeastOne"
  | "exactlyOne"
  | "notTogether"
  | "allTogether";

export interface PresenceWording {
  readonly form: PresenceForm;
  readonly phrase: string;
}

const REQUIRED =
  "(is|are|becomes) [also|only] [valid and|effective and] (mandatory|required|compulsory|a mandatory parameter|a required parameter)";
const MUST_BE =
  "(must|needs to|need to|has to|have to) [also] be (specified|set|passed|provided|configured|included|carried|entered|filled in|contained|transferred|given|supplied|sent|present)";
const MUST_NOT_BE_EMPTY =
  "(cannot|must not|can not) be (empty|blank|left blank|left empty|null|omitted)";
const FORBIDDEN =
  "(cannot|must not|can not) be (specified|set|passed|provided|configured|included|carried|entered|used|transferred|sent)";
/** Not "is invalid": what is invalid may be ignored. */
const NOT_THERE = "is (unavailable|not available)";
/** Not "must be left blank": an empty text is blank, and is there. */
const LEFT_EMPTY = "must be omitted";
const GIVEN =
  "(specified|set|used|configured|passed|provided|present|included|carried|selected|entered|applied|transferred|sent)";
const TOGETHER = "(at the same time|together|simultaneously)";
const BLANK = "(empty|blank|left blank|left empty|null|omitted|unspecified)";
const WHEN = "[only] (when|if|in case|provided that|as long as)";

/** What must not be given in a case is taken all the same. */
export const TAKEN_ALL_THE_SAME =
  /\b(?:is|are|will be) ignored\b|\bdefault value (?:is|will be) used\b/i;

/** Fields that may stand together after all: the text says which of them then counts. */
export const ONE_PREVAILS =
  /\b(?:takes? precedence|prevails?|overrides?)\b|\b(?:if|when) (?:they|both|the two|all)\b.*\b(?:takes? effect|(?:is|are|will be) (?:used|ignored|applied))\b|同时(?:指定|设置|传入|存在|配置)(?:时|，|,).*(?:为准|优先|生效)/i;

/** Fields that may all be missing in some case. */
export const NONE_NEEDED =
  /\bneither\b|\bleave (?:both|all|them)\b|\bnone of (?:them|these|the)\b|\bboth (?:can|may) be (?:left|omitted|empty|blank)\b|\b(?:do not|need not|not) (?:need to )?(?:specify|set|configure) (?:either|both)\b|\b(?:parameter|field|value|it) is (?:left )?(?:blank|empty) by default\b/i;

export const ENGLISH_PRESENCE: readonly PresenceWording[] = [
  ...[REQUIRED, MUST_BE, MUST_NOT_BE_EMPTY].flatMap(
    (demand): PresenceWording[] => [
      {
        form: "requiredIf",
        phrase: `{target} ${demand} ${WHEN} {condition}`,
      },
      {
        form: "requiredIf",
        phrase: `[only] (when|if) {condition} , [then] {target} ${demand} [, and {more}]`,
      },
    ],
  ),
  {
    form: "requiredIf",
    phrase: `{target} (takes|will take) effect and is (mandatory|required) ${WHEN} {condition}`,
  },
  {
    form: "requiredIf",
    phrase: `{target} is (mandatory|required) and (can be specified|valid|takes effect) ${WHEN} {condition}`,
  },
  {
    form: "requiredIf",
    phrase: `{self} (mandatory|required) ${WHEN} {condition}`,
  },
  { form: "requiredIf", phrase: `{target} ${REQUIRED} for {condition}` },
  {
    form: "requiredIf",
    phrase: `you (must|need to|have to) (specify|set|configure|provide|enter) {target} ${WHEN} {condition}`,
  },
  {
    form: "requiredIf",
    phrase: `(when|if) {condition} , you (must|need to|have to) [also] (specify|set|configure|provide|enter) {target}`,
  },
  {
    form: "forbiddenIf",
    phrase: `this (parameter|field) ${NOT_THERE} ${WHEN} {condition}`,
  },
  ...[FORBIDDEN, LEFT_EMPTY].flatMap((demand): PresenceWording[] => [
    {
      form: "forbiddenIf",
      phrase: `{target} ${demand} ${WHEN} {condition}`,
    },
    {
      form: "forbiddenIf",
      phrase: `(when|if) {condition} , [then] {target} ${demand}`,
    },
  ]),
  {
    form: "atLeastOne",
    phrase: `{fields} (cannot|must not|can not) (both|all) be ${BLANK} [at the same time]`,
  },
  {
    form: "atLeastOne",
    phrase: `{fields} (cannot|must not|can not) be (both|all) ${BLANK}`,
  },
  {
    form: "atLeastOne",
    phrase: `{fields} (cannot|must not|can not) be ${BLANK} ${TOGETHER}`,
  },
  {
    form: "atLeastOne",
    phrase: `[however ,] (one of|at least one of) {those} (${MUST_BE}|${REQUIRED}|must exist)`,
  },
  {
    form: "atLeastOne",
    phrase: `(at least one of|one of|either|either of) [the parameters|the following parameters|the fields] {fields} (${MUST_BE}|${REQUIRED})`,
  },
  {
    form: "atLeastOne",
    phrase: `[you must|you need to] (specify|set|provide|configure) at least one of [the parameters|the following parameters] {fields}`,
  },
  {
    form: "atLeastOne",
    phrase:
      "[you must|you need to] (specify|set|provide|configure) either {fields} or both",
  },
  {
    form: "atLeastOne",
    phrase: `[you must|you need to] (specify|set|provide|configure) either {fields} [, or both of them|, or both]`,
  },
  {
    form: "exactlyOne",
    phrase: `(exactly one of|only one of|one and only one of) [the parameters|the following parameters] {fields} (${MUST_BE}|${REQUIRED})`,
  },
  {
    form: "exactlyOne",
    phrase: `[you must|you need to] (specify|set|provide|configure) (one and only one of|exactly one of) [the parameters|the following parameters] {fields}`,
  },
  {
    form: "exactlyOne",
    phrase: `either {fields} (${MUST_BE}|${REQUIRED}) , but not both`,
  },
  {
    form: "exactlyOne",
    phrase: `(either|one of|either of) {fields} (${MUST_BE}|${REQUIRED}) [,] but (they|the two|both) [both] (cannot|must not|can not) [both] be ${GIVEN} [${TOGETHER}]`,
  },
  {
    form: "exactlyOne",
    phrase:
      "either {fields} is (used|delivered|specified|set|provided) [each time|at a time]",
  },
  {
    form: "notTogether",
    phrase: `{fields} (cannot|must not|can not) be ${GIVEN} ${TOGETHER}`,
  },
  {
    form: "notTogether",
    phrase: `{fields} (cannot|must not|can not) [both] (coexist|exist) [${TOGETHER}]`,
  },
  {
    form: "notTogether",
    phrase: `{fields} (cannot|must not|can not) (both be|be both) ${GIVEN}`,
  },
  {
    form: "notTogether",
    phrase: "{fields} are mutually exclusive [and cannot (coexist|co-exist)]",
  },
  {
    form: "notTogether",
    phrase:
      "{pair} (is|are) [mutually] exclusive (with|to|of) [the] [parameter|parameters|field|fields] {partner}",
  },
  {
    form: "notTogether",
    phrase: `{pair} (cannot|must not|can not) be ${GIVEN} (at the same time|together|simultaneously|in conjunction) (with|as) {partner}`,
  },
  {
    form: "notTogether",
    phrase: `{pair} (cannot|must not|can not) be used with [the] [filtering criteria|search criteria|parameters|parameter|fields|field] {partner} [${TOGETHER}]`,
  },
  {
    form: "notTogether",
    phrase: `{pair} (cannot|must not|can not) coexist with {partner}`,
  },
  { form: "notTogether", phrase: "{pair} (conflicts|conflict) with {partner}" },
  {
    form: "notTogether",
    phrase: `(only one of|either) {fields} can be ${GIVEN} , but not both`,
  },
  {
    form: "notTogether",
    phrase: `only (one of|either) {fields} can be ${GIVEN}`,
  },
  { form: "notTogether", phrase: "[you can] use either {fields}" },
  {
    form: "notTogether",
    phrase: "you can (specify|set|use) either {fields} , but not both",
  },
  {
    form: "notTogether",
    phrase: `you (cannot|must not|can not) (specify|set|configure|pass|use) both {fields}`,
  },
  {
    form: "allTogether",
    phrase: `[you must|you need to] (specify|set|provide|configure) both {fields} [,] or neither [of (them|the two)]`,
  },
  {
    form: "allTogether",
    phrase: `[parameters|the parameters] {fields} (must|need to|have to) [always] be ${GIVEN} (${TOGETHER}|in pairs)`,
  },
  {
    form: "requiredIf",
    phrase: `{trigger} (must|needs to|has to) be ${GIVEN} (together|along|at the same time|simultaneously|in conjunction) with {other} [and {more}]`,
  },
  {
    form: "requiredIf",
    phrase: "{trigger} (must|needs to|has to) be used with {other}",
  },
];

const CHINESE_REQUIRED =
  "(?:为?(?:必选|必填|必传|必须)(?:参数|项|字段|填写|指定|传入)?|必须(?:指定|填写|传入|设置|输入)|不能为空|不可为空)";
const CHINESE_GIVEN = "(?:指定|设置|填写|填|传入|传|使用|配置|存在|出现|输入)";
/** Behind the demand: what comes next, unless it goes on with the condition. */
const CHINESE_REMARK = "(?:[，,](?!且|并|同时|或)[^，,]{1,60})?";

/** Chinese words stand without blanks: regular expressions with the same slots. */
export const CHINESE_PRESENCE: readonly PresenceWording[] = [
  {
    form: "requiredIf",
    phrase: `(?:仅|只有)?当?{condition}(?:时|的时候|的情况下|，则|,则|，|,)[，,]?(?:则|需要)?{target}${CHINESE_REQUIRED}${CHINESE_REMARK}`,
  },
  {
    form: "requiredIf",
    phrase: `如果{condition}(?:时)?[，,]?(?:则|那么)?{target}(?:是|为)?${CHINESE_REQUIRED}${CHINESE_REMARK}`,
  },
  {
    form: "notTogether",
    phrase: `(?:[^，,]{1,40}[，,])?(?:(?:该|此|本)(?:参数|字段))?(?:不能|不可以?|不允许)(?:和|与){partner}同时${CHINESE_GIVEN}`,
  },
  {
    form: "atLeastOne",
    phrase: "{fields}(?:不能|不可以?|不允许)同时为空",
  },
  {
    form: "atLeastOne",
    phrase: `{fields}(?:中)?(?:至少|必须)(?:需要)?(?:有|${CHINESE_GIVEN}|选择?)?(?:其中)?[一1]个?(?:不为空|参数)?`,
  },
  {
    form: "notTogether",
    phrase: `{fields}(?:不能|不可以?|不允许)同时${CHINESE_GIVEN}`,
  },
  {
    form: "notTogether",
    phrase: "{fields}(?:参数|功能)?(?:互斥|二选一|两者选其一|只能二选一)",
  },
  {
    form: "allTogether",
    phrase: `{fields}(?:必须|需要?)同时${CHINESE_GIVEN}`,
  },
];

/** How a text calls the field that it describes. */
export const SELF_WORDS =
  "(?:this|the|that) (?:parameter|field|attribute|value)|it|(?:该|此|本)(?:参数|字段|属性|值|项)";

/** How a text calls the two fields that the sentence before has named. */
export const BOTH_WORDS =
  "(?:the|these) two (?:parameters|fields)|both (?:parameters|fields)|both of them|they|(?:这|该)?(?:两者|二者|两个(?:参数|字段))";

/** The same for as many as it has said to exclude each other. */
export const THOSE_WORDS =
  "(?:the|these|those) (?:(?:preceding|above|two|three|four) )?(?:parameters|fields)|them";

/** What another field is asked to be, with no value named. */
export const ABSENT_WORDS =
  /^(?:is|are) (?:empty|blank|left blank|left empty|null|not (?:specified|set|passed|configured|provided|entered|carried|included|transferred|sent|given|supplied|present)|set to null|unspecified|omitted|absent)$|^does not exist$|^(?:为空|为null|没有(?:指定|设置|填写|传入?)|(?:没有|不|未)传递|未(?:指定|设置|填写|传入?|填)|不(?:填写?|传入?|指定|设置))$/i;
export const PRESENT_WORDS =
  /^(?:is|are|has been|have been) (?:not (?:empty|blank|left blank|null)|specified|set|passed|configured|provided|entered|carried|included|used|present|transferred|sent|given|supplied|(?:going )?to be (?:used|specified|set|configured))$|^exists$|^(?:不为空|非空|有值|存在|已?(?:指定|设置|填写|传入)了?)$/i;

/** At the end of a sentence: a remark that changes nothing of what stands before it. */
export const HARMLESS_REMARK =
  /(?:,?\s+(?:and|but)\s+(?:(?:it|this parameter|this field) )?(?:is )?(?:not (?:required|mandatory|needed)|optional|unnecessary)\s(?:if|when)\s.*|[,;]\s*(?:and )?(?:at most|only) one of (?:them|the two) (?:can|may) be (?:specified|set|used|configured)|[,;]\s*(?:(?:and|or|while|but)\s+)?(?:(?:it|this parameter|this field|the parameter) )?(?:is|will be) (?:ignored|optional|invalid|unavailable|not required|not used|not mandatory)\b.*|,\s*and (?:the|this) [a-z ]{3,40}(?: must\b.*|[:：])|,\s*indicating (?:that )?(?!.*\b(?:and|or|only|if|when|unless|not)\b)[^,]*|\s*\((?![^()]*\b(?:only|unless|except|until|if|when|(?:in|for|on) (?!details|more|example))\b)[^()]*\)|[；;，,]\s*其[他它](?:情况|场景)?[^，,；;]*)$/i;

/** Sentences about one case of several in the same words: what they demand is not the whole of it. */
export const DOUBTFUL_PRESENCE =
  /\b(?:recommended|advised|usually|generally|may|might|for example|such as|scenarios?|unless|otherwise|except)\b|建议|推荐|一般|通常|例如|场景|否则(?!会?(?:报错|出错|失败|返回错误)$)|除/i;

/** The field may be missing in a case: "For pay-per-use resources it is optional". */
export const OPTIONAL_TALK =
  /\b(?:is|are) (?:optional|not (?:required|mandatory|needed))\b|\b(?:does not|doesn't) need to be\b|\bneed not be\b|\bcan be (?:left (?:blank|empty|unspecified)|omitted)\b/i;
export const OPTIONAL_CASE = /\b(?:if|when|for|in)\b/i;
/** In all cases but the one that was named. */
export const OTHER_CASES =
  /\b(?:otherwise|other (?:cases|scenarios|values|types)|others)\b/i;

/** "This parameter is mandatory when deep is true": a sentence that says nothing of the value. */
export const ONLY_PRESENCE =
  /^(?:this|the) (?:parameter|field) is (?:only )?(?:mandatory|required|optional) (?:only )?(?:when|if) [^,;:]{3,120}$/i;
