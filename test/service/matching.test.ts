/** Pages without captions and links: which table goes to which object, on what evidence, and what is said about it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";
import type { KnownTable } from "../../generator/service/matching/known-tables.js";
import {
  code,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import { findingsOf, requestOf, responseOf, serviceOf } from "./model-text.js";

const bare = (...rows: readonly string[]): string => table({ rows });
const request = (...parts: readonly string[]): PageModel =>
  operationOf("POST /v1/lamps", section("Request Parameters", ...parts));

/** An operation on a page that bears the name of its URI. */
const operation = (uri: string, ...parts: readonly string[]): PageModel =>
  modelOf(
    page(
      uri,
      section("URI", `<p>${uri}</p>`),
      section("Request Parameters", ...parts),
    ),
    `${uri.replaceAll(/\W/g, "-")}.html`,
  );

const MATCHED = "service/table-by-evidence";
const UNUSED = "service/table-not-used";

/** A table that a type asks for by name, beside a row of its words. */
const ASKED_BY_NAME = [
  bare("shade|Yes|LampShade object|x", "lamp|No|Array of objects|The lamp."),
  table({
    caption: "Table 2 LampShade",
    rows: ["lamp_tint|No|String|x", "lamp_cloth|No|String|x"],
  }),
];

const ROWS: readonly {
  readonly title: string;
  readonly tables: readonly string[];
  readonly example?: unknown;
  readonly want: string;
  readonly findings: readonly string[];
}[] = [
  {
    title: "one table for one object",
    tables: [bare("shade|Yes|Shade object|x"), bare("width|No|Integer|x")],
    want: "{shade: Shade{width: integer}!}",
    findings: [MATCHED],
  },
  {
    title: "tables that follow depth first",
    tables: [
      bare("shade|Yes|Shade object|x", "foot|No|Foot object|x"),
      bare("cloth|No|Cloth object|x"),
      bare("thread|No|String|x"),
      bare("weight|No|Integer|x"),
    ],
    want: "{shade: Shade{cloth: Cloth{thread: string}}!, foot: Foot{weight: integer}}",
    findings: [MATCHED, MATCHED, MATCHED],
  },
  {
    title: "tables that follow breadth first",
    tables: [
      bare("shade|Yes|Shade object|x", "foot|No|Foot object|x"),
      bare("cloth|No|Cloth object|x", "shade_width|No|Integer|x"),
      bare("foot_weight|No|Integer|x", "feet|No|Integer|How many feet."),
      bare("cloth_thread|No|String|Thread of the cloth."),
    ],
    want: "{shade: Shade{cloth: Cloth{cloth_thread: string}, shade_width: integer}!, foot: Foot{foot_weight: integer, feet: integer}}",
    findings: [MATCHED, MATCHED, MATCHED],
  },
  {
    title: "an object whose table is lost, as the examples show",
    tables: [
      bare("shade|Yes|Shade object|x", "foot|No|Foot object|x"),
      bare("weight|No|Integer|x", "metal|No|String|x"),
    ],
    example: { shade: { width: 3 }, foot: { weight: 4, metal: "iron" } },
    want: "{shade: Shade+{width: integer}!, foot: Foot{weight: integer, metal: string}}",
    findings: [MATCHED, "service/object-without-table shade"],
  },
  {
    title: "an object whose table is lost, as the words show",
    tables: [
      bare("shade|Yes|Shade object|x", "foot_plate|No|FootPlate object|x"),
      bare("plate_weight|No|Integer|Weight of the plate below the foot."),
    ],
    want: "{shade: Shade+{}!, foot_plate: FootPlate{plate_weight: integer}}",
    findings: [MATCHED, "service/object-without-table shade"],
  },
  {
    title: "one table for two rows that name the same object",
    tables: [
      bare("left|Yes|Bulb object|x", "right|No|Array of Bulb objects|x"),
      bare("watts|No|Integer|x"),
    ],
    want: "{left: Bulb{watts: integer}!, right: [Bulb{watts: integer}]}",
    findings: [MATCHED],
  },
  {
    title: "a table that a type cell names with one word is no other row's",
    tables: [
      bare("shade|Yes|lamp_shade|x", "remark|No|Dict|x"),
      table({
        caption: "Description of field lamp_shade",
        rows: ["width|No|Integer|x"],
      }),
    ],
    want: "{shade: lamp_shade{width: integer}!, remark: {?}}",
    findings: [],
  },
  {
    title: "one table for two rows of one name without an object's name",
    tables: [
      bare("shade|Yes|Shade object|x", "screws|No|Array of objects|x"),
      bare("screws|No|Array of objects|x", "width|No|Integer|x"),
      bare("thread|No|Integer|Thread of the screws."),
    ],
    example: { shade: { screws: [{ thread: 2 }], width: 1 } },
    want: "{shade: Shade{screws: [{thread: integer}], width: integer}!, screws: [{thread: integer}]}",
    findings: [MATCHED, MATCHED, MATCHED],
  },
  {
    title: "a table of which nothing speaks, beside a table that was found",
    tables: [
      bare("shade|Yes|Shade object|x"),
      bare("width|No|Integer|Width of the shade."),
      bare("engine|No|String|x", "wheels|No|Integer|x"),
    ],
    example: { shade: { width: 3 } },
    want: "{shade: Shade{width: integer}!}",
    findings: [MATCHED, UNUSED],
  },
  {
    title: "names that only headers have, below the body",
    tables: [
      bare("X-Auth-Token|Yes|String|x"),
      bare("insert_headers|No|InsertHeaders object|x"),
      bare("X-Lamp-Port|No|Boolean|x"),
    ],
    want: "{insert_headers: InsertHeaders{X-Lamp-Port: boolean}}",
    findings: [MATCHED],
  },
  {
    title: "captions that are left are believed",
    tables: [
      bare("shade|Yes|Shade object|x", "foot|No|Foot object|x"),
      table({ caption: "Table 2 Foot", rows: ["weight|No|Integer|x"] }),
      bare("width|No|Integer|x"),
    ],
    want: "{shade: Shade{width: integer}!, foot: Foot{weight: integer}}",
    findings: [MATCHED],
  },
  {
    title: "two tables without an object between them stay the call's",
    tables: [bare("shade|Yes|String|x"), bare("foot|No|String|x")],
    want: "{shade: string!, foot: string}",
    findings: ["service/body-of-several-tables"],
  },
  {
    title: "a row whose type is lost, with a table and an example",
    tables: [bare("shades|Yes||x"), bare("width|No|Integer|x")],
    example: { shades: [{ width: 3 }] },
    want: "{shades: [{width: integer}]!}",
    findings: ["service/type-recovered shades", MATCHED],
  },
  {
    title: "a type cell that only points to a table, with an example",
    tables: [
      bare("shades|Yes|<a href='#t'>Table 2</a>|x"),
      table({
        caption: "Table 2 shades",
        anchors: ["t"],
        rows: ["width|No|Integer|x"],
      }),
      bare("foot|No|String|x"),
    ],
    example: { shades: [{ width: 3 }] },
    want: "{shades: [{width: integer}]!, foot: string}",
    findings: [
      "service/type-recovered shades",
      "service/body-of-several-tables",
    ],
  },
  {
    title: "a type cell that says an object where words and example say a list",
    tables: [
      bare(
        "chain|Yes|<a href='#t'>bells</a> object|Bell list.",
        "peal|No|Object|List of bells, see <a href='#t'>Table 2</a>.",
        "bells|No|<a href='#t'>bells</a> object|Those of the list.",
        "horns|No|<a href='#t'>bells</a> object|Horn list.",
      ),
      table({
        caption: "Table 2 bells",
        anchors: ["t"],
        rows: ["width|No|Integer|x"],
      }),
    ],
    example: {
      chain: [{ width: 3 }],
      peal: [{ width: 3 }],
      bells: [{ width: 3 }],
      horns: [],
    },
    want: "{chain: [bells{width: integer}]!, peal: [bells{width: integer}], bells: bells{width: integer}, horns: bells{width: integer}}",
    findings: ["service/type-recovered chain", "service/type-recovered peal"],
  },
  {
    title: "a row whose type is lost, with a table alone",
    tables: [bare("shade|Yes||One shade."), bare("width|No|Integer|x")],
    want: "{shade: {width: integer}!}",
    findings: ["service/type-recovered shade", MATCHED],
  },
  {
    title: "a scalar whose type is lost, with an example",
    tables: [bare("name|Yes||x", "width|No|Integer|x")],
    example: { name: "a", width: 3 },
    want: "{name: string!, width: integer}",
    findings: ["service/type-recovered name"],
  },
  {
    title: "a list written as JSON, of texts as the example shows",
    tables: [bare("names|Yes|JSON数组|x", "feet|No|JSON Array|x")],
    example: { names: ["a", "b"], feet: [{ width: 3 }] },
    want: "{names: [string]!, feet: [{?}]}",
    findings: ["service/type-recovered names"],
  },
  {
    title: "a number by its type, and a table of its name",
    tables: [
      bare("shade|Yes|Float|x", "feet|No|Array|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    want: "{shade: {width: number}!, feet: [?]}",
    findings: ["service/type-recovered shade"],
  },
  {
    title: "a number by its type, and several as the example shows",
    tables: [
      bare("shade|Yes|Float|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shade: [{ width: 3 }] },
    want: "{shade: [{width: number}]!}",
    findings: ["service/type-recovered shade"],
  },
  {
    title: "a number by its type and in the example, and a table of its name",
    tables: [
      bare("shade|Yes|Float|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shade: 3 },
    want: "{shade: number!}",
    findings: [UNUSED],
  },
  {
    title: "a number with bounds, and a table of its name",
    tables: [
      bare("shade|Yes|Float|The value ranges from 1 to 9."),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    want: "{shade: number!}",
    findings: [UNUSED],
  },
  {
    title: "text by its type, which refers to a table of its name",
    tables: [
      bare(
        "shade|Yes|String|See Table 2.",
        "feet_list|No|String|Feet, see Table 3",
      ),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
      table({ caption: "Table 3 feet_list", rows: ["hue|No|String|x"] }),
    ],
    want: "{shade: {width: number}!, feet_list: [{hue: string}]}",
    findings: [
      "service/type-recovered shade",
      "service/type-recovered feet_list",
    ],
  },
  {
    title: "text by its type and in the example, which refers to a table",
    tables: [
      bare("shade|Yes|String|See Table 2."),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shade: "a" },
    want: "{shade: string!}",
    findings: [UNUSED],
  },
  {
    title: "text by its type, fields of the table that it refers to by example",
    tables: [
      bare("shades|Yes|String|See <a href='#t'>here</a>.", "feet|No|String|x"),
      table({
        caption: "Table 2 rim parameters",
        anchors: ["t"],
        rows: ["width|No|Float|x", "hue|No|String|x"],
      }),
    ],
    example: { shades: [{ width: 3 }], feet: "a" },
    want: "{shades: [{width: number, hue: string}]!, feet: string}",
    findings: ["service/type-recovered shades"],
  },
  {
    title: "text by its type, which refers to a table of another name",
    tables: [
      bare("shades|Yes|String|See <a href='#t'>here</a>.", "feet|No|String|x"),
      table({
        caption: "Table 2 rim parameters",
        anchors: ["t"],
        rows: ["width|No|Float|x", "hue|No|String|x"],
      }),
    ],
    example: { shades: [{ depth: 3 }], feet: "a" },
    want: "{shades: string!, feet: string}",
    findings: [UNUSED],
  },
  {
    title: "text by its type, and the JSON of fields as the example shows",
    tables: [
      bare("shade|Yes|String|x", "feet|No|Array|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x", "rim|No|JSON|x"],
      }),
      table({ caption: "Table 3 rim parameters", rows: ["hue|No|String|x"] }),
    ],
    example: { shade: '{"width": 3, "rim": {}}', feet: [] },
    want: "{shade: string of {width: number, rim: {hue: string}}!, feet: [?]}",
    findings: ["service/type-recovered shade"],
  },
  {
    title: "text by its type, and the JSON of a list as the example shows",
    tables: [
      bare("shades|Yes|String|x"),
      table({
        caption: "Table 2 shades parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shades: '[{"width": 3}]' },
    want: "{shades: string of [{width: number}]!}",
    findings: ["service/type-recovered shades"],
  },
  {
    title:
      "text by its type, and the JSON of fields of a table of its last word",
    tables: [
      bare("lamp_shades|Yes|String|x", "feet|No|Integer|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x", "hue|No|String|x"],
      }),
    ],
    example: { lamp_shades: '{"width": 3, "hue": "red"}', feet: 4 },
    want: "{lamp_shades: string of {width: number, hue: string}!, feet: integer}",
    findings: [
      "service/type-recovered lamp_shades",
      "service/table-by-evidence",
    ],
  },
  {
    title:
      "text by its type, and JSON that is not of the table of its last word",
    tables: [
      bare("lamp_shade|Yes|String|x", "feet|No|Integer|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { lamp_shade: '{"width": 3, "height": 1}', feet: 4 },
    want: "{lamp_shade: string!, feet: integer}",
    findings: [UNUSED],
  },
  {
    title: "text by its type that is no JSON in the example, and a table",
    tables: [
      bare("shade|Yes|String|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shade: "width=3" },
    want: "{shade: string!}",
    findings: [UNUSED],
  },
  {
    title: "text by its type that leads to its table, which is no other row's",
    tables: [
      bare(
        "shade_list|Yes|String|See <a href='#t'>Table 2</a>.",
        "shade_meta|No|Object|The shade.",
      ),
      table({
        caption: "Table 2 shade_list parameters",
        anchors: ["t"],
        rows: ["shade|No|String|The shade.", "hue|No|String|x"],
      }),
    ],
    example: { shade_list: "a", shade_meta: {} },
    want: "{shade_list: string!, shade_meta: {?}}",
    findings: [UNUSED],
  },
  {
    title: "text by its type, and fields as the example shows",
    tables: [
      bare("shade|Yes|String|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    example: { shade: { width: 3 } },
    want: "{shade: {width: number}!}",
    findings: ["service/type-recovered shade"],
  },
  {
    title: "a caption that is not that of a map to anything",
    tables: [
      bare("shades|No|Map<String,Object>|x"),
      table({ caption: "Table 2 foot parameters", rows: ["width|No|Float|x"] }),
    ],
    want: "{shades: map of ?}",
    findings: [UNUSED],
  },
  {
    title: "a caption that is not that of a map, and fields that examples show",
    tables: [
      bare("shades|No|Map<String,Object>|x"),
      table({ caption: "Table 2 foot parameters", rows: ["width|No|Float|x"] }),
    ],
    example: { shades: { left: { width: 3 } } },
    want: "{shades: map of {width: number}}",
    findings: [MATCHED],
  },
  {
    title: "a map to anything, and a table without a caption",
    tables: [bare("shades|No|Map<String,Object>|x"), bare("width|No|Float|x")],
    want: "{shades: map of {width: number}}",
    findings: [MATCHED],
  },
  {
    title: "a table of the object that another row asks for",
    tables: [
      bare("shade|Yes|Integer|x", "more|No|Array of shade objects|x"),
      table({
        caption: "Table 2 shade parameters",
        rows: ["width|No|Float|x"],
      }),
    ],
    want: "{shade: integer!, more: [shade{width: number}]}",
    findings: [],
  },
  {
    title: "a map, whose keys the example shows and no table lists",
    tables: [
      bare("shades|Yes|Map<String,Shade>|x", "foot|No|Foot object|x"),
      bare("weight|No|Integer|x"),
      bare("width|No|Integer|x"),
    ],
    example: { shades: { left: { width: 3 } }, foot: { weight: 1 } },
    want: "{shades: map of {width: integer}!, foot: Foot{weight: integer}}",
    findings: [MATCHED, MATCHED],
  },
  {
    title: "a name that is lost, with the caption of its words",
    tables: [
      bare("spare_shades|No|Array of objects|x", "foot|No|Foot object|x"),
      table({ caption: "Table 2 Foot", rows: ["weight|No|Integer|x"] }),
      table({ caption: "Table 3 ShadeInfo", rows: ["width|No|Integer|x"] }),
    ],
    want: "{spare_shades: [ShadeInfo{width: integer}], foot: Foot{weight: integer}}",
    findings: [MATCHED],
  },
  {
    title: "a name that is lost beside a row that has it",
    tables: [
      bare("shade|Yes|Shade object|x", "spare_shade|No|object|x"),
      table({ caption: "Table 2 Shade", rows: ["width|No|Integer|x"] }),
    ],
    want: "{shade: Shade{width: integer}!, spare_shade: Shade{width: integer}}",
    findings: [MATCHED],
  },
  {
    title: "a table beside which a row names something else of its object",
    tables: [
      bare(
        "shades|Yes|Array of objects|x",
        "shades_links|No|Array of objects|x",
      ),
      table({
        caption: "Table 2 shades information",
        rows: ["links|No|Array of objects|x", "shade_id|No|String|x"],
      }),
    ],
    want: "{shades: [{links: [{?}], shade_id: string}]!, shades_links: [{?}]}",
    findings: [],
  },
  {
    title: "a caption like the row, of an object that another row names",
    tables: [
      bare("shade|Yes|ShadeV2 object|x", "spare_shade|No|Shade object|x"),
      bare("tint|No|String|x"),
      table({ caption: "Table 3 Shade", rows: ["width|No|Integer|x"] }),
    ],
    want: "{shade: ShadeV2{tint: string}!, spare_shade: Shade{width: integer}}",
    findings: [MATCHED],
  },
  {
    title: "a table that a type asks for by name, and a row of its words",
    tables: ASKED_BY_NAME,
    want: "{shade: LampShade{lamp_tint: string, lamp_cloth: string}!, lamp: [{?}]}",
    findings: [],
  },
  {
    title: "a table that a type asks for by name, shown at another row",
    tables: ASKED_BY_NAME,
    example: { lamp: [{ lamp_tint: "red", lamp_cloth: "silk" }] },
    want: "{shade: LampShade{lamp_tint: string, lamp_cloth: string}!, lamp: [LampShade{lamp_tint: string, lamp_cloth: string}]}",
    findings: [MATCHED],
  },
  {
    title:
      "a table that a type asks for by a bare word, and a row of its words",
    tables: [
      bare("bells|No|List&lt;bell&gt;|x", "towers|No|List&lt;tower&gt;|x"),
      table({
        caption: "Table 2 Bell field data structure description",
        rows: ["bell_tone|No|String|x", "bell_plan|No|Object|x"],
      }),
      table({
        caption: "Table 3 Tower field data structure description",
        rows: ["bell_kind|No|String|x", "bell_count|No|Integer|x"],
      }),
    ],
    want: "{bells: [bell{bell_tone: string, bell_plan: {?}}], towers: [tower{bell_kind: string, bell_count: integer}]}",
    findings: [],
  },
  {
    title: "a row whose type is lost, and nothing tells it",
    tables: [bare("name|Yes||x", "width|No|Integer|x")],
    want: "{name: ?!, width: integer}",
    findings: [],
  },
];

for (const { title, tables, example, want, findings } of ROWS) {
  test(`matching: ${title}`, () => {
    const model = operationOf(
      "POST /v1/lamps",
      section("Request Parameters", ...tables),
      ...(example === undefined
        ? []
        : [section("Example Request", code(JSON.stringify(example)))]),
    );
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
    assert.equal(everyRowIsPlaced([model], service).twice, []);
  });
}

const SHADE = table({
  caption: "Table 2 Shade",
  rows: ["width|No|Integer|x", "cloth|No|String|x", "seam|No|String|x"],
});

test("the same object on another page tells two tables apart", () => {
  const other = operation(
    "POST /v1/chairs",
    bare("shade|Yes|Shade object|x"),
    SHADE,
  );
  const service = serviceOf(
    request(
      bare("foot|No|Foot object|x", "shade|Yes|Shade object|x"),
      bare("width|No|Integer|x", "cloth|No|String|x", "seam|No|String|x"),
    ),
    other,
  );
  assert.is(
    requestOf(service),
    "{foot: Foot+{}, shade: Shade{width: integer, cloth: string, seam: string}!}",
  );
  assert.match(
    messageOf(service, MATCHED),
    /same fields on page `POST .v1.chairs`/,
  );
  assert.match(messageOf(service, MATCHED), /next best: `Foot` of `foot`/);
});

test("a type that is lost is found in a like table of another page", () => {
  const rows = ["shade|Yes|Shade object|x", "name|No|String|x"];
  const other = operation("POST /v1/chairs", bare(...rows), SHADE);
  const service = serviceOf(
    request(
      bare("shade|Yes||x", "name|No|String|x"),
      bare("width|No|Integer|x", "cloth|No|String|x", "seam|No|String|x"),
    ),
    other,
  );
  assert.match(requestOf(service), /^\{shade: Shade\{width/);
  assert.match(
    messageOf(service, "service/type-recovered"),
    /was taken for `Shade`, because row `shade` of a table with the same rows/,
  );
});

test("tables elsewhere that disagree give no type", () => {
  const typed = (uri: string, type: string): PageModel =>
    operation(uri, bare(`a|No|${type}|x`, "b|No|String|x", "c|No|String|x"));
  const service = serviceOf(
    request(bare("a|No||x", "b|No|String|x", "c|No|String|x")),
    typed("POST /v1/chairs", "String"),
    typed("POST /v1/tables", "Integer"),
  );
  assert.is(requestOf(service), "{a: ?, b: string, c: string}");
  assert.equal(findingsOf(service), []);
});

test("the accepted contract tells two tables apart, and is asked only when needed", () => {
  const accepted: KnownTable = {
    where: "the accepted contract",
    names: ["Shade"],
    fields: ["width", "cloth"].map((name) => ({
      name,
      type: { kind: "scalar", name: "string" },
    })),
  };
  let asked = 0;
  const build = (model: PageModel) =>
    buildServiceModel([model], {
      name: "test",
      owns: () => true,
      accepted: () => {
        asked += 1;
        return [accepted];
      },
    });
  const service = build(
    request(
      bare("foot|No|Foot object|x", "shade|Yes|Shade object|x"),
      bare("width|No|Integer|x", "cloth|No|String|x"),
    ),
  );
  assert.match(requestOf(service), /shade: Shade\{width/);
  assert.is(asked, 1);
  build(
    request(
      table({ caption: "Table 2 Body parameters", rows: ["name|No|String|x"] }),
    ),
  );
  assert.is(asked, 1);
});

test("a caption of the other side is a guess, and gives way to a table of its own side", () => {
  const response = section("Response Parameters", SHADE);
  const uri = section("Request Parameters", bare("shade|No|Shade object|x"));
  const guessed = serviceOf(operationOf("POST /v1/lamps", uri, response));
  assert.match(requestOf(guessed), /shade: Shade\{width/);
  assert.match(
    messageOf(guessed, "service/ambiguous-table"),
    /though it is of the response/,
  );
  const own = section(
    "Request Parameters",
    bare("shade|No|Shade object|x"),
    bare("tint|No|String|x"),
  );
  const matched = serviceOf(operationOf("POST /v1/lamps", own, response));
  assert.is(requestOf(matched), "{shade: Shade{tint: string}}");
});

test("a caption of the other side is no guess where the row links to a table of another page", () => {
  const lamps = (seen: string): PageModel =>
    operationOf(
      "POST /v1/lamps",
      section(
        "Request Parameters",
        table({ rows: [`shades|No|Array of objects|See Table 2.`] }),
        table({
          caption: "Table 2 shades field description",
          rows: ["width|Yes|Integer|x"],
        }),
      ),
      section(
        "Response Parameters",
        table({ rows: [`shades|No|Array of object|${seen}`] }),
      ),
    );
  const away = lamps('See <a href="shapes.html#t3">Table 3</a>.');
  assert.not.match(responseOf(serviceOf(away)), /width/);
  const hints = lamps('See <a href="hints.html">Hints</a>.');
  assert.match(responseOf(serviceOf(hints)), /width/);
});

test("a body whose caption names an object is a guess", () => {
  const service = serviceOf(
    operationOf("POST /v1/lamps", section("Request Parameters", SHADE)),
  );
  assert.match(requestOf(service), /^\{width/);
  assert.equal(findingsOf(service), ["service/body-by-position"]);
});

test("each response status has its own pool", () => {
  const service = serviceOf(
    operationOf(
      "GET /v1/lamps",
      section(
        "Response Parameters",
        "<p><strong>Status code: 200</strong></p>",
        bare("lamp|Yes|Lamp object|x"),
        bare("watts|No|Integer|x"),
        "<p><strong>Status code: 400</strong></p>",
        bare("error|Yes|Error object|x"),
        bare("code|No|String|x"),
      ),
    ),
  );
  assert.is(responseOf(service, "200"), "{lamp: Lamp{watts: integer}!}");
  assert.is(responseOf(service, "400"), "{error: Error{code: string}!}");
});

test("a guess is on the origin of every field that it concerns", () => {
  const service = serviceOf(
    request(bare("shade|Yes|Shade object|x"), bare("width|No|Integer|x")),
  );
  const shade = [...service.objects.values()].find(
    ({ name }) => name === "Shade",
  );
  const [field] = shade?.fields ?? [];
  assert.match(
    field?.origin.guesses?.[0] ?? "",
    /was taken for `Shade` of `shade`, because .*; next best: no row of the page/,
  );
});

test("thousands of tables and rows are matched in bounded time", () => {
  const tables = Array.from({ length: 1500 }, (_, at) =>
    bare(`part${at + 1}|No|Part${at + 1} object|x`, `width${at}|No|String|x`),
  );
  const service = serviceOf(request(...tables));
  const guesses = service.diagnostics.filter((one) => one.code === MATCHED);
  assert.is(guesses.length, 1499);
});

function messageOf(
  { diagnostics }: ReturnType<typeof serviceOf>,
  wanted: string,
): string {
  return diagnostics.find((one) => one.code === wanted)?.message ?? "";
}

test("rows of a table without a column of types: the scalar that the examples show", () => {
  const answered = (row: string, example: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "GET /v1/x",
          section(
            "Response",
            table({ header: "Parameter|Description", rows: [row] }),
          ),
          section("Example Response", code(example)),
        ),
      ),
    );
  assert.is(answered("tone|The tone.", '{"tone": "low"}'), "{tone: string}");
  assert.is(answered("tone|The tone.", '{"tone": ["a"]}'), "{tone: [string]}");
  assert.is(answered("tone|The tone.", '{"tone": null}'), "{tone: ?}");
  assert.is(answered("tone|The tone.", '{"tone": {"a": 1}}'), "{tone: ?}");
  const text = "tone|The tone, a maximum of 5 characters.";
  assert.is(answered(text, '{"tone": 3}'), "{tone: ?}");
  assert.is(answered("tone|Number of tones.", '{"tone": "3"}'), "{tone: ?}");
  assert.is(answered("tone|List of tones.", '{"tone": "a"}'), "{tone: ?}");
  assert.is(answered("tone|The tone.", '{"tone": ""}'), "{tone: ?}");
  const mixed = '[{"tone": "low"}, {"tone": 3}]';
  assert.is(answered("tone|The tone.", mixed), "[{tone: ?}]");
});

test("a list of nothing that is said: texts, where every example shows them", () => {
  const sent = (row: string, example: string): string =>
    requestOf(
      serviceOf(
        operationOf(
          "POST /v1/x",
          section("Request", table({ rows: [row] })),
          section("Example Request", code(example)),
        ),
      ),
    );
  const row = "tones|Yes|Array|The tones.";
  assert.is(sent(row, '{"tones": ["low", "high"]}'), "{tones: [string]!}");
  assert.is(sent(row, '{"tones": ["low", 3]}'), "{tones: [?]!}");
  assert.is(sent(row, '{"tones": []}'), "{tones: [?]!}");
  assert.is(sent(row, '{"tones": ["..."]}'), "{tones: [?]!}");
  const numbers = "tones|Yes|Array|Integers that stand for tones.";
  assert.is(sent(numbers, '{"tones": ["1"]}'), "{tones: [?]!}");
  const objects = "tones|Yes|Array|Tone objects.";
  assert.is(sent(objects, '{"tones": ["low"]}'), "{tones: [?]!}");
});

test.run();
