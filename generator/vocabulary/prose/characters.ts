/**
 * Characters by the names that descriptions give them, and the predicates that say which of them a value may hold.
 * Names are in lower case and may be plural; predicates are regular expressions without anchors.
 */

/** Names of single characters. Names that several characters have ("brackets", "quotation marks") stand with all. */
export const SIGN_NAMES: Readonly<Record<string, string>> = {
  hyphen: "-",
  dash: "-",
  "minus sign": "-",
  "middle dash": "-",
  underscore: "_",
  underline: "_",
  period: ".",
  dot: ".",
  "decimal point": ".",
  space: " ",
  blank: " ",
  tab: "\t",
  "line break": "\r\n",
  "blank space": " ",
  slash: "/",
  "forward slash": "/",
  backslash: "\\",
  colon: ":",
  semicolon: ";",
  comma: ",",
  "at sign": "@",
  "number sign": "#",
  "pound sign": "#",
  "hash sign": "#",
  "dollar sign": "$",
  "percent sign": "%",
  percent: "%",
  caret: "^",
  ampersand: "&",
  asterisk: "*",
  "plus sign": "+",
  "equal sign": "=",
  "equals sign": "=",
  "exclamation mark": "!",
  "exclamation point": "!",
  "question mark": "?",
  "vertical bar": "|",
  pipe: "|",
  tilde: "~",
  "wavy line": "~",
  backtick: "`",
  backquote: "`",
  "left angle bracket": "<",
  "right angle bracket": ">",
  "angle bracket": "<>",
  "less-than sign": "<",
  "greater-than sign": ">",
  "left parenthesis": "(",
  "right parenthesis": ")",
  "left parenthese": "(",
  "right parenthese": ")",
  parenthese: "()",
  parenthesis: "()",
  "square bracket": "[]",
  "left square bracket": "[",
  "right square bracket": "]",
  "curly bracket": "{}",
  brace: "{}",
  "left brace": "{",
  "right brace": "}",
  "carriage return": "\r",
  "carriage return character": "\r",
  "line feed": "\n",
  "line feed character": "\n",
  "tab character": "\t",
  apostrophe: "'",
  "single quotation mark": "'",
  "double quotation mark": '"',
  下划线: "_",
  中划线: "-",
  中横线: "-",
  短划线: "-",
  短横线: "-",
  横线: "-",
  连字符: "-",
  连接符: "-",
  减号: "-",
  点: ".",
  点号: ".",
  英文点: ".",
  小数点: ".",
  英文句号: ".",
  英文句点: ".",
  空格: " ",
  斜杠: "/",
  正斜杠: "/",
  反斜杠: "\\",
  英文冒号: ":",
  英文逗号: ",",
  英文分号: ";",
  星号: "*",
  加号: "+",
  等号: "=",
  井号: "#",
  百分号: "%",
};

/** Names of ranges of characters, as the ASCII ranges that they surely hold. */
export const RANGE_NAMES: Readonly<Record<string, string>> = {
  "uppercase and lowercase letter": "A-Za-z",
  "lowercase and uppercase letter": "A-Za-z",
  "uppercase or lowercase letter": "A-Za-z",
  "lowercase or uppercase letter": "A-Za-z",
  "upper- and lowercase letter": "A-Za-z",
  "upper and lower case letter": "A-Za-z",
  "upper case and lower case letter": "A-Za-z",
  "english letter": "A-Za-z",
  letter: "A-Za-z",
  "uppercase english letter": "A-Z",
  "lowercase english letter": "a-z",
  "uppercase letter": "A-Z",
  "capital letter": "A-Z",
  "upper-case letter": "A-Z",
  "lowercase letter": "a-z",
  "small letter": "a-z",
  "lower-case letter": "a-z",
  digit: "0-9",
  number: "0-9",
  "arabic numeral": "0-9",
  "decimal digit": "0-9",
  "alphanumeric character": "A-Za-z0-9",
  "lowercase alphanumeric character": "a-z0-9",
  "uppercase alphanumeric character": "A-Z0-9",
  "hexadecimal character": "0-9A-Fa-f",
  "hexadecimal digit": "0-9A-Fa-f",
  英文大小写字母: "A-Za-z",
  大小写英文字母: "A-Za-z",
  大小写字母: "A-Za-z",
  英文字母: "A-Za-z",
  英文字符: "A-Za-z",
  英文: "A-Za-z",
  字母: "A-Za-z",
  大写英文字母: "A-Z",
  大写字母: "A-Z",
  小写英文字母: "a-z",
  小写字母: "a-z",
  阿拉伯数字: "0-9",
  数字: "0-9",
};

