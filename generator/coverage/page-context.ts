/** What accounting for the parts of one page needs to know: the page, the build, and why the page may be left out. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import type {
  AccountedBuild,
  ContractPlaces,
  OperationPlace,
} from "./contract-places.js";
import type { PlacedDiagnostics } from "./diagnostics-by-place.js";
import type { ServiceFactPlaces } from "./service-fact-places.js";

export interface PageContext {
  readonly page: PageModel;
  readonly build: AccountedBuild;
  readonly places: ContractPlaces;
  readonly diagnostics: PlacedDiagnostics;
  readonly serviceFacts: ServiceFactPlaces;
  /** Operations of the contract that were read from this page. */
  readonly operations: readonly OperationPlace[];
  /** Set where the page states operations and none was read from it: why. */
  readonly pageReason: Pick<Diagnostic, "code" | "message"> | undefined;
  /** Set where the page states none: why a table is not used that nothing refers to. */
  readonly tableReason: Pick<Diagnostic, "code" | "message"> | undefined;
  /** The first row called `name` in the row's own table, or else on its side of the page. */
  readonly namesakes: (
    table: ParameterTable,
    name: string,
    except: ParameterRow,
  ) => ParameterRow | undefined;
}

/** Finds rows by name; what it looks them up in is made on first use. */
export function namesakesOf(page: PageModel): PageContext["namesakes"] {
  let first: Map<ParameterTable | string, Map<string, ParameterRow>>;
  return (table, name, except) => {
    first ??= firstByName(page);
    const inTable = first.get(table)?.get(name);
    const onSide = first.get(table.side ?? "")?.get(name);
    return [inTable, onSide].find((row) => row !== undefined && row !== except);
  };
}

/** The first row of each name, in each table and on each side of the page. */
function firstByName(
  page: PageModel,
): Map<ParameterTable | string, Map<string, ParameterRow>> {
  const first = new Map<ParameterTable | string, Map<string, ParameterRow>>();
  const rowsOf = (key: ParameterTable | string): Map<string, ParameterRow> => {
    let rows = first.get(key);
    if (!rows) first.set(key, (rows = new Map<string, ParameterRow>()));
    return rows;
  };
  for (const table of page.tables) {
    for (const rows of [rowsOf(table), rowsOf(table.side ?? "")]) {
      for (const row of table.rows) {
        if (!rows.has(row.name)) rows.set(row.name, row);
      }
    }
  }
  return first;
}
