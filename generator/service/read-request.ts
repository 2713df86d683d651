/** Parameters and request body of one operation. Input: a page and its URI; output: parts of a ServiceOperation. */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample, ParameterRow } from "../page/page-model.js";
import { bodyInWords } from "./body-in-words.js";
import { bodyObject } from "./body-object.js";
import { linkedBody } from "./linked-body.js";
import { type PlacedRow, placedRequestRows } from "./operation-tables.js";
import { originOf } from "./origin.js";
import { queryAsBody, queryTables } from "./query-as-body.js";
import { readParameters, type RequestContext } from "./read-parameters.js";
import type {
  AbsorbedRow,
  ServiceBody,
  ServiceParameter,
} from "./service-model.js";
import {
  BYTES,
  FILE,
  FORM_TYPE,
  isContentType,
  JSON_TYPE,
  sendBytes,
  shownMediaTypes,
  typesOfForms,
} from "./shown-media-types.js";

export interface RequestParts {
  readonly parameters: readonly ServiceParameter[];
  readonly requestBody?: ServiceBody;
  readonly documentsToken: boolean;
  readonly absorbed: readonly AbsorbedRow[];
}

const TOKEN = "x-auth-token";
/** Rows below the URI that stand for the host: the address of a server, and no parameter. */
const HOST_NAMES: ReadonlySet<string> = new Set(["endpoint", "终端节点"]);
const MEDIA_TYPE =
  /\b(?:application|multipart|text|image|audio|video)\/[\w.+-]+/gi;

const FORM_DATA = "multipart/form-data";

/** Reads everything that the operation sends. */
export function readRequest(context: RequestContext): RequestParts {
  const placed = placedRequestRows(context.page, context.uri);
  const absorbed: AbsorbedRow[] = [];
  const ordinary = placed.filter(
    (item) => !isAbsorbed(item, context, absorbed),
  );
  for (const table of queryTables(ordinary))
    context.report(queryAsBody(table, context));
  const parameters = readParameters(ordinary, context, absorbed);
  const body = ordinary.filter(
    ({ place }) => place === "body" || place === "form",
  );
  const requestBody =
    body.length > 0
      ? readBody(body, placed, context, absorbed)
      : unlistedBody(context, placed, absorbed);
  return {
    parameters,
    ...(requestBody ? { requestBody } : {}),
    documentsToken: placed.some(({ row }) => row.name.toLowerCase() === TOKEN),
    absorbed,
  };
}

/** The token becomes a security scheme, Content-Type a media type. */
function isAbsorbed(
  { table, row, place }: PlacedRow,
  { page, uri }: RequestContext,
  absorbed: AbsorbedRow[],
): boolean {
  const name = row.name.toLowerCase();
  const isHost = HOST_NAMES.has(name) && !uri.query.includes(row.name);
  if (table.part === "uri" && place === "query" && isHost) {
    absorbed.push({
      origin: originOf(page, table, row),
      became: "merged",
      detail: "the server's address",
    });
    return true;
  }
  if (place !== "header") return false;
  if (name !== TOKEN && name !== "content-type") return false;
  absorbed.push({
    origin: originOf(page, table, row),
    became: name === TOKEN ? "security scheme" : "media type",
    detail: row.name,
  });
  return true;
}

/** The methods that say what to store. */
const STORING: ReadonlySet<string> = new Set(["PUT", "POST", "PATCH"]);

/** A body that no table of the request lists. */
function unlistedBody(
  context: RequestContext,
  placed: readonly PlacedRow[],
  absorbed: AbsorbedRow[],
): ServiceBody | undefined {
  if (!STORING.has(context.uri.method)) return undefined;
  return (
    uploadShown(context) ??
    linkedRequest(context, placed, absorbed) ??
    bodyInWords(context)
  );
}

/** The calls shown send the bytes of a file. */
function uploadShown({
  page,
  uri,
  report,
}: RequestContext): ServiceBody | undefined {
  const shown = page.examples.filter(
    ({ method }) => method === undefined || method === uri.method,
  );
  const isText = shown.some(({ side, text }) => side === "request" && text);
  if (isText || !sendBytes(shown)) return undefined;
  report(
    diagnostic(
      "service/upload-from-example",
      `No table lists a request body, yet the calls shown send \`${BYTES}\`; the body was taken for the bytes of a file; next best: no body`,
      { file: page.page.file, position: uri.position },
      { subject: `${uri.method} ${uri.path}` },
    ),
  );
  return {
    mediaTypes: [BYTES],
    required: true,
    schema: FILE,
  };
}

