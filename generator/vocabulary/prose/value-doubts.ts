/**
 * Words that put in doubt what another sentence of the cell states: it names some values only, others are taken as well,
 * or the default is another in some case.
 */

const KINDS =
  "(?:values|options|types|states|statuses|modes|languages|operations|actions|levels|protocols|versions|algorithms|formats|methods|kinds|categories|events|roles|policies|schemes|numbers)";
const KIND =
  "(?:value|option|type|state|status|mode|language|operation|action|level|protocol|version|algorithm|format|method|kind|category|event|role|policy|scheme|number)";
/** What comes of a value that is not taken. */
const REFUSED =
  "(?:invalid|illegal|not|un(?:supported|available)|reserved|refused|rejected|forbidden|prohibited|errors?|fails?|failed|cannot (?:be )?(?:set|used?|specified|configured|passed|supported|selected|entered))";

/** Further values are taken or returned, beside those that the cell lists. */
export const TAKES_OTHERS: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.;:] |, and |\\()(?:all |any |the )?other (?:[a-z]+ )?${KINDS} (?!.*\\b${REFUSED}\\b)(?:is|are|may|can|will|have|cannot|must)\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:if|when|for) (?:you (?:need|want|use|require) )?(?:any |the )?(?:other|another) (?:[a-z]+ )?(?:${KIND}|${KINDS})(?: (?:is|are) [a-z]+)?, (?!.*\\b${REFUSED}\\b)`,
    "i",
  ),
  /\bto (?:use|view|query|see|obtain) (?:other|another) [a-z ]{2,30}, (?:submit|open|create|contact|consult|apply)\b/i,
  new RegExp(
    `\\b(?:the list|(?:these|the|supported|available) ${KINDS}) (?:is|are|may be) subject to change\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:(?:enter|use|specify|pass|define) (?:a )?custom(?:ized)? (?:${KIND}|${KINDS})\\b|custom(?:ized)? ${KINDS} (?:are|can be) (?:also )?(?:supported|allowed|accepted|used|specified)|^(?:the )?others are (?!.*\\b${REFUSED}\\b))`,
    "i",
  ),
  new RegExp(
    `^in addition to the (?:preceding|above|listed|foregoing)\\b|\\band more ${KINDS}\\b|^(?:and )?all ${KINDS} (?:of|in) the\\b`,
    "i",
  ),
  /^(?!(?:it|this|they|these|the (?:parameter|field|value))\b)[^,.;]{2,60} can also be (?:entered|specified|given|passed)\b(?! to\b)/i,
  /^in (?:some|other|certain) [a-z]+, [A-Z][\w.-]*(?:(?:, (?:and )?| and )[A-Z][\w.-]*)* can (?:also )?be (?:used|specified|entered)\b/i,
  /^for other [a-z ]{2,40}, (?:use|set|enter|specify) \S/i,
  /^an? [a-z ]{2,40} can (?:also )?be (?:given|entered|specified|passed|used|set) instead\b/i,
  /^(?:and|or) (?:others?|more|so on|the like)\b|^etc\b/i,
  /(?:^|[,;] (?:and )?)\d+ or (?:more|above|greater|larger|higher)\b/i,
  new RegExp(
    `\\b(?:if|when) (?:it|the value|this (?:parameter|field)) is (?:set to )?(?:any other|another) ${KIND}, (?!.*\\b${REFUSED}\\b)|\\bmore ${KINDS} are (?:being|under|planned|in)\\b`,
    "i",
  ),
  new RegExp(`^for (?:more|further|all) (?:[a-z]+ )?${KINDS}, `, "i"),
  /\b[Mm]ay also be in (?:the |an? )?["“]?[A-Z]{2,}/,
  /^other [a-z]+s are (?:automatically )?(?:converted|rounded|treated|regarded|mapped|accepted|passed)\b/i,
  /^(?!(?:it|this|the (?:parameter|field)|these|both|only)\b)[^.;]{2,60} (?:is|are) (?:accepted|supported|allowed|valid|taken),? (?:too|as well)\.?$/i,
  new RegExp(
    `^any other (?:[a-z]+ )?${KIND} (?!.*\\b${REFUSED}\\b)(?:is|can|may|will)\\b|^(?:new|more|further|additional) [a-z]+s (?:are|may be|will be|can be) (?:[a-z]+ )?(?:added|introduced|released)\\b|^[a-z]+s (?:(?:above|below|beyond) \\S+ )?can be (?:created|defined|added) (?:by|in|on)\\b|^custom(?:ized)? ${KINDS} (?:have|may|can|are)\\b`,
    "i",
  ),
  /^(?:or|alternatively),? (?:you can )?(?:specify|pass|enter|use|give) (?:the|an?) |\b(?:is|are) also possible\b|^(?:this|the) (?:parameter|field) also accepts\b|\bworks?,? (?:too|as well)$|\b(?:complete|full) list\b/i,
  /\b(?:the|this) list (?:is (?:incomplete|not (?:exhaustive|complete|final))|(?:may|can|will) (?:grow|change|be (?:extended|changed|updated)))\b|^(?:the|these) values (?:above )?are (?:only |just )?examples\b/i,
  // "Any other value means slow", "An empty string stands for all", "slow is used if the value is not on this list"
  new RegExp(
    `^(?:an? empty (?:string|text|value)|["“]["”]|(?:all |any )?other (?:${KIND}|${KINDS})) (?!.*\\b${REFUSED}\\b)(?:means?|indicates?|represents?|denotes?|stands?|defaults?)\\b`,
    "i",
  ),
  new RegExp(
    `^(?!.*\\b(?:errors?|fails?|failed|refused|rejected|invalid|illegal|reported)\\b).*\\b(?:if|when) (?:it|the value|this (?:parameter|field)) is not (?:in|on|among|one of) (?:this|the|these|them)\\b`,
    "i",
  ),
  /^you can also (?:enter|specify|use|pass|give) an? [a-z]|\b(?:can|may) define (?:others|more|further ones|(?:your|their) own)\b/i,
  /^for (?:more|other|further|all) (?!(?:[a-z]+ )?(?:details|examples|parameters|descriptions|requirements|restrictions|constraints)\b)(?:[a-z]+ )?[a-z]+s,? (?:see|refer to|check|visit)\b/i,
  // "You can define more", "Anything else is loud", "Unknown values are ignored", "See the handbook for more"
  new RegExp(
    `^(?:you|users|clients|callers|administrators) can (?:also )?(?:create|add|register) (?:your own|more|new|further|others?|custom|additional)\\b|^(?:everything|anything) else (?!.*\\b${REFUSED}\\b)|^(?:unknown|unlisted|unrecognized|unsupported|invalid) ${KINDS} are (?:silently )?(?:ignored|converted|mapped|treated|replaced|accepted)\\b|^(?:see|refer to) .{2,60} for (?:more|further|all|other|the rest)(?: ${KINDS})?$|^(?:more|further|additional) ${KINDS} are (?:described|listed|defined|given|found)\\b|\\bnew ${KINDS} (?:may|can|will|might)\\b|\\bprepared (?:for|to (?:accept|handle|receive)) (?:new|other|more|unknown)\\b|^(?:they|these|the ${KINDS}) (?:differ|vary)\\b|^\\S+(?: and \\S+)? (?:is|are) (?:also )?(?:an? )?(?:synonyms?|alias(?:es)?)\\b|^(?:prefix|precede) (?:(?:it|them|an?|the|[a-z]+) ){0,2}with \\S+ to\\b|^this (?:applies|holds) (?:only )?(?:to|for) (?!all\\b|every\\b|both\\b)`,
    "i",
  ),
  // "[- LOUD: loud bells](tags: old)": what the writer's tool did not take out, and may have left out elsewhere.
  /^\[-? ?(?!(?:constraints?|notes?|definition|default(?: value)?|range)\b)["“]?[\w.-]{1,40}["”]?\s?[:：(（].*\]\s?\(tags?\s?:/i,
  // Parts of the values are taken as well.
  /^(?:an? |the )?fuzzy (?:search|match|matching|query) (?:will be|is|can be) (?!not\b|only\b)|\bsupports? fuzzy (?:search|match|matching|quer)|(?<![不未])支持模糊(?:查询|匹配|搜索)/i,
  new RegExp(
    `^for (?:details|information) (?:about|on) (?:more|other|further|all) (?:[a-z]+ )?${KINDS}, `,
    "i",
  ),
];

/** Above a list: it has what is not to be had, or the best known. */
export const LISTS_SOME =
  /\bvalues? (?:to be|planned|that will be)\b|\bvalues? other than the following\b|\bfollowing (?:[a-z]+ )?(?:values|options|words) (?:is|are) (?:reserved|planned|deprecated|refused|rejected|forbidden|prohibited|ignored)\b|\bsold out\b|\bno longer (?:supported|available)\b|\bcommon(?:ly used)? [a-z]+s (?:are|is|include)\b/i;

const IN_CASE = "(?:(?:in|for|on|with|since|from) [^,]{1,40}, )?";
const WHEN_TAKEN =
  "(?:will be (?:supported|available|added)|(?:is|are) (?:also )?(?:supported|accepted|available|allowed|used) (?:for|in|on|by|upon|since|from|after|starting|later|soon|only)\\b|(?:is|are) (?:also|still) (?:supported|accepted|allowed|taken|available|valid)|is in (?:open beta|beta|trial)\\b|(?:may|can) also be (?:returned|displayed|reported|used|set|passed|specified|entered)\\b)";
/** "UDP will be supported soon", "The private kind is available for old towers": a value beside those of other sentences. */
const TAKES_ANOTHER = new RegExp(
  `^${IN_CASE}(?:the )?(?:value )?["“]?([\\w.-]{1,40})["”]?(?: \\([^()]{1,60}\\)| and [\\w.-]{1,40})?(?: ${KIND}| ${KINDS})? (?:${WHEN_TAKEN})|^in (?:v\\d|version|later|earlier|old|new)[^,]{0,30}, (?:the )?["“]?([\\w.-]{1,40})["”]? (?:is|are) (?:supported|accepted|allowed|used)$`,
  "i",
);
/** "When the tower is big, it can be LOUD": a value of that case. */
const CAN_BE_ANOTHER = new RegExp(
  `(?:\\bit|\\b[Tt]he (?:${KIND})) (?:can|may) (?:also )?be (?:(?:set|changed|modified) to )?["“]?([A-Z][A-Z0-9_]+)(?![\\w-])`,
);

