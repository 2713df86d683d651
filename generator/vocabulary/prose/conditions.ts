/**
 * Words that take the force out of a statement: it holds in some cases only, is an example, is open,
 * or is about something other than the field. These are the negative patterns beside the rules.
 */

/** 当 as "when". Other words hold the same sign: 应当, 相当, 当前, 当天; but 当天数为1 is "when the days are 1". */
const WHEN =
  "(?<!(?<![响对供相])应|[相适恰])当(?!前|天(?!数)|[日月年](?![志期程数份龄限]))";

/** 时 as "while": not the end of 小时, 超时, 及时. After a number 小时 stays one: 超过24小时，取值为1. */
const WHILE = "(?<!(?<![\\d个]\\s?)小|[及定超实临延按同计])时";

/** The sentence holds under a condition. */
export const CONDITION_WORDS = new RegExp(
  "\\b(?:if|when|whenever|unless|otherwise|depend(?:s|ing)?|var(?:y|ies)|except(?! (?:for )?(?:(?:the following|these) )?(?:special )?characters\\b)|while|in (?:this|that|other|these) cases?|only for|applies to)\\b" +
    `|如果|若(?!干)|${WHEN}|否则|取决于|有所不同|对于|针对|的情况下|${WHILE}[，,为取]`,
  "i",
);

/** A clause that ends in a condition, or is one, before a label that the page ran into it. */
export const HANGING_CONDITION = new RegExp(
  `${WHEN}[^，,]*$|${WHILE}[，,]?\\s*$`,
);

/** A whole sentence about when the field must be there; what follows holds in every case. */
export const PRESENCE_STATEMENT =
  /^(?:(?:this|the) (?:parameter|field)|it) (?:is|must be) (?:only )?(?:mandatory|required|needed|specified|set|passed|returned|displayed|valid)(?: only)? (?:if|when|for)\b[^:：]*$/i;

