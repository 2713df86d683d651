/**
 * What the words of a description demand. Every constraint names its rule and the words it was read from.
 * Which keyword a `range` becomes has been decided here, from the row's type. Beside `prose/` only a literal query makes one.
 */

/** A value as JSON, typed as the row's type column says. */
export type Scalar = string | number | boolean;

/** A documented value and what it means. */
export interface DocumentedValue {
  readonly value: Scalar;
  readonly meaning?: string;
}

interface ConstraintBase {
  /** Name of the rule, `values/bulleted-list`. */
  readonly rule: string;
  /** The words it was read from. */
  readonly words: string;
  /** `items` when it constrains the elements of an array rather than the value itself. */
  readonly target?: "items";
}

export interface EnumConstraint extends ConstraintBase {
  readonly kind: "enum";
  readonly values: readonly DocumentedValue[];
  /** True when the words leave room for other values ("such as", "currently"). */
  readonly open: boolean;
}

/** Bounds of a number. */
export interface RangeConstraint extends ConstraintBase {
  readonly kind: "range";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Length of a string in characters. */
export interface LengthConstraint extends ConstraintBase {
  readonly kind: "length";
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Number of elements of an array. */
export interface ItemsConstraint extends ConstraintBase {
  readonly kind: "items";
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface MultipleConstraint extends ConstraintBase {
  readonly kind: "multiple";
  readonly multipleOf: number;
}

export interface DefaultConstraint extends ConstraintBase {
  readonly kind: "default";
  /** Several for a list. */
  readonly value: Scalar | readonly Scalar[];
}

export interface FormatConstraint extends ConstraintBase {
  readonly kind: "format";
  /** A format name of JSON Schema, `uuid`, `date-time`, `ipv4`. */
  readonly format: string;
}

export interface PatternConstraint extends ConstraintBase {
  readonly kind: "pattern";
  /** An ECMA-262 pattern without flags. */
  readonly pattern: string;
}

export interface FlagConstraint extends ConstraintBase {
  /** `reserved` is a field that must be left alone: not used yet, or not supported. */
  readonly kind: "deprecated" | "readOnly" | "nullable" | "reserved";
}

/** What is asked of a field; values are as the text writes them. */
export type PresenceCondition =
  | {
      readonly field: string;
      readonly values: readonly string[];
      /** True where the text calls the field by more words: its values have to prove that it is meant. */
      readonly loose?: true;
    }
  | { readonly field: string; readonly present: boolean };

/** A field must be there, or must not, where `when` holds. */
export interface ConditionalPresence extends ConstraintBase {
  readonly kind: "presence";
  readonly form: "requiredIf" | "forbiddenIf";
  readonly field: string;
  readonly when: PresenceCondition;
}

/** Which of several fields may stand beside each other. */
export interface JointPresence extends ConstraintBase {
  readonly kind: "presence";
  readonly form: "atLeastOne" | "exactlyOne" | "notTogether";
  readonly fields: readonly string[];
}

/** Whether fields of one object must be there. Names are as the text writes them. */
export type PresenceConstraint = ConditionalPresence | JointPresence;

export type Constraint =
  | EnumConstraint
  | RangeConstraint
  | LengthConstraint
  | ItemsConstraint
  | MultipleConstraint
  | DefaultConstraint
  | FormatConstraint
  | PatternConstraint
  | FlagConstraint
  | PresenceConstraint;

/** A sentence that looks like a constraint and that no rule understood. */
export interface UnreadSentence {
  readonly words: string;
}

export interface ProseReading {
  readonly constraints: readonly Constraint[];
  readonly unread: readonly UnreadSentence[];
  /** Set when the description is too long and its end was not read. */
  readonly truncated?: true;
}
