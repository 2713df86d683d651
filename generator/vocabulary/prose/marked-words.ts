/** Words that pages set in bold, and that are no values: names of what is sent, headings, properties, pointers. */

/** What stands in place of a value, or is left open in part: "**Tower ID**", "**bell:xxx**", "**1 to 100**", "**Left blank**". */
export const IN_PLACE_OF_VALUE =
  /\b(?:IDs?|names?|address(?:es)?|numbers?|values?|strings?|integers?|URLs?|UR[IN]s?|buckets?|topics?|expressions?|letters|digits|characters|paths?|files?|blocks?|restrictions?|constraints?|rules?|time)$|yyyy|\bleft (?:blank|empty)\b|x{3}|[<>{}*="“”'$]|\d\s?(?:to|-|~)\s?\d|^(?:default|left|leave|not|no|other|others|usage|if|when|any|all|empty|blank|null|none|an?|the|user-defined|positive|negative|unspecified|note|notes|optional|mandatory) |^(?:null|none|nil|empty|blank|any|other|others|n\/?a|unspecified|user-defined)$/i;

/** Words about a value, and pointers to where it stands: "**unique**", "**bell_id**", "**X-Bell-Token**", "**bell.id**". */
export const TELLS_OF_VALUE =
  /^(?:an?|the|all|optional|mandatory|required|unique|not|no|default|same|fixed|deprecated|reserved|int(?:eger)?|string|boolean|float|list|array|object|json|uuid|url|ip|ipv4|ipv6|cidr|endpoint|authorization|signature|gmt|utc|(?:milli)?seconds?|minutes?|hours?|days?)$|^\d{1,3}(?:\.\d{1,3}){3}|(?:ed|ly|able|unique|-?sensitive|-only)$|^x-|^[a-z]\w*(?:\.[a-z_]\w*)+$|^[a-z]+(?:[_-][a-z]+)*[_-](?:ids?|uuid|name|time|token|url)$|^[a-z]+(?:id|name|token|url)$/i;

/** Another sentence that speaks of values: the one in bold is an example, one of several, or that of a case. */
export const OTHER_VALUE_TALK =
  /\b(?:values?|examples?|assume|suppose|also|another|others?|otherwise|instead|replace|change|custom\w*|key is|it is)\b/i;

/** The one value is that of an example, or others may be sent. */
export const ONLY_EXAMPLE =
  /\b(?:is|as) an example\b|\bin this example\b|\bassume\b|\byou can also\b/i;
