import { test } from "uvu";
import * as assert from "uvu/assert";
import { fieldsOf } from "../../generator/cli/find-fields.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const BOX = { $ref: "#/components/schemas/Box" };
const DOCUMENT: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {
    "/boxes": {
      post: {
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                properties: { first: BOX, others: { items: BOX } },
              },
            },
          },
        },
        responses: {
          "200": {
            description: "d",
            content: { "application/json": { schema: BOX } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Box: {
        properties: { size: { type: "integer" }, inner: BOX },
        allOf: [
          {
            if: { properties: { size: { const: 1 } }, required: ["size"] },
            then: { required: ["inner"] },
          },
        ],
      },
    },
  },
};

test("every place of a field is found, shared schemas and circles too", () => {
  const [entry] = operationsOf(DOCUMENT);
  assert.ok(entry);
  assert.equal(
    fieldsOf(DOCUMENT, entry).map(({ location, pointer }) => [
      location,
      pointer,
    ]),
    [
      ["query parameter > limit", "#/paths/~1boxes/post/parameters/0"],
      [
        "request body > first",
        "#/paths/~1boxes/post/requestBody/content/application~1json/schema/properties/first",
      ],
      [
        "request body > others",
        "#/paths/~1boxes/post/requestBody/content/application~1json/schema/properties/others",
      ],
      ["response 200 > size", "#/components/schemas/Box/properties/size"],
      ["response 200 > inner", "#/components/schemas/Box/properties/inner"],
      [
        "request body > first > size",
        "#/components/schemas/Box/properties/size",
      ],
      [
        "request body > first > inner",
        "#/components/schemas/Box/properties/inner",
      ],
      [
        "request body > others[] > size",
        "#/components/schemas/Box/properties/size",
      ],
      [
        "request body > others[] > inner",
        "#/components/schemas/Box/properties/inner",
      ],
    ],
  );
});

test.run();
