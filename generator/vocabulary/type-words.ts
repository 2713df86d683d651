/** Words of the type column, in lower case, and what they mean. */

export type ScalarName = "string" | "integer" | "number" | "boolean" | "null";

export const SCALAR_WORDS: Readonly<
  Record<string, { readonly name: ScalarName; readonly format?: string }>
> = {
  string: { name: "string" },
  strings: { name: "string" },
  sting: { name: "string" },
  stings: { name: "string" },
  stirng: { name: "string" },
  sring: { name: "string" },
  strng: { name: "string" },
  str: { name: "string" },
  text: { name: "string" },
  char: { name: "string" },
  character: { name: "string" },
  characters: { name: "string" },
  varchar: { name: "string" },
  enum: { name: "string" },
  enumeration: { name: "string" },
  enumerated: { name: "string" },
  枚举: { name: "string" },
  枚举型: { name: "string" },
  base64: { name: "string" },
  uuid: { name: "string" },
  "uuid-str": { name: "string" },
  date: { name: "string" },
  datetime: { name: "string" },
  time: { name: "string" },
  "date-time": { name: "string" },
  timestamp: { name: "string" },
  "unix timestamp": { name: "integer", format: "int64" },
  uri: { name: "string" },
  url: { name: "string" },
  cidr: { name: "string" },
  // Beside Long and Short it is a small number; text of many bytes is called so.
  byte: { name: "integer" },
  bytes: { name: "string", format: "byte" },
  binary: { name: "string", format: "binary" },
  file: { name: "string", format: "binary" },
  integer: { name: "integer" },
  integers: { name: "integer" },
  interger: { name: "integer" },
  intger: { name: "integer" },
  integar: { name: "integer" },
  int: { name: "integer" },
  ints: { name: "integer" },
  int32: { name: "integer", format: "int32" },
  int64: { name: "integer", format: "int64" },
  long: { name: "integer", format: "int64" },
  longs: { name: "integer", format: "int64" },
  short: { name: "integer" },
  uint: { name: "integer" },
  uint32: { name: "integer" },
  uint64: { name: "integer" },
  bigint: { name: "integer", format: "int64" },
  smallint: { name: "integer" },
  tinyint: { name: "integer" },
  number: { name: "number" },
  numbers: { name: "number" },
  numeric: { name: "number" },
  decimal: { name: "number" },
  bigdecimal: { name: "number" },
  "floating number": { name: "number" },
  "floating-point number": { name: "number" },
  "floating point number": { name: "number" },
  "floating point": { name: "number" },
  float: { name: "number", format: "float" },
  floats: { name: "number", format: "float" },
  float32: { name: "number", format: "float" },
  float64: { name: "number", format: "double" },
  double: { name: "number", format: "double" },
  doubles: { name: "number", format: "double" },
  boolean: { name: "boolean" },
  booleans: { name: "boolean" },
  boo: { name: "boolean" },
  booleab: { name: "boolean" },
  boolen: { name: "boolean" },
  booelan: { name: "boolean" },
  bool: { name: "boolean" },
  bools: { name: "boolean" },
  null: { name: "null" },
  字符串: { name: "string" },
  整型: { name: "integer" },
  整数: { name: "integer" },
  布尔: { name: "boolean" },
  布尔值: { name: "boolean" },
  布尔型: { name: "boolean" },
  布尔类型: { name: "boolean" },
  长整型: { name: "integer", format: "int64" },
  浮点型: { name: "number" },
  浮点数: { name: "number" },
  字符型: { name: "string" },
  字符串型: { name: "string" },
};

/** Whole cells that say which text it is, or a text with a remark: "IP address", "String {UUID}", "Enum <Enumeration>". */
export const KIND_OF_TEXT =
  /^(?:(?:ip(?:v[46])?|e-?mail|mac) address(?:es)?|ip|e-?mail|domain name|password|(?:text |character )strings?|(?:string|enum)\s*(?:<(?:uuid|enum|enumeration|base64|date-?time|date|json|ip|url|uri)>|\{[\w -]{1,20}\}|-(?:uuid|id|enum)|\s(?:enum|enumeration|uuid))|字符)$/i;

/** Words of a description that say a text, a number or a flag, and objects. */
export const SPEAKS_OF_TEXT = /\b(?:characters?|strings?|texts?)\b|字符/i;
export const SPEAKS_OF_NUMBER =
  /\b(?:integers?|numbers? of|numeric|ranges? from|booleans?|true|false)\b|整[数型]|布尔|数量|个数/i;
export const SPEAKS_OF_OBJECTS = /\bobjects?\b|对象/i;

export const OBJECT_WORDS: ReadonlySet<string> = new Set([
  "object",
  "objects",
  "dict",
  "dicts",
  "json",
  "jsonobject",
  "objectnode",
  "jsonnode",
  "struct",
  "structure",
  "structures",
  "dictionary",
  "xml",
  "container",
  "reference",
  "对象",
  "字典",
  "结构",
  "结构体",
  "数据结构",
]);

export const ARRAY_WORDS: ReadonlySet<string> = new Set([
  "array",
  "arrays",
  "arraylist",
  "jsonarray",
  "list",
  "lists",
  "set",
  "collection",
  "collections",
  "数组",
  "列表",
]);

export const MAP_WORDS: ReadonlySet<string> = new Set([
  "map",
  "maps",
  "hashmap",
  "key-value",
  "键值对",
]);

/** Words that say that the value may be of every type: it is left open, and nothing is amiss. */
export const ANY_WORDS: ReadonlySet<string> = new Set([
  "any",
  "anytype",
  "任意",
  "任意类型",
]);

/** Words that narrow the scalar after them: "Long integer", "JSON string". */
export const QUALIFYING_WORDS: ReadonlySet<string> = new Set([
  "date",
  "long",
  "unsigned",
  "signed",
  "character",
  "json",
  "xml",
  "uuid",
  "enum",
  "enumerated",
  "base64",
]);

/** Words that carry no meaning in a type cell. */
export const FILLER_WORDS: ReadonlySet<string> = new Set([
  "a",
  "an",
  "the",
  "data",
  "type",
  "types",
  "value",
  "values",
  "elements",
  "items",
  "pair",
  "pairs",
  "类型",
  "数据类型",
  "参数",
  "格式的",
]);

/** A sentence that says of the value what it is, at the beginning of a line or behind another sentence. */
export const STATED_TYPE =
  /(?:^|[.;。；]\s*)(?:(?:(?:the|its|this) (?:parameter |field )?(?:value |parameter |field )?|it )?(?:must be|should be|is|must only be) an? (?:(?:decimal|positive|non-negative|natural|valid|single) ){0,2}(integer|boolean)(?: value| number)?(?=[\s.,;]|$)|the (?:data|value|parameter) type is (string|integer|int|long|short|float|double|boolean|bool)(?=[.,;]|$)|(?:该?参数)?(?:取?值)?(?:必须)?[为是](?:十进制|正|非负)?(整数|布尔值)(?=[，。；,;]|$))/i;
