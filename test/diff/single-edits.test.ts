/** Single edits of a contract: each gives exactly these findings, and backwards the mirror image of them. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { formatChange } from "../../generator/report/format-changes.js";
import { at, volumeContract } from "./volume-contract.js";

type Loose = Record<string, unknown>;
type Document = ReturnType<typeof volumeContract>;

const POST = "POST /v2/{project}/disks/order (ChangeDisks)";
const OPERATION = "paths/~1v2~1{project}~1disks~1order/post";
const SCHEMAS = "components/schemas";

interface Edit {
  readonly title: string;
  readonly edit: (document: Document) => void;
  readonly want: readonly string[];
}

/** Sets a member, or takes it out where `value` is undefined. */
function set(pointer: string, name: string, value?: unknown) {
  return (document: Document): void => {
    const owner = at(document, pointer);
    if (value === undefined) Reflect.deleteProperty(owner, name);
    else owner[name] = value;
  };
}

const EDITS: readonly Edit[] = [
  {
    title: "a row removed",
    edit: set(`${SCHEMAS}/Disk/properties`, "kind"),
    want: [
      `${POST}: request body > system_disk > kind: property removed (string, optional) (and 2 more places)`,
    ],
  },
  {
    title: "a row added",
    edit: set(`${SCHEMAS}/Disk/properties`, "iops", { type: "integer" }),
    want: [
      `${POST}: request body > system_disk > iops: property added (integer, optional) (and 2 more places)`,
    ],
  },
  {
    title: "a mandatory row added",
    edit: (document) => {
      at(document, `${SCHEMAS}/Disk/properties`)["iops"] = { type: "integer" };
      at(document, `${SCHEMAS}/Disk`)["required"] = ["iops", "size"];
    },
    want: [
      `${POST}: request body > system_disk > iops: property added (integer, mandatory) (and 2 more places)`,
    ],
  },
  {
    title: "Yes turned to No",
    edit: set(`${SCHEMAS}/Disk`, "required"),
    want: [
      `${POST}: request body > system_disk > size: required true -> false (and 2 more places)`,
    ],
  },
  {
    title: "No turned to Yes",
    edit: set(`${SCHEMAS}/Disk`, "required", ["size", "kind"]),
    want: [
      `${POST}: request body > system_disk > kind: required false -> true (and 2 more places)`,
    ],
  },
  {
    title: "a type changed",
    edit: set(`${SCHEMAS}/Disk/properties/size`, "type", "string"),
    want: [
      `${POST}: request body > system_disk > size: type integer -> string (and 2 more places)`,
    ],
  },
  {
    title: "a type widened",
    edit: set(`${SCHEMAS}/Disk/properties/size`, "type", "number"),
    want: [
      `${POST}: request body > system_disk > size: type integer -> number (and 2 more places)`,
    ],
  },
  {
    title: "a type taken away",
    edit: set(`${SCHEMAS}/Machine/properties/machine_id`, "type"),
    want: [
      `${POST}: request body > target > <Machine> > machine_id: type string removed`,
    ],
  },
  {
    title: "null allowed",
    edit: set(`${SCHEMAS}/Disk/properties/size`, "type", ["integer", "null"]),
    want: [
      `${POST}: request body > system_disk > size: nullable false -> true (and 2 more places)`,
    ],
  },
  {
    title: "a value added",
    edit: set(`${SCHEMAS}/Disk/properties/kind`, "enum", [
      "SSD",
      "HDD",
      "TAPE",
    ]),
    want: [
      `${POST}: request body > system_disk > kind: value "TAPE" added (and 2 more places)`,
    ],
  },
  {
    title: "a value removed",
    edit: set(`${SCHEMAS}/Order/properties/order_status`, "enum", ["PAID"]),
    want: [
      `${POST}: response 200 > order_status: value "OPEN" removed (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "a list of values removed",
    edit: set(`${SCHEMAS}/Order/properties/order_status`, "enum"),
    want: [
      `${POST}: response 200 > order_status: list of values ["OPEN","PAID"] removed (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "an open value added",
    edit: set(`${SCHEMAS}/Disk/properties/zone`, "x-extensible-enum", [
      "a",
      "b",
      "c",
    ]),
    want: [
      `${POST}: request body > system_disk > zone: value "c" added (and 2 more places)`,
    ],
  },
  {
    title: "an open list closed",
    edit: set(`${SCHEMAS}/Disk/properties`, "zone", {
      type: "string",
      enum: ["a", "b"],
    }),
    want: [
      `${POST}: request body > system_disk > zone: list of values open -> closed (and 2 more places)`,
    ],
  },
  {
    title: "the meaning of a value reworded",
    edit: set(`${SCHEMAS}/Disk/properties/kind`, "x-enum-descriptions", [
      "very fast",
      "large",
    ]),
    want: [
      `${POST}: request body > system_disk > kind: meaning of value "SSD" "fast" -> "very fast" (and 2 more places)`,
    ],
  },
  {
    title: "a bound moved",
    edit: set(`${SCHEMAS}/Disk/properties/size`, "minimum", 20),
    want: [
      `${POST}: request body > system_disk > size: minimum 10 -> 20 (and 2 more places)`,
    ],
  },
  {
    title: "a bound removed",
    edit: set(`${SCHEMAS}/Disk/properties/size`, "maximum"),
    want: [
      `${POST}: request body > system_disk > size: maximum 8200 removed (and 2 more places)`,
    ],
  },
  {
    title: "a length changed",
    edit: set(`${SCHEMAS}/Disk/properties/label`, "maxLength", 63),
    want: [
      `${POST}: request body > system_disk > label: maxLength 64 -> 63 (and 2 more places)`,
    ],
  },
  {
    title: "a pattern changed in a part of allOf",
    edit: set(`${SCHEMAS}/Named/properties/name`, "pattern", "^[a-z0-9]+$"),
    want: [
      `${POST}: request body > owner > name: pattern "^[a-z]+$" -> "^[a-z0-9]+$" (and 5 more places, 2 operations)`,
    ],
  },
  {
    title: "items bounded",
    edit: set(`${SCHEMAS}/ChangeDisksRequest/properties/disks`, "maxItems", 5),
    want: [`${POST}: request body > disks: maxItems 5 added`],
  },
  {
    title: "a format given",
    edit: set(`${SCHEMAS}/Machine/properties/machine_id`, "format", "uuid"),
    want: [
      `${POST}: request body > target > <Machine> > machine_id: format uuid added`,
    ],
  },
  {
    title: "a default changed",
    edit: set(`${OPERATION}/parameters/1/schema`, "default", true),
    want: [`${POST}: query dry_run: default false -> true`],
  },
  {
    title: "read-only no more",
    edit: set(`${SCHEMAS}/Order/properties/order_id`, "readOnly"),
    want: [
      `${POST}: response 200 > order_id: readOnly true -> false (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "a field deprecated",
    edit: set(`${SCHEMAS}/Order/properties/order_id`, "deprecated", true),
    want: [
      `${POST}: response 200 > order_id: deprecated false -> true (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "values of a map bounded",
    edit: set(
      `${SCHEMAS}/ChangeDisksRequest/properties/labels/additionalProperties`,
      "maxLength",
      10,
    ),
    want: [`${POST}: request body > labels{*}: maxLength 20 -> 10`],
  },
  {
    title: "unknown fields refused",
    edit: set(`${SCHEMAS}/Machine`, "additionalProperties", false),
    want: [
      `${POST}: request body > target > <Machine>: additionalProperties true -> false`,
    ],
  },
  {
    title: "a map closed",
    edit: set(
      `${SCHEMAS}/ChangeDisksRequest/properties/labels`,
      "additionalProperties",
      false,
    ),
    want: [
      `${POST}: request body > labels: additionalProperties {"type":"string","maxLength":20} -> false`,
    ],
  },
  {
    title: "a description reworded",
    edit: set(
      `${SCHEMAS}/Disk/properties/size`,
      "description",
      "In gigabytes.",
    ),
    want: [
      `${POST}: request body > system_disk > size: description "Gigabytes." -> "In gigabytes." (and 2 more places)`,
    ],
  },
  {
    title: "the description of a shared object reworded",
    edit: set(`${SCHEMAS}/Disk`, "description", "A volume."),
    want: [
      `${POST}: request body > disks[]: description "A disk." -> "A volume." (and 1 more place)`,
    ],
  },
  {
    title: "a description beside a reference reworded",
    edit: set(
      `${SCHEMAS}/ChangeDisksRequest/properties/system_disk`,
      "description",
      "Disk number one.",
    ),
    want: [
      `${POST}: request body > system_disk: description "The first disk." -> "Disk number one."`,
    ],
  },
  {
    title: "an example changed",
    edit: set(`${SCHEMAS}/Problem/properties/code`, "examples", ["SHOP.2"]),
    want: [
      `${POST}: response 400 > code: example SHOP.1 -> SHOP.2 (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "a payload changed",
    edit: set(
      `${OPERATION}/requestBody/content/application~1json/examples/larger`,
      "value",
      { kind: "GROW" },
    ),
    want: [
      `${POST}: request body: example "larger" {"kind":"GROW","disks":[{"size":20}]} -> {"kind":"GROW"}`,
    ],
  },
  {
    title: "an alternative added",
    edit: (document) => {
      const target = at(
        document,
        `${SCHEMAS}/ChangeDisksRequest/properties/target`,
      );
      target["anyOf"] = [
        ...(target["anyOf"] as Loose[]),
        { $ref: "#/components/schemas/Named" },
      ];
    },
    want: [
      `${POST}: request body > target > <Named>: alternative "Named" added`,
    ],
  },
  {
    title: "an alternative changed",
    edit: set(`${SCHEMAS}/Pool/properties`, "name", { type: "string" }),
    want: [
      `${POST}: request body > target > <Pool> > name: property added (string, optional)`,
    ],
  },
  {
    title: "a shape becomes one of two",
    edit: set(`${SCHEMAS}/ChangeDisksRequest/properties`, "owner", {
      oneOf: [
        { $ref: "#/components/schemas/Pool" },
        { $ref: "#/components/schemas/Named" },
      ],
    }),
    want: [
      `${POST}: request body > owner > <Named>: description "Who pays." removed`,
      `${POST}: request body > owner > <Pool>: alternative "Pool" added`,
    ],
  },
  {
    title: "a condition changed",
    edit: set(`${SCHEMAS}/ChangeDisksRequest`, "then", {
      required: ["target"],
    }),
    want: [
      `${POST}: request body: if …then":{"required":["disks"]}} -> …then":{"required":["target"]}}`,
    ],
  },
  {
    title: "a condition removed",
    edit: set(`${SCHEMAS}/ChangeDisksRequest/allOf/1`, "not"),
    want: [
      `${POST}: request body: not {"required":["owner","parent"]} removed`,
    ],
  },
  {
    title: "a choice of fields changed",
    edit: set(`${SCHEMAS}/ChangeDisksRequest/allOf/0`, "anyOf", [
      { required: ["disks"] },
      { required: ["owner"] },
    ]),
    want: [
      `${POST}: request body: anyOf [{"required":["disks"]},{"required":["target"]}] -> [{"required":["disks"]},{"required":["owner"]}]`,
    ],
  },
  {
    title: "a dependency changed",
    edit: set(`${SCHEMAS}/ChangeDisksRequest/dependentRequired`, "labels", [
      "owner",
      "target",
    ]),
    want: [
      `${POST}: request body: dependentRequired "labels" ["owner"] -> ["owner","target"]`,
    ],
  },
  {
    title: "a parameter added",
    edit: (document) => {
      const owner = at(document, OPERATION);
      const parameter = {
        name: "zone",
        in: "query",
        schema: { type: "string" },
      };
      owner["parameters"] = [...(owner["parameters"] as Loose[]), parameter];
    },
    want: [`${POST}: query zone: parameter added (string, optional)`],
  },
  {
    title: "a shared parameter changed",
    edit: set("components/parameters/Limit/schema", "maximum", 50),
    want: [
      `${POST}: query limit: maximum 100 -> 50 (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "a parameter made mandatory",
    edit: set(`${OPERATION}/parameters/1`, "required", true),
    want: [`${POST}: query dry_run: required false -> true`],
  },
  {
    title: "a query list written with commas",
    edit: set(`${OPERATION}/parameters/1`, "explode", false),
    want: [`${POST}: query dry_run: explode true -> false`],
  },
  {
    title: "a path parameter renamed",
    edit: (document) => {
      const paths = at(document, "paths");
      const order = JSON.stringify(paths["/v2/{project}/disks/order"]);
      paths["/v2/{project_id}/disks/order"] = JSON.parse(
        order.replace('"project"', '"project_id"'),
      );
      Reflect.deleteProperty(paths, "/v2/{project}/disks/order");
    },
    want: [
      "POST /v2/{project_id}/disks/order (ChangeDisks): path project_id: path parameter renamed from project to project_id",
    ],
  },
  {
    title: "the body optional",
    edit: set(`${OPERATION}/requestBody`, "required", false),
    want: [`${POST}: request body: required true -> false`],
  },
  {
    title: "the body removed",
    edit: set(OPERATION, "requestBody"),
    want: [`${POST}: request body: request body removed (mandatory)`],
  },
  {
    title: "a media type added",
    edit: set(`${OPERATION}/requestBody/content`, "text/plain", {}),
    want: [`${POST}: request body: media type "text/plain" added`],
  },
  {
    title: "a response removed",
    edit: set(`${OPERATION}/responses`, "400"),
    want: [`${POST}: response 400: response removed`],
  },
  {
    title: "a response added",
    edit: set(`${OPERATION}/responses`, "409", { description: "Busy." }),
    want: [`${POST}: response 409: response added`],
  },
  {
    title: "a response emptied",
    edit: set(`${OPERATION}/responses/200`, "content"),
    want: [`${POST}: response 200: media type "application/json" removed`],
  },
  {
    title: "an object emptied",
    edit: set(`${SCHEMAS}/Problem`, "properties", {}),
    want: [
      `${POST}: response 400 > code: property removed (string, optional) (and 1 more place, 2 operations)`,
      `${POST}: response 400 > text: property removed (string, optional) (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "the text of a shared response reworded",
    edit: set("components/responses/Refused", "description", "Not done."),
    want: [
      `${POST}: response 400: description "Refused." -> "Not done." (and 1 more place, 2 operations)`,
    ],
  },
  {
    title: "a header made mandatory",
    edit: set(
      `${OPERATION}/responses/200/headers/X-Request-Id`,
      "required",
      true,
    ),
    want: [
      `${POST}: response 200 > header X-Request-Id: required false -> true`,
    ],
  },
  {
    title: "a header removed",
    edit: set(`${OPERATION}/responses/200`, "headers"),
    want: [
      `${POST}: response 200 > header X-Request-Id: header removed (string, optional)`,
    ],
  },
  {
    title: "the operation renamed",
    edit: set(OPERATION, "operationId", "AddDisks"),
    want: [
      "POST /v2/{project}/disks/order (AddDisks): operationId ChangeDisks -> AddDisks",
    ],
  },
  {
    title: "the summary reworded",
    edit: set(OPERATION, "summary", "Changing volumes"),
    want: [`${POST}: summary "Changing disks" -> "Changing volumes"`],
  },
  {
    title: "the operation deprecated",
    edit: set(OPERATION, "deprecated", true),
    want: [`${POST}: deprecated false -> true`],
  },
  {
    title: "a tag changed",
    edit: set(OPERATION, "tags", ["Disks"]),
    want: [`${POST}: tag "Disks" added`, `${POST}: tag "Orders" removed`],
  },
  {
    title: "a permission removed",
    edit: (document) => {
      (at(document, OPERATION)["x-doc-permissions"] as Loose[]).pop();
    },
    want: [`${POST}: permission "shop:disk:list" removed`],
  },
  {
    title: "a permission changed",
    edit: set(`${OPERATION}/x-doc-permissions/0`, "accessLevel", "Read"),
    want: [
      `${POST}: permission "shop:disk:create" {"action":"shop:disk:create","accessLevel":"Write"} -> {"action":"shop:disk:create","accessLevel":"Read"}`,
    ],
  },
  {
    title: "a rate limit changed",
    edit: set(`${OPERATION}/x-doc-rate-limit`, "requests", 5),
    want: [
      `${POST}: rate limit {"requests":10,"seconds":60} -> {"requests":5,"seconds":60}`,
    ],
  },
  {
    title: "the source moved",
    edit: set(`${SCHEMAS}/Disk/x-doc-source`, "page", "handbook/Elsewhere"),
    want: [],
  },
  {
    title: "the operation removed",
    edit: set("paths/~1v2~1{project}~1disks~1order", "post"),
    want: [`${POST}: operation removed`],
  },
  {
    title: "an operation added",
    edit: set("paths/~1v2~1{project}~1disks~1order", "get", {
      operationId: "ShowDisks",
      responses: {},
    }),
    want: ["GET /v2/{project}/disks/order (ShowDisks): operation added"],
  },
  {
    title: "the method changed",
    edit: (document) => {
      const item = at(document, "paths/~1v2~1{project}~1orders~1{order}");
      item["put"] = item["delete"];
      Reflect.deleteProperty(item, "delete");
    },
    want: [
      "PUT /v2/{project}/orders/{order} (DeleteOrder): method DELETE -> PUT",
    ],
  },
  {
    title: "an operation open to everybody",
    edit: set(OPERATION, "security", []),
    want: [`${POST}: security: credentials required true -> false`],
  },
  {
    title: "the security scheme changed",
    edit: set("components/securitySchemes/token", "name", "Authorization"),
    want: [
      `${POST}: security > token: name X-Auth-Token -> Authorization (and 2 more places, 3 operations)`,
    ],
  },
  {
    title: "the security scheme renamed",
    edit: (document) => {
      const schemes = at(document, "components/securitySchemes");
      schemes["key"] = schemes["token"];
      Reflect.deleteProperty(schemes, "token");
      at(document, "")["security"] = [{ key: [] }];
    },
    want: [],
  },
  {
    title: "a region added",
    edit: set("servers/0/variables/region", "enum", ["north", "south", "east"]),
    want: [
      "document: servers > https://shop.{region}.example.com: value of region east added (and 3 more places, 3 operations)",
    ],
  },
  {
    title: "the server moved",
    edit: set("servers/0", "url", "https://disks.{region}.example.com"),
    want: [
      "document: servers: url https://shop.{region}.example.com -> https://disks.{region}.example.com (and 3 more places, 3 operations)",
    ],
  },
  {
    title: "the version counted up",
    edit: set("info", "version", "2"),
    want: ["document: info: version 1 -> 2"],
  },
  {
    title: "a tag explained",
    edit: set("tags/0", "description", "Ordering."),
    want: ['document: tag Orders: description "Buying things." -> "Ordering."'],
  },
];

for (const { title, edit, want } of EDITS) {
  test(title, () => {
    const revision = volumeContract();
    edit(revision);
    const changes = compareDocuments(volumeContract(), revision);
    assert.equal(changes.map(formatChange), want);
  });
  test(`${title}, backwards`, () => {
    const base = volumeContract();
    edit(base);
    const mirrored = { added: "removed", removed: "added", changed: "changed" };
    const forth = compareDocuments(volumeContract(), base);
    const back = compareDocuments(base, volumeContract());
    const key = (kind: string, change: (typeof back)[number]) =>
      [kind, change.element, change.keyword, change.name].join(" ");
    assert.equal(
      back.map((change) => key(change.kind, change)).sort(),
      forth.map((change) => key(mirrored[change.kind], change)).sort(),
    );
  });
}

test.run();