/** A body that the request section only links to. */
function linkedRequest(
  context: RequestContext,
  placed: readonly PlacedRow[],
  absorbed: AbsorbedRow[],
): ServiceBody | undefined {
  const linked = linkedBody("request", context);
  if (!linked) return undefined;
  absorbed.push(...linked.absorbed);
  const { schema, required } = linked;
  const { examples } = context.page;
  return { mediaTypes: mediaTypes(placed, false, examples), required, schema };
}

function readBody(
  body: readonly PlacedRow[],
  placed: readonly PlacedRow[],
  context: RequestContext,
  absorbed: AbsorbedRow[],
): ServiceBody {
  const { page, uri, builder } = context;
  const tables = [...new Set(body.map(({ table }) => table))].map((table) => ({
    table,
    rows: body.filter((item) => item.table === table).map(({ row }) => row),
  }));
  const file = uploadedFile(body, page.examples);
  if (file) {
    const { table, row } = file;
    builder.markUsed(table);
    const [field] = builder.fieldsOf({ page, table }, [row], "request").fields;
    absorbed.push({
      origin: originOf(page, table, row),
      became: "merged",
      detail: "the body",
    });
    if (field)
      return {
        mediaTypes: [BYTES],
        required: row.mandatory === true,
        schema: field.schema,
      };
  }
  const object = bodyObject({ page, uri, side: "request" }, tables, builder);
  absorbed.push(...object.absorbed);
  const typeOfForms = object.forms && typesOfForms(object.forms);
  return {
    mediaTypes: withUpload(
      mediaTypes(
        placed,
        body.some(({ place }) => place === "form"),
        page.examples,
      ),
      { body, placed },
      context,
    ),
    required: object.fields.some((field) => field.required === true),
    schema: object.schema,
    ...(typeOfForms ? { typeOfForms } : {}),
  };
}

/** The one row of a body that is the file itself: every call shown sends bytes, and names no field. */
function uploadedFile(
  body: readonly PlacedRow[],
  examples: readonly PageExample[],
): PlacedRow | undefined {
  const [only, ...others] = body;
  if (!only || others.length > 0 || !isFile(only)) return undefined;
  return sendBytes(examples) ? only : undefined;
}

function isFile({ row: { type, name } }: PlacedRow): boolean {
  return type.kind === "scalar" && type.format === "binary" && name !== "-";
}

interface BodyRows {
  readonly body: readonly PlacedRow[];
  readonly placed: readonly PlacedRow[];
}

/** JSON holds no file: a body that must have one is a form, and one that may have one is either. */
function withUpload(
  types: readonly string[],
  { body, placed }: BodyRows,
  { page, report }: RequestContext,
): string[] {
  const files = body.filter(isFile);
  const [first] = files;
  const isJson = types.length === 1 && types[0] === JSON_TYPE;
  if (first === undefined || !isJson) return [...types];
  const named = contentTypeRow(placed) !== undefined;
  const asked = files.some(({ row }) => row.mandatory === true);
  const { name, typeText, position } = first.row;
  report(
    diagnostic(
      "service/form-from-file",
      `Row \`${name}\` of the request body is of type \`${typeText}\`, which JSON cannot hold; the body was taken for multipart/form-data${asked && !named ? "" : " as well"}; next best: JSON with the file in Base64`,
      { file: page.page.file, row: name, position },
    ),
  );
  return asked && !named ? [FORM_DATA] : [JSON_TYPE, FORM_DATA];
}

function contentTypeRow(
  placed: readonly PlacedRow[],
): ParameterRow | undefined {
  return placed.find(
    ({ row: { name }, place }) => place === "header" && isContentType(name),
  )?.row;
}

/** What the Content-Type row names, or the examples where no row does and all of them send a form; else JSON. */
function mediaTypes(
  placed: readonly PlacedRow[],
  form: boolean,
  examples: readonly PageExample[],
): string[] {
  const row = contentTypeRow(placed);
  const named = (row?.description ?? "").match(MEDIA_TYPE) ?? [];
  const types = [
    ...new Set(named.map((type) => type.toLowerCase().replace(/[.]$/, ""))),
  ];
  const fitting = types.filter((type) => FORM_TYPE.test(type) === form);
  if (fitting.length > 0) return fitting;
  if (types.length > 0 && !form) return types;
  if (form) return [FORM_DATA];
  return shownMediaTypes(examples);
}
