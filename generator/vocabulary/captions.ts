/** What captions say about a table: where its parameters go, or whose fields it lists. In lower case. */

/** What a table lists; \`nested\` tables are fields of an object, found by link, caption or evidence. */
export type TablePlace =
  | "path"
  | "query"
  | "header"
  | "body"
  | "form"
  | "cookie"
  /** Path, query and body mixed in one table: told apart by the URI. */
  | "mixed"
  | "nested";

/** The first entry of which a word occurs in the caption tells the place. */
export const PLACE_WORDS: readonly {
  readonly place: Exclude<TablePlace, "mixed" | "nested">;
  readonly words: readonly RegExp[];
}[] = [
  {
    place: "path",
    words: [/\bpath param/, /\buri path\b/, /路径参数/, /path参数/],
  },
  {
    place: "query",
    words: [
      /\bquery (?:string )?param/,
      /\bquery string/,
      /查询参数/,
      /query参数/,
    ],
  },
  {
    place: "header",
    words: [
      /\bheaders?\b(?: (?:param|field|desc)|$)/,
      /header参数/,
      /消息头/,
      /请求头/,
      /响应头/,
    ],
  },
  {
    place: "cookie",
    words: [/\bcookies?\b(?: (?:param|field|desc)|$)/, /cookie参数/],
  },
  {
    place: "form",
    words: [/\bform(?:data| data|-data)? param/, /formdata参数/, /表单参数/],
  },
  {
    place: "body",
    words: [
      /\bbody param/,
      /\b(?:request|response) body\b/,
      /body参数/,
      /消息体/,
      /请求体/,
      /响应体/,
    ],
  },
];

/** Where a call takes what is no body: parameters of these places are text on the wire, and own no table of fields. */
export const OF_THE_CALL: ReadonlySet<string | undefined> = new Set([
  "path",
  "query",
  "header",
  "cookie",
]);

/** Captions that name nothing: the parameters of the section itself. */
export const GENERIC_CAPTIONS: readonly RegExp[] = [
  /^(?:uri |url )?(?:parameters?|params?)(?: descriptions?| list| information)?$/,
  /^(?:description of )?(?:the )?(?:request|response|uri|url|input|output|returned)(?: (?:message|elements?|parameters?|information|fields?))*(?: descriptions?)?$/,
  /^(?:parameters?|fields?|attributes?|elements?) (?:of|in|for) (?:the )?(?:request|response|uri|url|message|input|output)(?: (?:message|uri|url))?$/,
  /^(?:ab)?normal$/,
  /^(?:参数|要素)(?:说明|描述|列表)?$/,
  /^(?:请求|(?:正常|异常|成功|错误)?(?:响应|返回)|输入|输出|uri)(?:消息)?(?:参数|字段|元素|要素)?(?:说明|描述)?$/,
];

/** What begins with the word for a side and says how the call goes, not what it holds: "Request rate limits", "响应时间". */
export const ABOUT_THE_CALL =
  /^(?:requests? (?:rates?\b|times?\b|limit|quota|frequenc|delay|latenc|throttl|interval|retr)|responses? (?:times?\b|codes?\b|delay|latenc|limit)|(?:请求|响应|返回)(?:的)?(?:时间|时延|延迟|限制|限流|频率|频次|速率|次数|配额|超时|间隔|结果码|码))/;

