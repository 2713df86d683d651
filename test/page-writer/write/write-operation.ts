/** The page of one operation as blocks. Input: sample, operation, style; output: a WrittenPage. */
import type {
  SampleOperation,
  ServiceSample,
} from "../sample/service-sample.js";
import type { PageStyle, SectionWords } from "../style/page-style.js";
import type { PlannedTable, TablePlan } from "./plan-tables.js";
import { type PagePart, joinParts } from "./join-parts.js";
import { requestExamples, responseExamples } from "./write-examples.js";
import { line, marker, orNone } from "./write-lines.js";
import { writeTable } from "./write-table.js";
import { type CellContext, addressOf } from "./write-cells.js";
import type {
  WrittenBlock,
  WrittenPage,
  WrittenTable,
} from "./written-page.js";

export interface OperationContext {
  readonly sample: ServiceSample;
  readonly operation: SampleOperation;
  readonly style: PageStyle;
  readonly plan: TablePlan;
  /** The page of structures, where the style has one. */
  readonly structures?: TablePlan;
}

const STATUS_TEXTS: Readonly<
  Record<PageStyle["language"], Readonly<Record<string, string>>>
> = {
  en: {
    "200": "The lamp is lit.",
    "201": "The lamp was made.",
    "202": "The lamp will be made.",
    "204": "The lamp is gone.",
    "400": "The lamp was not understood.",
    "403": "The lamp may not be touched.",
    "404": "There is no such lamp.",
    "409": "The lamp is in use.",
    "500": "The lamp fell down.",
  },
  zh: {
    "200": "灯已点亮。",
    "201": "灯已制作。",
    "202": "灯将被制作。",
    "204": "灯已移走。",
    "400": "无法理解灯。",
    "403": "不允许操作灯。",
    "404": "没有这盏灯。",
    "409": "灯正在使用。",
    "500": "灯倒了。",
  },
};

/** Writes the page of an operation. */
export function writeOperation(context: OperationContext): WrittenPage {
  const { operation, style, plan } = context;
  const { sections } = style;
  const table = (planned: PlannedTable): WrittenTable =>
    writeTable(planned, cellContext(context, planned));
  const of = (side: PlannedTable["side"]): WrittenBlock[] =>
    plan.tables.filter((planned) => planned.side === side).map(table);
  const parts: PagePart[] = [
    part("function", sections, [line(aboutOf(context)), ...asides(style)]),
    part("uri", sections, [
      ...[operation.path, ...(operation.olderPaths ?? [])].map((path) =>
        line(uriOf({ ...operation, path }, style)),
      ),
      ...uriExample(context),
      ...of("uri"),
    ]),
    part("request", sections, orNone(of("request"), style)),
    part("response", sections, responseBlocks(context, table)),
    part("requestExample", sections, requestExamples(context)),
    part("responseExample", sections, responseExamples(context)),
    part("status", sections, statusBlocks(context)),
    part("errors", sections, errorBlocks(context)),
  ];
  return {
    name: plan.page,
    title: titleOf(context),
    blocks: joinParts(parts, style),
  };
}

function part(
  key: PagePart["key"],
  sections: SectionWords,
  blocks: readonly WrittenBlock[],
): PagePart {
  return { key, heading: sections[key], blocks };
}

function titleOf({ operation, style }: OperationContext): string {
  const { apiName } = operation;
  if (style.language === "en") return `Working on Lamps ${apiName.slice(-1)}`;
  const suffix = style.fileNames === "api-name" ? ` - ${apiName}` : "";
  return `操作灯${apiName.slice(-1)}${suffix}`;
}

function aboutOf({ style }: OperationContext): string {
  return style.language === "en"
    ? "This API is used to work on lamps."
    : "该接口用于操作灯。";
}

/** The example of a URI that some pages show before its parameters. */
function uriExample({ operation, style }: OperationContext): WrittenBlock[] {
  if (!style.uriExample) return [];
  const { method, path } = operation;
  return [
    line(style.language === "en" ? "Example:" : "样例："),
    { kind: "code", text: `${method} https://{Endpoint}${path}` },
  ];
}

