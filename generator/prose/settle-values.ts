/** Enumerations of one description: one with the meanings of all statements, or none when they contradict each other. */
import { ANOTHER_VALUE } from "../vocabulary/prose/value-doubts.js";
import { contradicted } from "./contradicted-values.js";
import type { DocumentedValue, EnumConstraint, Scalar } from "./constraint.js";
import type { Cell } from "./rule.js";
import { mayMatchIn } from "./screen.js";
import type { Settling, Stated } from "./stated.js";
import { isValueWord } from "./typed-scalar.js";
import {
  apartFromWords,
  widestRange,
  withoutExplained,
} from "./statements-of-values.js";
import { cleanMeaning } from "./value-list.js";

/** One enumeration, with the meanings of all statements; none when two differ. */
export function settleEnums(
  stated: readonly Stated[],
  context: Settling,
): Stated[] {
  const [first, ...more] = stated;
  if (!first) return [];
  const found = stated.map((item) => item.constraint as EnumConstraint);
  const values = new Set(found[0]!.values.map((one) => one.value));
  const agree = found.every(
    (one) =>
      one.values.length === values.size &&
      one.values.every((member) => values.has(member.value)),
  );
  const listed = stated.filter(({ constraint }) =>
    LISTED.test(constraint.rule),
  );
  // Where a sentence and a list spell the values differently, the list has them as they are written.
  if (
    listed.length > 0 &&
    listed.length < stated.length &&
    sameButCase(stated) &&
    !areSentenceStarts(stated, listed)
  ) {
    return settleEnums(listed, context);
  }
  const listing = agree ? stated : withoutExplained(stated);
  if (listing.length < stated.length) return settleEnums(listing, context);
  const enumeration = agree ? undefined : apartFromWords(stated);
  if (enumeration) return settleEnums([enumeration], context);
  const widest = agree || more.length === 0 ? undefined : widestRange(stated);
  if (widest) return settleEnums([widest], context);
  if (
    !agree ||
    contradicted(values, context) ||
    isSpelledOtherwise(values, context) ||
    isShownOtherwise(values, context)
  ) {
    context.drop(stated);
    return [];
  }
  const allowed = withoutRefused(found[0]!.values, context);
  if (allowed.length === 0) {
    context.drop(stated);
    return [];
  }
  const all = [...allowed, ...wordsForAll(allowed, context.cell)];
  const known = new Set([...values, ...all.map(({ value }) => value)]);
  const constraint: EnumConstraint = {
    ...found[0]!,
    values: all.map((member) => withMeaning(member, found, context.cell)),
    open: found.some((one) => one.open) || takesAnother(known, context),
  };
  return [
    {
      constraint,
      passages: [first, ...more].flatMap((item) => item.passages),
    },
  ];
}

/** "To query bells of all kinds, enter ALL": one more value. */
const FOR_ALL =
  /^to (?:query|list|view|obtain|search for) (?:[a-z]+ ){0,4}all\b[^,:.]{0,60}, (?:enter|specify|set (?:it|this (?:parameter|field)|the value) to) ["“]?(all)["”]?$/i;

function wordsForAll(
  values: readonly DocumentedValue[],
  cell: Cell,
): readonly DocumentedValue[] {
  if (!cell.maySay(FOR_ALL) || cell.scope.scalar !== "string") return [];
  return cell.description.passages
    .map(({ text }) => FOR_ALL.exec(text)?.[1])
    .filter((word) => word !== undefined && isValueWord(word))
    .filter((word) => !values.some(({ value }) => value === word))
    .map((value) => ({ value: value! }));
}

/** True when a sentence that was not understood tells of a value that is none of these. */
function takesAnother(
  values: ReadonlySet<Scalar>,
  { others, cell }: Settling,
): boolean {
  const wordings = ANOTHER_VALUE.filter((wording) => cell.maySay(wording));
  if (wordings.length === 0) return false;
  const known = new Set([...values].map((one) => String(one).toLowerCase()));
  return others.some(({ text, print }) =>
    wordings.some((wording) => {
      const found = mayMatchIn(wording, print) ? wording.exec(text) : null;
      const word = found?.slice(1).find((one) => one !== undefined);
      return (
        word !== undefined &&
        !NO_SUBJECT.test(word) &&
        !known.has(word.toLowerCase())
      );
    }),
  );
}

/** What stands for the field or its values. */
const NO_SUBJECT =
  /^(?:it|this|they|these|those|that|which|parameter|field|values?|options?|null|empty|only)$/i;

