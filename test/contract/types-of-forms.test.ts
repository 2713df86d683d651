/** Bodies of several forms: a media type of its own for each, or all of them below every one. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { code, operationOf, section, table } from "../page/page-html.js";
import { serviceOf } from "../service/model-text.js";
import { build } from "./service-fixture.js";

const FIRST = "application/bells-v1-patch-json";
const SECOND = "application/bells-v2-patch-json";

/** Names of the fields below each media type; forms apart by `/`. */
function fieldsByType(first: string, second: string): Record<string, string> {
  const { document } = build(
    serviceOf(
      operationOf(
        "PATCH /v1/bells",
        section(
          "Request",
          table({
            caption: "Table 1 Request body of version 1",
            rows: ["add|No|String|x", "value|No|String|x"],
          }),
          table({
            caption: "Table 2 Request body of version 2",
            rows: ["op|Yes|String|x", "value|No|String|x"],
          }),
        ),
        section(
          "Example Request",
          code(`PATCH /v1/bells\nContent-Type: ${first}\n\n{"add": "a"}`),
          code(`PATCH /v1/bells\nContent-Type: ${second}\n\n{"op": "add"}`),
        ),
      ),
    ),
  );
  const schemas = document.components?.schemas ?? {};
  const body = document.paths?.["/v1/bells"]?.patch?.requestBody;
  assert.ok(body && "content" in body);
  return Object.fromEntries(
    Object.entries(body.content).map(([type, { schema }]) => {
      const forms = schema?.anyOf ?? [schema];
      const names = forms.map((form) => {
        const known = schemas[form?.$ref?.split("/").at(-1) ?? ""];
        return Object.keys(known?.properties ?? {}).join();
      });
      return [type, names.join(" / ")];
    }),
  );
}

test("each form below its own media type", () => {
  assert.equal(fieldsByType(FIRST, SECOND), {
    [FIRST]: "add,value",
    [SECOND]: "op,value",
  });
});

test("all forms below the one media type", () => {
  assert.equal(fieldsByType(FIRST, FIRST), {
    [FIRST]: "add,value / op,value",
  });
});

test.run();
