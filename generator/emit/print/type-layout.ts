/**
 * Lays out types as prettier does. Input: a `TypeTerm`; output: a `Doc`.
 * The layouts follow prettier 3.10: unions with one name and null stay on one line, others break at every bar.
 */
import {
  group,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  PRINT_WIDTH,
  printDoc,
  softline,
  type Doc,
} from "./doc.js";
import { isAscii } from "./string-width.js";

export type TypeTerm =
  /** A keyword (`string`) or a literal. */
  | { readonly kind: "word"; readonly text: string }
  | {
      readonly kind: "name";
      readonly text: string;
      readonly args?: readonly TypeTerm[];
    }
  | { readonly kind: "array"; readonly items: TypeTerm }
  | {
      readonly kind: "tuple";
      readonly items: readonly TypeTerm[];
      /** How many items there must be. */
      readonly needed: number;
      /** The type of further items; none when there are no further ones. */
      readonly rest?: TypeTerm;
    }
  | { readonly kind: "union"; readonly members: readonly TypeTerm[] }
  | { readonly kind: "intersection"; readonly members: readonly TypeTerm[] };

export const UNKNOWN: TypeTerm = { kind: "word", text: "unknown" };
export const NULL: TypeTerm = { kind: "word", text: "null" };

export function word(text: string): TypeTerm {
  return { kind: "word", text };
}

export function named(text: string, ...args: readonly TypeTerm[]): TypeTerm {
  return args.length > 0
    ? { kind: "name", text, args }
    : { kind: "name", text };
}

/** A union, flattened, without doubles; `unknown` swallows the others. */
export function unionOf(terms: readonly TypeTerm[]): TypeTerm {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  const members = distinct(
    terms.flatMap((term) => (term.kind === "union" ? term.members : [term])),
  ).filter((term) => !isWord(term, "never"));
  if (members.some((term) => isWord(term, "unknown"))) return UNKNOWN;
  const [first = word("never")] = members;
  return members.length <= 1 ? first : { kind: "union", members };
}

/** An intersection, flattened, without doubles and without `unknown`. */
export function intersectionOf(terms: readonly TypeTerm[]): TypeTerm {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  const members = distinct(
    terms.flatMap((term) =>
      term.kind === "intersection" ? term.members : [term],
    ),
  ).filter((term) => !isWord(term, "unknown"));
  const [first = UNKNOWN] = members;
  return members.length <= 1 ? first : { kind: "intersection", members };
}

/** Adds every name that a type refers to. */
export function addNames(names: Set<string>, term: TypeTerm): void {
  switch (term.kind) {
    case "word":
      return;
    case "name":
      names.add(term.text);
      for (const arg of term.args ?? []) addNames(names, arg);
      return;
    case "array":
      addNames(names, term.items);
      return;
    case "tuple":
      for (const type of tupleTypes(term)) addNames(names, type);
      return;
    default:
      for (const member of term.members) addNames(names, member);
  }
}

type Tuple = TypeTerm & { kind: "tuple" };

export function tupleTypes({ items, rest }: Tuple): readonly TypeTerm[] {
  return rest ? [...items, rest] : items;
}

/** One line, without regard to width: for tables and messages. */
export function typeText(term: TypeTerm): string {
  switch (term.kind) {
    case "word":
      return term.text;
    case "name":
      return term.args
        ? `${term.text}<${term.args.map(typeText).join(", ")}>`
        : term.text;
    case "array":
      return `${needsParentheses(term.items) ? `(${typeText(term.items)})` : typeText(term.items)}[]`;
    case "tuple": {
      const { items, needed, rest } = term;
      const own = items.map((item, index) => {
        const isOptional = index >= needed;
        return isOptional ? `${memberText(item)}?` : typeText(item);
      });
      const more = rest ? [`...${memberText(rest)}[]`] : [];
      return `[${[...own, ...more].join(", ")}]`;
    }
    case "union":
    case "intersection": {
      const bar = term.kind === "union" ? " | " : " & ";
      return term.members
        .map((member) =>
          needsParentheses(member) ? `(${typeText(member)})` : typeText(member),
        )
        .join(bar);
    }
  }
}

function memberText(term: TypeTerm): string {
  return needsParentheses(term) ? `(${typeText(term)})` : typeText(term);
}

