/**
 * One operation from what several pages say of it. Input: the operation as each page has it, the first in charge;
 * output: parameters and headers by name, responses by status, bodies that differ as a union, and each page's own
 * bodies as variants.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import { type FieldMerge, mergeFields } from "./merge-fields.js";
import { sameSchema } from "./same-schema.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceBody,
  ServiceErrorCode,
  ServiceField,
  ServiceObject,
  ServiceOperation,
  ServiceParameter,
  ServiceResponse,
  ServiceVariant,
} from "./service-model.js";
import { templateNames } from "./template-names.js";
import { nameVariants } from "./variant-names.js";

/** An operation and the page that it was read from. */
export interface PageOperation {
  readonly operation: ServiceOperation;
  readonly page: PageModel;
}

type Objects = ReadonlyMap<ObjectId, ServiceObject>;

/** The operation that all `pages` together describe. */
export function mergePages(
  pages: readonly [PageOperation, ...PageOperation[]],
  objects: Objects,
  report: (item: Diagnostic) => void,
): ServiceOperation {
  const [{ operation: own }, ...others] = pages;
  if (others.length === 0) return own;
  const all = pages.map(({ operation }) => operation);
  const context = { objects, report };
  const body = mergeBodies(all, objects);
  const errorCodes = distinct(
    all.flatMap((operation) => operation.errorCodes ?? []),
    ({ code, status }: ServiceErrorCode) => `${status ?? ""} ${code}`,
  );
  const { requestBody: _body, errorCodes: _codes, ...rest } = own;
  return {
    ...rest,
    deprecated: all.every(({ deprecated }) => deprecated),
    parameters: mergeParameters(all, context),
    ...(body ? { requestBody: body } : {}),
    responses: mergeResponses(all, context),
    requestExamples: all.flatMap(({ requestExamples }) => requestExamples),
    permissions: distinct(
      all.flatMap(({ permissions }) => permissions),
      ({ action }) => action,
    ),
    ...(errorCodes.length > 0 ? { errorCodes } : {}),
    documentsToken: all.some(({ documentsToken }) => documentsToken),
    absorbed: all.flatMap(({ absorbed }) => absorbed),
    variants: variantsOf(pages, objects),
  };
}

/** True for a page that lists what is sent: one that says nothing takes nothing back. */
function describesRequest(operation: ServiceOperation): boolean {
  return (
    operation.requestBody !== undefined ||
    operation.parameters.some(({ field }) => field.origin.row !== undefined)
  );
}

function mergeParameters(
  operations: readonly ServiceOperation[],
  context: FieldMerge,
): ServiceParameter[] {
  const names = templateNames(operations[0]?.path ?? "");
  const found = new Map<string, ServiceParameter[]>();
  for (const { parameters, path } of operations) {
    const own = templateNames(path);
    for (const { in: place, field } of parameters) {
      const name =
        place === "path"
          ? (names[own.indexOf(field.name)] ?? field.name)
          : field.name;
      const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
      const list = found.get(key) ?? [];
      list.push({ in: place, field: { ...field, name } });
      found.set(key, list);
    }
  }
  const telling = operations.filter(describesRequest).length;
  return [...found.values()].map((list) => {
    const fields = list.map(({ field }) => field);
    const field = mergeFields(fields as [ServiceField], context);
    const place = (list[0] as ServiceParameter).in;
    const optional = place !== "path" && list.length < telling;
    return {
      in: place,
      field: optional && field.required ? { ...field, required: false } : field,
    };
  });
}

function mergeBodies(
  operations: readonly ServiceOperation[],
  objects: Objects,
): ServiceBody | undefined {
  const bodies = operations.flatMap(({ requestBody }) => requestBody ?? []);
  const schema = schemaOfAll(
    bodies.map((body) => body.schema),
    objects,
  );
  if (!schema) return undefined;
  return {
    mediaTypes: [...new Set(bodies.flatMap(({ mediaTypes }) => mediaTypes))],
    required:
      bodies.every(({ required }) => required) &&
      bodies.length >= operations.filter(describesRequest).length,
    schema,
  };
}

