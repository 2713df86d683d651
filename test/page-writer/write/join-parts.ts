/** Parts of a page below their headings: real headings, bold or plain lines, or items of a list below one heading. */
import type { PageStyle, SectionWords } from "../style/page-style.js";
import type { WrittenBlock } from "./written-page.js";

export interface PagePart {
  readonly key: keyof SectionWords;
  readonly heading: string;
  readonly blocks: readonly WrittenBlock[];
}

/** The blocks of a page. */
export function joinParts(
  parts: readonly PagePart[],
  style: PageStyle,
): WrittenBlock[] {
  if (style.headings === "list") return asLists(parts, style);
  const form = style.headings;
  return parts.flatMap((part, at) => {
    const continued =
      style.oneExampleSection === true &&
      part.key === "responseExample" &&
      parts[at - 1]?.key === "requestExample";
    return continued ? part.blocks : [headed(part, form), ...part.blocks];
  });
}

function headed(
  { key, heading }: Pick<PagePart, "key" | "heading">,
  form: "heading" | "bold" | "line",
): WrittenBlock {
  return { kind: "heading", text: heading, anchors: [`section_${key}`], form };
}

/** Below 请求消息: an item 请求参数 with the tables and an item 请求样例 with the code; the same for the response. */
const ITEMS: Readonly<
  Partial<Record<PagePart["key"], readonly [string, PagePart["key"]]>>
> = {
  request: ["请求参数", "requestExample"],
  response: ["响应参数", "responseExample"],
};

function asLists(parts: readonly PagePart[], style: PageStyle): WrittenBlock[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  return parts.flatMap((part): WrittenBlock[] => {
    if (part.key === "requestExample" || part.key === "responseExample")
      return [];
    const items = ITEMS[part.key];
    if (!items) return [headed(part, "heading"), ...part.blocks];
    const [word, exampleKey] = items;
    return [
      headed(part, "heading"),
      {
        kind: "list",
        items: [
          [{ kind: "line", inlines: [word] }, ...part.blocks],
          [
            { kind: "line", inlines: [style.sections[exampleKey]] },
            ...(byKey.get(exampleKey)?.blocks ?? []),
          ],
        ],
      },
    ];
  });
}
