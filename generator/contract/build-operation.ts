/**
 * One operation of the document: from its drafts, its id and the verdicts on its examples. Notes for the sources are
 * written on the way, keyed by where each part ends up.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageExample } from "../page/page-model.js";
import { noteOperation, reportExamples } from "./account-examples.js";
import {
  type ExampleFacts,
  asideExample,
  buildMediaType,
  hasPayload,
} from "./build-media-type.js";
import { demandsField } from "./demands-field.js";
import type {
  DraftOperation,
  DraftParameter,
  DraftResponse,
} from "./draft-operations.js";
import {
  requestVariants,
  titleOfExample,
  withoutRepeats,
} from "./draft-variants.js";
import { type Finishing, finishSchema } from "./finish-schema.js";
import type { ExampleVerdict } from "./judge-examples.js";
import type {
  Header,
  Operation,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from "./openapi.js";
import { reasonPhrase } from "./reason-phrases.js";
import { safeMarkdown } from "./safe-markdown.js";
import {
  errorCodeEntry,
  permissionEntry,
  rateLimitEntry,
} from "./service-facts.js";
import { formOf, typeOfAnswer } from "./media-types.js";
import { typeOfExample } from "./type-of-example.js";

export interface OperationContext {
  readonly finishing: Finishing;
  readonly verdicts: ReadonlyMap<PageExample, ExampleVerdict>;
  /** The finished schemas by name. */
  readonly components: Readonly<Record<string, Schema>>;
  readonly diagnostics: Diagnostic[];
}

/** The operation, with its keys in a fixed order. */
export function buildOperation(
  draft: DraftOperation,
  context: OperationContext,
): Operation {
  const { operation, operationId } = draft;
  const at = ["paths", draft.template, operation.method.toLowerCase()];
  const parameters: Parameter[] = [];
  for (const [index, parameter] of draft.parameters.entries()) {
    const place = [...at, "parameters", String(index)];
    parameters.push(buildParameter(parameter, place, context));
  }
  const requestBody = buildRequestBody(draft, [...at, "requestBody"], context);
  const unplaced = draft.body
    ? []
    : operation.requestExamples.filter(hasPayload);
  noteOperation(draft, at, context);
  reportExamples(draft, unplaced, context);
  const summary = operation.summary.trim();
  const address = operation.origin.page.address;
  return {
    operationId,
    summary: summary === "" ? operationId : safeMarkdown(summary),
    ...(operation.description === ""
      ? {}
      : { description: safeMarkdown(operation.description) }),
    tags: [tagOf(draft)],
    ...(operation.deprecated ? { deprecated: true } : {}),
    ...(address !== undefined && /^https?:\/\/\S+$/.test(address)
      ? { externalDocs: { url: address } }
      : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: buildResponses(draft, [...at, "responses"], context),
    ...(operation.permissions.length > 0
      ? { "x-doc-permissions": operation.permissions.map(permissionEntry) }
      : {}),
    ...(operation.rateLimit
      ? { "x-doc-rate-limit": rateLimitEntry(operation.rateLimit) }
      : {}),
    ...(operation.errorCodes
      ? { "x-doc-error-codes": operation.errorCodes.map(errorCodeEntry) }
      : {}),
    ...buildVariants(draft, at, context),
    ...(unplaced.length > 0
      ? { "x-doc-examples": unplaced.map(asideWithoutBody) }
      : {}),
    "x-doc-source": { page: operation.origin.page.name },
  };
}

/** The tag of an operation; one is always given, so that generators do not make one up. */
export function tagOf({ operation }: DraftOperation): string {
  const tag = operation.tag.trim();
  return tag === "" ? "Operations" : tag;
}

/** `x-doc-variants`, where pages document different request bodies. */
function buildVariants(
  draft: DraftOperation,
  at: readonly string[],
  { finishing }: OperationContext,
): { "x-doc-variants"?: unknown } {
  const variants = requestVariants(draft);
  if (variants.length === 0) return {};
  return {
    "x-doc-variants": variants.map(({ name, variant, body = {} }, index) => {
      const place = [...at, "x-doc-variants", String(index), "schema"];
      const summary = safeMarkdown(variant.summary.trim());
      const description = safeMarkdown(variant.description);
      return {
        name,
        page: variant.origin.page.name,
        ...(summary === "" ? {} : { summary }),
        ...(description === "" ? {} : { description }),
        ...(variant.permissions
          ? { permissions: variant.permissions.map(permissionEntry) }
          : {}),
        schema: finishSchema(body, place, finishing),
      };
    }),
  };
}

function asideWithoutBody(example: PageExample): object {
  return asideExample(example, "The operation documents no request body.");
}

interface DescribedSchema {
  readonly schema: Schema;
  /** What belongs to the parameter or header rather than to its schema. */
  readonly outside: Pick<Parameter, "description" | "deprecated"> & {
    readonly "x-doc-source"?: unknown;
  };
}

const OUTSIDE: ReadonlySet<string> = new Set([
  "description",
  "deprecated",
  "x-doc-source",
]);

/** Finishes the schema of a parameter or header at its holder's place. */
function describedSchema(
  draft: Schema,
  at: readonly string[],
  { finishing }: OperationContext,
): DescribedSchema {
  const finished = finishSchema(draft, at, finishing);
  const schema: Record<string, unknown> = {};
  const outside: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(finished)) {
    if (OUTSIDE.has(keyword)) outside[keyword] = value;
    else schema[keyword] = value;
  }
  return { schema, outside };
}

