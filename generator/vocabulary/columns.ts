/** What header cells call the columns of a table, English and Chinese, in lower case. */

export type ColumnRole =
  | "name"
  | "sub-name"
  | "type"
  | "mandatory"
  | "description"
  | "default"
  | "constraint"
  | "length"
  | "access"
  | "location";

export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: [
    "parameter",
    "parameters",
    "parameter name",
    "name",
    "attribute",
    "attributes",
    "attribute name",
    "field",
    "fields",
    "field name",
    "header",
    "headers",
    "header name",
    "element",
    "element name",
    "property",
    "key",
    "response item",
    "request item",
    "参数",
    "参数名",
    "参数名称",
    "名称",
    "字段",
    "字段名",
    "字段名称",
    "属性",
    "属性名",
    "属性名称",
    "元素",
    "元素名",
    "元素名称",
    "消息头",
    "消息头名称",
  ],
  "sub-name": [
    "sub-parameter",
    "sub-parameters",
    "sub parameter",
    "subparameter",
    "sub-field",
    "sub-attribute",
    "子参数",
    "子字段",
    "子属性",
  ],
  type: [
    "type",
    "types",
    "parameter type",
    "data type",
    "value type",
    "field type",
    "attribute type",
    "参数类型",
    "类型",
    "数据类型",
    "字段类型",
    "取值类型",
  ],
  mandatory: [
    "mandatory",
    "required",
    "mandatory or not",
    "mandatory (yes/no)",
    "mandatory/optional",
    "required/optional",
    "mandatory or optional",
    "optional",
    "optional or mandatory",
    "is mandatory",
    "is required",
    "compulsory",
    "necessary",
    "m/o",
    "是否必选",
    "是否必须",
    "是否必填",
    "必选",
    "必选/可选",
    "可选/必选",
    "必选(m)/可选(o)",
    "必选（m）/可选（o）",
    "必选项/可选项",
    "必选项(m)/可选项(o)",
    "必选项（m）/可选项（o）",
    "必须",
    "必填",
    "是否可选",
  ],
  description: [
    "description",
    "descriptions",
    "remarks",
    "remark",
    "meaning",
    "explanation",
    "details",
    "notes",
    "comments",
    "parameter description",
    "描述",
    "说明",
    "备注",
    "参数说明",
    "参数描述",
    "含义",
  ],
  default: ["default", "default value", "默认值", "缺省值"],
  constraint: [
    "constraint",
    "constraints",
    "restriction",
    "value range",
    "约束",
    "限制",
    "取值范围",
    "取值",
  ],
  length: [
    "maximum length",
    "maximum length of characters",
    "maximum length (characters)",
    "max length",
    "max. length",
    "最大长度",
    "最大字符长度",
    "最大长度（字符）",
  ],
  access: ["crud"],
  location: [
    "in",
    "location",
    "parameter location",
    "position",
    "parameter position",
    "位置",
    "参数位置",
    "传参位置",
    "所在位置",
  ],
};

const OF_A_CALL =
  "(?:(?:request|response|input|output|return(?:ed)?|path|query|body|header|ur[il]|form) )?";
/** Labels like that of a column of names, a slip in the word included. */
export const LIKE_A_NAME = new RegExp(
  `^(?:${OF_A_CALL}(?:par[a-z]{0,4}m[a-z]{0,6}|fields?|attributes?|elements?|property|properties)(?: (?:name|key))?|names? of (?:the )?(?:parameter|field|attribute|element)s?|(?:参数|字段|属性)(?:英文)?名?称?)(?: ?[(（][^()（）]{1,20}[)）])?$`,
);
/** Labels that head other tables as well. */
export const LIKE_A_NAME_BESIDE_TYPES =
  /^(?:(?:configuration )?items?|variables?|arguments?|members?|keywords?)(?: names?)?$/;
export const LIKE_A_TYPE = /\btypes?\b|\bformat\b|类型|格式/;
/** "string" below these is a sample of a value. */
export const PROMISES_VALUES =
  /values?\b|\b(?:examples?|samples?|defaults?|meanings?)\b|[值例]/;
/** Formats and kinds of things may be called "JSON", "IP", "Text" or "long"; these words say a type. */
export const TYPE_FOR_SURE =
  /\b(?:strings?|integers?|int(?:32|64)?|bool(?:ean)?|arrays?|lists?|objects?|float|double)\b|字符串|整[型数]|布尔|数组|列表|对象/i;
