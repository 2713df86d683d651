/** Prints the functions and constants of `validators.ts`, one at a time. Input: names and terms; output: text. */
import { callOf, functionHead, type ValueTerm } from "../print/code-layout.js";
import {
  group,
  indent,
  indentIfBreak,
  line,
  printDoc,
  type Doc,
} from "../print/doc.js";
import { printValue } from "../print/value-text.js";

export interface PrintedFunction {
  readonly name: string;
  readonly isExported: boolean;
  readonly parameters: readonly string[];
  readonly returns: string;
  readonly body: readonly string[];
}

export function printFunction(parts: PrintedFunction): string {
  const head = functionHead(
    `${parts.isExported ? "export " : ""}function ${parts.name}`,
    parts.parameters,
    parts.returns,
  );
  return `${printDoc(head)}\n${parts.body.join("\n")}\n}`;
}

/** `function nameRules(): Rules { return {...}; }` */
export function printRules(
  name: string,
  term: ValueTerm,
  isExported: boolean,
): string {
  const head = `${isExported ? "export " : ""}function ${name}(): Rules {`;
  const value = printValue("return ", term, { after: ";", depth: 1 });
  return `${head}\n${value}\n}`;
}

/**
 * Makes validators through a function of the file itself: for an imported one, TypeScript looks through all constants
 * before each use, which takes most of a minute where there are ten thousand.
 */
export const MAKER = `function validatorOf<Value>(
  rules: RulesSource,
  check: ((value: unknown) => value is Value) | Direction,
): Validator<Value> {
  return validator(rules, check);
}`;

/** Bundlers leave out what nobody uses. */
const PURE = "/* @__PURE__ */ ";

/** `const name = value;`, made only where it is used. */
export function printConstant(name: string, value: Doc): string {
  const gap = group(indent(line));
  const right = indentIfBreak(gap, [PURE, value]);
  return printDoc(group([`const ${name} =`, gap, right, ";"]));
}

/** `export const validateX: Validator<models.X> = validatorOf(xRules, isX);` */
export function printValidator(
  name: string,
  typeName: string,
  args: readonly string[],
): string {
  const gap = group(indent(line));
  const call = [PURE, callOf("validatorOf", ...args)];
  return printDoc(
    group([
      `export const ${name}: Validator<models.${typeName}> =`,
      gap,
      indentIfBreak(gap, call),
      ";",
    ]),
  );
}

/** An argument of at most so many signs is not parted from its function. */
const SHORT = 20;

/** `const xPattern = textPattern(/^[a-z]*$/u);` */
export function printPattern(name: string, literal: string): string {
  const isShort = literal.lastIndexOf("/") - 1 <= SHORT;
  const made = [PURE, callOf("textPattern", literal), ";"];
  const right = isShort ? indent([line, ...made]) : [" ", ...made];
  return printDoc(group([`const ${name} =`, right]));
}
