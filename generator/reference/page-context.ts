/** What a page knows when its view is made: where it is, its links, its ids. */
import type { FieldContext, OwnField } from "./field-context.js";
import type { Markdown } from "./markdown.js";
import type { PlacedService } from "./place-services.js";
import { FreeNames } from "./site-names.js";

export interface PageContext extends FieldContext {
  /** From the root of the site. */
  readonly path: string;
  /** What leads to the root. */
  readonly root: string;
  readonly service: PlacedService | undefined;
}

const NO_DOCUMENT = { openapi: "3.1.0", info: { title: "", version: "" } };

/** Ids that the layout has. */
const LAYOUT_IDS = ["main", "contents", "search", "search-results"];

export function fieldContextOf(
  service: PlacedService | undefined,
  path: string,
  {
    markdown,
    onField,
  }: {
    readonly markdown: Markdown;
    readonly onField: (field: OwnField) => void;
  },
): PageContext {
  const root = "../".repeat(path.split("/").length - 1);
  return {
    path,
    root,
    service,
    document: service?.document ?? NO_DOCUMENT,
    markdown,
    onField,
    anchors: new FreeNames(LAYOUT_IDS),
    schemaLink: (name) => {
      const file = service?.schemaFiles.get(name);
      return file === undefined ? undefined : root + file;
    },
    oneSchema: (schemas) => service?.oneSchema(schemas) ?? schemas[0],
    schemaPage: (schema, title) =>
      root + (service?.partFile(schema, title) ?? ""),
  };
}