/**
 * Names of Chinese characters. Whether punctuation, full-width forms and rare signs are among them no page says:
 * where they may occur anything beyond ASCII may, where they must not, only the signs of the basic block are meant.
 */
export const CHINESE_NAMES: readonly string[] = [
  "chinese character",
  "chinese letter",
  "simplified chinese character",
  "chinese",
  "中文字符",
  "中文汉字",
  "中文",
  "汉字",
];

/** Letters of any script. */
export const WIDE_LETTER_NAMES: readonly string[] = [
  "utf-8 letter",
  "utf8 letter",
  "unicode letter",
];

/** Letters of languages that have more of them than English: no page says which, so that anything beyond ASCII may be one. */
export const FOREIGN_LETTERS =
  /(?:spanish|portuguese|french|german|italian|russian|arabic|turkish|japanese|korean|thai) (?:characters?|letters?)(?![\w-])/iy;

/** The Chinese signs by their numbers, which says exactly which. */
export const CHINESE_RANGE =
  /(?:(?:chinese|unicode) (?:characters?|code)|unicode字符|中文字符|中文|汉字)\s*(?:from |[(（]\s*)?(?:unicode\s*[:：]?\s*)?\\u4e00\s*(?:-|–|~|to|到)\s*\\u9fff\s*[)）]?/iy;

/** What may stand in brackets behind a range and says the same again. */
export const RANGE_NOTES =
  /^(?:(?:from )?(?:a|A|0)\s*(?:-|–|~|～|to|至)\s*(?:z|Z|9|f|F)(?:\s*(?:,|，|、|and|or|和|或)\s*(?=\S)|$))+$|^(?:case[- ](?:in)?sensitive|区分大小写|不区分大小写)$/;

/** Before signs that are all there are of their kind; a list of them must follow. */
export const SPECIAL_LEADS =
  "(?:and )?(?:the )?(?:following )?(?:special )?characters|(?:以下|下列|如下)?(?:特殊)?(?:字符|符号)";

/** Before a set of characters that is all a value may hold. */
export const ONLY_PREDICATES: readonly string[] = [
  "(?:can|may|must|should) only (?:contain|include|consist of|be composed of|use)",
  "(?:(?:can|may|must|should) )?(?:contain|include|use|support|allow|accept)s? only",
  "(?:(?:can|may|must|should) )?consists? only of",
  "(?:(?:can|may|must|should) )?consists? of(?: only)?",
  "(?:(?:can|may|must|should) be|is|are) composed (?:only )?of(?: only)?",
  "(?<=^)use only",
  "including only",
  "(?<=start with an? [a-z ]{5,24}, )(?:and )?followed by",
  "(?:(?:can|may|must|should) be|is|are) made up of",
  "consisting (?:only )?of(?: only)?",
  "composed (?:only )?of(?: only)?",
  "only (?:contain|consist of|support|allow)s?",
  "(?<=characters )of only",
  "(?<=characters (?:that|which) )can contain",
  "(?<=\\d characters )in(?= (?:letters|digits|uppercase|lowercase|numbers))",
  "(?<=\\d characters )of(?= (?:letters|digits|uppercase|lowercase|numbers))",
  "(?<=^the character set )is(?: as follows)?(?=:)",
];

