/** Lines that steer the reading without being headings. */

/**
 * "Status code: 200", "状态码：400", "状态码为 400 时", "Status code: 201 Created", "Returned status code 200: done",
 * "Status codes: 400, 401, and 403".
 */
export const STATUS_MARKER =
  /^(?:(?:http |returned )?status codes?|(?:http ?)?状态码)\s*(?:为|is|are)?\s*[:：]?\s*([1-5](?:\d\d|xx)(?:(?:\s*[,，、/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|to)\s+|\s*[和或至]\s*)[1-5](?:\d\d|xx)){0,20})\s*(?:(?<=^returned [^:：]*)[:：]\s*\S.{0,60}|时|\([^)]*\)|（[^）]*）|ok|created|accepted|no content|bad request|unauthorized|forbidden|not found|conflict|internal server error)?\s*[:：.。]?$/i;

/** A sentence that tells the code of success: "If the operation succeeds, 202 Accepted is returned." */
export const STATUS_OF_SUCCESS =
  /\b(?:succeeds|is successful),\s*(?:the )?(?:(?:http )?status code )?(2\d\d)(?:\s+\(?[A-Za-z][A-Za-z ]{1,30}\)?)? (?:is|will be) returned\b/i;

/** A line that names the call itself and not what it does: "Request URL:", "URI". */
export const LABEL_OF_CALL =
  /^(?:(?:example|sample)\s+)?(?:(?:http|request|api)\s+)?(?:uri|url|path|address|line)s?(?:\s+(?:example|sample))?\s*[:：]?$|^请求\s*(?:url|uri|地址|路径|行)(?:示例|样例)?\s*[:：]?$/i;

/** What comes back in words, where an answer or its sample would stand: "Status code 204, indicating that the bell has gone". */
export const STATUS_IN_WORDS =
  /^(?:the )?(?:http )?(?:returned )?(?:status|response|return) codes?:? (2\d\d)(?: \([A-Za-z ]{2,30}\)| [A-Z][A-Za-z ]{1,30})?,? (?:is returned\.?$|(?:indicates|indicating|which indicates)\b(?!.*\b(?:if|when|only|unless|[1-5]\d\d)\b))/i;

/** A line before a table that says when its fields come back: "Normal response description", "异常响应参数", "关灯失败返回参数说明"; "reponse" is a common slip. */
export const OUTCOME_MARKER =
  /^(?:[\u4e00-\u9fff]{1,12}?(?=(?:成功|失败)时?(?:响应|返回)))?(?:(normal|success(?:ful)?|正常|成功)|(?:abnormal|error|failure|failed|异常|错误|失败))时?\s*(?:res?ponses?|returns?|响应|返回)(?:\s*(?:parameters?|body|message|elements?|参数|消息|要素|元素)){0,2}(?:\s*(?:descriptions?|说明|描述))?\s*[:：.。]?$/i;

/** The same without a word of what comes back: "关灯失败", where a table follows. */
export const OUTCOME_OF_ACTION =
  /^[\u4e00-\u9fff]{2,20}(?:(成功)|失败)时?\s*[:：.。]?$/;

/**
 * The same with its code: "处理成功返回（204 No Content）", "关灯成功，无返回参数（返回204）"; of failures a code may stand for all
 * others: "处理失败返回（其他响应码，如返回400）".
 */
export const OUTCOME_WITH_STATUS =
  /^[\u4e00-\u9fff]{0,12}?(?:(成功)|失败)时?[,，]?\s*无?(?:响应|返回)?(?:参数|消息|结果|示例|样例)?\s*[(（](?:(其他|其它)[^()（）]{0,8}[,，]?)?如?(?:返回|状态码)?\s*[:：]?\s*([1-5]\d\d)(?: [A-Za-z ]{2,30})?[)）]\s*[:：.。]?$/;

/** A code and that nothing comes with it, in place of an answer: "204: 无返回参数". */
export const STATUS_WITHOUT_BODY =
  /^(2\d\d)(?: [A-Za-z ]{2,30})?\s*[:：,，]\s*(?:无(?:返回|响应)(?:参数|消息体?|值|结果)?|no (?:response )?(?:body|content|parameters?)(?: is returned)?)\s*[.。]?$/i;

/** The title of a page that says what many calls are answered with: "Responses (Task)", "公共响应参数". */
export const TITLE_OF_ANSWERS =
  /^(?:(?:common|general|public) )?responses?(?: (?:parameters?|messages?))?\s*(?:[(（][^()（）]{1,60}[)）])?$|^(?:公共)?(?:响应|返回)(?:消息|参数|结果|值)?\s*(?:[(（][^()（）]{1,60}[)）])?$/i;