function buildParameter(
  { name, in: place, row, schema: draft }: DraftParameter,
  at: readonly string[],
  context: OperationContext,
): Parameter {
  const { schema, outside } = describedSchema(draft, at, context);
  const { description, deprecated, ...source } = outside;
  const required = place === "path" || row?.field.required === true;
  return {
    name,
    in: place,
    ...(description === undefined ? {} : { description }),
    ...(required ? { required } : {}),
    ...(deprecated === undefined ? {} : { deprecated }),
    schema,
    ...source,
  };
}

function buildRequestBody(
  draft: DraftOperation,
  at: readonly string[],
  { finishing, verdicts, components }: OperationContext,
): RequestBody | undefined {
  const { body, operation } = draft;
  if (!body) return undefined;
  const mediaTypes =
    body.body.mediaTypes.length > 0
      ? [...new Set(body.body.mediaTypes)]
      : ["application/json"];
  const shown = withoutRepeats(draft, operation.requestExamples);
  let { required } = body.body;
  const content = mediaTypes.map((mediaType) => {
    const place = [...at, "content", mediaType, "schema"];
    const schema = finishSchema(formOf(body, mediaType), place, finishing);
    required ||= demandsField(schema, components);
    const examples = shown.filter(
      (example) => typeOfExample(example, mediaTypes) === mediaType,
    );
    const facts = { verdicts, titleOf: titleOfExample(draft) };
    return [mediaType, buildMediaType(schema, examples, facts) ?? {}] as const;
  });
  return {
    ...(required ? { required } : {}),
    content: Object.fromEntries(content),
  };
}

function buildResponses(
  draft: DraftOperation,
  at: readonly string[],
  context: OperationContext,
): Record<string, Response> {
  const titleOf = titleOfExample(draft);
  const responses = draft.responses.map(
    (response) =>
      [
        response.status,
        buildResponse(
          response,
          withoutRepeats(draft, response.response.examples),
          { ...context, titleOf, at: [...at, response.status] },
        ),
      ] as const,
  );
  if (responses.length === 0) {
    return { default: { description: reasonPhrase("default") } };
  }
  return Object.fromEntries(responses);
}

function buildResponse(
  { status, response, headers, schema: draft }: DraftResponse,
  examples: readonly PageExample[],
  {
    at,
    ...context
  }: OperationContext & ExampleFacts & { readonly at: readonly string[] },
): Response {
  const description = response.description.trim();
  const type = typeOfAnswer(response);
  const place = [...at, "content", type, "schema"];
  const schema = draft && finishSchema(draft, place, context.finishing);
  const mediaType = buildMediaType(schema, examples, context);
  return {
    description:
      description === "" ? reasonPhrase(status) : safeMarkdown(description),
    ...(headers.length > 0
      ? { headers: buildHeaders(headers, [...at, "headers"], context) }
      : {}),
    ...(mediaType ? { content: { [type]: mediaType } } : {}),
  };
}

function buildHeaders(
  headers: DraftResponse["headers"],
  at: readonly string[],
  context: OperationContext,
): Record<string, Header> {
  return Object.fromEntries(
    headers.map(({ name, schema: draft }) => {
      const { schema, outside } = describedSchema(
        draft,
        [...at, name],
        context,
      );
      const { description, deprecated, ...source } = outside;
      const header: Header = {
        ...(description === undefined ? {} : { description }),
        ...(deprecated === undefined ? {} : { deprecated }),
        schema,
        ...source,
      };
      return [name, header];
    }),
  );
}
