/**
 * A service of many operations that has everything a contract can hold: every place, kind, constraint and defect.
 * Each row has a line of its own, so that a test can tell which rows were lost.
 */
import type { Constraint } from "../../generator/prose/constraint.js";
import type {
  FieldSchema,
  Origin,
  ServiceField,
  ServiceModel,
  ServiceObject,
  ServiceOperation,
} from "../../generator/service/service-model.js";
import {
  BOOLEAN,
  example,
  field,
  INTEGER,
  listOf,
  object,
  operation,
  page,
  ref,
  response,
  service,
  STRING,
  values,
} from "./service-fixture.js";

const MEANT: Constraint = {
  kind: "enum",
  rule: "values/test",
  words: "0 (off), 1 (on)",
  open: false,
  values: [
    { value: 0, meaning: "off" },
    { value: 1, meaning: "on" },
  ],
};

/** `count` pages of one operation each. */
export function wideService(count: number): ServiceModel {
  const operations: ServiceOperation[] = [];
  const objects: ServiceObject[] = [];
  for (let index = 0; index < count; index++) {
    const made = onePage(index);
    operations.push(made.operation);
    objects.push(...made.objects);
  }
  const pair = twoPages();
  return service(
    [...operations, pair.operation],
    [...objects, ...pair.objects],
  );
}

/** One operation that two pages document, each with a body of its own. */
function twoPages(): {
  operation: ServiceOperation;
  objects: ServiceObject[];
} {
  const objects = ["Plug", "Pull"].map((name, index) => {
    const origin = {
      page: page(name),
      table: "Body",
      position: { line: 5 + index, column: 1 },
    };
    const fields = [field(name.toLowerCase(), STRING, { origin })];
    return object({ id: name, fields, more: { origin } });
  });
  const examples = [
    example("request", { plug: "in" }),
    example("request", { pull: 1 }),
  ];
  const variants = ["Plug", "Pull"].map((name, index) => ({
    name: `${name}Thing`,
    official: true,
    origin: { page: page(name), position: { line: 3, column: 1 } },
    summary: `${name} a thing`,
    description: "",
    requestBody: ref(name),
    requestExamples: examples.slice(index, index + 1),
    responses: [],
  }));
  return {
    operation: operation({
      line: "POST /v2/{project_id}/act",
      page: "Plug",
      apiName: "PlugThing",
      body: { kind: "union", options: [ref("Plug"), ref("Pull")] },
      otherPages: [page("Pull")],
      requestExamples: examples,
      variants,
    }),
    objects,
  };
}

function onePage(index: number): {
  operation: ServiceOperation;
  objects: ServiceObject[];
} {
  const name = `Page${index}`;
  let line = 10;
  const at = (table: string): Origin => ({
    page: page(name),
    table,
    tableNumber: line,
    position: { line: line++, column: 1 },
  });
  const row = (
    label: string,
    type: FieldSchema = STRING,
    more: Partial<ServiceField> = {},
  ): ServiceField => field(label, type, { origin: at("Rows"), ...more });
  const id = (part: string): string => `${name} ${part}`;
  const make = (part: string, spec: Partial<ServiceObject>): ServiceObject =>
    object({
      id: id(part),
      fields: [],
      more: { origin: at(part), ...spec },
    });
  // Every third page has a shape of its own for the object that all pages name alike.
  const odd = index % 3 === 0 ? [row("odd", BOOLEAN)] : [];
  const errors = [row("error_code"), row("error_msg")];
  const objects = [
    make("body", {
      fields: [
        row("disk", ref(id("disk")), { required: true }),
        row("tags", { kind: "map", values: STRING }),
        row("mode", STRING, {
          constraints: [
            values("A", "B"),
            { kind: "reserved", rule: "flags/test", words: "reserved" },
          ],
        }),
        row("state", INTEGER, { constraints: [MEANT] }),
        row("free", { kind: "any-object" }),
        row("either", { kind: "union", options: [INTEGER, BOOLEAN] }),
        row("whatever", { kind: "any" }, { unread: [{ words: "Must fit." }] }),
        row("name"),
        row("name"),
      ],
    }),
    make("disk", {
      name: "Disk",
      fields: [row("size", INTEGER, { required: true }), ...odd],
    }),
    make("answer", {
      side: "response",
      fields: [
        row("disks", listOf(ref(id("disk out")))),
        row("page", ref(id("links"))),
      ],
    }),
    make("disk out", {
      name: "Disk",
      side: "response",
      fields: [row("size", INTEGER), row("parent", ref(id("disk out")))],
    }),
    make("links", {
      side: "response",
      fields: [row("next")],
      additional: row("any", INTEGER),
    }),
    make("error", { side: "response", fields: errors }),
    make("lost", { fields: [row("unused")] }),
  ];
  const { value: _, ...unread } = example("request", 1, { text: "{,}" });
  const made = operation({
    line: `POST /v2/{project_id}/things${index}/{thing_id}`,
    page: name,
    apiName: `MakeThing${index}`,
    tag: index % 2 === 0 ? "Even" : "Odd",
    body: ref(id("body")),
    origin: { page: { ...page(name), address: `https://docs.test/${name}` } },
    parameters: [
      { in: "path", field: row("project_id") },
      { in: "path", field: row("thing_id") },
      { in: "path", field: row("stray") },
      { in: "query", field: row("limit", INTEGER) },
      { in: "query", field: row("limit", INTEGER) },
      { in: "header", field: row("X-Language") },
      { in: "header", field: row("X-Auth-Token") },
    ],
    absorbed: [{ origin: at("Headers"), became: "media type", detail: "JSON" }],
    permissions: [
      {
        action: "things:make",
        accessLevel: "Write",
        resourceTypes: ["thing"],
        conditionKeys: [],
        aliases: [],
        dependencies: ["disks:list"],
      },
    ],
    rateLimit: { perUser: 60, period: "minute", page: page(name) },
    errorCodes: [{ code: "THING.1", status: "400", page: page(name) }],
    requestExamples: [
      example("request", {
        disk: { size: 3 },
        mode: index === 1 ? "C" : "A",
        state: 1,
        extra: 1,
        tags: { a: "b" },
      }),
      example("request", { disk: { size: "3" } }, { title: "A wrong one" }),
      unread,
    ],
    responses: [
      {
        ...response("200", ref(id("answer")), [
          example("response", {
            disks: [{ size: 1, parent: null }],
            page: { next: null, prev: 4 },
          }),
        ]),
        headers: [row("X-Request-Id")],
      },
      response("400", ref(id("error")), [
        example("response", { error_code: "T.1", error_msg: "No" }),
      ]),
      response("500", ref(id("error"))),
    ],
  });
  return { operation: made, objects };
}
