/**
 * Words about values: what is a value, what only looks like one, and what joins a value with its meaning.
 */

/** Words of a table as a set. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/**
 * Words that follow "can be" and are no values of the field. STATE_WORDS, ACTION_WORDS and KIND_WORDS
 * below are among them, with the places where they are values all the same.
 */
export const NO_VALUES = words(
  `null empty blank nil undefined n/a na none-empty any anything string strings integer integers number numbers
  digit digits letter letters character characters hyphen hyphens underscore underscores space spaces period periods
  uppercase lowercase special chinese english positive negative decimal decimals array arrays object objects list
  updated modified changed deleted removed used viewed exported imported edited copied renamed specified configured customized obtained set queried passed
  ignored returned generated created unique omitted reused repeated duplicate extended expanded reserved valid
  invalid larger smaller greater less equal same different required optional mandatory consistent case-sensitive case-insensitive
  automatically a an the of or and to from in on it that which not only either both one two specific unlimited
  uuid uuids id ids name names url urls uri ip ips cidr address addresses port ports xxx x y z
  indicating representing meaning respectively corresponding
  later earlier before after longer shorter available unavailable user-defined self-defined customizable`,
);

/** Adjectives that are states where a field chooses: "available or unavailable". */
export const STATE_WORDS = words(
  "valid invalid available unavailable reserved",
);

/** Words of prose that are codes where they stand in capitals: "AND or OR". */
export const CODE_WORDS = words(
  `any and or not in both either set on before after equal greater less larger smaller same different period periods unique
  required optional mandatory array object list string integer number positive negative name names space`,
);

/** Participles: "can be changed or deleted" says what one may do, unless other values stand beside them. */
export const ACTION_WORDS = words(
  "updated modified changed deleted removed used created extended viewed exported imported edited copied renamed",
);

/** Participles that name a kind: nothing is done to a value by these. */
export const KIND_PARTICIPLES = words("hosted dedicated shared");

/** Kinds of things: "can be name or ID" says what a text holds, unless other values stand beside them. */
export const KIND_WORDS = words(
  "any string integer object array list id name ip port url cidr period",
);

/** Further words that are values where a list has an item for each. */
export const LISTED_WORDS = words(
  `none null automatically positive negative required optional customized specified configured generated
  same on off all undefined empty before after earlier later larger smaller greater less equal different unlimited
  number array list set string integer object unique in and or both
  ignored passed returned queried obtained duplicate repeated reused expanded`,
);

/** Names of layouts and encodings: "must be UTC", "only IPv4" state no value unless the field chooses a kind. */
export const LAYOUT_NAMES = words(
  `utc gmt pem der json xml yaml csv html uuid url uri http https cidr base64 utf-8 utf8 ascii unicode iso8601
  iso rfc3339 ipv4 ipv6 ip md5 sha256 x.509 tar zip gzip`,
);

/** Defaults that say there is none. */
export const NO_DEFAULT =
  /^(?:null|none|n\/?a|nil|empty|blank|-|--|无|空|不涉及|na|undefined|不限)$/i;

/** Words before a colon that are labels, not values; alone in an item of an announced list they are values. */
export const NO_VALUE_LABELS = words(
  `note notes notice caution warning tip tips important example examples default minimum maximum min max constraint
  constraints range format description definition type types unit units remark remarks value values option options
  restriction restrictions restrict length regex pattern url links link see details reference
  prerequisites scenario scenarios method methods response request parameter parameters field fields name
  solution cause key rule rules step following follows`,
);

/** Fields whose values are choices: the last word of the name. Looser wordings are believed for these only. */
export const CHOICE_NAMES =
  /(?:type|mode|version|proto|protocol|method|status|state|action|kind|column|unit|severity|visibility|channel|style|phase|stage|tier|grade|architecture|class|categor(?:y|ie)|algorithm|engine|provider|level|policy|direction|scope|option|edition|platform|os|scene|family|ethertype|result|operation|enabled?|flag|role|by|dir|order|sort|key|plan|charging|strategy|lang|effect|arch|operator|language|locale|code|format|scheme|charset|(?<![a-z])rel)s?$/i;

/** Fields that tell a place by the name of what is there: "body, url, or header". */
export const PLACE_NAMES = /(?:location|position|place)$/i;

/** Fields whose values can only be names of kinds or states, never such a thing itself. */
export const SURE_CHOICES = /(?:type|proto|protocol|status|state)$/i;

