/**
 * Response examples of errors among those of success: "Or", and an error, below the answer. Input: an example and the
 * names that the success response lists; output: true where the example is surely none of them.
 */
import type { PageExample } from "../page/page-model.js";
import { isJsonObject, type JsonObject } from "./json-object.js";

/** `error_code`, `errCode`, `errorMsg`: names that no answer of success needs. */
export const ERROR_NAME = /^(?:err|error)_?(?:code|msg|message|no|info)$/i;
/** What an error object says: which one, and in words. */
const CODE_NAME = /^(?:(?:err|error)_?)?(?:code|no|type)$/i;
const WORDS_NAME = /^(?:(?:err|error)_?)?(?:msg|message|info|description)$/i;
const SAYS_ERROR =
  /^or$|^或$|\b(?:fail(?:s|ed|ure)?|errors?|abnormal|exception)\b|失败|异常|错误/i;

/** A code of an error that is the status of its answer. */
const FAILURE_CODE = /^[45]\d\d$/;

/**
 * An object that shows none of `listed` and is shaped like an error; without `listed`, its title must say so too, its code
 * be the status of a failure, or something else be `answered` before it.
 */
export function isErrorExample(
  { value, title = "" }: PageExample,
  listed: ReadonlySet<string>,
  answered: boolean,
): boolean {
  if (!isJsonObject(value)) return false;
  const names = Object.keys(value);
  if (names.some((name) => listed.has(name))) return false;
  const [inner, ...others] = Object.values(value);
  const fault =
    others.length === 0 && isJsonObject(inner) && isError(inner)
      ? inner
      : undefined;
  const isBare = listed.size === 0 && !answered;
  if (isBare && !SAYS_ERROR.test(title.trim()))
    return fault !== undefined && saysStatus(fault);
  if (names.filter((name) => ERROR_NAME.test(name)).length > 1) return true;
  return fault !== undefined;
}

/** `{"code": 404, "message": "..."}`. */
function saysStatus(fault: JsonObject): boolean {
  return Object.entries(fault).some(
    ([name, value]) => CODE_NAME.test(name) && FAILURE_CODE.test(String(value)),
  );
}

function isError(inner: JsonObject): boolean {
  const names = Object.keys(inner);
  return (
    names.length <= 4 &&
    names.some((name) => CODE_NAME.test(name)) &&
    names.some((name) => WORDS_NAME.test(name))
  );
}
