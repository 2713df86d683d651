/**
 * What the pages say about a service as a whole: endpoints by region, limits on requests, error codes.
 * Input: all pages of its handbooks; output: facts that name their page. What repeats counts once.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { OtherTable, PageModel } from "../page/page-model.js";
import {
  ENDPOINT_COLUMNS,
  ERROR_CODE_COLUMNS,
  THROTTLING_COLUMNS,
} from "../vocabulary/service-pages.js";
import { operationKey } from "./merge-operations.js";
import type {
  RateLimit,
  ServiceEndpoint,
  ServiceErrorCode,
  ServiceOperation,
} from "./service-model.js";
import { readRoles } from "./table-reader.js";

/** The tables of one purpose, each with its page. */
export function* tablesOf(
  pages: readonly PageModel[],
  purpose: OtherTable["purpose"],
): Generator<readonly [PageModel, OtherTable]> {
  for (const page of pages) {
    for (const table of page.otherTables) {
      if (table.purpose === purpose) yield [page, table];
    }
  }
}

/** Endpoints, in the order of the pages. */
export function readEndpoints(pages: readonly PageModel[]): ServiceEndpoint[] {
  const found = new Map<string, ServiceEndpoint>();
  for (const [page, table] of tablesOf(pages, "endpoints")) {
    for (const row of readRoles(table, ENDPOINT_COLUMNS)) {
      const host = /[\w-]+(?:\.[\w-]+){2,}/.exec(row.endpoint ?? "")?.[0];
      const region = row.region ?? regionOfHost(host ?? "");
      if (!host || !region || found.has(`${region} ${host}`)) continue;
      found.set(`${region} ${host}`, {
        region,
        ...(row.name ? { name: row.name } : {}),
        host,
        page: page.page,
      });
    }
  }
  return [...found.values()];
}

/** `workspace.ap-southeast-1.myhuaweicloud.com`: the label that looks like a region. */
function regionOfHost(host: string): string | undefined {
  return host
    .split(".")
    .find((label) => /^[a-z]+(?:-[a-z]+)+-\d+$/.test(label));
}

/** Error codes of the service: those on pages of their own. */
export function readErrorCodes(
  pages: readonly PageModel[],
): ServiceErrorCode[] {
  return errorCodesOf(pages.filter(({ pageKind }) => pageKind !== "operation"));
}

/** Error codes in the tables of the pages given, each code once for each status. */
export function errorCodesOf(pages: readonly PageModel[]): ServiceErrorCode[] {
  const found = new Map<string, ServiceErrorCode>();
  for (const [page, table] of tablesOf(pages, "error-codes")) {
    for (const row of readRoles(table, ERROR_CODE_COLUMNS)) {
      const status = /\b[1-5]\d\d\b/.exec(row.status ?? "")?.[0];
      for (const code of codesOfCell(row.code ?? "")) {
        const key = `${status ?? ""} ${code}`;
        if (!/^[A-Za-z0-9][\w.: -]*$/.test(code) || found.has(key)) continue;
        found.set(key, {
          code,
          ...(status ? { status } : {}),
          ...(row.message ? { message: row.message } : {}),
          ...(row.description ? { description: row.description } : {}),
          ...(row.solution ? { solution: row.solution } : {}),
          page: page.page,
        });
      }
    }
  }
  return [...found.values()];
}

/** "BELL.1 BELL.2" are two codes, "Bell Lost" is one in words. */
function codesOfCell(text: string): string[] {
  const cell = text.trim().replace(/\s+/g, " ");
  return /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,4}$/.test(cell)
    ? [cell]
    : cell.split(/[\s,;，；]+/);
}

/** Gives each operation the limit that a throttling table sets for its URI or its name. */
export function withRateLimits(
  operations: readonly ServiceOperation[],
  pages: readonly PageModel[],
  report: (item: Diagnostic) => void,
): ServiceOperation[] {
  const byUri = new Map<string, RateLimit>();
  const byName = new Map<string, RateLimit>();
  for (const [page, table] of tablesOf(pages, "throttling")) {
    for (const row of readRoles(table, THROTTLING_COLUMNS)) {
      const limit = rateLimit(row.user, row.total, page);
      if (!limit) {
        report(unreadLimit(page, table, row.apiName ?? row.uri ?? ""));
        continue;
      }
      const uri = /\b(GET|POST|PUT|DELETE|PATCH|HEAD)\s+(\/\S+)/.exec(
        row.uri ?? "",
      );
      if (uri?.[1] && uri[2])
        byUri.set(operationKey(uri[1], uri[2].replace(/[?].*$/, "")), limit);
      else if (row.apiName) byName.set(row.apiName.toLowerCase(), limit);
    }
  }
  if (byUri.size + byName.size === 0) return [...operations];
  return operations.map((operation) => {
    const limit =
      byUri.get(operationKey(operation.method, operation.path)) ??
      byName.get((operation.apiName ?? "").toLowerCase()) ??
      byName.get(operation.summary.toLowerCase());
    return limit ? { ...operation, rateLimit: limit } : operation;
  });
}

const PER: readonly (readonly [RegExp, RateLimit["period"]])[] = [
  [/second|\/s\b|每秒|秒/i, "second"],
  [/minute|\/min\b|每分钟|分钟/i, "minute"],
  [/hour|\/h\b|小时/i, "hour"],
  [/\bday|天/i, "day"],
];

function rateLimit(
  user: string | undefined,
  total: string | undefined,
  page: PageModel,
): RateLimit | undefined {
  const perUser = countOf(user);
  const overall = countOf(total);
  const text = `${user ?? ""} ${total ?? ""}`;
  const period = PER.find(([words]) => words.test(text))?.[1];
  if (!period || (perUser === undefined && overall === undefined))
    return undefined;
  return {
    ...(perUser === undefined ? {} : { perUser }),
    ...(overall === undefined ? {} : { total: overall }),
    period,
    page: page.page,
  };
}

function countOf(text: string | undefined): number | undefined {
  const digits = /\d[\d,]*/.exec(text ?? "")?.[0].replaceAll(",", "");
  return digits ? Number(digits) : undefined;
}

function unreadLimit(
  page: PageModel,
  table: OtherTable,
  row: string,
): Diagnostic {
  return diagnostic(
    "service/rate-limit-not-understood",
    "The limit of a throttling table has no number or no period",
    {
      file: page.page.file,
      ...(table.caption ? { table: table.caption } : {}),
      ...(row ? { row } : {}),
      position: table.position,
    },
  );
}
