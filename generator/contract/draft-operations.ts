/**
 * Each operation with drafts for everything in it that has a schema: parameters, headers, request body, responses.
 * What has no place in OpenAPI (a second row for one parameter, an odd status) is reported and kept for the sources.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Side } from "../page/page-model.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ServiceBody,
  ServiceParameter,
  ServiceResponse,
} from "../service/service-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { compareText } from "./compare-text.js";
import { type DraftContext, draftLoneField } from "./draft-schemas.js";
import {
  bodyRoots,
  type DraftVariant,
  draftVariants,
  responseRoots,
  schemaOfVariants,
} from "./draft-variants.js";
import { matchPathParameters } from "./match-path-parameters.js";
import type { Schema } from "./openapi.js";
import { placeholdersOf } from "./path-identity.js";
import type { PlannedOperation } from "./plan-operations.js";
import { isBodiless } from "./access/bodiless-status.js";
import { noteOf, rowOrigin } from "./schema-notes.js";
import { schemaOfType } from "./schema-of-type.js";

export interface DraftParameter {
  readonly name: string;
  readonly in: ServiceParameter["in"];
  /** Undefined for a name of the path that has no row. */
  readonly row?: ServiceParameter;
  readonly schema: Schema;
}

export interface DraftResponse {
  readonly status: string;
  readonly response: ServiceResponse;
  readonly headers: readonly {
    readonly name: string;
    readonly schema: Schema;
  }[];
  readonly schema?: Schema;
}

export interface DraftOperation extends PlannedOperation {
  readonly operationId: string;
  readonly parameters: readonly DraftParameter[];
  readonly body?: { readonly body: ServiceBody; readonly schema: Schema };
  readonly responses: readonly DraftResponse[];
  readonly absorbed: readonly AbsorbedRow[];
  /** What each page says, where several were read. */
  readonly variants?: readonly DraftVariant[];
}

/** A schema at the top of a body, a parameter or a header; objects below it are named after its label. */
export interface DraftRoot {
  /** `#body`, `#200`, `#body:<Variant>`, `#query.filter`: where an object without a name stands. */
  readonly label: string;
  /** Key of the operation. */
  readonly operation: string;
  readonly direction: Side;
  readonly schema: Schema;
}

/** Drafts of one operation. */
export function draftOperation(
  planned: PlannedOperation,
  operationId: string,
  context: DraftContext,
): DraftOperation {
  const { operation } = planned;
  const absorbed: AbsorbedRow[] = [...operation.absorbed];
  const parameters = draftParameters(planned, absorbed, context);
  const responses = distinctResponses(planned, context.diagnostics);
  const body = operation.requestBody;
  const variants =
    operation.variants &&
    draftVariants(operation.variants, operationId, (type) =>
      rootSchema(type, context),
    );
  // The schema of a body that has variants holds theirs: what is done to one is done to both.
  const whole = (type: FieldSchema, parts: readonly Schema[]): Schema =>
    schemaOfVariants(parts) ?? rootSchema(type, context);
  return {
    ...planned,
    operationId,
    parameters,
    ...(body
      ? {
          body: {
            body,
            schema: whole(
              body.schema,
              (variants ?? []).flatMap((variant) => variant.body ?? []),
            ),
          },
        }
      : {}),
    responses: responses.map(([status, response]) => ({
      status,
      response,
      headers: response.headers.map((field) => ({
        name: field.name,
        schema: draftLoneField(field, context),
      })),
      ...(response.schema
        ? {
            schema: whole(
              response.schema,
              (variants ?? []).flatMap(
                (variant) => variant.responses.get(status) ?? [],
              ),
            ),
          }
        : {}),
    })),
    absorbed,
    ...(variants ? { variants } : {}),
  };
}

/** Every root of the operation: request first, then responses by status. */
export function rootsOf(draft: DraftOperation): DraftRoot[] {
  const roots: DraftRoot[] = [];
  for (const { name, in: place, schema } of draft.parameters) {
    roots.push({
      label: `#${place}.${name}`,
      operation: draft.key,
      direction: "request",
      schema,
    });
  }
  roots.push(...bodyRoots(draft));
  for (const response of draft.responses) {
    const { status, headers } = response;
    roots.push(...responseRoots(draft, response));
    for (const header of headers) {
      roots.push({
        label: `#${status}.header.${header.name}`,
        operation: draft.key,
        direction: "response",
        schema: header.schema,
      });
    }
  }
  return roots;
}

function rootSchema(type: FieldSchema, context: DraftContext): Schema {
  return schemaOfType(type, context.hasObject);
}

/** OpenAPI ignores these headers as parameters: they are the media type and the security scheme. */
const ELSEWHERE: ReadonlyMap<string, AbsorbedRow["became"]> = new Map([
  ["content-type", "media type"],
  ["accept", "media type"],
  ["authorization", "security scheme"],
  ["x-auth-token", "security scheme"],
]);

