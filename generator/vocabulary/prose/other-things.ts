/**
 * Lines above what holds for something else than the field: "Rope requirements:", "A variable:", and the words by which
 * such a line still speaks of the field's own text. A newcomer adds nouns here.
 */

const RULES =
  "(?:requirements?|rules?|restrictions?|constraints?|conventions?|specifications?|limits?|limitations?|formats?|syntax)";

/** The line names the thing behind the rules, "Rules for tower names:", or before them, "Rope name requirements:". */
export const RULES_OF_THING: readonly RegExp[] = [
  new RegExp(
    `^(?:the )?(?:[a-z]+ ){0,2}${RULES} (?:for|of|on) (?:the |an? |each |every |all )?([a-z][a-z -]{1,40}?)(?: (?:is|are) as follows)?\\s*[:：]?$`,
    "i",
  ),
  new RegExp(
    `^(?:(?:the|an?|each|every) )?(?!.*\\b(?:must|should|can|may|has|have|meet|is|are|which|that) (?!as follows))([a-z][a-z -]{1,40}?) ${RULES}(?: (?:is|are) as follows)?\\s*[:：]?$`,
    "i",
  ),
  /^(?:(?:the|an?|each|every|any) )?([a-z][a-z -]{1,40}?) (?:must|should|needs to|need to|has to|have to|can|may) (?:meet|satisfy|follow|fulfil|comply with|conform to) (?:all (?:of )?)?(?:the following|these)\b[^.:：]{0,60}[:：]?$/i,
  /^(?:(?:the|an?|each|every|any) )?([a-z][a-z -]{1,40}?) (?:must|should|shall|can|cannot|may|needs to|has to)(?: only| not)?(?: be| contain| have| consist of| start with)?\s*[:：]$/i,
  /^(?:an?|each|every|the) (?!.*\b(?:must|should|shall|can|cannot|may|is|are|be|has|have|to|which|that|following|follows?|below)\b)([a-z][a-z -]{1,40}?)(?: (?:in|of|within|on) (?:the|an?|each) [a-z ]{2,40})?\s*[:：]$/i,
];

/** Words for the rules of any text, whatever it is. */
export const OF_ANY_TEXT =
  /\b(?:the|its?|this|complexity|strength|security|naming|format|formatting|length|size|value|values|character|characters|content|input|setting|settings|configuration|parameter|field|string|text|basic|general|following|other|specific|special|detailed|additional|usage|validation|encoding|syntax)\b/gi;

/** A name before what is said of it: "Bell name: at most 20 characters", and sentences that go on about it. */
export const NAMED_FIRST = /^["“]?([A-Za-z][\w -]{0,40}?)["”]?\s?[:：]\s/;
/** Such words that name nothing. */
export const NAMES_NOTHING =
  /^(?:an? )?(?:notes?|rules?|tips?|hints?|remarks?|constraints?|restrictions?|requirements?|letters?|digits?|signs?|start|end|beginning|others?|attention|caution|important|type|unit|usage|scenario|charset)(?: \d+)?$/i;

/** Names of fields that hold a password, by other words. */
export const PASSWORD_NAME =
  /^(?!.*(?:policy|rules?|type|length|strength|settings?|status|enabled?|mode|period|days|time)$).*(?:pass|pwd|psw|secret|credential)/i;

/** "Separate names with commas", "names are separated by semicolons". */
export const ARE_SEPARATED =
  /\bseparate (?:[a-z]+ ){0,4}(?:with|by|using)\b|\bto separate [a-z ]{3,40}|\b(?:[a-z]+ )?[a-z]+s,? (?:which )?(?:(?:are|is|be|must|can|should|have|to|each|being) ){0,3}separated (?:with|by|using)\b/i;
/** "The name has ...": one of them. */
export const OF_ONE =
  /^(?:the|an?|one|a single) (?:[a-z]+ )?(?!(?:value|string|text|parameter|field|length|content)\b)([a-z]{3,20}) (?:can|cannot|must|may|should|contains?|consists?|has|starts?|begins?|ends?|is)\b/i;
