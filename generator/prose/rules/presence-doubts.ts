/** Reasons to believe that a sentence about presence demands nothing: what the cell says beside it, and names that are none. */
import {
  NONE_NEEDED,
  ONE_PREVAILS,
  OPTIONAL_CASE,
  OPTIONAL_TALK,
  OTHER_CASES,
  TAKEN_ALL_THE_SAME,
} from "../../vocabulary/prose/presence.js";
import {
  BOTH_TAKEN,
  NEITHER_TAKEN,
} from "../../vocabulary/prose/value-doubts.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";

/** True where a demand may hold in other cases only, or of other things. */
export function isDoubtful(
  demand: Demand,
  passage: Passage,
  cell: Cell,
): boolean {
  return (
    isAmongMembers(demand, cell) ||
    isAboutValue(demand, passage, cell) ||
    isSpeltOtherwise(demand, cell) ||
    isOfMessage(demand, cell) ||
    isOfThing(demand, passage) ||
    isOptionalElsewhere(demand, passage, cell) ||
    isTakenBack(demand, cell)
  );
}

/**
 * True for an object's words about others: its own members, or fields beside it, which of the two no one can tell.
 * What has to stand with the object itself stands beside it.
 */
function isAmongMembers(demand: Demand, { scope }: Cell): boolean {
  return (
    scope.scalar === "none" &&
    demand.kind === "presence" &&
    demand.form === "requiredIf" &&
    demand.field !== scope.name &&
    demand.when.field !== scope.name
  );
}

/** "BellKind" where fields are called `bell_size`: a name from elsewhere. */
function isSpeltOtherwise(demand: Demand, { scope }: Cell): boolean {
  return (
    "when" in demand &&
    /^[a-z]+(?:_[a-z]+)+$/.test(scope.name) &&
    /^(?:[A-Z][a-z]+){2,}$/.test(demand.when.field)
  );
}

/** "If the VPC exists": a thing, no field. */
function isOfThing(demand: Demand, passage: Passage): boolean {
  return (
    "when" in demand &&
    "present" in demand.when &&
    ABBREVIATION.test(demand.when.field) &&
    passage.text.includes(`the ${demand.when.field} exists`)
  );
}

/** "When the body exists", of a header: the body of the message. */
function isOfMessage(demand: Demand, { scope }: Cell): boolean {
  return (
    "when" in demand &&
    demand.when.field === "body" &&
    /^[A-Z]\w*(?:-\w+)+$/.test(scope.name)
  );
}

const ABBREVIATION = /^[A-Z][A-Z0-9]+$/;

/** "If ABC is configured", where another sentence of the cell speaks of ABC: one of its values, no field. */
function isAboutValue(demand: Demand, passage: Passage, cell: Cell): boolean {
  if (!("when" in demand) || !("present" in demand.when)) return false;
  const { field } = demand.when;
  return (
    ABBREVIATION.test(field) &&
    field !== cell.scope.name &&
    cell.description.passages.some(
      (one) => one !== passage && one.text.split(/\W+/).includes(field),
    )
  );
}

/** True when the cell lets the field be missing in a case of another field, which may be that of the demand as well. */
function isOptionalElsewhere(
  demand: Demand,
  passage: Passage,
  cell: Cell,
): boolean {
  if (!("when" in demand) || demand.form !== "requiredIf") return false;
  const { field } = demand.when;
  if (demand.field !== cell.scope.name) return false;
  return cell.description.passages
    .flatMap((one) =>
      one === passage ? one.text.split(/[,;]/).slice(1) : [one.text],
    )
    .some(
      (clause) =>
        OPTIONAL_TALK.test(clause) &&
        OPTIONAL_CASE.test(clause) &&
        !OTHER_CASES.test(clause) &&
        !clause.toLowerCase().includes(field.toLowerCase()),
    );
}

/** "Either must be sent, but not both. In this call, a and b are optional": what is left is that both cannot be sent. */
export function withoutNeed(demand: Demand, cell: Cell): Demand {
  return demand.kind === "presence" &&
    demand.form === "exactlyOne" &&
    demand.fields.length === 2 &&
    areOptional(demand, cell)
    ? { ...demand, form: "notTogether" }
    : demand;
}

/** True when another sentence lets all of the fields be missing. */
function areOptional(demand: Demand, { description }: Cell): boolean {
  if (demand.kind !== "presence" || "when" in demand) return false;
  return description.passages.some(({ text }) => {
    const before = text.slice(0, ALL_OPTIONAL.exec(text)?.index ?? 0);
    const words = before.split(/[^\w.]+/);
    return (
      /(?:^|, )(?:they|both|both of them|(?:the|these) (?:two )?(?:parameters|fields)|all of them)$/i.test(
        before.trim(),
      ) || demand.fields.every((field) => words.includes(field))
    );
  });
}

const ALL_OPTIONAL =
  /(?<=\s)(?:are (?:both |all )?(?:optional|not (?:mandatory|required|needed))|can (?:both|all) be (?:left|omitted|empty|blank))\b/i;

/** True when the cell goes on to say what happens where the fields are together, or all missing. */
function isTakenBack(demand: Demand, cell: Cell): boolean {
  switch (demand.kind === "presence" ? demand.form : undefined) {
    case "forbiddenIf":
      return cell.says(TAKEN_ALL_THE_SAME);
    case "notTogether":
      return cell.says(ONE_PREVAILS);
    case "atLeastOne":
      return cell.says(NONE_NEEDED) || areOptional(demand, cell);
    case "exactlyOne":
      return (
        cell.says(NONE_NEEDED) ||
        cell.says(NEITHER_TAKEN) ||
        cell.says(ONE_PREVAILS) ||
        cell.says(BOTH_TAKEN)
      );
    default:
      return false;
  }
}