/** An address that is placeholders from its scheme on: "{URI-scheme}://{Endpoint}/{resource-path}?{query-string}". */
export const URI_OF_ANY_CALL =
  /^\s*\{[^{}]{1,40}\}\s*:\s*\/\/\s*\{[^{}]{1,40}\}\s*\/\s*\{[^{}]{1,40}\}\s*(?:\?\s*\{[^{}]{1,40}\}\s*)?$/;

/** The status of tables that tell of failures, whatever their code. */
export const FAILURE_STATUS = "default";

/** What a line may call the call before it says it: "URI format: POST /v1/lamps", "格式 POST /v1/lamps". */
const NAME_OF_CALL =
  "(?:(?:the )?(?:(?:request )?ur[il](?: format|格式)?(?: is(?: as follows)?)?|format|https?(?= [a-z]+ )|(?:请求|接口)?(?:ur[il]|格式|路径|地址)(?:格式)?(?:如下|[为是])?|请求行)\\s*[:：]?\\s*)";
/** A request line; the target is everything up to a blank outside of braces, its host a real one or a placeholder. */
export const REQUEST_LINE = new RegExp(
  `^${NAME_OF_CALL}?${
    /(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s*(?:ur[il]\s*)?[:：,，]?\s*((?:https?:\/\/(?:\{[^{}/\s]{1,40}(?: [^{}/\s]{1,40}){1,5}\}|[^\s/])+|\{[^{}/]{1,60}\}|endpoint)?\/(?:[^\s{]|\{[^{}\n]{0,600}\}|\{(?![^{}\n]{0,600}\}))*)/
      .source
  }`,
  "i",
);

/** A part of a path that says what stands there, without its braces: "PUT /ObjectName". No such thing is called so. */
export const BARE_PLACEHOLDER =
  /(?<=\/)(?:Bucket|Object|File|Folder)(?:Name|Key|Id|ID)(?=\/|$)/g;

