/**
 * One cell per line: where do rows begin? Input: the pieces below a header, in order; output: rows, and pieces that
 * stand before the first one. The cut that explains most cells wins (dynamic programming over the pieces, linear): a
 * row is a name with a flag and a type behind it where the header has them, one of which may be lost; all that follows
 * is description, up to the next row.
 */
import { LOCATION_WORDS } from "../../vocabulary/columns.js";
import { flagStrength, nameStrength, typeStrength } from "./cell-shapes.js";
import { BULLET } from "./line-shapes.js";
import type { RawRow } from "./raw-table.js";
import type { CellRole, TableHeader } from "./table-header.js";
import type { TextLine } from "./text-lines.js";

/** Lines of one paragraph, or one item of a list. */
export type Piece = readonly TextLine[];

export interface Segments {
  readonly rows: readonly RawRow[];
  /** Pieces before the first row: they fit nowhere. */
  readonly stray: readonly Piece[];
  /** Pieces that may as well be names of rows. */
  readonly unclear: readonly Piece[];
}

/** Columns of a possible row that its pieces fill, in order; the others are gaps. */
type Shape = readonly number[];

const LOST_CELL = -2;
const UNEXPLAINED = -2;
const BARE_WORD = -0.3;
const ANY_CELL = 0.5;
const A_PLACE = 3;
const A_MODEL = 2.5;
/** `LampDTO`. */
const MODEL_NAME = /^\p{Lu}\p{Ll}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u;

/** Cuts pieces into the rows of a parameter table. */
export function segmentRows(
  pieces: readonly Piece[],
  header: TableHeader,
): Segments {
  const shapes = shapesOf(header.roles);
  const texts = pieces.map(textOf);
  const cells = texts.map(strengths);
  const best = new Float64Array(pieces.length + 1);
  const chosen = new Int32Array(pieces.length).fill(-1);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    let most = (best[at + 1] ?? 0) + (cells[at]?.loose ?? 0);
    for (const [index, shape] of shapes.entries()) {
      const score = scoreOf(shape, cells, at, header.roles);
      if (score === undefined) continue;
      const total = score + (best[at + shape.length] ?? 0);
      if (total <= most) continue;
      most = total;
      chosen[at] = index;
    }
    best[at] = most;
  }
  return layOut(pieces, chosen, shapes, header.roles);
}

export function textOf(piece: Piece): string {
  return piece.length === 1
    ? (piece[0] as TextLine).text
    : piece.map(({ text }) => text).join(" ");
}

interface Strengths {
  readonly name: number;
  readonly flag: number;
  readonly type: number;
  readonly bullet: boolean;
  /** True for a place of a call. */
  readonly place: boolean;
  readonly model: boolean;
  /** What it costs to take the piece for a line of a description. */
  readonly loose: number;
}

function strengths(text: string): Strengths {
  const bullet = BULLET.test(text);
  if (bullet)
    return { name: 0, flag: 0, type: 0, bullet, ...NEITHER, loose: 0 };
  const name = nameStrength(text);
  const flag = flagStrength(text);
  const type = typeStrength(text);
  const loose =
    flag >= 2.5 || type >= 2.5 ? UNEXPLAINED : name >= 2 ? BARE_WORD : 0;
  const place = Object.hasOwn(LOCATION_WORDS, text.toLowerCase());
  const model = MODEL_NAME.test(text);
  return { name, flag, type, bullet, place, model, loose };
}

const NEITHER = { place: false, model: false } as const;

/** All cells, all but one, and the row without a name; the description takes what is left. */
function shapesOf(roles: readonly CellRole[]): Shape[] {
  const last = roles.length - 1;
  const described = roles[last] === "description" || roles[last] === "other";
  const fixed = roles.map((_, at) => at).slice(0, described ? last : undefined);
  const shapes: Shape[] = [fixed];
  if (roles.includes("mandatory") || roles.includes("type")) {
    for (const lost of fixed) {
      const shape = fixed.filter((column) => column !== lost);
      if (shape.length > 0) shapes.push(shape);
    }
  }
  return shapes;
}

/** How well pieces from `at` on fit the columns; undefined where one cannot be what its column wants. */
function scoreOf(
  shape: Shape,
  cells: readonly Strengths[],
  at: number,
  roles: readonly CellRole[],
): number | undefined {
  if (at + shape.length > cells.length) return undefined;
  let score = 0;
  let weakest = 3;
  let proof = 0;
  let named = false;
  for (const [index, column] of shape.entries()) {
    const cell = cells[at + index] as Strengths;
    const strength = isModelBeforePlace(cells, at + index, roles, column)
      ? A_MODEL
      : strengthIn(roles[column] ?? "other", cell);
    if (strength === 0) return undefined;
    score += strength;
    const role = roles[column];
    if (role === "name") named = true;
    if (role === "name" || role === "mandatory" || role === "type") {
      weakest = Math.min(weakest, strength);
      if (role !== "name") proof += 1;
    }
  }
  const fixed =
    roles.length -
    (roles.at(-1) === "description" || roles.at(-1) === "other" ? 1 : 0);
  const lost = fixed - shape.length;
  const typed =
    Number(roles.includes("mandatory")) + Number(roles.includes("type"));
  if (typed === 0) return weakest >= 3 ? score : undefined;
  if (proof === 0) return undefined;
  if (lost > 0 && (weakest < 2 || (proof < 2 && weakest < 2.5 && !named)))
    return undefined;
  // Without its name a row is believed only where flag and type stand together.
  if (!named && (proof < 2 || weakest < 2.5)) return undefined;
  return score + lost * LOST_CELL;
}

