/** Parameters of one operation. Input: the rows of its call, and its URI; output: parameters, each once. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel, PageUri, ParameterRow } from "../page/page-model.js";
import type { TypeExpression } from "../page/type-expression.js";
import { spellingKey } from "../vocabulary/object-names.js";
import { absorbedParts, composedValues, withParts } from "./composed-query.js";
import { addHeadersInWords } from "./headers-in-words.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { PageIndex } from "./page-index.js";
import type { PlacedRow } from "./operation-tables.js";
import { originOf } from "./origin.js";
import type {
  AbsorbedRow,
  ServiceField,
  ServiceParameter,
} from "./service-model.js";
import { isHeldTwice, templateNames } from "./template-names.js";
import { type Add, addUndocumented } from "./undocumented-parameters.js";

export interface RequestContext {
  readonly page: PageModel;
  readonly uri: PageUri;
  readonly index: PageIndex;
  readonly builder: ObjectBuilder;
  readonly report: (item: Diagnostic) => void;
}

const TEXT: TypeExpression = { kind: "scalar", name: "string" };

/** Those of the rows, then those that only the URI shows. */
export function readParameters(
  placed: readonly PlacedRow[],
  context: RequestContext,
  absorbed: AbsorbedRow[],
): ServiceParameter[] {
  const { page, uri } = context;
  const composed = composedValues(placed, uri);
  const parts = new Set(composed.flatMap((value) => value.parts));
  absorbed.push(...absorbedParts(page, composed));
  const parameters = new Map<string, ServiceParameter>();
  const addAs = (key: string, parameter: ServiceParameter): boolean => {
    if (parameters.has(key)) return false;
    parameters.set(key, withParts(parameter, composed));
    return true;
  };
  const add: Add = (parameter) => addAs(keyOf(parameter), parameter);
  // A name that the path holds twice may have a row for each of its places.
  const addOfRow: Add = (parameter) =>
    add(parameter) ||
    (isRepeated(parameter, uri) &&
      addAs(`${keyOf(parameter)} again`, parameter));
  for (const item of placed)
    if (!parts.has(item)) addRow(item, context, { add: addOfRow, absorbed });
  spellAsUri(parameters, context);
  const inQuery = composed.map(({ name }) => name);
  addUndocumented(context, new Set(inQuery), {
    add,
    inPath: (name) => parameters.get(`path ${name}`)?.field,
  });
  addHeadersInWords(context, add);
  return [...parameters.values()];
}

function keyOf({ in: place, field: { name } }: ServiceParameter): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function isRepeated(
  { in: place, field }: ServiceParameter,
  { path }: PageUri,
): boolean {
  return place === "path" && isHeldTwice(path, field.name);
}

/** "bell.{n}", "bell.N": the row of all that are numbered. */
const NUMBER_LEFT_OPEN = /\.(?:\{\w{1,10}\}|[nNiIxX])$/;

/** A row whose name the query of the URI writes with other signs: what is sent is what the URI shows. */
function spellAsUri(
  parameters: Map<string, ServiceParameter>,
  { page, uri, report }: RequestContext,
): void {
  for (const name of uri.query) {
    if (parameters.has(`query ${name}`)) continue;
    const [found, ...others] = [...parameters].filter(
      ([, { in: location, field }]) =>
        location === "query" &&
        !uri.query.includes(field.name) &&
        (spellingKey(field.name) === spellingKey(name) ||
          `${field.name.replace(NUMBER_LEFT_OPEN, "")}.0` === name),
    );
    if (!found || others.length > 0) continue;
    const [key, { field, ...rest }] = found;
    parameters.delete(key);
    parameters.set(`query ${name}`, { ...rest, field: { ...field, name } });
    report(
      diagnostic(
        "service/query-parameter-spelled-otherwise",
        `Row \`${field.name}\` is spelled \`${name}\` in the query of the URI, which was believed`,
        { file: page.page.file, position: uri.position, row: field.name },
        { subject: `${uri.method} ${uri.path}` },
      ),
    );
  }
}

function addRow(
  { table, row, place }: PlacedRow,
  context: RequestContext,
  { add, absorbed }: { readonly add: Add; readonly absorbed: AbsorbedRow[] },
): void {
  if (place === "body" || place === "form") return;
  const { page, uri, builder, report } = context;
  const source = { file: page.page.file, position: row.position };
  const subject = { subject: `${uri.method} ${uri.path}` };
  if (place === "cookie") {
    report(
      diagnostic(
        "service/cookie-parameter",
        `\`${row.name}\` is sent as a cookie, which neither the contract nor the client has; it was left out`,
        { ...source, row: row.name },
        subject,
      ),
    );
    return;
  }
  const isObject = place === "path" && holdsObject(row.type);
  const readable: ParameterRow = isObject ? { ...row, type: TEXT } : row;
  const [read] = builder.fieldsOf(
    { page, table },
    [readable],
    "request",
  ).fields;
  const isText = place === "path" || place === "header";
  const field = isText ? asText(read) : read;
  if (!field) {
    report(
      diagnostic(
        "service/parameter-without-name",
        `Row \`${row.label}\` stands for a name that the caller chooses, which ${place} parameters cannot have; it was left out`,
        { ...source, row: row.label },
      ),
    );
    return;
  }
  if (place === "path" && !templateNames(uri.path).includes(row.name)) {
    if (!inOtherUris(row.name, context))
      report(
        diagnostic(
          "service/path-parameter-not-in-uri",
          `Path parameter \`${row.name}\` does not occur in \`${uri.path}\`; it was left out`,
          { ...source, row: row.name },
          subject,
        ),
      );
    return;
  }
  if (!add({ in: place, field })) {
    const origin = originOf(page, table, row);
    absorbed.push({ origin, became: "merged", detail: row.name });
  } else if (isObject)
    report(
      diagnostic(
        "service/path-parameter-not-text",
        `Path parameter \`${row.name}\` has an object for its type, which no path can hold; it was taken for a string`,
        { ...source, row: row.name },
        subject,
      ),
    );
}

/** True for a path parameter of another URI of the page. */
function inOtherUris(name: string, { page, uri }: RequestContext): boolean {
  return page.uris.some(
    (other) => other !== uri && templateNames(other.path).includes(name),
  );
}

/** True for a type that a segment of a path cannot hold: the type cell is the page's slip. */
function holdsObject(type: TypeExpression): boolean {
  if (type.kind === "array") return holdsObject(type.items);
  return type.kind === "object" || type.kind === "map";
}

/** What stands in a path or in a header is text, if its type is not documented. */
function asText(field: ServiceField | undefined): ServiceField | undefined {
  return field?.schema.kind === "any"
    ? { ...field, schema: { kind: "scalar", name: "string" } }
    : field;
}
