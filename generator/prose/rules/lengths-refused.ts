/** A length by what becomes of a longer text: "If the length of the name exceeds 64 characters, an error is reported". */
import { mayBeString } from "../field-scope.js";
import type { PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";
import { inCharacters } from "./lengths-in-bytes.js";

/** A text that is cut or hidden is taken all the same. */
const REFUSED =
  /^if (?:the length of )?([a-z][a-z _]{1,60}?)(?: to be [a-z]+)? (?:exceeds|is (?:longer|greater|more) than|contains more than) (\d{1,7}) characters(?: in length)?, (?:(?!(?:[a-z]+ ){1,4}of (?:the|an?) (?:first|last|next|[a-z]+ part)\b)(?:[a-z]+ ){1,8}(?:will fail|fails)|an error (?:message )?(?:is|will be) (?:reported|returned|displayed)|the (?:request|operation|api call) (?:is|will be) (?:rejected|refused))$/i;

export const REFUSED_LENGTH_RULE: PassageRule = {
  name: "lengths/refused",
  kind: "length",
  about: /\b(?:exceeds|than) \d+ (?:characters|bytes)\b/i,
  readsConditions: true,
  fits: mayBeString,
  read(given, cell) {
    if (given.withinCase) return undefined;
    const passage = /\d bytes\b/i.test(given.text)
      ? inCharacters(given, cell)
      : given;
    const found = passage && REFUSED.exec(passage.text);
    return found && speaksOfField(found[1]!, given, cell)
      ? [{ kind: "length", maxLength: Number(found[2]) }]
      : undefined;
  },
};