/** Behind the caption of a table's second part: "Bell parameters (continued)". */
export const CONTINUED =
  /\s*(?:[-–—,:]\s*continued|[(（]\s*(?:continued|continuation|cont(?:['’]?d)?\.?|续表?|接上表)\s*[)）])[.。]?$/i;

/** Words around the name in a caption, taken off to get at the name: "tags parameter description". */
export const OWNER_SUFFIXES: readonly RegExp[] = [
  /\s+(?:data structure|structure|format)(?: descriptions?| information| parameters?)?$/i,
  /\s+(?:objects?|structures?|fields?|elements?|arrays?)(?: descriptions?)?$/i,
  /\s+(?:object |structure |data structure )?(?:parameters?|fields?|attributes?|elements?|objects?)(?: descriptions?| information| list)?$/i,
  // "Basic information" is no object; `lamps information` is what `lamps` holds.
  /(?<=^[a-z][\w.:-]*)\s+(?:information|info|details|descriptions?)$/,
  /\s*(?:字段)?(?:数据结构|结构体)(?:说明)?$/,
  /(?<=[\w>])\s*(?:字段|参数|数据|元素)?格式(?:说明|描述)?$/,
  /\s*(?:对象|字段|参数|元素)?(?:中的|的)?(?:参数|字段|属性|对象|元素)?(?:说明|信息|描述|列表)?$/,
];

export const OWNER_PREFIXES: readonly RegExp[] = [
  /^(?:field|object|structure)\s+(?=[a-z_][\w.:-]* (?:field )?descriptions?$)/i,
  /^(?:definitions? of|(?:(?:data )?structure |parameters? |fields? )?descriptions? (?:of|for|about)|(?:request |response )?(?:parameters?|fields?|attributes?|elements?|members?) (?:contained )?(?:of|in|for|under)|objects? of (?:(?:request|response) )?(?:parameters?|fields?)|(?:(?:data )?(?:structure|format)|information|details) (?:of|for|about))\s+(?:the\s+)?(?:(?:field|object|structure|array)\s+(?=\S))?/i,
  /^(?:request|response) (?:parameters?\s+)?(?=[A-Za-z_]+ objects?$)/i,
  /^(?:请求|响应)参数(?=[A-Za-z_])/,
  // The mark of a note, which the row's type bears as well: "[1] lamps field structure".
  /^\[\d\]\s*/,
];

/** "shade parameters of hanging lamps", "shade field description for creating lamps": what is said, the name in it, and when it holds. */
export const FORM_OF_OWNER =
  /^(([a-z][\w.:-]*|[A-Z]\w*[a-z][A-Z]\w*) (?:(?:parameters?|fields?|attributes?)(?: descriptions?)?|structures?|objects?)) (?:of|for|when|if) (?:the )?(\S.*)$/;

/** "See Table 4" in a description; "Table 4-2" and "Table 4.2" have no number to look for. */
export const TABLE_NUMBER = /(?:\bTable|表)\s*(\d{1,3})(?!\d|[.-]\d)/gi;

/** What a link to the section of a body is called: "Request", "Response Parameters", "请求消息". */
export const BODY_SECTION =
  /^(?:request|response|请求|响应|返回)\s*(?:(?:body|message|消息体?|体|参数)\s*)?(?:parameters?|elements?|参数|要素)?$/i;

/** A heading above headers: "Response Headers", "请求消息头". */
export const HEADER_HEADING = /\bheaders?\b|消息头|(?:请求|响应)头/i;

/** A sentence, up to its link, of which field that link gives the fields: "For details about the bell field, see". */
export const FIELD_LINKED =
  /\b(?:details|information|descriptions?)\s+(?:about|of|on)\s+(?:the\s+)?([A-Za-z_][\w.-]*)\s+(?:field|parameter|attribute|structure|object|dictionary|array|list)s?\s*,\s*(?:please\s+)?(?:see|refer to)\s+|([A-Za-z_][\w.-]*)\s*(?:字段|参数|结构体?|对象)的?(?:详细)?(?:说明|描述|信息|内容)?[,，]?请?(?:参见|参考|参阅|见)\s*/gi;

/** What joins two names in one caption. */
export const OWNER_SEPARATOR = /\s*(?:,|、|，|\band\b|和|\/|或)\s*/i;

/** A line before a table that says what its call is for: "Parameters for ringing a bell by hand". */
export const PURPOSE_LEAD =
  /^(?:(?:request|body)\s){0,2}(?:parameters?|fields?)\s(?:required\s|used\s|needed\s)?(?:for|when|of)\s[a-z]+ing(?:\s[^.;:。；：]+)?$|^(?:使用|通过|利用)[^。；：]+(?:的|时)(?:请求)?参数(?:说明)?$/i;

/** A line before a table that says when it holds: "If kind is bell", "Ringing it (kind is set to bell)". No sentence. */
export const CASE_LEAD =
  /^(?:(?:when|if)\s[^.;。；]+\s(?:is|are)\s[^.;。；]+|[^.;。；]*\S\s*[(（](?:when |if )?[`"']?[\w-]+(?:\.\w+)*[`"']? (?:is|are)(?: set to)? [`"']?[\w-]+[`"']?[)）]|[当若][^。；]+时)$/i;
