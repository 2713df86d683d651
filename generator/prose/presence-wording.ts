/**
 * The wordings of `vocabulary/prose/presence.ts` as regular expressions, each `{slot}` a named group. Input: a sentence;
 * output: what the slots of the first wording that fits all of it hold. Sentences are short and slots bounded, so that
 * matching stays linear.
 */
import {
  BOTH_WORDS,
  CHINESE_PRESENCE,
  ENGLISH_PRESENCE,
  HARMLESS_REMARK,
  type PresenceForm,
  type PresenceWording,
  SELF_WORDS,
  THOSE_WORDS,
} from "../vocabulary/prose/presence.js";
import { neededWords } from "./needed-words.js";
import { tokensOf } from "./phrase-tokens.js";
import { remembered } from "./remembered.js";

export interface WordingMatch {
  readonly form: PresenceForm;
  readonly slots: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly form: PresenceForm;
  readonly pattern: RegExp;
  /** The same with anything in its slots, of a text in lower case: much cheaper to compile, and few texts have more. */
  readonly frame: RegExp;
  /** In lower case; a sentence without any of these does not fit. None for a wording that has no word of its own. */
  readonly needs: readonly string[];
}

const QUOTE = "[\"'“”‘’`]?";
/** A field: a name of one word, with the signs and nouns around it that texts have. */
const FIELD = `(?:the )?(?:value of )?${QUOTE}[A-Za-z_][\\w.:-]{0,80}${QUOTE}(?: ?(?:parameters?|fields?|attributes?|element|参数|字段))?`;
const ONE = `(?:${SELF_WORDS}|${FIELD})`;
const SEVERAL = `(?:both )?${ONE}(?: ?[,，、/] ?(?:(?:and|or) )?${ONE}){0,7}(?: ?(?:and|or|和|与|或者?|及) ?${ONE}){0,2}`;

const ENGLISH_SLOTS: Readonly<Record<string, string>> = {
  self: `(?:(?:${SELF_WORDS}) is )?`,
  target: SEVERAL,
  fields: `(?:${BOTH_WORDS}|${SEVERAL})`,
  those: `(?:${THOSE_WORDS})`,
  pair: `(?:[^.;]{1,80} and)?|${ONE}`,
  partner: SEVERAL,
  trigger: ONE,
  other: ONE,
  condition: "[^.;]{2,160}?",
  more: ".{1,200}",
};
const CHINESE_SLOTS: Readonly<Record<string, string>> = {
  target: `(?:${SEVERAL})?`,
  fields: `(?:${BOTH_WORDS}|(?:和|与)?${SEVERAL})`,
  partner: ONE,
  condition: "[^。；;]{2,80}?",
};

const ENGLISH = ENGLISH_PRESENCE.map(({ form, phrase }) =>
  compiled(
    form,
    (slotSource) => englishSource(phrase, slotSource),
    ENGLISH_SLOTS,
    neededWords(phrase),
  ),
);
const CHINESE = CHINESE_PRESENCE.map(({ form, phrase }) =>
  compiled(
    form,
    (slotSource) =>
      phrase.replace(/\{(\w+)\}/g, (_, slot: string) => slotSource(slot)),
    CHINESE_SLOTS,
    [],
  ),
);
const MOST_SENTENCE = 400;
const CJK = /[\u4e00-\u9fff]/;
const BLANKS_AT_CJK = / (?=[\u4e00-\u9fff，；、])|(?<=[\u4e00-\u9fff，；、]) /g;

/** What the first wording of these forms that fits the whole sentence says. */
export function matchWording(
  sentence: string,
  forms: readonly PresenceForm[],
): WordingMatch | undefined {
  if (sentence.length > MOST_SENTENCE) return undefined;
  const { text, lower, wordings } = prepared(sentence);
  for (const { form, pattern, frame, needs } of wordings) {
    if (!forms.includes(form)) continue;
    if (needs.length > 0 && !needs.some((word) => lower.includes(word)))
      continue;
    if (!frame.test(lower)) continue;
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const slots = Object.entries(groups).map(
      ([slot, held = ""]) => [slot, held.trim().replaceAll(" ,", ",")] as const,
    );
    return { form, slots: Object.fromEntries(slots) };
  }
  return undefined;
}

/** A sentence as the wordings of its language expect it. */
const prepared = remembered((sentence) => {
  const isChinese = CJK.test(sentence);
  const text = isChinese ? tightened(sentence) : spaced(sentence);
  const wordings = isChinese ? CHINESE : ENGLISH;
  return { text, lower: text.toLowerCase(), wordings };
});

/** Words apart by one blank each, commas too, and a blank at the end: what the patterns expect. */
function spaced(sentence: string): string {
  const bare = withoutRemark(sentence);
  return `${bare.replaceAll(",", " ,").replace(/\s+/g, " ").trim()} `;
}

function tightened(sentence: string): string {
  return withoutRemark(sentence)
    .replace(/\s+/g, " ")
    .trim()
    .replace(BLANKS_AT_CJK, "");
}

/** "Either parameter a or b": the word before names is no name. */
const PARAMETERS =
  /\b(?:the )?parameters? (?=["“]?[a-z_]\w*["”]? (?:and|or) ["“]?[a-z_]\w*["”]? )/gi;

function withoutRemark(sentence: string): string {
  return sentence.replace(HARMLESS_REMARK, "").replace(PARAMETERS, "");
}

/** What stands for a slot. */
type SlotSource = (slot: string) => string;

function compiled(
  form: PresenceWording["form"],
  sourceWith: (slotSource: SlotSource) => string,
  slots: Readonly<Record<string, string>>,
  needs: readonly string[],
): Compiled {
  const source = sourceWith((slot) => `(?<${slot}>${slots[slot] ?? ""})`);
  return {
    form,
    pattern: new RegExp(`^${source}$`, "i"),
    frame: new RegExp(`^${sourceWith(() => ".*?")}$`),
    needs,
  };
}

/** Every word is followed by a blank, so that parts that may be missing need no care. */
function englishSource(phrase: string, slotSource: SlotSource): string {
  const tokens = tokensOf(phrase);
  const opened: string[] = [];
  let source = "";
  for (const token of tokens) {
    switch (token) {
      case "[":
      case "(":
        opened.push(token);
        source += "(?:";
        break;
      case "]":
      case ")":
        source += opened.pop() === "[" ? ")?" : ")";
        break;
      case "|":
        source += "|";
        break;
      default:
        source += tokenSource(token, slotSource);
    }
  }
  return source;
}

function tokenSource(token: string, slotSource: SlotSource): string {
  const slot = /^\{(\w+)\}$/.exec(token)?.[1];
  if (slot === undefined) return `${token} `;
  const held = slotSource(slot);
  return slot === "self" ? held : `${held} `;
}
