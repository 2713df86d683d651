import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
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

const to = (href: string, text: string): string =>
  `<a href="${href}">${text}</a>`;
const ID = ["id|Yes|Integer|x"];
const SIZE = ["size|No|Integer|x"];

/** The request body of a page whose Request section holds these tables. */
const LINKS: readonly (readonly [
  title: string,
  tables: readonly string[],
  want: string,
  findings?: readonly string[],
])[] = [
  [
    "a link in the type cell",
    [
      table({ rows: [`a|Yes|${to("#t", "Shelf")} object|x`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: Shelf{id: integer!}!}",
  ],
  [
    "a caption that names one of the elements",
    [
      table({ rows: ["a|No|Array of shelf_tags|x"] }),
      table({ caption: "Table 2 Description of field shelf_tag", rows: ID }),
    ],
    "{a: [shelf_tags{id: integer!}]}",
  ],
  [
    "a map of scalars, and a table of the keys that are known",
    [
      table({
        rows: [`signs|No|Map&lt;String,String&gt;|See ${to("#t", "Table 2")}.`],
      }),
      table({
        caption: "Table 2 <b>signs</b> field description",
        anchors: ["t"],
        rows: ["colour|No|String|x", "width|No|Integer|x"],
      }),
    ],
    "{signs: {colour: string, width: integer, *signs: string}}",
  ],
  [
    "a map of scalars, and a table of what a pair is",
    [
      table({ rows: ["signs|No|Map&lt;String,String&gt;|See Table 2."] }),
      table({
        caption: "Table 2 <b>signs</b> field description",
        rows: ["key|No|String|x", "value|No|String|x"],
      }),
    ],
    "{signs: map of string}",
    ["service/table-not-used"],
  ],
  [
    "a map of scalars, and a table of its name to which another row links",
    [
      table({
        rows: [
          `the_signs|No|Object|See ${to("#t", "Table 2")}.`,
          "signs|No|Map&lt;String,String&gt;|x",
        ],
      }),
      table({ caption: "Table 2 Signs", anchors: ["t"], rows: ID }),
    ],
    "{the_signs: Signs{id: integer!}, signs: map of string}",
  ],
  [
    "a map of scalars, and a table that bears another name",
    [
      table({
        rows: [`signs|No|Map&lt;String,String&gt;|See ${to("#t", "Table 2")}.`],
      }),
      table({
        caption: "Table 2 Colours",
        anchors: ["t"],
        rows: ["colour|No|String|x"],
      }),
    ],
    "{signs: map of string}",
    ["service/table-not-used"],
  ],
  [
    "the number of a table in the type cell",
    [
      table({ rows: ["a|No|List data structure. See Table 2.|x"] }),
      table({ caption: "Table 2 Things on a shelf", rows: ID }),
    ],
    "{a: [Things on a shelf{id: integer!}]}",
  ],
  [
    "a link in the name cell",
    [
      table({ rows: [`${to("#t", "a")}|Yes|Object|x`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: Shelf{id: integer!}!}",
  ],
  [
    "the name of a scalar links to a table of values, which is none of its fields",
    [table({ rows: [`${to("#t", "a")}|Yes|String|x`, ...SIZE] })],
    "{a: string!, size: integer}",
  ],
  [
    "a link with the page's prefix to an anchor without it",
    [
      table({ rows: [`a|No|Array of ${to("#page__t", "Shelf")} objects|x`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: [Shelf{id: integer!}]}",
  ],
  [
    "a link without the prefix to an anchor that has it",
    [
      table({ rows: [`a|No|${to("#t", "Shelf")} object|x`] }),
      table({ caption: "Table 2 Shelf", anchors: ["page__t"], rows: ID }),
    ],
    "{a: Shelf{id: integer!}}",
  ],
  [
    "an anchor's own name before another's without its prefix",
    [
      table({ rows: [`a|No|${to("#t", "Shelf")} object|x`] }),
      table({ caption: "Table 2 Room", anchors: ["page__t"], rows: SIZE }),
      table({ caption: "Table 3 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: Shelf{id: integer!}}",
    ["service/table-not-used"],
  ],
  [
    "a link of the page to itself by name",
    [
      table({ rows: [`a|No|${to("page.html#t", "Shelf")} object|x`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: Shelf{id: integer!}}",
  ],
  [
    "a link in the description",
    [
      table({ rows: [`a|No|Array|See ${to("#t", "Table 2")}.`] }),
      table({ caption: "Table 2 shelves", anchors: ["t"], rows: ID }),
    ],
    "{a: [{id: integer!}]}",
  ],
  [
    "a number in the description, at the end of a sentence",
    [
      table({ rows: ["a|No|Object|For details, see Table 2."] }),
      table({ caption: "Table 2 Fields", rows: ID }),
    ],
    "{a: Fields{id: integer!}}",
  ],
  [
    "a number in Chinese",
    [
      table({ rows: ["a|No|Array of objects|详情请参见表2。"] }),
      table({ caption: "表2 数据结构", rows: ID }),
    ],
    "{a: [{id: integer!}]}",
  ],
  [
    "a number beside a link about something else",
    [
      table({
        rows: [`a|No|Object|See Table 2 and ${to("other.html", "Regions")}.`],
      }),
      table({ caption: "Table 2 Fields", rows: ID }),
    ],
    "{a: Fields{id: integer!}}",
  ],
  [
    "a caption that names the object",
    [
      table({ rows: ["a|No|Array of Security Group Rule objects|x"] }),
      table({ caption: "Table 2 SecurityGroupRule", rows: ID }),
    ],
    "{a: [Security Group Rule{id: integer!}]}",
  ],
  [
    "a caption that names the row",
    [
      table({ rows: ["shelves|No|Array|x"] }),
      table({ caption: "Table 2 shelves parameter description", rows: ID }),
    ],
    "{shelves: [{id: integer!}]}",
  ],
  [
    "one table for two rows",
    [
      table({ rows: ["a|No|Array of objects|x", "b|No|Object|x"] }),
      table({ caption: "表2 a和b中的参数说明", rows: ID }),
    ],
    "{a: [{id: integer!}], b: {id: integer!}}",
  ],
  [
    "scalars that link to a table stay scalars",
    [
      table({ rows: [`a|No|String|See ${to("#t", "Table 2")}.`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: string}",
    ["service/table-not-used"],
  ],
  [
    "lists of scalars stay so",
    [
      table({ rows: [`a|No|Array of strings|See ${to("#t", "Table 2")}.`] }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: [string]}",
    ["service/table-not-used"],
  ],
  [
    "no table at all",
    [table({ rows: ["a|No|Shelf object|x", "b|No|Object|x"] })],
    "{a: Shelf+{}, b: {?}}",
    ["service/object-without-table a"],
  ],
  [
    "maps and lists of objects",
    [
      table({ rows: ["a|No|Map&lt;String,Array&lt;Shelf&gt;&gt;|x"] }),
      table({ caption: "Table 2 Shelf", rows: ID }),
    ],
    "{a: map of [Shelf{id: integer!}]}",
  ],
  [
    "a map to anything, in Java's words, and a list of objects",
    [
      table({
        rows: [
          "a|No|Map&lt;String,Object&gt;|x",
          "b|No|Map&lt;String,List&lt;Object&gt;&gt;|x",
          "c|No|Object|x",
        ],
      }),
    ],
    "{a: map of ?, b: map of [{?}], c: {?}}",
  ],
  [
    "a map to objects that a table lists",
    [
      table({
        rows: [`a|No|Map&lt;String,Object&gt;|See ${to("#t", "Table 2")}.`],
      }),
      table({ caption: "Table 2 Shelf", anchors: ["t"], rows: ID }),
    ],
    "{a: map of Shelf{id: integer!}}",
  ],
  [
    "two tables of one name: the guess is marked",
    [
      table({ rows: ["shelf|No|Object|x"] }),
      table({ caption: "Table 2 shelf", rows: ID }),
      table({ caption: "Table 3 shelf", rows: SIZE }),
    ],
    "{shelf: {id: integer!}}",
    ["service/ambiguous-table shelf", "service/table-not-used"],
  ],
  [
    "two tables of one name, both linked: either form",
    [
      table({
        rows: [
          `shelf|No|Array|To add, see ${to("#t2", "Table 2")}; to delete, see ${to("#t3", "Table 3")}.`,
        ],
      }),
      table({ caption: "Table 2 shelf", anchors: ["t2"], rows: ID }),
      table({ caption: "Table 3 shelf", anchors: ["t3"], rows: SIZE }),
    ],
    "{shelf: [{id: integer!} / {size: integer}]}",
  ],
  [
    "two tables of the row's object, both linked, named for what their captions say",
    [
      table({
        rows: [
          `shelf|Yes|<strong>Shelf</strong> array|<ul><li>on a wall: ${to("#t2", "Table 2")}</li><li>on a floor: ${to("#t3", "Table 3")}</li></ul>`,
          "room|No|Object|x",
        ],
      }),
      table({
        caption: "Table 2 shelf parameters of walls",
        anchors: ["t2"],
        rows: ID,
      }),
      table({
        caption: "Table 3 shelf parameters of floors",
        anchors: ["t3"],
        rows: SIZE,
      }),
    ],
    "{shelf: [shelf walls{id: integer!} / shelf floors{size: integer}]!, room: {?}}",
  ],
  [
    "a link on the object's name is one table, whatever else is linked",
    [
      table({
        rows: [
          `shelf|No|${to("#t2", "Shelf")} object|Unlike ${to("#t3", "Table 3")}.`,
        ],
      }),
      table({ caption: "Table 2 Shelf", anchors: ["t2"], rows: ID }),
      table({ caption: "Table 3 shelf", anchors: ["t3"], rows: SIZE }),
    ],
    "{shelf: Shelf{id: integer!}}",
    ["service/table-not-used"],
  ],
  [
    "a list of itself",
    [
      table({ rows: [`a|No|${to("#t", "Shelf")} object|x`] }),
      table({
        caption: "Table 2 Shelf",
        anchors: ["t"],
        rows: [`inner|Yes|Array of ${to("#t", "Shelf")} objects|x`],
      }),
    ],
    "{a: Shelf{inner: [Shelf^]!}}",
    ["service/recursive-object inner"],
  ],
  [
    "objects that require each other",
    [
      table({ rows: [`a|No|${to("#t2", "Shelf")} object|x`] }),
      table({
        caption: "Table 2 Shelf",
        anchors: ["t2"],
        rows: [`room|Yes|${to("#t3", "Room")} object|x`],
      }),
      table({
        caption: "Table 3 Room",
        anchors: ["t3"],
        rows: [`shelf|Yes|${to("#t2", "Shelf")} object|x`],
      }),
    ],
    "{a: Shelf{room: Room{shelf: Shelf^!}!}}",
    ["service/endless-object shelf"],
  ],
  [
    "names that every object has",
    [
      table({
        rows: [
          "__proto__|Yes|constructor object|x",
          "constructor|No|String|x",
          "toString|No|Array of __proto__ objects|x",
        ],
      }),
      table({ caption: "Table 2 constructor", rows: ID }),
      table({ caption: "Table 3 __proto__", rows: SIZE }),
    ],
    "{__proto__: constructor{id: integer!}!, constructor: string, toString: [__proto__{size: integer}]}",
  ],
  [
    "keys that the user chooses",
    [
      table({
        rows: [
          "a|No|String|x",
          "User customization|No|Array of Shelf objects|x",
        ],
      }),
      table({ caption: "Table 2 Shelf", rows: ID }),
    ],
    "{a: string, *User customization: [Shelf{id: integer!}]}",
  ],
  [
    "a row twice",
    [table({ rows: ["a|No|String|x", "a|No|String|y", "b|No|String|x"] })],
    "{a: string, b: string}",
    ["service/row-repeated a"],
  ],
  [
    "a row twice with different types",
    [table({ rows: ["a|No|String|x", "a|Yes|Integer|y"] })],
    "{a: string}",
    ["service/row-contradicts a"],
  ],
];

for (const [title, tables, want, findings = []] of LINKS) {
  test(`links: ${title}`, () => {
    const model = operationOf("POST /v1/x", section("Request", ...tables));
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
    const { lost, twice } = everyRowIsPlaced([model], service);
    assert.equal([lost, twice], [[], []]);
  });
}

test("request and response have objects of one name and their own", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: ["shelf|Yes|Shelf object|x"] }),
        table({ caption: "Table 2 Shelf", rows: SIZE }),
      ),
      section(
        "Response",
        table({ rows: ["shelf|Yes|Shelf object|x"] }),
        table({ caption: "Table 4 Shelf", rows: ID }),
      ),
    ),
  );
  assert.is(requestOf(service), "{shelf: Shelf{size: integer}!}");
  assert.is(responseOf(service), "{shelf: Shelf{id: integer!}!}");
  assert.equal(findingsOf(service), []);
});

test("a link to the other side's table gives way to the side's own", () => {
  const service = serviceOf(
    operationOf(
      "GET /v1/x",
      section(
        "Request",
        table({ rows: [`shelf|No|Array|See ${to("#t", "Table 4")}.`] }),
        table({ caption: "Table 2 shelf", rows: SIZE }),
      ),
      section(
        "Response",
        table({ rows: [`shelf|No|Array|See ${to("#t", "Table 4")}.`] }),
        table({ caption: "Table 4 shelf", anchors: ["t"], rows: ID }),
      ),
    ),
  );
  assert.is(responseOf(service), "{shelf: [{id: integer!}]}");
  assert.equal(findingsOf(service), []);
});

const structures = (file: string, rows: readonly string[]): PageModel =>
  modelOf(
    page(
      "Structures",
      `<a name="${file}"></a>`,
      section(
        "Shelf",
        table({ caption: "Table 1 Shelf", anchors: [`${file}__s`], rows }),
      ),
    ),
    `${file}.html`,
  );

const ELSEWHERE: readonly (readonly [
  title: string,
  row: string,
  want: string,
])[] = [
  [
    "another page's table",
    `a|No|${to("s.html#s__s", "Shelf")} object|x`,
    "Shelf",
  ],
  ["without the prefix", `a|No|${to("s.html#s", "Shelf")} object|x`, "Shelf"],
  [
    "by its whole address",
    `a|No|${to("https://a.example.com/en-us/s.html?x=1#s__s", "Shelf")} object|x`,
    "Shelf",
  ],
  ["a Markdown name", `a|No|${to("s.md#s__s", "Shelf")} object|x`, "Shelf"],
  ["a page as a whole", `a|No|${to("s.html", "Shelf")} object|x`, "Shelf"],
  ["by its name alone", "a|No|Shelf object|x", "Shelf"],
  [
    "in the description",
    `a|No|Object|See ${to("s.html#s__s", "Table 1")}.`,
    "Shelf",
  ],
];

for (const [title, row, name] of ELSEWHERE) {
  test(`links to other pages: ${title}`, () => {
    const service = serviceOf(
      operationOf("POST /v1/x", section("Request", table({ rows: [row] }))),
      structures("s", ID),
    );
    assert.is(requestOf(service), `{a: ${name}{id: integer!}}`);
    assert.is(service.operations.length, 1);
  });
}

test("a type that no rule knows is no object, whatever page tells about its values", () => {
  const row = `a|No|Hue|See ${to("s.html", "the pages on light")}.`;
  const service = serviceOf(
    operationOf("POST /v1/x", section("Request", table({ rows: [row] }))),
    structures("s", ID),
  );
  assert.is(requestOf(service), "{a: ?}");
});

test("the title of a page names its one table, unless it is any page's title", () => {
  const used = operationOf(
    "POST /v1/x",
    section("Request", table({ rows: ["a|No|Shelf object|x"] })),
  );
  const titled = (title: string): PageModel =>
    modelOf(page(title, table({ rows: ID })), "s.html");
  const read = (title: string): string =>
    requestOf(serviceOf(used, titled(title)));
  assert.is(read("Shelf"), "{a: Shelf{id: integer!}}");
  assert.is(read("Overview"), "{a: Shelf+{}}");
});

test("a page of the same handbook comes before one of the same name elsewhere", () => {
  const inBook = (model: PageModel, handbook: string): PageModel => ({
    ...model,
    page: { ...model.page, id: `${handbook}/${model.page.id}`, handbook },
  });
  const row = (href: string): string => `a|No|${to(href, "Shelf")} object|x`;
  const pages = (href: string): PageModel[] => [
    inBook(structures("s", SIZE), "api-b"),
    inBook(structures("s", ID), "api-a"),
    inBook(
      operationOf(
        "POST /v1/x",
        section("Request", table({ rows: [row(href)] })),
      ),
      "api-a",
    ),
  ];
  assert.is(
    requestOf(serviceOf(...pages("s.html#s__s"))),
    "{a: Shelf{id: integer!}}",
  );
  assert.is(
    requestOf(serviceOf(...pages("../api-b/s.html#s__s"))),
    "{a: Shelf{size: integer}}",
  );
});

test("a row copied with its link takes the page's own table", () => {
  const other = operationOf(
    "POST /v1/y",
    section(
      "Request",
      table({ caption: "Table 1 shelf", anchors: ["t"], rows: SIZE }),
    ),
  );
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        table({ rows: [`shelf|No|Array|See ${to("y.html#t", "Table 1")}.`] }),
        table({ caption: "Table 2 shelf", rows: ID }),
      ),
    ),
    {
      ...other,
      page: { ...other.page, id: "y.html", file: "y.html", name: "y" },
    },
  );
  assert.is(requestOf(service), "{shelf: [{id: integer!}]}");
});

const EXAMPLES: readonly (readonly [
  title: string,
  type: string,
  example: string,
  want: string,
  findings?: readonly string[],
])[] = [
  [
    "an open object is filled",
    "Shelf object",
    '{"a": {"b": 1, "c": 1.5, "d": "x", "e": true, "f": [1], "g": {}, "h": null}}',
    "{a: Shelf+{b: integer, c: number, d: string, e: boolean, f: [integer], g: {?}, h: ?}}",
    ["service/object-without-table a"],
  ],
  [
    "names that every object has",
    "Array of Shelf objects",
    '{"a": [{"__proto__": 1}, {"constructor": "x"}, {"__proto__": 2}]}',
    "{a: [Shelf+{__proto__: integer, constructor: string}]}",
    ["service/object-without-table a"],
  ],
  [
    "a field that no table lists is reported",
    "String",
    '{"a": "x", "more": 1}',
    "{a: string}",
    ["service/example-field-undocumented more"],
  ],
  [
    "a map takes any key",
    "Map&lt;String,String&gt;",
    '{"a": {"b": "x"}}',
    "{a: map of string}",
  ],
];

for (const [title, type, example, want, findings = []] of EXAMPLES) {
  test(`examples: ${title}`, () => {
    const service = serviceOf(
      operationOf(
        "POST /v1/x",
        section("Request", table({ rows: [`a|No|${type}|x`] })),
        section("Example Request", code(`POST /v1/x\n${example}`)),
      ),
    );
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
  });
}

test("an example of another call on the way is no example of this one", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/{room_id}/shelves",
      section("Request", table({ rows: ["a|No|String|x"] })),
      section(
        "Example Request",
        code('POST https://a.b/v1/7/shelves\n{"a": "x"}'),
        code('POST https://a.b/v2/7/doors\n{"b": "x"}'),
        code("PUT https://a.b/v1/7/shelves\n{}"),
      ),
    ),
  );
  assert.is(service.operations[0]?.requestExamples.length, 1);
  assert.equal(
    service.diagnostics
      .filter(({ code: name }) => name.startsWith("service/example"))
      .map(({ code: name }) => name),
    [
      "service/example-of-another-operation",
      "service/example-of-another-operation",
    ],
  );
});

const LISTS: readonly (readonly [string, readonly string[], string])[] = [
  [
    "whose row links to the fields of an element",
    [
      table({
        caption: "Table 2 Request body",
        rows: [`[Array element]|Yes|Array of ${to("#t", "objects")}|x`],
      }),
      table({ caption: "Table 3 [Array element]", anchors: ["t"], rows: ID }),
    ],
    "[{id: integer!}]",
  ],
  [
    "whose fields stand in a table of the row's name",
    [
      table({ rows: ["[数组元素]|是|Array of objects|x"] }),
      table({ caption: "Table 3 [数组元素]", rows: ID }),
    ],
    "[{id: integer!}]",
  ],
  [
    "whose row says so without brackets",
    [
      table({
        rows: [
          `Array elements|Yes|Array of objects|See ${to("#t", "Table 3")}.`,
        ],
      }),
      table({ caption: "Table 3 Array elements", anchors: ["t"], rows: ID }),
    ],
    "[{id: integer!}]",
  ],
  [
    "named by its elements",
    [
      table({ rows: ["[Lamp object]|Yes|Array of Lamp objects|x"] }),
      table({ caption: "Table 3 Lamp", rows: ID }),
    ],
    "[Lamp{id: integer!}]",
  ],
  [
    "of others than those in brackets",
    [
      table({ rows: ["[Bell object]|Yes|Array of Lamp objects|x"] }),
      table({ caption: "Table 3 Lamp", rows: ID }),
    ],
    "{*[Bell object]: [Lamp{id: integer!}]!}",
  ],
  [
    "of texts",
    [table({ rows: ["[items]|Yes|Array of strings|x"] })],
    "[string]",
  ],
  [
    "in two forms",
    [
      table({
        caption: "Table 2 New body",
        rows: ["<i>[Array]</i>|Yes|Array of objects|See Table 3."],
      }),
      table({ caption: "Table 3 Fields of the [Array] field", rows: ID }),
      table({
        caption: "Table 4 Old body",
        rows: ["<i>[Array]</i>|Yes|Array of objects|See Table 5."],
      }),
      table({ caption: "Table 5 Fields of the [Array] field", rows: SIZE }),
    ],
    "[{id: integer!}] / [{size: integer}]",
  ],
  [
    "beside another field is none",
    [table({ rows: ["[items]|Yes|Array of strings|x", ...SIZE] })],
    "{[items]: [string]!, size: integer}",
  ],
];

for (const [title, tables, want] of LISTS) {
  test(`a body that is a list itself: ${title}`, () => {
    const service = serviceOf(
      operationOf("POST /v1/x", section("Request", ...tables)),
    );
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), []);
  });
}

test("a row that bears the name of its elements is the list that the examples show", () => {
  const requestWith = (example: string): string =>
    requestOf(
      serviceOf(
        operationOf(
          "POST /v1/x",
          section(
            "Request",
            table({ rows: ["Lamp|Yes|Array of Lamp objects|x"] }),
            table({ caption: "Table 2 Lamp", rows: ID }),
          ),
          section("Example Request", code(example)),
        ),
      ),
    );
  assert.is(requestWith('[{"id": 1}]'), "[Lamp{id: integer!}]");
  assert.is(requestWith('{"Lamp": []}'), "{Lamp: [Lamp{id: integer!}]!}");
});

test("a link that lost its anchor leads to the one table of the page that bears the name", () => {
  const other = (...captions: string[]): PageModel =>
    modelOf(
      page(
        "Structures",
        ...captions.map((caption) => table({ caption, rows: ID })),
      ),
      "structures.html",
    );
  const requestWith = (row: string, structures: PageModel): string =>
    requestOf(
      serviceOf(
        operationOf("POST /v1/x", section("Request", table({ rows: [row] }))),
        structures,
      ),
    );
  const see = '<a href="structures.html#lost">Table 2</a>';
  const named = "Table 2 Data structure of the lamp field";
  const rest = "Table 3 Data structure of the rope field";
  const row = `lamp|Yes|Object|See ${see}.`;
  assert.is(requestWith(row, other(named, rest)), "{lamp: {id: integer!}!}");
  assert.is(requestWith(row, other(named, named)), "{lamp: {?}!}");
  assert.is(requestWith(row, other(rest, rest)), "{lamp: {?}!}");
  assert.is(
    requestWith(`lamp|Yes|String|See ${see}.`, other(named, rest)),
    "{lamp: string!}",
  );
});

test("the row of the host below the URI is no parameter", () => {
  const rows = ["endpoint|Yes|String|The address.", "id|Yes|String|x"];
  const parametersOf = (uri: string): string[] =>
    serviceOf(
      modelOf(
        page(
          "Title",
          section("URI", `<p>${uri}</p>`, table({ rows })),
          section("Response", "<p>None</p>"),
        ),
      ),
    ).operations.flatMap(({ parameters }) =>
      parameters.map((one) => `${one.in} ${one.field.name}`),
    );
  assert.equal(parametersOf("GET https://{endpoint}/v1/{id}"), ["path id"]);
  assert.equal(parametersOf("GET /v1/{id}?endpoint={endpoint}"), [
    "query endpoint",
    "path id",
  ]);
});

const NAME = "name|Yes|String|x";

const FLAT: readonly (readonly [
  title: string,
  rows: readonly string[],
  example: string,
  want: string,
  findings: readonly string[],
])[] = [
  [
    "a mandatory row that the example has inside a list",
    ["id|Yes|Integer|x", "lamps|Yes|list|x", NAME],
    '{"id": 1, "lamps": [{"name": "a"}]}',
    "{id: integer!, lamps: [{name: string!}]!}",
    ["service/rows-by-example lamps"],
  ],
  [
    "a row between two that the example has inside",
    ["lamp|Yes|Object|x", NAME, "size|No|Integer|x", "id|No|Integer|x"],
    '{"lamp": {"name": "a", "id": 1}}',
    "{lamp: {name: string!, size: integer, id: integer}!}",
    ["service/rows-by-example lamp"],
  ],
  [
    "an object within an object",
    ["lamp|Yes|Object|x", NAME, "part|No|Dict|x", "id|Yes|Integer|x"],
    '{"lamp": {"name": "a", "part": {"id": 1}}}',
    "{lamp: {name: string!, part: {id: integer!}}!}",
    ["service/rows-by-example part", "service/rows-by-example lamp"],
  ],
  [
    "two objects that share names, the second one empty",
    ["good|No|List|x", "name|No|String|x", "bad|No|List|x", "name|No|String|x"],
    '{"good": [{"name": "a"}], "bad": []}',
    "{good: [{name: string}], bad: [{name: string}]}",
    ["service/rows-by-example good", "service/rows-by-example bad"],
  ],
  [
    "optional rows alone are left where the table has them",
    ["lamp|No|Object|x", "name|No|String|x"],
    '{"lamp": {"name": "a"}}',
    "{lamp: {?}, name: string}",
    [],
  ],
  [
    "a row that the example shows beside the object as well",
    ["lamp|No|Object|x", NAME],
    '{"name": "b", "lamp": {"name": "a"}}',
    "{lamp: {?}, name: string!}",
    [],
  ],
  [
    "a type cell that says text, though all that is shown there are rows",
    ["bells|Yes|String|Default: low", NAME, "id|No|Integer|x"],
    '{"bells": [{"name": "a"}], "id": 1}',
    "{bells: [{name: string!}]!, id: integer}",
    ["service/rows-by-example bells"],
  ],
  [
    "a type cell that says text, and what is shown there is more than rows",
    ["bells|Yes|String|x", NAME],
    '{"bells": [{"name": "a", "tone": "low"}]}',
    "{bells: string!, name: string!}",
    [],
  ],
  [
    "a row that no example shows",
    ["lamp|No|Object|x", NAME],
    '{"lamp": {"id": 1}}',
    "{lamp: {?}, name: string!}",
    [],
  ],
];

test("rows of one table below a row whose only table would be the answer's", () => {
  const call = (example: string): ReturnType<typeof serviceOf> =>
    serviceOf(
      operationOf(
        "POST /v1/x",
        section("Request", table({ rows: ["bell|Yes|Object|x", NAME] })),
        section("Example Request", code(example)),
        section(
          "Response",
          table({ rows: ["bell|Yes|Object|x"] }),
          table({ caption: "Table 2 bell", rows: ["id|Yes|String|x"] }),
        ),
      ),
    );
  const shown = call('{"bell": {"name": "a"}}');
  assert.is(requestOf(shown), "{bell: {name: string!}!}");
  assert.is(responseOf(shown), "{bell: {id: string!}!}");
  assert.equal(findingsOf(shown), ["service/rows-by-example bell"]);
  // What else the object holds, the answer's table may list.
  assert.is(
    requestOf(call('{"bell": {"name": "a", "id": "b"}}')),
    "{bell: {id: string!}!, name: string!}",
  );
});

test("tables of a body that the examples prove to be alternatives", () => {
  const call = (...examples: readonly string[]): ReturnType<typeof serviceOf> =>
    serviceOf(
      operationOf(
        "POST /v1/x",
        section(
          "Request",
          table({
            caption: "Table 1 Request body of bells",
            rows: ["tone|Yes|String|x", "note|No|String|x"],
          }),
          table({
            caption: "Table 2 Request body of towers",
            rows: ["height|Yes|Integer|x", "note|No|String|x"],
          }),
        ),
        section("Example Request", ...examples.map(code)),
      ),
    );
  const bell = '{"tone": "a", "note": "b"}';
  const forms = call(bell, '{"height": 1}');
  assert.is(
    requestOf(forms),
    "{tone: string!, note: string} / {height: integer!, note: string}",
  );
  assert.equal(findingsOf(forms), ["service/body-of-alternatives"]);
  assert.is(
    requestOf(call("PUT /v1/x", `[${bell}]`, '[{"height": 1}]')),
    "[{tone: string!, note: string}] / [{height: integer!, note: string}]",
  );
  const merged = "{tone: string!, note: string, height: integer!}";
  assert.is(requestOf(call(bell, '{"tone": "a", "height": 1}')), merged);
  assert.is(requestOf(call(bell)), merged);
  // What both tables list is of neither, and hinders neither.
  assert.is(requestOf(call(bell, '{"note": "b"}')), merged);
  assert.is(
    requestOf(call(bell, '{"height": 1}', '{"note": "b"}')),
    "{tone: string!, note: string} / {height: integer!, note: string}",
  );
});

test("tables of a body for different cases are its alternatives", () => {
  const call = (first: string, second: string): ReturnType<typeof serviceOf> =>
    serviceOf(
      operationOf(
        "POST /v1/x",
        section(
          "Request",
          `<ul><li>${first}${table({ rows: ["kind|Yes|String|x", "mood|No|Object|x"] })}</li>`,
          `<li>${second}${table({ rows: ["kind|Yes|String|x", "tone|No|String|x"] })}</li></ul>`,
        ),
      ),
    );
  const alternatives =
    "{kind: string!, mood: {?}} / {kind: string!, tone: string}";
  for (const [first, second] of [
    [
      "Ring (<b>kind</b> is set to <b>bell</b>)",
      "Climb (<b>kind</b> is <b>tower</b>)",
    ],
    [
      "When <b>kind</b> is set to <b>bell</b>:",
      "If <b>kind</b> is <b>tower</b>",
    ],
    ["当kind为bell时：", "当kind为tower时"],
    ["Parameters for ringing a bell", "Request parameters when climbing"],
    ["使用绳子敲钟的请求参数", "通过楼梯登塔时的参数："],
  ] as const) {
    const service = call(first, second);
    assert.is(requestOf(service), alternatives);
    assert.equal(findingsOf(service), ["service/body-of-alternatives"]);
  }
  const nested = "{kind: string!, mood: {kind: string!, tone: string}}";
  for (const [first, second] of [
    [
      "Ring (<b>kind</b> is set to <b>bell</b>)",
      "Ring (<b>kind</b> is set to <b>bell</b>)",
    ],
    ["Ring a bell (loudly)", "Climb a tower (slowly)"],
    ["Parameters for bells", "Parameters for towers"],
    [
      "When <b>kind</b> is <b>bell</b>. It rings.",
      "Climb (<b>kind</b> is <b>tower</b>)",
    ],
  ] as const)
    assert.is(requestOf(call(first, second)), nested);
});

test("tables for what is done are no calls where they demand nothing that the others demand", () => {
  const service = serviceOf(
    operationOf(
      "POST /v1/x",
      section(
        "Request",
        `<ul><li>Parameters for ringing a bell${table({ rows: ["kind|Yes|String|x", "mood|No|Object|x"] })}</li>`,
        `<li>Parameters for describing the mood${table({ rows: ["tone|Yes|String|x"] })}</li></ul>`,
      ),
    ),
  );
  assert.is(requestOf(service), "{kind: string!, mood: {tone: string!}}");
});

test("rows of one table: what every answer is said to have, and each has inside a list", () => {
  const answer = operationOf(
    "GET /v1/x",
    section(
      "Response",
      table({ rows: ["lamps|Yes|Array of objects|x", NAME] }),
    ),
    section("Example Response", code('{"lamps": [{"name": "a"}]}')),
  );
  const service = serviceOf(answer);
  assert.is(responseOf(service), "{lamps: [{name: string!}]!}");
  assert.equal(findingsOf(service), ["service/rows-by-example lamps"]);
});

const VERSIONS = ["versions|Yes|Array|x", "id|Yes|String|x", "url|No|String|x"];

test("a table without levels of an answer, its rows all shown inside", () => {
  const answer = (example: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "GET /",
          section("Response", table({ rows: VERSIONS })),
          section("Example Response", code(example)),
        ),
      ),
    );
  assert.is(
    answer('{"versions": [{"id": "v1", "url": "a"}]}'),
    "{versions: [{id: string!, url: string}]!}",
  );
  assert.is(
    answer('{"versions": [{"id": "v1", "lamp": "a"}]}'),
    "{versions: [?]!, id: string!, url: string}",
  );
});

const PITCH = "pitch|No|Integer|x";
const TONE = "tone|No|String|x";

for (const [title, rows, example, want] of [
  [
    "two that fill what is called an object",
    ["count|No|Integer|x", "bells|No|Array of objects|x", PITCH, TONE],
    '{"count": 1, "bells": [{"pitch": 1, "tone": "a"}]}',
    "{count: integer, bells: [{pitch: integer, tone: string}]}",
  ],
  [
    "one alone",
    ["count|No|Integer|x", "bells|No|Array of objects|x", PITCH],
    '{"count": 1, "bells": [{"pitch": 1}]}',
    "{count: integer, bells: [{?}], pitch: integer}",
  ],
  [
    "two of three that the object shows",
    ["count|No|Integer|x", "bells|No|Array of objects|x", PITCH, TONE],
    '{"count": 1, "bells": [{"pitch": 1, "tone": "a", "rope": 2}]}',
    "{count: integer, bells: [{?}], pitch: integer, tone: string}",
  ],
  [
    "a list of no known kind",
    ["count|No|Integer|x", "bells|No|Array|x", PITCH, TONE],
    '{"count": 1, "bells": [{"pitch": 1, "tone": "a"}]}',
    "{count: integer, bells: [?], pitch: integer, tone: string}",
  ],
] as const)
  test(`optional rows of an answer below an object: ${title}`, () => {
    const model = operationOf(
      "GET /v1/x",
      section("Response", table({ rows })),
      section("Example Response", code(example)),
    );
    const service = serviceOf(model);
    assert.is(responseOf(service), want);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });

for (const [title, rows, example, want, findings] of FLAT) {
  test(`a table without levels: ${title}`, () => {
    const model = operationOf(
      "POST /v1/x",
      section("Request", table({ rows })),
      section("Example Request", code(example)),
    );
    const service = serviceOf(model);
    assert.is(requestOf(service), want);
    assert.equal(findingsOf(service), findings);
    assert.equal(everyRowIsPlaced([model], service).lost, []);
  });
}

test.run();
