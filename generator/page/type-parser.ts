/**
 * The productions of the type column's grammar, which `type-grammar.ts` shows. Input: tokens of a cell; output: the type
 * that they begin with.
 */
import {
  ARRAY_WORDS,
  FILLER_WORDS,
  MAP_WORDS,
  OBJECT_WORDS,
  QUALIFYING_WORDS,
  SCALAR_WORDS,
} from "../vocabulary/type-words.js";
import { TypeCursor } from "./type-cursor.js";
import type { TypeExpression } from "./type-expression.js";
import {
  type Place,
  isPlainWords,
  looksLikeObjectName,
  NAME,
  saysAny,
} from "./type-names.js";
import { type Token, isTypeWord, TABLE_NAME } from "./type-tokens.js";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["[", "]"],
  ["(", ")"],
]);
const MAX_NESTING = 20;

export class TypeParser extends TypeCursor {
  #depth = 0;

  /** An element may be a bare model name, which alone in a cell could be any word. */
  type(place: Place = "cell"): TypeExpression | undefined {
    this.#depth += 1;
    if (this.#depth > MAX_NESTING) return undefined;
    const first = this.#single(place);
    if (!first) return undefined;
    const options = [first];
    while (
      this.take("/") ||
      this.take("|") ||
      this.take("or") ||
      this.take("或")
    ) {
      const next = this.#single(place);
      if (!next) return undefined;
      options.push(next);
    }
    this.#depth -= 1;
    return options.length === 1 ? first : { kind: "union", options };
  }

  #single(place: Place): TypeExpression | undefined {
    this.skipFillers();
    const current = this.tokens[this.at];
    if (!current) return undefined;
    let expression: TypeExpression | undefined;
    if (!current.linked && ARRAY_WORDS.has(current.word))
      expression = this.#array();
    else if (!current.linked && MAP_WORDS.has(current.word))
      expression = this.#map();
    else if (!current.linked && current.text === "[")
      expression = this.#bracketed();
    else expression = this.#scalarOrObject(place);
    this.skipFillers();
    return expression ? this.#suffixes(expression) : undefined;
  }

