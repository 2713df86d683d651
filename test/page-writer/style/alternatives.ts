/**
 * Other words for the same thing, as pages have them: each one replaces a word of a base style, one at a time, so that
 * a word that is not understood is named by the test that fails.
 */
import type {
  Column,
  ColumnRole,
  PageStyle,
  SectionWords,
} from "./page-style.js";

type Language = PageStyle["language"];

const SECTION_NAMES: Readonly<
  Record<Language, Partial<Record<keyof SectionWords, readonly string[]>>>
> = {
  en: {
    function: ["Function Description", "Functions"],
    uri: ["URI Format", "1.1 URI"],
    request: ["Request", "Request Message", "Request Body", "Requests"],
    response: [
      "Response",
      "Response Body",
      "Response Message",
      "Response parameters",
    ],
    requestExample: [
      "Example Request",
      "Example Requests",
      "Example Request (for a lamp)",
      "Request Example",
      "Example Request 1",
    ],
    responseExample: [
      "Example Response",
      "Response Example",
      "Example Response (lamp)",
    ],
    status: [
      "Status Code",
      "Returned Value",
      "Returned Values",
      "Return Codes",
    ],
    errors: ["Error Code"],
  },
  zh: {
    function: ["功能说明"],
    request: ["请求消息"],
    response: ["响应消息"],
    requestExample: ["请求样例", "请求实例"],
    responseExample: ["响应样例"],
    status: ["返回值"],
  },
};

const COLUMN_LABELS: Readonly<
  Record<Language, Partial<Record<ColumnRole, readonly string[]>>>
> = {
  en: {
    name: ["Name", "Attribute", "Parameter Name", "Field"],
    type: ["Parameter Type", "Data Type"],
    mandatory: ["Required", "Mandatory (Yes/No)", "Mandatory or Not"],
    description: ["Remarks", "Meaning"],
  },
  zh: {
    name: ["参数名", "参数名称", "名称", "属性", "字段"],
    type: ["类型"],
    mandatory: ["必选"],
    description: ["说明", "备注"],
  },
};

const STATUS_MARKERS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Status code: #", "Status Code: #", "Status code #"],
  zh: [
    "状态码：#",
    "状态码： #",
    "状态码:#",
    "状态码为 # 时:",
    "状态码为#时：",
  ],
};

/** Captions that say where parameters go, for each of the roots. */
const CAPTION_WORDS: Readonly<
  Record<
    Language,
    Partial<Record<"path" | "query" | "body" | "response", readonly string[]>>
  >
> = {
  en: {
    path: [
      "Path parameters",
      "URI parameters",
      "Parameter description",
      "Parameters",
    ],
    query: ["Query parameters", "Query Parameters"],
    body: [
      "Body parameters",
      "Request body parameters",
      "Request parameters",
      "Parameter description",
    ],
    response: [
      "Response parameters",
      "Parameters in the response body",
      "Response body parameters",
    ],
  },
  zh: {
    path: ["路径参数", "参数说明"],
    query: ["查询参数", "Query参数", "参数说明"],
    body: ["请求Body参数", "请求参数", "请求参数说明"],
    response: ["响应Body参数", "响应参数", "响应参数说明", "返回参数"],
  },
};

/** `base` with one word replaced, for every word that its language has. */
export function alternativesOf(base: PageStyle): PageStyle[] {
  const { language } = base;
  const titled = (word: string, change: Partial<PageStyle>): PageStyle => ({
    ...base,
    ...change,
    title: `${base.title}: ${word}`,
  });
  return [
    ...entries(SECTION_NAMES[language]).map(([key, word]) =>
      titled(`section ${word}`, {
        sections: { ...base.sections, [key]: word },
      }),
    ),
    ...entries(COLUMN_LABELS[language]).map(([role, word]) =>
      titled(`column ${word}`, {
        columns: relabelled(base.columns, role, word),
      }),
    ),
    ...STATUS_MARKERS[language].flatMap((marker) =>
      [true, false].map((bold) =>
        titled(`${bold ? "bold" : "plain"} marker ${marker}`, {
          statusMarker: { text: (status) => marker.replace("#", status), bold },
        }),
      ),
    ),
    ...entries(CAPTION_WORDS[language]).map(([key, word]) =>
      titled(`caption ${word} of ${key}`, {
        captions: { ...base.captions, [key]: word },
      }),
    ),
  ];
}

function entries<K extends string>(
  words: Partial<Record<K, readonly string[]>>,
): (readonly [K, string])[] {
  return (Object.entries(words) as [K, readonly string[]][]).flatMap(
    ([key, list]) => list.map((word) => [key, word] as const),
  );
}

function relabelled(
  columns: PageStyle["columns"],
  role: ColumnRole,
  label: string,
): PageStyle["columns"] {
  const change = (list: readonly Column[]): readonly Column[] =>
    list.map((column) => (column.role === role ? { role, label } : column));
  return {
    uri: change(columns.uri),
    request: change(columns.request),
    response: change(columns.response),
  };
}
