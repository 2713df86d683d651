/** Parameters and responses of an operation's page. Input: the operation; output: what the template prints. */
import { resolve } from "../contract/access/resolve.js";
import type { Html } from "../report/html-text.js";
import { breakable } from "./words.js";
import { fieldView, markFlags } from "./describe-field.js";
import { fieldTree } from "./field-tree.js";
import type { FieldView, Flag } from "./field-view.js";
import type { PageContext } from "./page-context.js";
import type { PlacedOperation } from "./place-services.js";
import type { ReadParameter, ReadResponse } from "./read-operation.js";
import { entriesOf, isNode, memberOf, textOf } from "./read-value.js";
import { readShape } from "./read-shape.js";
import { anchorOf } from "./site-names.js";

/** How many fields below the first level a page shows in place. */
export const ROOM = { request: 240, response: 80, schema: 80 } as const;

const PLACES: readonly (readonly [place: string, title: string])[] = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["header", "Header parameters"],
  ["cookie", "Cookie parameters"],
];

export function parameterGroups(
  { parameters }: PlacedOperation,
  context: PageContext,
): readonly { id: string; title: string; fields: readonly FieldView[] }[] {
  const isKnown = ({ in: given }: ReadParameter): boolean =>
    PLACES.some(([place]) => place === given);
  const others = parameters.filter((parameter) => !isKnown(parameter));
  return [...PLACES, ["other", "Other parameters"] as const].flatMap(
    ([place, title]) => {
      const own =
        place === "other"
          ? others
          : parameters.filter((parameter) => parameter.in === place);
      if (own.length === 0) return [];
      const id = context.anchors.claim(`${place}-parameters`);
      return [
        { id, title, fields: own.map((one) => parameterView(one, context)) },
      ];
    },
  );
}

function parameterView(
  { in: place, name, isRequired, node, schema }: ReadParameter,
  context: PageContext,
): FieldView {
  const id = context.anchors.claim(anchorOf([place, name]));
  context.onField?.({ name, anchor: id });
  const flags: Flag[] = isRequired
    ? [{ word: "required", tone: "strong" }]
    : [{ word: "optional", tone: "quiet" }];
  const described = withDescription(schema, node);
  const shape = readShape(context.document, described);
  const field = fieldView(
    context,
    { shape, schema: described },
    {
      id,
      name: breakable(name),
      isCode: true,
      flags: [...flags, ...markFlags({ ...shape.facets, ...node })],
    },
  );
  const { inside } = fieldTree(context, schema, {
    anchor: id,
    title: name,
    isRequest: true,
    room: ROOM.schema,
  });
  return { ...field, inside };
}

/** A schema with the description of what holds it, which counts before its own. */
function withDescription(schema: unknown, holder: unknown): unknown {
  const description = textOf(memberOf(holder, "description"));
  return description === "" || !isNode(schema)
    ? schema
    : { ...schema, description };
}

export interface ResponseView {
  readonly id: string;
  readonly status: string;
  readonly tone: string;
  readonly description: Html;
  readonly headers: readonly FieldView[];
  readonly media: readonly {
    readonly type: string;
    readonly field: FieldView;
  }[];
  /** The response that has the same body. */
  readonly same: { readonly status: string; readonly id: string } | false;
}

/** A body that several statuses share is shown with the first of them. */
export function responseViews(
  { responses, method, path }: PlacedOperation,
  context: PageContext,
): readonly ResponseView[] {
  const known = new Map<string, { status: string; id: string }>();
  return responses.map((response) => {
    const { status, node, media } = response;
    const id = context.anchors.claim(anchorOf([`response-${status}`]));
    const key = bodyKey(response, context);
    const same = key === undefined ? undefined : known.get(key);
    if (key !== undefined && !same) known.set(key, { status, id });
    return {
      id,
      status,
      tone: toneOf(status),
      description: context.markdown.blocks(textOf(node["description"])),
      headers: entriesOf(node["headers"]).map(([name, header]) =>
        headerView(name, header, { id, context }),
      ),
      media: same
        ? []
        : media.map(({ type, node: body }, at) => ({
            type,
            field: fieldTree(context, body["schema"], {
              anchor: at === 0 ? `${status}-body` : `${status}-body-${at + 1}`,
              title: `${method} ${path} ${status}`,
              isRequest: false,
              room: ROOM.response,
            }),
          })),
      same: same ?? false,
    };
  });
}

/** The component that is the body in every media type; undefined for bodies of their own. */
function bodyKey(
  { media }: ReadResponse,
  { document }: PageContext,
): string | undefined {
  const names = media.map(({ type, node }) => {
    const { name } = readShape(document, node["schema"]);
    return name === undefined ? undefined : `${type} ${name}`;
  });
  return names.length > 0 && names.every((name) => name !== undefined)
    ? names.join("\n")
    : undefined;
}

function headerView(
  name: string,
  given: unknown,
  { id, context }: { readonly id: string; readonly context: PageContext },
): FieldView {
  const header = isNode(given) ? resolve(context.document, given) : undefined;
  const node = isNode(header) ? header : {};
  const schema = withDescription(memberOf(node, "schema") ?? {}, node);
  const anchor = context.anchors.claim(anchorOf([id, name]));
  return fieldView(
    context,
    { shape: readShape(context.document, schema), schema },
    { id: anchor, name: breakable(name), isCode: true, flags: [] },
  );
}

function toneOf(status: string): string {
  if (/^2/.test(status)) return "good";
  return /^[45]/.test(status) ? "bad" : "quiet";
}
