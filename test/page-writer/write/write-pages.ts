/** Entry of the writer: a service and a style to files. A style may need a page of structures beside the operations'. */
import type { ServiceSample } from "../sample/service-sample.js";
import type { PageStyle } from "../style/page-style.js";
import { planStructures, planTables } from "./plan-tables.js";
import { printHtml } from "./print-html.js";
import { printMarkdown } from "./print-markdown.js";
import { addressOf } from "./write-cells.js";
import { servicePages } from "./write-service-pages.js";
import { writeOperation } from "./write-operation.js";
import { writeTable } from "./write-table.js";
import type { WrittenBlock, WrittenPage } from "./written-page.js";

export interface WrittenFile {
  readonly file: string;
  readonly text: string;
}

/** The pages of a service in a style, printed. */
export function writePages(
  sample: ServiceSample,
  style: PageStyle,
): WrittenFile[] {
  return pagesOf(sample, style).map((page) => printPage(page, style));
}

/** The pages of a service before they are printed; those of the operations first, in their order. */
export function pagesOf(
  sample: ServiceSample,
  style: PageStyle,
): WrittenPage[] {
  const structures =
    style.links === "other-page" && sample.objects.length > 0
      ? planStructures(sample, { name: "lamp_structures", style })
      : undefined;
  const pages = sample.operations.map((operation, at) => {
    const name =
      style.fileNames === "api-name"
        ? operation.apiName
        : `lamp_topic_${String(at).padStart(4, "0")}`;
    const plan = planTables(sample, operation, { name, style });
    return writeOperation({
      sample,
      operation,
      style,
      plan,
      ...(structures ? { structures } : {}),
    });
  });
  if (structures) pages.push(structuresPage(sample, style, structures));
  pages.push(...servicePages(sample, style));
  return pages;
}

/** Tables that other pages link to, below a heading that says so. */
function structuresPage(
  sample: ServiceSample,
  style: PageStyle,
  plan: ReturnType<typeof planStructures>,
): WrittenPage {
  const find = (object: number): ReturnType<typeof addressOf> | undefined => {
    const table = plan.tables.find((planned) => planned.object === object);
    return table && addressOf(table);
  };
  return {
    name: plan.page,
    title: style.language === "en" ? "Data Structures" : "数据结构",
    blocks: plan.tables.flatMap((planned): WrittenBlock[] => {
      const context = { sample, style, find, first: undefined };
      const table = writeTable(planned, context);
      if (!style.headedStructures) return [table];
      const { name } = sample.objects[
        planned.object ?? 0
      ] as ServiceSample["objects"][number];
      const { anchors } = table;
      return [
        { kind: "heading", text: name, anchors, form: "heading" },
        { ...table, anchors: [] },
      ];
    }),
  };
}

function printPage(page: WrittenPage, style: PageStyle): WrittenFile {
  const html = style.format === "html";
  return {
    file: `${page.name}.${html ? "html" : "md"}`,
    text: html ? printHtml(page, style) : printMarkdown(page, style),
  };
}
