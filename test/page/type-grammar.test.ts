import { test } from "uvu";
import * as assert from "uvu/assert";
import type { TypeExpression } from "../../generator/page/type-expression.js";
import { parseType } from "../../generator/page/type-grammar.js";

/** `[x]` is a list, `{Name}` an object, `?` what nobody says. */
function show(type: TypeExpression): string {
  switch (type.kind) {
    case "scalar":
      return [type.name, type.format].filter(Boolean).join(" ");
    case "object":
      return `{${type.name ?? ""}}`;
    case "array":
      return `[${show(type.items)}]`;
    case "map":
      return `map of ${show(type.values)}`;
    case "union":
      return type.options.map(show).join(" / ");
    case "unknown":
      return "?";
  }
}

const CELLS: readonly (readonly [cell: string, want: string])[] = [
  ["String", "string"],
  ["string", "string"],
  ["Int", "integer"],
  ["int", "integer"],
  ["Integer", "integer"],
  ["Long", "integer int64"],
  ["Float", "number float"],
  ["Double", "number double"],
  ["Number", "number"],
  ["Boolean", "boolean"],
  ["Bool", "boolean"],
  ["Byte", "integer"],
  ["Bytes", "string byte"],
  ["Array<Lamp shape>", "[?]"],
  ["Null", "null"],
  ["Table 3", "{}"],
  ["Dict(str:str)", "map of string"],
  ["Dict For details, see Table 2.", "{}"],
  ["List 请参见表2", "[?]"],
  ["Date Time", "string"],
  ["Sting", "string"],
  ["ObjectNode", "{}"],
  ["null", "null"],
  ["Object", "{}"],
  ["Dict", "{}"],
  ["Dict<lamps>", "{lamps}"],
  ["Dict<String,String>", "map of string"],
  ["Dict<Object>", "map of {}"],
  ["JSON", "{}"],
  ["JSON object", "{}"],
  ["Integer/Boolean", "integer / boolean"],
  ["String or Integer", "string / integer"],
  ["Array of strings", "[string]"],
  ["List <bell_row>[1]", "[{bell_row}]"],
  ["Array of strings [2]", "[string]"],
  ["Array of String", "[string]"],
  ["Array of integers", "[integer]"],
  ["Array of objects", "[{}]"],
  ["Array of Volume objects", "[{Volume}]"],
  ["Array of X objects", "[{X}]"],
  ["Array of X object", "[{X}]"],
  ["Array of Xobjects", "[{X}]"],
  ["Array of SecurityGroupRuleobjects", "[{SecurityGroupRule}]"],
  ["Array of Security Group Rule objects", "[{Security Group Rule}]"],
  ["Array of ArrayItem objects", "[{ArrayItem}]"],
  ["Array of Volume", "[{Volume}]"],
  ["Array of Array of String", "[[string]]"],
  ["Array of Integer/String", "[integer / string]"],
  ["Array\u00a0of\u00a0Volume\u00a0objects", "[{Volume}]"],
  ["Array", "[?]"],
  ["ARRAY", "[?]"],
  ["List", "[?]"],
  ["List(Dict)", "[{}]"],
  ["List<String>", "[string]"],
  ["Array<Array<X>>", "[[{X}]]"],
  ["Array<Object>", "[{}]"],
  ["Array[String]", "[string]"],
  ["String[]", "[string]"],
  ["JSON Array", "[{}]"],
  ["String array", "[string]"],
  ["StringArray", "[string]"],
  ["IntegerList", "[integer]"],
  ["BellArray", "{BellArray}"],
  ["REFERENCE", "{}"],
  ["ARRAY_REFERENCE", "[{}]"],
  ["ARRAY_STRING", "[string]"],
  ["Object array", "[{}]"],
  ["config array corresponding to something", "[{config}]"],
  ["Map<String,String>", "map of string"],
  ["Map<String,Object>", "map of {}"],
  ["Map<String,X>", "map of {X}"],
  ["Map<String,Volume>", "map of {Volume}"],
  ["Map<String,Array<String>>", "map of [string]"],
  ["Map<String,Map<String,Integer>>", "map of map of integer"],
  ["Array<Map<String,Object>>", "[map of {}]"],
  ["Map", "map of ?"],
  ["Volume object", "{Volume}"],
  ["ListenerInsertHeaders object", "{ListenerInsertHeaders}"],
  ["ArrayItem object", "{ArrayItem}"],
  ["MapEntry object", "{MapEntry}"],
  ["ListResult objects", "{ListResult}"],
  ["binding:vif_details object", "{binding:vif_details}"],
  ["Security Group Rule object", "{Security Group Rule}"],
  ["VolumeType", "{VolumeType}"],
  ["Booleab", "boolean"],
  ["List data structure", "[{}]"],
  ["List data structure. See Table 3.", "[{}]"],
  ["Dictionary data structure", "{}"],
  ["Lamps structure array", "[{Lamps}]"],
  ["List数据结构", "[{}]"],
  ["结构体", "{}"],
  ["字符串数组", "[string]"],
  ["对象数组", "[{}]"],
  ["Bell_row结构体列表", "[{Bell_row}]"],
  ["bell结构数组", "[{bell}]"],
  ["bells参数结构体数组", "[{bells}]"],
  ["bell_id数组", "[string]"],
  ["bell数组", "[?]"],
  ["bell_row数组", "[{bell_row}]"],
  ["Bell_row数组", "[{Bell_row}]"],
  ["结构体数据类型", "{}"],
  ["Bell_row结构体", "{Bell_row}"],
  ["JSON格式的字典", "{}"],
  ["JSON格式的字符串", "string"],
  ["字符串类型", "string"],
  ["XML", "{}"],
  ["Array of lamp_tags", "[{lamp_tags}]"],
  ["List<lamp_tag>", "[{lamp_tag}]"],
  ["lamp_tag", "?"],
  ["List<lamp>", "[?]"],
  ["Array[lamp]", "[?]"],
  ["List<lamp", "?"],
  ["List<see below>", "?"],
  ["JSON key-value pair", "map of ?"],
  ["JSON keys", "?"],
  ["Array of Table 4 objects", "[{}]"],
  ["表4 object", "{}"],
  ["[String]", "[string]"],
  ["Array of [objects]", "[{}]"],
  ["Long integer", "integer int64"],
  ["Floating number", "number"],
  ["UNIX timestamp", "integer int64"],
  ["Object LampState", "{LampState}"],
  ["Object of lamps", "?"],
  ["Object Lamp", "{Lamp}"],
  ["Object of Lamp", "{Lamp}"],
  ["Object of String", "?"],
  ["Object string", "?"],
  ["Lamp (object)", "{Lamp}"],
  ["Lamp (bright)", "?"],
  ["Lamp[]", "[{Lamp}]"],
  ["IDs[]", "?"],
  ["[]String", "[string]"],
  ["[]Lamp", "[{Lamp}]"],
  ["[]", "?"],
  ["List<Lamp> object", "[{Lamp}]"],
  ["List<String> object", "?"],
  ["Map[String][]String", "map of [string]"],
  ["Map<String,Any>", "map of ?"],
  ["String[64]", "string"],
  ["Integer[64]", "?"],
  ["枚举", "string"],
  ["枚举类型", "string"],
  ["Base64", "string"],
  ["Base64 String", "string"],
  ["float64", "number double"],
  ["Unsigned integer", "integer"],
  ["JSON string", "string"],
  ["JSON", "{}"],
  ["Array of uuid strings", "[string]"],
  ["uint64", "integer"],
  ["Map[String]Integer", "map of integer"],
  ["Map of strings", "map of string"],
  ["Key-value pairs", "map of ?"],
  ["String(32)", "string"],
  ["String (UUID)", "string"],
  ["Integer (int32)", "integer"],
  ["String type", "string"],
  ["String, the ID", "string"],
  ["Object（见表2）", "{}"],
  ["String：ID", "string"],
  ["toString object", "{toString}"],
  ["Array of __proto__ objects", "[{__proto__}]"],
  ["-", "?"],
  ["", "?"],
  ["ID", "?"],
  ["IDs", "?"],
  ["Fixed", "?"],
  ["Volume", "?"],
  ["see below", "?"],
  ["of", "?"],
  ["Array of", "?"],
  ["Array of IDs", "?"],
  ["Array<String", "?"],
  ["Map<String", "?"],
  ["String Integer", "?"],
  ["String, Integer", "?"],
  ["Array constructor", "?"],
  ["constructor", "?"],
  ["__proto__", "?"],
];

