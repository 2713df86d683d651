/** The cell of a Mandatory column. Input: its text; output: yes, no, or undefined for words that say neither. */
import { remembered } from "../prose/remembered.js";
import { NO_WORDS, YES_WORDS } from "../vocabulary/mandatory-words.js";

/** Words that mean the same in a column of optional fields: "Mandatory" below "Optional". */
const NAMES_ITSELF =
  /^(?:not )?(?:mandatory|required|optional|[mo])$|[必可]选|必[须填]/;

/** "Yes", "No", "Yes (if ...)": a condition in brackets does not make a field optional by itself. */
export function readMandatory(
  text: string,
  optionalColumn: boolean,
): boolean | undefined {
  const { says, head, conditional } = readWords(text);
  if (says === undefined) return undefined;
  if (says && conditional) return false;
  return optionalColumn && !NAMES_ITSELF.test(head) ? !says : says;
}

/** What the words say, whatever the column is called. */
interface Words {
  readonly says?: boolean;
  readonly head: string;
  readonly conditional: boolean;
}

/** What stands behind a flag in brackets and is no case: where the field goes, or the same again. */
const REMARK_OF_FLAG =
  /\s*[(（](?:(?:in )?(?:path|query|header|body|form)\b[^()（）]{0,20}|always|mandatory|required|optional)[)）]$/;

const readWords = remembered((text): Words => {
  const word = text
    .toLowerCase()
    .replace(/[.。*]$/, "")
    .replace(REMARK_OF_FLAG, "");
  const [clause = ""] = word.split(/\s*[（(:：,，;；.。]/, 1);
  const head =
    /^(?:yes|no|是|否)(?=\s)|^(?:mandatory|required)(?= (?:only )?(?:if|when|for)\b)/.exec(
      clause,
    )?.[0] ?? clause;
  const conditional = head !== word;
  const yes = YES_WORDS.includes(head.trim());
  const known = yes || NO_WORDS.includes(head.trim());
  return { head, conditional, ...(known ? { says: yes } : {}) };
});
