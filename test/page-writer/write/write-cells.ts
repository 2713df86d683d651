/** Cells of a row: name, type, flag and description of a field, in the words of a style. */
import { NOUNS } from "../sample/sample-words.js";
import type {
  SampleField,
  SampleScalar,
  SampleType,
  ServiceSample,
} from "../sample/service-sample.js";
import { objectOf } from "../sample/service-sample.js";
import type { DescriptionLine } from "../style/description-words.js";
import type { Column, PageStyle } from "../style/page-style.js";
import type { PlannedTable, TableSide } from "./plan-tables.js";
import type { CellLine, Inline, WrittenCell } from "./written-page.js";

export interface CellContext {
  readonly sample: ServiceSample;
  readonly style: PageStyle;
  /** Where the table of an object is: its number on the page, and the address that leads there. */
  readonly find: (object: number) => TableAddress | undefined;
  /** A table of parameters that scalars may mention. */
  readonly first: TableAddress | undefined;
}

export interface TableAddress {
  readonly number: number;
  readonly href: string;
}

/** The address of a planned table on its own page. */
export function addressOf(
  { number, anchors }: PlannedTable,
  page = "",
): TableAddress {
  return { number, href: `${page}#${anchors[0] ?? ""}` };
}

/** The cells of one row, in the order of the columns. */
export function writeRow(
  field: SampleField,
  columns: readonly Column[],
  context: CellContext,
): WrittenCell[] {
  return columns.map(({ role }): WrittenCell => {
    switch (role) {
      case "name":
        return plain(field.name);
      case "mandatory":
        return plain(flagOf(field, context.style));
      case "type":
        return { lines: [{ inlines: typeCell(field.type, context) }] };
      case "crud":
        return plain("CRUD");
      case "default":
        return plain(
          field.limits.fallback === undefined
            ? "-"
            : String(field.limits.fallback),
        );
      case "description":
        return { lines: describe(field, context, columns) };
    }
  });
}

function flagOf(
  { required, conditional }: SampleField,
  { mandatory }: PageStyle,
): string {
  if (conditional && mandatory.conditional) return mandatory.conditional;
  return required ? mandatory.yes : mandatory.no;
}

/** A row for keys that the user chooses. */
export function keyRow(type: SampleType): SampleField {
  return { name: "{key}", type, required: false, noun: 0, limits: {} };
}

/** Which columns a table of this side has. */
export function columnsOf(
  side: TableSide,
  { columns }: PageStyle,
): readonly Column[] {
  return columns[side];
}

function plain(text: string): WrittenCell {
  return { lines: [{ inlines: [text] }] };
}

function describe(
  field: SampleField,
  context: CellContext,
  columns: readonly Column[],
): CellLine[] {
  const { descriptions, links, scalarsRefer, reference, captions } =
    context.style;
  const noun = field.about ?? NOUNS[field.noun] ?? { en: "", zh: "" };
  const object = objectOf(field.type);
  const lines: CellLine[] = [
    toLine({ text: descriptions.subject(noun) }),
    ...limitLines(
      field,
      context.style,
      columns.some(({ role }) => role === "default"),
    ).map(toLine),
  ];
  if (context.style.notes && field.noun === 1)
    lines.push(noteLine(context.style));
  const target =
    object !== undefined && links === "description"
      ? context.find(object)
      : object === undefined && scalarsRefer && mayRefer(field, columns)
        ? context.first
        : undefined;
  if (!target) return lines;
  const [before, after] = reference(captions.number(target.number).trim());
  const [table = ""] = /^.*\d/.exec(after) ?? [];
  return [
    ...lines,
    {
      inlines: [
        before,
        { kind: "link", text: table, href: target.href },
        after.slice(table.length),
      ],
    },
  ];
}

function noteLine({ language }: PageStyle): CellLine {
  const text = language === "en" ? "Lamps are lit at night." : "灯在夜里点亮。";
  return { inlines: [text], note: true };
}

/** Some scalars mention the first table of the page; of a row without a type nobody could tell what it refers to. */
function mayRefer({ noun }: SampleField, columns: readonly Column[]): boolean {
  return noun === 0 && columns.some(({ role }) => role === "type");
}

function toLine({ text, items }: DescriptionLine): CellLine {
  return { inlines: [text], ...(items ? { items } : {}) };
}

function limitLines(
  { type, limits }: SampleField,
  { descriptions }: PageStyle,
  separateDefault: boolean,
): DescriptionLine[] {
  const { values, minimum, maximum, fallback } = limits;
  const lines: DescriptionLine[] = [];
  if (values) lines.push(descriptions.values(values.map(String)));
  if (minimum !== undefined && maximum !== undefined) {
    const bounds =
      type.kind === "array"
        ? descriptions.size
        : type.kind === "scalar" && type.scalar === "string"
          ? descriptions.length
          : descriptions.range;
    lines.push(...bounds(minimum, maximum));
  }
  if (fallback !== undefined && !separateDefault)
    lines.push(descriptions.fallback(String(fallback)));
  return lines;
}

function typeCell(type: SampleType, context: CellContext): Inline[] {
  const inlines = typeInlines(type, context);
  if (!context.style.types.hardBlanks) return inlines;
  return inlines.map((inline) =>
    typeof inline === "string" ? inline.replaceAll(" ", "\u00a0") : inline,
  );
}

/** The type cell; an object's name is a link where the style links types. */
function typeInlines(type: SampleType, context: CellContext): Inline[] {
  const { scalars, lists, objects } = context.style.types;
  switch (type.kind) {
    case "scalar":
      return [
        type.or
          ? `${scalars[type.scalar]}/${scalars[type.or]}`
          : scalars[type.scalar],
      ];
    case "object":
      return objects === "unnamed"
        ? ["Object"]
        : [named(type.object, context), words(context, " object")];
    case "map":
      return ["Map<String,", ...elementInlines(type.values, context), ">"];
    case "array": {
      const { items } = type;
      if (items.kind === "scalar" && lists === "suffix")
        return [`${scalars[items.scalar]} array`];
      if (lists === "of" || lists === "suffix") {
        if (items.kind === "scalar")
          return [`Array of ${plural(items.scalar, scalars)}`];
        if (items.kind === "object")
          return objects === "unnamed"
            ? ["Array of objects"]
            : [
                "Array of ",
                named(items.object, context),
                words(context, " objects"),
              ];
      }
      const word = lists === "generic" ? "List" : "Array";
      return [`${word}<`, ...elementInlines(items, context), ">"];
    }
  }
}

/** The blank before "objects" is missing now and then. */
function words({ style }: CellContext, text: string): string {
  return style.types.glued ? text.trimStart() : text;
}

/** Between angle brackets objects are bare names. */
function elementInlines(type: SampleType, context: CellContext): Inline[] {
  if (type.kind !== "object") return typeInlines(type, context);
  return context.style.types.objects === "unnamed"
    ? ["Object"]
    : [named(type.object, context)];
}

function plural(
  scalar: SampleScalar,
  scalars: Readonly<Record<SampleScalar, string>>,
): string {
  return `${scalars[scalar].toLowerCase()}s`;
}

function named(object: number, { sample, style, find }: CellContext): Inline {
  const { name } = sample.objects[object] as ServiceSample["objects"][number];
  const target =
    style.links === "type" || style.links === "other-page"
      ? find(object)
      : undefined;
  return target ? { kind: "link", text: name, href: target.href } : name;
}
