/** Section names, columns, type words and captions that styles choose from. */
import type {
  CaptionWords,
  Column,
  ColumnRole,
  SectionWords,
  TypeWords,
} from "./page-style.js";

export const SECTIONS = {
  english: {
    function: "Function",
    uri: "URI",
    request: "Request Parameters",
    response: "Response Parameters",
    requestExample: "Example Requests",
    responseExample: "Example Responses",
    status: "Status Codes",
    errors: "Error Codes",
  },
  olderEnglish: {
    function: "Function Description",
    uri: "URI",
    request: "Request Message",
    response: "Response Message",
    requestExample: "Example Request (for a lamp)",
    responseExample: "Example Response",
    status: "Returned Values",
    errors: "Error Codes",
  },
  shortEnglish: {
    function: "Function",
    uri: "URI",
    request: "Request",
    response: "Response",
    requestExample: "Request Example",
    responseExample: "Response Example",
    status: "Return Codes",
    errors: "Error Codes",
  },
  chinese: {
    function: "功能介绍",
    uri: "URI",
    request: "请求参数",
    response: "响应参数",
    requestExample: "请求示例",
    responseExample: "响应示例",
    status: "状态码",
    errors: "错误码",
  },
  olderChinese: {
    function: "功能说明",
    uri: "URI",
    request: "请求消息",
    response: "响应消息",
    requestExample: "请求样例",
    responseExample: "响应样例",
    status: "返回值",
    errors: "错误码",
  },
} as const satisfies Record<string, SectionWords>;

function columns(
  ...named: readonly (readonly [ColumnRole, string])[]
): readonly Column[] {
  return named.map(([role, label]) => ({ role, label }));
}

export const COLUMNS = {
  english: columns(
    ["name", "Parameter"],
    ["mandatory", "Mandatory"],
    ["type", "Type"],
    ["description", "Description"],
  ),
  englishTypeFirst: columns(
    ["name", "Parameter"],
    ["type", "Type"],
    ["mandatory", "Mandatory"],
    ["description", "Description"],
  ),
  englishNoFlag: columns(
    ["name", "Parameter"],
    ["type", "Type"],
    ["description", "Description"],
  ),
  englishNoType: columns(
    ["name", "Name"],
    ["mandatory", "Mandatory"],
    ["description", "Description"],
  ),
  attributes: columns(
    ["name", "Attribute"],
    ["type", "Type"],
    ["mandatory", "Required"],
    ["crud", "CRUD"],
    ["default", "Default Value"],
    ["description", "Remarks"],
  ),
  chinese: columns(
    ["name", "参数"],
    ["mandatory", "是否必选"],
    ["type", "参数类型"],
    ["description", "描述"],
  ),
  chineseNoFlag: columns(
    ["name", "参数"],
    ["type", "参数类型"],
    ["description", "描述"],
  ),
  chineseNames: columns(
    ["name", "名称"],
    ["type", "参数类型"],
    ["mandatory", "必选"],
    ["description", "说明"],
  ),
  chineseNamesNoFlag: columns(
    ["name", "名称"],
    ["type", "参数类型"],
    ["description", "说明"],
  ),
  chineseNoType: columns(
    ["name", "参数"],
    ["mandatory", "是否必选"],
    ["description", "描述"],
  ),
  chineseAttributes: columns(
    ["name", "属性"],
    ["mandatory", "必选"],
    ["type", "类型"],
    ["default", "默认值"],
    ["description", "备注"],
  ),
} as const;

export const TYPES = {
  documented: {
    scalars: {
      string: "String",
      integer: "Integer",
      long: "Long",
      float: "Float",
      double: "Double",
      boolean: "Boolean",
    },
    lists: "of",
    objects: "named",
  },
  short: {
    scalars: {
      string: "string",
      integer: "int",
      long: "long",
      float: "float",
      double: "double",
      boolean: "bool",
    },
    lists: "generic",
    objects: "named",
  },
  suffixed: {
    scalars: {
      string: "String",
      integer: "Int",
      long: "Long",
      float: "Number",
      double: "Number",
      boolean: "Bool",
    },
    lists: "suffix",
    objects: "named",
  },
} as const satisfies Record<string, TypeWords>;

/** `Array of Fooobjects`. */
export const GLUED_TYPES: TypeWords = { ...TYPES.documented, glued: true };

/** `Array&nbsp;of&nbsp;Foo&nbsp;objects`. */
export const HARD_BLANKS: TypeWords = { ...TYPES.documented, hardBlanks: true };

export const UNNAMED_OBJECTS: TypeWords = {
  ...TYPES.documented,
  objects: "unnamed",
};

export const CAPTIONS = {
  english: {
    path: "Path Parameters",
    query: "Query Parameters",
    header: "Request header parameters",
    body: "Request body parameters",
    response: "Response body parameters",
    object: (name) => name,
    number: (at) => `Table ${at} `,
  },
  genericEnglish: {
    path: "Parameter description",
    query: "Parameter description",
    header: "Request header parameters",
    body: "Request parameters",
    response: "Response parameters",
    object: (name) => name,
    number: (at) => `Table ${at} `,
  },
  chinese: {
    path: "路径参数",
    query: "Query参数",
    header: "请求Header参数",
    body: "请求Body参数",
    response: "响应Body参数",
    object: (name) => name,
    number: (at) => `表${at}`,
  },
  genericChinese: {
    path: "参数说明",
    query: "参数说明",
    header: "请求Header参数",
    body: "请求参数",
    response: "响应参数",
    object: (name) => `${name}对象`,
    number: (at) => `表 ${at}`,
  },
} as const satisfies Record<string, CaptionWords>;

/** "a, b and c parameter description". */
export function rowsInEnglish(rows: readonly string[]): string {
  const joined = [rows.slice(0, -1).join(", "), rows.at(-1) ?? ""];
  return `${joined.filter(Boolean).join(" and ")} parameter description`;
}

/** `请求参数Foo对象` beside `响应参数Foo对象`. */
export function sidedInChinese(
  name: string,
  side: "uri" | "request" | "response",
): string {
  return `${side === "response" ? "响应" : "请求"}参数${name}对象`;
}

/** `a、b字段数据结构说明`; `a和b字段数据结构说明` for two. */
export function rowsInChinese(rows: readonly string[]): string {
  return `${rows.join(rows.length === 2 ? "和" : "、")}字段数据结构说明`;
}
