/**
 * Brings the path parameters of an operation together with its path template.
 * A row that is spelled differently is matched where nothing else can be meant; a name without a row is a string.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ServiceParameter } from "../service/service-model.js";
import { spellingKey } from "../vocabulary/object-names.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { placeholdersOf } from "./path-identity.js";
import type { PlannedOperation } from "./plan-operations.js";

export interface MatchedPath {
  /** The row for each name of the contract's template, in its order; undefined where there is none. */
  readonly rows: ReadonlyMap<string, ServiceParameter | undefined>;
  /** Rows that no name of the template stands for. */
  readonly unused: readonly ServiceParameter[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the row of each parameter of the path template. */
export function matchPathParameters(
  planned: PlannedOperation,
  parameters: readonly ServiceParameter[],
): MatchedPath {
  const { renamed, template } = planned;
  const names = placeholdersOf(template);
  const rows = new Map<string, ServiceParameter | undefined>(
    names.map((name) => [name, undefined]),
  );
  const diagnostics: Diagnostic[] = [];
  let left = takeRows(parameters, rows, (row) => renamed.get(row.field.name));
  const again = repeatedNames(planned, names);
  for (const [name, first] of again)
    left = takeRows(left, rows, ({ field }) =>
      renamed.get(field.name) === first ? name : undefined,
    );
  const folded = new Map(
    [...renamed].map(([own, name]) => [spellingKey(own), name]),
  );
  const spelled = takeRows(left, rows, (row) =>
    folded.get(spellingKey(row.field.name)),
  );
  for (const row of left.filter((row) => !spelled.includes(row))) {
    diagnostics.push(matched(planned, row, rows));
  }
  left = spelled;
  const free = [...rows].filter(([, row]) => !row).map(([name]) => name);
  const [only] = left;
  if (only && left.length === 1 && free.length === 1 && free[0] !== undefined) {
    rows.set(free[0], only);
    diagnostics.push(matched(planned, only, rows));
    left = [];
  }
  for (const [name, first] of again)
    if (!rows.get(name)) rows.set(name, rows.get(first));
  for (const [name, row] of rows) {
    if (!row) diagnostics.push(undeclared(planned, name));
  }
  for (const row of left) diagnostics.push(unused(planned, row));
  return { rows, unused: left, diagnostics };
}

/** Names that stand for a placeholder said before, each with the name of its first place: one row is about both. */
function repeatedNames(
  { operation, renamed }: PlannedOperation,
  names: readonly string[],
): (readonly [name: string, first: string])[] {
  return placeholdersOf(operation.path).flatMap((own, at) => {
    const name = names[at];
    const first = renamed.get(own);
    return name === undefined || first === undefined || name === first
      ? []
      : [[name, first] as const];
  });
}

/** Gives rows to names that are free; the rows that are left over. */
function takeRows(
  parameters: readonly ServiceParameter[],
  rows: Map<string, ServiceParameter | undefined>,
  nameOf: (row: ServiceParameter) => string | undefined,
): readonly ServiceParameter[] {
  return parameters.filter((row) => {
    const name = nameOf(row);
    if (name === undefined || !rows.has(name) || rows.get(name)) return true;
    rows.set(name, row);
    return false;
  });
}

function matched(
  planned: PlannedOperation,
  row: ServiceParameter,
  rows: ReadonlyMap<string, ServiceParameter | undefined>,
): Diagnostic {
  const name = [...rows].find(([, other]) => other === row)?.[0] ?? "";
  return diagnostic(
    "contract/path-parameter-matched",
    `The row \`${row.field.name}\` was taken for \`{${name}}\` of \`${planned.template}\`, as nothing else fits.`,
    diagnosticSource(row.field.origin),
    { actual: row.field.name, expected: name },
  );
}

function undeclared(planned: PlannedOperation, name: string): Diagnostic {
  return diagnostic(
    "contract/path-parameter-undeclared",
    `\`{${name}}\` of \`${planned.operation.method} ${planned.template}\` has no row; it is declared as a string.`,
    diagnosticSource(planned.operation.origin),
    { subject: name },
  );
}

function unused(planned: PlannedOperation, row: ServiceParameter): Diagnostic {
  return diagnostic(
    "contract/path-parameter-unused",
    `The path parameter \`${row.field.name}\` does not occur in \`${planned.template}\`; it is left out.`,
    diagnosticSource(row.field.origin),
    { subject: row.field.name },
  );
}
