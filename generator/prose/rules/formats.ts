/**
 * Formats, where the words demand one of the value and leave no doubt which. "UUID" alone says nothing certain: half of
 * these services' IDs have no hyphens, so only the words or an example in the sentence make the format.
 * Nor does "the IPv4 address of the server": it names a thing, and the field may be empty.
 */
import {
  CHINESE_FORMAT_NAMES,
  EITHER,
  ENDS_FORMAT,
  FORMAT_NAMES,
  FORMAT_PREDICATE,
  THING_PREDICATE,
  VALUE_PREDICATE,
} from "../../vocabulary/prose/formats.js";
import { SURE_CHOICES } from "../../vocabulary/prose/values.js";
import { holdsText, mayBeString } from "../field-scope.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { ownPhrase, saysValue, speaksOfField } from "../speaks-of-field.js";
import { BASE64_RULE } from "./formats-base64.js";

/** An ID with a part of its own is no UUID. */
const WITH_SUFFIX = /\bsuffix\b|\bends? with\b/i;
/** "Bell ID (UUID)", as all that is said. */
const ONLY_UUID =
  /^(?:specifies )?the id, in uuid format, of the [a-z ]{2,40}$|^[a-z ]{2,30} id \(uuid\)$/i;
/** "Specifies the bell ID in UUID format for the tower" */
const ID_IN_UUID_FORMAT =
  /^(?:specifies |indicates )?the [a-z ]{1,30} id,? in (?:the )?uuid format(?: (?:of|for) (?:the|an?) [a-z ]{2,40})?$/i;
/** "You can obtain the bell ID (in UUID format) from the console" */
const OBTAINED_UUID =
  /^you can obtain the ((?:[a-z]+ ){1,3}id) \(in (?:the )?(?:standard )?uuid format\) (?:from|on|by|through|in|via) /i;
const LEFT_EMPTY =
  /\b(?:left|be|leave (?:it|this parameter)) (?:blank|empty)\b/i;
const CAN_BE_ZERO = /\bcan be 0\b/i;
const UUID_WITH_HYPHENS =
  /^(?:.*\buuid(?: format)?,? (?:with|containing|including) hyphens(?: \(-\))?|.*带["“(（]?-["”)）]?(?:连字符)?的?(?:标准)?uuid(?:格式)?)$/i;
/** "The ID is in UUID format": an example without hyphens takes it back, as it does every constraint. */
const IN_UUID_FORMAT =
  /\bin (?:the )?(?:standard )?(?:universally unique identifier \(uuid\)|uuid) format(?: and (?:can be (?:specified|set|given|used) only by [a-z ]{2,40}|(?:can )?contains? (?:a maximum of )?36 characters|is valid for [\w ]{1,20}))?$|\b(?:is|be|and) in (?:the )?format of (?:the |an? )?(?:standard )?(?:uuid|universally unique identifier \(uuid\))$|\b(?:compliant with|complies with|conforms to|compatible with|uses) (?:the )?(?:standard )?uuid (?:format|rules?|specifications?|standard)$|\buuid[- ]compliant$|^(?:the )?[a-z]+(?: [a-z]+)? id, which is a (?:standard )?uuid(?: used to [a-z ]{2,40})?$|\b(?:must be|is) a (?:valid |standard )?(?:36-(?:digit|character|bit) )?uuid(?: (?:containing|of|with) 36 characters)?$|^only uuid is supported$|\bmust comply with (?:the )?uuid (?:regular expression )?(?:rules?|format)$|^合法的?uuid(?:的?字符串)?$/i;
/** A UUID that something makes; with 36 characters, as another sentence says, it has its hyphens. */
const MADE_UUID =
  /^(?:it|the value|this parameter) is a uuid generated(?: by [a-z ]{2,40}?)?(?: when [a-z ]{2,40} is [a-z]+ed)?$/i;
/** "Maximum: 36" */
const LONG_UUID = /^max(?:imum)?(?: length)?: ?36$/i;
/** As the whole of a value range; the standard's own form has hyphens. */
const STANDARD_UUID =
  /^(?:a )?(?:standard|36-(?:character|digit|bit)) uuid(?: format)?$|^标准的?uuid(?:格式)?$/i;
