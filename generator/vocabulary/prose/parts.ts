/** Words of lists that tell what a value consists of, name by name. A newcomer adds to them. */

/** An item that begins with a word and a colon, or with what the word indicates. */
export const PART_BY_WORD =
  /^["“]?([A-Za-z_][\w.-]{0,60})["”]?(?:\s*[:：]|,| (?:indicates|specifies))\s/;
/** Such a word that looks like the name of a field in whatever list it stands. */
export const PART_BY_NAME = /^["“]?[a-z_]\w*[._][\w.-]*["”]?\s*[:：]\s/;

/** The two parts of a tag. */
export const KEY_AND_VALUE =
  /^(?:(?:tag|label) )?keys? (?:(?:tag|label) )?values?$/i;

/** Words before a colon that name what is said, not a part. */
export const NAMES_NO_PART =
  /^(?:it|this|values?|length|charsets?|characters?|letters?|digits?|formats?|defaults?|range|options?|types?|units?|contents?|notes?|remarks?|rules?|constraints?|restrictions?|requirements?|descriptions?|meaning|optional|required|mandatory|examples?|limits?|minimum|maximum|sizes?|numbers?|precision|scenario|usage|caution|important|tips?|hints?)$/i;

const PARTS =
  "(?:sub-?)?(?:fields|keys|parameters|attributes|members|properties|key-value pairs|elements|parts|components)";
/** The line above a list of parts: "The following fields are included:", "Fields:", "Parameter description:". */
export const OPENS_PARTS = new RegExp(
  `\\b(?:following|these) (?:[a-z]+ ){0,2}${PARTS}\\b|^(?:the )?(?:[a-z]+ )?${PARTS}(?: (?:are|is) (?:as follows|described below|listed below|included))?\\s*[:：]$|\\b${PARTS} (?:are|include|includes)(?: as follows| the following)?\\s*[:：]$|^(?:where|in which|among them|parameter description|field description)\\s*[:：,]?$`,
  "i",
);

/** Behind the first sentence of an item: what the part can be. "It is the default", "This parameter is reserved" are said of values and of the field. */
export const SAID_OF_PART =
  /[.;] (?:(?:(?:the|its) value|it|this (?:parameter|field)) (?!is (?:(?:the |used by |taken by )?default|reserved|deprecated))(?:can|cannot|must|may|should|is|ranges|contains|consists|has)\b|(?:currently, )?only .{1,60} (?:is|are) (?:supported|allowed|available)\b|(?:(?:enumerated |enumeration |possible |valid )?values?|(?:value )?range|options?|(?:maximum|minimum)(?: (?:value|length))?)[:：] )/i;

/** In the words of an item: the values that the part named before has, which are not those of the field. */
export const HAS_OWN_VALUES =
  /[.;] (?:(?:the|its) value (?:(?:can|may|must|should) be (?!used\b|changed\b|modified\b|left\b)|is (?:one of|either) |ranges? )|it (?:can|may|must|should) be (?:either )?[\w-]+ or [\w-]+(?=$|[.;])|(?:(?:enumerated |enumeration |possible |valid )?values?|(?:value )?range|options?)[:：] )/i;

const TELLS =
  "(?:indicates|specifies|represents|denotes|describes|means|stands for|refers to|is)";
const THIS_OR_VALUES =
  "(?!(?:this|that|it|its|these|which|what|who|whether|there|value|values|null|true|false|yes|no|none|empty|default)\\b)";
/** Words before "parameter" that name none, and words before a colon that name what is said. */
const NAMES_NOT =
  "(?!(?:following|above|preceding|same|new|old|other|another|input|output|request|response|optional|mandatory|required|reserved|custom|string|integer|boolean|numeric|header|path|query|body|note|notes|example|examples|default|unit|format|range|options?|type|length|description|remarks?|restrictions?|constraints?|caution|important|notice|warning|tip|tips|hint|meaning|usage|scenario|function|purpose)\\b)";
const NAME = '["“]?([a-z][\\w-]{1,40})["”]?';
const ANY_NAME = '["“]?([A-Za-z][\\w-]{1,40})["”]?';
/**
 * The start of a sentence by a name in small letters, which tells what it is: "tone indicates the tone", "The tone
 * parameter specifies ...", "tone: kind of the tone".
 */
export const TELLS_NAMES = new RegExp(
  `(?:^|[.;]\\s)(?:${THIS_OR_VALUES}${NAME} ${TELLS} (?:the|an?|whether|how|which|what)\\b|[Tt]he ${NAMES_NOT}${ANY_NAME} (?:parameter|field|attribute|property) (?:${TELLS}|determines|controls|defines)\\b|${THIS_OR_VALUES}${NAMES_NOT}${NAME}\\s?[:：]\\s(?=(?:(?:indicates|specifies) )?(?:the |an? )?(?:[a-z-]+ ){1,5}(?:of|for|in|to|that|which)\\b))`,
  "g",
);
/** Goes on about what was told last. */
export const GOES_ON_ABOUT =
  /^(?:(?:(?:the|its) )?(?:(?:default|valid|possible|supported|available|allowed|enumerated|enumeration|maximum|minimum) )?(?:values?|options?|range|length)|it|(?:default|minimum|maximum)(?=\s?[:：]))\b/i;
/** Comes back to the field. */
export const BACK_TO_FIELD = /^(?:this|the) (?:parameter|field)\b/i;
