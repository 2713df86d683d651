/** Prints the constants and functions of `validators.ts`, one at a time. Input: names and terms; output: text. */
import {
  assignment,
  functionHead,
  returnCall,
  type ValueTerm,
} from "../print/code-layout.js";
import { printComment } from "../print/comments.js";
import { printDoc } from "../print/doc.js";

export interface PrintedFunction {
  readonly comment: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly returns: string;
  readonly body: readonly string[];
}

export function printFunction(parts: PrintedFunction): string {
  const comment = printComment({ paragraphs: [parts.comment] });
  const head = functionHead(
    `export function ${parts.name}`,
    parts.parameters,
    parts.returns,
  );
  return `${comment}${printDoc(head)}\n${parts.body.join("\n")}\n}`;
}

/** `const name: Rules = {...};` */
export function printRules(name: string, term: ValueTerm, prefix = ""): string {
  return printDoc([
    assignment(`${prefix}const ${name}: Rules`, " =", term),
    ";",
  ]);
}

/** What makes a check that of responses. */
export const RESPONSE = '"response"';

/** `return name(argument);` as the body of a function. */
export function returning(name: string, ...args: readonly string[]): string {
  return printDoc(returnCall(name, ...args), 1);
}