function draftParameters(
  planned: PlannedOperation,
  absorbed: AbsorbedRow[],
  context: DraftContext,
): DraftParameter[] {
  const rows = planned.operation.parameters.filter((row) => {
    const became =
      row.in === "header"
        ? ELSEWHERE.get(row.field.name.toLowerCase())
        : undefined;
    if (became === undefined) return true;
    const origin = rowOrigin(row.field);
    absorbed.push({ origin, became, detail: row.field.name });
    return false;
  });
  const inPath = rows.filter((row) => row.in === "path");
  const path = distinctParameters(inPath, planned.operation.path);
  const other = distinctParameters(rows.filter((row) => row.in !== "path"));
  const matched = matchPathParameters(planned, path.rows);
  context.diagnostics.push(...matched.diagnostics);
  for (const row of matched.unused) {
    const origin = rowOrigin(row.field);
    absorbed.push({ origin, became: "merged", detail: "not in the path" });
  }
  const drafts: DraftParameter[] = [];
  for (const [name, row] of matched.rows)
    drafts.push(draftParameter({ name, in: "path" }, row, context));
  for (const row of other.rows)
    drafts.push(
      draftParameter({ name: row.field.name, in: row.in }, row, context),
    );
  for (const [row, first] of [...path.repeated, ...other.repeated]) {
    const draft = drafts.find((item) => item.row === first);
    if (draft)
      noteOf(context.notes, draft.schema).origins.push(rowOrigin(row.field));
    context.diagnostics.push(repeated(row));
  }
  return drafts;
}

function draftParameter(
  { name, in: place }: Pick<DraftParameter, "name" | "in">,
  row: ServiceParameter | undefined,
  context: DraftContext,
): DraftParameter {
  if (!row) return { name, in: place, schema: { type: "string" } };
  const schema = draftLoneField(row.field, context);
  return { name, in: place, row, schema };
}

interface DistinctParameters {
  readonly rows: readonly ServiceParameter[];
  readonly repeated: readonly (readonly [
    row: ServiceParameter,
    first: ServiceParameter,
  ])[];
}

function distinctParameters(
  rows: readonly ServiceParameter[],
  path = "",
): DistinctParameters {
  const again: ServiceParameter[] = [];
  const first = new Map<string, ServiceParameter>();
  const repeated: [ServiceParameter, ServiceParameter][] = [];
  for (const row of rows) {
    // Names of headers ignore case.
    const name =
      row.in === "header" ? row.field.name.toLowerCase() : row.field.name;
    const before = first.get(`${row.in} ${name}`);
    if (!before) {
      first.set(`${row.in} ${name}`, row);
      continue;
    }
    const isOfSecond =
      placeholdersOf(path).filter((own) => own === name).length > 1 &&
      again.every((other) => other.field.name !== name);
    if (isOfSecond) again.push(row);
    else repeated.push([row, before]);
  }
  return { rows: [...first.values(), ...again], repeated };
}

function repeated(row: ServiceParameter): Diagnostic {
  return diagnostic(
    "contract/duplicate-parameter",
    `The ${row.in} parameter \`${row.field.name}\` has more than one row; the first one is used.`,
    diagnosticSource(row.field.origin),
    { subject: row.field.name },
  );
}

const STATUS = /^([1-5]\d\d|[1-5]XX|default)$/;

/** Responses by status, in its order; a status that is none becomes `default`. */
function distinctResponses(
  { operation }: PlannedOperation,
  diagnostics: Diagnostic[],
): [string, ServiceResponse][] {
  const responses = new Map<string, ServiceResponse>();
  for (const response of operation.responses) {
    const valid = STATUS.test(response.status);
    const status = valid ? response.status : "default";
    const before = responses.get(status);
    if (!valid || before) {
      diagnostics.push(
        diagnostic(
          valid ? "contract/duplicate-status" : "contract/invalid-status",
          valid
            ? `\`${operation.method} ${operation.path}\` has two responses of status \`${status}\`; one is used.`
            : `\`${response.status}\` of \`${operation.method} ${operation.path}\` is no status code.`,
          diagnosticSource(operation.origin),
          { subject: response.status },
        ),
      );
    }
    if (!before || (!before.schema && response.schema)) {
      responses.set(status, response);
    }
  }
  for (const [status, { schema }] of responses) {
    if (!schema || !isBodiless(status)) continue;
    diagnostics.push(
      diagnostic(
        "contract/body-not-sent",
        `\`${operation.method} ${operation.path}\` lists a body for status ${status}, with which HTTP sends none; it stays in the contract.`,
        diagnosticSource(operation.origin),
        { subject: status },
      ),
    );
  }
  return [...responses].sort(([left], [right]) => compareText(left, right));
}
