/**
 * Tables whose names say where their rows belong: "lamp.bulb" and "lamp[].bulb" below "lamp", ">bulb" and "├─ bulb"
 * below it. Input: the rows, and what the examples show; output: the same as a tree, undefined where a name's place is
 * no object.
 */
import type { Json, ParameterRow } from "../page/page-model.js";
import type { FlatGroup, FlatRows } from "./flat-rows.js";
import { isJsonObject } from "./json-object.js";

/** Signs before a name: the more of them, the deeper it stands. */
const SIGNS =
  /^\s*((?:(?:[>»+|\-–—─└├│·•]|\.{2,})\s*)+)(?=["'`“”]?[\p{L}_@$])/u;
const STEPS = /(?:\[[^\]]{0,10}\])?[./]/;
/** Which element of the list before it a step is: "lamps.N.bulb", "lamps.[].bulb". */
const ELEMENT = /^(?:\[[^\]]{0,10}\]|[*Nn]|\{[Nnij]\}|)$/;
const LIST_MARK = /\[[^\]]{0,10}\]$/;
const DEEPEST = 10;

interface Node {
  readonly row: ParameterRow;
  readonly below: Node[];
}

/** Puts each row below the row that its own name, or the signs before it, tell. */
export function rowsByName(
  rows: readonly ParameterRow[],
  examples: readonly Json[],
): FlatRows | undefined {
  if (!rows.some(({ label }) => SIGNS.test(label))) {
    const nodes = byPaths(rows, examples);
    return nodes && treeOf(nodes);
  }
  const nodes = bySigns(rows);
  return nodes && !showsOtherwise(nodes, examples) ? treeOf(nodes) : undefined;
}

/** True where examples show a row beside what the signs put it below, and never in it. */
function showsOtherwise(
  nodes: readonly Node[],
  examples: readonly Json[],
): boolean {
  const objects = examples.filter(isJsonObject);
  const onTop = new Set(nodes.map(({ row }) => row.name));
  return nodes.some(({ row, below }) => {
    const held = objects
      .flatMap((value) => value[row.name] ?? [])
      .filter(isJsonObject);
    return below.some(
      ({ row: { name } }) =>
        !onTop.has(name) &&
        objects.some((value) => Object.hasOwn(value, name)) &&
        !held.some((value) => Object.hasOwn(value, name)),
    );
  });
}

/** Each row below the last one with fewer signs. */
function bySigns(rows: readonly ParameterRow[]): Node[] | undefined {
  const top: Node[] = [];
  const above: { readonly node: Node; readonly width: number }[] = [];
  for (const row of rows) {
    const signs = signsOf(row);
    const width = signs.length;
    while ((above.at(-1)?.width ?? -1) >= width) above.pop();
    const holder = above.at(-1)?.node;
    const isPlaced = width === 0 || (holder && mayHold(holder.row));
    const skips = COUNTED.test(signs) && width > above.length;
    if (!isPlaced || skips || above.length > DEEPEST) return undefined;
    const node: Node = { row, below: [] };
    (holder?.below ?? top).push(node);
    above.push({ node, width });
  }
  return top;
}

/** One of these is one object; drawn branches are of any length. */
const COUNTED = /^>+$/;

function signsOf({ label }: ParameterRow): string {
  return SIGNS.exec(label)?.[1]?.replace(/\s/g, "") ?? "";
}

/** Each row below the one whose name its own begins with. */
function byPaths(
  rows: readonly ParameterRow[],
  examples: readonly Json[],
): Node[] | undefined {
  const steps = rows.map(({ name }) =>
    name.replace(LIST_MARK, "").split(STEPS),
  );
  if (steps.every((one) => one.length === 1)) return undefined;
  const shown = new Set(examples.filter(isJsonObject).flatMap(Object.keys));
  const known = new Map<string, Node>();
  const top: Node[] = [];
  for (const [at, row] of rows.entries()) {
    const own = withoutElements(steps[at]!, known);
    const holder = known.get(own.slice(0, -1).join("."));
    const isPlaced =
      own.length === 1 ||
      (holder && mayHold(holder.row) && !shown.has(row.name));
    const name = own.at(-1)!;
    if (!isPlaced || name === "" || own.length > DEEPEST) return undefined;
    const named = name === row.name ? row : { ...row, name, path: row.name };
    const node: Node = { row: named, below: [] };
    (holder?.below ?? top).push(node);
    known.set(own.join("."), node);
  }
  return top;
}

function withoutElements(
  steps: readonly string[],
  known: ReadonlyMap<string, Node>,
): string[] {
  const path: string[] = [];
  for (const step of steps) {
    const before = ELEMENT.test(step) && known.get(path.join("."));
    if (!before || before.row.type.kind !== "array") path.push(step);
  }
  return path;
}

/** False for what is a text or a number, and for what has a table of its own. */
function mayHold({ type, typeLinks }: ParameterRow): boolean {
  const held = type.kind === "array" ? type.items : type;
  return (
    held.kind !== "scalar" && held.kind !== "map" && typeLinks.length === 0
  );
}

function treeOf(nodes: readonly Node[]): FlatRows | undefined {
  const groups = nodes.flatMap((node): FlatGroup[] =>
    node.below.length === 0
      ? []
      : [
          {
            holder: node.row,
            list: node.row.type.kind === "array",
            said: true,
            top: node.below.map(({ row }) => row),
            groups: treeOf(node.below)?.groups ?? [],
          },
        ],
  );
  return groups.length === 0
    ? undefined
    : { top: nodes.map(({ row }) => row), groups };
}
