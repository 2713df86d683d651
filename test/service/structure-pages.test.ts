/** Pages that hold nothing but tables: schemas and no operations. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import { buildService } from "../../generator/pipeline.js";
import {
  modelOf,
  operationOf,
  page,
  section,
  table,
} from "../page/page-html.js";

const OPERATION = operationOf(
  "GET /v1/lamps",
  section(
    "Response Parameters",
    table({
      header: "Parameter|Type|Description",
      rows: ["name|String|Name."],
    }),
  ),
);

test("a structure that nobody links to is a schema, a chapter is not", () => {
  const structures = modelOf(
    page(
      "Structures",
      table({
        caption: "<b>Table 1 </b>LampSocket",
        header: "Parameter|Type|Description",
        rows: ["size|Integer|Size."],
      }),
      table({
        caption: "<b>Table 2 </b>Common settings",
        header: "Parameter|Type|Description",
        rows: ["mode|String|Mode."],
      }),
    ),
    "structures.html",
  );
  const { contract, model } = buildService([OPERATION, structures], {
    name: "lamps",
    title: "Lamps",
    servers: [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  });
  assert.is(model.operations.length, 1);
  assert.equal(Object.keys(contract.document.components?.schemas ?? {}), [
    "GetV1LampsResponse200",
    "LampSocket",
  ]);
  const told = model.diagnostics.filter(
    ({ code }) => code === "service/structures-not-used",
  );
  assert.equal(
    told.map(({ message }) => message),
    [
      "Page `Structures` documents no call, and no row that was read refers to 1 of its tables, such as `Common settings`; their 1 rows are in no object",
    ],
  );
});

test.run();
