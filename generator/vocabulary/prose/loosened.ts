/**
 * Sentences that loosen what another one demands: limits that can be raised, parts that can be left out, exceptions,
 * other forms that work too. Each names the rules whose readings it takes back.
 */
import type { Doubt } from "./doubts.js";

/** "If it is empty, it is not changed": what a text without characters does. */
const EMPTY_CHANGES_NOTHING =
  "\\b(?:if|when) (?:it|(?:the|this) [a-z]+) is (?:(?:left |set to )?(?:blank|empty)|(?:set to )?an empty (?:string|text|value)), (?:[a-z]+ ){1,5}(?:not (?:be )?(?:changed|updated|modified|overwritten)\\b|remains? (?:unchanged|the same)\\b)";

/** "If it is empty, the usual one is used": what is done where the text has no characters. */
const EMPTY_TAKES_ANOTHER =
  "^(?:if|when) (?:it|(?:the|this) (?!(?:request|list|array|table|body|object)\\b)[a-z]+(?: [a-z]+)?) is (?:(?:left |set to )?(?:blank|empty)|(?:set to )?an empty (?:string|text|value)), (?!.*\\b(?:errors?|fails?|failed|rejected|refused|reported)\\b)[^,;]{3,80} (?:is|are|will be) (?:automatically )?(?:used|taken|applied|made|generated|created|assigned|selected|chosen|listed|returned|queried|displayed|shown|cleared|removed|deleted|matched)\\b";

/** A text may be empty where it is given. That it need not be given is another matter. */
export const MAY_BE_EMPTY = new RegExp(
  [
    "\\b(?:can|may) (?:also )?be (?:set to |left )?(?:blank|empty|an empty (?:string|text|value))\\b",
    "\\byou can leave (?:it|this (?:parameter|field)|the (?:parameter|value)) (?:blank|empty)\\b",
    "\\bor leave it (?:blank|empty)\\b",
    "\\ban? empty (?:value|string|text) (?:indicates|means|represents|stands for|clears|removes|deletes|resets|disables|keeps|matches|selects|lists|is (?:allowed|accepted|valid))\\b",
    // What is cleared with such a text, and what is left as it is.
    '\\bset (?:it|this (?:parameter|field)|the (?:parameter|value|field)) to (?:an empty (?:string|text|value)|["“]{1,2}["”](?![\\w*]))',
    "^leave (?:it|this (?:parameter|field)|the (?:parameter|value|field)) (?:blank|empty) (?:to|if|for)\\b",
    '^["“]["”] (?:indicates|means|represents|stands for)\\b',
    "^(?:if|when) (?:left )?(?:blank|empty), (?!.*\\b(?:errors?|fails?|failed|rejected|refused|reported)\\b)",
    "^(?:it|the value) is (?:left )?(?:empty|blank) by default\\.?$",
    EMPTY_CHANGES_NOTHING,
    EMPTY_TAKES_ANOTHER,
    "(?:可以?|允许)为空",
    "(?:^|[，,；;。])\\s*为空时?(?:表示|代表|则)",
  ].join("|"),
  "i",
);

/** One sign counts for several: fewer signs than the least number of characters will do. */
export const COUNTS_FOR_MORE =
  /\bchinese (?:characters?|letters?) (?:(?:is|are) )?(?:counts?|counted|regarded|treated|considered|calculated) as (?:two|three|[23])\b|\bchinese (?:characters?|letters?) (?:occup(?:y|ies)|takes?(?: up)?|equals?|(?:is|are) (?:equal|equivalent) to) (?:two|three|[23])\b|(?:中文|汉字)(?:字符)?(?:[占算按]|相当于|等于|[记计视]为)[^，。；]{0,6}[两三23]/i;

const POSSIBLE = "(?:possible|accepted|supported|allowed|available|tolerated)";

/** What the service does with what it is given, other than to refuse it. */
const MADE_TO_FIT =
  "(?:(?:is|are|will be) (?:automatically |silently )?(?:adjusted|corrected|changed|cut|reduced|lowered|raised|rounded|clamped|capped|replaced|reset|set to|taken as|treated|limited|ignored)|falls? back)\\b";
