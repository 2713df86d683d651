/** Pages that document several calls one after the other: each has what stands between its URI and the next one. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageModel } from "../../generator/page/page-model.js";
import { code, modelOf, page, section, table } from "../page/page-html.js";
import { everyRowIsPlaced } from "./every-row.js";
import { findingsOf, requestOf, schemaText, serviceOf } from "./model-text.js";

/** `GET /bells: Ringing; x {a: string} -> 200 {b: string}` */
function callsOf(...pages: readonly PageModel[]): string[] {
  const model = serviceOf(...pages);
  return model.operations.map((operation) => {
    const { method, path, summary, requestBody, responses } = operation;
    const names = operation.parameters.map(({ field }) => field.name);
    const body = requestBody ? schemaText(model, requestBody.schema) : "";
    const answers = responses.map(({ status, schema }) =>
      [status, schema && schemaText(model, schema)].filter(Boolean).join(" "),
    );
    const asked = [names.join(), body].filter(Boolean).join(" ");
    return `${method} ${path}: ${summary}; ${asked} -> ${answers.join(", ")}`;
  });
}

const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
const uri = (line: string): string => bold("URI") + `<p>${line}</p>`;
const request = (...rows: string[]): string =>
  bold("Request") + table({ caption: "Table 8 Request body parameters", rows });
const response = (...rows: string[]): string =>
  bold("Response") +
  table({
    header: "Parameter|Type|Description",
    caption: "Table 9 Response parameters",
    rows,
  });
const titled = (title: string, ...parts: string[]): string =>
  section(title, ...parts);

const TWO = modelOf(
  page(
    "Bells and ropes",
    titled(
      "Listing bells",
      "<p>Tells which bells hang.</p>",
      uri("GET /v1/bells"),
      response("bells|Array of strings|x"),
      bold("Example"),
      code("GET https://{endpoint}/v1/bells"),
      section("Status Codes", "<p>203</p>"),
    ),
    titled(
      "Hanging a rope",
      uri("POST /v1/ropes"),
      request("length|Yes|Integer|x"),
      response("rope|Rope object|x", "code|String|x"),
      table({
        caption: "Table 10 Rope",
        header: "Parameter|Type|Description",
        rows: ["id|String|x"],
      }),
      section("Status Codes", "<p>201</p>"),
    ),
  ),
);

test("each call has its own tables, title and status code", () => {
  assert.equal(callsOf(TWO), [
    "GET /v1/bells: Listing bells;  -> 203 {bells: [string]}",
    "POST /v1/ropes: Hanging a rope; {length: integer!} -> 201 {rope: Rope{id: string}, code: string}",
  ]);
});

test("nothing is lost, and nothing is complained of", () => {
  const service = serviceOf(TWO);
  assert.equal(everyRowIsPlaced([TWO], service).lost, []);
  assert.equal(findingsOf(service), []);
  assert.equal(
    service.operations.map(({ description }) => description),
    ["Tells which bells hang.", ""],
  );
});

test("an example is its call's, wherever it stands", () => {
  const model = modelOf(
    page(
      "Bells",
      titled(
        "First",
        uri("POST /v1/bells"),
        request("a|Yes|String|x"),
        response("b|String|x"),
      ),
      titled(
        "Second",
        uri("POST /v1/ropes"),
        request("c|Yes|String|x"),
        response("d|String|x"),
      ),
      section(
        "Example Request",
        code('POST https://{endpoint}/v1/bells\n{"a": "1"}'),
        code('POST https://{endpoint}/v1/ropes\n{"c": "2"}'),
      ),
    ),
  );
  const service = serviceOf(model);
  assert.equal(
    service.operations.map(({ requestExamples }) =>
      requestExamples.map(({ value }) => JSON.stringify(value)).join(),
    ),
    ['{"a":"1"}', '{"c":"2"}'],
  );
  assert.equal(findingsOf(service), []);
});

test("a table of the other call is there for rows that refer to it", () => {
  const model = modelOf(
    page(
      "Bells",
      titled(
        "First",
        uri("GET /v1/bells"),
        response("bell|Bell object|x"),
        table({
          caption: "Table 2 Bell",
          header: "Parameter|Type|Description",
          rows: ["tone|String|x"],
        }),
      ),
      titled(
        "Second",
        uri("GET /v1/ropes"),
        response("bells|Array of Bell objects|x"),
      ),
    ),
  );
  assert.equal(callsOf(model), [
    "GET /v1/bells: First;  -> 200 {bell: Bell{tone: string}}",
    "GET /v1/ropes: Second;  -> 200 {bells: [Bell{tone: string}]}",
  ]);
});

test("calls of one answer share the page, whatever stands between their URIs", () => {
  const rows = ["id|Yes|String|x"];
  const model = modelOf(
    page(
      "Bells",
      section(
        "URI",
        "<p>GET /v2/bells/{id}</p>",
        table({ caption: "Table 1 Path Parameters", rows }),
        "<p>GET /v1/bells/{id}</p>",
        table({ caption: "Table 2 Path Parameters", rows }),
      ),
      section(
        "Response",
        table({
          header: "Parameter|Type|Description",
          rows: ["tone|String|x"],
        }),
      ),
    ),
  );
  assert.equal(callsOf(model), [
    "GET /v2/bells/{id}: Bells; id -> 200 {tone: string}",
    "GET /v1/bells/{id}: Bells; id -> 200 {tone: string}",
  ]);
});

test("what the path of one call needs is no query of another", () => {
  const both = (...rows: string[]): PageModel =>
    modelOf(
      page(
        "Bells",
        section(
          "URI",
          "<p>GET /v1/bells</p><p>GET /v1/bells/{bell_id}</p>",
          table({ rows }),
        ),
        section("Response", "<p>None</p>"),
      ),
    );
  assert.equal(callsOf(both("bell_id|Yes|String|x", "tone|No|String|x")), [
    "GET /v1/bells: Bells; tone -> ",
    "GET /v1/bells/{bell_id}: Bells; bell_id,tone -> ",
  ]);
  assert.match(
    callsOf(both("bell_id|No|String|x", "tone|No|String|x"))[0] ?? "",
    /; bell_id,tone ->/,
  );
});

test("several methods before one path", () => {
  const calls = (line: string): string[] =>
    modelOf(
      page(
        "Bells",
        section("URI", `<p>${line}</p>`),
        section("Response", "<p>None</p>"),
      ),
    ).uris.map(({ method, path }) => `${method} ${path}`);
  assert.equal(calls("POST/PUT /v1/bells"), [
    "POST /v1/bells",
    "PUT /v1/bells",
  ]);
  assert.equal(calls("GET or DELETE /v1/bells"), [
    "GET /v1/bells",
    "DELETE /v1/bells",
  ]);
});

test("cookies are no part of the body, and are told", () => {
  const service = serviceOf(
    modelOf(
      page(
        "Bells",
        section("URI", "<p>POST /v1/bells</p>"),
        section(
          "Request",
          table({
            header: "Parameter|In|Mandatory|Type|Description",
            rows: ["watch|cookie|Yes|String|x", "tone|body|Yes|String|x"],
          }),
          table({
            caption: "Table 2 Cookie parameters",
            rows: ["ticket|Yes|String|x"],
          }),
        ),
      ),
    ),
  );
  assert.is(requestOf(service), "{tone: string!}");
  assert.equal(
    findingsOf(service).filter((item) => item.includes("cookie")),
    ["service/cookie-parameter watch", "service/cookie-parameter ticket"],
  );
});

test.run();
