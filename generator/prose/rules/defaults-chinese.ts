/** A Chinese default before a condition that tells only of one value: "默认值为-1，若为-1，则所有的钟都敲". */
import type { PassageRule } from "../rule.js";
import { demandDefault } from "./default-demands.js";

/** The condition is that the value is the default itself, and no other default stands behind it. */
const BEFORE_CONDITION =
  /^(?:[^，,；;。若当时仅为对不]{1,30}[，,])?(?:默认|缺省)值(?:为|是)\s*["“]?(-?[A-Za-z0-9][\w.-]{0,60})["”]?[，,]\s*(?:若|如果|当)(?:该?(?:参数|取值|值))?为\s*["“]?\1(?![\w.-])(?!.*(?:默认|缺省))/;

export const CHINESE_DEFAULT_RULE: PassageRule = {
  name: "defaults/before-condition",
  kind: "default",
  about: /(?:默认|缺省)值[为是].*(?:若|如果|当)/,
  readsConditions: true,
  fits: ({ scalar, array }) => scalar !== "none" && !array,
  read({ text, withinCase }, cell) {
    const raw = withinCase ? undefined : BEFORE_CONDITION.exec(text)?.[1];
    return raw === undefined ? undefined : demandDefault(raw, true, cell);
  },
};
