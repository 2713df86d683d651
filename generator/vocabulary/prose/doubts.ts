/**
 * Words elsewhere in a description that put in doubt what a sentence demands: other forms are taken, more is taken, or
 * what is sent is not what the words describe. Each names the rules whose readings it takes back.
 */
export interface Doubt {
  readonly rules: RegExp;
  readonly words: RegExp;
  /** True where the words count in the sentence of the reading too. */
  readonly inSentence?: true;
  /** The words are no reason to doubt a pattern or a length that takes one of these texts. */
  readonly spares?: readonly string[];
  /** True where a pattern that tells of the ends alone, and takes anything in between, is not doubted. */
  readonly sparesEnds?: true;
  /** They are none where the field is a list. */
  readonly ofOne?: true;
  /** The words are about a field of such a name, so that nothing about it is in doubt. */
  readonly unlessNamed?: RegExp;
}

/** What else is taken: "also a host name", "enter any to match all". */
const OTHER_FORMS =
  /\b(?:can|may) also be\b|\b(?:is|are) also (?:supported|allowed|valid|accepted|permitted)\b|\benter (?:any|all|only|none)\b|\benter [^\s,;]+ (?:for|to (?:match|query|list|select))\b|\benter an? (?:subnet )?mask\b|\bwith (?:the|a|its|an optional) (?:subnet )?mask\b|\bnot in (?:the )?[a-z0-9]+ format\b|\b(?:multiple|several) (?:[a-z]+ )?[a-z]+s (?:can be|are (?:allowed|supported)|may be)\b/i;

