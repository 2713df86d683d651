/** Tables that belong to the call itself stay so, and a row that lost its name is not lost without a word. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codesOf, modelOf, operationOf, section, table } from "./page-html.js";

const MENTIONS = `lamps|No|Array of objects|See <a href="#t1">Table 1</a>.`;

test("a table below the URI is no object's, whoever mentions it", () => {
  const model = modelOf(
    `<h1>Lamps</h1>${section(
      "URI",
      "<p>POST /v1/{project_id}/lamps</p>",
      table({
        caption: "Parameter description",
        anchors: ["t1"],
        rows: ["project_id|Yes|String|Project."],
      }),
    )}${section("Request Parameters", table({ caption: "Request body parameters", rows: [MENTIONS] }))}`,
  );
  assert.equal(
    model.tables.map(({ place }) => place),
    ["mixed", "body"],
  );
});

test("an object's table of the request is nested where a row mentions it", () => {
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request Parameters",
      table({ caption: "Request body parameters", rows: [MENTIONS] }),
      table({
        caption: "Lamp",
        anchors: ["t1"],
        rows: ["name|Yes|String|Name."],
      }),
    ),
  );
  assert.equal(
    model.tables.map(({ place }) => place),
    ["body", "nested"],
  );
});

test("a row below an empty name that spans rows is reported", () => {
  const rows =
    '<tr><td rowspan="2"></td><td>Yes</td><td>String</td><td>One.</td></tr>' +
    "<tr><td>No</td><td>String</td><td>Two.</td></tr>";
  const model = operationOf(
    "POST /v1/lamps",
    section(
      "Request Parameters",
      table({ rows: [] }).replace("</table>", `${rows}</table>`),
    ),
  );
  assert.equal(
    codesOf(model).filter((name) => name === "page/row-without-name").length,
    2,
  );
});

test.run();