/** A bare model name could be any word; between the flag and a place of a call it is the type. */
function isModelBeforePlace(
  cells: readonly Strengths[],
  at: number,
  roles: readonly CellRole[],
  column: number,
): boolean {
  return (
    roles[column] === "type" &&
    roles[column + 1] === "location" &&
    cells[at]?.type === 0 &&
    cells[at].model &&
    cells[at + 1]?.place === true
  );
}

function strengthIn(role: CellRole, cell: Strengths): number {
  if (cell.bullet) return 0;
  if (role === "name") return cell.name;
  if (role === "mandatory") return cell.flag;
  if (role === "type") return cell.type;
  if (role === "location" && cell.place) return A_PLACE;
  return ANY_CELL;
}

function layOut(
  pieces: readonly Piece[],
  chosen: Int32Array,
  shapes: readonly Shape[],
  roles: readonly CellRole[],
): Segments {
  const rows: { cells: (TextLine[] | undefined)[]; number: number }[] = [];
  const stray: Piece[] = [];
  const unclear: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const shape = shapes[chosen[at] ?? -1];
    if (shape) {
      const cells: (TextLine[] | undefined)[] = roles.map(() => undefined);
      for (const [index, column] of shape.entries())
        cells[column] = [...(pieces[at + index] as Piece)];
      rows.push({ cells, number: pieces[at]?.[0]?.number ?? 1 });
      at += shape.length;
      continue;
    }
    const piece = pieces[at] as Piece;
    const row = rows.at(-1);
    const alone = row && nameAlone(pieces, at, { roles, chosen });
    if (alone === "a row") {
      const cells: (TextLine[] | undefined)[] = roles.map(() => undefined);
      cells[roles.indexOf("name")] = [...piece];
      rows.push({ cells, number: piece[0]?.number ?? 1 });
    } else if (row) addTo(row.cells, piece, roles);
    else stray.push(piece);
    if (alone === "unclear") unclear.push(piece);
    at += 1;
  }
  return { rows, stray, unclear };
}

const SENTENCE_END = /[.。]$/;
/** A sentence, an item, or a label with its value: nothing that leads in what follows. */
const ENDS_SOMETHING = /[.。]$|^[•●▪*-]\s|[:：]\s?[^\s:：]{1,60}$/;
const LEADS_IN = /[:：]$/;
const FIELD_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * A row of a name and a description alone, where the type was all that stood between them: a field's name that begins
 * after a sentence and has a sentence behind it. Values of a list have a line with a colon above them; but a list of
 * one value was perhaps lost, and what looks like the value is a row.
 */
function nameAlone(
  pieces: readonly Piece[],
  at: number,
  {
    roles,
    chosen,
  }: { readonly roles: readonly CellRole[]; readonly chosen: Int32Array },
): "a row" | "unclear" | undefined {
  if (!roles.includes("type") || roles.includes("mandatory")) return undefined;
  const [before = "", own = "", behind = ""] = [at - 1, at, at + 1].map(
    (place) => textOf(pieces[place] ?? []),
  );
  if (!FIELD_NAME.test(own)) return undefined;
  if (!SENTENCE_END.test(behind) || BULLET.test(behind)) return undefined;
  if (ENDS_SOMETHING.test(before)) return "a row";
  const ends = at + 2 >= pieces.length || (chosen[at + 2] ?? -1) >= 0;
  if (!LEADS_IN.test(before)) return undefined;
  if (speaksOf(behind, own) && (ends || own.includes("_"))) return "a row";
  return ends ? "unclear" : undefined;
}

/** `spare_ticket`, "The ticket that is kept." */
function speaksOf(sentence: string, name: string): boolean {
  const words = sentence.toLowerCase();
  return name
    .split("_")
    .some((word) => word.length > 2 && words.includes(word.replace(/s$/, "")));
}

function addTo(
  cells: (TextLine[] | undefined)[],
  piece: Piece,
  roles: readonly CellRole[],
): void {
  const described = roles.lastIndexOf("description");
  const column = described === -1 ? roles.length - 1 : described;
  (cells[column] ??= []).push(...piece);
}
