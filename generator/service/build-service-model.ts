/**
 * Entry of `service/`: all pages of a service to one ServiceModel. Links are resolved across all pages given, also
 * those whose operations belong to another service.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageExample, PageModel, PageUri } from "../page/page-model.js";
import { OBJECT_NAME } from "../vocabulary/object-names.js";
import { withCallPermissions } from "./call-permissions.js";
import { documentedTemplate } from "./documented-template.js";
import { findCycles } from "./find-cycles.js";
import { learnFromExamples } from "./learn-from-examples.js";
import type { KnownTable } from "./matching/known-tables.js";
import { matchTables } from "./matching/match-tables.js";
import {
  type PageOperation,
  mergeOperations,
  operationKey,
} from "./merge-operations.js";
import { mapsByExample } from "./maps-by-example.js";
import { ObjectBuilder } from "./object-builder.js";
import { objectsBehindKeys } from "./objects-behind-keys.js";
import { ownView } from "./own-view.js";
import { PageIndex } from "./page-index.js";
import { readRequest } from "./read-request.js";
import { readResponses } from "./read-responses.js";
import type { ServiceModel, ServiceOperation } from "./service-model.js";
import { showsOperation } from "./shows-operation.js";
import {
  errorCodesOf,
  readEndpoints,
  readErrorCodes,
  withRateLimits,
} from "./service-pages.js";
import { tagOf } from "./tag-of.js";
import { templateNames } from "./template-names.js";
import { elementsSideBySide, fieldsInWords } from "./told-structure.js";
import { unusedStructures, unusedTables } from "./unused-tables.js";

export interface ServiceOptions {
  readonly name: string;
  /** True for paths that belong to the service; the others are left to their own. */
  readonly owns: (path: string) => boolean;
  /** Objects of the contract accepted before: evidence for pages that lost their captions, asked only for those. */
  readonly accepted?: () => readonly KnownTable[];
}

/** Reads the pages of one service together. */
export function buildServiceModel(
  given: readonly PageModel[],
  options: ServiceOptions,
): ServiceModel {
  const {
    pages,
    matches,
    diagnostics: guesses,
  } = matchTables(given, options.accepted);
  const index = new PageIndex(pages, matches);
  const builder = new ObjectBuilder(index);
  const diagnostics: Diagnostic[] = [];
  const report = (item: Diagnostic): void => void diagnostics.push(item);
  const found: PageOperation[] = [];
  const documenting: PageModel[] = [];
  for (const page of pages) {
    const uris = distinctUris(page).filter((uri) => options.owns(uri.path));
    if (uris.length > 0) documenting.push(page);
    for (const written of uris) {
      const own = ownView(page, written);
      const uri = documentedTemplate(own, written, report);
      found.push({
        page: own,
        operation: readOperation({ page: own, uri, index, builder, report }),
      });
    }
  }
  builder.finish();
  if (found.length > 0) addStructures(pages, builder);
  const merged = withCallPermissions(
    withRateLimits(
      mergeOperations(found, builder.objects, report),
      pages,
      report,
    ),
    pages,
  );
  const endpoints = readEndpoints(pages);
  const errorCodes = readErrorCodes(pages);
  const maps = mapsByExample(merged, builder.objects);
  const keyed = objectsBehindKeys(merged, builder.objects);
  const learned = learnFromExamples(merged, builder.objects);
  return {
    kind: "service",
    name: options.name,
    operations: merged,
    objects: builder.objects,
    absorbed: [...builder.absorbed, ...maps.absorbed],
    ...(endpoints.length > 0 ? { endpoints } : {}),
    ...(errorCodes.length > 0 ? { errorCodes } : {}),
    pages: documenting.map(({ page }) => page),
    diagnostics: [
      ...guesses,
      ...diagnostics,
      ...builder.diagnostics,
      ...maps.diagnostics,
      ...keyed,
      ...learned,
      ...findCycles(builder.objects),
      ...fieldsInWords(builder.objects),
      ...elementsSideBySide(merged, builder.objects),
      ...unusedTables(documenting, builder),
      ...unusedStructures(pages, builder),
    ],
  };
}

/** One path under two placeholder names is one operation; the names that the tables list are taken. */
function distinctUris(page: PageModel): PageUri[] {
  let listed: ReadonlySet<string> | undefined;
  const missing = ({ path }: PageUri): number => {
    const names = (listed ??= listedNames(page));
    return templateNames(path).filter((name) => !names.has(name)).length;
  };
  const found = new Map<string, PageUri>();
  for (const uri of page.uris) {
    const key = operationKey(uri.method, uri.path);
    const known = found.get(key);
    if (!known || missing(uri) < missing(known)) found.set(key, uri);
  }
  return [...found.values()];
}

function listedNames({ tables }: PageModel): ReadonlySet<string> {
  return new Set(tables.flatMap(({ rows }) => rows.map(({ name }) => name)));
}

/** Objects of structure pages that no operation refers to: schemas all the same. */
function addStructures(
  pages: readonly PageModel[],
  builder: ObjectBuilder,
): void {
  for (const page of pages) {
    if (page.pageKind !== "structures") continue;
    for (const table of page.tables) {
      const [owner] = table.owners;
      if (!owner || !isObjectName(owner) || builder.uses(table)) continue;
      const asked = { name: owner, owner, side: table.side ?? "response" };
      builder.object({ page, table }, { ...asked, status: undefined });
    }
  }
  builder.finish();
}

/** Capitals alone may be any abbreviation. */
function isObjectName(name: string): boolean {
  return OBJECT_NAME.test(name) && /\p{Ll}/u.test(name);
}

interface OperationContext {
  readonly page: PageModel;
  readonly uri: PageUri;
  readonly index: PageIndex;
  readonly builder: ObjectBuilder;
  readonly report: (item: Diagnostic) => void;
}

function readOperation(context: OperationContext): ServiceOperation {
  const { page, uri } = context;
  const request = readRequest(context);
  const { responses, absorbed } = readResponses(context);
  const errorCodes = errorCodesOf([page]);
  return {
    method: uri.method,
    path: uri.path,
    ...(page.apiName ? { apiName: page.apiName } : {}),
    origin: { page: page.page, position: uri.position },
    otherPages: [],
    summary: page.title,
    description: page.description,
    deprecated: page.deprecated,
    tag: tagOf(page, uri.path),
    parameters: request.parameters,
    ...(request.requestBody ? { requestBody: request.requestBody } : {}),
    responses,
    requestExamples: ownExamples(context),
    permissions: page.permissions,
    ...(errorCodes.length > 0 ? { errorCodes } : {}),
    documentsToken: request.documentsToken,
    absorbed: [...request.absorbed, ...absorbed],
  };
}

/** Request examples of the operation itself; one that no operation of the page owns is reported. */
function ownExamples({ page, uri, report }: OperationContext): PageExample[] {
  return page.examples.filter((example) => {
    if (example.side !== "request") return false;
    if (showsOperation(example, uri)) return true;
    const others = page.uris.filter((other) => other !== uri);
    if (!others.some((other) => showsOperation(example, other)))
      report(
        diagnostic(
          "service/example-of-another-operation",
          `An example calls \`${example.method ?? ""} ${example.target ?? ""}\`, which is not this operation; it was left out`,
          { file: page.page.file, position: example.position },
          { subject: `${uri.method} ${uri.path}` },
        ),
      );
    return false;
  });
}