/** A whole sentence before a list whose items are all the characters that a value may hold. */
export const CHARACTER_LIST_LEAD =
  /^(.{0,40}?)\b(?:(?:can|may|must|should) )?(?:contain|include|consist of|use)s? only(?: (?:the following )?(?:types of characters|character types|characters)(?: are allowed)?\s*[:：]?|\s*[:：])$|^only the following (?:types of characters|character types|characters) (?:are|can be) (?:allowed|supported|used)\s*[:：]?$/i;

/** The same without "only", which stands behind the list, or in a sentence that refuses all others. */
export const MAY_PREDICATE =
  "(?:can|may|must|should) (?:contain|include|have|use)|contains?|includes?|use(?<=(?:^|, (?:and )?)use)";
/** Of these, the verbs behind which a list with letters, digits and signs is all, where nothing adds to it. */
export const LISTING_PREDICATE = /^(?:can|may) (?:contain|have|use)$/i;
/** In the rest of a description: there may be more characters than the list has. */
export const ADDS_CHARACTERS =
  /\b(?:can|may) (?:also )?(?:contain|include|have|use)\b(?! (?:\d|an? (?:maximum|total)|up to|at (?:most|least)|no more|only))|\b(?:also|additionally|as well|in addition)\b.*\b(?:contain|characters?|letters?|digits?|spaces?|symbols?|signs?)\b|\bother (?:special )?(?:characters?|symbols?|signs?|letters|languages)\b|\bchinese\b|\bsuch as\b|\bincluding\b|\bunicode\b|\bletters (?:of|in|from) (?:all|any|other|different) (?:languages?|alphabets?|scripts?)\b|\b(?:characters?|letters?|digits?|spaces?|signs?|symbols?|hyphens?|underscores?|periods?|slashe?s?) (?:\([^)]{1,8}\) )?(?:are|is|can be) (?:also )?(?:allowed|supported|permitted|used|included|accepted)\b/i;
/** What is counted, which does not add to what is listed. */
export const COUNTED_UNICODE = /(?<=\d )unicode (?=characters\b)/i;
/** Where they are counted, letters may be of any script, unless the words say which. */
export const COUNTS_UNICODE = /\d unicode characters\b/i;
export const NAMES_ASCII = /\ba\s?(?:-|–|~|to)\s?z\b|\benglish\b|\bascii\b/i;
/** Some characters are refused by name: where the list was all, no one would have to. */
export const REFUSES_SOME =
  /\b(?:cannot|can not|must not|do not) (?:contain|include|use)\b|\bcharacters? (?:are|is) not (?:allowed|supported)\b/i;
/** Names of signs and of texts that have such, without their endings. */
export const SIGN_WORDS =
  /\b(period|dot|slash|asterisk|wildcard|brace|bracket|parenthes|variable|placeholder|(?:line )?break|newline|html|space|colon|comma|plus|ip address|domain name|any language|any text)(?:e?s|is)?\b(?! (?:of|for) (?:time|validity))/gi;
