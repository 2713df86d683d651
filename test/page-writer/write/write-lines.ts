/** Lines that many parts of a page have: plain text, "None", the marker of a status. */
import type { PageStyle } from "../style/page-style.js";
import type { WrittenBlock } from "./written-page.js";

/** A paragraph. */
export function line(text: string): WrittenBlock {
  return { kind: "line", inlines: [text] };
}

/** The blocks, or a line that says that there are none. */
export function orNone(
  blocks: readonly WrittenBlock[],
  { language }: PageStyle,
): readonly WrittenBlock[] {
  return blocks.length > 0 ? blocks : [line(language === "en" ? "None" : "无")];
}

/** The line before what belongs to one status. */
export function marker(
  status: string,
  { statusMarker }: PageStyle,
): readonly WrittenBlock[] {
  if (statusMarker === "none") return [];
  const { text, bold } = statusMarker;
  return [{ kind: "line", inlines: [text(status)], bold }];
}
