import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block } from "../../generator/document/document-tree.js";
import {
  labelledName,
  readApiName,
  withoutLabels,
} from "../../generator/page/api-name.js";
import { readCaptionWords } from "../../generator/page/read-caption.js";
import { readRowName } from "../../generator/page/row-name.js";
import { sectionKindOf } from "../../generator/page/section-kind.js";
import { modelOf, page, section, table } from "./page-html.js";

const NAMES: readonly (readonly [label: string, name: string, key?: "key"])[] =
  [
    ["project_id", "project_id"],
    ["X-Auth-Token", "X-Auth-Token"],
    ["router:external", "router:external"],
    ["binding:vif_details", "binding:vif_details"],
    ["@type", "@type"],
    ["a.b.c", "a.b.c"],
    ["tags[0]", "tags[0]"],
    ["filter[name]", "filter[name]"],
    ["volumes[]", "volumes[]"],
    ["name (optional)", "name"],
    ["name（可选）", "name"],
    ["name~", "name~"],
    ["name[optional]", "name"],
    ["name Optional", "name"],
    ["optional", "optional"],
    ["> mandatory", "mandatory"],
    ["is_deprecated", "is_deprecated"],
    ["isOptional", "isOptional"],
    ["> name", "name"],
    ["└─name", "name"],
    ["bell -> name", "bell.name"],
    ["name:", "name"],
    ["name,", "name"],
    ["name.", "name"],
    ["name [1]", "name"],
    ["name[1]", "name[1]"],
    ["...", ""],
    ["……", ""],
    ["-1", ""],
    ["-", "-"],
    ["_", "_"],
    ["name: text", "name: text", "key"],
    ["*name", "name"],
    ['"name"', "name"],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["shelf _id", "shelf_id"],
    ["shelf_ id", "shelf_id"],
    ["time _to_ring", "time_to_ring"],
    ["time _to be rung", "time _to be rung", "key"],
    ["Shelf _id of it", "Shelf _id of it", "key"],
    ["User customization", "User customization", "key"],
    ["用户自定义", "用户自定义", "key"],
    ["<key>", "key", "key"],
    ["{key}", "key", "key"],
    ["", ""],
    ["  ", ""],
  ];

for (const [label, name, key] of NAMES) {
  test(`row \`${label}\` is ${key ?? "the field"} \`${name}\``, () => {
    assert.equal(readRowName(label), { name, userKey: key !== undefined });
  });
}

/** `place` / `generic` / owners, then the side where the caption names one. */
function captionOf(caption: string): string {
  const { place, generic, owners, side } = readCaptionWords(caption);
  const what = place ?? (generic ? "generic" : owners.join("+"));
  return side ? `${what} ${side}` : what;
}

const CAPTIONS: readonly (readonly [caption: string, want: string])[] = [
  ["lamps information", "lamps"],
  ["[1] bells字段数据结构说明", "bells"],
  ["[2] bells field structure", "bells"],
  ["正常响应要素说明", "generic"],
  ["异常响应参数", "generic"],
  ["Basic information", "Basic information"],
  ["Objects of request parameter lamp_group", "lamp_group"],
  ["Path Parameters", "path"],
  ["Path parameter", "path"],
  ["Query Parameters", "query"],
  ["Query string parameters", "query"],
  ["Request header parameters", "header request"],
  ["Request body parameters", "body request"],
  ["Response header parameters", "header response"],
  ["Response body parameters", "body response"],
  ["FormData parameters", "form"],
  ["路径参数", "path"],
  ["查询参数", "query"],
  ["Query参数", "query"],
  ["请求Header参数", "header request"],
  ["请求Body参数", "body request"],
  ["响应Body参数", "body response"],
  ["", "generic"],
  ["Parameters", "generic"],
  ["Parameter description", "generic"],
  ["Request parameters", "generic request"],
  ["Request rate limits", "Request rate limits"],
  ["Response time", "Response time"],
  ["Request timer parameters", "Request timer request"],
  ["Response parameters", "generic response"],
  ["参数说明", "generic"],
  ["要素说明", "generic"],
  ["bells元素格式", "bells"],
  ["请求参数", "generic request"],
  ["响应参数", "generic response"],
  ["Volume", "Volume"],
  ["SecurityGroupRule", "SecurityGroupRule"],
  ["listeners parameter description", "listeners"],
  ["boards data structure description", "boards"],
  ["lamp data structure", "lamp"],
  ["Parameters in the volume structure", "volume"],
  ["Description of the volume field", "volume"],
  ["volume objects", "volume"],
  ["insert_headers field description", "insert_headers"],
  ["Security Group Rule对象", "Security Group Rule"],
  ["volume对象", "volume"],
  ["volume字段说明", "volume"],
  ["volume字段数据结构说明", "volume"],
  ["volume参数信息", "volume"],
  ["volume参数说明", "volume"],
  ["请求参数volume对象", "volume request"],
  ["响应参数volume对象", "volume response"],
  ["a和b中的参数说明", "a+b"],
  ["a、b字段数据结构说明", "a+b"],
  ["a and b parameter description", "a+b"],
  ["Data structure description of lamps", "lamps"],
  ["Structure of the lamp object", "lamp"],
  ["Description for the lamp format", "lamp"],
  ["lamp field data structure description", "lamp"],
  ["lamp field data structure (hanging ones)", "lamp"],
  ["what lamps say (hanging ones)", "what lamps say"],
  ["lamp parameter structure description", "lamp"],
  ["Elements of the lamps array", "lamps"],
  ["shade parameters of hanging lamps", "shade"],
  ["shade field description for the lamps that stand", "shade"],
  ["lampShade parameters when the lamp hangs", "lampShade"],
  ["Response parameters of hanging lamps", "hanging lamps response"],
  ["Parameters of the lamp", "lamp"],
  ["Definition of the lamp", "lamp"],
  ["Description of field lamp", "lamp"],
  ["Field lamp description", "lamp"],
  ["lamp_tag description", "lamp_tag"],
  ["Parameter description of field lamp_tag", "lamp_tag"],
  ["Parameters in the URI", "generic"],
  ["Parameters in the request", "generic request"],
  ["Parameters in the response", "generic response"],
  ["Parameters in the request header", "header request"],
  ["Elements in the response body", "body response"],
  ["Parameters in the request_log field", "request_log"],
  ["Data structure description of the [Array] field", "[Array]"],
  ["[数组元素]", "[数组元素]"],
  ["LampDTO结构体说明：", "LampDTO"],
  ["__proto__", "__proto__"],
];

