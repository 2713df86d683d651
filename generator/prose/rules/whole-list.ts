/** When values that were found in a sentence are all that it states. Input: the values and what follows them; output: what they demand. */
import { EXAMPLE_WORDS, GOES_ON } from "../../vocabulary/prose/conditions.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isLayoutName } from "../typed-scalar.js";
import type { ValueList } from "../value-list.js";
import { demandValues, hasValues, isChoice, outweighsProse } from "./values.js";

/** After the values: the sentence ends, or goes on about something else. */
const ENDS_VALUES =
  /^(?:\s+only(?=\s*(?:$|[.;])))?\s*(?:$|[.。;；]|[(（](?!\d)|[:：]|, (?:indicating|which|where|with|representing|meaning|respectively|corresponding|of which|(?:and )?(?:the |its )default)\b|[,，] ?(?![或和等以])[\u4e00-\u9fff]|,? and (?:the |its )?default\b|,? and (?:is|cannot|must|takes)\b|,? in (?:de|a)scending order\s*$| in the unit of [a-z]+\s*$|, in (?:(?:milli)?seconds|minutes|hours|days|weeks|months|years|[KMGT]i?B|Mbit\/s)\s*$)/i;

/** Behind one value: its meaning, and another value with another meaning. */
const EXPLAINS_SEVERAL =
  /^\s*[:：][^]*[\w-](?:：|:\s)|, indicating\b[^]*, indicating\b/;

/** "small, large, or the number of the bell": other values, of which only the kind is told. */
const OR_OTHERS =
  /^,? or (?:the|an?|any|another) (?:[\w-]+ ){0,4}(?:number|name|id|code|address|value|integer|string|expression|percentage)s?\s*$/i;

/** "small or large, and is medium by default": not all values are listed. */
const AND_IS_DEFAULT = /^,? and is ["“]?([\w.-]+)["”]? by default/i;

/** A line that breaks off: the next one has more of them. */
const GOES_ON_BELOW = /[,，、]\s*$/;

/** "b1.smallOptions: ...": the last value, and a label that a page ran into it. */
const LABEL_IN_VALUE = /^[\w.-]*[a-z\d](?:Options?|Default|Range):/;

/** A list that fills its statement; fewer than `atLeast` values are none. */
export function whole(
  list: ValueList | undefined,
  passage: Passage,
  cell: Cell,
  options: { atLeast?: number; open?: boolean; labelled?: boolean } = {},
): readonly Demand[] | undefined {
  if (!list || !hasValues(cell)) return undefined;
  if (list.values.length < (options.atLeast ?? 2)) return undefined;
  const usual = AND_IS_DEFAULT.exec(list.rest)?.[1];
  if (usual !== undefined && list.values.every(({ value }) => value !== usual))
    return undefined;
  if (OR_OTHERS.test(list.rest) && list.values.length > 1) {
    const text = passage.text.slice(0, -list.rest.length);
    return whole({ ...list, rest: "" }, { ...passage, text }, cell, {
      ...options,
      open: true,
    });
  }
  if (EXAMPLE_WORDS.test(passage.text) || GOES_ON.test(passage.words))
    return undefined;
  if (LABEL_IN_VALUE.test(String(list.values.at(-1)?.value) + list.rest))
    return undefined;
  // Behind a label several words are values, whatever else they may mean.
  const announced = options.labelled === true && list.values.length > 1;
  if (!announced && namesLayouts(list) && !isChoice(cell)) return undefined;
  if (!announced && !outweighsProse(list, cell)) return undefined;
  if (!ENDS_VALUES.test(list.rest) || GOES_ON_BELOW.test(passage.words))
    return undefined;
  if (list.values.length === 1 && EXPLAINS_SEVERAL.test(list.rest))
    return undefined;
  return demandValues(
    {
      values: list.values,
      marked: list.marked,
      words: passage.words,
      ...(options.open ? { open: true } : {}),
    },
    cell,
  );
}

/** True when half of the values or more are layouts: UTC among many time zones is one of them. */
export function namesLayouts({ values }: ValueList): boolean {
  const layouts = values.filter(({ value }) => isLayoutName(String(value)));
  return layouts.length > 0 && 2 * layouts.length >= values.length;
}
