/**
 * Query parameters whose value is made of several, which the table lists one by one: `?sort={key}:{order}`. Input: the
 * rows of a request and its URI; output: the rows that are parts of such a value, and what the parameter says of them.
 */
import type { PageModel, PageUri, ParameterRow } from "../page/page-model.js";
import type { PlacedRow } from "./operation-tables.js";
import { originOf } from "./origin.js";
import type { AbsorbedRow, ServiceParameter } from "./service-model.js";
import { templateNames } from "./template-names.js";

/** One parameter of the query, with the rows of its parts. */
export interface ComposedValue {
  readonly name: string;
  /** The value as the URI shows it. */
  readonly template: string;
  readonly parts: readonly PlacedRow[];
}

/** The composed values of a query of which the rows list every part; no part is a parameter itself. */
export function composedValues(
  placed: readonly PlacedRow[],
  uri: PageUri,
): ComposedValue[] {
  const whole = new Set([...templateNames(uri.path), ...uri.query]);
  const rows = new Map(
    placed
      .filter(({ table, place }) => table.part === "uri" || place === "query")
      .filter(({ row }) => !whole.has(row.name))
      .map((item) => [item.row.name, item]),
  );
  return pairsOf(uri.text).flatMap(([name, template]) => {
    const names = templateNames(template);
    const parts = names.flatMap((part) => rows.get(part) ?? []);
    const isWhole = template === `{${names[0] ?? ""}}`;
    return uri.query.includes(name) &&
      !isWhole &&
      parts.length > 0 &&
      parts.length === names.length
      ? [{ name, template, parts }]
      : [];
  });
}

/** Names and values behind the question mark of a line. */
function pairsOf(text: string): [string, string][] {
  const [, query = ""] = /(?<!\{)\?(.*)$/s.exec(text.trim()) ?? [];
  return query.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name.trim(), value.join("=").trim()];
  });
}

/** What became of the rows of the parts. */
export function absorbedParts(
  page: PageModel,
  values: readonly ComposedValue[],
): AbsorbedRow[] {
  return values.flatMap(({ name, parts }) =>
    parts.map(({ table, row }) => ({
      origin: originOf(page, table, row),
      became: "merged" as const,
      detail: name,
    })),
  );
}

/** The parameter with what its parts are; it must be sent where one of them must. */
export function withParts(
  parameter: ServiceParameter,
  values: readonly ComposedValue[],
): ServiceParameter {
  const { field, in: location } = parameter;
  const value = values.find(({ name }) => name === field.name);
  if (location !== "query" || !value) return parameter;
  const list = value.parts.map(({ row }) => lineOf(row)).join("\n");
  const description = [field.description, `\`${value.template}\``, list];
  const asked = value.parts.some(({ row }) => row.mandatory === true);
  return {
    in: location,
    field: {
      ...field,
      ...(asked ? { required: true } : {}),
      description: description.filter(Boolean).join("\n\n"),
    },
  };
}

function lineOf({ name, typeText, description }: ParameterRow): string {
  const type = typeText === "" ? "" : ` (${typeText})`;
  return `- ${name}${type}: ${description.replace(/\s+/g, " ")}`;
}