/** "When the tower is high, HUGE is available": the same, after its case. */
const ANOTHER_OF_CASE =
  /^(?:If|When|While|For|In|On|During|After|Before) [^,]{1,60}, (?:(?:the )?["“]?([A-Z][A-Z0-9_]+|-?\d+)["”]? (?:is|are) (?:also )?(?:supported|available|allowed|accepted|used|returned|displayed)\b|(?:it|the (?:value|status|state)) is (?!missing$|following$)([a-z]+ing)$)/;

/** "For high towers, it can be 7", "in high towers, it is MUTE": the value of a case as all of its sentence. */
const IS_ANOTHER_IN_CASE =
  /^(?:If|When|While|For|In|On|During|After|Before) (?!example\b|instance\b|(?:de|a)scending\b)[^,]{1,60}, (?:it|the (?:value|status|state)) (?:is|(?:can|may) (?:also )?be) (?:set to )?["“]?(-?\d+|[A-Z][A-Z0-9_]+)["”]?$/;

/** "For old towers, use spire and creep bells", "In stone towers, set it to heavy", "At night, heavy is used instead". */
const ANOTHER_TO_USE_IN_CASE =
  /^(?:If|When|For|In|On|At|With) (?!example\b|instance\b|details?\b)[^,]{1,60}, (?:(?:use|enter|specify|select|choose|set (?:it|this (?:parameter|field)|the (?:parameter )?value) to) ["“'‘]?((?!(?:the|an?|only|your|its|at|one|either|all|both)\b)\w[\w.-]*)["”'’]?(?: (?:and|or) [\w.-]+)?(?: [a-z]+s)?|(?:the )?["“]?(\w[\w.-]*)["”]? is used instead)$/;

/** "You can also use ANY", "To query all bells, enter *": a value that stands for others. */
const ANOTHER_TO_USE =
  /^(?:[Yy]ou can also|[Tt]o [^,]{3,80},) (?:(?:use|pass|specify) ["“'‘]?([A-Z][A-Z0-9_]+|\*|-?\d+|all|any|none)|(?:enter|set (?:it|this (?:parameter|field)|the (?:parameter )?value) to) ["“'‘]?(\*|-?\d+|\w+))["”'’]?$/;

/** "Use ANY for all bells", "ANY matches all bells", "For all bells: ANY", "For example, LOUD", "Old clients may send LOUD". */
const ANOTHER_TOLD =
  /^(?:[Uu]se|[Ee]nter|[Ss]pecify) ["“]?([A-Z][A-Z0-9_]+)["”]? (?:for|to) |^["“]?([A-Z][A-Z0-9_]+)["”]? (?:matches|selects|covers|includes|combines|(?:is|has been) (?:still |only )?(?:kept|retained|reserved for|accepted|an alias|a synonym))\b|^[Ff]or [a-z][a-z ]{2,40}: ["“]?([A-Z][A-Z0-9_]+)["”]?$|^(?:[Ff]or example|[Ff]or instance|[Ee]\.g\.), ["“]?([A-Z][A-Z0-9_]+)["”]?$|\b(?:may|can|might|could) (?:also |still )?(?:send|pass|use) ["“]?([A-Z][A-Z0-9_]+)["”]?$/;
/** What names a value; where it is none of those that were read, there are more. */
export const ANOTHER_VALUE: readonly RegExp[] = [
  TAKES_ANOTHER,
  CAN_BE_ANOTHER,
  ANOTHER_OF_CASE,
  IS_ANOTHER_IN_CASE,
  ANOTHER_TO_USE_IN_CASE,
  ANOTHER_TO_USE,
  ANOTHER_TOLD,
];

/** Behind a default: the same is another one in a case, which the words name. */
export const DEFAULT_OF_CASE: readonly RegExp[] = [
  // Not what a value means: "If the value is 0, it is disabled".
  /^(?!(?:if|when) (?:(?:the value|it|this (?:parameter|field)) (?:is|equals)|-?\d|true|false)\b)(?:.*[,:] )?(?:it|this (?:function|feature|option|parameter|field|switch)) is (?:set to )?(?:not )?(?:enabled|disabled|on|off|-?\d+|true|false)(?: by default)?(?: (?:for|in|on|if|when) [^.]*)?$/i,
  /^(?:if|when) (?:[^,]{1,60} )?(?:not (?:specified|set|passed|configured|provided)|left (?:blank|empty)|unspecified|omitted), (?:the )?(?:values?|settings?|configurations?) (?:of|in|from) [^,]{2,60} (?:is|are|will be) (?:used|taken|applied|inherited)$/i,
];
/** "For long ropes, the knot is used": beside a sign that is used by default. */
export const SIGN_OF_CASE = /^(?:for|in|on) [^,]{1,60}, .*\b(?:is|are) used\b/i;
/** The values of the field are names of signs, not the signs. */
export const NAMES_OF_SIGNS =
  /\b(?:a|the) name (?:such as|of (?:the|a) (?:sign|separator|delimiter|character))\b/i;
/** The value that sorts has a direction of its own: "The format is field:asc", "in the field:dir format". */
export const SORTED_WITH_DIRECTION =
  /\w[:-](?:asc|desc|dir|direction|order)\b|\bin the \S+[:,]\S+ format\b|\bformat is \S+[:,]\S+/i;
/** What is no value behind "the default bell is": it tells of the bell. */
export const TELLS_OF_DEFAULT =
  /^(?:in)?valid$|^(?:un)?(?:available|supported)$|^(?:required|mandatory|optional|displayed|returned|unique|unchanged)$/i;

/** The value is no choice but a text of its own. */
export const FREE_TEXT =
  /\b(?:custom|free|arbitrary) text\b|\bin JSON format\b|\b(?:field|parameter|value) (?:may|can) (?:also )?(?:hold|contain) an? (?:[a-z]+ )?(?:code|message|text)\b/i;
/** "Only ringers are supported": who may, no value. */
export const WHO_MAY = /^[a-z]+(?:or|er|ant|ist)s$/;
/** How a value looks or changes, behind "is always". */
export const HOW_IT_IS = /^[a-z]+ing$|^[a-z]+-case$/;
export const STATE_IT_IS = /^[a-z]+(?:ing|ed)$|^[a-z]+-case$/;
/** Names of fields that measure: what one shall set them to is advice. */
export const MEASURED =
  /(?:port|time|timeout|interval|period|duration|size|count|num|number|limit|days?|hours?|minutes?|seconds?)s?$/i;
/** What a field's value is called, where a list names fields. */
export const NAMED_FIELD = /^[a-z]+(?:_[a-z]+)*_(?:id|ids|name|names)$/;
/** What such fields hold. */
export const HOLDS_NAME = /^(?:the )?(?:ID|IDs|name|names) of\b/i;
/** Names of fields by the noun at their end, and the words for what they hold. */
export const NOUN_OF_FIELD =
  /^[a-z]+(?:_[a-z\d]+)*_(time|date|count|num|number|size|address|url|message|reason|description)$/;
export const NOUNS_OF_NUMBERS = /^(?:count|num|number)$/;
/** Fields that choose one of several fields. */
export const CHOOSES_FIELD =
  /sort|order|field|key|column|(?:^|_)by$|By$|attribute|property|metric|dimension|filter|group|type|name/i;

/** Two fields may be sent together, for it is said what holds then. */
export const BOTH_TAKEN =
  /\b(?:if|when) (?:they|both|the two|all)\b[^.]*\b(?:valid|prevails?|precedence|takes? effect|priority|used|ignored|applied)\b/i;
/** Neither of them counts in some case. */
export const NEITHER_TAKEN =
  /\b(?:does not|do not|doesn't|not) take effect (?:if|when)\b/i;
/** A field that is needed in some case has an effect. */
export const NEEDED_SOMEWHERE =
  /^(?:in|for|if|when|on) [^,]{1,60}, (?:it|this (?:parameter|field)) is (?:mandatory|required)\b/i;
/** "Not used and set to null for old towers": in that case only. */
export const UNUSED_IN_CASE = /\band set to \S+ (?:for|in|on) /i;
/** "One of the two": words for fields, not their names. */
export const COUNTED_FIELDS =
  /^(?:two|three|four|five|six|several|fields|parameters)$/i;

/** Before a list: it holds some of the values. */
export const SOME_OF_THEM = new RegExp(
  `\\b${KINDS} \\((?:partial(?:ly)?|excerpt|incomplete|selection|in part)\\)|(?:^|[.] )the following are (?!the\\b|all\\b|valid\\b|possible\\b|supported\\b|available\\b|allowed\\b|enumerat)[a-z]+ ${KINDS}\\b|(?:^|[.] )(?:the )?(?:some(?: of the)?|common|commonly used|main|major|typical|frequent|frequently used) (?:[a-z]+ )?${KINDS}\\b|(?:^|[.] )(?:the )?${KINDS} that (?:can|cannot) be (?!(?:set|used|specified|configured|selected|passed|entered|chosen|assigned|returned)\\b)[a-z]+ed\\b`,
  "i",
);
/** Joined to the values in a sentence: no value of its own. */
export const AND_OTHERS = /(?:\b(?:or|and)|[,;]) (?:others|more)\b/;
/** The list below is that of the case which the sentence names. */
export const OF_THIS_CASE =
  /\bas follows\b|\b(?:are|is) limited\b|\bdiffers?\b|\b(?:codes?|reasons?|causes?) (?:is|are) (?:returned|displayed)\b|\bservice ticket\b|\bcan be added\b/i;
