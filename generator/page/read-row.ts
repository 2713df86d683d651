/** One row of a parameter table. Input: a row and its columns; output: name, type, flag and description. */
import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Cell, Row } from "../document/document-tree.js";
import { ANY_WORDS } from "../vocabulary/type-words.js";
import { withLostBreaks } from "../prose/lost-breaks.js";
import { readProse } from "../prose/read-prose.js";
import { cellAt, saysNone } from "./cell-words.js";
import { descriptionText } from "./description-text.js";
import { typeOfCaptioned } from "./element-names.js";
import { formPart } from "./form-part.js";
import { spansAllColumns } from "./heading-rows.js";
import { describingBlocks, plainParagraph } from "./describing-blocks.js";
import type { ParameterRow } from "./page-model.js";
import {
  asksForOneOf,
  asksInCase,
  mandatoryCase,
  remarkOfFlag,
} from "./mandatory-case.js";
import { ownsNothing } from "./nested-tables.js";
import { readMandatory } from "./read-mandatory.js";
import { realignCells } from "./realign-cells.js";
import { readRowName } from "./row-name.js";
import { type TableColumns, locationOf } from "./table-columns.js";
import { parseType } from "./type-grammar.js";
import { unknownWord } from "./type-expression.js";
import { typeInDescription } from "./type-in-description.js";

export interface RowContext {
  readonly columns: TableColumns;
  /** Labels of the header's cells. */
  readonly header: readonly string[];
  readonly file: string;
  readonly table: string;
  /** Rows of the table of which at least one must be there, by their Mandatory cells. */
  readonly oneOf?: readonly string[];
  /** Names that captions of the page give to their tables, as `nameKey` writes them. */
  readonly captioned?: ReadonlySet<string>;
  readonly report: (item: Diagnostic) => void;
}

/** Says something about the row at hand. */
type Report = (code: DiagnosticCode, message: string, actual?: string) => void;

/** Reads a row; undefined for one that names no parameter, which is reported. */
export function readRow(
  given: Row,
  context: RowContext,
): ParameterRow | undefined {
  const read = readCells(given, context);
  const row = read && (formPart(read) ?? read);
  const { location: column } = context.columns;
  if (row === undefined) return row;
  const location =
    column === undefined
      ? locationInFlag(row.mandatoryText)
      : locationOf(cellAt(given, column).text);
  return location === undefined ? row : { ...row, location };
}

/** "No (query parameter)": a cell of the Mandatory column that says where the parameter goes. */
function locationInFlag(text: string): ReturnType<typeof locationOf> {
  const said = IN_BRACKETS.exec(text)?.[1];
  return said === undefined ? undefined : locationOf(said);
}

const IN_BRACKETS =
  /^\S{1,10}\s*[(（]\s*((?:path|query|header|body)\b[^()（）]{0,20})[)）]$/i;

function readCells(given: Row, context: RowContext): ParameterRow | undefined {
  const { columns } = context;
  const realigned = realignCells(given, columns);
  const row = realigned?.row ?? given;
  const label = lineOf(cellAt(row, columns.name));
  const { name, userKey } = readRowName(label);
  const report = reporterOf(row, name, context);
  if (!listsParameter(row, { name, label }, { columns, report }))
    return undefined;
  if (realigned) {
    report(
      "page/cell-realigned",
      evidenceOf(name, given, realigned.lost, context.header),
      given.cells.map((cell) => cell.text.slice(0, 40)).join(" | "),
    );
  } else if (row.cells.some((cell) => cell.gap)) {
    report(
      "page/short-row",
      `Row \`${name}\` has fewer cells than its header; what is missing was left open`,
    );
  }
  const typed = withNameLinks(
    columns.type === undefined
      ? typeInDescription(cellAt(row, columns.description).blocks)
      : readType(name, cellAt(row, columns.type), context, report),
    cellAt(row, columns.name),
  );
  const { type, typeText, typeLinks } = typed;
  const oneOf = context.oneOf ?? [];
  const cells = { columns, oneOf, report };
  const { mandatory, mandatoryText } = readFlag(name, row, cells);
  const read = readDescription({ name, type, typeText }, row, cells);
  const { description, descriptionLinks, prose } = read;
  const { position } = row;
  // Two literals rather than spread parts, which cost several times as much: there is one for each row of each page.
  return mandatory === undefined
    ? {
        name,
        label,
        userKey,
        type,
        typeText,
        typeLinks,
        mandatoryText,
        description,
        descriptionLinks,
        prose,
        position,
      }
    : {
        name,
        label,
        userKey,
        type,
        typeText,
        typeLinks,
        mandatory,
        mandatoryText,
        description,
        descriptionLinks,
        prose,
        position,
      };
}

interface CellContext {
  readonly columns: TableColumns;
  readonly oneOf: readonly string[];
  readonly report: Report;
}

function reporterOf(
  { position }: Row,
  name: string,
  { file, table, report }: RowContext,
): Report {
  const source = { file, table, ...(name ? { row: name } : {}), position };
  return (code, message, actual) =>
    report(
      diagnostic(code, message, source, actual === undefined ? {} : { actual }),
    );
}

