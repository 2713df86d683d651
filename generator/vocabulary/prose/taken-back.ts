/**
 * Sentences that take back what another one demands: something is added to the value, other texts are accepted and
 * treated as if, the rule is advice, or it is another one in some case. Each names the rules whose readings it takes back.
 */
import type { Doubt } from "./doubts.js";
import { PASSWORD_NAME } from "./other-things.js";

const FIELD = "(?:it|this (?:parameter|field)|the (?:parameter )?value)";
const ACCEPTED = "(?:accepted|supported|allowed|permitted|valid|taken)";
/** A case before a comma that is not that of a field which is left out. */
const IN_CASE = `(?:for|in|on|if|when) (?!(?:no|(?:${FIELD} )?(?:is )?(?:not|left|omitted|unspecified|empty))\\b)(?!${FIELD} is (?:not|left|omitted|unspecified|empty)\\b)[^,]{2,80}, `;

/** "Set it to all to query all of them", "Use * for any": a word where the text would be. */
const WORD_FOR_ALL = new RegExp(
  `(?:^|[,;] |\\bor )(?:use|enter|pass|set ${FIELD} to) (?:an? asterisk|["“'‘]?(?:\\*|any|all|none|default|auto|self|local|-1|0)["”'’]?)(?: \\(\\*\\))?(?=$|[,.;]| (?:to|for|if|when|in|or)\\b)`,
  "i",
);
/** "A plain name is accepted, too" */
const AS_WELL = new RegExp(
  `^(?!(?:only|both)\\b)[^;]{2,80}\\b(?:${ACCEPTED}|used|entered|specified|given|contain [^.;]{2,60}),? (?:as well|too)$`,
  "i",
);
/** "A text without a scheme is treated as a name", "They are accepted and converted": what looks otherwise is taken. */
const TREATED_AS =
  /\b(?:is|are|will be) (?:automatically )?(?:treated|regarded|interpreted|handled) as\b|\b(?:is|are) accepted and (?:automatically )?(?:converted|divided|multiplied|rounded|changed|treated)\b/i;
/** "Other signs are converted": what is sent may have them. */
const MADE_TO_FIT =
  /^(?!(?:the )?(?:(?:upper-?case|capital) )?letters (?:are|will be) (?:automatically )?(?:converted|changed) (?:in)?to (?:lower-?case|small)(?: letters)?$).*\b(?:characters?|letters|spaces?|dots?|periods?|hyphens?|underscores?|slash(?:es)?|signs?|symbols?|quotes?|zeros?)\b[^.;]{0,30} (?:is|are|will be) (?:automatically )?(?:converted|removed|trimmed|stripped|replaced)\b|^if (?:it|the value) does not, [^,.;]{2,30} (?:is|are|will be) (?:automatically )?(?:added|prepended|appended|inserted)$/i;
/** "Replace a slash (/) with a dollar sign ($)", "use a colon instead of blanks": what is sent has signs of which the set does not speak. */
const SIGN =
  "(?:characters?|spaces?|blanks?|(?:back)?slash(?:es)?|hyphens?|underscores?|periods?|dots?|colons?|commas?|asterisks?|tildes?|signs?|symbols?|marks?|brackets?)(?: \\([^()]{1,3}\\))?";
