/**
 * Whether a field must be there: `mandatory when type is A`, `X and Y cannot both be empty`, `used together with limit`.
 * The one family of rules that reads sentences with a condition of their own; those that stand below a case of the
 * description are left alone.
 */
import { COUNTED_FIELDS } from "../../vocabulary/prose/value-doubts.js";
import {
  BOTH_WORDS,
  DOUBTFUL_PRESENCE,
  SELF_WORDS,
} from "../../vocabulary/prose/presence.js";
import type { PresenceCondition } from "../constraint.js";
import { openingOf, type Passage, passageBefore } from "../passage.js";
import { readCondition } from "../presence-condition.js";
import { matchWording, type WordingMatch } from "../presence-wording.js";
import { remembered } from "../remembered.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { demandAtEnd } from "./presence-at-end.js";
import { isDoubtful, withoutNeed } from "./presence-doubts.js";

/** What each rule needs: most sentences have a "must" or "cannot" of another kind. */
const ABOUT: Readonly<Record<string, RegExp>> = {
  "presence/condition":
    /\b(?:mandatory|required|compulsory|(?:un|not )available (?:when|if))\b|\b(?:if|when|in case|with)\b.*\b(?:must|needs?|ha(?:s|ve) to|can ?not)\b|\b(?:must|needs?|ha(?:s|ve) to|can ?not)\b.*\b(?:if|when|in case|with)\b|必[选填传须]|为空/i,
  "presence/at-least-one":
    /\bat least one\b|\bone of\b|\bonly one\b|\beither\b|\b(?:both|all|at the same time|together|simultaneously)\b|同时为空|至少|必须.*[一1]个/i,
  "presence/not-together":
    /exclusive|coexist|conflicts? with|\bused with\b|\bboth\b|\bonly one\b|\beither\b|at the same time|together|simultaneously|in conjunction|不能|不可|不允许|二选一|互斥|选其一/i,
  "presence/all-together":
    /at the same time|together|simultaneously|in conjunction|in pairs|\bneither\b|同时/i,
};

export const PRESENCE_RULES: readonly PassageRule[] = [
  rule("presence/condition", ["requiredIf", "forbiddenIf"]),
  rule("presence/at-least-one", ["atLeastOne", "exactlyOne"]),
  rule("presence/not-together", ["notTogether"]),
  rule("presence/all-together", ["allTogether"]),
];

/** What excludes another field is the field, whatever its value. */
const EXCLUSIVE_VALUE =
  /^(this parameter) value(?= is mutually exclusive with )/i;

function rule(
  name: string,
  forms: readonly WordingMatch["form"][],
): PassageRule {
  const wordingOf = remembered(
    (text) =>
      matchWording(
        text.replace(TOLD, "$1 $2").replace(EXCLUSIVE_VALUE, "$1"),
        forms,
      ) ?? null,
  );
  return {
    name,
    kind: "presence",
    about: ABOUT[name] ?? /./,
    readsConditions: true,
    read(passage, cell) {
      if (passage.withinCase || DOUBTFUL_PRESENCE.test(passage.text))
        return undefined;
      const texts = bothHalves(passage.text) ?? [
        demandAtEnd(passage, cell) ?? passage.text,
      ];
      const demands: Demand[] = [];
      for (const text of texts) {
        const match = wordingOf(text);
        const found = match && demandsOf(named(match, passage, cell), cell);
        for (const demand of found ?? [])
          demands.push(withoutNeed(demand, cell));
      }
      return demands.length === 0 ||
        demands.some((one) => isDoubtful(one, passage, cell))
        ? undefined
        : demands;
    },
  };
}

/** "It must be used together with rope, but cannot be used together with hammer": a demand in each half. */
function bothHalves(text: string): readonly string[] | undefined {
  const found =
    /^((?:this parameter|this field|it) must be used together with \S+?),? (?:but|and) ((?:cannot|must not) be used together with \S+(?: or \S+)?)$/i.exec(
      text,
    );
  return found ? [found[1]!, `this parameter ${found[2]!}`] : undefined;
}

/** "if access is open (that is, is_open is set to true)": the brackets name the field. */
const TOLD =
  /\b(if|when) [^()]{2,80} \((?:(?:that is|i\.e\.)\s?,? (?=[^()]{3})|(?=[a-z]\w{1,60} is set to [^\s()]{1,60}\)))([^()]{3,120})\)/i;

