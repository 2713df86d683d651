/**
 * Entry of `coverage/`: joins the pages' own rows with the contract's sources, and says of everything what it became.
 * The reader keeps no counters: a row that is in no source and that no diagnostic explains is unaccounted, an error.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import type { Account, PageAccount } from "./account.js";
import { accountExamples } from "./account-examples.js";
import { accountLinks } from "./account-links.js";
import {
  accountOperations,
  accountStatusCodes,
  identityOf,
  modelledIdentities,
  operationsByIdentity,
} from "./account-operations.js";
import { accountOtherTables } from "./account-other-tables.js";
import { accountTables } from "./account-rows.js";
import {
  type AccountedBuild,
  contractPlaces,
  type OperationPlace,
  placeKey,
} from "./contract-places.js";
import { countPages, unreadWords } from "./count-pages.js";
import { PlacedDiagnostics } from "./diagnostics-by-place.js";
import { findUnaccounted } from "./find-unaccounted.js";
import { PAGE_REASONS, URI_REASONS } from "./left-out-reasons.js";
import { LinkTargets } from "./link-targets.js";
import { pushTo } from "./push-to.js";
import { namesakesOf, type PageContext } from "./page-context.js";
import { serviceFactPlaces } from "./service-fact-places.js";

/** Accounts for everything on `pages`; links may lead to `around` as well, all by default. */
export function accountFor(
  pages: readonly PageModel[],
  build: AccountedBuild,
  around: readonly PageModel[] = pages,
): Account {
  const places = contractPlaces(build, tablesByRow(pages));
  const diagnostics = new PlacedDiagnostics(diagnosticsOf(pages, build));
  const targets = new LinkTargets(around);
  const byPage = operationsByPage(places.operations);
  const known = operationsByIdentity(places);
  const serviceFacts = serviceFactPlaces(build, places);
  const modelled = modelledIdentities(build);
  const accounts = pages.map((page): PageAccount => {
    const operations =
      byPage.get(page.page.id) ?? variantsOf(page, diagnostics, known);
    const context: PageContext = {
      page,
      build,
      places,
      diagnostics,
      serviceFacts,
      operations,
      ...reasonsOf(page, operations, { diagnostics, modelled }),
      namesakes: namesakesOf(page),
    };
    const { id, file, address } = page.page;
    const tables = [...accountTables(context), ...accountOtherTables(context)];
    const parts = {
      operations: accountOperations(context, known, modelled),
      tables: tables.sort((a, b) => a.line - b.line || a.column - b.column),
      links: accountLinks(page, targets),
      examples: accountExamples(context),
      statusCodes: accountStatusCodes(context),
    };
    return {
      id,
      file,
      title: page.title,
      ...(address === undefined ? {} : { address }),
      ...parts,
      diagnostics: diagnostics.left(file),
    };
  });
  return {
    service: build.model.name,
    totals: countPages(accounts),
    pages: accounts,
    unread: unreadWords(accounts),
    diagnostics: findUnaccounted(accounts),
  };
}

function* diagnosticsOf(
  pages: readonly PageModel[],
  { model, contract }: AccountedBuild,
): Generator<Diagnostic> {
  for (const page of pages) yield* page.diagnostics;
  yield* model.diagnostics;
  yield* contract.diagnostics;
}

/** The table of each row, by the row's place. */
function tablesByRow(pages: readonly PageModel[]): Map<string, string> {
  const tables = new Map<string, string>();
  for (const { page, tables: all } of pages) {
    for (const { index, rows } of all) {
      for (const { position } of rows) {
        const { line, column } = position;
        tables.set(placeKey(page.id, line, column), `${page.id}\n${index}`);
      }
    }
  }
  return tables;
}

function operationsByPage(
  operations: readonly OperationPlace[],
): Map<string, OperationPlace[]> {
  const byPage = new Map<string, OperationPlace[]>();
  for (const place of operations) {
    const [origin] = place.entry.occurrences;
    if (origin) pushTo(byPage, origin.page, place);
  }
  return byPage;
}

/** Operations of another page that have the page's bodies among their variants. */
function variantsOf(
  { page, uris }: PageModel,
  diagnostics: PlacedDiagnostics,
  known: ReadonlyMap<string, OperationPlace>,
): OperationPlace[] {
  const isVariant = diagnostics
    .of(page.file)
    .some(({ code }) => code === "service/operation-variants");
  return isVariant
    ? uris.flatMap(
        ({ method, path }) => known.get(identityOf(method, path)) ?? [],
      )
    : [];
}

/** Why no operation was read from the page; nothing where one was. */
function reasonsOf(
  page: PageModel,
  operations: readonly OperationPlace[],
  {
    diagnostics,
    modelled,
  }: {
    readonly diagnostics: PlacedDiagnostics;
    readonly modelled: ReadonlySet<string>;
  },
): Pick<PageContext, "pageReason" | "tableReason"> {
  const none = { pageReason: undefined, tableReason: undefined };
  if (operations.length > 0) return none;
  const { file } = page.page;
  const said = diagnostics.of(file);
  if (page.uris.length === 0) {
    const why = said.find(({ code }) => URI_REASONS.has(code));
    return { ...none, tableReason: why ?? withoutOperation(page) };
  }
  const elsewhere = said.find(({ code }) => PAGE_REASONS.has(code));
  if (elsewhere) return { ...none, pageReason: elsewhere };
  const isForeign = page.uris.every(
    ({ method, path }) => !modelled.has(identityOf(method, path)),
  );
  return isForeign ? { ...none, pageReason: otherService(page) } : none;
}

function withoutOperation({ page, title }: PageModel): Diagnostic {
  return diagnostic(
    "coverage/page-without-operation",
    `Page \`${title}\` states no method and path, and no operation's table refers to the table.`,
    { file: page.file },
  );
}

function otherService({ page, title }: PageModel): Diagnostic {
  return diagnostic(
    "coverage/other-service",
    `Page \`${title}\` documents operations of another service.`,
    { file: page.file },
  );
}
