/**
 * Rows for the tests of prose: a field, a description, and what it demands in short form.
 * Lines that begin with "- " become a list, all others paragraphs.
 */
import type {
  Block,
  ListItem,
  Paragraph,
} from "../../generator/document/document-tree.js";
import type { TypeExpression } from "../../generator/page/type-expression.js";
import type {
  Constraint,
  PresenceConstraint,
} from "../../generator/prose/constraint.js";
import { withLostBreaks } from "../../generator/prose/lost-breaks.js";
import { readProse } from "../../generator/prose/read-prose.js";

export interface ProseRow {
  readonly title: string;
  /** `name: Type`, with a type of TYPES and maybe a length: `name: String(64)`. */
  readonly field: string;
  readonly text: string;
  /** Short forms, see `shortForm`. */
  readonly want: readonly string[];
  /** The rule that this row nearly hits. */
  readonly nearly?: string;
}

/** A row in short: title, `name: Type`, text, what it demands, the rule that it nearly hits. */
export type ShortRow = readonly [
  title: string,
  field: string,
  text: string,
  want: readonly string[],
  nearly?: string,
];

/** The rows of a table in short. */
export function proseRows(table: readonly ShortRow[]): readonly ProseRow[] {
  return table.map(([title, field, text, want, nearly]) => ({
    title,
    field,
    text,
    want,
    ...(nearly === undefined ? {} : { nearly }),
  }));
}

export const TYPES: Readonly<Record<string, TypeExpression>> = {
  String: { kind: "scalar", name: "string" },
  Integer: { kind: "scalar", name: "integer" },
  Float: { kind: "scalar", name: "number" },
  Boolean: { kind: "scalar", name: "boolean" },
  Strings: { kind: "array", items: { kind: "scalar", name: "string" } },
  Integers: { kind: "array", items: { kind: "scalar", name: "integer" } },
  Objects: { kind: "array", items: { kind: "object", name: "Part" } },
  Array: { kind: "array", items: { kind: "unknown", text: "" } },
  Object: { kind: "object", name: "Part" },
  Map: { kind: "map", values: { kind: "scalar", name: "string" } },
  Union: {
    kind: "union",
    options: [
      { kind: "scalar", name: "integer" },
      { kind: "scalar", name: "boolean" },
    ],
  },
  Untyped: { kind: "unknown", text: "" },
};

const AT = { anchors: [], position: { line: 1, column: 1 } };

/** What the row's description reads as. */
export function readRow(row: Pick<ProseRow, "field" | "text">) {
  const [name = "", typeName = ""] = row.field.split(": ");
  const type = TYPES[typeName.replace(/[([][\d-]+[)\]]$/, "")];
  if (!type) throw new Error(`no type ${typeName} in the row's field`);
  const blocks = withLostBreaks(blocksOf(row.text));
  const text = row.text.replace(/^- |\*\*/gm, "");
  return readProse({ name, type, typeText: typeName, blocks, text });
}

/** A text as the blocks a page's cell would have. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const endList = (): void => {
    if (items.length > 0)
      blocks.push({ kind: "list", ordered: false, items, ...AT });
    items = [];
  };
  for (const line of text.split("\n")) {
    if (line.startsWith("- ")) {
      items.push({ blocks: [paragraph(line.slice(2))] });
      continue;
    }
    endList();
    blocks.push(paragraph(line));
  }
  endList();
  return blocks;
}

/** `**A**` is bold. */
export function paragraph(text: string): Paragraph {
  return {
    kind: "paragraph",
    text: text.replaceAll("**", ""),
    bold: false,
    emphasized: [...text.matchAll(/\*\*(.+?)\*\*/g)].map(
      ([, bold = ""]) => bold,
    ),
    links: [],
    ...AT,
  };
}

/** `enum A|B`, `enum A|B…` when open, `range 1..5`, `range >0..`, `length ..64`, `items 0..10`, `default "x"`. */
export function shortForm(constraint: Constraint): string {
  const target = constraint.target ? `${constraint.target} ` : "";
  switch (constraint.kind) {
    case "enum": {
      const values = constraint.values.map((one) => JSON.stringify(one.value));
      return `${target}enum ${values.join("|")}${constraint.open ? "…" : ""}`;
    }
    case "range": {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } =
        constraint;
      const low =
        exclusiveMinimum === undefined ? minimum : `>${exclusiveMinimum}`;
      const high =
        exclusiveMaximum === undefined ? maximum : `<${exclusiveMaximum}`;
      return `range ${low ?? ""}..${high ?? ""}`;
    }
    case "length":
      return `${target}length ${constraint.minLength ?? ""}..${constraint.maxLength ?? ""}`;
    case "items":
      return `items ${constraint.minItems ?? ""}..${constraint.maxItems ?? ""}`;
    case "multiple":
      return `multiple ${constraint.multipleOf}`;
    case "default":
      return `default ${JSON.stringify(constraint.value)}`;
    case "format":
      return `${target}format ${constraint.format}`;
    case "pattern":
      return `${target}pattern ${constraint.pattern}`;
    case "presence":
      return presenceForm(constraint);
    default:
      return constraint.kind;
  }
}

/** `requiredIf size when kind=A|B`, `atLeastOne a, b`. */
function presenceForm(constraint: PresenceConstraint): string {
  if (!("when" in constraint)) {
    return `${constraint.form} ${constraint.fields.join(", ")}`;
  }
  const { form, field, when } = constraint;
  const asked =
    "values" in when
      ? `=${when.values.join("|")}${when.loose ? "?" : ""}`
      : when.present
        ? " present"
        : " absent";
  return `${form} ${field} when ${when.field}${asked}`;
}