const BOTH = new RegExp(`^(?:${BOTH_WORDS})$`, "i");
const PAIR =
  /\b(?:both )?([A-Za-z]\w*_\w+)["'”]? (?:and|or) ["'“]?([A-Za-z]\w*_\w+)\b|([A-Za-z]\w+)(?:和|与|、)([A-Za-z]\w+)/g;

/** "The two parameters": those that the sentence before has named, where it named two. */
function named(
  match: WordingMatch,
  passage: Passage,
  cell: Cell,
): WordingMatch {
  const { fields, those } = match.slots;
  if (those !== undefined) return withSlot(match, excluded(passage, cell));
  if (fields === undefined || !BOTH.test(fields)) return match;
  const before = passageBefore(passage, cell.description)?.text ?? "";
  const [pair, ...more] = [...before.matchAll(PAIR)];
  const names = pair?.slice(1).filter((name) => name !== undefined) ?? [];
  return withSlot(match, more.length === 0 ? names : []);
}

/** "The parameters", behind a sentence by which they exclude each other: all that it names. */
function excluded(passage: Passage, cell: Cell): readonly string[] {
  const before = passageBefore(passage, cell.description);
  const found =
    before?.guarded === false
      ? matchWording(before.text, ["notTogether"])
      : undefined;
  return found ? jointFields(found.slots, cell.scope.name) : [];
}

function withSlot(match: WordingMatch, names: readonly string[]): WordingMatch {
  return {
    ...match,
    slots: { ...match.slots, fields: names.join(" and ") },
  };
}

function demandsOf(
  { form, slots }: WordingMatch,
  cell: Cell,
): readonly Demand[] | undefined {
  const own = cell.scope.name;
  switch (form) {
    case "requiredIf":
    case "forbiddenIf":
      return conditional(form, slots, cell);
    case "allTogether": {
      const fields = fieldsOf(slots["fields"] ?? "", own);
      return fields.length < 2
        ? undefined
        : fields.flatMap((field) =>
            fields
              .filter((other) => other !== field)
              .map((other) => required(other, { field, present: true })),
          );
    }
    default: {
      const fields = jointFields(slots, own);
      if (!namesFields(fields, own)) return undefined;
      // 与X、Y互斥: this field excludes each of them, and they may stand beside each other.
      const excludesEach =
        slots["partner"] !== undefined || /^[和与]/.test(slots["fields"] ?? "");
      if (form === "notTogether" && excludesEach) {
        return fields.length < 2
          ? undefined
          : fields
              .filter((field) => field !== own)
              .map((field) => ({
                kind: "presence",
                form,
                fields: [own, field],
              }));
      }
      const most = form === "notTogether" ? 2 : 8;
      return fields.length < 2 || fields.length > most
        ? undefined
        : [{ kind: "presence", form, fields }];
    }
  }
}

function conditional(
  form: "requiredIf" | "forbiddenIf",
  slots: WordingMatch["slots"],
  cell: Cell,
): readonly Demand[] | undefined {
  const own = cell.scope.name;
  const { trigger, other } = slots;
  if (trigger !== undefined && other !== undefined) {
    const [field] = fieldsOf(trigger, own);
    const [partner] = fieldsOf(other, own);
    if (field === undefined || partner === undefined) return undefined;
    return field === partner
      ? undefined
      : [required(partner, { field, present: true })];
  }
  const condition = slots["condition"] ?? "";
  const when = ownSwitch(condition, cell) ?? readCondition(condition, own);
  const target = slots["target"] ?? "";
  const fields = target === "" ? [own] : fieldsOf(target, own);
  if (!when || fields.length === 0 || fields.includes(when.field))
    return undefined;
  // "When tone is loud, rope or hammer must be specified": one of them will do.
  if (form === "requiredIf" && fields.length > 1 && OR.test(target))
    return undefined;
  return fields.map((field) => ({ kind: "presence", form, field, when }));
}

const OR = / or |\/|或/i;

/** "Fast ringing is enabled", where the field is "Whether to enable fast ringing". */
function ownSwitch(
  condition: string,
  { scope, description }: Cell,
): PresenceCondition | undefined {
  const [, thing = "", state = ""] = IS_SWITCHED.exec(condition) ?? [];
  const switched = WHETHER_TO.exec(openingOf(description))?.[1] ?? "";
  return thing !== "" &&
    scope.scalar === "boolean" &&
    switched.toLowerCase() === thing.toLowerCase()
    ? { field: scope.name, values: [String(state.toLowerCase() === "enabled")] }
    : undefined;
}

const IS_SWITCHED = /^(?:the )?([a-z][a-z -]{2,60}) is (enabled|disabled)$/i;
const WHETHER_TO =
  /^(?:(?:specifies|indicates) )?whether to enable (?:the )?([a-z][a-z -]{2,60})$/i;

/** "Specify either public or private" names values: fields are the row's own, or names that are no plain words. */
function namesFields(fields: readonly string[], own: string): boolean {
  const isOwn = (name: string): boolean =>
    name.toLowerCase() === own.toLowerCase();
  return (
    fields.some(isOwn) || fields.every((name) => /_|[a-z][A-Z]/.test(name))
  );
}

function required(
  field: string,
  when: Extract<Demand, { form: "requiredIf" | "forbiddenIf" }>["when"],
): Demand {
  return { kind: "presence", form: "requiredIf", field, when };
}

function jointFields(slots: WordingMatch["slots"], own: string): string[] {
  const { fields, partner } = slots;
  if (partner !== undefined) {
    return [...new Set([own, ...fieldsOf(partner, own)])];
  }
  const named = fieldsOf(fields ?? "", own);
  // 和X二选一: the field itself is left unsaid.
  return /^[和与]/.test(fields ?? "") || named.length === 1
    ? [...new Set([own, ...named])]
    : named;
}

const SELF = new RegExp(`^(?:${SELF_WORDS})$`, "i");
const SEPARATOR =
  / ?[,，、/] ?(?:(?:and|or) )?| (?:and|or) |(?:和|与|或者?|及)/;

/** The fields that a slot names; none where a part of it is no name. */
function fieldsOf(text: string, own: string): string[] {
  const names = text
    .replace(/^both /i, "")
    .replace(/^[和与]/, "")
    .split(SEPARATOR)
    .map((part) => (SELF.test(part.trim()) ? own : nameOf(part)))
    .map((name) => (name === "" || /^this$/i.test(name) ? own : name));
  return names.every(
    (name) =>
      /^[A-Za-z_][\w.:-]*$/.test(name) &&
      !/^(?:th(?:em|ese|ose|eir)|its|both|all|each|either|neither|none|following|(?:sub)?fields)$/i.test(
        name,
      ) &&
      !COUNTED_FIELDS.test(name),
  )
    ? [...new Set(names)]
    : [];
}

function nameOf(part: string): string {
  return part
    .replace(/^the (?:value of )?/i, "")
    .replace(/ ?(?:parameters?|fields?|attributes?|element|参数|字段)$/i, "")
    .replace(/^["'“”‘’`]|["'“”‘’`]$/g, "")
    .trim();
}