const BESIDE =
  "(?:values?|ranges?|parameters?|fields?|attributes?|additional|other|and|&|/)";
const DESCRIBING =
  "(?:descriptions?|describe|d[ei]s?cr?i[a-z]{3,7}|definitions?|instructions?|notes?|comments?|usage|functions?|purpose|introduction|interpretation|meanings?|explanations?|information|details?|desc|specifications?)";
/** Labels of nothing but words for what describes a field, at least one of which says so. */
export const LIKE_A_DESCRIPTION = new RegExp(
  `^(?:${BESIDE} ?){0,3}${DESCRIBING}(?: ?${BESIDE}){0,4}$|^(?:参数|字段|属性|备注)?(?:释义|解释|含义|说明|描述|备注|用途|作用|功能)(?:说明|描述)?$`,
);

/** Cells of a column that says where each parameter goes. A part of the URI is path or query, as the template tells. */
export const LOCATION_WORDS: Readonly<
  Record<
    string,
    "path" | "query" | "header" | "cookie" | "body" | "form" | "uri"
  >
> = {
  path: "path",
  "path parameter": "path",
  "in path": "path",
  路径: "path",
  path参数: "path",
  uri: "uri",
  url: "uri",
  query: "query",
  "query parameter": "query",
  "query string": "query",
  "in query": "query",
  query参数: "query",
  查询参数: "query",
  header: "header",
  headers: "header",
  "request header": "header",
  "response header": "header",
  "in header": "header",
  消息头: "header",
  请求头: "header",
  响应头: "header",
  cookie: "cookie",
  cookies: "cookie",
  "in cookie": "cookie",
  body: "body",
  "request body": "body",
  "response body": "body",
  "in body": "body",
  消息体: "body",
  请求体: "body",
  响应体: "body",
  form: "form",
  formdata: "form",
  "form data": "form",
  "form-data": "form",
  表单: "form",
};

/** Labels of columns whose "yes" means that a field may be left out. */
export const OPTIONAL_COLUMN =
  /^(?:(?:is )?optional(?: or not)?(?: ?[(（][^()（）]{1,20}[)）])?\??|(?:can|may) be (?:omitted|left (?:out|blank|empty))\??|是否可选|是否选填)$/;

/** Header cells that tell tables which list no parameters; all of `cells` must occur. */
export const OTHER_TABLES: readonly {
  readonly purpose:
    | "status-codes"
    | "error-codes"
    | "permissions"
    | "call-permissions"
    | "endpoints"
    | "throttling";
  readonly cells: readonly (readonly string[])[];
}[] = [
  {
    purpose: "permissions",
    cells: [
      ["action", "授权项"],
      ["access level", "访问级别"],
    ],
  },
  {
    purpose: "call-permissions",
    cells: [
      ["api", "apis", "api uri", "对应api接口", "对应的api接口"],
      [
        "action",
        "actions",
        "授权项",
        "授权项(action)",
        "授权项（action）",
        "对应的授权项",
      ],
    ],
  },
  {
    purpose: "error-codes",
    cells: [["error code", "error codes", "错误码"]],
  },
  {
    purpose: "endpoints",
    cells: [
      ["region", "region name", "region id", "区域", "区域名称", "区域id"],
      ["endpoint", "endpoints", "终端节点", "终端节点（endpoint）"],
    ],
  },
  {
    purpose: "throttling",
    cells: [
      [
        "max. requests",
        "max. requests/user",
        "max. requests per user",
        "maximum requests",
        "user traffic limit",
        "用户流量限制",
        "api traffic limit",
        "流量限制",
        "api流量限制",
      ],
    ],
  },
  {
    purpose: "status-codes",
    cells: [
      [
        "status code",
        "status codes",
        "returned value",
        "returned values",
        "return value",
        "return values",
        "return code",
        "return codes",
        "returned code",
        "returned codes",
        "http status code",
        "http status codes",
        "http code",
        "code",
        "normal",
        "状态码",
        "http状态码",
        "http 状态码",
        "返回状态码",
        "响应状态码",
        "返回值",
        "返回码",
        "响应码",
        "正常",
      ],
    ],
  },
];
