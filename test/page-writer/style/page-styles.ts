/**
 * The styles that pages are written in. Each comment names the habits of real pages that the style stands for.
 * A style differs from one of two bases only in what it is about; losses say what its pages cannot express.
 */
import {
  CHINESE_LABELS,
  CHINESE_RUNNING,
  CHINESE_SENTENCES,
  ENGLISH_LABELS,
  ENGLISH_MEANINGS,
  ENGLISH_RANGES,
  ENGLISH_SENTENCES,
} from "./description-words.js";
import type { PageStyle } from "./page-style.js";
import {
  CAPTIONS,
  COLUMNS,
  SECTIONS,
  TYPES,
  GLUED_TYPES,
  HARD_BLANKS,
  UNNAMED_OBJECTS,
  rowsInChinese,
  rowsInEnglish,
  sidedInChinese,
} from "./style-words.js";

/** The Help Center's present pages: links in type cells, captions that say the place, a marker line per status. */
export const ENGLISH: PageStyle = {
  title: "present English page",
  format: "html",
  language: "en",
  naming: "free",
  frame: "fragment",
  fileNames: "api-name",
  headings: "heading",
  sections: SECTIONS.english,
  columns: {
    uri: COLUMNS.english,
    request: COLUMNS.english,
    response: COLUMNS.englishNoFlag,
  },
  mandatory: { yes: "Yes", no: "No" },
  types: TYPES.documented,
  captions: CAPTIONS.english,
  links: "type",
  reference: (table) => ["For details, see ", `${table}.`],
  anchors: "both",
  query: "own-table",
  uriQuery: "none",
  statusMarker: { text: (status) => `Status code: ${status}`, bold: true },
  statusCodes: "table",
  statusColumns: ["Status Code", "Description"],
  examples: "request-line-json",
  descriptions: ENGLISH_LABELS,
  cellBreak: "<br/>",
  losses: ["mandatory flags of responses"],
};

/** Chinese pages exported as Markdown with HTML tables: escapes, anchors on lines, captions before the table. */
export const CHINESE: PageStyle = {
  ...ENGLISH,
  title: "Chinese export with HTML tables",
  format: "markdown-html-tables",
  language: "zh",
  fileNames: "topic",
  sections: SECTIONS.chinese,
  columns: {
    uri: COLUMNS.chinese,
    request: COLUMNS.chinese,
    response: COLUMNS.chineseNoFlag,
  },
  mandatory: { yes: "是", no: "否" },
  captions: CAPTIONS.genericChinese,
  reference: (table) => ["详情请参见", `${table}。`],
  anchors: "bare",
  query: "own-table",
  statusMarker: { text: (status) => `状态码： ${status}`, bold: true },
  statusColumns: ["状态码", "描述"],
  descriptions: CHINESE_LABELS,
  losses: ["mandatory flags of responses", "official names"],
};

