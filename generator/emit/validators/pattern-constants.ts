/**
 * The patterns of a client, each compiled once, in a constant named after the property that has it first.
 * Input: patterns as the document writes them; output: names, declarations, and diagnostics for what is no pattern.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { camelCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { regexLiteral } from "../print/literals.js";
import { printPattern } from "./print-function.js";

export class PatternConstants {
  readonly diagnostics: Diagnostic[] = [];
  /** The schema that is printed just now, for what is said of its patterns. */
  owner = "";
  readonly #declarations: string[] = [];
  /** Names by pattern; undefined for what does not compile. */
  readonly #names = new Map<string, string | undefined>();
  readonly #registry: NameRegistry;

  constructor(registry: NameRegistry) {
    this.#registry = registry;
  }

  /** Name of the constant; `hint` is what it is named after when it is new. */
  nameOf(pattern: string, hint: string): string | undefined {
    if (!this.#names.has(pattern)) {
      this.#names.set(pattern, this.#declare(pattern, hint));
    }
    return this.#names.get(pattern);
  }

  get isEmpty(): boolean {
    return this.#declarations.length === 0;
  }

  /** The declarations, as one block; none when there are no patterns. */
  print(): string[] {
    const declarations = this.#declarations.join("\n");
    return declarations === "" ? [] : [declarations];
  }

  #declare(pattern: string, hint: string): string | undefined {
    const literal = regexLiteral(pattern);
    if (literal === undefined) {
      this.diagnostics.push(
        diagnostic(
          "emit/invalid-pattern",
          `\`${pattern}\` in \`${this.owner}\` is no regular expression; it is not checked.`,
          undefined,
          { subject: this.owner, actual: pattern },
        ),
      );
      return undefined;
    }
    const base = camelCase(hint).replace(/Pattern$/u, "");
    const name = this.#registry.claim(`${base}Pattern`);
    this.#declarations.push(printPattern(name, literal));
    return name;
  }
}