for (const [caption, want] of CAPTIONS) {
  test(`caption \`${caption}\` says ${want}`, () => {
    assert.is(captionOf(caption), want);
  });
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ["URI", "uri"],
  ["URI:", "uri"],
  ["2.1 URI", "uri"],
  ["Request", "request"],
  ["Request Message", "request"],
  ["Request Body", "request"],
  ["Response", "response"],
  ["Response Parameters", "response"],
  ["Example Request", "example-request"],
  ["Example Requests", "example-request"],
  ["Request Example", "example-request"],
  ["Response examples", "example-response"],
  ["Request Syntax", "uri"],
  ["Request Syntax (for old lamps)", "uri"],
  ["Response Syntax", "response"],
  ["Normal Response", "response"],
  ["Abnormal Response", "error-codes"],
  ["Error Responses", "error-codes"],
  ["正常响应", "response"],
  ["Example Request (for a listener)", "example-request"],
  ["Example Response", "example-response"],
  ["Samples", "example"],
  ["Status Code", "status"],
  ["Returned Value", "status"],
  ["Return Codes", "status"],
  ["Error Codes", "error-codes"],
  ["Function Description", "function"],
  ["Constraints", "constraints"],
  ["Authorization Information", "authorization"],
  ["功能介绍", "function"],
  ["约束限制", "constraints"],
  ["接口约束", "constraints"],
  ["请求消息", "request"],
  ["请求参数", "request"],
  ["响应消息", "response"],
  ["请求示例", "example-request"],
  ["请求样例", "example-request"],
  ["请求实例", "example-request"],
  ["响应样例", "example-response"],
  ["请求体样例", "example-request"],
  ["请求头示例", "other"],
  ["响应参数示例", "example-response"],
  ["请求消息样式", "uri"],
  ["请求消息参数", "request"],
  ["请求消息元素", "request"],
  ["响应消息样式", "response"],
  ["响应消息参数", "response"],
  ["响应消息元素", "response"],
  ["样例", "example"],
  ["返回值", "status"],
  ["状态码", "status"],
  ["错误码", "error-codes"],
  ["调试", "debugging"],
  ["Prototype", "uri"],
  ["接口原型", "uri"],
  ["Introduction", "other"],
  ["constructor", "other"],
];

for (const [heading, want] of SECTIONS) {
  test(`heading \`${heading}\` begins ${want}`, () => {
    assert.is(sectionKindOf(heading), want);
  });
}

const API_NAMES: readonly (readonly [
  heading: string,
  document: string | undefined,
  pageName: string,
  want: string | undefined,
])[] = [
  ["Placing an Order", undefined, "CreateOrder", "CreateOrder"],
  ["Placing an Order", undefined, "CreateOrder_0", "CreateOrder"],
  ["Listing L7 Policies", undefined, "ListL7Policies", "ListL7Policies"],
  ["重启云服务器 - NovaRebootServer", undefined, "x1", "NovaRebootServer"],
  ["重启", "重启 - NovaRebootServer_管理_API参考", "x1", "NovaRebootServer"],
  ["点灯 - lightTallLamp", undefined, "x1", "lightTallLamp"],
  ["点灯-LightLamp", undefined, "x1", "LightLamp"],
  ["点灯（用火柴）- LightLamp", undefined, "x1", "LightLamp"],
  ["点灯 - LightLamp（废弃）", undefined, "x1", "LightLamp"],
  ["Lighting a Lamp - LightLamp (Deprecated)", undefined, "x1", "LightLamp"],
  ["Lighting a Lamp-LightLamp", undefined, "x1", undefined],
  ["Lighting a lamp - lightLamp", undefined, "x1", undefined],
  ["点灯-LED", undefined, "x1", undefined],
  ["点灯 - LightLamp与灯芯", undefined, "x1", undefined],
  ["Title", undefined, "en-us_topic_0020212668", undefined],
  ["Title", undefined, "ecs_02_0101", undefined],
  ["Title", undefined, "Orders", undefined],
  ["Orders - Overview", undefined, "x1", undefined],
  ["Title", undefined, `${"A".repeat(60)}a-`, undefined],
];

