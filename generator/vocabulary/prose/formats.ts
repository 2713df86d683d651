/** Formats by the names that descriptions give them. Sources of regular expressions, tried without case. */

/**
 * What a value must be, and the format that this is. `cidr` and `mac` are no formats of JSON Schema: they restrict
 * nothing where they are not known; nor is `ip`, an address of either version.
 */
export const FORMAT_NAMES: readonly (readonly [
  format: string,
  source: string,
])[] = [
  ["cidr", "(?:ipv[46] )?cidr(?: block| address| notation)?(?: format)?"],
  ["ipv4", "ipv4(?: address)?"],
  ["ipv6", "ipv6(?: address)?"],
  ["ip", "ip address"],
  ["mac", "mac address"],
  ["uri", "ur[li]"],
  ["email", "e-?mail address"],
  ["byte", "base64[- ]encoded (?:character )?(?:string|value|text)"],
];

export const CHINESE_FORMAT_NAMES: readonly (readonly [
  format: string,
  source: string,
])[] = [
  ["cidr", "(?:ipv[46]\\s?)?cidr"],
  ["ipv4", "ipv4(?:地址)?"],
  ["ipv6", "ipv6(?:地址)?"],
  ["mac", "mac地址"],
  ["uri", "ur[li](?:地址)?"],
  ["email", "(?:电子)?邮箱(?:地址)?|电子邮件地址"],
];

/** Before the name: the value must be such a thing. */
export const THING_PREDICATE =
  "(?:must|should|can only|has to|needs to) be (?:an? )?(?:valid |legal |standard )?(?:(?:public|private) (?=ip))?";
/** Before the name with "format" behind it; without that, "in the CIDR block" is a place. */
export const FORMAT_PREDICATE =
  "(?:(?:must|should|can only|has to|needs to) be|is) (?:specified |entered |provided )?in (?:an? |the )?(?:valid |standard )?|must (?:comply with|use|conform to|meet) (?:an? |the )?(?:valid |standard )?";
/** The same where "the value" stands before it. */
export const VALUE_PREDICATE =
  "is an? (?:valid |legal |standard )?(?:(?:public|private) (?=ip))?";

/** The value is encoded; before or after what is encoded, which must be the value itself. */
export const BASE64_ENCODED =
  "(?:(?:must|should|needs? to|has to) be|is|are) (?:(?:an? (?:character )?string )?encoded (?:using|in|with|by|into) (?:the )?base64(?: encoding| format| code)?|base64[- ]encoded)";
export const CHINESE_BASE64 =
  "(?:必须|需要?|须|要)(?:使用|采用|进行|经过?|用|是|为)?base64(?:进行)?(?:编码|加密)";

/** Other words for what a field holds. */
export const CONTENT_SUBJECT =
  /^(?:the )?(?:file |script |injected |user )?(?:contents?|data|text|string)(?: to be \w+)?$|^the (?:entered|input) value$/i;

/** One of several: which format a value has is open. */
export const EITHER = /\bor\b|\beither\b|或/i;
/** Behind the name of a format: the statement ends, or goes on about the same. */
export const ENDS_FORMAT =
  /^\s*(?:$|(?:in|within|from|of) (?!.*(?:ipv|format|notation|cidr$))|[,(]?\s*(?:for example|such as|e\.g)|[,;]?\s*(?:and|but) (?:must|cannot|should|is|it|be less)\b)/i;

/** A layout of dates and times: year to second by position, as `mm` and `MM` are used for both. */
export const LAYOUT =
  /(?<![\w.-])(?<date>y{4}([-/.]?)mm(?:\2dd)?)?(?:(?<joint>['‘’]?T['‘’]?|\s)(?=hh))?(?<time>hh(:?)mm(?:\5ss)?(?<to>-hh:mm)?)?(?<fraction>[.,](?:s{1,9}|f{1,9}))?(?<zone>['‘’]?Z['‘’]?)?(?![\w-])/gi;

/** Fields that hold a time. */
export const TIME_NAMES =
  /(?:time|date|(?:^|[_-])(?:at|on|since|start|begin|end|from|to|period|created|updated|modified|started|finished|expires?)|[a-z]At|deadline|timestamp)$/i;
/** Offsets as RFC 3339 has none, and what Chinese pages tell of them. */
export const OTHER_OFFSETS =
  /\+\d{1,2}(?![\d:])|\bhhmm\b|(?<![\d:.+-])0\d00\b|\b(?:CST|GMT|UTC)\+?\d|\bCST\b|\boffset (?:can|may) be (?:left out|omitted|empty)|T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?!\.?\d|[Z+-])|时区|偏移/;
/** An offset without a colon: `+0800`. */
export const SHORT_OFFSET = /[+-]\d{4}\b(?!-)/;
/** "Z indicates the time zone offset": no letter, and pages that say so write it with a colon or without. */
export const Z_IS_OFFSET =
  /\bZ["”'’]? (?:is|means|stands for|indicates|represents|specifies|refers to|denotes) (?:the )?(?:(?:time[ -]?)?zone offset|offset|time[ -]?zone)\b/;
/** The `Z` of a layout stands for an offset such as +0800. */
export const OFFSET_TALK = /\btime zone|\boffset|\+0\d|时区|偏移/i;

/** An ID of one form may be another word after all: "no_bell is also supported", "0 indicates the first". */
export const OTHER_THAN_ID =
  /\b(?:is|are) also (?:supported|allowed|valid|accepted)\b|\bvalue \S+ (?:indicates|means)\b|\benter \S+ (?:to|for)\b|\bset (?:it|this parameter) to\b|\bcan be (?:0|empty|blank)\b|\bleave (?:it|this parameter) (?:empty|blank)|\buse \w+ (?:for|to)\b|\bseparated?\b|\bcommas?\b/i;