/** A sign that a word begins with, or that stands alone: "/{id}", "_sys_", ".zip", "*". */
export const SIGN_BEFORE_WORD =
  /(?<=^|[\s"“'‘(])([_.$*/\\@#{<])(?=[\w{}*]|["”'’)]?(?:\s|$))/g;
/** The sentence says what is not taken. */
export const REFUSES_SIGNS =
  /\b(?:cannot|can not|must not|should not|may not|not (?:be|allowed|supported|permitted|start|begin|end|contain|include)|no|without|excluding|except|delete (?:the )?spaces)\b/i;
export const NO_OTHERS =
  /\b(?:no|cannot contain(?: any)?|must not contain(?: any)?|do not use(?: any)?) other (?:special )?(?:characters?|symbols?)\b|\bother (?:special )?(?:characters|symbols) (?:are not (?:allowed|supported|permitted)|cannot be (?:used|contained|included)|are (?:prohibited|forbidden))/i;

/** Before a set that alone is not enough: "cannot contain only digits". */
export const NOT_ALL_PREDICATE =
  "(?:cannot|can not|must not|should not) (?:(?:contain|include|use) only|consist (?:only|entirely) of|consist of only|be composed (?:only|entirely) of|be (?:all|only|pure))";

/** Before kinds of characters of which a text must have so many: its subject and the number. */
export const SOME_KINDS =
  /^(.{0,60}?)\s*\b(?:(?:(?:must|should|has to|needs to) )?(?:contains?|includes?|have|has|consists? of|use) |(?<=^)(?=at least ))(?:\d{1,4}(?: to |-)\d{1,4} characters,? (?:including|with|containing|and (?:contain|include)) )?(?:at least )?(one|two|three|four|[1-5])(?: (?:types|kinds))?(?: out)? of (?:(?:the following|these)(?: (?:three|four|five))?(?: (?:character types|types of characters|kinds of characters|character categories|characters|types|kinds|categories))?\s*(?:[:：]\s*|$)|(?=(?:uppercase|lowercase) letters,))/i;

/** Behind a set that "Only" stands before. */
export const ONLY_PASSIVE =
  "(?:are|is|can be) (?:allowed|supported|permitted|used|accepted|valid|included|contained|entered)";

/** Before what a value must not hold. */
export const WITHOUT_PREDICATE =
  "(?:(?:cannot|can not|must not|should not|may not|do not) (?:contain|include|have|use)|does not support)(?: any of)?(?: (?:the following|these)(?=:| characters| special)(?: ASCII(?= characters))?| (?:the following|these) ASCII(?= characters))?";

/** Before what a value begins or ends with: what it says of which ends, and whether it forbids. */
export const EDGE_PREDICATE =
  "(?:(cannot|can not|must not|should not|may not|do not|not) |(?:must|should|shall|can only|may only) )?(start|begin|end)(s|ing)?(?: with)?(?: (?:and|or|nor) (start|begin|end)(?:s|ing)?)? with";

/** The same, said of the character that stands there. */
export const END_CHARACTER =
  "(?:the )?(?<place>first|last|final) (?:character|one|letter) (?:(?<never>cannot|must not|can not) be|must be|should be)(?: either)?";
export const CHINESE_END_CHARACTER =
  "(?<place>首|第一个|末|最后一个|尾)(?:个|位)?(?:字符|字母|位)(?<never>不能|不可以?|不得)?(?:必须|只能|须|应)?(?:是|为)";

/** Before a sign that must not stand twice in a row. */
export const CONSECUTIVE =
  "(?:two |multiple )?(?:or more )?consecutive(?: special characters[:]?)?|连续的?(?:两个|多个)?";

/** Between a subject and a demand on its characters; says something else of the same subject. */
export const BETWEEN_SUBJECT_AND_DEMAND: readonly string[] = [
  "(?:(?:is|are|has|have|contains?|allows?|includes?|consists? of|is limited to|(?:can|must|may|should) (?:only )?(?:be|contain|have|include|consist of)) )?(?:a string of |a string that contains |a string consisting of )?(?:from )?(?:\\d+\\s*(?:to|-|–|~)\\s*\\d+|(?:a maximum of|a maximum length of|up to|at most|no more than|not more than|exactly) \\d+) (?:unicode |ascii )?characters(?: long| in length)?",
  "(?:is|are|must be|can be) \\d+\\s*(?:to|-|–|~)\\s*\\d+ (?:unicode |ascii )?characters(?: long| in length)?",
  "(?:is|are) case[- ](?:in)?sensitive",
  "(?:is|must be|can be|should be) a (?:(?:character )?string|word|text)(?=\\s*$|\\s+(?:that|which)\\s*$)",
  "(?:cannot|must not|can not) (?:exceed \\d+ characters(?: in length)?|be (?:left blank|empty|null|duplicated?|repeated|longer than \\d+ characters))",
  "must be (?:globally )?unique(?: [\\w ]{1,30})?",
];

/** Before Chinese sets; `组成` must follow the second kind. */
export const CHINESE_ONLY =
  "(?:只能|仅能|仅可以?|只可以?|只允许|仅允许|只支持|仅支持)(?:包含|包括|使用|输入|填写|含有|有|是|为|由)?";
export const CHINESE_COMPOSED = "(?:可以?|只能|仅能|必须|须|支持)?由";
export const CHINESE_WITHOUT =
  "(?:不能|不可以?|不允许|不得)(?:包含|包括|使用|输入|含有|有|出现)";
export const CHINESE_EDGE =
  "(不能|不可以?|不允许|不得|不支持)?(?:必须|只能|仅能|需要?|须|应)?(?:以|使用|用)";
export const CHINESE_ENDS =
  "(?:作为|为)?(开头|开始|打头|结尾|结束)(?:(?:和|与|或者?|、)(开头|结尾|结束))?";
/** The field itself before a Chinese demand. */
export const CHINESE_CHARACTER_SUBJECT =
  /^(?:(?:该|此|本)?(?:参数|字段|属性)?的?(?:取?值|内容|字符串)?中?|取值范围)$/;

/** In what follows a set: the set was not all. */
export const MORE_CHARACTERS =
  /\balso\b|\bother\b|\badditional|\bas well\b|\bplus\b|\bexcept|\bsuch as\b|\bdepend|\bsimilar\b|\betc\b|也|还|其[他它]|以外|等|诸如|之外|例外/i;

/** In another sentence of the cell: it is about characters too. */
export const CHARACTER_TALK =
  /\bletters?\b|\bdigits?\b|\bhyphens?\b|\bunderscores?\b|\bspecial characters?\b|\b(?:start|begin|end)s? with\b|\bcan contain\b|\bcharacter types\b|字母|数字|下划线|中划线|特殊字符|开头|结尾/i;

/** In a sentence that was not understood: there are more characters than the list has. */
export const FURTHER_CHARACTERS =
  /\b(?:can|may) also\b|\balso (?:allowed|supported|permitted|be used)|(?<!consecutive )\b(?:characters?|letters?|digits?|hyphens?|underscores?|periods?|spaces?) (?:\([^)]{1,8}\) )?(?:are|is|can be) (?:allowed|supported|permitted|used|included)\b|[还也](?:可以?|支持|允许|能)|(?:字符|字母|数字|空格)(?:也|均可)/i;

/** Spaces at both ends refused, said of the spaces. */
export const NO_OUTER_SPACES =
  /^(?:(.*?) (?:cannot|can not|must not) (?:contain|have|include) (?:leading (?:or|and) trailing spaces|spaces at (?:the|its) (?:beginning (?:or|and) end|start (?:or|and) end|beginning (?:or|and) the end))|leading (?:or|and) trailing spaces (?:are not (?:allowed|supported)|are prohibited))$/i;
/** Spaces are taken all the same, and left out: "Spaces before and after the name are removed". */
export const SPACES_LEFT_OUT =
  /\b(?:spaces|blanks)\b[^.;]{0,60}\b(?:are|is|will be) (?:automatically )?(?:deprecated|discarded|filtered(?: out)?|removed|trimmed|stripped|ignored|deleted|dropped)\b/i;
/** Before the set, which is all, as a label. */
export const ALLOWED_LABEL =
  /^(?:(?:allowed|supported|valid) characters(?: are)?|(?:(?:allowed|supported|valid) )?character (?:set|range))\s*[:：]\s*/i;

/** Characters that may stand here after all, in another spelling. */
export const ESCAPED_CHARACTERS =
  /\bcharacters?\b[^.]{0,80}\b(?:encoded|escaped|replaced|transcoded)\b/i;

/** Talk of the ends of a text, which leaves the rest of it alone. */
export const END_TALK =
  /\b(?:start|begin|end)(?:s|ing)? with (?:an? )?(?:letters?|digits?)(?: or (?:an? )?(?:letters?|digits?))?|以(?:字母|数字)(?:或(?:字母|数字))?(?:开头|结尾)/gi;
