/** Words that make a sentence look like a constraint: what no rule understands of these is counted. */

/** Signs of labels, lists and remarks: the cheapest test, and enough for a third of all cells. */
export const MAYBE_SIGN = /[:：(（]/;

/** Cheap test for a whole cell: without a hit, nothing in it can be a constraint. */
export const MAYBE_CONSTRAINT =
  /\bvalue|option|\brange|maxim|minim|default|\bfixed|\bmust\b|\bonly\b|\bcan(?:not)? |\bsupport|character|\d chars?\b|\blimit|deprecat|discarded|obsolete|read-only|by the system|reserved|unsupported|unavailable|not available|unused|no longer|take effect|\d ?= ?[a-z]|\d - [a-z]|\bneed to\b|conflict|positive|negative|[<>]=? ?-?\d|[≤≥]|in use|\bused\b|\bnull\b|mandatory|\brequired\b|\beither\b|exclusive|together|in conjunction|multiple of|divisible|\bcontain|\blength\b|\bbytes?\b|\b(?:digit|number)\.|\bhas\b|\bhave\b|\bexceed|\bleast|\bmost\b|\b(?:from|between) -?\d|\branging\b|, which (?:is|can)\b|\bnot allowed\b|\d,? (?:indicates|means|specifies|denotes)|[.;] [a-z]\w* (?:indicates|means|represents) |\s--\s|\bipv4 address|\bformat \d{4}-|\bset (?:it|this parameter|this field|the parameter)\b|(?:in|valid) cidr |\bis \w+ or \w+$|\bis \w+ or \w+\.|, (?:either )?\w+,? or \w+(?:\.|$)|\blonger\b|\bup to\b|\b(?:more|greater|larger|less|lower) than\b|取值|默认|缺省|长度|\d位|最[长大小多]|只|仅|废弃|弃用|预留|保留|未使用|未启用|由系统|null|固定|必须|超过|字符|[大小高低]于|倍|必[选填传须]|二选一|互斥|至少|同时|不能|不可|不允许|整除|组成|开头|结尾|s include [A-Z]|not implemented|, including:|\bfill [\w/]+ in\b|cidr block\.?$|(?:start|begin|end)s? with|consists? of|composed of|uuid|base64|regular expression|\bregex|yyyy|hh:mm|rfc ?3339|charset=|^[\w-]+ or [\w-]+$|\b(?:valid|possible|allowed) [a-z]+s are |[a-z]_[a-z]+, [a-z]+_[a-z]+,|\bincluding [A-Z]|\[ ?["“]\w|合法|格式|正则|[“"](?:true|false)[”"](?:时[，,]?)?是?(?:表示|代表)|限定|[a-z0-9]或者?[a-z]|参数为["“]|可选值|有效的?值|可用值|枚举值|分为|范围\s*[[(（]?\s*-?\d/i;

/** Sentences that look like a constraint. */
export const LOOKS_LIKE_CONSTRAINT =
  /\bthe (?:parameter )?values?\b.{0,40}\b(?:is|are|can|cannot|must|may|should|ranges?|consists?|contains?|has)\b|\brang(?:e|es|ing)\b|\b(?:maximum|minimum|at most|at least|up to)\b.{0,200}\d|\bexceed\b|\bmust\b|\bcannot\b|\bonly\b|\bmandatory\b|\brequired\b|\bcharacters?\b|\bdefaults?\b|\bmultiple of\b|\b(?:expression|regex)\s*:?\s*\^|\bbetween\b|\bletters?\b|\boptions? (?:are|is|include)\b|\bsupported\b|\bfixed\b|\bformat\b|\bcase-(?:in)?sensitive\b|取值|范围|最[大小长多]|必须|只能|[只仅]支持|不能|不支持|不允许|不可|默认|缺省|字符|长度|格式|必选|必填|二选一|互斥|枚举|超过|固定|[大小]于|倍数/i;

/** Sentences that only look so: references, "N/A", what an API returns. */
export const NO_CONSTRAINT =
  /^(?:n\/a|none|无|-|range n\/a|default value n\/a|for (?:more )?details|see |by default, (?:it|(?:this|the) (?:parameter|field|value)) is (?:left )?(?:blank|empty|not (?:set|specified))\.?$|multiple [a-z ]{1,30} can be queried|(?:specifies|lists|provides|indicates|shows|identifies)\b(?!.*\b(?:must|only|cannot|default value|value (?:can|is|ranges)|\d))|.{0,60}\b(?:meet|comply with|follow|satisfy|conform to) (?:the following|these) (?:[a-z]+ )?(?:requirements|rules|conditions)[:：]?$|.{0,40}(?:请参见|参见|详见))/i;

/** Words that demand something even where the label promises a mere description. */
export const DEMANDS =
  /\b(?:must|only|cannot|ranges?|default value)\b|必须|只能|不能|[只仅]支持|取值(?:为|是)|默认(?:值)?为/i;
