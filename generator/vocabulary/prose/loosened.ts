/**
 * Sentences that loosen what another one demands: limits that can be raised, parts that can be left out, exceptions,
 * other forms that work too. Each names the rules whose readings it takes back.
 */
import type { Doubt } from "./doubts.js";

/** A text may be empty where it is given. That it need not be given is another matter. */
export const MAY_BE_EMPTY =
  /\b(?:can|may) (?:also )?be (?:set to |left )?(?:blank|empty|an empty (?:string|text|value))\b|\byou can leave (?:it|this (?:parameter|field)|the (?:parameter|value)) (?:blank|empty)\b|\bor leave it (?:blank|empty)\b|\ban? empty (?:value|string|text) (?:indicates|means|is (?:allowed|accepted|valid))\b|(?:可以?|允许)为空|(?:^|[，,；;。])\s*为空时?(?:表示|代表|则)/i;

/** One sign counts for several: fewer signs than the least number of characters will do. */
export const COUNTS_FOR_MORE =
  /\bchinese (?:characters?|letters?) (?:(?:is|are) )?(?:counts?|counted|regarded|treated|considered|calculated) as (?:two|three|[23])\b|\bchinese (?:characters?|letters?) (?:occup(?:y|ies)|takes?(?: up)?|equals?|(?:is|are) (?:equal|equivalent) to) (?:two|three|[23])\b|(?:中文|汉字)(?:字符)?(?:[占算按]|相当于|等于|[记计视]为)[^，。；]{0,6}[两三23]/i;

const POSSIBLE = "(?:possible|accepted|supported|allowed|available|tolerated)";

export const LOOSENED: readonly Doubt[] = [
  // "This is a soft limit", "The limit can be raised".
  {
    rules: /^(?:items|lengths|numbers)\//,
    words:
      /\bsoft limit\b|\b(?:limit|quota|maximum|upper limit) can be (?:raised|increased|extended)\b|\byou can (?:raise|increase|extend) (?:the|this) (?:limit|quota)\b|^this can be (?:raised|increased|extended)\b|\bapply for (?:an? )?(?:higher|larger|greater) quota\b|\byou can (?:request|apply for) (?:up to|more)\b/i,
  },
  // "Smaller values are accepted for tests", "Old bells can have any size", "The range is wider for some".
  {
    rules: /^(?:items|lengths|numbers)\//,
    words: new RegExp(
      `^(?:smaller|larger|greater|higher|lower|longer|shorter|fewer|more) (?:[a-z]+ )?(?:is|are) (?:also )?${POSSIBLE}\\b|\\b(?:can|may) have any (?:size|value|length|number|weight)\\b|^the (?:value )?range (?:is (?:wider|larger|different)|differs)\\b`,
      "i",
    ),
  },
  {
    rules: /^numbers\//,
    words: new RegExp(`(?:^|[ ,])-?\\d+ (?:is|are) also ${POSSIBLE}\\b`, "i"),
    inSentence: true,
  },
  // "Characters beyond that are dropped", "The suffix is not counted".
  {
    rules: /^lengths\//,
    words:
      /\b(?:beyond|above|over|exceeding) (?:that|this|it|the limit) (?:is|are|will be) (?:dropped|cut|ignored|truncated|removed)\b|\b(?:suffix|prefix|extension) (?:is|are) not counted\b|\bcharacters,? (?:excluding|not (?:counting|including)) (?:the|its|a) (?:[a-z]+ )?(?:suffix|prefix|extension)\b/i,
    inSentence: true,
  },
  {
    rules: /^(?:lengths|patterns|formats)\//,
    words:
      /^(?:it|the (?:value|name)) (?:can|may|must|should) be followed by\b|\bsuffix can be appended\b/i,
  },
  {
    rules: /^(?:lengths|numbers|patterns|values)\//,
    words: /^(?:the )?(?:only )?exceptions? (?:is|are)\b/i,
  },
  {
    rules: /^(?:values|numbers)\//,
    words:
      /^(?:this|it|they|these values) (?:differs?|var(?:y|ies)) (?:by|with|from|depending)\b/i,
  },
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words:
      /^[a-z ]{3,40}s are tolerated\b|^the (?:character|sign) \S+ separates\b|^(?:they|these signs|both)(?: signs| characters)? are (?:allowed|supported|accepted|(?:automatically )?escaped)\b|^(?:system|default|built-in|preset) [a-z]+s (?:start|begin) with\b/i,
  },
  // "When action is set to cut, the characters are not checked"
  {
    rules: /^patterns\//,
    words:
      /\bcharacters?(?: sets?)? (?:of [a-z ]{2,40} )?(?:is|are|will) not (?:be )?(?:verified|checked|validated|restricted)\b|\bnot (?:verify|check|validate|restrict) the characters?\b/i,
    inSentence: true,
  },
  // "The seconds can be omitted", "You can specify a date only".
  {
    rules: /^formats\/(?:layout|numbers|parts)$/,
    words:
      /\b(?:seconds|minutes|milliseconds|hours|time|time part|date|time zone|zone) (?:is|are|can be|may be) (?:optional|omitted|left out)\b|^you can specify (?:only an? (?:date|day|hour)|an? (?:date|day|hour) only)\b|^if only (?:an? |the )?(?:date|day|hour|year|month)\b|^enter now\b/i,
  },
  // "You can also specify the name", "A name works, too", "Alternatively, pass the name".
  {
    rules: /^formats\//,
    words:
      /^you can also (?:specify|enter|use|pass)\b|^you can (?:specify|enter|add|append) an? (?:mask|prefix|range|port)\b|\bworks?,? (?:too|as well)$|^an? (?:range|list|mask|name) can be (?:specified|used|entered)\b|^(?:or|alternatively),? (?:you can )?(?:specify|pass|enter|use)\b|^host ?names are\b|^(?:the )?hyphens (?:can be|are) (?:omitted|optional)\b/i,
  },
  {
    rules: /^formats\//,
    words:
      /^(?:in|for|on|since|before|with) [^,]{2,60}, (?:it|the value|the id) is an? (?!(?:required|mandatory|optional|valid|must)\b)[a-z]+$/i,
  },
  // "Trial users: false", "10 (20 for great bells)", "The setting of the tower overrides it".
  {
    rules: /^defaults\/(?!labelled)/,
    words:
      /^[a-z][a-z ]{3,40}s: (?:true|false|-?\d+)$|\bcan change the default\b|\bsettings? (?:of [a-z ]{2,30} )?overrides? (?:it|this)\b/i,
  },
  {
    rules: /^defaults\//,
    words:
      /\bdefault\b[^.;]{1,60}\((?:-?\d+|true|false) (?:for|in|on|if|when) /i,
    inSentence: true,
  },
  {
    rules: /^presence\//,
    words:
      /^(?!otherwise\b|in other\b)(?:[^,]{3,80}, )?[^,]{2,40} (?:can|may) (?:be omitted|omit it)\b(?!.*\b(?:otherwise|other cases)\b)/i,
  },
  {
    rules: /^presence\/not-together/,
    words:
      /^(?:this|both) (?:is|are) (?:allowed|possible|supported) (?:since|from|as of|in)\b/i,
  },
];
