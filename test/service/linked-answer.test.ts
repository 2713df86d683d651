/** Answers that a response section only links to: a page that lists what many calls are answered with. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  code,
  codesOf,
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import {
  findingsOf,
  firstOf,
  requestOf,
  responseOf,
  serviceOf,
} from "./model-text.js";

const HEADER = "Parameter|Type|Description";
const FAILURE =
  table({
    header: HEADER,
    rows: ['fault|Object|What failed, see <a href="#fault">Table 1</a>.'],
  }) +
  table({
    caption: "<b>Table 1 </b><strong>fault</strong> field structure",
    anchors: ["fault"],
    header: HEADER,
    rows: ["text|String|Words."],
  });
const SUCCESS = table({ header: HEADER, rows: ["ticket|String|Ticket."] });

const SHARED = modelOf(
  page(
    "Answers (Ticket)",
    `<ul><li>Normal response description${SUCCESS}</li></ul>`,
    `<ul><li>Abnormal response description${FAILURE}</li></ul>`,
    `<ul><li>Example response<p>Normal response</p>${code('{"ticket": "t1"}')}<p>Abnormal response</p>${code('{"fault": {"text": ""}, ""}')}</li></ul>`,
  ),
  "answers.html",
);

const asking = (response: string): PageModel =>
  operationOf("POST /v1/lamps", section("Response", response));
const LINK = '<p>See <a href="answers.html">Answers (Ticket)</a>.</p>';

test("a page of answers misses no call where its title says what it is", () => {
  const codes = (title: string, ...parts: readonly string[]): string[] =>
    codesOf(modelOf(page(title, ...parts, section("Response", SUCCESS))));
  assert.equal(codes("Responses (Ticket)"), []);
  assert.equal(codes("公共返回参数"), []);
  assert.equal(codes("Counting Responses"), ["page/uri-missing"]);
  assert.equal(codes("Responses", section("Request", SUCCESS)), [
    "page/uri-missing",
  ]);
});

test("a page that writes the address of any call misses none", () => {
  const codes = (line: string, ...parts: readonly string[]): string[] =>
    codesOf(
      modelOf(
        page(
          "Ringing a Bell",
          section("Request URI", `<p>${line}</p>`, SUCCESS),
          ...parts,
        ),
      ),
    );
  const anyCall = ["page/uri-of-any-call"];
  assert.equal(
    codes("<b>{URI-scheme} :// {<b>Tower</b>} / {bell-path} ? {how}</b>"),
    anyCall,
  );
  assert.equal(codes("{scheme}://{Tower}/{bell-path}"), anyCall);
  assert.equal(
    codes("{scheme}://{Tower}/{path}", section("Response", SUCCESS)),
    anyCall,
  );
  assert.equal(codes("https://{Tower}/{bell-path}"), ["page/uri-missing"]);
  assert.equal(codes("{scheme}://{Tower}/bells/{bell_id}"), [
    "page/uri-missing",
  ]);
});

test("the tables of the page, those of failures below any other code", () => {
  const service = serviceOf(asking(LINK), SHARED);
  assert.equal(
    [
      responseOf(service, "200"),
      responseOf(service, "default"),
      findingsOf(service),
      firstOf(service).responses.map(({ examples }) =>
        examples.map(({ value }) => value),
      ),
    ],
    [
      "{ticket: string}",
      "{fault: {text: string}}",
      [],
      [[{ ticket: "t1" }], []],
    ],
  );
  const { lost, twice } = everyRowIsPlaced([asking(LINK), SHARED], service);
  assert.equal([lost, twice], [[], []]);
});

test("a page's own tables come first", () => {
  const own = table({ header: HEADER, rows: ["lamp|String|Lamp."] });
  const service = serviceOf(asking(own + LINK), SHARED);
  assert.is(responseOf(service), "{lamp: string}");
});

test("failures that a page's own tables do not tell are those of the page that it links to", () => {
  const own = table({ header: HEADER, rows: ["lamp|String|Lamp."] });
  const service = serviceOf(asking(own + LINK), SHARED);
  assert.is(responseOf(service, "default"), "{fault: {text: string}}");
  const { lost, twice } = everyRowIsPlaced([asking(own + LINK)], service);
  assert.equal([lost, twice], [[], []]);
  const failing = table({ header: HEADER, rows: ["flaw|String|Flaw."] });
  const telling = serviceOf(
    asking(`${own}<p>Abnormal response parameters</p>${failing}${LINK}`),
    SHARED,
  );
  assert.is(responseOf(telling, "default"), "{flaw: string}");
});

test("the page of a call, a page of codes and two pages at once are no answer", () => {
  const call = modelOf(
    page("Call", section("URI", "<p>GET /v1/calls</p>"), SUCCESS),
    "answers.html",
  );
  const codes = modelOf(
    page("Codes", table({ header: "Code|Meaning", rows: ["200|Fine."] })),
    "answers.html",
  );
  const other = modelOf(page("Others", SUCCESS), "others.html");
  const both = `${LINK}<p>See <a href="others.html">Others</a>.</p>`;
  for (const [response, ...pages] of [
    [LINK, call],
    [LINK, codes],
    [both, SHARED, other],
  ] as const)
    assert.is(responseOf(serviceOf(asking(response), ...pages), "200"), "");
});

const STRUCTURES = modelOf(
  page(
    "Data Structures",
    table({
      caption: "<b>Table 80 </b>Lamp description",
      anchors: ["table80"],
      header: "Parameter|Mandatory|Type|Description",
      rows: ['bulb|Yes|<a href="#table81">bulb</a> object|Bulb.'],
    }) +
      table({
        caption: "<b>Table 81 </b>bulb field data structure description",
        anchors: ["table81"],
        header: "Parameter|Mandatory|Type|Description",
        rows: ["watt|No|Integer|Watt."],
      }),
  ),
  "structures.html",
);

const see = (href: string, text = "Table 80"): string =>
  `<p>For the parameters, see <a href="${href}">${text}</a>.</p>`;

test("a body that a section only links to is that table", () => {
  const link = see("structures.html#table80");
  const linking = operationOf(
    "PUT /v1/lamps",
    section("Request", link),
    section("Response", link),
  );
  const service = serviceOf(linking, STRUCTURES);
  assert.equal(
    [
      requestOf(service),
      firstOf(service).requestBody?.required,
      responseOf(service),
      findingsOf(service),
    ],
    ["{bulb: bulb{watt: integer}!}", true, "{bulb: bulb{watt: integer}!}", []],
  );
});

test("a response may be what the request of the page is", () => {
  const request = table({ header: HEADER, rows: ["lamp|String|Lamp."] });
  const service = serviceOf(
    operationOf(
      "POST /v1/lamps",
      `<h4 class="sectiontitle" id="asked">Request</h4>${request}`,
      section("Response", see("#asked", "Request")),
    ),
  );
  assert.is(responseOf(service), "{lamp: string}");
});

test("the table of the path, to which the URI's section links, is no body", () => {
  const path = table({
    anchors: ["t1"],
    header: HEADER,
    rows: ["id|String|."],
  });
  const service = serviceOf(
    operationOf(
      "PUT /v1/lamps/{id}</p>" + see("#t1", "Table 1") + path + "<p>",
    ),
  );
  assert.is(firstOf(service).requestBody, undefined);
});

test("a linked body that is nowhere, or in several places, is told", () => {
  for (const [request, want] of [
    [see("lost.html#table1"), ["service/linked-body-lost"]],
    [
      see("structures.html#table80") + see("structures.html#table81"),
      ["service/linked-body-lost"],
    ],
    [see("structures.html#table80", "how lamps are built"), []],
    [see("lost.html"), []],
    [`<h5>Request headers</h5>${see("structures.html#table80")}`, []],
  ] as const) {
    const service = serviceOf(
      operationOf("POST /v1/lamps", section("Request", request)),
      STRUCTURES,
    );
    assert.is(firstOf(service).requestBody, undefined, request);
    assert.equal(
      findingsOf(service).filter((code) => code.includes("linked")),
      want,
      request,
    );
  }
});

test("a table of errors among those of success is of failures", () => {
  const errors = table({
    header: HEADER,
    rows: ["error_code|String|Code.", "error_msg|String|Words."],
  });
  const service = serviceOf(asking(SUCCESS + errors));
  assert.equal(
    [responseOf(service), responseOf(service, "default")],
    ["{ticket: string}", "{error_code: string, error_msg: string}"],
  );
  assert.ok(findingsOf(service).includes("service/table-of-errors"));
  const alone = serviceOf(asking(errors));
  assert.is(responseOf(alone), "{error_code: string, error_msg: string}");
});

test("lines of the response itself tell failures apart", () => {
  const service = serviceOf(
    asking(
      `<p>Normal response:</p>${SUCCESS}<p>Abnormal response parameters</p>${FAILURE}`,
    ),
  );
  assert.equal(
    [responseOf(service, "200"), responseOf(service, "default")],
    ["{ticket: string}", "{fault: {text: string}}"],
  );
});

test("lists above the tables, and captions, tell failures apart", () => {
  const captioned = table({
    caption: "<b>Table 5 </b>Abnormal response",
    header: HEADER,
    rows: ["flaw|String|Flaw."],
  });
  const normal = table({
    caption: "<b>Table 4 </b>Normal response",
    header: HEADER,
    rows: ["ticket|String|Ticket."],
  });
  const list = (line: string): string => `<ul><li>${line}</li></ul>`;
  for (const [response, failure] of [
    [
      `${list("Normal response")}${SUCCESS}${list("Abnormal response")}${FAILURE}`,
      "{fault: {text: string}}",
    ],
    [normal + captioned, "{flaw: string}"],
    [
      `${list("处理成功时返回")}${SUCCESS}${list("处理失败时返回")}${FAILURE}`,
      "{fault: {text: string}}",
    ],
    [
      `<p>铃铛删除成功</p>${SUCCESS}<p>铃铛删除失败</p>${FAILURE}`,
      "{fault: {text: string}}",
    ],
    [
      normal + captioned.replace("Abnormal response", "删除失败返回参数说明"),
      "{flaw: string}",
    ],
  ] as const) {
    const service = serviceOf(asking(response));
    assert.equal(
      [responseOf(service, "200"), responseOf(service, "default")],
      ["{ticket: string}", failure],
    );
  }
});

test("an outcome with its code says what the example below it is of", () => {
  const flaw = code('{"flaw": "F1"}');
  const shown = (lead: string): readonly (string | undefined)[] => [
    ...operationOf(
      "DELETE /v1/bells",
      section("返回示例", `<ul><li>${lead}${flaw}</li></ul>`),
    ).examples.map(({ status }) => status),
  ];
  assert.equal(shown("<p>处理失败返回（400 Bad Request）</p>"), ["400"]);
  assert.equal(shown("<p>处理失败返回（其他响应码，如返回400）</p>"), [
    "default",
  ]);
  assert.equal(shown("<p>处理成功返回（200 OK）</p>"), ["200"]);
  assert.equal(shown("<p>处理成功返回（400 Bad Request）</p>"), [undefined]);
});

test("a failure that only an example shows has the fields of all failures", () => {
  const failing = `<p>处理失败时返回</p>${table({ header: HEADER, rows: ["flaw|String|Flaw."] })}`;
  const answered = (example: string): string =>
    responseOf(
      serviceOf(
        operationOf(
          "DELETE /v1/bells",
          section("返回参数", failing),
          section("返回示例", `<p>处理失败返回（400）</p>${code(example)}`),
        ),
      ),
      "400",
    );
  assert.is(answered('{"flaw": "F1"}'), "{flaw: string}");
  assert.is(answered('{"flaw": "F1", "hint": ""}'), "");
});

test("headings tell failures apart; the words of a link may have an old number", () => {
  const heading = (title: string, rows: string): string =>
    `<h4>${title}</h4>${table({
      caption: `<b>表 ${title.startsWith("正") ? 1 : 2} </b>${title}说明`,
      header: "名称|参数类型|说明",
      rows: [rows],
    })}`;
  const shared = modelOf(
    page(
      "钟的响应",
      heading("正常响应要素", "ticket|String|凭证。"),
      heading(
        "异常响应要素",
        'fault|Object|详情请参见<a href="#fault">表1 fault数据结构</a>。',
      ),
      table({
        caption: "<b>表 3 </b>fault数据结构",
        anchors: ["fault"],
        header: "名称|参数类型|说明",
        rows: ["text|String|描述。"],
      }),
    ),
    "answers.html",
  );
  const service = serviceOf(asking(LINK), shared);
  assert.equal(
    [responseOf(service, "200"), responseOf(service, "default")],
    ["{ticket: string}", "{fault: {text: string}}"],
  );
  const { lost, twice } = everyRowIsPlaced([asking(LINK), shared], service);
  assert.equal([lost, twice], [[], []]);
});

test("below the failure another heading is still of the response", () => {
  const heading = (title: string): string => `<h5>${title}</h5>`;
  const service = serviceOf(
    asking(
      `${SUCCESS}${heading("Abnormal response")}${FAILURE}${heading("What it looks like")}${code('{"ticket": "t1"}')}`,
    ),
  );
  assert.is(responseOf(service, "200"), "{ticket: string}");
  const answers = service.operations[0]?.responses ?? [];
  assert.is(answers.flatMap(({ examples }) => examples).length, 1);
});

test("a list that says more than the outcome stays words", () => {
  const service = serviceOf(
    asking(
      `<ul><li>Abnormal response</li><li>Nothing rings.</li></ul>${SUCCESS}`,
    ),
  );
  assert.is(responseOf(service, "200"), "{ticket: string}");
});

test.run();