for (const [heading, document, pageName, want] of API_NAMES) {
  test(`the API of ${pageName} \`${heading}\` is ${want ?? "unknown"}`, () => {
    assert.is(readApiName(heading, document, pageName).apiName, want);
  });
}

test("a title loses the API's name", () => {
  const { title } = readApiName(
    "重启云服务器 - NovaRebootServer",
    undefined,
    "",
  );
  assert.is(title, "重启云服务器");
});

test("a title keeps the remark behind the API's name, which may say that it is deprecated", () => {
  const { title } = readApiName("点灯 - LightLamp（废弃）", undefined, "");
  assert.is(title, "点灯（废弃）");
});

const TEXT = { anchors: [], position: { line: 1, column: 1, offset: 0 } };

function paragraph(text: string): Block {
  return {
    kind: "paragraph",
    text,
    bold: false,
    emphasized: [],
    links: [],
    ...TEXT,
  };
}

function list(...items: readonly (readonly string[])[]): Block {
  return {
    kind: "list",
    ordered: false,
    items: items.map((lines) => ({ blocks: lines.map(paragraph) })),
    ...TEXT,
  };
}

test("the anchor of the title is the API's name where the link to try it says the same", () => {
  const named = (anchor: string, api: string): string | undefined => {
    const href = `https://try.example.com/doc?product=Lamps&api=${api}`;
    return modelOf(
      `<h1><a name="${anchor}"></a>列出灯</h1>` +
        section("调试", `<p>见<a href="${href}">这里</a>。</p>`) +
        section("URI", "<p>GET /v1/lamps</p>"),
    ).apiName;
  };
  assert.is(named("ListLamps", "ListLamps"), "ListLamps");
  assert.is(named("ListLamps", "ListLamps&version=v1"), "ListLamps");
  assert.is(named("ListLamps", "ListBells"), undefined);
  assert.is(named("lamps", "lamps"), undefined);
  assert.is(named("lamp_01_0002", "ListLamps"), undefined);
});

const LABELS: readonly (readonly [string, readonly Block[], string])[] = [
  [
    "above it",
    [list(["API name", "ListLamps"], ["Function", "Lists."])],
    "ListLamps",
  ],
  ["before it", [paragraph("接口名称：ListLamps")], "ListLamps"],
  ["with words after it", [paragraph("API name: lists all lamps")], "none"],
  ["that is missing", [paragraph("ListLamps")], "none"],
  ["of one word", [list(["API name", "Publish"])], "Publish"],
  ["that is no name", [list(["API name", "LAMPS"])], "none"],
];

for (const [title, blocks, want] of LABELS) {
  test(`an operation's name with a label ${title}`, () => {
    assert.is(labelledName(blocks) ?? "none", want);
  });
}

/** First lines of blocks, items of a list behind a dash. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    return block.kind === "list"
      ? block.items.map((item) => `- ${linesOf(item.blocks).join(" ")}`)
      : [];
  });
}

test("a description below labels is what stands there, less the name", () => {
  const labelled = list(["API name", "ListLamps"], ["Function", "Lists."]);
  assert.equal(linesOf(withoutLabels([labelled])), ["Lists."]);
  const more = list(["API name: ListLamps"], ["Lists.", "All."]);
  assert.equal(linesOf(withoutLabels([more])), ["- Lists. All."]);
  const apart = [list(["API name", "ListLamps"]), list(["功能描述", "Lists."])];
  assert.equal(linesOf(withoutLabels(apart)), ["Lists."]);
  const plain = list(["Function", "Lists."], ["API names of lamps differ."]);
  assert.equal(linesOf(withoutLabels([plain])), linesOf([plain]));
});

test("the URI right above a table is no caption of it", () => {
  const { tables } = modelOf(
    page(
      "Moving a lamp",
      section(
        "URI",
        "<p>PUT /v2/{room_id}/lamps/{lamp_id}/move</p>",
        table({ rows: ["room_id|Yes|String|x", "lamp_id|Yes|String|x"] }),
      ),
      section("Request", table({ rows: ["lamps|Yes|Array of strings|x"] })),
    ),
  );
  assert.equal(
    tables.map(({ caption, place }) => [caption, place]),
    [
      [undefined, "mixed"],
      [undefined, "mixed"],
    ],
  );
});

test.run();
