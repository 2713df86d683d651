/**
 * What a rule is. Rules only say what words demand; the engine adds the rule's name and the words, and settles conflicts.
 * A rule that understands words which demand nothing (`true or false` of a Boolean) gives an empty list, not undefined.
 */
import type { Constraint } from "./constraint.js";
import type { FieldScope } from "./field-scope.js";
import type { Description, Flow, ItemList, Passage } from "./passage.js";
import { joinPrints, mayMatchIn, type Print } from "./screen.js";

type WithoutOrigin<T> = T extends Constraint
  ? Omit<T, "rule" | "words">
  : never;

/** A constraint before it has its origin. */
export type Demand = WithoutOrigin<Constraint>;

export interface Cell {
  readonly scope: FieldScope;
  readonly description: Description;
  /**
   * True when any passage matches; each question is answered once for a cell. Ask with a constant: a literal within a
   * function is a new question each time, and made ready each time.
   */
  says(question: RegExp): boolean;
  /** False when no passage matches for sure: cheap, to be asked before all of them are searched. */
  maySay(question: RegExp): boolean;
}

/** A description with the answers to what rules ask of all of it. */
export function cellOf(scope: FieldScope, description: Description): Cell {
  return new AnsweringCell(scope, description);
}

class AnsweringCell implements Cell {
  readonly scope: FieldScope;
  readonly description: Description;
  readonly #answers = new Map<RegExp, boolean>();
  #print: Print | undefined;

  constructor(scope: FieldScope, description: Description) {
    this.scope = scope;
    this.description = description;
  }

  says(question: RegExp): boolean {
    if (!this.maySay(question)) return false;
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = isAsked(question, this.description.passages);
    this.#answers.set(question, answer);
    return answer;
  }

  maySay(question: RegExp): boolean {
    this.#print ??= joinPrints(
      this.description.passages.map((one) => one.print),
    );
    return mayMatchIn(question, this.#print);
  }
}

function isAsked(question: RegExp, passages: readonly Passage[]): boolean {
  for (const { print, words } of passages)
    if (mayMatchIn(question, print) && question.test(words)) return true;
  return false;
}

/** Reads one passage that holds in all cases. */
export interface PassageRule {
  readonly name: string;
  readonly kind: Constraint["kind"];
  /** Words without which the rule cannot hit: keeps most sentences away from it. */
  readonly about: RegExp;
  /** True for a rule that reads sentences with a condition; all others are kept from them. */
  readonly readsConditions?: true;
  /** True for a rule that reads what stands behind the label of an example or a layout ("格式：") too. */
  readonly readsExamples?: true;
  /** Types of fields that the rule can say anything about; all without it. */
  fits?(scope: FieldScope): boolean;
  read(passage: Passage, cell: Cell): readonly Demand[] | undefined;
}

/** What was read from several passages at once. */
export interface Finding {
  readonly demands: readonly Demand[];
  readonly words: string;
  readonly passages: readonly Passage[];
}

export interface ListRule {
  readonly name: string;
  readonly kind: Constraint["kind"];
  read(list: ItemList, cell: Cell): Finding | undefined;
}

export interface FlowRule {
  readonly name: string;
  readonly kind: Constraint["kind"];
  read(flow: Flow, cell: Cell): Finding | undefined;
}
