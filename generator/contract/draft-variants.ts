/**
 * The bodies of an operation that several pages document. Drafts are made for each page; once equal drafts are shared,
 * those that are one schema become one again, and what is left are the variants: `anyOf`, each with a name.
 */
import type { PageExample } from "../page/page-model.js";
import type {
  FieldSchema,
  Origin,
  ServiceVariant,
} from "../service/service-model.js";
import type { DraftOperation, DraftRoot } from "./draft-operations.js";
import { operationIdentifier } from "./identifiers.js";
import { compareText } from "./compare-text.js";
import type { Schema } from "./openapi.js";

export interface DraftVariant {
  readonly variant: ServiceVariant;
  /** An identifier as operation ids are; the operation's own id for the variant that gave it. */
  readonly name: string;
  readonly body?: Schema;
  /** By status. */
  readonly responses: ReadonlyMap<string, Schema>;
}

/** Drafts of all pages; the variant that the operation is called after comes first, the others by name. */
export function draftVariants(
  variants: readonly ServiceVariant[],
  operationId: string,
  draft: (type: FieldSchema) => Schema,
): DraftVariant[] {
  const drafts = variants.map((variant): DraftVariant => {
    const { requestBody, responses } = variant;
    return {
      variant,
      name: nameOf(variant, operationId),
      ...(requestBody ? { body: draft(requestBody) } : {}),
      responses: new Map(
        responses.flatMap(({ status, schema }) =>
          schema ? [[status, draft(schema)] as const] : [],
        ),
      ),
    };
  });
  const isMain = ({ name }: DraftVariant): number =>
    name === operationId ? 0 : 1;
  drafts.sort(
    (left, right) =>
      isMain(left) - isMain(right) || compareText(left.name, right.name),
  );
  const taken = new Set<string>();
  return drafts.map((variant) => {
    let name = variant.name;
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${variant.name}${count}`;
    taken.add(name.toLowerCase());
    return { ...variant, name };
  });
}

/** An official name stands alone; any other says something only with the operation's. */
function nameOf(
  { name, official }: ServiceVariant,
  operationId: string,
): string {
  const own = operationIdentifier(name) ?? "Variant";
  return official ? own : operationId + own;
}

/** All `schemas` as one: itself, or `anyOf`. The schemas are held, not copied. */
export function schemaOfVariants(
  schemas: readonly Schema[],
): Schema | undefined {
  const distinct = distinctSchemas(schemas);
  const [first] = distinct;
  return distinct.length < 2 ? first : { anyOf: distinct };
}

/** Makes one of what sharing has found equal; nothing to do where one page documents the operation. */
export function settleVariants(draft: DraftOperation): DraftOperation {
  if (!draft.variants) return draft;
  const kept = new Map<string, Schema>();
  const settled = (schema: Schema): Schema => {
    const key = JSON.stringify(schema);
    const known = kept.get(key) ?? schema;
    kept.set(key, known);
    return known;
  };
  const variants = draft.variants.map(
    ({ body, responses, ...rest }): DraftVariant => ({
      ...rest,
      ...(body ? { body: settled(body) } : {}),
      responses: new Map(
        [...responses].map(([status, schema]) => [status, settled(schema)]),
      ),
    }),
  );
  const body = schemaOfVariants(bodiesOf(variants));
  return {
    ...draft,
    variants,
    ...(draft.body && body ? { body: { ...draft.body, schema: body } } : {}),
    responses: draft.responses.map((response) => {
      const schema = schemaOfVariants(answersOf(variants, response.status));
      return schema ? { ...response, schema } : response;
    }),
  };
}

/** The variants of the request body, one for each schema; none where all pages agree. */
export function requestVariants({ variants }: DraftOperation): DraftVariant[] {
  const found = new Map<Schema, DraftVariant>();
  for (const draft of variants ?? []) {
    if (draft.body && !found.has(draft.body)) found.set(draft.body, draft);
  }
  return found.size < 2 ? [] : [...found.values()];
}

/** The page that an example stands on. */
export function pageOfExample({
  operation,
  variants,
}: DraftOperation): (example: PageExample) => Origin["page"] {
  const pages = new Map<PageExample, Origin["page"]>();
  for (const { variant } of variants ?? []) {
    const { page } = variant.origin;
    for (const example of variant.requestExamples) pages.set(example, page);
    for (const { examples } of variant.responses)
      for (const example of examples) pages.set(example, page);
  }
  return (example) => pages.get(example) ?? operation.origin.page;
}

/** What an example is called; on a further page one without a title is called as its page. */
export function titleOfExample(
  draft: DraftOperation,
): (example: PageExample) => string | undefined {
  const { operation, variants = [] } = draft;
  const pageOf = pageOfExample(draft);
  const summaries = new Map(
    variants.map(({ variant }) => [variant.origin.page, variant.summary]),
  );
  return (example) => {
    const page = pageOf(example);
    if (example.title !== undefined || page === operation.origin.page)
      return example.title;
    return summaries.get(page);
  };
}

/** The examples without those of further pages that say again what an earlier one says. */
export function withoutRepeats(
  draft: DraftOperation,
  examples: readonly PageExample[],
): readonly PageExample[] {
  if (!draft.variants) return examples;
  const pageOf = pageOfExample(draft);
  const first = new Map<string, Origin["page"]>();
  return examples.filter((example) => {
    const { title, text, value } = example;
    const said = JSON.stringify([title ?? "", value ?? text]);
    const page = first.get(said) ?? pageOf(example);
    first.set(said, page);
    return page === pageOf(example);
  });
}

/** A root for each schema of the request body: `#body`, or `#body:<Variant>`. */
export function bodyRoots(draft: DraftOperation): DraftRoot[] {
  if (!draft.body) return [];
  return rootsOfVariants(draft, {
    place: "body",
    direction: "request",
    whole: draft.body.schema,
    schemaOf: ({ body }) => body,
  });
}

/** A root for each schema of a response: `#200`, or `#200:<Variant>`. */
export function responseRoots(
  draft: DraftOperation,
  { status, schema }: DraftOperation["responses"][number],
): DraftRoot[] {
  if (!schema) return [];
  return rootsOfVariants(draft, {
    place: status,
    direction: "response",
    whole: schema,
    schemaOf: ({ responses }) => responses.get(status),
  });
}

interface VariantRoots extends Pick<DraftRoot, "direction"> {
  readonly place: string;
  readonly whole: Schema;
  readonly schemaOf: (variant: DraftVariant) => Schema | undefined;
}

function rootsOfVariants(
  { variants, operationId, key: operation }: DraftOperation,
  { place, direction, whole, schemaOf }: VariantRoots,
): DraftRoot[] {
  const found = new Map<Schema, string>();
  for (const variant of variants ?? []) {
    const schema = schemaOf(variant);
    if (schema && !found.has(schema)) found.set(schema, variant.name);
  }
  if (found.size < 2) {
    return [{ label: `#${place}`, operation, direction, schema: whole }];
  }
  return [...found].map(([schema, name]) => ({
    label: name === operationId ? `#${place}` : `#${place}:${name}`,
    operation,
    direction,
    schema,
  }));
}

function bodiesOf(variants: readonly DraftVariant[]): Schema[] {
  return variants.flatMap(({ body }) => body ?? []);
}

function answersOf(
  variants: readonly DraftVariant[],
  status: string,
): Schema[] {
  return variants.flatMap(({ responses }) => responses.get(status) ?? []);
}

function distinctSchemas(schemas: readonly Schema[]): Schema[] {
  return [
    ...new Map(
      schemas.map((schema) => [JSON.stringify(schema), schema]),
    ).values(),
  ];
}