  /** "String array", "JSON Array", "config array corresponding to ...". */
  #suffixes(expression: TypeExpression): TypeExpression {
    const next = this.tokens[this.at];
    if (!next || next.linked) return expression;
    if (ARRAY_WORDS.has(next.word)) {
      this.at += 1;
      if (this.peek("corresponding")) this.at = this.tokens.length;
      return { kind: "array", items: expression };
    }
    if (this.takeEmptyBrackets()) return { kind: "array", items: expression };
    // A length such as String(32), String[32] or String (UUID) is prose, not type.
    if (expression.kind === "scalar" && next.text === "(") this.skipBrackets();
    if (expression.kind === "scalar" && expression.name === "string")
      this.takeLength();
    return expression;
  }

  #array(): TypeExpression | undefined {
    this.at += 1;
    if (this.take("of")) {
      // "Array of [objects]" is one list, not two.
      const grouped = this.take("[");
      const items = this.type("element");
      this.takeObjectWord();
      if (grouped && !this.take("]")) return undefined;
      return items && { kind: "array", items };
    }
    const opening = this.tokens[this.at]?.text ?? "";
    const closing = CLOSING.get(opening);
    if (closing) {
      this.at += 1;
      const items =
        this.#plainWord(closing) ??
        this.#plainWords(closing) ??
        this.type("element");
      if (!this.take(closing)) return undefined;
      // `List<Lamp> object`.
      if (items?.kind === "object") this.takeObjectWord();
      return items && { kind: "array", items };
    }
    // "List data structure": what follows says that there is a table, not what is in it.
    this.skipFillers();
    if (this.takeObjectWord())
      return { kind: "array", items: { kind: "object" } };
    return {
      kind: "array",
      items: this.#linkedName() ?? { kind: "unknown", text: "" },
    };
  }

  /** "Array Lamp": a link to the table of what is in the list. */
  #linkedName(): TypeExpression | undefined {
    return this.tokens[this.at]?.linked ? this.#named("element") : undefined;
  }

  /** `List<tag>`: the word may be an object's name, which a table must confirm. */
  #plainWord(closing: string): TypeExpression | undefined {
    const [word, next] = this.tokens.slice(this.at, this.at + 2);
    if (!word || word.linked || next?.text !== closing) return undefined;
    const { text } = word;
    const isPlain =
      NAME.test(text) &&
      !isTypeWord(text) &&
      !FILLER_WORDS.has(word.word) &&
      !looksLikeObjectName(text, "element");
    if (!isPlain) return undefined;
    this.at += 1;
    return { kind: "unknown", text };
  }

  /** `Array<Lamp shape>`: words that are no type, the first one written like a name. */
  #plainWords(closing: string): TypeExpression | undefined {
    const end = this.tokens.findIndex(
      ({ text }, at) => at >= this.at && text === closing,
    );
    const words = this.tokens.slice(this.at, Math.max(end, this.at));
    if (!isPlainWords(words)) return undefined;
    this.at = end;
    const text = words.map((one) => one.text).join(" ");
    return { kind: "unknown", text };
  }

  /** "[String]", "[]String". */
  #bracketed(): TypeExpression | undefined {
    if (this.takeEmptyBrackets()) {
      const items = this.type("element");
      return items && { kind: "array", items };
    }
    this.at += 1;
    const items = this.type("element");
    return items && this.take("]") ? { kind: "array", items } : undefined;
  }

  #map(): TypeExpression | undefined {
    this.at += 1;
    return this.#mapFrom();
  }

  /** What stands behind the word. */
  #mapFrom(): TypeExpression | undefined {
    if (this.take("of")) {
      const values = this.type("element");
      return values && { kind: "map", values };
    }
    const opening = this.tokens[this.at]?.text ?? "";
    const closing = CLOSING.get(opening);
    if (!closing) return { kind: "map", values: { kind: "unknown", text: "" } };
    this.at += 1;
    const first = this.type("element");
    const values =
      this.take(",") || this.take("，") ? this.#valueBefore(closing) : first;
    if (!this.take(closing)) return undefined;
    // `Map[String]Integer`: the value follows the key.
    const following = closing === "]" && values === first && !this.atEnd();
    const said = following ? this.type("element") : values;
    return said && { kind: "map", values: said };
  }

  /** `Map<String,>` has lost the name of an object that was a link. */
  #valueBefore(closing: string): TypeExpression | undefined {
    return this.peek(closing)
      ? { kind: "unknown", text: "" }
      : this.type("element");
  }

  #scalarOrObject(place: Place): TypeExpression | undefined {
    const current = this.tokens[this.at];
    if (!current) return undefined;
    const qualified = this.#qualifiedScalar(current);
    if (qualified) return qualified;
    if (!current.linked && Object.hasOwn(SCALAR_WORDS, current.word)) {
      const scalar = SCALAR_WORDS[current.word];
      this.at += 1;
      return scalar && { kind: "scalar", ...scalar };
    }
    if (saysAny(current, this.tokens[this.at + 1])) {
      this.at += 1;
      return { kind: "unknown", text: current.text };
    }
    if (!current.linked && OBJECT_WORDS.has(current.word)) {
      this.at += 1;
      this.skipFillers();
      // "JSON key-value pair".
      if (MAP_WORDS.has(this.tokens[this.at]?.word ?? "")) return this.#map();
      if (this.takeObjectWord()) return { kind: "object" };
      if (this.peek("<")) return this.#nameWithin();
      return this.#nameAfterWord() ?? { kind: "object" };
    }
    return this.#named(place);
  }

  /** `Dict<lamp>`: an object, and what its table is called; `Dict<String,String>` is a map. */
  #nameWithin(): TypeExpression | undefined {
    const [, name, end] = this.tokens.slice(this.at, this.at + 3);
    const isName = name && NAME.test(name.text) && !isTypeWord(name.text);
    if (!isName || end?.text !== ">") return this.#mapFrom();
    this.at += 3;
    return { kind: "object", name: name.text };
  }

  /** "Object LampState", "Object of Lamp": the name behind the word, where it is all that follows. */
  #nameAfterWord(): TypeExpression | undefined {
    const rest = this.tokens.slice(this.at);
    const [name, ...others] = this.peek("of") ? rest.slice(1) : rest;
    if (!name || others.length > 0) return undefined;
    const isName =
      !isTypeWord(name.text) && looksLikeObjectName(name.text, "element");
    if (!name.linked && !isName) return undefined;
    this.take("of");
    return this.#named("element");
  }

  /** "Long integer": the second word is the type, the first one says which. */
  #qualifiedScalar(current: Token): TypeExpression | undefined {
    const next = this.tokens[this.at + 1];
    if (current.linked || !QUALIFYING_WORDS.has(current.word)) return undefined;
    if (!next || next.linked || !Object.hasOwn(SCALAR_WORDS, next.word))
      return undefined;
    this.at += 2;
    const scalar = SCALAR_WORDS[next.word];
    const format = SCALAR_WORDS[current.word]?.format;
    const narrows = scalar?.name === SCALAR_WORDS[current.word]?.name;
    return (
      scalar && {
        kind: "scalar",
        ...scalar,
        ...(narrows && format ? { format } : {}),
      }
    );
  }

  /** One name, or several words before "object": "Security Group Rule objects". */
  #named(place: Place): TypeExpression | undefined {
    const words: string[] = [];
    let linked = false;
    for (;;) {
      const current = this.tokens[this.at];
      if (!current) break;
      const isName = NAME.test(current.text.replaceAll(" ", "_"));
      if (!isName && !TABLE_NAME.test(`${words.join(" ")} ${current.text}`))
        break;
      if (
        !current.linked &&
        (OBJECT_WORDS.has(current.word) || ARRAY_WORDS.has(current.word))
      )
        break;
      if (words.length > 0 && (current.word === "or" || current.word === "of"))
        break;
      words.push(current.text);
      linked ||= current.linked === true;
      this.at += 1;
      if (words.length > 6) return undefined;
    }
    if (words.length === 0) return undefined;
    const said = this.takeObjectWord() || this.takeObjectInBrackets();
    const arrayFollows = ARRAY_WORDS.has(this.tokens[this.at]?.word ?? "");
    const inList = this.peekEmptyBrackets() ? "element" : place;
    const isName =
      words.length === 1 && looksLikeObjectName(words[0] as string, inList);
    if (!said && !linked && !arrayFollows && !isName) return undefined;
    const name = words.join(" ");
    // A link that shows the number of its table names no object.
    return TABLE_NAME.test(name)
      ? { kind: "object" }
      : { kind: "object", name };
  }
}