const UUID_WITHOUT_HYPHENS =
  /^(?:.*\buuid(?: format)?,? (?:without|excluding|with no) hyphens(?: \(-\))?|.*\b32-(?:character|digit) uuid(?: format)?|.*不带["“(（]?-["”)）]?(?:连字符)?的?uuid(?:格式)?)$/i;
const UUID_AND_EXAMPLE =
  /\b(?:in uuid format|(?:is|must be) a uuid)[,.]? \(?(?:for example|e\.g\.),? ["“]?([0-9a-f-]{32,36})["”]?\)?$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PLAIN_UUID = "^[0-9a-fA-F]{32}$";

const FORM = " (?:format|notation)";
const ENGLISH = tableOf((source) => [
  `(?:${THING_PREDICATE})(?:${source})(?:${FORM})?`,
  `(?:${FORMAT_PREDICATE})(?:${source})${FORM}`,
]);
const ENGLISH_VALUE = tableOf((source) => [
  `(?:${VALUE_PREDICATE})(?:${source})(?:${FORM})?`,
]);
const CHINESE = CHINESE_FORMAT_NAMES.map(
  ([format, source]): [string, RegExp] => [
    format,
    new RegExp(
      `^(必须(?:是|为)|需要?(?:是|为)|须为|应为)?(合法的?|有效的?|标准的?|正确的?)?(?:${source})(格式)?(?=$|[，,；;（(。]|的?字符串$)`,
      "i",
    ),
  ],
);
const ONLY_IPV4 =
  /^(?:必须(?:是|为))?ip(?:地址)?格式[，,]不支持ipv6(?:地址|格式)?$/i;
/** "IPv4 address of the bell", as all that the first sentence says; that of a network may have a prefix. */
const IPV4_ADDRESS =
  /^(?:(?:specifies|indicates) )?(?:the )?ipv4 address(?: of (?:the|an?) (?!.*\b(?:subnet|network|segment|range|and|or)\b)[a-z -]{2,40})?$/i;
/** "Bell IPv4 address, which can be obtained by calling the API for querying bells" */
const OBTAINED_ADDRESS =
  /^(?:(?:specifies|indicates) )?(?:the )?(?:(?!subnet|network)[a-z]+ )?ipv4 address, which can be obtained (?:by calling|from|through|via|by referring to|on) /i;
/** "Only IPv4 is supported", of what is named an IP. */
const ONLY_IPV4_TAKEN =
  /^(?:currently, )?only ipv4(?: addresse?s?)? (?:is|are) supported$/i;
/** "Subnet CIDR block", as all that is said. */
const CIDR_BLOCK = /^(?:specifies )?(?:the )?(?:[a-z]+ )?CIDR block$/i;
const MORE_THAN_ADDRESS =
  /\d[:/]\d|:port\b|\b(?:empty|blank|null|masks?|prefix|domain name|host ?name|multiple|several|separated|commas?|range|segments?|fuzzy|IDs?)\b|(?<!\bin (?:an?|the) (?:[a-z]+ ){0,3})\bCIDR\b/i;
const OTHER_ADDRESSES =
  /\bipv6\b|\d[:/]\d|:port\b|\b(?:empty|blank|null|masks?|prefix|cidr|segment|range|domain name|host ?name|multiple|several|separated|commas?)\b/i;
/** "Specifies the network segment in CIDR format", "Valid CIDR blocks of a tower" */
const BLOCK_IN_FORMAT =
  /^(?:specifies |indicates )?(?:the |an? )?(?:[a-z ]{2,40} in CIDR (?:format|notation)|valid CIDR blocks?(?: of (?:the |an? )?(?!.*\b(?:and|or)\b)[a-z ]{2,30})?)$/i;
