/** Fates and diagnostics as templates show them: a badge, words, pointers. Every text is escaped. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  type FateTone,
  labelOf,
  type PointerView,
  pointerView,
  toneOf,
} from "./coverage-fates.js";
import { type Html, html } from "./html-text.js";

export interface FateView {
  readonly label: Html;
  readonly tone: FateTone;
  /** Plain words on it; empty where the badge says it all. */
  readonly note: Html;
  readonly first: PointerView | false;
  readonly others: readonly PointerView[];
  readonly othersCount: Html;
}

export interface DiagnosticView {
  readonly severity: Html;
  readonly code: Html;
  readonly message: Html;
}

interface AnyFate {
  readonly kind: string;
  readonly pointers?: readonly string[];
  readonly pointer?: string;
  readonly in?: string;
  readonly into?: string;
  readonly code?: string;
  readonly reason?: string;
  readonly fields?: readonly string[];
}

const MOST_POINTERS = 50;

/** Any fate: its badge, its words, its pointers. */
export function fateView(fate: AnyFate): FateView {
  const { kind, pointer } = fate;
  const pointers = fate.pointers ?? (pointer === undefined ? [] : [pointer]);
  const [first, ...others] = pointers;
  return {
    label: labelOf(kind),
    tone: toneOf(kind),
    note: html(noteOf(fate)),
    first: first === undefined ? false : pointerView(first),
    others: others.slice(0, MOST_POINTERS).map(pointerView),
    othersCount: html(others.length),
  };
}

function noteOf(fate: AnyFate): string {
  const { into, code, reason, fields } = fate;
  if (fate.in !== undefined) return fate.in;
  if (into !== undefined) return `into ${into}`;
  if (code !== undefined) return code;
  if (fields !== undefined) return fields.join(", ");
  return reason ?? "";
}

/** Diagnostics, in their order. */
export function diagnosticViews(
  diagnostics: readonly Diagnostic[],
): DiagnosticView[] {
  return diagnostics.map(({ severity, code, message }) => ({
    severity: html(severity),
    code: html(code),
    message: html(message),
  }));
}