/** The value can be a word after all: "can be all to query all of them". */
const WORD_INSTEAD =
  /\b(?:can|may) (?:also )?be (?:set to )?["“'‘]?(?:all|any|none|default|auto|self|[*0])["”'’]?(?:$|[,.;]| (?:to|for|if|when|in|or)\b)/i;

/** What stands for a value that the service puts in. */
const MACRO_INSTEAD =
  /\b(?:can|may) (?:also )?(?:be (?:set to )?|use |contain |include )?(?:an? )?(?:[a-z]+ )?(?:macros?|variables?|expressions?|placeholders?|wildcards?)\b(?! is\b)/i;

/** Wildcards and the like, as all that a sentence says. */
const WILDCARDS_TOO =
  /^(?:wildcards?|asterisks?|variables|placeholders|(?:regular )?expressions)(?: characters?)?(?: \([^()]{1,8}\))? (?:are|is) (?:also )?(?:supported|allowed|accepted|permitted)$/i;

/** Those that the service or another system made look otherwise. */
const MADE_ELSEWHERE =
  /^(?:(?:[a-z]+ ){0,3}[a-z]+s (?:(?:that|which) (?:are|were) )?(?:created (?:by|before|in earlier)|imported|generated|migrated|synchronized|inherited)\b|(?:earlier|older|existing) (?:[a-z]+ )?[a-z]+s\b)[^.;]*\b(?:start|begin|contain|have|exceed|with)\b(?!.*\b(?:not|cannot|must|only)\b)/i;

/** What the service does with what is longer or greater: it is taken. */
const MADE_TO_FIT =
  /\b(?:longer|more|larger|greater|higher) than (?:\d|this|the (?:limit|maximum))[^.;]{0,40} (?:is|are|will be) (?:automatically )?(?:truncated|cut off|shortened)\b|\b(?:over|above|beyond|exceeding|below|under) -?\d[\d,]* (?:is|are|will be) (?:automatically )?(?:(?:treated|regarded|handled) as|(?:re)?set to|rounded|changed|replaced)\b|\b(?:negative|larger|smaller|greater) (?:value|number)s? (?:is|are|will be) (?:treated|regarded|handled) as\b/i;

export const DOUBTS: readonly Doubt[] = [
  // "Use periods to separate the parts": they are signs of the text as well.
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words:
      /\b(?:use|add) (?:an? )?(?:periods?|dots?|slash(?:es)?|hyphens?|underscores?|colons?|spaces?) (?:\(.\) )?(?:to separate|between)\b/i,
  },
  // "The default is 1 in small towers, and the default is 2 in large ones".
  {
    rules: /^defaults\/(?:sentence|left-out|in-words|in-passing)/,
    words:
      /\bdefault (?:value )?is \S+,? (?:and|or|but|while) .*\bdefault (?:value )?is\b/i,
    inSentence: true,
  },
  // "To use small bells, this value must be set to SMALL": of that purpose.
  {
    rules: /^values\/fixed/,
    words:
      /^to [a-z]+ [^,]{2,80}, (?:you must |please )?(?:set|specify|this|the|it)\b.*\b(?:set|to|be|specify)\b/i,
    inSentence: true,
  },
  {
    rules: /^values\//,
    words:
      /^the (?:[a-z]+ )?(?:values?|options?) (?:in (?:the|this) (?:list|field|parameter) |(?:that|which) [a-z ]{2,30} )?(?:depends?|var(?:y|ies)) (?:on|by|with)\b/i,
  },
  {
    rules: /^(?:formats\/(?:layout|numbers|parts|demanded)|patterns\/)/,
    words: MACRO_INSTEAD,
  },
  // "也可以是塔的编号", "或填写数值": something else is taken too.
  {
    rules: /^values\//,
    words:
      /[，,；;]\s*(?:也可以?(?:是|为|填写?|使用|输入)|或(?:者)?(?:填写|自定义|输入))/,
    inSentence: true,
  },
  // What is sent is not the text that the characters are told of.
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words:
      /\bciphertext\b|\b(?:encrypted|encoded|hashed) (?:using|with|by|in|into|through|before|password|string|text|value)\b(?! (?:the )?(?:utf|ascii|unicode))|\b(?:is|be|are|been) (?:encrypted|encoded|hashed)\b|\bbase64\b|\ba hash\b|[,(] ?(?:encrypted|encoded|hashed)\b(?! (?:using|in|with|by) (?:utf|ascii|unicode))/i,
    inSentence: true,
  },
  {
    rules: /^formats\/(?:demanded|uuid-with-hyphens|numbers|parts)$/,
    words: OTHER_FORMS,
    inSentence: true,
  },
  {
    rules: /^formats\/numbers$/,
    words:
      /\b(?:digit|number|part)s? (?:is|are) optional\b|\bcan be omitted\b/i,
  },
  {
    rules: /^formats\/parts$/,
    words:
      /(?:^|\. )\w+ (?:can|may) (?:also )?(?:contain|start|begin|end|be)\b(?! (?:only|\d))/i,
    inSentence: true,
  },
  {
    rules: /^(?:lengths|patterns)\/(?!regular)/,
    words: MADE_ELSEWHERE,
  },
  { rules: /^(?:lengths|numbers)\//, words: MADE_TO_FIT },
  {
    rules: /^(?:items|lengths|numbers|patterns)\//,
    words:
      /\b(?:this|the) (?:limit|restriction|rule|constraint) does not apply\b/i,
  },
  {
    rules: /^(?:formats\/|patterns\/(?:listed-)?characters)/,
    words: WILDCARDS_TOO,
  },
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words:
      /\b(?:is|are) also (?:supported|allowed|valid|accepted|permitted)\b|\b(?:remain|stay|(?:is|are) still) (?:valid|supported|allowed|accepted)\b|\b(?:signs?|marks?|brackets?)(?: \([^()]{1,8}\))? (?:may|can) be (?:used|included)\b/i,
  },
  {
    rules: /^numbers\/multiple/,
    words: /\b(?:rounded|aligned|adjusted) (?:up|down|to|automatically)\b/i,
  },
  {
    rules: /^(?:items|lengths|numbers)\//,
    words:
      /\b(?:may|can|might) (?:also )?(?:exceed|be (?:larger|greater|higher|longer|more|less|lower|smaller|shorter) than) (?:-?\d|this|the (?:range|limit|maximum)\b)|^[a-z]+s (?:may|can) be (?:longer|larger|greater|higher|shorter|smaller|lower)$/i,
  },
  {
    rules: /^formats\/demanded$/,
    words:
      /\bipv6 (?:addresses|is|are)[^.;]* (?:are|is|also) (?:also )?supported\b|^(?!only\b|both\b|ip\b|ipv4\b)(?:[\w-]+ ){1,3}(?:are|is) (?:also )?(?:supported|accepted|allowed|permitted)(?: (?:for|in|on) |$)/i,
  },
  // A layout of some case, or more behind it.
  {
    rules: /^formats\/(?:layout|numbers|parts)$/,
    words:
      /\bis (?:enough|sufficient)$|\b(?:can|may) also (?:append|add|contain|include|use|specify|omit|leave)\b|^(?:if|when|for (?!example|details|more\b|instance))\b(?!.*\b(?:incorrect|invalid|wrong|errors?|fails?)\b).*\bformat\b/i,
  },
  { rules: /^lengths\/exact$/, words: WORD_INSTEAD },
  { rules: /^lengths\/exact$/, words: OTHER_FORMS },
  {
    rules: /^lengths\/not-empty$/,
    words:
      /\b(?:can|may) be (?:set to |left )?(?:blank|empty|an empty (?:string|text|value|list|array))/i,
  },
  {
    rules:
      /^lengths\/(?:bytes|refused|characters|length-sentence|behind-label)$/,
    words:
      /\bif (?:it is )?longer\b|\b(?:cut|cut off|truncated|shortened)$|\bsplit into\b|\btruncate/i,
  },
  // How many one thing has, in a list of those of several, or of a usual case.
  {
    rules: /^items\//,
    words:
      /\b(?:quota|limit) is (?:increased|raised|adjusted)|\b(?:beyond|exceeding|above|over) (?:the|this) (?:limit|maximum|number) (?:are|is|will be) (?:ignored|dropped|discarded|cut)|\b(?:extra|excess|further|additional) [a-z]+s? (?:are|is|will be) (?:ignored|dropped|discarded)/i,
  },
  {
    rules: /^numbers\/range/,
    words:
      /\b(?:can|may) also be (?:used|specified|set|entered)\b|\b(?:is|are) also (?:supported|allowed|valid|accepted|permitted)\b/i,
  },
  {
    rules: /^numbers\/range/,
    words:
      /^(?:all |the )?others? (?:[a-z]+ )?(?:have|has) no\b|\bis -?\d[\d,]* or (?:above|more|greater|larger|higher)\b/i,
  },
  // More is taken, and made to fit: "values above 9 will be coerced to 9".
  {
    rules: /^numbers\//,
    words:
      /\b(?:above|over|beyond|exceeding|(?:larger|greater|more|higher) than) (?:this|that|it|the [a-z ]{2,30}|-?\d[\d,]*(?: [a-z/]+)?),? ?(?:is|are|will be|gets?|get) (?:automatically |silently )?(?:coerced|capped|clamped|truncated|limited|reduced|lowered|adjusted|rounded|changed|reset|set|treated|ignored)\b|(?<!^if there are )\b(?:above|over|(?:larger|greater|more|higher) than) -?\d[\d,]*[^.;]{0,30}, (?:(?:the )?[a-z ]{2,30} returns? )?(?:only|a maximum of|up to|at most) (?:the (?:first )?)?-?\d|\b(?:larger|greater|higher|bigger|other) (?:values?|numbers?|sizes?) (?:are|(?:will )+be) (?:automatically |silently )?(?:coerced|capped|clamped|truncated|limited|reduced|lowered|adjusted|rounded|ignored)\b|\bcoerced (?:down )?to\b/i,
    inSentence: true,
  },
  // The same in another unit, which the field may be told in.
  { rules: /^numbers\//, words: /\b(?:is|are) equivalent to -?\d/i },
  {
    rules: /^numbers\//,
    words:
      /\b(?:larger|greater|more|higher|smaller|less|lower) than -?\d[\d,]*(?: [a-z/]+)? (?:is|are|will be) (?:treated as|regarded as|replaced|rounded|reset|set to|changed)|\b(?:out of|outside|beyond) (?:of )?(?:the|this) (?:value )?range (?:is|are|will be) (?:treated as|regarded as|replaced|rounded|reset|set to|changed|ignored)|\bexceeds -?(\d+), (?:the value )?\1 (?:is|will be) used|\bset to any (?:value|number)\b|\b(?:larger|greater|more|higher|longer) than \d[^.;]{0,40} can be applied for\b/i,
  },
];
