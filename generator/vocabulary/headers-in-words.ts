/**
 * Sentences about a call that demand a header of the request: "You must use the HTTP header X-Bell-Version: 2.26". The
 * group `name` is the header, `value` what stands behind its colon. A condition before or behind it leaves it open.
 */

/** What any of these sentences has. */
export const SPEAKS_OF_HEADER = /\bheaders?\b|[求息]头/i;

const NAME = "[*`\"'“]{0,3}(?<name>[A-Za-z]\\w{0,40}(?:-\\w{1,40}){1,6})";
const VALUE = "(?:\\s?[:：]\\s?(?<value>[\\w./-]{0,39}\\w))?[*`\"'”]{0,3}";
/** Not behind "If ...,", and no "when ..." behind it. */
const BEGINS = "(?<=^|[.。!]\\s|\\n[-\\s]{0,4})";
const NO_CASE =
  "(?![^.。\\n]{0,200}\\b(?:if|when|unless|only|in case|for (?:calls|requests))\\b)(?![^。\\n]{0,100}(?:如果|若|时))";
const SENDS = "(?:use|set|send|add|carry|specify|include|provide|contain)";
const OF_REQUEST = "(?:(?:http|https|request|message) ){1,2}headers?";

export const DEMANDS_HEADER: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:you|callers?|clients?) (?:are required to|must|need to|have to) ${SENDS} (?:the |an? )?${OF_REQUEST}(?: (?:field|parameter))? ${NAME}${VALUE}(?=[\\s,.;]|$)${NO_CASE}`,
    "gim",
  ),
  new RegExp(
    `${BEGINS}(?:the |every |each )?${OF_REQUEST} (?:must|needs? to|has to|have to) ${SENDS} (?:the )?(?:(?:field|parameter) )?${NAME}${VALUE}(?=[\\s,.;]|$)${NO_CASE}`,
    "gim",
  ),
  new RegExp(
    `(?<=^|[。；\\n]\\s{0,4})(?:调用(?:该|本|此)?接口时?[，,]?)?(?:需要|必须|须|应)?(?:在)?(?:HTTP)?(?:请求|消息)(?:消息)?头(?:部|域)?(?:中|里)?(?:需要?|必须|须)(?:携带|带上|包含|添加|设置|指定)\\s?${NAME}${VALUE}(?=[\\s，,。；;]|$)${NO_CASE}`,
    "gim",
  ),
];
