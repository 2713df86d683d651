/**
 * Reads the inline marks of Markdown into a FlowBuilder: escapes, code, links, bold, anchors, entities.
 * Help Center pages mix in HTML; only tags on a short list count, because cells hold bare `<` and `>`.
 */
import type { Position } from "../../diagnostics/diagnostic.js";
import { LINE_BREAK } from "../fold-space.js";
import { type FlowBuilder, POWER } from "../html/flow-builder.js";

const PIECE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<ticks>\x60{1,3})(?<code>[^\x60]+)\k<ticks>`,
    String.raw`!\[[^\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)`,
    String.raw`\[(?<label>(?:\\.|[^[\]\\])*)\]\((?<href>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)`,
    String.raw`<a\s+(?:name|id)="(?<anchor>[^"]*)"\s*/?>(?:</a>)?`,
    String.raw`<a\s+href="(?<target>[^"]*)"[^>]*>(?<linked>[^<]*)</a>`,
    String.raw`<br\s*/?>`,
    String.raw`<sup>(?<raised>[^<>]*)</sup>`,
    String.raw`</?(?:a|b|strong|i|em|u|span|sub|sup|code|font|p|div)(?:\s[^<>]*)?/?>`,
    String.raw`(?<bold>\*\*)`,
    String.raw`(?<![\w_])__(?<under>[^\s_](?:[^_\n]*[^\s_])?)__(?![\w_])`,
    String.raw`&(?<entity>#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});`,
  ].join("|"),
  "giu",
);

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ensp: " ",
  emsp: " ",
  times: "×",
};

type Groups = Readonly<Record<string, string | undefined>>;

/** Feeds the text of one paragraph, heading or cell to `flow`. */
export function readInline(
  text: string,
  flow: FlowBuilder,
  position: Position,
): void {
  const at = (): Position => position;
  let last = 0;
  let bold: ReturnType<FlowBuilder["openMark"]> | undefined;
  for (const match of text.matchAll(PIECE)) {
    flow.text(text.slice(last, match.index), at);
    last = match.index + match[0].length;
    const groups = (match.groups ?? {}) as Groups;
    if (groups["bold"] !== undefined) {
      if (bold) {
        flow.closeMark(bold);
        bold = undefined;
      } else if (text.includes("**", last)) bold = flow.openMark();
      else flow.text("**", at);
    } else readPiece(match[0], groups, flow, at);
  }
  flow.text(text.slice(last), at);
  if (bold) flow.closeMark(bold);
}

function readPiece(
  whole: string,
  groups: Groups,
  flow: FlowBuilder,
  at: () => Position,
): void {
  if (groups["escaped"] !== undefined) flow.text(groups["escaped"], at);
  else if (groups["code"] !== undefined) flow.text(groups["code"], at);
  else if (groups["under"] !== undefined) {
    const mark = flow.openMark();
    flow.text(plain(groups["under"]), at);
    flow.closeMark(mark);
  } else if (groups["anchor"] !== undefined) flow.anchor(groups["anchor"]);
  else if (groups["href"] !== undefined || groups["target"] !== undefined) {
    const mark = flow.openMark(
      unescape(groups["href"] ?? groups["target"] ?? ""),
    );
    flow.text(plain(groups["label"] ?? groups["linked"] ?? ""), at);
    flow.closeMark(mark);
  } else if (groups["entity"] !== undefined) {
    flow.text(decodeEntity(groups["entity"]) ?? whole, at);
  } else if (groups["raised"] !== undefined) {
    if (flow.isPower(groups["raised"])) flow.text(POWER, at);
    flow.text(groups["raised"], at);
  } else if (/^<br/i.test(whole)) flow.text(LINE_BREAK, at);
}

function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** A link's own text: marks go, entities become signs. */
function plain(text: string): string {
  return unescape(text)
    .replaceAll("**", "")
    .replace(/<[^<>]*>/g, "")
    .replace(
      /&(#?\w{2,8});/g,
      (whole, name: string) => decodeEntity(name) ?? whole,
    );
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const hexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(
    name.slice(hexadecimal ? 2 : 1),
    hexadecimal ? 16 : 10,
  );
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
