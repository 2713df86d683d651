/**
 * Words about values: what is a value, what only looks like one, and what joins a value with its meaning.
 */

/** Words that follow "can be" and are no values of the field. */
export const NO_VALUES: ReadonlySet<string> = new Set(
  `null empty blank nil undefined n/a na none-empty any anything string strings integer integers number numbers
  digit digits letter letters character characters hyphen hyphens underscore underscores space spaces period periods
  uppercase lowercase special chinese english positive negative decimal decimals array arrays object objects list
  updated modified changed deleted removed used specified configured customized obtained set queried passed
  ignored returned generated created unique omitted reused repeated duplicate extended expanded reserved valid
  invalid larger smaller greater less equal same different required optional mandatory consistent case-sensitive
  automatically a an the of or and to from in on it that which not only either both one two specific unlimited
  uuid uuids id ids name names url urls uri ip ips cidr address addresses port ports xxx x y z
  later earlier before after longer shorter available unavailable`
    .split(/\s+/)
    .filter(Boolean),
);

/** Names of layouts and encodings: "must be UTC", "only IPv4" state no value unless the field chooses a kind. */
export const LAYOUT_NAMES: ReadonlySet<string> = new Set(
  `utc gmt pem der json xml yaml csv html uuid url uri http https cidr base64 utf-8 utf8 ascii unicode iso8601
  iso rfc3339 ipv4 ipv6 ip md5 sha256 x.509 tar zip gzip`
    .split(/\s+/)
    .filter(Boolean),
);

/** Defaults that say there is none. */
export const NO_DEFAULT =
  /^(?:null|none|n\/?a|nil|empty|blank|-|--|无|空|不涉及|na|undefined|不限)$/i;

/** Words before a colon that are labels, not values. */
export const NO_VALUE_LABELS: ReadonlySet<string> = new Set(
  `note notes notice caution warning tip tips important example examples default minimum maximum min max constraint
  constraints range format description definition type types unit units remark remarks value values option options
  restriction restrictions restrict length regex pattern url links link see details reference http https ftp
  prerequisites scenario scenarios method methods response request parameter parameters field fields name
  solution cause key rule rules step following follows`
    .split(/\s+/)
    .filter(Boolean),
);

/** Fields whose values are choices: the last word of the name. Looser wordings are believed for these only. */
export const CHOICE_NAMES =
  /(?:type|mode|version|protocol|method|status|state|action|kind|class|category|algorithm|engine|provider|level|policy|direction|scope|option|edition|platform|os|scene|family|ethertype|result|operation|enabled?|flag|role|by|dir|order|sort|key|plan|charging|strategy|language|locale|code|format)s?$/i;

/** Units that may follow a number without changing what is stated. */
export const UNITS =
  /^\s?(?:Mbit\/s|Mbps|Gbit\/s|Kbit\/s|kbps|GB|MB|KB|TB|GiB|MiB|TiB|ms|s|seconds?|minutes?|hours?|days?|months?|years?|percent|秒|分钟|小时|天)(?![\w/])/;

/** Between a value and its meaning. */
export const MEANING_SEPARATORS =
  /^(?:\s?[:：]\s*|\s+[-–—]\s+|\s*[-–—]{2}\s*|\s*表示\s*|\s*代表\s*|\s+(?:indicates?|means?|represents?|refers to|stands for)\s+)/;

/** Cut from the start of a meaning. */
export const MEANING_OPENERS =
  /^(?:(?:indicates?|means?|represents|refers to|表示|代表|指)\s*)?(?:that\s+)?/i;

/** After a value that is the default. */
export const DEFAULT_MARK =
  /^\s*(?:\((?:the )?default(?: value)?\)|（(?:默认值?|缺省值?)）|\((?:默认值?|缺省值?)\))/i;

/** What may follow a list of values without touching it. */
export const HARMLESS_TAILS =
  /^(?:[,;，；。.]?\s*$|\s*[,，;；(（:：。]\s*|\s*\.\s+|\s+and (?:the |its )?default|\s+by default)/i;
