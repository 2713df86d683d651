/**
 * Tables that list no parameters: status codes, permissions and facts about the whole service are in the contract, of
 * the others it says why not.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OtherTable } from "../page/page-model.js";
import { COLUMN_NAMES } from "../vocabulary/columns.js";
import type {
  OtherRowAccount,
  OtherRowFate,
  OtherTableAccount,
} from "./account.js";
import { below } from "./contract-places.js";
import { TABLE_REASONS } from "./left-out-reasons.js";
import type { PageContext } from "./page-context.js";
import { pushTo } from "./push-to.js";

const NAMES: ReadonlySet<string> = new Set(COLUMN_NAMES.name);
const STATUS = /(?:^|[^\d])([1-5]\d\d)(?!\d)/;

/** Accounts for every other table of the page. */
export function accountOtherTables(context: PageContext): OtherTableAccount[] {
  const { page, diagnostics } = context;
  const known: Known = {
    context,
    statuses: statusPointers(context),
    permissions: permissionPointers(context),
  };
  return page.otherTables.map((table) => {
    const found = diagnostics.take(page.page.file, table.position);
    const reason = found.find(({ code }) => TABLE_REASONS.has(code));
    return {
      kind: "other",
      purpose: table.purpose,
      hasNameColumn: hasNameColumn(table.header),
      ...(table.caption === undefined ? {} : { caption: table.caption }),
      ...(table.number === undefined ? {} : { number: table.number }),
      section: table.section,
      ...table.position,
      rows: table.rows.map((cells): OtherRowAccount => ({
        name: nameOf(cells),
        fate: inContract(table, cells, known) ?? leftOut(table, reason),
      })),
      ...(found.length > 0 ? { diagnostics: found } : {}),
    };
  });
}

/** True for a header that begins with names of parameters, after a column of numbers perhaps. */
export function hasNameColumn(header: readonly string[]): boolean {
  const words = header.map((label) =>
    label
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/[:：*]+$/, "")
      .trim(),
  );
  const first = words.findIndex(
    (word) => !/^(?:no\.?|#|序号|编号|)$/.test(word),
  );
  return NAMES.has(words[first] ?? "");
}

interface Known {
  readonly context: PageContext;
  readonly statuses: ReadonlyMap<string, readonly string[]>;
  readonly permissions: ReadonlyMap<string, readonly string[]>;
}

function inContract(
  { purpose }: OtherTable,
  cells: readonly string[],
  { context, statuses, permissions }: Known,
): OtherRowFate | undefined {
  const { page, serviceFacts } = context;
  switch (purpose) {
    case "status-codes": {
      const status =
        STATUS.exec(cells[0] ?? "")?.[1] ??
        STATUS.exec(cells[1] ?? "")?.[1] ??
        "";
      return placed("status code", statuses.get(status));
    }
    case "permissions": {
      const action = cells.find((cell) => permissions.has(cell.trim()));
      return placed("permission", permissions.get((action ?? "").trim()));
    }
    case "call-permissions":
      return placed("permission", serviceFacts.permission(cells));
    case "error-codes":
      return placed("error code", serviceFacts.errorCode(page, cells));
    case "endpoints":
      return placed("endpoint", serviceFacts.endpoint(cells));
    case "throttling":
      return placed("rate limit", serviceFacts.rateLimit(cells));
    case "request-line":
    case "unknown":
      return undefined;
  }
}

function placed(
  kind: Extract<OtherRowFate, { readonly pointers: unknown }>["kind"],
  pointers: readonly string[] = [],
): OtherRowFate | undefined {
  return pointers.length > 0 ? { kind, pointers } : undefined;
}

const PURPOSES: Readonly<Record<OtherTable["purpose"], string>> = {
  "status-codes": "a status code that no response of the page has",
  "error-codes": "an error code that the contract does not list",
  permissions: "a permission that no operation of the page has",
  "call-permissions": "a permission that no operation of the contract has",
  endpoints: "an endpoint that no server of the contract stands for",
  throttling: "a limit on calls that no operation of the contract has",
  "request-line": "what the request line of the call says",
  unknown: "",
};

function leftOut(
  { purpose, part, section }: OtherTable,
  reason: Diagnostic | undefined,
): OtherRowFate {
  if (reason)
    return {
      kind: "diagnostic",
      code: reason.code,
      message: reason.message,
    };
  const where =
    part === "other" || part === "function"
      ? "a table outside of the sections on requests and responses"
      : `a table without a type column below \`${section}\``;
  return { kind: "no parameter", reason: PURPOSES[purpose] || where };
}

function statusPointers({
  operations,
  build,
}: PageContext): Map<string, string[]> {
  const { paths } = build.contract.document;
  const found = new Map<string, string[]>();
  for (const { pointer, path, method } of operations) {
    const item = paths && Object.hasOwn(paths, path) ? paths[path] : undefined;
    const operation = item?.[method as "get"];
    for (const status of Object.keys(operation?.responses ?? {}))
      pushTo(found, status, below(pointer, "responses", status));
  }
  return found;
}

function permissionPointers({
  page,
  operations,
}: PageContext): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { action } of page.permissions) {
    for (const { pointer } of operations)
      pushTo(found, action, below(pointer, "x-doc-permissions"));
  }
  return found;
}

function nameOf(cells: readonly string[]): string {
  return (cells.find((cell) => cell.trim() !== "") ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}