/** `name: Type;` from column `2 * depth`. */
export function printMemberType(
  left: string,
  term: TypeTerm,
  depth: number,
): string {
  const text = `${left}: ${typeText(term)};`;
  return text.length <= PRINT_WIDTH - 2 * depth && isAscii(text)
    ? "  ".repeat(depth) + text
    : printDoc([left, typeAnnotation(term), ";"], depth);
}

/** `: Type` of a property or parameter. */
export function typeAnnotation(term: TypeTerm): Doc {
  return [": ", layout(term, "annotation")];
}

/** `export type Name = Type;` */
export function typeAlias(name: string, term: TypeTerm): Doc {
  const left = `export type ${name}`;
  if (term.kind === "union" && !staysTogether(term.members)) {
    const right = layout(term, "operand");
    return group([left, " =", group(indent([line, right])), ";"]);
  }
  const gap = group(indent(line));
  return group([
    left,
    " =",
    gap,
    indentIfBreak(gap, layout(term, "operand")),
    ";",
  ]);
}

type Place = "annotation" | "operand" | "parentheses";

export function layout(term: TypeTerm, place: Place): Doc {
  switch (term.kind) {
    case "word":
      return term.text;
    case "name":
      return term.args ? generic(term.text, term.args) : term.text;
    case "array":
      return needsParentheses(term.items)
        ? ["(", layout(term.items, "parentheses"), ")[]"]
        : [layout(term.items, "operand"), "[]"];
    case "tuple":
      return tuple(term);
    case "union":
      return union(term.members, place);
    case "intersection":
      return intersection(term.members);
  }
}

function union(members: readonly TypeTerm[], place: Place): Doc {
  if (staysTogether(members)) return join(" | ", members.map(member));
  const bars = group(
    members.map((item, index) => [
      index === 0 ? ifBreak("| ") : [line, "| "],
      indent(member(item)),
    ]),
  );
  if (place === "parentheses")
    return group([indent([softline, bars]), softline]);
  return place === "annotation" ? group(indent([softline, bars])) : bars;
}

function tuple({ items, needed, rest }: Tuple): Doc {
  const own = items.map((item, index) =>
    index < needed ? layout(item, "operand") : [member(item), "?"],
  );
  const more = rest ? [["...", member(rest), "[]"]] : [];
  const inside = indent([softline, join([",", line], [...own, ...more])]);
  const comma = rest ? "" : ifBreak(",");
  return group(["[", inside, comma, softline, "]"]);
}

function intersection(members: readonly TypeTerm[]): Doc {
  return group(
    members.map((item, index) =>
      index === 0 ? member(item) : indent([" &", line, member(item)]),
    ),
  );
}

function member(term: TypeTerm): Doc {
  return needsParentheses(term)
    ? ["(", layout(term, "parentheses"), ")"]
    : layout(term, "operand");
}

function generic(name: string, args: readonly TypeTerm[]): Doc {
  const [only] = args;
  if (args.length === 1 && only && isSimple(only)) {
    return [name, "<", layout(only, "operand"), ">"];
  }
  const list = args.map((arg) => layout(arg, "operand"));
  return group([
    name,
    "<",
    indent([softline, join([",", line], list)]),
    softline,
    ">",
  ]);
}

/** What prettier never breaks as the only argument: keywords and names without arguments, alone or with null. */
function isSimple(term: TypeTerm): boolean {
  if (term.kind === "union") return staysTogether(term.members);
  return term.kind === "name"
    ? term.args === undefined
    : term.kind === "word" && /^[a-z]/.test(term.text);
}

function staysTogether(members: readonly TypeTerm[]): boolean {
  const names = members.filter((item) => item.kind === "name");
  return (
    names.length === 1 &&
    members.every((item) => item.kind === "name" || isWord(item, "null"))
  );
}

function needsParentheses(term: TypeTerm): boolean {
  return term.kind === "union" || term.kind === "intersection";
}

function isWord(term: TypeTerm, text: string): boolean {
  return term.kind === "word" && term.text === text;
}

function distinct(terms: readonly TypeTerm[]): TypeTerm[] {
  const byText = new Map<string, TypeTerm>();
  for (const term of terms) {
    const text = typeText(term);
    if (!byText.has(text)) byText.set(text, term);
  }
  return [...byText.values()];
}
