/** A beginning and so many characters behind it, as one pattern: "starts with bl and is followed by 24 letters or digits". */
import { readCharacters } from "../characters/read-characters.js";
import { patternOf } from "../characters/text-demands.js";
import { holdsText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Demand, PassageRule } from "../rule.js";

export const PREFIX_RULE: PassageRule = {
  name: "patterns/prefix-and-count",
  kind: "pattern",
  about: /\bfollowed by \d/i,
  fits: holdsText,
  read: readPrefixAndCount,
};

const PREFIX_AND_COUNT =
  /^(?:the (?:value|[a-z]+ id)|it|this parameter|[a-z]+(?: [a-z]+)? id, which) (?:must )?(?:starts?|begins?) with ["“]?([\w-]{1,12})["”]?,? (?:and (?:is )?)?followed by (\d{1,3}) (?:characters?,? (?:of|including|consisting of|containing) )?(.+?)(?:,? or a combination of (?:both|them))?$/i;

/** "The value starts with bl and is followed by 24 letters or digits". */
function readPrefixAndCount({ text }: Passage): readonly Demand[] | undefined {
  const found = PREFIX_AND_COUNT.exec(text);
  const list = found && readCharacters(found[3]!, 0, true);
  if (!found || !list || list.end < found[3]!.length) return undefined;
  const pattern = patternOf({ only: list.set }, true);
  return pattern === undefined || !pattern.endsWith("*$")
    ? undefined
    : [
        {
          kind: "pattern",
          pattern: `^${found[1]!}${pattern.slice(1, -2)}{${found[2]!}}$`,
        },
      ];
}