const LISTED = /^values\/(?:bulleted-list|lines|labelled)$/;

/** "There are two types: small and large", and items "Small: ..." and "Large: ...": which of the two is sent no one can tell. */
function areSentenceStarts(
  stated: readonly Stated[],
  listed: readonly Stated[],
): boolean {
  const every = (items: readonly Stated[], look: RegExp): boolean =>
    items.every(({ constraint }) =>
      (constraint as EnumConstraint).values.every(({ value }) =>
        look.test(String(value)),
      ),
    );
  const others = stated.filter((item) => !listed.includes(item));
  return every(listed, /^[A-Z][a-z]+$/) && every(others, /^[a-z]+$/);
}

function sameButCase(stated: readonly Stated[]): boolean {
  const sets = stated.map(({ constraint }) =>
    (constraint as EnumConstraint).values
      .map(({ value }) => String(value).toLowerCase())
      .sort()
      .join("\n"),
  );
  return new Set(sets).size === 1;
}

/** Takes one of the values back: "The value can be 4 or 6. The value cannot be 6." */
const REFUSED_VALUE =
  /^(?:(?:but|however),? )?(?:the|its) value (?:cannot|must not) be (?:set to )?["“']?([\w.-]+)["”']?$/i;

function withoutRefused(
  values: readonly DocumentedValue[],
  { others }: Settling,
): readonly DocumentedValue[] {
  const refused = new Set(
    others.flatMap(({ text, guarded }) =>
      guarded ? [] : (REFUSED_VALUE.exec(text)?.[1] ?? []),
    ),
  );
  return values.filter(({ value }) => !refused.has(String(value)));
}

/** "Only BELL is supported. Example value: bell": what is sent looks otherwise. */
function isSpelledOtherwise(
  values: ReadonlySet<Scalar>,
  { cell }: Settling,
): boolean {
  const known = new Set([...values].map(String));
  const small = new Set([...known].map((one) => one.toLowerCase()));
  return shownExamples(cell).some(
    (shown) => !known.has(shown) && small.has(shown.toLowerCase()),
  );
}

/** "Value: SMALL" and "Example: LARGE": the one value is not the only one. */
function isShownOtherwise(
  values: ReadonlySet<Scalar>,
  { cell }: Settling,
): boolean {
  const [one] = values;
  return (
    values.size === 1 &&
    typeof one === "string" &&
    shownExamples(cell).some(
      (shown) => /^[A-Z_]{2,}$/.test(shown) && shown !== one,
    )
  );
}

/** What stands behind labels of examples, without quotation marks. */
function shownExamples({ description }: Cell): string[] {
  return description.passages
    .filter(({ label }) => label === "example")
    .map(({ text }) => text.replace(/["“”'`]/g, ""));
}

function withMeaning(
  member: DocumentedValue,
  found: readonly EnumConstraint[],
  cell: Cell,
): DocumentedValue {
  for (const one of found) {
    const meaning = one.values.find(
      (other) => other.value === member.value,
    )?.meaning;
    if (meaning) return { value: member.value, meaning };
  }
  const meaning = meaningElsewhere(String(member.value), cell);
  return meaning ? { value: member.value, meaning } : member;
}

/** "- 1: ringing" below "Options: 0, 1", "server indicates server certificates, and client indicates CA certificates". */
function meaningElsewhere(value: string, cell: Cell): string | undefined {
  for (const { items, guarded } of cell.description.lists) {
    const item = guarded
      ? undefined
      : items.find(({ text }) => text.startsWith(value));
    const meant = /^\s?[:：]\s*([^]{1,300})$/.exec(
      item?.text.slice(value.length) ?? "",
    );
    // Another value may be glued to it.
    if (meant && !/[\w-][:：]/.test(meant[1]!)) return cleanMeaning(meant[1]!);
  }
  for (const { text } of cell.description.passages) {
    for (const verb of [" indicates ", " means ", "表示"]) {
      const at = text.indexOf(value + verb);
      if (at < 0 || /[\w-]/.test(text.charAt(at - 1))) continue;
      const rest = text.slice(at + value.length + verb.length);
      // "A indicates loud and B indicates soft": the next one is another value's.
      const [own = ""] = rest.split(
        / (?:and|while) \S{1,40} (?=indicates |means )/,
      );
      const meaning = /^[^,，;；.。]{1,200}/.exec(own)?.[0];
      return meaning && cleanMeaning(meaning);
    }
  }
  return undefined;
}