/** Chinese phrases with 时 that state a default, not a condition; taken out before looking for conditions. */
export const HARMLESS_CHINESE =
  /(?:不填|不传|缺省|不指定|未指定|未填|默认|不填写)时[，,]?|(?:(?:如果|若)|(?<=^|[\s，,；;。：:（(]))(?:为空|不填写?|[不未]传入?|不指定|未指定)(?:[该此本]?(?:参数|字段))?时?[，,]?(?=则?(?:系统)?(?:默认|缺省)[为是值])/g;

/**
 * Nouns that begin with 对 or 在 as "for" and "in" do; what must not follow makes it the preposition again:
 * 对端口80 is "for port 80", 对应用型 "for the application type". So do what the field is ("对钟的操作：") and a range of
 * places ("在4位到64位之间").
 */
const NOUNS_LIKE_CASES: readonly string[] = [
  "对等",
  "对象",
  "对端(?!口)",
  "对接(?!口)",
  "对应(?!用)",
  "对外(?!网|部)",
  "对内(?!网|部|存)",
  "对比(?!特)",
  "对称",
  "对话",
  "在线(?![上下程路])",
  "在途",
  "对[^，,。：]{1,20}的操作：",
  "在\\s*\\d+\\s*位?\\s*[-~～到至]\\s*\\d+\\s*位之间",
];

/** In a conditional sentence: the bounds differ in some case. */
export const OTHER_BOUNDS =
  /\brang(?:e|es|ing)\b|取值范围|\d\s*(?:unicode )?characters\b|个字符|(?<![\w-])\d+\s*(?:to|-|~)\s*\d+(?![\w-])|\d [GMT]B (?:to|-|~) \d|\bbetween -?\d|\b(?:maximum|minimum) (?:value )?(?:for|of) [^.;]{2,60} is -?\d|\b(?:maximum|minimum) (?:value )?is -?\d|\b(?:up to|at most|no more than|maximum of) \d|\b(?:can|may) (?:also )?be (?:set to )?-?\d|\d (?:and \d+ )?(?:is|are) also\b|\d bytes\b|, (?:it|(?:the |its )?(?:value|(?:upper|lower) limit)) is (?:always |fixed at )?-?\d[\d,]*$|^the value is (?:always |fixed at )?-?\d[\d,]* (?:for|in|on) [a-z]|\d[\d,]* (?:[a-z]+ )?or (?:larger|smaller|more|fewer|less|greater|higher|lower)\b/i;

/** A case without a word for it: "Small bells: 0 to 9", "The range of the small bells is 0-9", "in some towers", "Old
 * towers can hang 40 or more". */
export const UNMARKED_CASE =
  /^(?!(?:value |the )?(?:range|length|options?|values?|unit|default|note|example|format)s?\b)[a-z][\w /.-]{2,40}[:：] ?-?\d[\d,]*(?: ?[a-z/]+)? ?(?:to|-|~) ?-?\d|\b(?:maximum|minimum) (?:value )?(?:for|of) (?!this|the (?:parameter|field|value))[^.;]{2,60} is \d|\brange (?:of|for) (?:the )?(?!this|parameter|field|value)[a-z][^.;]{2,40} is \d|^(?!it\b|the value\b|this parameter\b)[a-z][\w ]{3,40} can be up to \d|\bup to \d[\d,]* (?:can be|are|is) (?:enabled|supported|allowed|requested)\b|\b(?:in|for) (?:some|certain|other) [a-z]+s\b|\bcontact\b|^note: (?!the value|it\b|this\b)|^the value is (?:always |fixed at )?-?\d[\d,]* (?:for|in|on) [a-z]|^you can [a-z]+ (?:an? )?-?\d[\d,]* (?:[a-z]+ )?or (?:larger|smaller|more|fewer|less|greater|higher|lower)\b.*\b(?:in|for|on|with) (?!total\b)[a-z]|^\(?(?!(?:it|you|we|the value|this parameter)\b)[a-z][\w -]{2,40}s (?:can|may) [a-z]+ (?:an? )?-?\d[\d,]* (?:[a-z]+ )?or (?:larger|smaller|more|fewer|less|greater|higher|lower)\b/i;

/** It only looks like a case. */
export const REFERENCE = /^for (?:more |further )?(?:details|information)\b/i;

/** What such a sentence asks for, before and behind what it says of that case. */
export const CASE_OPENS =
  /^(?:(?:if|when|in|for|with|on|under)\b|如果|若|当|对)[^,，]{0,200}[,，]/i;
export const CASE_CLOSES = /\s(?:if|when|unless|while)\b.*$/i;

/** The sentence begins with its case: "For HTTP listeners, ...", "In eu-de, ...". */
export const CASE_PREFIX = new RegExp(
  "(?:^|: )(?:for|in|on|with|under|during|after|before|within)\\s[^,:，：]{1,80}[,:，：]" +
    `|^仅?(?!${NOUNS_LIKE_CASES.join("|")})[在对][^，：]{1,40}[，：]`,
  "i",
);

/** The bounds are those of a usual case. */
export const USUAL_WORDS =
  /\bby default\b|\bdefault range\b|\brecommended\b|\busually\b|\bgenerally\b|\badvised\b|\bapproximately\b|\babout \d|建议|推荐|一般|通常|默认最大|默认为?最多/i;

/** The words name examples; the list is no enumeration. */
export const EXAMPLE_WORDS =
  /\bsuch as\b|\bfor example\b|\bfor instance\b|\be\.g\.|\betc\b|\band so on\b|\bincluding but not limited\b|\blike\b|\bor the \w|例如|比如|譬如|诸如|等(?:$|[。；，,;\s])|……|\.\.\./i;

/** At the end of a list that has further members: "small, large, ...". Long words are cut with such a sign too. */
export const GOES_ON = /(?:\.{3}|(?:^|[,，、;；]\s?)…{1,3})\s*$/;

/** More values may come. */
export const OPEN_WORDS =
  /\bcurrently\b|\bat present\b|\bfor now\b|\bso far\b|\bat the moment\b|\bin (?:the )?current version\b|\bnow\s*[.:]?\s*$|目前|当前|现阶段|暂时|暂仅/i;

/** A first sentence that is answered with yes or no. */
export const ASKS_WHETHER = /^(?:(?:specifies|indicates) )?whether /i;

/** What is named is among the values: "The values include", "The following modes are supported in big towers". */
export const NAMES_SOME =
  /^[^:：,(]{0,80}\b[a-z]+s (?:(?:of|for) (?:(?:this|the) )?\w+ )?(?:can |may )?includes?\b|\bincluding\s*[:：]\s*$|^the following [a-z ]{3,40} are (?:supported|available|provided|allowed) (?:in|on|by|for) (?!this (?:parameter|field)\b|the (?:parameter|field)\b)|^(?:取值|枚举值|可选值)(?:范围)?(?:包括|包含)/i;

/** A sentence that says so of the values that another sentence lists. */
export const ONLY_FOR_NOW =
  /\b(?:currently|at present|for now), only ([^.]{1,80}) (?:is|are) (?:supported|available|allowed)\b/i;

/** Other values are taken as well, or an empty one in some case. */
export const OTHER_VALUES =
  /\bor other values are (?:transferred|specified|passed|set)\b|\b(?:more|others?|new|additional)(?: [a-z]+s)? (?:will|may) (?:come|follow|be (?:added|supported|provided|available))\b|\bto use (?:other|another) [a-z]+, contact\b|^(?:for|in) (?:any )?(?:others?|other [a-z -]{2,40}), (?:please )?(?:contact|submit|call|apply|consult)\b|时[，,]?(?:该|此|本)?(?:参数|字段)为空(?=[。；;]?$)/i;

/** What is listed is only shown. */
export const FOR_REFERENCE =
  /\bfor reference only\b|^(?:the|these) values (?:above )?are (?:only |just )?examples\b/i;

/** Spelling of the values is free. */
export const CASE_INSENSITIVE =
  /\bcase[- ]?insensitive\b|\bnot case[- ]?sensitive\b|\bignor\w+ case\b|不区分大小写|大小写不敏感/i;

/** One string holds several values, so none of them is the whole. */
export const SEPARATED_VALUES =
  /\b(?:separated?|separating|delimited|joined|split|concatenated) (?:[\w-]+ ){0,6}(?:by|with|using) (?:an? |the )?(?:[a-z]+ )?(?:commas?|semicolons?|spaces?|vertical|colons?|pipes?|hyphens?|line breaks?)|\bcomma-separated\b|\buse (?:a )?(?:commas?|semicolons?|spaces?|vertical bars?)\b|\bhyphens? (?:\(-\) )?to separate\b|\bto separate [a-z ]{0,20}with hyphens?\b|\bone or (?:more|several) of\b|\bcombine (?:multiple|several|two)\b|逗号|分号(?:分隔|隔开)|空格(?:分隔|隔开|间隔)|竖线|(?<!\b(?:best|better|good|optimal|ideal) )\bcombination of\b|组合/i;

/** A list after such words lists something else than the values. */
export const NO_VALUE_LIST =
  /\b(?:parameters?|fields?|attributes?|requirements?|constraints?|restrictions?|conditions?|rules?(?! (?:type|mode|status|action)\b)|examples?|details?|cannot|not|must meet|unsupported|steps?|relationships?|characters?|contains?|scenarios?|formats?|methods?|types of data|note|notes|tips|in the following|must be|by default)\b[^.]*$|参数|字段|要求|约束|条件|规则|例如|示例|举例|不能|不支持|不允许|不可|步骤|关系|字符|场景|格式|说明[:：]?$|注意|(?:使用|配置|获取|调用|填写|传入|设置|查询|命名|书写|输入|操作|计算)方式/i;

/** "The time when it was created" is a time, no condition. */
export const TIME_WHEN = /\b(?:time|date|day|moment) when\b/gi;

/** A condition on the field itself being left out: what follows holds whenever that happens, which is what defaults do. */
export const WHEN_LEFT_OUT =
  /^(?:if|when) (?:no value is (?:specified|set|given|provided|passed|transferred|entered)|(?:(?:(?:this|the) (?:parameter|field|value|variable|parameter value)|it) is )?(?:not (?:specified|set|passed|configured|provided|included|carried|transferred|sent|assigned|entered|given|supplied|defined|contained|filled in)|left (?:blank|empty|unspecified|unset)|unspecified|unset|omitted|empty|absent)(?: or (?:is )?(?:left )?(?:blank|empty|null))?)(?: in the request(?: body)?)?(?=,)/i;

/** What is there in the best case: beyond the most that it says nothing is possible. */
export const WHEN_ENOUGH =
  /^(?:if|when|provided that) (?:the |your |there (?:is|are) )?(?:[a-z]+ ){0,3}(?:quotas?|resources?|inventory|stock) (?:is|are) (?:sufficient|enough|available|adequate)(?=,)|^(?:if|when) there (?:is|are) (?:sufficient|enough) (?:[a-z]+ )?(?:quotas?|resources?)(?=,)/i;

/** The same as a remark behind a default: "100 (if not specified)". */
export const LEFT_OUT_REMARK =
  /\s*[(（](?:used )?(?:if|when) (?:(?:(?:this|the) (?:parameter|field|value)|it) is )?(?:not (?:specified|set|passed|configured|provided)|left (?:blank|empty)|unspecified|omitted)[)）]/i;
/** At the end of a sentence that states a default: "The default value is 100 if it is left blank". */
export const LEFT_OUT_AT_END =
  /,? (?:if|when) (?:(?:(?:this|the) (?:parameter|field|value)|it) is )?(?:not (?:specified|set|passed|configured|provided|transferred|carried)|left (?:blank|empty)|unspecified|omitted)$/i;
/** Words without which a sentence states no default. */
export const STATES_DEFAULT = /\bdefaults?\b/i;

/** Nouns before "are supported", "can be" that are too general or not the field. */
export const OTHER_THING =
  /^(?:a|an|each|every|any|all|some|another|other|both|no|one|most|many|several|different|multiple|single|these|those)\b/i;

const DEPRECATED_SUBJECT =
  "(?:(?:this|the) (?:parameter|field|attribute|property)|it)";
const DEPRECATED =
  "(?:deprecated|discarded|abandoned|obsoleted?|no longer (?:used|supported|in use|maintained))\\b(?! values?)(?! (?:in|on|for|by) (?:the )?(?:console|portal|gui|new)\\b)(?!.*\\bstill (?:valid|supported|available|used|takes?|works?)\\b|.*\\b(?:restored|again)\\b)";
/** Behind the word where no verb stands before it: "Discarded packets" and "Deprecated or not" name other things. */
const AFTER_BARE_DEPRECATED =
  "[),;(]|$|\\s(?:parameter|field|attribute|property|since|now|soon|from v|as of|in (?:v|version|\\d|the )|by (?:the )?\\w+_|and (?:replaced|no longer|not|will))";

/** Whole sentences that are about the field being deprecated. */
export const DEPRECATED_STATEMENTS: readonly RegExp[] = [
  new RegExp(
    `^\\(?(?:(?:${DEPRECATED_SUBJECT} )?(?:is|has been|was|will be|is about to be) (?:already |now )?${DEPRECATED}|(?:${DEPRECATED_SUBJECT} )?(?:already |now )?${DEPRECATED}(?=${AFTER_BARE_DEPRECATED}))[^:：]{0,60}\\)?$`,
    "i",
  ),
  /^deprecated\s*[:：]/i,
  /[.。]\s*(?:\(|（)(?:deprecated|discarded|obsolete|已?废弃|已?弃用)(?:\)|）)$/i,
  /^[（(]?(?:该|此|本)?(?:参数|字段|属性)?(?:已经?|即将)?(?:废弃|弃用)(?:[，,].{0,30})?[）)]?$/,
];

/** At the end of a first sentence without values, a mark says the same. */
export const DEPRECATED_MARK =
  /^[^,:;，：；、]*(?:\(|（)(?:deprecated|discarded|obsolete|已?废弃|已?弃用)(?:\)|）)$/i;

/** Whole sentences that say the field is read only. */
export const READ_ONLY_STATEMENTS: readonly RegExp[] = [
  /^(?:this|the|it)(?: (?:parameter|field|attribute|property|value))? is (?:a )?read-only(?: (?:parameter|field|attribute|property|value))?\b(?:,.*|(?:,? and)? (?:does not need to|need not|cannot) be .*)?$/i,
  /^(?:[A-Z][a-z ]{2,40}, which is )?read[- ]only$/i,
  /^(?:该|此|本)?(?:参数|字段|属性)?(?:为|是)?只读(?:参数|字段|属性)?$/,
  /^(?:the value|this parameter|this field|it) is (?:automatically )?(?:generated|assigned|allocated|maintained) by the system(?:,? and| and it)? cannot be (?:changed|modified|specified|set|updated)$/i,
  /^(?:由系统(?:自动)?(?:分配|生成|维护)[，,]\s*不支持(?:指定|设置|修改|更新)|不支持(?:设置|指定)(?:和|、|与|或)(?:更新|修改)[，,]\s*由系统(?:自动)?(?:分配|生成|维护))$/,
];

/** "The tower_id cannot be added, deleted, or modified": nothing may be done to the field of that name. */
export const UNTOUCHABLE =
  /^(?:(?:this|the) (?:parameter|field|attribute)|(?:the )?["“]?(\w+)["”]?(?: (?:parameter|field|attribute))?) cannot be (?:added, (?:deleted|removed), or (?:modified|changed)|added, (?:modified|changed), or (?:deleted|removed))$/i;

/** The field is not for the caller, where another sentence says who makes it. */
export const NOT_TO_SET =
  /^(?:the value|this parameter|this field|it) cannot be (?:specified|set|configured|customized)(?: or (?:changed|modified))?$/i;
export const MADE_BY_SYSTEM =
  /\b(?:automatically (?:generated|assigned|allocated)|(?:generated|assigned|allocated) (?:automatically|by the system))\b/i;

const FIELD_ITSELF =
  "(?:(?:this|the)(?: parameter| field| attribute| property| function| feature)?|it)";
const FOR_NOW =
  "(?:currently|now|yet|at present|for now|temporarily|at the moment)";
/** What a field is kept for, where it does nothing yet. */
const KEPT_FOR =
  "for (?:(?:future|later|subsequent|internal) [\\w ]{1,30}|(?:[\\w ]{1,40} )?(?:in the future|later)|(?:extension|expansion|compatibility)(?: purposes)?)";

/** Whole sentences that say the field has no effect: it is reserved, not used yet, or not supported. */
export const RESERVED_STATEMENTS: readonly RegExp[] = [
  /^not supported$/i,
  new RegExp(
    `^(?:${FOR_NOW},? )?(?:${FIELD_ITSELF} )?(?:is|has been|has) (?:${FOR_NOW} )?(?:reserved(?: field| parameter)?|unsupported|unavailable|unused|not (?:been )?(?:supported|used|in use|available|enabled|provided|implemented)|not (?:supported|used|in use|available) (?:${FOR_NOW}))(?: ${FOR_NOW}| (?:in|for|by) the current version)?(?:,? (?:and|so) .*|[,;] .*|\\.\\s.*)?$`,
    "i",
  ),
  new RegExp(
    `^(?:${FIELD_ITSELF} is )?(?:a |an )?reserved (?:parameter|field|attribute|property)(?: ${KEPT_FOR}| for an? (?!.*\\b(?:is|are|must)\\b)[a-z ]{2,40})?(?:,.*| and (?:is not|has no) .*)?$`,
    "i",
  ),
  new RegExp(`^(?:${FIELD_ITSELF} is )?reserved(?: ${KEPT_FOR})?$`, "i"),
  new RegExp(
    `^${FIELD_ITSELF} is (?:only )?used for (?:future|later) (?:extension|expansion|use)s?(?:,? and .*)?$`,
    "i",
  ),
  new RegExp(`^(?:not (?:used|in use|supported)|unused) ${FOR_NOW}$`, "i"),
  new RegExp(
    `^(?:${FIELD_ITSELF} )does not take effect ${FOR_NOW}$|^(?:${FOR_NOW}, )(?:${FIELD_ITSELF} )does not take effect$`,
    "i",
  ),
  /^the current version does not support this (?:function|parameter|field|attribute)$/i,
  /^(?:the|a) reserved (?:field|parameter)$/i,
  /^\(reserved (?:field|parameter)\)/i,
  /^(?:该|此|本)?(?:参数|字段|属性)?(?:为|是)?(?:系统)?(?:预留|保留)(?:参数|字段|属性|位)?(?:[，,](?:暂|目前|当前)?(?:未使用|未启用|不使用|不生效))?$/,
  /^(?:目前|当前)?(?:该|此|本)?(?:参数|字段|属性)?(?:目前|当前|暂时?)?(?:未使用|未启用|不使用|不可用|不支持|尚未支持)(?:该|此|本)(?:参数|字段|属性)$|^(?:目前|当前)?(?:该|此|本)(?:参数|字段|属性)(?:目前|当前|暂时?)?(?:未使用|未启用|不使用|不可用|不支持|未支持)(?:，.*)?$|^暂(?:未使用|不支持|不使用|未启用)$/,
];

/** After a predicate with null: what the field itself may be. */
export const NULL_STATEMENTS: readonly RegExp[] = [
  /^(?:a|the) (?:tag )?value can be left blank or set to null$/i,
  /(?:^|[,;]\s*|\b(?:if|when|and|or|where|otherwise,?)\s)(?:the|its) (?:parameter |field )?value(?: of (?:this|the) (?:parameter|field))? (?:is|can be|may be|is set to|will be|is left) null\b/i,
  /(?:^|[,;]\s*|\b(?:if|when|and|or)\s)(?:it|(?:this|the) (?:parameter|field)) (?:is|can be|may be|is set to|can be set to|may be set to) null\b/i,
  /^(?:it|(?:this|the) (?:parameter|field)) is not (?:used|in use|supported|available)(?: currently| yet| now)? and (?:is )?(?:always |set to |fixed to )null$/i,
  /^(?:can|may) be (?:(?:left )?(?:empty|blank) or )?null\b|\benter null (?:if|when|to)\b|^null (?:indicates|means|is (?:displayed|returned))\b|^set (?:it|this parameter|the value) to null (?:if|when|to)\b/i,
  /^null: No more\b/,
  /^to [a-z ]{3,60}, set (?:it|(?:this|the) (?:parameter|field|value)) to null$/i,
  /^the default value is null, (?:indicating|which (?:indicates|means)|meaning) that (?!.*\b(?:parameter|field|value|it|specified|set|configured|left|empty|blank)\b)/i,
  /(?:^|[，,；;])(?:该|此|本)?(?:参数|字段|值|取值)?(?:可以?|允许)(?:为|是)null|(?:^|[，,；;])(?:取值)?为null(?:时)?(?:表示|代表|，|,)/i,
];

/** What comes of null is that the call is refused: it is no value then. Nor is it one of a request that only responses have. */
export const NULL_REFUSED =
  /^(?:only )?(?:in|within|for) (?:(?:the|an?) )?(?:[a-z]+ )?response(?:s| bod(?:y|ies)| messages?)?,? .*\bnull\b|\bnull,? (?:but )?(?:only )?(?:in|within|for) (?:the |an? )?(?:[a-z]+ )?response(?:s| bod(?:y|ies)| messages?)?\b|\bnull \(?(?:in )?responses? only\b|\bnull\b[^,;]*,(?!.*\botherwise\b)[^;]*(?:\ban error\b|\b(?:rejected|refused|invalid)\b|\bfails?$)|null[^，,]*[，,].*报错/i;
