/**
 * What headings call the parts of a page, English and Chinese, in lower case without a colon at the end.
 * `exact` names match whole headings; `prefixes` match headings that go on ("Example Request (for a listener)").
 */

export type SectionKind =
  | "function"
  | "uri"
  | "request"
  | "response"
  | "example"
  | "example-request"
  | "example-response"
  | "status"
  | "error-codes"
  | "authorization"
  | "constraints"
  | "debugging"
  | "other";

export interface SectionNames {
  readonly kind: Exclude<SectionKind, "other">;
  readonly exact: readonly string[];
  readonly prefixes: readonly string[];
}

/** Chinese names of the examples of a side: of its whole, or of one of its parts. */
function samplesOf(sides: readonly string[]): readonly string[] {
  return sides.flatMap((side) =>
    ["", "消息", "消息体", "体", "参数", "body"].flatMap((part) =>
      ["示例", "样例"].map((sample) => side + part + sample),
    ),
  );
}

/** Headings that stand beside each other: what the query holds, and what the body does. */
export const PARAMETER_SECTION =
  /^\s*(?:request parameters?|请求消息参数|请求参数)\s*[:：]?\s*$/i;
export const ELEMENT_SECTION =
  /^\s*(?:request elements?|请求消息元素|请求元素)\s*[:：]?\s*$/i;

/** Headings of a part of the request or of the answer, whichever the page is at: "消息头", "Message Headers". */
export const PART_OF_EITHER =
  /^\s*(?:(?:http )?(?:message )?headers?|message body|消息[头体])\s*[:：]?\s*$/i;

const PARTS =
  "(?:\\s+(?:and|of|in|the|formats?|contents?|descriptions?|details?|information|info|data|param(?:eter)?s?|body|payload|messages?|headers?|elements?|fields?|attributes?|structures?|arguments?|json|objects?))*";
const CHINESE_PARTS =
  "(?:消息|参数|内容|体|头|说明|描述|格式|信息|字段|数据|报文|结构|对象|结果)*";
/** Headings that are no name of the list below, yet say nothing but the side and a part of it: "Request details". */
export const SIDE_HEADINGS: readonly {
  readonly kind: "request" | "response";
  readonly words: RegExp;
}[] = [
  {
    kind: "request",
    words: new RegExp(
      `^(?:(?:the|api|https?|calling)\\s+)*(?:requests?|requesting|inputs?)${PARTS}$`,
    ),
  },
  {
    kind: "response",
    words: new RegExp(
      `^(?:(?:the|api|https?|normal|success|successful)\\s+)*(?:responses?|returns?|returned|results?|outputs?)${PARTS}$`,
    ),
  },
  {
    kind: "request",
    words: new RegExp(`^(?:接口)?(?:请求|输入)${CHINESE_PARTS}$`),
  },
  {
    kind: "response",
    words: new RegExp(
      `^(?:接口|正常|成功)?(?:响应|返回|输出|应答)${CHINESE_PARTS}$`,
    ),
  },
];

const BEFORE_EXAMPLES =
  "(?:(?:the|api|https?|json|curl|normal|success|successful)\\s+)*";
const EXAMPLES = "(?:examples?|samples?|demos?)";
const REQUESTS = `(?:requests?|inputs?)${PARTS}`;
const RESPONSES = `(?:responses?|returns?|returned|results?|outputs?)${PARTS}`;
/** Headings of nothing but an example, the side it shows and a part of it: "Request Body Example", "Result Sample". */
export const EXAMPLE_HEADINGS: readonly {
  readonly kind: "example" | "example-request" | "example-response";
  readonly words: RegExp;
}[] = [
  {
    kind: "example-request",
    words: new RegExp(
      `^${BEFORE_EXAMPLES}(?:${REQUESTS}\\s+${EXAMPLES}|${EXAMPLES}\\s+(?:of\\s+)?${BEFORE_EXAMPLES}${REQUESTS})$`,
    ),
  },
  {
    kind: "example-response",
    words: new RegExp(
      `^${BEFORE_EXAMPLES}(?:${RESPONSES}\\s+${EXAMPLES}|${EXAMPLES}\\s+(?:of\\s+)?${BEFORE_EXAMPLES}${RESPONSES})$`,
    ),
  },
  {
    kind: "example",
    words: new RegExp(
      `^(?:(?:the|api|https?|json|curl|calling|call|usage|use|code)\\s+)+${EXAMPLES}$`,
    ),
  },
];

