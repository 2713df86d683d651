/** Lines within the block of an example that say what follows: its headers, its body, its status. */

/** "Request header:", "Parameters in the response header", "响应Header参数：". */
export const HEADERS_LABEL =
  /^(?:(?:request |response )?headers?\s*[:：]|(?:parameters in the (?:request|response) headers?|(?:request|response) header parameters?)\s*[:：]?|(?:请求|响应|返回)?(?:消息)?(?:头|header)(?:参数)?(?:示例|样例)?\s*[:：]|(?:请求|响应|返回)(?:消息)?(?:头|header)(?:参数)?(?:示例|样例)?)$/i;

/** "Body:", behind which the body may begin: it needs a call or headers before it to be a label. */
export const BODY_LABEL = /^(?:request |response )?body\s*[:：]\s*(?=$|[[{<])/i;

/** A line of its own that needs nothing before it to be a label. */
export const SURE_BODY_LABEL =
  /^(?:parameters in the (?:request|response) body|(?:request|response) body parameters?)\s*[:：]?$/i;

/** Lines that are labels where JSON begins on the next one: "Response body", "请求Body参数：", "Response:", "For example:". */
export const LABEL_OF_JSON =
  /^(?:(?:information in the |(?:an? )?(?:example|sample) of (?:the |an? )?)?(?:request|response)(?: message)? body(?: parameters?)?(?: examples?| samples?)?\s*[:：]?|(?:(?:example|sample) )?(?:body|request|response)(?: examples?| samples?)?\s*[:：]|(?:for )?examples?\s*[:：]|(?:请求|响应|返回)(?:消息)?(?:体|body)(?:参数)?(?:示例|样例)?\s*[:：]?|(?:(?:请求|响应|返回)(?:消息|参数|结果)?|消息体|body)(?:示例|样例)?\s*[:：]|(?:示例|样例)\s*[:：])$/i;

/** The side of which such a label speaks. */
export const SIDE_OF_LABEL =
  /(?<request>\brequest\b|请求)|(?<response>\bresponse\b|响应|返回)/i;

/** "HTTP/1.1 200", "Status code: 200", and the code before what it means: "200 OK". */
export const STATUS_LINE =
  /^(?:(?:none|无)\s*[(（]\s*)?(?:(?:HTTP ?\/ ?\d(?:\.\d)?|(?:http )?status code|(?:http ?)?状态码)\s*[:：]?\s*(\d{3})\b|([1-5]\d\d) (?:OK|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Internal Server Error)$)/i;