function mergeResponses(
  operations: readonly ServiceOperation[],
  context: FieldMerge,
): ServiceResponse[] {
  const found = new Map<string, ServiceResponse[]>();
  for (const response of operations.flatMap(({ responses }) => responses)) {
    const list = found.get(response.status) ?? [];
    list.push(response);
    found.set(response.status, list);
  }
  return [...found]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([status, list]) => {
      const schema = schemaOfAll(
        list.flatMap((response) => response.schema ?? []),
        context.objects,
      );
      return {
        status,
        description: list.find((item) => item.description)?.description ?? "",
        headers: mergeHeaders(list, context),
        ...(schema ? { schema } : {}),
        examples: list.flatMap(({ examples }) => examples),
      };
    });
}

function mergeHeaders(
  responses: readonly ServiceResponse[],
  context: FieldMerge,
): ServiceField[] {
  const found = new Map<string, [ServiceField, ...ServiceField[]]>();
  for (const header of responses.flatMap(({ headers }) => headers)) {
    const list = found.get(header.name.toLowerCase());
    if (list) list.push(header);
    else found.set(header.name.toLowerCase(), [header]);
  }
  return [...found.values()].map((list) => mergeFields(list, context));
}

/** One schema, or a union of those that differ. */
function schemaOfAll(
  schemas: readonly FieldSchema[],
  objects: Objects,
): FieldSchema | undefined {
  const { first: options } = groupsOf(schemas, objects);
  const [only] = options;
  return options.length < 2 ? only : { kind: "union", options };
}

/** The distinct schemas, and for each schema the number of the one that it is equal to. */
function groupsOf(
  schemas: readonly FieldSchema[],
  objects: Objects,
): { readonly first: FieldSchema[]; readonly numbers: number[] } {
  const first: FieldSchema[] = [];
  const alike = new Map<string, number[]>();
  const numbers = schemas.map((schema) => {
    const names = rootNames(schema, objects);
    const candidates = alike.get(names) ?? [];
    alike.set(names, candidates);
    const known = candidates.find((number) =>
      sameSchema(first[number] ?? schema, schema, objects),
    );
    if (known !== undefined) return known;
    candidates.push(first.length);
    return first.push(schema) - 1;
  });
  return { first, numbers };
}

/** Equal for equal schemas, and cheap: no two that differ in it have to be walked. */
function rootNames(schema: FieldSchema, objects: Objects): string {
  if (schema.kind !== "object") return schema.kind;
  const { fields = [] } = objects.get(schema.object) ?? {};
  return JSON.stringify(fields.map(({ name }) => name).sort());
}

const NO_BODY: FieldSchema = { kind: "any" };

function variantsOf(
  pages: readonly PageOperation[],
  objects: Objects,
): ServiceVariant[] {
  const bodies = pages.map(({ operation }) => operation.requestBody?.schema);
  const { numbers } = groupsOf(
    bodies.map((body) => body ?? NO_BODY),
    objects,
  );
  const names = nameVariants(
    pages.map(({ page, operation }, index) => {
      const body = bodies[index];
      return {
        apiName: operation.apiName,
        title: page.title,
        pageName: page.page.name,
        body,
        examples: operation.requestExamples,
        group: numbers[index] ?? -1,
      };
    }),
    objects,
  );
  return pages.map(({ operation }, index) => {
    const { origin, summary, description } = operation;
    const { requestExamples, responses } = operation;
    const requestBody = bodies[index];
    return {
      ...(names[index] ?? { name: "Variant", official: false }),
      origin,
      summary,
      description,
      ...(requestBody ? { requestBody } : {}),
      requestExamples,
      responses,
    };
  });
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items)
    if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