export const PAGE_STYLES: readonly PageStyle[] = [
  ENGLISH,
  {
    // A saved page: navigation, breadcrumb and feedback around the article; examples as list items with a sentence.
    ...ENGLISH,
    title: "whole English page",
    frame: "whole",
    anchors: "prefixed",
    examples: "list-items",
    descriptions: ENGLISH_RANGES,
  },
  {
    // Older pages: topic file names, type before the flag, query beside path in one table, values with meanings; the
    // response refers to tables of the request.
    ...ENGLISH,
    title: "older English page, one table under URI",
    fileNames: "topic",
    sections: SECTIONS.olderEnglish,
    columns: {
      uri: COLUMNS.englishTypeFirst,
      request: COLUMNS.englishTypeFirst,
      response: COLUMNS.englishTypeFirst,
    },
    captions: CAPTIONS.genericEnglish,
    query: "with-path",
    anchors: "bare",
    sharedTables: true,
    descriptions: ENGLISH_MEANINGS,
    losses: ["official names"],
  },
  {
    // "see Table 4" in the description leads to the fields; scalars refer to tables as well; sentences.
    ...ENGLISH,
    title: "English page with links in descriptions",
    columns: {
      uri: COLUMNS.englishNoType,
      request: COLUMNS.englishTypeFirst,
      response: COLUMNS.englishTypeFirst,
    },
    links: "description",
    types: UNNAMED_OBJECTS,
    scalarsRefer: true,
    descriptions: ENGLISH_SENTENCES,
    losses: ["types of URI parameters"],
  },
  {
    // No links: the caption names the rows, one table for several of them; the query stands under Request.
    ...ENGLISH,
    title: "English page with captions that name rows",
    naming: "by-side",
    sections: SECTIONS.shortEnglish,
    types: UNNAMED_OBJECTS,
    links: "none",
    captions: {
      ...CAPTIONS.genericEnglish,
      object: (_, rows) => rowsInEnglish(rows),
    },
    query: "under-request",
    descriptions: ENGLISH_SENTENCES,
  },
  {
    // Headings are bold paragraphs, tables have no number, the model's name is the caption and the only way to it.
    ...ENGLISH,
    title: "bold headings and bare model names",
    naming: "by-side",
    headings: "bold",
    links: "none",
    captions: { ...CAPTIONS.english, number: () => "" },
    examples: "json",
    descriptions: ENGLISH_RANGES,
  },
  {
    // Plain lines as headings (`<p>URI</p>`), columns CRUD and Default Value, literal query in the URI, "Normal 200".
    ...ENGLISH,
    title: "plain headings and attribute tables",
    headings: "line",
    columns: {
      uri: COLUMNS.attributes,
      request: COLUMNS.attributes,
      response: COLUMNS.attributes,
    },
    types: TYPES.suffixed,
    captions: CAPTIONS.genericEnglish,
    query: "with-path",
    uriQuery: "literal",
    statusCodes: "normal-line",
    descriptions: ENGLISH_SENTENCES,
    losses: ["formats of fractions", "errors without a body"],
  },
  {
    // Tables of objects stand on a page of data structures that all others link to.
    ...ENGLISH,
    title: "structures on a page of their own",
    columns: {
      uri: COLUMNS.english,
      request: COLUMNS.english,
      response: COLUMNS.english,
    },
    links: "other-page",
    uriQuery: "template",
    examples: "request-line",
    losses: ["request bodies in examples"],
  },
  CHINESE,
  {
    // Parts as list items below a heading, everything indented with them; captions `x对象`, 返回值.
    ...CHINESE,
    title: "Chinese export, parts as list items",
    headings: "list",
    sections: SECTIONS.olderChinese,
    columns: {
      uri: COLUMNS.chineseNames,
      request: COLUMNS.chineseNames,
      response: COLUMNS.chineseNames,
    },
    query: "with-path",
    descriptions: CHINESE_SENTENCES,
    losses: ["official names"],
  },
  {
    // 详情请参见表7 in the description; no type column for the URI; running labels; bold lines as headings.
    ...CHINESE,
    title: "Chinese export with links in descriptions",
    headings: "bold",
    columns: {
      uri: COLUMNS.chineseNoType,
      request: COLUMNS.chineseNames,
      response: COLUMNS.chineseNamesNoFlag,
    },
    links: "description",
    types: UNNAMED_OBJECTS,
    scalarsRefer: true,
    uriQuery: "placeholders",
    descriptions: CHINESE_RUNNING,
    losses: [
      "mandatory flags of responses",
      "official names",
      "types of URI parameters",
    ],
  },
  {
    // x、y字段数据结构说明 without any link; attribute tables with 默认值 and 备注; plain lines as headings.
    ...CHINESE,
    title: "Chinese export with captions that name rows",
    naming: "by-side",
    headings: "line",
    columns: {
      uri: COLUMNS.chineseAttributes,
      request: COLUMNS.chineseAttributes,
      response: COLUMNS.chineseAttributes,
    },
    links: "none",
    types: UNNAMED_OBJECTS,
    captions: {
      ...CAPTIONS.genericChinese,
      object: (_, rows) => rowsInChinese(rows),
    },
    statusMarker: { text: (status) => `状态码为 ${status} 时:`, bold: true },
    descriptions: CHINESE_SENTENCES,
    losses: ["official names"],
  },
  {
    // 请求参数x对象 beside 响应参数x对象 and nothing else; an example of the URI before its table; notes; other tables.
    ...CHINESE,
    title: "Chinese export with captions that name side and object",
    naming: "by-side",
    links: "none",
    captions: {
      ...CAPTIONS.genericChinese,
      object: (name, _, side) => sidedInChinese(name, side),
    },
    boldInHeadings: true,
    uriExample: true,
    notes: true,
    otherTables: true,
    examples: "list-items",
    descriptions: CHINESE_SENTENCES,
  },
  {
    // A missing blank in the type (`Array of Fooobjects`), anchors without the page's prefix, Optional and Mandatory.
    ...ENGLISH,
    title: "English page with notes, other tables and missing blanks",
    types: GLUED_TYPES,
    anchors: "bare",
    mandatory: { yes: "Mandatory", no: "Optional" },
    notes: true,
    otherTables: true,
    uriQuery: "placeholders",
    descriptions: ENGLISH_MEANINGS,
    losses: ["mandatory flags of responses"],
  },
  {
    // Missing wrapper: the example has a key around everything (`{"lamp": {...}}`) that the table leaves out.
    ...ENGLISH,
    title: "English page with wrappers in examples only",
    fileNames: "topic",
    wrapper: "in-example",
    descriptions: ENGLISH_SENTENCES,
    losses: ["mandatory flags of responses", "official names"],
    warnings: ["service/wrapper-from-example"],
  },
  {
    // Links to headings of a page of data structures; captions there say no more than 参数说明.
    ...CHINESE,
    title: "Chinese export, structures below headings of their own page",
    columns: {
      uri: COLUMNS.chinese,
      request: COLUMNS.chinese,
      response: COLUMNS.chinese,
    },
    links: "other-page",
    headedStructures: true,
    captions: { ...CAPTIONS.genericChinese, object: () => "参数说明" },
    statusMarker: { text: (status) => `状态码：${status}`, bold: false },
    descriptions: CHINESE_LABELS,
    losses: ["official names"],
  },
  {
    // The Help Center's own `.md`: title with the official name, `表2请求Body参数`, GFM cells with links to addresses.
    ...CHINESE,
    title: "Chinese rendition with GFM tables",
    format: "markdown-gfm",
    fileNames: "api-name",
    captions: CAPTIONS.chinese,
    anchors: "prefixed",
    descriptions: CHINESE_LABELS,
    losses: ["mandatory flags of responses"],
  },
  {
    // GFM tables without any link or break: lines of a cell run together, the caption is the model's name.
    ...CHINESE,
    title: "Chinese export with GFM tables that run together",
    format: "markdown-gfm",
    naming: "by-side",
    links: "none",
    captions: { ...CAPTIONS.chinese, number: (at) => `表 ${at}` },
    cellBreak: "",
    examples: "json",
    descriptions: CHINESE_RUNNING,
  },
  {
    // Chinese HTML pages: the rendition's twin, a whole page, `&nbsp;` in type cells.
    ...CHINESE,
    title: "Chinese HTML page",
    format: "html",
    frame: "whole",
    fileNames: "api-name",
    captions: CAPTIONS.chinese,
    anchors: "both",
    types: HARD_BLANKS,
    examples: "list-items",
    descriptions: CHINESE_LABELS,
    losses: ["mandatory flags of responses"],
  },
  {
    // One heading 示例 for both examples, without any marker of a status: only the success has tables.
    ...CHINESE,
    title: "Chinese export, one section of examples",
    sections: {
      ...SECTIONS.olderChinese,
      requestExample: "示例",
      responseExample: "示例",
    },
    oneExampleSection: true,
    statusMarker: "none",
    types: TYPES.short,
    descriptions: CHINESE_RUNNING,
    losses: [
      "mandatory flags of responses",
      "official names",
      "bodies of errors",
    ],
  },
  {
    // A page for all versions of an operation; `Yes (if ...)`, `Integer/Boolean`; examples with a comment or dots.
    ...ENGLISH,
    title: "English page with older versions and unions",
    habits: ["older versions", "unions", "conditions"],
    columns: {
      uri: COLUMNS.english,
      request: COLUMNS.english,
      response: COLUMNS.english,
    },
    mandatory: {
      ...ENGLISH.mandatory,
      conditional: "Yes (if the weather is fine)",
    },
    exampleDamages: ["comment", "trailing comma", "dots"],
    losses: [],
  },
  {
    // One operation on several pages, with equal or other bodies; pages about the whole service.
    ...ENGLISH,
    title: "English pages of one operation, and of the service",
    fileNames: "topic",
    habits: ["repeated pages", "variants", "service pages"],
    descriptions: ENGLISH_RANGES,
    losses: ["mandatory flags of responses", "official names"],
  },
  {
    // The same in Chinese: 是（如果...）, full-width signs in JSON, 终端节点, 流量限制, 错误码.
    ...CHINESE,
    title: "Chinese export with variants, unions and service pages",
    habits: [
      "older versions",
      "repeated pages",
      "variants",
      "unions",
      "conditions",
      "service pages",
    ],
    mandatory: { ...CHINESE.mandatory, conditional: "是（如果灯已点亮）" },
    exampleDamages: ["full-width signs", "trailing comma", "comment"],
  },
];
