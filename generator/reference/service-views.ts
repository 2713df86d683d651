/** The pages of a service beside those of its operations and schemas. Output: what the templates print. */
import { count } from "../report/count.js";
import { html, type Html } from "../report/html-text.js";
import { changeView, whenOf } from "./change-views.js";
import { serverAddress } from "./curl-command.js";
import { errorCodeViews, type ErrorCodeView } from "./error-codes.js";
import type { PageContext } from "./page-context.js";
import type { PlacedOperation, PlacedService } from "./place-services.js";
import {
  entriesOf,
  listOf,
  memberOf,
  shownValue,
  textOf,
  textsOf,
} from "./read-value.js";
import { readShape } from "./read-shape.js";
import { readSchemes, requirementsOf, schemeWords } from "./security-words.js";
import { joined, wordsHtml } from "./words.js";

/** A line of a list of operations. */
export function operationLink(
  { file, title, method, path, node }: PlacedOperation,
  root: string,
): object {
  return {
    href: root + file,
    title,
    method,
    methodClass: method.toLowerCase(),
    path,
    isDeprecated: node["deprecated"] === true,
  };
}

export function serviceView(
  service: PlacedService,
  context: PageContext,
): object {
  const { document, title, operations, schemaFiles, tags, pages } = service;
  const { markdown, root } = context;
  const { info } = document;
  return {
    title,
    version: textOf(info.version),
    description: markdown.blocks(textOf(info.description)),
    counts: `${count(operations.length, "operation")}, ${count(schemaFiles.size, "schema")}`,
    servers: listOf(document.servers).map((server) =>
      serverView(server, context),
    ),
    authentication: root + pages.authentication,
    schemas: root + pages.schemas,
    errors: service.hasErrorCodes ? root + pages.errors : "",
    changes:
      (service.given.changes ?? []).length > 0 ? root + pages.changes : "",
    tags: tags.map(({ name, description, anchor, operations: own }) => ({
      anchor: context.anchors.claim(anchor),
      name,
      description: markdown.blocks(description),
      operations: own.map((operation) => operationLink(operation, root)),
    })),
  };
}

function serverView(server: unknown, { markdown }: PageContext): object {
  const variables = entriesOf(memberOf(server, "variables"));
  return {
    address: textOf(memberOf(server, "url")),
    example: variables.length > 0 ? serverAddress(server) : "",
    description: markdown.line(textOf(memberOf(server, "description"))),
    variables: variables.map(([name, variable]) => ({
      name,
      description: markdown.line(textOf(memberOf(variable, "description"))),
      initial: shownValue(memberOf(variable, "default") ?? ""),
      values: textsOf(memberOf(variable, "enum")),
    })),
  };
}

export function schemasView(
  { schemaFiles, document, title }: PlacedService,
  { root }: PageContext,
): object {
  return {
    title,
    schemas: [...schemaFiles].map(([name, file]) => {
      const { facets, types, properties } = readShape(
        document,
        memberOf(document.components?.schemas, name),
      );
      return {
        name,
        href: root + file,
        kind:
          properties.size > 0
            ? count(properties.size, "field")
            : listOf(facets["enum"]).length > 0
              ? count(listOf(facets["enum"]).length, "value")
              : types.join(" or "),
      };
    }),
  };
}

export function authenticationView(
  { document, title }: PlacedService,
  context: PageContext,
): object {
  const ways = requirementsOf(document, {}).filter((way) => way.length > 0);
  const wording = ways.map((way) =>
    joined(
      way.map(({ name }) => name),
      "and",
    ),
  );
  return {
    title,
    usual: ways.length > 0 ? wordsHtml(joined(wording, "or")) : "",
    schemes: readSchemes(document).map((named) => ({
      id: context.anchors.claim(
        `scheme-${named.name.replace(/[^A-Za-z0-9]+/g, "-")}`,
      ),
      name: named.name,
      description: context.markdown.blocks(textOf(named.scheme["description"])),
      facts: schemeWords(named).map(wordsHtml),
    })),
  };
}

interface ErrorGroup {
  readonly title: string;
  readonly href: string;
  readonly codes: readonly ErrorCodeView[];
}

export function errorsView(
  service: PlacedService,
  { markdown, root }: PageContext,
): object | undefined {
  if (!service.hasErrorCodes) return undefined;
  const own = errorCodeViews(service.document, markdown);
  const groups: ErrorGroup[] = service.operations.flatMap((operation) => {
    const codes = errorCodeViews(operation.node, markdown);
    return codes.length === 0
      ? []
      : [{ title: operation.title, href: root + operation.file, codes }];
  });
  return { title: service.title, codes: own, groups };
}

export function changesView(
  { given, title, operationsByKey }: PlacedService,
  { root }: PageContext,
): object | undefined {
  const revisions = given.changes ?? [];
  if (revisions.length === 0) return undefined;
  return {
    title,
    revisions: revisions.map((revision) => ({
      when: whenOf(revision),
      revision: revision.revision,
      changes: revision.changes.map((change) => ({
        ...changeView("", change),
        operations: change.operations.flatMap((key): Html[] => {
          const operation = operationsByKey.get(key);
          return operation
            ? [
                `<a href="${html(root + operation.file)}">${html(operation.title)}</a>` as Html,
              ]
            : [];
        }),
      })),
    })),
  };
}
