/** Responses of one operation: every documented status code, with headers, body and examples. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  PageExample,
  PageModel,
  PageUri,
  ParameterTable,
} from "../page/page-model.js";
import { FAILURE_STATUS } from "../vocabulary/markers.js";
import { absorbIntoFile, fileInWords } from "./answered-file.js";
import { bodyObject } from "./body-object.js";
import { isErrorExample } from "./error-examples.js";
import { errorTables } from "./error-tables.js";
import { linkedBody } from "./linked-body.js";
import { linkedAnswer, linkedFailures } from "./linked-answer.js";
import type { ObjectBuilder } from "./object-builder.js";
import {
  type ResponseTables,
  type RowsOfTable,
  ownAnswer,
  responseTables,
} from "./operation-tables.js";
import type { PageIndex } from "./page-index.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ServiceField,
  ServiceResponse,
} from "./service-model.js";
import { shareFailure } from "./share-failure.js";
import { FILE } from "./shown-media-types.js";

export interface ResponseParts {
  readonly responses: readonly ServiceResponse[];
  readonly absorbed: readonly AbsorbedRow[];
}

interface ResponseContext {
  readonly page: PageModel;
  readonly uri: PageUri;
  readonly index: PageIndex;
  readonly builder: ObjectBuilder;
  readonly report: (item: Diagnostic) => void;
}

interface DraftResponse {
  headers: readonly ServiceField[];
  schema: FieldSchema | undefined;
  readonly examples: PageExample[];
}

/** Reads all responses, in the order of their codes. */
export function readResponses(context: ResponseContext): ResponseParts {
  const { page } = context;
  const drafts = new Map<string, DraftResponse>();
  const absorbed: AbsorbedRow[] = [];
  const draft = (status: string): DraftResponse => {
    let known = drafts.get(status);
    if (!known) {
      known = { headers: [], schema: undefined, examples: [] };
      drafts.set(status, known);
    }
    return known;
  };
  for (const { status } of page.statusCodes) draft(status);
  const success = successCode(context);
  const listed = new Set<string>();
  const answer = answerOf(context);
  const coded = answersOf(answer, context).flatMap(({ page, tables }) =>
    byCode(tables, context, success).map((found) => ({ ...found, from: page })),
  );
  for (const { status, headers, bodies, from } of coded) {
    const target = draft(status);
    target.headers = [
      ...target.headers,
      ...headers.flatMap((rows) => headerFields(rows, from, context, absorbed)),
    ];
    if (bodies.length === 0) continue;
    const succeeds = !FAILURE.test(status) && status === success();
    if (page.answersFile && succeeds) {
      absorbed.push(...absorbIntoFile(from, bodies, context.builder));
      continue;
    }
    if (succeeds)
      for (const { rows } of bodies)
        for (const { name } of rows) listed.add(name);
    const place = {
      page: from,
      uri: context.uri,
      side: "response",
      status,
    } as const;
    const object = bodyObject(place, bodies, context.builder);
    absorbed.push(...object.absorbed);
    target.schema ??= object.schema;
  }
  const linked =
    coded.length === 0 ? linkedBody("response", context) : undefined;
  if (linked) {
    draft(linked.status ?? success()).schema = linked.schema;
    absorbed.push(...linked.absorbed);
  }
  if (page.answersFile) draft(success()).schema = FILE;
  if (page.answersFile === "words")
    context.report(fileInWords(page, context.uri));
  let answered = page.answersFile !== undefined;
  for (const example of examplesOf(answer, page)) {
    const status =
      example.status ??
      (isErrorExample(example, listed, answered) ? ANY_OTHER : success());
    if (status === ANY_OTHER && !example.status)
      reportError(example, context, success());
    if (!FAILURE.test(status)) answered ||= example.text !== "";
    draft(status).examples.push(example);
  }
  shareFailure(drafts, context.builder);
  const texts = new Map(
    page.statusCodes.map(({ status, description }) => [status, description]),
  );
  const responses = [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, { headers, schema, examples }]) => ({
      status,
      description: texts.get(status) ?? "",
      headers,
      ...(schema ? { schema } : {}),
      examples,
    }));
  return { responses, absorbed };
}

/** The response of all codes that have none of their own. */
const ANY_OTHER = FAILURE_STATUS;
const FAILURE = new RegExp(`^(?:[45]|${FAILURE_STATUS}$)`);

/** The page whose tables tell what comes back, and those tables. */
interface Answer {
  readonly page: PageModel;
  readonly tables: readonly ParameterTable[];
}

