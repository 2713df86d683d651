/**
 * Lays out conditions of `if` statements as prettier does, and what they read. Input: operands and operators;
 * output: a `Doc`.
 */
import {
  flatText,
  group,
  indent,
  line,
  PRINT_WIDTH,
  printDoc,
  softline,
  type Doc,
} from "./doc.js";
import { propertyName } from "./literals.js";
import { widthOf } from "./string-width.js";

/** What a check reads: a variable, or a member of one. */
export interface Subject {
  readonly doc: Doc;
  readonly length: Doc;
  /** How many loops it is inside of. */
  readonly level: number;
}

export function variable(name: string, level = 0): Subject {
  return { doc: name, length: `${name}.length`, level };
}

/** `value.name` or `value["a name"]` */
export function memberOf(object: string, name: string, level = 0): Subject {
  const key = propertyName(name);
  const isQuoted = key !== name;
  const quoted = group(["[", indent([softline, key]), softline, "]"]);
  const doc = isQuoted ? [object, quoted] : `${object}.${name}`;
  const start = isQuoted
    ? doc
    : [object, group(indent([softline, `.${name}`]))];
  const length = [start, group(indent([softline, ".length"]))];
  return { doc, length, level };
}

/** That a value has one of some types, or is one of some literals as they are written. */
export interface Proof {
  readonly subject: Doc;
  readonly types: readonly string[];
}

/** A condition: operands of one operator, some of which are conditions of the other one. */
export type Condition =
  | {
      readonly kind: "operand";
      readonly doc: Doc;
      /** What TypeScript takes from it, where it is no opposite. */
      readonly proves?: Proof;
    }
  | {
      readonly kind: "comparison";
      readonly left: Doc;
      readonly operator: string;
      readonly right: Doc;
    }
  | {
      readonly kind: "||" | "&&";
      readonly operands: readonly Condition[];
    };

export const operand = (doc: Doc, proves?: Proof): Condition =>
  proves ? { kind: "operand", doc, proves } : { kind: "operand", doc };

/** `left === right` */
export function comparison(left: Doc, operator: string, right: Doc): Condition {
  return { kind: "comparison", left, operator, right };
}

/** True for what begins with `!`. */
export function isNegation(doc: Doc): boolean {
  return Array.isArray(doc) && doc[0] === "!";
}

/** Joins conditions; those of the same operator are merged, a single one stays as it is. */
export function joined(
  kind: "||" | "&&",
  conditions: readonly Condition[],
): Condition {
  const [only] = conditions;
  if (only && conditions.length === 1) return only;
  const operands: Condition[] = [];
  for (const condition of conditions) {
    if (condition.kind === kind) operands.push(...condition.operands);
    else operands.push(condition);
  }
  const [alone] = operands;
  return alone && operands.length === 1 ? alone : { kind, operands };
}

const OPPOSITES: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
};

/** The opposite, written without a `!` where that is possible. */
export function negated(condition: Condition): Condition {
  switch (condition.kind) {
    case "operand": {
      const { doc, proves } = condition;
      return operand(
        isNegation(doc) ? (doc as readonly Doc[]).slice(1) : ["!", doc],
        proves,
      );
    }
    case "comparison": {
      const { left, operator, right } = condition;
      return comparison(left, OPPOSITES[operator] ?? operator, right);
    }
    default: {
      const opposite = condition.kind === "||" ? "&&" : "||";
      return joined(opposite, condition.operands.map(negated));
    }
  }
}

/** `if (condition) {` as text; operands that fit a line each are the usual case, and are written without more ado. */
export function printIfHead(condition: Condition, depth: number): string {
  if (condition.kind !== "||" && condition.kind !== "&&") {
    return printDoc(ifHead(condition), depth);
  }
  const margin = "  ".repeat(depth);
  const room = PRINT_WIDTH - 2 * depth;
  const operands: string[] = [];
  let width = 7;
  for (const item of condition.operands) {
    // An operator after it, two more columns before it.
    const text = flatText(layoutOperand(item), room - 5);
    if (text === undefined) return printDoc(ifHead(condition), depth);
    operands.push(text);
    width += text.length + 4;
  }
  const flat = `if (${operands.join(` ${condition.kind} `)}) {`;
  if (width < 2 * room && widthOf(flat) <= room) return margin + flat;
  const lines = operands.join(` ${condition.kind}\n${margin}  `);
  return `${margin}if (\n${margin}  ${lines}\n${margin}) {`;
}

/** `if (condition) {` */
export function ifHead(condition: Condition): Doc {
  const inside = conditionParts(condition);
  return group(["if (", group([indent([softline, inside]), softline]), ") {"]);
}

/** A condition that fills a pair of parentheses of its own, where nothing is indented further. */
function conditionParts(condition: Condition): Doc {
  switch (condition.kind) {
    case "operand":
      return condition.doc;
    case "comparison": {
      const { left, operator, right } = condition;
      return [left, " ", group([operator, line, right])];
    }
    default: {
      const [first = "", ...rest] = condition.operands.map(layoutOperand);
      return [first, ...rest.map((doc) => [` ${condition.kind}`, line, doc])];
    }
  }
}

function layoutOperand(condition: Condition): Doc {
  switch (condition.kind) {
    case "operand":
      return condition.doc;
    case "comparison": {
      const { left, operator, right } = condition;
      return group([left, indent([" ", group([operator, line, right])])]);
    }
    default: {
      const [first = "", ...rest] = condition.operands.map(layoutOperand);
      const following = rest.map((doc) => [` ${condition.kind}`, line, doc]);
      return ["(", group([first, indent(following)]), ")"];
    }
  }
}