const BEYOND =
  "(?:beyond|outside|out of|not (?:with)?in|above|below|over|under|larger|greater|higher|smaller|less|lower)";
const NOT_REFUSED =
  "(?!.*\\b(?:errors?|fails?|failed|invalid|illegal|refused|rejected|reported)\\b)";

export const LOOSENED: readonly Doubt[] = [
  // "Values beyond this range are corrected", "If it is out of the range, the default is used".
  {
    rules: /^numbers\//,
    words: new RegExp(
      `^(?:an? |any |all |the )?(?:values?|numbers?|anything|those)(?: that (?:is|are))? ${BEYOND}\\b[^.;]{0,40}? ${MADE_TO_FIT}|^(?:if|when) (?:it|(?:the|this|an?|any) (?:[a-z]+ )?(?:value|number|parameter|field)) (?:is |that is )?${BEYOND}\\b[^,]{0,40}, ${NOT_REFUSED}|^(?:if|when) an? (?:larger|greater|higher|smaller|lower|bigger|other) (?:value|number) is [a-z]+, ${NOT_REFUSED}|\\b(?:if|when) the (?:value|number) is (?:larger|greater|higher|smaller|lower|bigger)$`,
      "i",
    ),
  },
  // "A multiple of 5, or 1".
  {
    rules: /^numbers\/multiple/,
    words: /\bmultiple of \d+,? (?:or|except|unless|plus|minus)\b/i,
    inSentence: true,
  },
  // "The default value is 10, 20, or 30": one of them, and which is not said.
  {
    rules: /^defaults\/(?!labelled)/,
    words:
      /\bdefault (?:value )?is (?:set to )?[^,;.\s]{1,40}(?:, [^,;.\s]{1,40}){0,8},? or [^,;.\s]+/i,
    inSentence: true,
  },
  // "This is a soft limit", "The limit can be raised".
  {
    rules: /^(?:items|lengths|numbers)\//,
    words:
      /\bsoft limit\b|\b(?:limit|quota|maximum|upper limit) can be (?:raised|increased|extended)\b|^to [a-z]+ (?:fewer|smaller|lower|shorter)\b[^,;]{0,40}, (?:please )?(?:contact|submit|apply|request|call)\b|^(?:smaller|lower|shorter) (?:[a-z]+ )?(?:can|may) be (?!given\b)[a-z]+(?:ed|ught|de)\b|\byou can (?:raise|increase|extend) (?:the|this) (?:limit|quota)\b|^this can be (?:raised|increased|extended)\b|\bapply for (?:an? )?(?:higher|larger|greater) quota\b|\byou can (?:request|apply for) (?:up to|more)\b/i,
  },
  // "Smaller values are accepted for tests", "Old bells can have any size", "The range is wider for some".
  {
    rules: /^(?:items|lengths|numbers)\//,
    words: new RegExp(
      `^\\(?(?!(?:it|you|the value)\\b)[a-z][\\w -]{1,40} (?:can|may) [a-z]+ (?:smaller|larger|bigger|greater|higher|lower|longer|shorter|fewer|more) (?!than\\b)[a-z]+s\\b|^[a-z][a-z -]{1,40}s (?:smaller|larger|bigger|greater|higher|lower|longer|shorter|fewer|more) than \\d[^.;]{0,30} (?:can|may) be [a-z]+ (?:by|in|for|on)\\b|^(?:smaller|larger|greater|higher|lower|longer|shorter|fewer|more) (?:[a-z]+ )?(?:is|are) (?:also )?${POSSIBLE}\\b|\\b(?:can|may) have any (?:size|value|length|number|weight)\\b|^the (?:value )?range (?:is (?:wider|larger|different)|differs)\\b`,
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
      /\b(?:beyond|above|over|exceeding) (?:that|this|it|the limit) (?:is|are|will be) (?:dropped|cut|ignored|truncated|removed)\b|\b(?:suffix|prefix|extension) (?:is|are) not counted\b|(?:\bcharacters|\d)(?: long| in length)?,? (?:excluding|not (?:counting|including)) (?:the|its|a) (?:[a-z]+ )?(?:suffix|prefix|extension)\b/i,
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
  // "Others are escaped", "If it contains others, put it in quotes".
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words: new RegExp(
      `^(?:the )?(?:others?|rest|other (?:characters|signs|letters|symbols)) (?:is|are|must be|need to be|have to be|should be|will be) (?:automatically )?(?:escaped|quoted|encoded|replaced|removed|converted|ignored|dropped)\\b|^(?:if|when) (?:it|the (?:value|name|text|string)) (?:contains|has|includes|needs) (?:any )?(?:others?|further)\\b${NOT_REFUSED}`,
      "i",
    ),
  },
  // "A line contains 1 to 30 characters": what stands behind it may go on about the line.
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words:
      /^(?:an?|each|every|one|any|a single) (?:line|row|word|part|segment|section|entry|piece|token|component)\b[^.;]*\b(?:contains?|has|have|consists?|can|cannot|must|is|starts?|begins?|ends?)\b|^the (?:part|portion|piece|section) (?:before|after|behind|between|following|preceding|in front of)\b/i,
  },
  // "Several names can be entered": a text of several, with signs between them.
  {
    rules: /^(?:patterns|lengths)\//,
    words:
      /^(?:multiple|several|more than one) [a-z]+s (?:can|may) be (?:entered|specified|given|set|passed|provided)\b|^you can (?:enter|specify|give|provide|pass) (?:multiple|several|more than one|one or more) [a-z]+s\b/i,
    ofOne: true,
  },
  // "Separate multiple names with commas": whether the length is that of one or of all is not said.
  {
    rules: /^lengths\/(?!labelled)/,
    words:
      /^(?:please )?separate (?:multiple|several|different|two or more) [a-z]+s? (?:with|by|using)\b|\b(?:multiple|several) [a-z]+s? (?:are|must be|should be|can be|need to be) (?:separated|delimited|joined)\b|^use [^.;]{3,60} to separate (?:multiple|several|different|two or more|them)\b/i,
    ofOne: true,
  },
  // "Fuzzy search is supported": a part of the name will do.
  {
    rules: /^(?:patterns|lengths)\/(?!regular)/,
    words:
      /\b(?:fuzzy|prefix|partial) (?:match(?:ing|es)?|search(?:es)?|quer(?:y|ies)) (?:is|are) (?:also )?supported\b|\bsupports? (?:fuzzy|prefix|partial)\b|\b(?:for|in) (?:an? )?fuzzy (?:search|match|query)/i,
    inSentence: true,
    spares: ["a"],
  },
  // "HTTPS is supported for great towers".
  ...["https", "http"].map((scheme): Doubt => ({
    rules: /^patterns\/(?:listed-)?characters/,
    words: new RegExp(
      `^${scheme} (?:is|are|can be) (?:also )?(?:supported|used|allowed|accepted)\\b`,
      "i",
    ),
    spares: [`${scheme}://a`],
  })),
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
  // "If you omit the zone, UTC is assumed", "Leading zeros can be omitted", "now is also allowed".
  {
    rules: /^formats\/(?:layout|numbers|parts)$/,
    words:
      /^(?:if|when) (?:you )?(?:omit|leave out|do not (?:specify|include|give)|no) (?:the |an? )?(?:time ?zone|zone|offset|time|seconds|milliseconds)\b|^(?:if|when) the (?:time ?zone|zone|offset|time|seconds|milliseconds)(?: [a-z]+)? (?:is|are) (?:omitted|missing|left out|not (?:specified|included|given))\b|\b(?:can|may) (?:omit|leave out) the (?:time ?zone|zone|offset|time|seconds|milliseconds|hours|minutes|date)\b|^without an? (?:time ?zone|zone|offset), |\bleading zeros? (?:is|are|can be|may be) (?:optional|omitted|left out|not (?:required|needed))\b|\b(?:is|are) also (?:supported|allowed|valid|accepted|permitted)\b/i,
    inSentence: true,
  },
  {
    rules: /^(?:formats|patterns|lengths)\//,
    words:
      /\b(?:can|may) be (?:preceded|followed|extended|prefixed) (?:by|with)\b/i,
    inSentence: true,
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
