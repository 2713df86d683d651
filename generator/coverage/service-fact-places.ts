/**
 * Where facts about a whole service stand in the contract: error codes, endpoints, limits on the rate of calls, what calls
 * need. Input: a row's own cells, read here anew, and the document; output: pointers. A row is matched by its codes,
 * hosts, method and path; what the document does not say of it has none.
 */
import type { OpenApiDocument, Operation } from "../contract/openapi.js";
import type { PageModel } from "../page/page-model.js";
import { CALL_LINE, PERMISSION_ACTION } from "../vocabulary/markers.js";
import { identityOf, operationsByIdentity } from "./account-operations.js";
import {
  type AccountedBuild,
  below,
  type ContractPlaces,
  type OperationPlace,
} from "./contract-places.js";
import { pushTo } from "./push-to.js";

type Cells = readonly string[];

/** Pointers for the rows of tables about a service; none where the contract does not have what the row says. */
export interface ServiceFactPlaces {
  errorCode(page: PageModel, cells: Cells): readonly string[];
  endpoint(cells: Cells): readonly string[];
  /** A limit that another row sets otherwise has no place. */
  rateLimit(cells: Cells): readonly string[];
  /** The operations that a row of permissions names, where they list its actions. */
  permission(cells: Cells): readonly string[];
}

interface CodePlace {
  readonly status: string | undefined;
  readonly pointer: string;
}

type CodePlaces = ReadonlyMap<string, readonly CodePlace[]>;

const HOST = /[\w-]+(?:\.[\w-]+){2,}/g;
const CALL = /\b(GET|POST|PUT|DELETE|PATCH|HEAD)\s+(\/[^\s?]+)/;

/** Looks the facts of a build up; what they are looked up in is made once for all pages. */
export function serviceFactPlaces(
  build: AccountedBuild,
  places: ContractPlaces,
): ServiceFactPlaces {
  const { document } = build.contract;
  const known = operationsByIdentity(places);
  const ofService = codePlaces(document["x-doc-error-codes"], "");
  const hosts = hostPlaces(document);
  const named = operationsByName(build, known);
  const ofOperation = new Map<OperationPlace, CodePlaces>();
  const codesOf = (place: OperationPlace): CodePlaces => {
    let codes = ofOperation.get(place);
    if (!codes) {
      const operation = operationAt(document, place);
      codes = codePlaces(operation?.["x-doc-error-codes"], place.pointer);
      ofOperation.set(place, codes);
    }
    return codes;
  };
  return {
    errorCode(page, cells) {
      if (page.pageKind !== "operation") return codesIn(cells, ofService);
      return page.uris.flatMap(({ method, path }) => {
        const place = known.get(identityOf(method, path));
        return place ? codesIn(cells, codesOf(place)) : [];
      });
    },
    endpoint(cells) {
      const found = cells.flatMap((cell) => cell.match(HOST) ?? []);
      return hosts.get(found.find((host) => hosts.has(host)) ?? "") ?? [];
    },
    rateLimit(cells) {
      const [, method, path] =
        cells.map((cell) => CALL.exec(cell)).find(Boolean) ?? [];
      const operations =
        method && path
          ? [known.get(identityOf(method, path))]
          : cells.map((cell) => named.get(cell.trim().toLowerCase()));
      return operations
        .filter((place) => place !== undefined)
        .filter((place) => isLimited(operationAt(document, place), cells))
        .map((place) => below(place.pointer, "x-doc-rate-limit"));
    },
    permission(cells) {
      const row = cells.join("\n");
      return [...row.matchAll(CALL_LINE)]
        .map(([, method = "", path = ""]) =>
          known.get(identityOf(method, path.replace(" ", ""))),
        )
        .filter((place) => place !== undefined)
        .filter((place) => asksFor(operationAt(document, place), row))
        .map((place) => below(place.pointer, "x-doc-permissions"));
    },
  };
}

function operationAt(
  { paths }: OpenApiDocument,
  { path, method }: OperationPlace,
): Operation | undefined {
  const item = paths && Object.hasOwn(paths, path) ? paths[path] : undefined;
  return item?.[method as "get"];
}

function codePlaces(entries: unknown, owner: string): CodePlaces {
  const found = new Map<string, CodePlace[]>();
  if (!Array.isArray(entries)) return found;
  for (const [at, { code, status }] of entries.entries()) {
    const place = below(owner, "x-doc-error-codes", String(at));
    pushTo(found, String(code), { status, pointer: place });
  }
  return found;
}

/** The codes of the first cell that has any; where one code stands for several statuses, those of the row. */
function codesIn(cells: Cells, codes: CodePlaces): string[] {
  const row = cells.join(" ");
  for (const cell of cells) {
    const found = cell
      .split(/[\s,;，；]+/)
      .flatMap((word) => codes.get(word) ?? []);
    if (found.length === 0) continue;
    const stated = found.filter(
      ({ status }) => status !== undefined && row.includes(status),
    );
    return (stated.length > 0 ? stated : found).map((place) => place.pointer);
  }
  return [];
}

/** Each host that the servers stand for, and the place that says so. */
function hostPlaces({ servers }: OpenApiDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [at, { url, variables }] of (servers ?? []).entries()) {
    const host = url.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
    const server = ["servers", String(at)];
    if (!host.includes("{region}"))
      pushTo(found, host, below("", ...server, "url"));
    for (const [index, region] of (variables?.["region"]?.enum ?? []).entries())
      pushTo(
        found,
        host.replace("{region}", region),
        below("", ...server, "variables", "region", "enum", String(index)),
      );
  }
  return found;
}

function operationsByName(
  { model }: AccountedBuild,
  known: ReadonlyMap<string, OperationPlace>,
): Map<string, OperationPlace> {
  const found = new Map<string, OperationPlace>();
  for (const { method, path, apiName, summary } of model.operations) {
    const place = known.get(identityOf(method, path));
    if (!place) continue;
    for (const name of [apiName, summary]) {
      if (name) found.set(name.toLowerCase(), place);
    }
  }
  return found;
}

/** Whether the operation lists an action of the row. */
function asksFor(operation: Operation | undefined, row: string): boolean {
  const asked = operation?.["x-doc-permissions"];
  if (!Array.isArray(asked)) return false;
  const actions = new Set(row.match(PERMISSION_ACTION));
  return asked.some(({ action }) => actions.has(String(action)));
}

/** Whether the operation's limit is the one of the row. */
function isLimited(operation: Operation | undefined, cells: Cells): boolean {
  const limit = operation?.["x-doc-rate-limit"];
  if (typeof limit !== "object" || limit === null) return false;
  const numbers = new Set(
    cells.flatMap((cell) =>
      (cell.match(/\d[\d,]*/g) ?? []).map((one) =>
        Number(one.replaceAll(",", "")),
      ),
    ),
  );
  return Object.values(limit).every(
    (value) => typeof value !== "number" || numbers.has(value),
  );
}
