/** Lists in every way to page them. */
import type {
  OpenApiDocument,
  PathItem,
  Schema,
} from "../../generator/contract/openapi.js";

const TEXT: Schema = { type: "string" };
const COUNT: Schema = { type: "integer" };
const LIMIT: Schema = { type: "integer", minimum: 1, maximum: 3 };
const CUPS: Schema = {
  type: "array",
  items: { type: "object", properties: { id: TEXT } },
};
const LINKS: Schema = {
  type: "array",
  items: { type: "object", properties: { rel: TEXT, href: TEXT } },
};

function list(
  operationId: string,
  query: Readonly<Record<string, Schema>>,
  properties: Readonly<Record<string, Schema>>,
): PathItem {
  return {
    get: {
      operationId,
      parameters: Object.entries({ ...query, limit: LIMIT }).map(
        ([name, schema]) => ({ name, in: "query" as const, schema }),
      ),
      responses: answer({ type: "object", properties: { ...properties } }),
    },
  };
}

function answer(schema: Schema) {
  return {
    "200": { description: "", content: { "application/json": { schema } } },
  };
}

const PAGE_INFO: Schema = {
  type: "object",
  properties: { next_marker: TEXT },
};

export const PAGING_DOCUMENT: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Cups", version: "1" },
  paths: {
    "/markers": list(
      "ListMarkers",
      { marker: TEXT, page_reverse: { type: "boolean" } },
      { cups: CUPS, page_info: PAGE_INFO },
    ),
    "/links": list(
      "ListLinks",
      { marker: TEXT },
      { cups: CUPS, cups_links: LINKS },
    ),
    "/last": list("ListLast", { marker: TEXT }, { cups: CUPS }),
    "/offsets": list(
      "ListOffsets",
      { offset: COUNT },
      { cups: CUPS, total_count: COUNT },
    ),
    "/numbers": list(
      "ListNumbers",
      { page: { ...COUNT, default: 1 } },
      { data: { type: "object", properties: { cups: CUPS } } },
    ),
    "/search": {
      post: {
        operationId: "SearchCups",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["color"],
                properties: { color: TEXT, limit: LIMIT, offset: TEXT },
              },
            },
          },
        },
        responses: answer({ type: "object", properties: { cups: CUPS } }),
      },
    },
  },
};