/** Names that all interfaces give to numbers. */
export const COUNTING_NAMES =
  /^(?:limit|offset|page[_-]?(?:size|no|num|number)|per[_-]?page|cur(?:rent)?[_-]?page|count|quantity)$/i;

/** Fields that tell the state of something. */
export const STATE_NAMES = /(?:status|state)$/i;

/** Between a value and what it means. */
export const MEANS =
  "(?:indicates|means|represents|refers to|denotes|stands for)";

/** Plurals that stand for the values of whatever field it is. */
export const VALUE_NOUNS = words(
  "values options types modes categories statuses",
);

/** Units that may follow a number without changing what is stated. */
export const UNITS =
  /^\s?(?:Mbit\/s|Mbps|Gbit\/s|Kbit\/s|kbps|GB|MB|KB|TB|GiB|MiB|TiB|ms|s|seconds?|minutes?|hours?|days?|months?|years?|percent|秒|分钟|小时|天)(?![\w/])/;

/** Between a value and its meaning. */
export const MEANING_SEPARATORS =
  /^(?:\s?(?:[:：]\s*|[-=]>\s*(?=[^\d\s]))|,\s*(?:indicating|meaning|representing)\s+|\s*[，,]\s*(?=(?:表示|代表)[^，,；;。])|,\s+(?=[a-z]+ing\s)|\s+[-–—]\s+|\s*[-–—]{2}\s*|\s*表示\s*|\s*代表\s*|\s+(?:indicates?|means?|represents?|denotes?|refers to|stands for)\s+)/;

/** Cut from the start of a meaning. */
export const MEANING_OPENERS =
  /^(?:(?:indicates?|means?|represents|denotes|refers to|表示|代表|指)\s*)?(?:that\s+)?/i;

/** After a value that is the default. */
export const DEFAULT_MARK =
  /^\s*(?:\((?:the )?default(?: value)?\)|（(?:默认值?|缺省值?)）|\((?:默认值?|缺省值?)\))/i;

