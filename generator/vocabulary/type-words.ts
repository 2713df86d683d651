/** Words of the type column, in lower case, and what they mean. */

export type ScalarName = "string" | "integer" | "number" | "boolean" | "null";

export const SCALAR_WORDS: Readonly<
  Record<string, { readonly name: ScalarName; readonly format?: string }>
> = {
  string: { name: "string" },
  strings: { name: "string" },
  str: { name: "string" },
  text: { name: "string" },
  char: { name: "string" },
  varchar: { name: "string" },
  enum: { name: "string" },
  uuid: { name: "string" },
  "uuid-str": { name: "string" },
  date: { name: "string" },
  datetime: { name: "string" },
  "date-time": { name: "string" },
  timestamp: { name: "string" },
  uri: { name: "string" },
  url: { name: "string" },
  cidr: { name: "string" },
  byte: { name: "string", format: "byte" },
  bytes: { name: "string", format: "byte" },
  binary: { name: "string", format: "binary" },
  file: { name: "string", format: "binary" },
  integer: { name: "integer" },
  integers: { name: "integer" },
  interger: { name: "integer" },
  int: { name: "integer" },
  ints: { name: "integer" },
  int32: { name: "integer", format: "int32" },
  int64: { name: "integer", format: "int64" },
  long: { name: "integer", format: "int64" },
  longs: { name: "integer", format: "int64" },
  short: { name: "integer" },
  number: { name: "number" },
  numbers: { name: "number" },
  numeric: { name: "number" },
  decimal: { name: "number" },
  bigdecimal: { name: "number" },
  float: { name: "number", format: "float" },
  floats: { name: "number", format: "float" },
  double: { name: "number", format: "double" },
  doubles: { name: "number", format: "double" },
  boolean: { name: "boolean" },
  booleans: { name: "boolean" },
  booleab: { name: "boolean" },
  bool: { name: "boolean" },
  bools: { name: "boolean" },
  null: { name: "null" },
  字符串: { name: "string" },
  整型: { name: "integer" },
  整数: { name: "integer" },
  布尔: { name: "boolean" },
  布尔值: { name: "boolean" },
  布尔型: { name: "boolean" },
};

export const OBJECT_WORDS: ReadonlySet<string> = new Set([
  "object",
  "objects",
  "dict",
  "dicts",
  "json",
  "struct",
  "structure",
  "dictionary",
  "对象",
  "字典",
]);

export const ARRAY_WORDS: ReadonlySet<string> = new Set([
  "array",
  "arrays",
  "list",
  "lists",
  "set",
  "数组",
  "列表",
]);

export const MAP_WORDS: ReadonlySet<string> = new Set([
  "map",
  "maps",
  "hashmap",
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
]);
