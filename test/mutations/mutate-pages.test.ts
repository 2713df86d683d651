/**
 * What the golden files catch: one page is changed, and the finding is named exactly, in every line.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  type Finding,
  type Pages,
  committedPages,
  edit,
  findingOf,
  rowOf,
} from "./mutate-page.js";

const BATCH = "CreateDesktopBatchOrder.html";
const POOL = "CreateDesktopPoolChangeOrder.html";
const WORKSPACE = committedPages("api-workspace");
const BATCH_PATH = "/v2/{project_id}/periodic/change/batch-order";
const POOL_PATH = "/v2/{project_id}/desktop-pool/periodic/change/order";

interface Mutation {
  readonly title: string;
  readonly mutate: (pages: Pages) => Pages;
  readonly want: Finding;
}

function onPage(
  file: string,
  change: (page: string) => string,
): (pages: Pages) => Pages {
  return (pages) => ({ ...pages, [file]: change(pages[file] ?? "") });
}

/** Changes one row of one table. */
function onRow(
  table: string,
  name: string,
  change: (row: string) => string,
): (pages: Pages) => Pages {
  return onPage(BATCH, (page) => {
    const row = rowOf(page, table, name);
    const at = page.indexOf(row, page.indexOf(`</b>${table}</caption>`));
    return page.slice(0, at) + change(row) + page.slice(at + row.length);
  });
}

const MUTATIONS: readonly Mutation[] = [
  {
    title: "nothing",
    mutate: (pages) => pages,
    want: { changes: [], diagnostics: [] },
  },
  {
    title: "a row removed",
    mutate: onRow("EstimateAddVolumeRequestBody", "iops", () => ""),
    want: {
      changes: [
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): request body > add_volume_param > iops: property removed (integer, optional)",
      ],
      diagnostics: [
        "contract/schema-name-taken",
        "contract/schema-name-changed",
      ],
    },
  },
  {
    title: "Yes turned to No",
    mutate: onRow("EstimateExtendVolumeRequestBody", "new_size", (row) =>
      edit(row, "<p>Yes</p>", "<p>No</p>"),
    ),
    want: {
      changes: [
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): request body > extend_volume_param > new_size: required true -> false",
      ],
      diagnostics: [
        "contract/schema-name-taken",
        "contract/schema-name-changed",
      ],
    },
  },
  {
    title: "a type changed",
    mutate: onRow("EstimateAddVolumeRequestBody", "throughput", (row) =>
      edit(row, "<p>Integer</p>", "<p>String</p>"),
    ),
    want: {
      changes: [
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): request body > add_volume_param > throughput: type integer -> string",
      ],
      diagnostics: [
        "contract/schema-name-taken",
        "contract/schema-name-changed",
      ],
    },
  },
  {
    title: "a value added to a list",
    mutate: onRow("CreateChangeImageOrderRequestBody", "encrypt_type", (row) =>
      edit(
        row,
        "</li></ul>",
        "</li><li><p><strong>REKEYED</strong>: encrypted with another key</p></li></ul>",
      ),
    ),
    want: {
      changes: [
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): request body > change_image_param > encrypt_type: value "REKEYED" added',
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): request body > change_image_param > encrypt_type: description …to be passed as well" -> …to be passed as well\\n- REKEYED: encrypted with another key"',
      ],
      diagnostics: [
        "contract/schema-name-taken",
        "contract/schema-name-changed",
      ],
    },
  },
  {
    title: "the paths of the two sibling pages swapped",
    mutate: (pages) => ({
      ...pages,
      [BATCH]: edit(pages[BATCH] ?? "", BATCH_PATH, POOL_PATH),
      [POOL]: edit(pages[POOL] ?? "", POOL_PATH, BATCH_PATH),
    }),
    want: {
      changes: [
        "POST /v2/{project_id}/desktop-pool/periodic/change/order (CreateDesktopPoolChangeOrder): page renamed from CreateDesktopPoolChangeOrder to CreateDesktopBatchOrder",
        'POST /v2/{project_id}/desktop-pool/periodic/change/order (CreateDesktopPoolChangeOrder): description …h, orders of desktop pools that are billed yearly/monthly." -> …h, orders of desktops that are billed yearly/monthly."',
        'POST /v2/{project_id}/desktop-pool/periodic/change/order (CreateDesktopPoolChangeOrder): summary "Batch Changing Orders of a Yearly/Monthly Desktop Pool" -> "Batch Changing Orders of Yearly/Monthly Desktops"',
        'POST /v2/{project_id}/desktop-pool/periodic/change/order (CreateDesktopPoolChangeOrder): response 200: description …response to a batch change of orders for yearly/monthly desktop pools." -> …response to a batch of orders for yearly/monthly desktops."',
        'POST /v2/{project_id}/desktop-pool/periodic/change/order (CreateDesktopPoolChangeOrder): response 200 > example BodyOfTheResponseToABatchOf: summary "BodyOfTheResponseToABatchOf" …response to a batch change of orders for yearly/monthly desktop pools." -> …response to a batch of orders for yearly/monthly desktops."',
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): page renamed from CreateDesktopBatchOrder to CreateDesktopPoolChangeOrder",
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): description …h, orders of desktops that are billed yearly/monthly." -> …h, orders of desktop pools that are billed yearly/monthly."',
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): summary "Batch Changing Orders of Yearly/Monthly Desktops" -> "Batch Changing Orders of a Yearly/Monthly Desktop Pool"',
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200: description …response to a batch of orders for yearly/monthly desktops." -> …response to a batch change of orders for yearly/monthly desktop pools."',
        'POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > example BodyOfTheResponseToABatchChange: summary "BodyOfTheResponseToABatchChange" …response to a batch of orders for yearly/monthly desktops." -> …response to a batch change of orders for yearly/monthly desktop pools."',
      ],
      diagnostics: [],
    },
  },
  {
    title: "a table emptied",
    mutate: onPage(BATCH, (page) => {
      const start = page.indexOf("</b>OrderV5</caption>");
      const from = page.indexOf("<tbody>", start);
      const to = page.indexOf("</tbody>", start);
      return page.slice(0, from + "<tbody>".length) + page.slice(to);
    }),
    want: {
      changes: [
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > orders[] > order_id: property removed (string, optional)",
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > orders[] > order_status: property removed (integer, optional)",
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > orders[] > result: property removed (string, optional)",
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > orders[] > result_code: property removed (string, optional)",
        "POST /v2/{project_id}/periodic/change/batch-order (CreateDesktopBatchOrder): response 200 > orders[] > result_msg: property removed (string, optional)",
      ],
      diagnostics: [
        "page/empty-table",
        "service/example-field-undocumented",
        "service/example-field-undocumented",
        "contract/schema-name-taken",
        "contract/schema-name-changed",
      ],
    },
  },
  {
    title: "a section renamed",
    mutate: onPage(BATCH, (page) =>
      edit(page, ">Response Parameters<", ">What comes back<"),
    ),
    want: { changes: [], diagnostics: ["page/section-by-caption"] },
  },
];

for (const { title, mutate, want } of MUTATIONS) {
  test(title, () => {
    const finding = findingOf(WORKSPACE, mutate(WORKSPACE), (path) =>
      path.startsWith("/v2/"),
    );
    assert.equal(finding, want);
  });
}

test.run();
