/** Texts and lists that must hold something, where they are given at all. */
import { withoutOwnName } from "../own-name.js";
import type { Passage } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

export const NOT_EMPTY_RULE: PassageRule = {
  name: "lengths/not-empty",
  kind: "length",
  fits: (scope) => scope.array || scope.scalar === "string",
  about: /empty|blank|不能为空|不可为空/i,
  read(passage, cell) {
    const { label } = passage;
    const { scope } = cell;
    if (label === "default" || !isNotEmpty(passage, cell)) return undefined;
    if (cell.says(EMPTY_IS_TAKEN)) return undefined;
    return scope.array
      ? [{ kind: "items", minItems: 1 }]
      : [{ kind: "length", minLength: 1 }];
  },
};

/** "An empty string means all of them" */
const EMPTY_IS_TAKEN =
  /\bempty (?:string|value) (?:means|indicates)\b|\bcan be an empty (?:array|list|string)\b|\bto an empty (?:array|list|string)\b|\bdefault value is (?:an empty (?:array|list|string)|"")|\bis ""/i;

/** A whole sentence: what is given must hold something. That it must be given is another matter. */
const NOT_EMPTY =
  /^(?:(?:(?:the|this) (?:value|parameter|field|list|array|string)|it|the (?:parameter )?value) )?(?:cannot|must not|can not) be (?:(?:left )?(?:blank|empty)|an empty (?:string|list|array|set|object)|null or (?:an )?empty(?: string| list| array)?)(?: or (?:null|(?:be )?an empty (?:string|list|array|set|object))| or (?:larger|longer|greater|more) than [^,;]{1,40}|(?: or null)?,? or (?:contain|start|begin|end)\b.*| or set to an? [a-z ]{1,30}| and (?:has|have|contains?|must|can|is|consists?|cannot (?:contain|start|begin|end))\b.*|,? and (?:it|its (?:length|value)|the (?:parameter )?(?:value|length)) (?:cannot|must not|can not|must|can) (?:not )?(?:exceed|contain|start|begin|end|consist|be (?:longer|shorter|larger|greater|more|less|at (?:most|least)|between)|have)\b.*)?$|^(?:该|此|本)?(?:参数|字段|值)?(?:不能|不可|不允许)为空(?:字符串)?(?:[，,](?:最大|最长|长度|由|只能|必须|且|可|支持|包含).*)?$/i;
const NOUN_NOT_EMPTY =
  /^((?:the [a-z ]{2,40}|an? (?:[a-z]+ ){0,2}(?:key|value|name))) (?:cannot|must not|can not) be (?:(?:left )?(?:blank|empty)|an empty (?:character )?string)(?: or (?:be )?an empty string| or (?:larger|longer|greater|more) than [^,;]{1,40}| or (?:contain|start|begin|end)\b.*|,? and (?:can|must|cannot) (?:only )?contain\b.*)?$/i;
/** "The key contains 36 characters at most and cannot be blank" */
const AND_NOT_EMPTY =
  /^(?:(the [a-z ]{2,40}?|it|an? [a-z ]{2,40}?) )?(?:(?:can |must )?(?:contains?|consists? of|has|have)|cannot (?:start|begin|end)) [^;]*[^;,],? and (?:it )?(?:cannot|must not|can not) be (?:left )?(?:blank|empty|null)(?:(?:, an empty string)?,? or (?:an empty string|spaces|a space))?$/i;
/** "Suffix cannot be empty or contain slashes", of the field `Suffix` */
const NAME_NOT_EMPTY =
  /^(\w{1,40}) (?:cannot|must not) be (?:left )?(?:blank|empty) or (?:contain|start|begin|end)\b/i;

/** "The bells field cannot be left empty", "bells cannot be left empty", of the field `bells` */
const NAMED_FIELD =
  /^(?:the )?(\w{1,40})(?: parameter| field)? (?:cannot|must not|can not) be (?:left )?(?:blank|empty)$/i;

/** "Bell key, which cannot be empty and can contain 12 characters", as what the field is. */
const WHICH_IS_NOT_EMPTY =
  /^[a-z][a-z -]{2,60}, which (?:cannot|must not|can not) be (?:left )?(?:blank|empty)(?: or (?:be )?an empty (?:string|list|array))?(?: and .*)?$/i;

const NOTHING =
  "(?:(?:left )?(?:blank|empty|null)|an? empty (?:string|list|array|set|object)|(?:only )?spaces|a space)";
/** "It cannot be null, an empty string, or spaces" */
const NONE_OF = new RegExp(
  `^(.{1,40}?) (?:cannot|must not|can not) be (?=.*\\b(?:blank|empty)\\b)${NOTHING}(?:, ${NOTHING}){0,2},? or ${NOTHING}$`,
  "i",
);

function isNotEmpty(passage: Passage, cell: Cell): boolean {
  const goesOn = AND_NOT_EMPTY.exec(passage.text);
  const subject =
    NOUN_NOT_EMPTY.exec(passage.text)?.[1] ??
    NONE_OF.exec(passage.text)?.[1] ??
    (goesOn && (goesOn[1] ?? ""));
  // "A tag cannot be empty", of a list of them: none of them.
  const isOfOne =
    cell.scope.array &&
    (/^an? /i.test(subject ?? "") || /^(?:it )?cannot /i.test(passage.text));
  const noun = isOfOne ? undefined : subject;
  return (
    NOT_EMPTY.test(withoutOwnName(passage, cell).text) ||
    NAMED_FIELD.exec(passage.text)?.[1] === cell.scope.name ||
    (passage.first && WHICH_IS_NOT_EMPTY.test(passage.text)) ||
    NAME_NOT_EMPTY.exec(passage.text)?.[1] === cell.scope.name ||
    (typeof noun === "string" && speaksOfField(noun, passage, cell))
  );
}