/** One value beside the others, by what it means: "The value 0 indicates", "-1 means", "If it is set to all,". */
export const SPECIAL_VALUES: readonly RegExp[] = [
  /\b(?:the )?value ["“'‘]?([^\s"”'’,;:]+)["”'’]? (?:indicates|means|represents|stands for)\b/i,
  /^["“'‘]?(-?\d+|\*|[a-z]+(?:_[a-z]+)+)["”'’]? (?:indicates|means|represents|stands for)\b/i,
  /\b(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is set to ["“'‘]?([^\s"”'’,;:]+)["”'’]?,/i,
  /\b(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is (?:not (?:specified|set|passed|configured|provided)|left blank|empty|omitted|null) or (?:is )?(?:set to |(?=-?\d))["“'‘]?([^\s"”'’,;:]+)["”'’]?,/i,
  /\b(?:if|when) the value is ["“'‘]?(-?\d+|\*|all|any|none|auto|default)["”'’]?,/i,
  /^to [^,]{3,80}, set (?:it|(?:this|the) (?:parameter|field|value)) to ["“'‘]?(-?\d+|\*|all|any|none|auto)["”'’]?$/i,
];

/** The same for values that are numbers. */
export const SPECIAL_NUMBERS: readonly RegExp[] = [
  /\b(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is (?:set to )?["“'‘]?(-?\d+)["”'’]? or (?:is )?(?:not (?:specified|set|passed|configured|provided)|left blank|empty|omitted|null)\b/i,
  /\b(?:if|when) [^,]{3,80}, (?:the|its) value(?: of this parameter)? is ["“]?(-\d+)["”]?$/i,
  /^(?:use|enter|set (?:it |this parameter |the value )?to|pass) (-?\d+),? (?:or leave (?:it )?(?:blank|empty),? )?(?:to|for) (?=[a-z])/i,
  /(?:^|, (?:and )?)(-?\d+) (?:is the default|returns|disables|enables|turns|stands)\b/i,
  /^[a-z ]{3,40}s with (?:a |the )?weight (?:of )?(\d+)\b/i,
  /^(-\d+) [a-z]{3,}s\b/i,
  // "and 0 is used for no bell", "0 = none", "With 0, none rings"
  /(?:^|[,;:] ?(?:and |or |but )?)["“]?(-?\d+)["”]?(?: (?:is|are) (?:used|reserved|taken|accepted) (?:for|if|when|as|to)| (?:for|=) (?=[a-z]))/i,
  /^(?:with|for) ["“]?(-?\d+)["”]?, (?=[a-z])/i,
  /^["“]?(-?\d+)["”]? \([a-z][a-z ]{2,40}\) (?:is|can|may)\b/i,
  // "0 opens all", "Leave it 0", "When 0, none rings", "All bells: 0", "It is initially 0"
  /^["“]?(-?\d+)["”]? [a-z]{3,}s (?:all|any|every|no|none|the|an?|it)\b/i,
  /\bleave (?:it|(?:this|the) (?:parameter|field|value)) (?:at |as )?["“]?(-?\d+)\b/i,
  /^(?:when|if) ["“]?(-?\d+)["”]?, (?=[a-z])/i,
  /^(?:all|any|every|no|unlimited)(?: [a-z]+)?[:：] ?["“]?(-?\d+)["”]?$/i,
  /\b(?:is initially|initial value is|initialized to) ["“]?(-?\d+)["”]?$/i,
  /^a string of (\d+) (?:is|indicates|means)\b/i,
  /\b(?:setting (?:it|(?:this|the) (?:parameter|field|value))|(?:if|when) you set (?:it|(?:this|the) (?:parameter|field|value))) to ["“'‘]?(-?\d+)["”'’]?(?:,| [a-z])/i,
  /\b(?:is|are) (?:expressed|represented|indicated|denoted) (?:with|by|as) (-?\d+)$/i,
  // "A value of 0 disables it", "0 for none", "(0: unlimited)"
  /\ba value of ["“]?(-?\d+)["”]? (?!to\b|or\b|and\b|is\b)[a-z]+s\b/i,
  /^\(?["“]?(-?\d+)["”]?(?: (?:for|is)|:| -| \() ?(?:none|no|unlimited|infinite|disabled?|off|never|permanent|not)\b/i,
  /^setting ["“]?(-?\d+)["”]? (?=[a-z]{3,}s\b)/i,
  // "You can set it to 0 to disable it", "Specify 0 if there is none"
  /\b(?:set (?:it|(?:this|the) (?:parameter|field|value)) to|specify|enter|pass|use) ["“]?(-?\d+)["”]? (?:to|if|when|for) (?=[a-z])/i,
  // "When it is 0, it is disabled", "There is no limit if the value is 0"
  /\b(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is ["“]?(-?\d+)["”]?(?=$|[,.])/i,
  // "The value can also be 0", "You can also set it to 0", "Special value: 0", "The value 0 is valid as well"
  /\bcan also (?:be |be set to |set (?:it|(?:this|the) (?:parameter|field|value)) to )["“]?(-?\d+)["”]?(?=$|[,.;)])/i,
  /^special values?(?: is|\s?[:：]) ?["“]?(-?\d+)\b/i,
  /\bvalue ["“]?(-?\d+)["”]? is (?:also )?(?:valid|allowed|accepted|supported|permitted)(?: as well| too)?$/i,
  // "To ring without end, use -1", "-1 is returned if it is silent"
  /^to [^,]{3,80}, (?:use|enter|specify|pass) ["“]?(-?\d+)["”]?$/i,
  /^["“]?(-?\d+)["”]? is returned (?:if|when)\b/i,
  // "1 to 5, with 0 meaning none", "1 to 5 (-1 for all)"
  /\bwith ["“]?(-?\d+)["”]? (?:meaning|indicating|representing)\b/i,
  /[(（]["“]?(-?\d+)["”]? (?:for|if|when) [a-z]/i,
  // "Ask for it to be increased to 50", "The value can reach 50"
  /\bincreased? (?:(?:it|the (?:limit|quota|value|maximum)) )?to (\d+)(?![\d,])/i,
  /\bvalue can reach (\d+)(?![\d,])/i,
  // "For old bells, the fixed value is 9", "If the bell is old, it is fixed at 9"
  /^(?:for|in|on|with|if|when) [^,;]{2,80}, (?:it|(?:the |its )?(?:fixed )?value|this parameter) (?:is(?: (?:always|fixed (?:to|at)))?|must be|can only be) ["“]?(-?\d+)["”]?(?=$|[.;])/i,
  /取值为(-?\d+)时/,
];

/** No values but words for them, or letters of a layout. */
export const NO_SPECIAL_VALUE =
  /^(?:null|empty|blank|an?|true|false|.*[<>{}$].*|[ymdhsftz:+-]+)$/i;
