/**
 * Lays out expressions, object literals and imports as prettier does. Input: small terms; output: a `Doc`.
 * Only what the emitters use: no call takes an object or a function as an argument, no chain of members is long.
 */
import {
  fill,
  group,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  softline,
  type Doc,
} from "./doc.js";
import { objectKey, numberLiteral, stringLiteral } from "./literals.js";
import { widthOf } from "./string-width.js";

/** A literal value, or code that stands for one. */
export type ValueTerm =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A name, `null`, a regular expression. */
  | { readonly kind: "code"; readonly code: string }
  /** `{...} satisfies Rules`: a value whose type cannot be told from its place. */
  | { readonly kind: "typed"; readonly term: ValueTerm; readonly type: string }
  | { readonly kind: "list"; readonly items: readonly ValueTerm[] }
  | { readonly kind: "object"; readonly members: readonly Member[] };

export interface Member {
  readonly key: string;
  readonly value: ValueTerm;
}

export const code = (text: string): ValueTerm => ({ kind: "code", code: text });
export const text = (value: string): ValueTerm => ({ kind: "text", value });
export const list = (items: readonly ValueTerm[]): ValueTerm => ({
  kind: "list",
  items,
});
export const object = (members: readonly Member[]): ValueTerm => ({
  kind: "object",
  members,
});

/** The term of a JSON value. */
export function jsonTerm(value: unknown): ValueTerm {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (Array.isArray(value)) return list(value.map(jsonTerm));
  if (typeof value !== "object" || value === null) return code("null");
  return object(
    Object.entries(value).map(([key, member]) => ({
      key,
      value: jsonTerm(member),
    })),
  );
}

/** `left = value`, or with another operator. */
export function assignment(
  left: string,
  operator: string,
  term: ValueTerm,
): Doc {
  const right = layoutValue(term);
  const isShortKey = operator === ":" && widthOf(left) < 5;
  switch (term.kind) {
    case "text":
      return isShortKey
        ? [left, operator, " ", right]
        : group([left, operator, group(indent([line, right]))]);
    case "number":
    case "boolean":
      return [left, operator, " ", right];
    default: {
      if (isShortKey) return [left, operator, " ", right];
      const gap = group(indent(line));
      return group([left, operator, gap, indentIfBreak(gap, right)]);
    }
  }
}

/** A value without parts. */
export type Atom = Exclude<ValueTerm, { kind: "list" | "object" | "typed" }>;

export function isAtom(term: ValueTerm): term is Atom {
  const { kind } = term;
  return kind !== "list" && kind !== "object" && kind !== "typed";
}

/** Its code, always on one line. */
export function atomText(term: Atom): string {
  switch (term.kind) {
    case "text":
      return stringLiteral(term.value);
    case "number":
      return numberLiteral(term.value);
    case "boolean":
      return String(term.value);
    case "code":
      return term.code;
  }
}

export function layoutValue(term: ValueTerm): Doc {
  if (isAtom(term)) return atomText(term);
  switch (term.kind) {
    case "typed":
      return [layoutValue(term.term), ` satisfies ${term.type}`];
    case "list":
      return layoutList(term.items);
    case "object":
      return layoutObject(term.members);
  }
}

/** `broken`: each member on a line of its own, even where one line would do. */
export function layoutObject(members: readonly Member[], broken = false): Doc {
  if (members.length === 0) return "{}";
  const docs = members.map((member) =>
    group(assignment(objectKey(member.key), ":", member.value)),
  );
  const inside = indent([line, join([",", line], docs)]);
  return group(["{", inside, ifBreak(","), line, "}"], broken);
}

function layoutList(items: readonly ValueTerm[]): Doc {
  if (items.length === 0) return "[]";
  if (items.every((item) => item.kind === "number")) {
    const words = items.map((item, index) =>
      index === items.length - 1
        ? layoutValue(item)
        : [layoutValue(item), ","].join(""),
    );
    return group([
      "[",
      indent([softline, fill(words)]),
      ifBreak(","),
      softline,
      "]",
    ]);
  }
  const docs = items.map((item) => group(layoutValue(item)));
  const contents = indent([softline, join([",", line], docs)]);
  return group(["[", contents, ifBreak(","), softline, "]"], isMatrix(items));
}

/** Lists of objects, or of lists, with more than one member each are never on one line. */
function isMatrix(items: readonly ValueTerm[]): boolean {
  const [first] = items;
  return (
    items.length > 1 &&
    items.every(
      (item) =>
        item.kind === first?.kind &&
        ((item.kind === "list" && item.items.length > 1) ||
          (item.kind === "object" && item.members.length > 1)),
    )
  );
}

/** `name(argument, argument)` */
export function callOf(name: string, ...args: readonly Doc[]): Doc {
  if (args.length === 0) return `${name}()`;
  return [
    name,
    group([
      "(",
      indent([softline, join([",", line], args)]),
      ifBreak(","),
      softline,
      ")",
    ]),
  ];
}

/** `import { a, b } from "./x.js";` One name alone is never broken. */
export function importNames(
  names: readonly string[],
  from: string,
  isType = false,
): Doc {
  const head = `import${isType ? " type" : ""}`;
  const tail = ` from ${stringLiteral(from)};`;
  if (names.length === 1) return `${head} { ${names[0]} }${tail}`;
  const inside = indent([line, join([",", line], names)]);
  return [group([`${head} {`, inside, ifBreak(","), line, "}"]), tail];
}

/** `export function name(a: A, b: B): R {` */
export function functionHead(
  name: string,
  parameters: readonly Doc[],
  returns: Doc,
): Doc {
  return [
    name,
    group([
      "(",
      indent([softline, join([",", line], parameters)]),
      ifBreak(","),
      softline,
      "): ",
      returns,
    ]),
    " {",
  ];
}

/** `return name(argument, argument);` */
export function returnCall(name: string, ...args: readonly Doc[]): Doc {
  return ["return ", callOf(name, ...args), ";"];
}
