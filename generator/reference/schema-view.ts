/** The page of a component, or of a part of a schema that has no name. Output: what the template prints. */
import { pointer } from "../contract/access/resolve.js";
import { count } from "../report/count.js";
import { fieldTree } from "./field-tree.js";
import { highlight } from "./highlight.js";
import type { PageContext } from "./page-context.js";
import type { PlacedPart, PlacedService } from "./place-services.js";
import { ROOM } from "./operation-parts.js";
import { exampleText } from "./read-examples.js";
import { listOf } from "./read-value.js";
import { readShape } from "./read-shape.js";
import { markFlags } from "./describe-field.js";

const MOST_USERS = 60;

export function componentView(
  service: PlacedService,
  name: string,
  context: PageContext,
): object {
  const place = pointer("components", "schemas", name);
  const schema = { $ref: place.replaceAll("%", "%25") };
  const users = service.users.get(name);
  const operations = [...(users?.operations ?? [])].flatMap((key) => {
    const operation = service.operationsByKey.get(key);
    return operation
      ? [
          {
            href: context.root + operation.file,
            title: operation.title,
            method: operation.method,
            methodClass: operation.method.toLowerCase(),
          },
        ]
      : [];
  });
  const schemas = [...(users?.schemas ?? [])].flatMap((owner) => {
    const file = service.schemaFiles.get(owner);
    return file === undefined
      ? []
      : [
          {
            href: context.root + file,
            title: owner,
            method: "",
            methodClass: "",
          },
        ];
  });
  const all = [...operations, ...schemas];
  const left = all.length - MOST_USERS;
  return {
    ...schemaParts(schema, name, context),
    users: all.slice(0, MOST_USERS),
    moreUsers: left > 0 ? `and ${count(left, "more place")}` : "",
  };
}

export function partView(
  { schema, title }: PlacedPart,
  context: PageContext,
): object {
  return { ...schemaParts(schema, title, context), users: [], moreUsers: "" };
}

function schemaParts(
  schema: unknown,
  title: string,
  context: PageContext,
): object {
  const { facets } = readShape(context.document, schema);
  const examples = Object.hasOwn(facets, "example")
    ? [facets["example"]]
    : listOf(facets["examples"]);
  const isStructured = examples.filter(
    (value) => typeof value === "object" && value !== null,
  );
  return {
    title,
    flags: markFlags(facets),
    field: fieldTree(context, schema, {
      anchor: "field",
      title,
      isHome: true,
      isRequest: false,
      room: ROOM.schema,
    }),
    examples: isStructured.map((value, at) => ({
      title: "Example",
      description: "",
      code: highlight(exampleText(value), "json"),
      isOpen: at === 0,
    })),
  };
}
