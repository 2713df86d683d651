/** What a caption says about its table: the place of its parameters, or the names it belongs to. */
import { remembered } from "../prose/remembered.js";
import type { Side, TablePlace } from "./page-model.js";
import {
  ABOUT_THE_CALL,
  FORM_OF_OWNER,
  GENERIC_CAPTIONS,
  OWNER_PREFIXES,
  OWNER_SEPARATOR,
  OWNER_SUFFIXES,
  PLACE_WORDS,
} from "../vocabulary/captions.js";
import { LIST_ITSELF } from "../vocabulary/object-names.js";

export interface CaptionReading {
  readonly place?: Exclude<TablePlace, "mixed" | "nested">;
  /** True for a caption that only says "parameters". */
  readonly generic: boolean;
  /** Names in the caption: of an object, or of the rows that the table belongs to. */
  readonly owners: readonly string[];
  /** The side that the caption itself names. */
  readonly side?: Side;
}

const NAME = /^[A-Za-z_@$][\w@$:.-]*(?: [A-Za-z_][\w:.-]*){0,5}$/;

/** Reads the words of a caption, without its "Table 4". */
export const readCaptionWords = remembered((caption): CaptionReading => {
  const text = caption.trim();
  const lower = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[:：.。]+$/, "");
  if (lower === "") return { generic: true, owners: [] };
  const side = sideOf(lower);
  const place = PLACE_WORDS.find(({ words }) =>
    words.some((word) => word.test(lower)),
  )?.place;
  if (place && !NAME_BEFORE_PLACE.test(text)) {
    return { place, generic: false, owners: [], ...(side ? { side } : {}) };
  }
  if (GENERIC_CAPTIONS.some((pattern) => pattern.test(lower))) {
    return { generic: true, owners: [], ...(side ? { side } : {}) };
  }
  return { generic: false, owners: ownersOf(text), ...(side ? { side } : {}) };
});

/** `insert_headers field description` names a row, though "header" is a word of it. */
const NAME_BEFORE_PLACE = /^[a-z]+(?:_[a-z0-9]+)+\b/;

/** "Parameters in the response", "Description of the request header". */
const SIDE_WITHIN =
  /^(?:parameters?|fields?|attributes?|elements?|descriptions?) (?:of|in|for) (?:the )?((?:request|response)(?: (?:headers?|body|message|parameters?|uri|url))?)$/;

function sideOf(lower: string): Side | undefined {
  const named = SIDE_WITHIN.exec(lower)?.[1] ?? lower;
  if (ABOUT_THE_CALL.test(named)) return undefined;
  if (/^(?:request|请求)/.test(named)) return "request";
  if (/^(?:response|响应|返回)/.test(named)) return "response";
  return undefined;
}

/** "lamp field description (hanging ones)": when the table holds. */
const REMARK_BEHIND = /(?<=\S)\s*[(（][^()（）]*[)）]$/;

function ownersOf(given: string): string[] {
  const caption = given.replace(/[:：.。]+$/, "").trim();
  const one = ownerOfForm(caption);
  if (one !== undefined) return [one];
  const owners = namesIn(caption);
  return owners.length > 0 || !REMARK_BEHIND.test(caption)
    ? owners
    : namesIn(caption.replace(REMARK_BEHIND, ""));
}

/** "shade parameters of hanging lamps": the fields of `shade` in one of its forms. */
function ownerOfForm(caption: string): string | undefined {
  const [, about, name] = FORM_OF_OWNER.exec(caption) ?? [];
  if (about === undefined || name === undefined) return undefined;
  if (OWNER_PREFIXES.some((prefix) => prefix.test(caption))) return undefined;
  const { generic, place } = readCaptionWords(about);
  return generic || place ? undefined : name;
}

function namesIn(caption: string): string[] {
  const core = stripped(caption);
  const list = [caption, core].find((name) => LIST_ITSELF.test(name));
  if (list !== undefined) return [list];
  const names = core
    .split(OWNER_SEPARATOR)
    .map((name) => stripped(name.trim()));
  const valid = names.filter((name) => NAME.test(name));
  // The whole caption may be a name with blanks; it stays a candidate beside its parts.
  if (valid.length !== names.length) return NAME.test(core) ? [core] : valid;
  return valid;
}

function stripped(text: string): string {
  let core = text;
  for (const prefix of OWNER_PREFIXES) core = core.replace(prefix, "");
  for (const suffix of OWNER_SUFFIXES) {
    const shorter = core.replace(suffix, "");
    if (shorter !== "" && shorter !== core) {
      core = shorter;
      break;
    }
  }
  return core.replace(/^["'“‘]|["'”’]$/g, "").trim();
}
