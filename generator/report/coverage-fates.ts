/** Words and colours for what something became, and contract pointers as people read them. */
import { type Html, html } from "./html-text.js";

/** Classes of the style sheet: how much a fate asks for attention. */
export type FateTone = "good" | "plain" | "quiet" | "warn" | "bad";

const TONES: Readonly<Record<string, FateTone>> = {
  property: "good",
  parameter: "good",
  "map key": "good",
  "security scheme": "plain",
  "media type": "plain",
  merged: "quiet",
  diagnostic: "warn",
  "left out": "warn",
  unaccounted: "bad",
  "status code": "good",
  permission: "good",
  "error code": "good",
  endpoint: "good",
  "rate limit": "good",
  "no parameter": "quiet",
  operation: "good",
  "other service": "quiet",
  response: "good",
  valid: "good",
  "request line": "quiet",
  unchecked: "quiet",
  undocumented: "plain",
  mismatch: "warn",
  "not JSON": "warn",
  table: "good",
  heading: "good",
  page: "good",
  outside: "quiet",
  dangling: "warn",
};

/** How a fate is coloured. */
export function toneOf(kind: string): FateTone {
  return Object.hasOwn(TONES, kind) ? (TONES[kind] ?? "plain") : "plain";
}

const LABELS: Readonly<Record<string, string>> = {
  diagnostic: "left out",
  unaccounted: "not accounted for",
  "no parameter": "no parameter",
  undocumented: "valid, shows more",
  mismatch: "contradicts the tables",
  "not JSON": "no JSON",
  operation: "in the contract",
  response: "in the contract",
};

/** What a badge says. */
export function labelOf(kind: string): Html {
  return html(Object.hasOwn(LABELS, kind) ? (LABELS[kind] ?? kind) : kind);
}

export interface PointerView {
  /** `Volume › size`, `GET /v2/{id} › parameters › 0`. */
  readonly words: Html;
  readonly pointer: Html;
}

/** A pointer into the contract, in words. */
export function pointerView(pointer: string): PointerView {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return { words: html(wordsOf(names).join(" › ")), pointer: html(pointer) };
}

function wordsOf(names: readonly string[]): readonly string[] {
  if (names[0] === "paths" && names.length >= 3) {
    const [, path = "", method = "", ...rest] = names;
    return [`${method.toUpperCase()} ${path}`, ...rest];
  }
  if (names[0] !== "components" || names.length < 3) return names;
  // Only the names that people gave: every other one is a keyword.
  const [, , component = "", ...rest] = names;
  return [
    component,
    ...rest.filter((name, at) => name !== "properties" || at % 2 === 1),
  ];
}