/** Notes and tables that have nothing to do with parameters. */
function asides({ language, notes, otherTables }: PageStyle): WrittenBlock[] {
  const english = language === "en";
  const cells = (words: readonly string[]): WrittenTable["rows"][number] =>
    words.map((word) => ({ lines: [{ inlines: [word] }] }));
  const table: WrittenTable = {
    kind: "table",
    number: "",
    anchors: [],
    header: english ? ["Version", "Meaning"] : ["版本", "含义"],
    rows: [cells(["v1", "old"]), cells(["v2", "new"])],
  };
  const note: WrittenBlock = english
    ? { kind: "note", title: "NOTE:", text: "Lamps are lit at night." }
    : { kind: "note", title: "说明：", text: "灯在夜里点亮。" };
  return [...(notes ? [note] : []), ...(otherTables ? [table] : [])];
}

function uriOf(operation: SampleOperation, style: PageStyle): string {
  const { method, path, query } = operation;
  const names = query.map(({ name }) => name);
  const base = `${method} ${path}`;
  if (names.length === 0) return base;
  switch (style.uriQuery) {
    case "none":
      return base;
    case "template":
      return `${base}{?${names.join(",")}}`;
    case "placeholders":
      return `${base}?${names.map((name) => `${name}={${name}}`).join("&")}`;
    case "literal":
      return `${base}?${names.map((name) => `${name}=1`).join("&")}`;
  }
}

function cellContext(
  { sample, style, plan, structures }: OperationContext,
  own: PlannedTable,
): CellContext {
  const [first] = plan.tables;
  return {
    sample,
    style,
    find: (object) => {
      const elsewhere = structures?.tables.find(
        (table) => table.object === object,
      );
      if (structures && elsewhere)
        return addressOf(elsewhere, pageHref(structures.page, style));
      const here = plan.tables.filter((table) => table.object === object);
      const sided = here.find(({ side }) => side === own.side) ?? here[0];
      return sided && addressOf(sided, ownHref(plan.page, style));
    },
    first: first && first !== own ? addressOf(first) : undefined,
  };
}

/** The rendition's links are whole addresses, also those within the page. */
function ownHref(page: string, style: PageStyle): string {
  return style.format === "markdown-gfm"
    ? `https://support.example.com/api-lamp/${page}.html`
    : "";
}

function pageHref(page: string, { format }: PageStyle): string {
  return `${page}.${format === "html" ? "html" : "md"}`;
}

function responseBlocks(
  context: OperationContext,
  table: (planned: PlannedTable) => WrittenTable,
): readonly WrittenBlock[] {
  const { operation, plan, style } = context;
  const blocks: WrittenBlock[] = [];
  for (const { status } of operation.responses) {
    const own = plan.tables.filter(
      (planned) => planned.side === "response" && planned.status === status,
    );
    if (own.length === 0) continue;
    blocks.push(...marker(status, style), ...own.map(table));
  }
  return orNone(blocks, style);
}

function statusBlocks({
  operation,
  style,
}: OperationContext): readonly WrittenBlock[] {
  const texts = STATUS_TEXTS[style.language];
  const codes = operation.responses.map(({ status }) => status);
  const [success = ""] = codes;
  switch (style.statusCodes) {
    case "table":
      return [
        {
          kind: "table",
          number: "",
          anchors: [],
          header: style.statusColumns,
          rows: codes.map((code) =>
            [code, texts[code] ?? ""].map((text) => ({
              lines: [{ inlines: [text] }],
            })),
          ),
        },
      ];
    case "normal-line":
      return [line(`Normal ${success}`)];
    case "link":
      return [
        {
          kind: "line",
          inlines: [{ kind: "link", text: "Status Codes", href: "codes.html" }],
        },
      ];
  }
}

/** A table that lists no parameters: it must not become any. */
function errorBlocks({
  operation,
  style,
}: OperationContext): readonly WrittenBlock[] {
  const { errors } = operation;
  if (errors.length === 0) return orNone([], style);
  const header =
    style.language === "en"
      ? ["Error Code", "Error Message", "Description"]
      : ["错误码", "错误信息", "描述"];
  return [
    {
      kind: "table",
      number: "",
      anchors: [],
      header,
      rows: errors.map(({ code, text }) =>
        [code, text, text].map((word) => ({ lines: [{ inlines: [word] }] })),
      ),
    },
  ];
}
