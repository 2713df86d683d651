/** The page of an operation. Input: the operation with what is known beside it; output: what the template prints. */
import { html, webAddress, type Html } from "../report/html-text.js";
import { count } from "../report/count.js";
import { resolve } from "../contract/access/resolve.js";
import { changesOf } from "./change-views.js";
import { errorCodeViews } from "./error-codes.js";
import { examplesView } from "./example-views.js";
import { markFlags } from "./describe-field.js";
import { fieldTree } from "./field-tree.js";
import type { FieldView } from "./field-view.js";
import type { PageContext } from "./page-context.js";
import type { PlacedOperation, PlacedService } from "./place-services.js";
import { parameterGroups, responseViews, ROOM } from "./operation-parts.js";
import {
  entriesOf,
  isNode,
  listOf,
  memberOf,
  textOf,
  textsOf,
} from "./read-value.js";
import { requirementsOf } from "./security-words.js";
import { siblingViews } from "./sibling-views.js";
import { breakable, say, wordsHtml, type Words } from "./words.js";

export function operationView(
  service: PlacedService,
  operation: PlacedOperation,
  context: PageContext,
): object {
  const { node, method, path, id, title, isWebhook } = operation;
  const examples = examplesView(service, operation);
  return {
    method,
    methodClass: method.toLowerCase(),
    path: pathHtml(path),
    title,
    id: id === title ? "" : id,
    kind: isWebhook ? "Webhook: the service calls you" : "",
    flags: markFlags(node),
    description: context.markdown.blocks(textOf(node["description"])),
    source: sourceView(node),
    authentication: authenticationHtml(service, operation, context),
    rateLimit: rateLimitWords(node["x-doc-rate-limit"]),
    permissions: listOf(node["x-doc-permissions"]).map(permissionView),
    parameterGroups: parameterGroups(operation, context),
    body: bodyView(operation, context),
    variants: variantViews(operation, context),
    responses: responseViews(operation, context),
    errorCodes: errorCodeViews(node, context.markdown),
    callbacks: callbackViews(operation, context),
    ...examples,
    siblings: siblingViews(service, operation, context),
    changes: changesOf(service, operation),
  };
}

/** Placeholders of a path stand out. */
function pathHtml(path: string): Html {
  return path
    .split(/(\{[^{}]*\})/)
    .map((part) =>
      part.startsWith("{")
        ? `<span class="placeholder">${breakable(part)}</span>`
        : breakable(part),
    )
    .join("") as Html;
}

/** The page that documents it, as a link where it has an address. */
function sourceView(node: unknown): object {
  const address = webAddress(
    textOf(memberOf(memberOf(node, "externalDocs"), "url")) || undefined,
  );
  const page = textOf(memberOf(memberOf(node, "x-doc-source"), "page"));
  const words = textOf(memberOf(memberOf(node, "externalDocs"), "description"));
  return {
    address: address ?? "",
    title: page || words || "Documentation",
    isKnown: address !== undefined || page !== "",
  };
}

/** Links to the schemes of which a call needs one. */
function authenticationHtml(
  { document, pages }: PlacedService,
  { node }: PlacedOperation,
  { root }: PageContext,
): Html {
  const ways = requirementsOf(document, node);
  const isOpen = ways.length === 0 || ways.every((way) => way.length === 0);
  if (isOpen) return html("None");
  const printed = ways.map((way) =>
    way.length === 0
      ? "none"
      : way
          .map(({ name, scopes }) => {
            const link = `<a href="${html(root + pages.authentication)}">${html(name)}</a>`;
            return scopes.length === 0
              ? link
              : `${link} (${scopes.map((scope) => `<code>${breakable(scope)}</code>`).join(", ")})`;
          })
          .join(" and "),
  );
  return printed.join(" or ") as Html;
}

function rateLimitWords(limit: unknown): string {
  const period = textOf(memberOf(limit, "period"));
  if (period === "") return "";
  const parts = (
    [
      ["perUser", "for one user"],
      ["total", "altogether"],
    ] as const
  ).flatMap(([name, words]) => {
    const number = memberOf(limit, name);
    return typeof number === "number"
      ? [`${count(number, "request")} a ${period} ${words}`]
      : [];
  });
  return parts.join(", ");
}

function permissionView(permission: unknown): object {
  const details = (
    [
      ["resourceTypes", "Resource types"],
      ["conditionKeys", "Condition keys"],
      ["dependencies", "Needs as well"],
      ["aliases", "Also called"],
    ] as const
  ).flatMap(([name, title]) => {
    const items = textsOf(memberOf(permission, name));
    return items.length === 0
      ? []
      : [{ title, items: items.map((item) => breakable(item)) }];
  });
  return {
    action: breakable(textOf(memberOf(permission, "action"))),
    accessLevel: textOf(memberOf(permission, "accessLevel")),
    details,
  };
}

function bodyView(
  { body, method, path }: PlacedOperation,
  context: PageContext,
): object | false {
  if (!body) return false;
  return {
    isRequired: body.node["required"] === true,
    description: context.markdown.blocks(textOf(body.node["description"])),
    media: body.media.map(({ type, node }, at) => ({
      type,
      field: fieldTree(context, node["schema"], {
        anchor: at === 0 ? "body" : `body-${at + 1}`,
        title: `${method} ${path} body`,
        isRequest: true,
        room: ROOM.request,
      }),
    })),
  };
}

function variantViews(
  { node, title }: PlacedOperation,
  context: PageContext,
): readonly {
  name: string;
  summary: string;
  description: Html;
  permissions: readonly object[];
  field: FieldView;
}[] {
  return listOf(node["x-doc-variants"]).map((variant, at) => ({
    name: textOf(memberOf(variant, "name")),
    summary: textOf(memberOf(variant, "summary")),
    description: context.markdown.blocks(
      textOf(memberOf(variant, "description")),
    ),
    permissions: listOf(memberOf(variant, "permissions")).map(permissionView),
    field: fieldTree(context, memberOf(variant, "schema"), {
      anchor: `variant-${at + 1}`,
      title: `${title} variant ${at + 1}`,
      isRequest: true,
      room: 0,
    }),
  }));
}

/** What the service calls back, a line each. */
function callbackViews(
  { node }: PlacedOperation,
  { markdown, document }: PageContext,
): readonly { words: Html; description: Html }[] {
  return entriesOf(node["callbacks"]).flatMap(([name, callback]) =>
    entriesOf(isNode(callback) && resolve(document, callback)).flatMap(
      ([expression, item]) =>
        entriesOf(item).flatMap(([method, operation]) => {
          const text =
            textOf(memberOf(operation, "summary")) ||
            textOf(memberOf(operation, "description"));
          const words: Words = say`${name}: ${`${method.toUpperCase()} ${expression}`}`;
          return typeof operation === "object"
            ? [{ words: wordsHtml(words), description: markdown.line(text) }]
            : [];
        }),
    ),
  );
}