const ADDRESS_FIELD = /(?:^|_)(?:cidr|ip|addr|address)$/i;
const ADDRESS_NAME = /(?:ip|ipv4|addr|address)$/i;
/** An example that has no scheme, so that "URL" means a part of one. */
const PATH_EXAMPLE =
  /^\s*[,(]?\s*(?:for example|such as|e\.g\.?)[,:\s"“'`]*(?=[/\w])(?![a-z][a-z\d+.-]{0,20}:)/i;
/** "Generally, the ID is in UUID format" */
const ADVICE = /\b(?:generally|usually|suggested|recommended|advised)\b/i;

/** The names after predicates, as whole words. */
function tableOf(
  sources: (name: string) => readonly string[],
): readonly (readonly [format: string, pattern: RegExp])[] {
  return FORMAT_NAMES.map(([format, name]) => [
    format,
    new RegExp(`(?:^|\\s)(?:${sources(name).join("|")})(?![\\w/-])`, "i"),
  ]);
}

export const FORMAT_RULES: readonly PassageRule[] = [
  {
    name: "formats/uuid-with-hyphens",
    kind: "format",
    about: /uuid/i,
    readsConditions: true,
    fits: (scope) => holdsText(scope) || mayBeString(scope),
    read: readUuid,
  },
  {
    name: "formats/uuid-without-hyphens",
    kind: "pattern",
    about: /uuid/i,
    fits: holdsText,
    read: readPlainUuid,
  },
  {
    name: "formats/demanded",
    kind: "format",
    about:
      /^(?:specifies |indicates )?(?:the )?(?:[a-z]+ )?(?:ipv4 address|valid cidr|cidr block$)|\bonly ipv4\b|\b(?:be|is|in|with|use|to|meet) (?:an? |the )?(?:valid |legal |standard )?(?:public |private )?(?:ip|cidr|mac address|ur[li]\b|e-?mail|base64)/i,
    fits: holdsText,
    read: readEnglish,
  },
  {
    name: "formats/demanded-chinese",
    kind: "format",
    about: /^(?:必须|需|须|应|合法|有效|标准|正确|ip|cidr|mac)/i,
    fits: holdsText,
    read: readChinese,
  },
  BASE64_RULE,
];

function readUuid(passage: Passage, cell: Cell): readonly Demand[] | undefined {
  const { text } = passage;
  if (ADVICE.test(text) || /\bnull\b/i.test(text)) return undefined;
  if (!passage.withinCase && MADE_UUID.test(text) && cell.says(LONG_UUID))
    return [{ kind: "format", format: "uuid" }];
  if (passage.guarded) return undefined;
  const obtained = OBTAINED_UUID.exec(text)?.[1];
  if (obtained !== undefined)
    return isNamed(obtained, cell) &&
      !EITHER.test(openingOf(cell.description)) &&
      !cell.says(CAN_BE_ZERO) &&
      !cell.says(WITH_SUFFIX) &&
      !cell.says(LEFT_EMPTY)
      ? [{ kind: "format", format: "uuid" }]
      : undefined;
  if (!isOnlyField(passage, cell)) return undefined;
  if (cell.says(CAN_BE_ZERO) || cell.says(WITH_SUFFIX)) return undefined;
  const example = UUID_AND_EXAMPLE.exec(text)?.[1] ?? "";
  return UUID_WITH_HYPHENS.test(text) ||
    (passage.label === "range" && STANDARD_UUID.test(text)) ||
    IN_UUID_FORMAT.test(text) ||
    (passage.first && ID_IN_UUID_FORMAT.test(text)) ||
    (cell.description.passages.length === 1 && ONLY_UUID.test(text)) ||
    UUID.test(example)
    ? [{ kind: "format", format: "uuid" }]
    : undefined;
}

function readPlainUuid(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  if (!isOnlyField(passage, cell)) return undefined;
  const example = UUID_AND_EXAMPLE.exec(text)?.[1] ?? "";
  return UUID_WITHOUT_HYPHENS.test(text) || /^[0-9a-f]{32}$/i.test(example)
    ? [{ kind: "pattern", pattern: PLAIN_UUID }]
    : undefined;
}

/** True for the field's own words: the bell ID of `bell_id`, or of what is said to be one. */
function isNamed(words: string, cell: Cell): boolean {
  const own = words.toLowerCase();
  const name = cell.scope.name.toLowerCase().replace(/[^a-z]/g, "");
  return (
    name.endsWith(own.replaceAll(" ", "")) ||
    ` ${ownPhrase(cell)}`.endsWith(` ${own}`)
  );
}

/** True for a sentence without alternatives that has no subject, or the field for one. */
function isOnlyField(passage: Passage, cell: Cell): boolean {
  if (EITHER.test(passage.text)) return false;
  if (/^only /i.test(passage.text)) return true;
  const subject = /^(.*?)\s(?:is|are|must|should)\s/i.exec(passage.text)?.[1];
  return subject === undefined || speaksOfField(subject, passage, cell);
}

/** "The value must be in CIDR format", "The value is an IPv4 address". */
function readEnglish(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  // "The type can only be cidr" names a value.
  if (EITHER.test(text) || SURE_CHOICES.test(cell.scope.name)) return undefined;
  const stated = isIpv4(passage, cell)
    ? "ipv4"
    : isBlock(passage, cell)
      ? "cidr"
      : undefined;
  if (stated) return [{ kind: "format", format: stated }];
  for (const [table, isDemand] of [
    [ENGLISH, speaksOfField],
    [ENGLISH_VALUE, isOfValue],
  ] as const)
    for (const [format, pattern] of table) {
      const found = pattern.exec(text);
      if (!found) continue;
      const rest = text.slice(found.index + found[0].length);
      return ENDS_FORMAT.test(rest) &&
        !(format === "uri" && PATH_EXAMPLE.test(rest)) &&
        (isDemand(text.slice(0, found.index), passage, cell) ||
          isAddress(text.slice(0, found.index), cell))
        ? [{ kind: "format", format }]
        : undefined;
    }
  return undefined;
}

/** Sentences that make of a field named so an address of one version. */
function isIpv4({ text, first }: Passage, cell: Cell): boolean {
  const { name } = cell.scope;
  return (
    (cell.description.passages.length === 1 &&
      IPV4_ADDRESS.test(text) &&
      ADDRESS_NAME.test(name)) ||
    (ONLY_IPV4_TAKEN.test(text) &&
      /(?:^|_)ip$/i.test(name) &&
      !cell.says(MORE_THAN_ADDRESS)) ||
    (first &&
      OBTAINED_ADDRESS.test(text) &&
      ADDRESS_NAME.test(name) &&
      !cell.says(OTHER_ADDRESSES))
  );
}

/** The same of a block of addresses. */
function isBlock({ text, first }: Passage, cell: Cell): boolean {
  const { name } = cell.scope;
  return (
    ((first || /^specifies /i.test(text)) &&
      BLOCK_IN_FORMAT.test(text) &&
      /cidr/i.test(name)) ||
    (first &&
      cell.description.passages.length === 1 &&
      CIDR_BLOCK.test(text) &&
      /(?:cidr|segment)$/i.test(name))
  );
}

/** "The address is in CIDR format", of a field that holds one. */
function isAddress(before: string, { scope }: Cell): boolean {
  return (
    /^the address(?: is)?$/i.test(before.trim()) &&
    ADDRESS_FIELD.test(scope.name)
  );
}

function isOfValue(before: string, passage: Passage, cell: Cell): boolean {
  return (
    before.trim() !== "" &&
    saysValue(before) &&
    speaksOfField(before, passage, cell)
  );
}

/** "必须是cidr格式", and without 必须 behind a label of what is valid: "合法的mac地址". */
function readChinese({ text, label }: Passage): readonly Demand[] | undefined {
  if (EITHER.test(text)) return undefined;
  const labelled = label === "range" || label === "constraints";
  if (labelled && ONLY_IPV4.test(text))
    return [{ kind: "format", format: "ipv4" }];
  for (const [format, pattern] of CHINESE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, must, valid, form] = found;
    const demanded =
      (must !== undefined && (form ?? valid) !== undefined) ||
      (labelled && (must ?? form ?? valid) !== undefined);
    return demanded ? [{ kind: "format", format }] : undefined;
  }
  return undefined;
}
