/** A placeholder that the table spells otherwise: one pair is one parameter, more are not guessed at. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPage } from "../../generator/pipeline.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";

interface Case {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly string[];
  readonly want: string;
  readonly codes: readonly string[];
  /** Where the parameters go, by the caption; the path if left out. */
  readonly caption?: string;
}

const RENAMED = "service/path-parameter-renamed";
const STRAY = "service/path-parameter-not-in-uri";
const MISSING = "service/path-parameter-undocumented";

const CASES: readonly Case[] = [
  {
    title: "the same name",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "lamp_id"],
    want: "/v1/{project_id}/lamps/{lamp_id}",
    codes: [],
  },
  {
    title: "one left over on each side",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{project_id}/lamps/{bulb_id}",
    codes: [RENAMED],
  },
  {
    title: "two left over on each side",
    path: "/v1/{tenant}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{tenant}/lamps/{lamp_id}",
    codes: [STRAY, STRAY, MISSING, MISSING],
  },
  {
    title: "a row that has no placeholder",
    path: "/v1/{project_id}/lamps",
    rows: ["project_id", "lamp_id"],
    want: "/v1/{project_id}/lamps",
    codes: [STRAY],
  },
  {
    title: "a table of path and query: the placeholder's own words",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "lamps_id", "room"],
    want: "/v1/{project_id}/lamps/{lamps_id}",
    codes: [RENAMED],
  },
  {
    title: "a table of path and query: other words may be a query parameter's",
    caption: "Parameter description",
    path: "/v1/{project_id}/lamps/{lamp_id}",
    rows: ["project_id", "bulb_id"],
    want: "/v1/{project_id}/lamps/{lamp_id}",
    codes: [MISSING],
  },
];

for (const { title, path, rows, want, codes, caption } of CASES) {
  test(title, () => {
    const cells = rows
      .map((row) => `<tr><td>${row}</td><td>Yes</td><td>String</td></tr>`)
      .join("");
    const text = `<h1>Lamps</h1><h4>URI</h4><p>GET ${path}</p><table><caption>${caption ?? "Path parameters"}</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th></tr></thead><tbody>${cells}</tbody></table><h4>Status Codes</h4><p>200</p>`;
    const page = readPage({
      kind: "page-source",
      page: { id: "lamps", file: "lamps.html", name: "lamps" },
      text,
      sha256: "",
    });
    const model = buildServiceModel([page], { name: "x", owns: () => true });
    assert.is(model.operations[0]?.path, want);
    assert.equal(
      model.diagnostics.map(({ code }) => code),
      codes,
    );
  });
}

test.run();