/** Order matters for prefixes: the first that matches wins. */
export const SECTION_NAMES: readonly SectionNames[] = [
  {
    kind: "example-request",
    exact: [
      "example request",
      "example requests",
      "request example",
      "request examples",
      "request sample",
      "request samples",
      "sample request",
      "sample requests",
      "请求实例",
      ...samplesOf(["请求"]),
    ],
    prefixes: [
      "example request",
      "example of the request",
      "example of a request",
      "request example",
      "sample request",
      "请求示例",
      "请求样例",
    ],
  },
  {
    kind: "example-response",
    exact: [
      "example response",
      "example responses",
      "response example",
      "response examples",
      "response sample",
      "response samples",
      "sample response",
      "sample responses",
      "响应实例",
      ...samplesOf(["响应", "返回"]),
    ],
    prefixes: [
      "example response",
      "example of the response",
      "example of a response",
      "response example",
      "sample response",
      "响应示例",
      "响应样例",
      "返回示例",
    ],
  },
  {
    kind: "example",
    exact: [
      "example",
      "examples",
      "sample",
      "samples",
      "示例",
      "样例",
      "request and response examples",
      "请求和响应示例",
    ],
    prefixes: ["example", "sample"],
  },
  {
    kind: "uri",
    exact: [
      "uri",
      "url",
      "uri format",
      "url format",
      "request uri",
      "request url",
      "api uri",
      "api endpoint",
      "request endpoint",
      "http method and uri",
      "http/https request",
      "uri格式",
      "请求uri",
      "uri参数",
      "调用url",
      "uri and method",
      "request method and uri",
      "request path",
      "接口url",
      "请求地址",
      "请求路径",
      "接口地址",
      "请求语法",
      "请求消息样式",
      "request syntax",
      "prototype",
      "api prototype",
      "interface prototype",
      "接口原型",
    ],
    prefixes: ["uri (", "request syntax"],
  },
  {
    kind: "request",
    exact: [
      "request",
      "requests",
      "request parameter",
      "request parameters",
      "request message",
      "request messages",
      "request body",
      "request header",
      "request headers",
      "request elements",
      "request information",
      "request body parameters",
      "request header parameters",
      "input parameters",
      "path parameters",
      "query parameters",
      "header parameters",
      "body parameters",
      "请求",
      "请求消息",
      "请求参数",
      "请求消息头",
      "请求消息体",
      "请求消息参数",
      "请求消息元素",
      "请求体",
      "请求头",
      "请求header参数",
      "请求body参数",
      "请求query参数",
      "路径参数",
      "查询参数",
      "输入参数",
      "入参",
      "请求说明",
    ],
    prefixes: [
      "request parameter",
      "request message",
      "request body",
      "request header",
    ],
  },
  {
    kind: "response",
    exact: [
      "response",
      "responses",
      "response parameter",
      "response parameters",
      "response message",
      "response messages",
      "response body",
      "response header",
      "response headers",
      "response elements",
      "response body parameters",
      "response header parameters",
      "output parameters",
      "returned parameters",
      "returned result",
      "returned results",
      "returned message",
      "returned data",
      "return parameters",
      "return message",
      "response result",
      "response results",
      "response information",
      "response data",
      "response syntax",
      "normal response",
      "响应语法",
      "响应消息样式",
      "响应消息参数",
      "响应消息元素",
      "正常响应",
      "响应",
      "响应消息",
      "响应参数",
      "响应消息头",
      "响应消息体",
      "响应体",
      "响应头",
      "返回消息",
      "返回参数",
      "返回结果",
      "返回数据",
      "返回体",
      "响应结果",
      "响应说明",
      "响应header参数",
      "输出参数",
      "出参",
      "响应body参数",
    ],
    prefixes: [
      "response parameter",
      "response message",
      "response body",
      "response header",
      "response syntax",
      "normal response",
      "正常响应",
      "正常返回",
    ],
  },
  {
    kind: "status",
    exact: [
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
      "response code",
      "response codes",
      "result code",
      "result codes",
      "http response code",
      "http response codes",
      "http return code",
      "http return codes",
      "response status",
      "response status code",
      "response status codes",
      "return status",
      "return status code",
      "return status codes",
      "returned status code",
      "returned status codes",
      "http状态码",
      "返回状态码",
      "状态码",
      "返回值",
      "返回码",
      "响应状态码",
    ],
    prefixes: ["status code"],
  },
  {
    kind: "error-codes",
    exact: [
      "error code",
      "error codes",
      "error code description",
      "error information",
      "abnormal response",
      "错误码",
      "错误码说明",
      "异常响应",
    ],
    prefixes: [
      "error code",
      "error response",
      "abnormal response",
      "错误响应",
      "异常返回",
    ],
  },
  {
    kind: "function",
    exact: [
      "function",
      "functions",
      "function description",
      "description",
      "functional description",
      "api description",
      "api introduction",
      "接口介绍",
      "功能介绍",
      "功能说明",
      "接口功能",
      "接口说明",
      "功能描述",
    ],
    prefixes: [],
  },
  {
    kind: "authorization",
    exact: [
      "authorization",
      "authorization information",
      "permissions",
      "required permissions",
      "授权信息",
      "授权说明",
    ],
    prefixes: [],
  },
  {
    kind: "constraints",
    exact: [
      "constraint",
      "constraints",
      "restrictions",
      "notes and constraints",
      "prerequisites",
      "接口约束",
      "约束限制",
      "约束与限制",
      "约束",
      "使用限制",
      "前提条件",
    ],
    prefixes: [],
  },
  {
    kind: "debugging",
    exact: [
      "debugging",
      "calling method",
      "calling methods",
      "how to call",
      "调试",
      "调用方法",
    ],
    prefixes: [],
  },
];
