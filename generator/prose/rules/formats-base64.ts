/** Texts that are encoded in Base64: `byte` of OpenAPI. Input: a sentence; output: the format where all of the value is encoded. */
import {
  BASE64_ENCODED,
  CHINESE_BASE64,
  CONTENT_SUBJECT,
  EITHER,
  ENDS_FORMAT,
} from "../../vocabulary/prose/formats.js";
import { holdsText, mayBeString } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

/** "Base64-encoded image file", as all that the first sentence says. */
const ENCODED_THING =
  /^(?:the )?base64[- ]encoded (?:[a-z\d-]+ ){0,3}(?:files?|images?|data|strings?|contents?|texts?|codes?|keys?|certificates?|audio|videos?|digests?)(?: of [a-z -]{2,60}?)?(?: (?:according to|as defined in|defined in) RFC \d{3,4})?$/i;
/** "Base64 encoded string of the bell or lamp": either of two things, and encoded in both cases. */
const ENCODED_EITHER =
  /^(?:the )?base64[- ]encoded (?:string|text|value) of (?:the |an? )?[a-z]{2,20} or (?:the |an? )?[a-z]{2,20}$/i;
/** "Image data (encoded by Base64)", as all that the first sentence says. */
const THING_ENCODED =
  /^[a-z][a-z -]{3,60}, which is an? base64[- ]encoded (?:[a-z]+ ){0,2}string$|^(?:[a-z][a-z -]{3,60}),? in base64 (?:format|encoding)$|^(?:the )?(?:[a-z]+ ){0,3}(?:files?|images?|data|strings?|contents?|texts?|audio|videos?)(?: is)? ?[,(]?\s?(?:encoded (?:by|in|using|with|into) (?:the )?base64(?: (?:encoding|format|code))?|base64[- ]encoded)\)?$/i;
/** "This header is a Base64-encoded 256-bit key", "The value of the element is an MD5 Base64-encoded hash" */
const IS_ENCODED =
  /^(?:(?:this|the) (?:header|parameter|field|value)|it|the (?:value|content) of (?:the|this) (?:element|header|parameter|field)) (?:is|must be) (?:an? |the )?(?:(?:md5|sha-?\d{1,3}) )?base64[- ]encoded (?:\d{1,4}-bit )?(?:(?:md5|sha-?\d{1,3}|encryption|public|private|secret) )?(?:keys?|hash|digest|signature|certificate|(?:md5 )?value)(?: and must be used (?:together )?with .*)?$/i;
/** "Base64 string converted from the image". */
const CONVERTED_STRING =
  /^(?:indicates |specifies )?(?:the )?base64[- ](?:encoded )?(?:character )?(?:string|code) (?:converted|encoded|generated) from (?:the |an? )?[a-z]+(?: file)?$/i;
const NOT_ONLY_ENCODED =
  /\b(?:starts? with|begins? with) data:|\bseparate|\bcommas?\b|\balternatively\b|\bmay be an? url\b|\b(?:enter|also be) an? [a-z ]*url\b|\bfile id\b/i;
/** "The tune data is a series of notes (a string encoded using Base64)": brackets about all of it. */
const ENCODED_IN_BRACKETS =
  /^(?:the )?(?:[a-z]+ ){0,2}data is [a-z ]{3,60}[(（](?:an? |the )?(?:(?:character )?string encoded (?:using|in|with|by) base64(?: encoding)?|base64[- ]encoded (?:character )?string)[)）]$|^[a-z][a-z -]{2,60} \(in base64 format\)(?: used to [a-z -]{2,60})?$|^convert (?:it|the (?:original )?(?:message|data|content|file|value)) (?:to|into) (?:the )?base64 (?:format|encoding) before (?:importing|sending|uploading|submitting) it$|^(?:it|the (?:value|content)) [a-z ]{0,60}must be an? (?:[a-z]+ )?file encoded (?:using|in|with|by) base64$|, which is an? (?:character )?string (?:encoded|encrypted) (?:using|in|with|by) base64\b/i;
/** "The content of user_data" */
const CONTENT_OF = /^the (?:contents?|value) of /i;
const ENCODED = new RegExp(`(?:^|\\s)(?:${BASE64_ENCODED})(?![\\w-])`, "i");
const CHINESE_ENCODED = new RegExp(`(?:^|[，,])(?:${CHINESE_BASE64})$`, "i");

export const BASE64_RULE: PassageRule = {
  name: "formats/base64",
  kind: "format",
  about: /base64/i,
  fits: (scope) => holdsText(scope) || mayBeString(scope),
  read: readBase64,
};

function readBase64(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  return isEncoded(passage, cell)
    ? [{ kind: "format", format: "byte" }]
    : undefined;
}

function isEncoded(passage: Passage, cell: Cell): boolean {
  const { text, first } = passage;
  if (/url/i.test(text)) return false;
  if (ENCODED_EITHER.test(text)) return true;
  if (EITHER.test(text)) return false;
  if (CHINESE_ENCODED.test(text) || ENCODED_THING.test(text)) return true;
  const isAll =
    CONVERTED_STRING.test(text) ||
    (first && THING_ENCODED.test(text)) ||
    ENCODED_IN_BRACKETS.test(text) ||
    IS_ENCODED.test(text);
  if (isAll && !cell.says(NOT_ONLY_ENCODED)) return true;
  const found = ENCODED.exec(text);
  if (!found || !ENDS_FORMAT.test(text.slice(found.index + found[0].length)))
    return false;
  const before = text.slice(0, found.index).trim();
  return (
    CONTENT_SUBJECT.test(before) ||
    before.replace(CONTENT_OF, "") === cell.scope.name ||
    (before !== "" && speaksOfField(before, passage, cell))
  );
}
