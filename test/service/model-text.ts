/** Service models as short text, for tests: `{a: string!, b: [Shelf{id: integer}]}`. */
import type { PageModel } from "../../generator/page/page-model.js";
import { buildServiceModel } from "../../generator/service/build-service-model.js";
import type {
  FieldSchema,
  ServiceField,
  ServiceModel,
  ServiceOperation,
} from "../../generator/service/service-model.js";

/** The model of pages that all belong to one service. */
export function serviceOf(...pages: readonly PageModel[]): ServiceModel {
  return buildServiceModel(pages, { name: "test", owns: () => true });
}

/** The first operation. */
export function firstOf(model: ServiceModel): ServiceOperation {
  const [operation] = model.operations;
  if (!operation) throw new Error("the model has no operation");
  return operation;
}

/** Codes and rows of the diagnostics, `code row`. */
export function findingsOf({ diagnostics }: ServiceModel): string[] {
  return diagnostics
    .filter(({ code }) => code !== "service/status-code-assumed")
    .map(({ code, source }) => [code, source?.row].filter(Boolean).join(" "));
}

/** The request body; an empty string without one. */
export function requestOf(model: ServiceModel): string {
  const body = firstOf(model).requestBody;
  return body ? schemaText(model, body.schema) : "";
}

/** The body of one response, or of the first that has one. */
export function responseOf(model: ServiceModel, status?: string): string {
  const response = firstOf(model).responses.find(
    (item) => item.schema && (status ?? item.status) === item.status,
  );
  return response?.schema ? schemaText(model, response.schema) : "";
}

/** `!` marks mandatory fields, `+` an open object, `^` an object that contains itself. */
export function schemaText(
  model: ServiceModel,
  schema: FieldSchema,
  above: readonly string[] = [],
): string {
  switch (schema.kind) {
    case "scalar":
      return schema.content
        ? `${schema.name} of ${schemaText(model, schema.content, above)}`
        : schema.name;
    case "any":
      return "?";
    case "any-object":
      return "{?}";
    case "array":
      return `[${schemaText(model, schema.items, above)}]`;
    case "map":
      return `map of ${schemaText(model, schema.values, above)}`;
    case "union":
      return schema.options
        .map((option) => schemaText(model, option, above))
        .join(" / ");
    case "object": {
      const object = model.objects.get(schema.object);
      if (!object) return "lost";
      const name = object.name ?? "";
      if (above.includes(object.id)) return `${name}^`;
      const inner = [...above, object.id];
      const fields = object.fields.map((field) =>
        fieldText(model, field, inner),
      );
      if (object.additional) {
        fields.push(`*${fieldText(model, object.additional, inner)}`);
      }
      return `${name}${object.open ? "+" : ""}{${fields.join(", ")}}`;
    }
  }
}

function fieldText(
  model: ServiceModel,
  field: ServiceField,
  above: readonly string[],
): string {
  const flag = field.required ? "!" : "";
  return `${field.name}: ${schemaText(model, field.schema, above)}${flag}`;
}