/** The page's own tables, or those of a page that its response section only links to. */
function answerOf({ page, index }: ResponseContext): Answer {
  const tables = ownAnswer(page);
  const linked = tables.length === 0 ? linkedAnswer(page, index) : undefined;
  return linked ?? { page, tables };
}

/** The answer, and what a page that it only links to says of failures where it says nothing itself. */
function answersOf(answer: Answer, { page, index }: ResponseContext): Answer[] {
  const known =
    answer.page !== page ||
    answer.tables.some(({ status }) => status && FAILURE.test(status));
  const failures = known ? undefined : linkedFailures(page, index);
  return failures ? [answer, failures] : [answer];
}

/** The page's response examples; without any, those beside the tables that it links to, as far as they are JSON. */
function examplesOf(answer: Answer, page: PageModel): readonly PageExample[] {
  const shown = ({ side }: PageExample): boolean => side === "response";
  const own = page.examples.filter(shown);
  if (own.length > 0 || answer.page === page) return own;
  return answer.page.examples
    .filter(shown)
    .filter(({ value }) => value !== undefined);
}

function reportError(
  { title, position }: PageExample,
  { page, uri, report }: ResponseContext,
  success: string,
): void {
  report(
    diagnostic(
      "service/example-of-an-error",
      `The response example${title ? ` \`${title}\`` : ""} stands among those of success, shows none of the fields there and is shaped like an error; it was put below \`${ANY_OTHER}\`; next best: \`${success}\``,
      { file: page.page.file, position },
      { subject: `${uri.method} ${uri.path}` },
    ),
  );
}

interface CodedTables extends ResponseTables {
  readonly status: string;
}

/** Tables without a marker belong to the success code, together with those that name it. */
function byCode(
  given: readonly ParameterTable[],
  context: ResponseContext,
  success: () => string,
): CodedTables[] {
  const found = new Map<string, CodedTables>();
  const add = ({ status, headers, bodies }: CodedTables): void => {
    const known = found.get(status);
    found.set(status, {
      status,
      headers: [...(known?.headers ?? []), ...headers],
      bodies: [...(known?.bodies ?? []), ...bodies],
    });
  };
  for (const tables of responseTables(given, context.uri)) {
    const status = tables.status ?? success();
    const errors = FAILURE.test(status) ? [] : errorTables(tables.bodies);
    const bodies = tables.bodies.filter((table) => !errors.includes(table));
    add({ status, headers: tables.headers, bodies });
    if (errors.length === 0) continue;
    add({ status: ANY_OTHER, headers: [], bodies: errors });
    for (const { table } of errors) reportErrors(table, status, context);
  }
  return [...found.values()];
}

function reportErrors(
  { caption, section, position }: ParameterTable,
  status: string,
  { page, uri, report }: ResponseContext,
): void {
  report(
    diagnostic(
      "service/table-of-errors",
      `Table \`${caption ?? section}\` lists an error and stands among those of success; it was put below \`${ANY_OTHER}\`; next best: \`${status}\``,
      { file: page.page.file, position },
      { subject: `${uri.method} ${uri.path}` },
    ),
  );
}

/** The one success code that tables and examples without a marker belong to. */
function successCode({ page, uri, report }: ResponseContext): () => string {
  let code: string | undefined;
  return () => {
    if (code) return code;
    const named = [
      ...page.statusCodes.map(({ status }) => status),
      ...page.tables.map(({ status }) => status),
      ...page.examples.map(({ status }) => status),
    ].filter((status) => status !== undefined);
    const documented =
      named.find((status) => status.startsWith("2")) ?? onlyChoices(named);
    if (!documented) {
      report(
        diagnostic(
          "service/status-code-assumed",
          "The page names no success status; its response was taken for `200`",
          { file: page.page.file, position: uri.position },
          { subject: `${uri.method} ${uri.path}` },
        ),
      );
    }
    code = documented ?? "200";
    return code;
  };
}

/** A list of versions is answered with `300 Multiple Choices`: success where no other redirection is documented. */
function onlyChoices(named: readonly string[]): string | undefined {
  const redirections = named.filter((status) => status.startsWith("3"));
  return redirections.length > 0 &&
    redirections.every((status) => status === MULTIPLE_CHOICES)
    ? MULTIPLE_CHOICES
    : undefined;
}

const MULTIPLE_CHOICES = "300";

function headerFields(
  { table, rows }: RowsOfTable,
  page: PageModel,
  { builder }: ResponseContext,
  absorbed: AbsorbedRow[],
): readonly ServiceField[] {
  const read = builder.fieldsOf({ page, table }, rows, "response");
  absorbed.push(...read.absorbed);
  builder.markUsed(table);
  return read.fields;
}