for (const [cell, want] of CELLS) {
  test(`type \`${cell}\` is ${want}`, () => {
    assert.is(show(parseType(cell)), want);
  });
}

const LINKED: readonly (readonly [string, readonly string[], string])[] = [
  ["Volume object", ["Volume"], "{Volume}"],
  ["volumes", ["volumes"], "{volumes}"],
  ["Array of volumes objects", ["volumes"], "[{volumes}]"],
  ["Array of Volume objects", ["Array of Volume objects"], "[{Volume}]"],
  ["Array of objects", ["Array of objects"], "[{}]"],
  ["Volume object", ["Volume object"], "{Volume}"],
  [
    "Array of Security Group Rule objects",
    ["Security Group Rule"],
    "[{Security Group Rule}]",
  ],
  ["Array Volume", ["Volume"], "[{Volume}]"],
  ["A object / B object", ["A", "B"], "{A} / {B}"],
  ["Object (Table 4)", ["Table 4"], "{}"],
  ["object", ["object"], "{}"],
  ["list(string)，数据结构参见(表5 bells)", ["表5 bells"], "[{}]"],
  ["list(string),数据结构请参见表5", ["表5"], "[{}]"],
  ["list(string)", ["list"], "[string]"],
];

for (const [cell, links, want] of LINKED) {
  test(`type \`${cell}\` with links ${links.join()} is ${want}`, () => {
    assert.is(show(parseType(cell, links)), want);
  });
}

test("a hostile type ends as unknown", () => {
  for (const text of [
    "Array<".repeat(60) + "X",
    "(".repeat(300),
    "a ".repeat(190),
    "String/".repeat(57),
    "x".repeat(100_000),
  ]) {
    assert.is(parseType(text).kind, "unknown");
  }
});

test.run();
