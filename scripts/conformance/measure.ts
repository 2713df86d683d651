/** Reads the pages of the labelled rows and prints how well the rules did. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type {
  PageModel,
  ParameterTable,
} from "../../generator/page/page-model.js";
import type { Constraint } from "../../generator/prose/constraint.js";
import { readPages } from "../../generator/pipeline.js";
import { readInput } from "../../generator/source/read-input.js";
import type { LabelledRow } from "./labelled-row.js";
import {
  type KindScore,
  type RowError,
  type Score,
  scoreRows,
} from "./score-rows.js";

const ROOT = path.resolve(import.meta.dirname, "../..", "..");

/** Scores the labels of `set` whose pages are at hand. */
export function measureConformance(set: "seen" | "unseen"): Score {
  const file = path.join(ROOT, "test/conformance", `${set}.json`);
  const labels = JSON.parse(readFileSync(file, "utf8")) as LabelledRow[];
  const folders = new Map(
    [...new Set(labels.map(({ pages }) => pages))].flatMap((name) => {
      const folder = folderOf(name);
      return folder === undefined ? [] : [[name, readFolder(folder)] as const];
    }),
  );
  const present = labels.filter(({ pages }) => folders.has(pages));
  return scoreRows(present, (row) =>
    constraintsOf(row, folders.get(row.pages)),
  );
}

/** A table for people, a line a kind; with the errors where they may be looked at. */
export function conformanceReport(
  set: string,
  score: Score,
  withErrors: boolean,
): string {
  const total: KindScore = { hits: 0, wrong: 0, missed: 0 };
  for (const one of score.kinds.values()) {
    total.hits += one.hits;
    total.wrong += one.wrong;
    total.missed += one.missed;
  }
  const lines = [
    `${set}: ${score.rows} rows, ${score.traps} traps, ${score.sprung} sprung, ${score.lost.length} rows not found`,
    line("kind", ["hits", "wrong", "missed", "precision", "recall"]),
    ...[...score.kinds].sort().map(([kind, one]) => figures(kind, one)),
    figures("all", total),
    ...(withErrors ? score.errors.map(errorLine) : []),
    ...(withErrors
      ? score.lost.map((row) => `not found: ${placeOf(row)}`)
      : []),
  ];
  return `${lines.join("\n")}\n\n`;
}

function folderOf(name: string): string | undefined {
  if (name === "committed") return path.join(ROOT, "spec/pages");
  const reference = process.env["HELPSPEC_REFERENCE"];
  const folder = reference && path.join(reference, "corpus", name);
  return folder && existsSync(folder) ? folder : undefined;
}

function readFolder(folder: string): ReadonlyMap<string, PageModel> {
  const { sources } = readInput([folder], folder);
  const { pages } = readPages(sources);
  return new Map(pages.map((page) => [page.page.id, page]));
}

function constraintsOf(
  { page: file, side, table, row }: LabelledRow,
  pages: ReadonlyMap<string, PageModel> | undefined,
): readonly Constraint[] | undefined {
  const page = pages?.get(file);
  const tables = (page?.tables ?? [])
    .filter((one) => (one.side ?? side) === side)
    .filter((one) =>
      [one.caption, one.section].some((name) => sameName(name, table)),
    );
  const found = tables.flatMap((table) =>
    table.rows
      .filter((one) => one.label === row || one.name === row)
      .map(({ prose }) =>
        prose.constraints.filter((one) => isWithin(one, side, table)),
      ),
  );
  return found.length === 0 ? undefined : found.flat();
}

/** As the contract does: conditions hold in bodies of requests, between fields of one table. */
function isWithin(
  constraint: Constraint,
  side: LabelledRow["side"],
  { rows, place }: ParameterTable,
): boolean {
  if (constraint.kind !== "presence") return true;
  const names =
    "when" in constraint
      ? [constraint.field, constraint.when.field]
      : constraint.fields;
  return (
    side === "request" &&
    !["query", "path", "header"].includes(place) &&
    names.every((name) => rows.some((row) => row.name === name))
  );
}

function sameName(name: string | undefined, table: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/^(?:table|表)\s*\d+\s*/i, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
  return name !== undefined && plain(name) === plain(table);
}

function figures(kind: string, { hits, wrong, missed }: KindScore): string {
  return line(kind, [
    String(hits),
    String(wrong),
    String(missed),
    share(hits, hits + wrong),
    share(hits, hits + missed),
  ]);
}

function line(kind: string, cells: readonly string[]): string {
  return `${kind.padEnd(20)}${cells.map((cell, index) => cell.padStart(index < 3 ? 8 : 24)).join("")}`;
}

const Z = 1.96;

/** A share with its 95 % confidence interval (Wilson's score). */
function share(part: number, whole: number): string {
  if (whole === 0) return "-";
  const rate = part / whole;
  const middle = rate + Z ** 2 / (2 * whole);
  const spread =
    Z * Math.sqrt((rate * (1 - rate)) / whole + Z ** 2 / (4 * whole ** 2));
  const scale = 1 + Z ** 2 / whole;
  const percent = (value: number): string => (100 * value).toFixed(1);
  return `${percent(rate)} % (${percent((middle - spread) / scale)}-${percent((middle + spread) / scale)})`;
}

function errorLine({ row, kind, wrong, missed }: RowError): string {
  const mark = wrong === undefined ? "missed" : "WRONG";
  const trap = row.trap ? " (trap)" : "";
  return `${mark}${trap} ${kind}: ${wrong ?? missed ?? ""} | ${placeOf(row)} | ${row.why ?? ""}`;
}

function placeOf({ pages, page, side, table, row }: LabelledRow): string {
  return `${pages} ${page} ${side} ${table} ${row}`;
}