const SENT_OTHERWISE = new RegExp(
  `^(?:please )?(?:replace|encode|escape|substitute) (?:[a-z]+ ){0,3}${SIGN} (?:with|by|as|to|into|in)\\b|\\b${SIGN} (?:must|should|needs? to|ha(?:s|ve) to) be (?:replaced|encoded|escaped|substituted)\\b|\\buse [^.;]{1,40} instead of (?:[a-z]+ ){0,2}${SIGN}(?=$|[,;) ])`,
  "i",
);
/** Signs as a sentence: those of the list before it, which a stop cut off. */
const SIGNS_ALONE =
  /^(?:special characters[:：] )?[!-/:-@[-`{-~](?:[!-/:-@[-`{-~]| (?! )){1,60}$/i;
/** "Pass at least one of the following filter parameters": what is told below is told of the parts of one text. */
const HOLDS_PARTS =
  /^(?:(?:pass|specify|enter|provide|set|use|combine|include) (?:at least one|one or more|any|some|all|several) of|(?:it|(?:the|this) (?:value|parameter|field|string|text)) (?:(?:can|may|must) )?(?:includes?|contains?|consists? of|has|have|holds?)(?: (?:at least one|one or more|any|some|all|several) of)?) (?:the following|these) (?:[a-z]+ ){0,2}(?:parameters|fields|sub-?fields|keys|attributes|properties|filters|parts)\s?[:：]?$/i;
/** "密码复杂度要求：" in a text of which a password is a part, or that is made of one. */
const RULES_OF_PASSWORD =
  /^密码(?:的?复杂度)?(?:的?设置)?(?:要求|规则|策略)(?:如下)?\s?[:：]?$/;
/** "Uppercase letters are converted to lowercase letters" */
const MADE_SMALL =
  /^(?:the )?(?:(?:upper-?case|capital) )?letters (?:are|will be) (?:automatically )?(?:converted|changed) (?:in)?to (?:lower-?case|small)(?: letters)?$/i;
/** "A version can be appended": the words are a part of what is sent. */
const JOINED_TO_OTHERS = new RegExp(
  `\\b(?:can|may|must|should) be (?:appended|prefixed|suffixed|combined)\\b|^combine it with\\b|^(?:add|append|put) \\S+ (?:behind|after|before|in front of|to) (?:it|the value)$|^(?:it|the [a-z]+)(?: [a-z]+)? (?:is|can be|may be|must be|should be) followed by\\b|^${FIELD} (?:can|may) also be an? (?:[a-z]+ ){0,2}(?:expression|pattern|prefix|list|range|template)$`,
  "i",
);
/** "It filters by prefixes", "Fuzzy matching is supported" */
const PARTS_MATCH =
  /\b(?:fuzzy|prefix|partial) (?:match(?:ing|es)?|search(?:es)?|quer(?:y|ies)) (?:is|are) (?:also )?supported$|\bmatched by (?:an? )?(?:prefix|part)|\b(?:filters?|match(?:es)?|search(?:es)?) by (?:an? )?(?:prefix|part)(?:es|s)?\b/i;

export const TAKEN_BACK: readonly Doubt[] = [
  {
    rules: /^(?:formats\/|patterns\/(?!regular)|lengths\/exact)/,
    words: WORD_FOR_ALL,
  },
  { rules: /^(?:formats|patterns|numbers)\//, words: TREATED_AS },
  { rules: /^(?:formats|patterns)\//, words: AS_WELL },
  { rules: /^patterns\/(?:listed-)?characters/, words: MADE_TO_FIT },
  { rules: /^patterns\/(?:listed-)?characters/, words: SENT_OTHERWISE },
  { rules: /^patterns\/(?:listed-)?characters/, words: SIGNS_ALONE },
  {
    rules: /^(?:values|lengths|patterns|formats|defaults)\//,
    words: HOLDS_PARTS,
  },
  {
    rules: /^(?:lengths|patterns)\//,
    words: RULES_OF_PASSWORD,
    unlessNamed: PASSWORD_NAME,
  },
  // A pattern without capitals refuses what is taken.
  {
    rules: /^patterns\/(?:listed-)?characters/,
    words: MADE_SMALL,
    spares: ["Aa"],
  },
  { rules: /^values\//, words: JOINED_TO_OTHERS },
  // Bits: what is sent is a sum of them.
  {
    rules: /^values\//,
    words:
      /\bbit[ -]?(?:masks?|maps?|fields?|flags?|wise)\b|\bbits? (?:can|may) be combined\b|\bsum of (?:the|several|all|any) (?:[a-z]+ )?(?:values|numbers|weights)\b/i,
    inSentence: true,
  },
  { rules: /^values\//, words: PARTS_MATCH },
  // "A variable such as ${tower} can be used in it", "Variables can be used in the path".
  {
    rules: /^(?:formats|patterns)\/(?!regular)/,
    words:
      /\b(?:variables?|placeholders?|macros?|wildcards?)\b[^.;]{0,30} (?:can|may) be (?:used|included|specified)(?:(?: in (?:it|the value|this (?:parameter|field)))?$| (?:in|as|within) (?:the|its|any) (?:path|host|query|address|url)\b)/i,
  },
  {
    rules: /^(?:formats|patterns)\/(?!regular)/,
    words: /^wildcard [a-z ]{3,30} (?:are|is) (?:also )?supported$/i,
  },
  // "Relative times such as now-1d are supported".
  {
    rules: /^formats\/(?:layout|numbers|parts)$/,
    words:
      /^(?:relative|absolute|unix|milli\w+|a|unix) ?(?:times?|dates?|timestamps?)\b[^;]{0,40} (?:is|are) (?:also )?(?:supported|accepted|allowed)\b/i,
  },
  // "For sub-projects, append the name of the region", "If it is hidden, use the name".
  {
    rules: /^(?:formats\/|lengths\/exact)/,
    words: new RegExp(
      `^${IN_CASE}(?:append|add|prefix|use (?:the|its|an?) (?:[a-z]+ )?(?:name|alias|host name|domain name|prefix|suffix)|enter (?:the|its|an?) (?:[a-z]+ )?(?:name|alias|host name|domain name)|(?:it|this (?:parameter|field)|the value) is (?:the|an?|its) (?:[a-z]+ ){0,3}(?:name|alias|code|number|path|domain))\\b`,
      "i",
    ),
  },
  {
    rules: /^formats\/base64$/,
    words:
      /\bplain[ -]?text (?:is|are) (?:also )?(?:accepted|supported|allowed)\b|\b(?:value|content|it) is (?:in )?plain[ -]?text$|^(?:start|begin) it with\b|\bdoes not need to be (?:base64[- ])?encoded\b/i,
  },
  // "The port must follow it, in the format ip:port".
  {
    rules: /^formats\/(?:demanded|named)$/,
    words: /\b(?:ip|address|host):port\b|\bport (?:must|can|may) follow\b/i,
    inSentence: true,
  },
  {
    rules: /^numbers\//,
    words: new RegExp(
      `\\b(?:exceeds|(?:greater|larger|more|higher|smaller|less|lower) than) (-?\\d+), (?:the value )?\\1 (?:is|will be) used\\b|^an? negative [a-z]+ (?:counts|means|indicates|selects|starts|disables|removes)\\b|^negative [a-z]+s (?:count|mean|indicate|select|disable|remove|are (?:accepted|allowed|treated))\\b|\\bcan be any (?:number|integer|value)$|^(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is (?:set to )?(?:an? )?negative(?: (?:number|integer|value))?, (?!.*\\b(?:errors?|invalid|rejected|refused|fails?|reported)\\b)|^(?:set|use|enter|specify|pass) (?:(?:it|(?:this|the) (?:parameter|field|value)) to )?an? negative (?:number|integer|value) (?:to|for|if)\\b`,
      "i",
    ),
  },
  {
    rules: /^(?:numbers|lengths|items)\//,
    words: /^(?:the|these) values (?:above )?are (?:only |just )?examples\b/i,
  },
  // "The size of old bells is not restricted".
  {
    rules: /^(?:numbers|lengths|items)\//,
    words:
      /^(?:the )?(?:[a-z]+ )?(?:size|length|value|number|weight) (?:of|for) [a-z ]{2,40} (?:is|are) (?:not (?:restricted|limited)|unlimited|unrestricted)$/i,
  },
  {
    rules: /^lengths\/not-empty$/,
    words: new RegExp(`\\bleave ${FIELD} (?:blank|empty|unset)\\b`, "i"),
  },
  {
    rules: /^patterns\/counted-digits/,
    words:
      /^(?!(?:it|they|these|the values?)\b)[a-z ]{3,40}s (?:(?:can|may) )?(?:have|contain|consist of) (?:up to |at most )?\d+ digits\b/i,
  },
  // "For old towers, the bell is rung by default".
  {
    rules: /^defaults\/(?!left-out)/,
    words: new RegExp(`^${IN_CASE}[^;]*\\bby default$`, "i"),
  },
  {
    rules: /^defaults\//,
    words:
      /\b(?:this|the) default(?: value)? (?:(?:has )?(?:been )?changed|changes|was changed|differs|varies|depends)\b/i,
  },
  // What is a rule for some only, or none.
  {
    rules: /^(?:presence|items|lengths|numbers|patterns)\//,
    words:
      /^this does not apply to\b|^this is (?:only |just |merely )?(?:an? )?(?:recommendation|recommended|advice|suggestion)\b/i,
  },
  {
    rules: /^presence\//,
    words:
      /^(?:since|from|as of|starting (?:from|with)) [^,]{1,40},? (?:it|this (?:parameter|field)) is optional\b/i,
  },
  {
    rules: /^flags\/read-only/,
    words: new RegExp(
      `^${FIELD} can (?:only )?be (?:set|specified|configured|passed|modified|changed|updated)\\b`,
      "i",
    ),
  },
  {
    rules: /^flags\/reserved/,
    words: new RegExp(
      `^${FIELD} (?:can (?:only )?be used (?:with|by|in|for) (?!(?:the )?(?:future|later)\\b)|is (?:only )?used (?:only )?in (?:the |an? )?[a-z]+ edition\\b)`,
      "i",
    ),
  },
  {
    rules: /^flags\/deprecated/,
    words: /\b(?:was|has been|is) (?:restored|reinstated|reintroduced)\b/i,
  },
];