/** Method and path on lines of their own, each behind its label: "PATH: /v1/{project_id}/lamps", "Method: GET". */
export const METHOD_LABEL =
  /^(?:(?:http|request|api)\s+)?(?:method|type|请求方法|请求方式|请求类型|方法)\s*[:：]\s*(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s*[.。;；]?$/i;
export const PATH_LABEL =
  /^(?:(?:http|request|api)\s+)?(?:path|ur[il](?: format)?|address|请求路径|路径|请求uri|访问uri|接口地址|请求地址|请求url)\s*[:：]\s*((?:https?:\/\/|\/)\S+|\/)$/i;

/** Both in one line, "URI format PATH: /v1/lamps Method: GET": where the second begins, and what stands before them. */
export const BETWEEN_LABELS =
  /\s(?=(?:(?:http|request|api)\s+)?(?:path|uri|url|method|请求方法|请求方式|请求路径)\s*[:：])/i;
export const BEFORE_LABELS = new RegExp(
  `^${NAME_OF_CALL}(?=(?:path|method|请求方法|请求路径)\\s*[:：])`,
  "i",
);

/** A line before a code block that says which side it shows: "Example request:", "A sample request is as follows:". */
export const REQUEST_SAMPLE =
  /^(?:(?:(?:an?|the) )?(?:example |sample )?requests?(?: (?:example|sample|body|message))?(?: (?:is|looks) (?:as follows|like this))?|请求(?:消息)?(?:示例|样例|实例)?|请求体)\s*\d*\s*[:：.]?$/i;
export const RESPONSE_SAMPLE =
  /^(?:(?:(?:an?|the) )?(?:example |sample )?responses?(?: (?:example|sample|body|message))?(?: (?:is|looks) (?:as follows|like this))?|(?:响应|返回)(?:消息)?(?:示例|样例|实例)?|响应体)\s*\d*\s*[:：.]?$/i;

/** A title that begins with the side it shows: "Sample request: creating a lamp", "Example response of a failed call". */
export const SAMPLE_TITLE =
  /^(?:samples?|examples?) (?:of (?:an? |the )?)?(request|response)s?\b(?! (?:to|for) (?:an? |the )?(?:request|response))/i;

/** A title that ends with the side it shows, whatever the section says: "关灯响应示例". */
export const CHINESE_SAMPLE_TITLE =
  /^(?:(?!请求|响应|返回)[^，,。；;]){1,30}?(请求|响应|返回)(?:消息体?|体|参数)?(?:示例|样例|实例)\s*\d*\s*[:：]?$/;

/** A line before the value of one field: "lamp-state示例如下：", "Example of X-Lamp-State:". */
export const SAMPLE_OF_FIELD =
  /^(?=\w*(?:[_-]|[a-z][A-Z]))[A-Za-z][\w-]*\s*(?:的|参数|字段){0,2}(?:示例|样例)(?:如下)?(?:所示)?\s*[:：]?$|^(?:[Ee]xamples?|[Ss]amples?) (?:value )?of (?:the )?(?=\w*(?:[_-]|[a-z][A-Z]))[A-Za-z][\w-]*(?: (?:field|parameter|header))?\s*[:：]?$/;

/** "The request body of a lamp looks as follows", wherever it stands; words of an answer beside it leave the side open. */
export const REQUEST_BODY_TITLE =
  /^(?!.*(?:\brespon|\breturn|\banswer|响应|返回)).*(?:\brequest body\b|请求体)/is;

/** A short line that says of what is sent only that it is JSON: "The event of the bell, in JSON format." */
export const BODY_OF_JSON =
  /^(?!.*(?:content-type|\bheaders?\b|请求头|消息头|\brespon|响应|返回|application\/)).{0,60}\bjson\b.{0,20}$/i;

/** The label before the official name of an operation: "API name", with the name behind it or on the next line. */
export const API_NAME_LABEL =
  /^(?:(?:api|interface|operation) name|接口名称?|api名称?)\s*[:：]?\s*/i;

/** A row of an answer's table that says where it comes back: "The ticket, which is returned in the response header." */
export const RETURNED_IN_HEADER =
  /\b(?:returned|carried|contained|included|placed) in (?:the |an? )?(?:(?:response|request|message|http) )?headers?\b(?! of )|(?:响应|消息|请求)头(?:部)?(?:中|里)?(?:返回|携带)|(?:通过|在)(?:响应|消息)头(?:部)?(?:中|里)?返回/i;

/** "The value of Content-Type in the response message is application/octet-stream", which needs no header of its own. */
export const ANSWER_OF_BYTES =
  /\bcontent-type\b(?![^.。\n]*(?:\brequest\b|请求))[^.。\n]{0,60}?(?:\bis\b|为|是|[:：])\s*application\/octet-stream\b/i;

/** A line that says of the answer that it is a file, and of which kind: "A ZIP file.", "证书文件，rar后缀的压缩包文件。" */
export const ANSWER_OF_FILE =
  /^(?:an? |the )?(?:[\w-]+ ){0,4}(?:compressed|archive|binary|zip|rar|tar|gzip|csv|pdf|xlsx?) (?:file|package|archive)\.?$|^[^。；;\n]{0,40}(?:后缀|格式|压缩|二进制)[^。；;\n]{0,12}(?:文件|压缩包)[。.]?$/i;

/** A call named in a cell: method and path without its query; a blank may have slipped behind the first slash. */
export const CALL_LINE =
  /\b(GET|POST|PUT|DELETE|PATCH|HEAD)\s+(\/ ?[^\s?;,；，。]*)/g;

/** What a caller may be allowed: `service:resource:operation`. */
export const PERMISSION_ACTION = /\b[a-z][\w-]*:[\w*-]+:[\w*-]+/gi;

/** A cell or a section that says "nothing". */
export const NONE_WORDS: ReadonlySet<string> = new Set([
  "none",
  "none.",
  "n/a",
  "null",
  "-",
  "--",
  "无",
  "无。",
  "不涉及",
  "不涉及。",
  "na",
]);

/** Alone between two examples: the second is another one, and nothing is said of it. */
export const JOINING_WORDS: ReadonlySet<string> = new Set([
  "or",
  "and",
  "alternatively",
  "或",
  "或者",
  "和",
]);

const DEPRECATED_WORDS =
  "(?:deprecated|discarded|(?:abandoned and )?not recommended|abandoned|unavailable soon|to be (?:discarded|brought offline)|废弃|已废弃|即将废弃|待废弃|即将下线)";
/** Marks in titles of operations that should no longer be called: "(Deprecated)", and behind another mark "(v1, Deprecated)". */
export const DEPRECATED_TITLE = new RegExp(
  `[（(]${DEPRECATED_WORDS}[)）]|\\s*[,，]\\s*${DEPRECATED_WORDS}(?=[)）])`,
  "i",
);
/** A sentence that says so of the call at hand. */
export const DEPRECATED_CALL =
  /(?:^|[.!。\n]\s*)(?:this (?:api|interface) (?:is|has been|was) (?:now |already )?(?:deprecated|discarded|abandoned|obsolete|out[- ]of[- ]date)(?= and\b|\s*[.,;]|$)|[该本此](?:接口|API)(?:已经?|即将)(?:废弃|弃用)(?=[，。；,;]|$))/i;

/** Behind the meaning of a value, and no part of it: "red lamp (default value)", "red lamp. (Default)". */
export const DEFAULT_REMARK =
  /[.\s]*[(（]\s*(?:by default|(?:the )?default(?: value)?|默认值?|缺省值?)\s*[)）][.\s]*$/i;
