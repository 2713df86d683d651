/**
 * Diagnostics for people: errors first, grouped by code, each with its place.
 * Long groups and everything that is only information are counted, never dropped silently.
 */
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { count } from "./count.js";
import type { Paint, Style } from "./paint.js";
import { printable } from "./printable.js";

export interface DiagnosticsFormat {
  readonly paint: Paint;
  /** Shows everything. */
  readonly verbose: boolean;
  /** How many of one code are shown when not verbose; by default more of errors than of warnings. */
  readonly perCode?: number;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const STYLE_OF: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  info: "cyan",
};

/** Prints diagnostics; empty when there are none. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticsFormat,
): string {
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    const ofSeverity = diagnostics.filter((one) => one.severity === severity);
    if (severity === "info" && !format.verbose) {
      if (ofSeverity.length > 0) lines.push(countOfInfos(ofSeverity, format));
      continue;
    }
    for (const group of groupsByCode(ofSeverity)) {
      lines.push(...linesOfGroup(group, format));
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Prints one diagnostic: severity, code, message, and its place on a second line. */
export function formatDiagnostic(one: Diagnostic, paint: Paint): string {
  const head = `${paint(STYLE_OF[one.severity], one.severity)} ${paint("dim", one.code)} ${printable(one.message)}`;
  const place = placeOf(one);
  return place === "" ? head : `${head}\n    ${paint("dim", place)}`;
}

/** `2 errors, 1 warning`, or `no problems`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = SEVERITIES.map((severity) => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0
      ? ""
      : count(found, severity === "info" ? "note" : severity);
  }).filter((text) => text !== "");
  return counts.length === 0 ? "no problems" : counts.join(", ");
}

function groupsByCode(
  diagnostics: readonly Diagnostic[],
): Iterable<readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  }
  return groups.values();
}

function linesOfGroup(
  group: readonly Diagnostic[],
  { paint, verbose, perCode }: DiagnosticsFormat,
): string[] {
  const limit = perCode ?? (group[0]?.severity === "error" ? 20 : 5);
  const shown = verbose ? group : group.slice(0, limit);
  const lines = shown.map((one) => formatDiagnostic(one, paint));
  const rest = group.length - shown.length;
  if (rest > 0) {
    const code = group[0]?.code ?? "";
    lines.push(`    … ${rest} more of ${code}; --verbose shows all`);
  }
  return lines;
}

function countOfInfos(
  infos: readonly Diagnostic[],
  { paint }: DiagnosticsFormat,
): string {
  const counts = [...groupsByCode(infos)].map(
    (group) => `${group.length} ${group[0]?.code ?? ""}`,
  );
  return `${paint("cyan", infos.length === 1 ? "note" : "notes")} ${counts.join(", ")}; --verbose shows them`;
}

/** `pages/CreateOrder.html:12:3, table "Response", row "order_id"` */
function placeOf({ source, subject }: Diagnostic): string {
  const parts: string[] = [];
  if (source) {
    const { position } = source;
    const at = position ? `:${position.line}:${position.column}` : "";
    parts.push(`${source.file}${at}`);
    if (source.table !== undefined) parts.push(`table "${source.table}"`);
    if (source.row !== undefined) parts.push(`row "${source.row}"`);
  }
  if (subject !== undefined && subject !== "") parts.push(subject);
  return printable(parts.join(", "));
}