/** False for remarks across the table and for rows without a name, which are reported. */
function listsParameter(
  row: Row,
  { name, label }: Pick<ParameterRow, "name" | "label">,
  { columns, report }: Pick<CellContext, "columns" | "report">,
): boolean {
  if (spansAllColumns(row)) {
    report(
      "page/row-without-name",
      `A row spans all columns and says \`${label}\`; it lists no parameter`,
      label,
    );
    return false;
  }
  if (name !== "") return true;
  const says = row.cells.some((cell) => !cell.spanned && cell.text !== "");
  if (cellAt(row, columns.name).spanned !== true || says)
    report(
      "page/row-without-name",
      "A row has nothing in its name column; it was left out",
    );
  return false;
}

function readType(
  name: string,
  cell: Cell,
  { captioned }: Pick<RowContext, "captioned">,
  report: Report,
): Pick<ParameterRow, "type" | "typeText" | "typeLinks"> {
  const typeText = lineOf(cell);
  const type = parseType(
    typeText,
    cell.links.map((link) => link.text),
  );
  // A row whose type is its own name has an object of that name.
  if (type.kind === "unknown" && type.text === name && name !== "")
    return { type: { kind: "object", name }, typeText, typeLinks: cell.links };
  const named = typeOfCaptioned(type, typeText, captioned);
  if (named) return { type: named, typeText, typeLinks: cell.links };
  const word = unknownWord(type);
  if (word !== "" && word !== "-" && !ANY_WORDS.has(word.toLowerCase())) {
    report(
      "page/unknown-type",
      `Type \`${type.kind === "unknown" ? word : typeText}\` of \`${name}\` is no type that is known; it was left open`,
      word,
    );
  }
  return { type, typeText, typeLinks: cell.links };
}

/** Some pages link the name to its table, rather than the type. */
function withNameLinks(
  typed: ReturnType<typeof readType>,
  { links }: Cell,
): ReturnType<typeof readType> {
  if (links.length === 0 || ownsNothing(typed.type)) return typed;
  return { ...typed, typeLinks: [...typed.typeLinks, ...links] };
}

function readFlag(
  name: string,
  row: Row,
  { columns, report }: CellContext,
): Pick<ParameterRow, "mandatory" | "mandatoryText"> {
  const mandatoryText = lineOf(cellAt(row, columns.mandatory));
  const mandatory = readMandatory(mandatoryText, columns.optional);
  if (mandatory !== undefined) return { mandatory, mandatoryText };
  if (asksForOneOf(name, mandatoryText) || asksInCase(mandatoryText))
    return { mandatory: false, mandatoryText };
  if (mandatoryText !== "" && !saysNone(mandatoryText)) {
    report(
      "page/unknown-mandatory",
      `Mandatory cell \`${mandatoryText}\` of \`${name}\` says neither yes nor no; the field was taken as optional`,
      mandatoryText,
    );
  }
  return { mandatoryText };
}

function readDescription(
  field: Pick<ParameterRow, "name" | "type" | "typeText">,
  row: Row,
  { columns, oneOf, report }: CellContext,
): Pick<ParameterRow, "description" | "descriptionLinks" | "prose"> {
  const described = cellAt(row, columns.description);
  const blocks = withLostBreaks(describingBlocks(row, columns, described));
  const text = descriptionText(blocks);
  const isWhole = blocks === described.blocks;
  const mandatoryText = lineOf(cellAt(row, columns.mandatory));
  const input = {
    name: field.name,
    type: field.type,
    typeText: field.typeText,
    blocks,
    text: isWhole ? described.text : text,
  };
  const demanded = mandatoryCase(field.name, mandatoryText, oneOf);
  const prose = readProse(
    demanded === undefined
      ? input
      : {
          ...input,
          blocks: [...blocks, plainParagraph(demanded, row.position)],
          text: `${input.text}\n${demanded}`,
        },
  );
  if (prose.truncated) {
    report(
      "prose/description-too-long",
      `The description of \`${field.name}\` has ${text.length} characters, more than are searched for constraints; what it demands near its end is not in the contract`,
    );
  }
  const remark = remarkOfFlag(mandatoryText);
  const said = saysNone(text) ? "" : text;
  return {
    description: remark ? [said, remark].filter(Boolean).join("\n\n") : said,
    descriptionLinks: described.links,
    prose,
  };
}

/** Which cells were lost, and which text proves it. */
function evidenceOf(
  name: string,
  { cells }: Row,
  lost: readonly number[],
  header: readonly string[],
): string {
  const columns = lost.map((at) => `\`${header[at] ?? at + 1}\``).join(", ");
  const [first = 0] = lost;
  const found = (cells[first]?.text ?? "").replaceAll("\n", " ").slice(0, 60);
  return `Row \`${name}\` lost its cell below ${columns}: \`${found}\` stands there and fits another column; the cells were moved, and the lost one was left open`;
}

/** A cell's text on one line. */
function lineOf({ text }: Cell): string {
  return (text.includes("\n") ? text.replaceAll("\n", " ") : text).trim();
}
