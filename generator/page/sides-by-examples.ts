/**
 * Tables below a heading that tells no side, on the page of an operation. Input: the page's tables,
 * examples and URIs; output: the tables with the side whose examples, or whose URI, show their names, and what was
 * guessed. All tables below such a heading are of the side of the first that tells.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  Json,
  PageExample,
  PageUri,
  ParameterTable,
  Side,
} from "./page-model.js";

interface Evidence {
  readonly side: Side;
  readonly words: string;
}

export interface SidedTables {
  readonly tables: readonly ParameterTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives a side to tables whose heading and caption tell none. */
export function sidesByExamples(
  tables: readonly ParameterTable[],
  {
    examples,
    uris,
  }: { examples: readonly PageExample[]; uris: readonly PageUri[] },
  file: string,
): SidedTables {
  const unsided = tables.filter(
    ({ side, part, section }) =>
      !side && section !== "" && !part.startsWith("example"),
  );
  if (uris.length === 0 || unsided.length === 0)
    return { tables, diagnostics: [] };
  const shown = {
    request: namesShown(examples, "request", tables),
    response: namesShown(examples, "response", tables),
    uri: new Set(uris.flatMap(namesOfUri)),
  };
  const sides = new Map<string, Side>();
  const diagnostics: Diagnostic[] = [];
  for (const table of unsided) {
    if (sides.has(table.section) || table.owners.length > 0) continue;
    const found = evidenceOf(table, shown);
    if (!found) continue;
    sides.set(table.section, found.side);
    diagnostics.push(
      diagnostic(
        "page/section-by-examples",
        `Heading \`${table.section.slice(0, 120)}\` is neither a request nor a response; ${found.words}, and the tables below it were taken for those of the ${found.side}; next best: tables of neither side`,
        {
          file,
          table: table.caption ?? table.section,
          position: table.position,
        },
      ),
    );
  }
  return {
    tables: tables.map((table) => {
      const side = unsided.includes(table) && sides.get(table.section);
      if (!side) return table;
      const isAnswer = side === "response" && table.place === "mixed";
      return {
        ...table,
        side,
        ...(isAnswer ? { place: "body" as const } : {}),
      };
    }),
    diagnostics,
  };
}

/** Half of the names of the table, or more, are shown on one side, and none on the other; those of a URI are all in it. */
function evidenceOf(
  { rows }: ParameterTable,
  shown: Record<Side | "uri", ReadonlySet<string>>,
): Evidence | undefined {
  const names = rows.map(({ name }) => name);
  if (names.length > 0 && names.every((name) => shown.uri.has(name)))
    return { side: "request", words: "the URI holds the names below it" };
  const count = (side: Side): number =>
    names.filter((name) => shown[side].has(name)).length;
  const [sent, answered] = [count("request"), count("response")];
  if (sent > 0 === answered > 0) return undefined;
  const side = sent > 0 ? "request" : "response";
  return (sent + answered) * 2 >= names.length
    ? { side, words: `examples of the ${side} show the names below it` }
    : undefined;
}

/**
 * Keys on top of the examples of a side, and those within their only key, which tables leave out. What another table of
 * the side lists proves nothing: a table of metrics or of quotas may hold the names of fields as well.
 */
function namesShown(
  examples: readonly PageExample[],
  side: Side,
  tables: readonly ParameterTable[],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { value } of examples.filter((one) => one.side === side)) {
    const keys = keysOf(value);
    for (const key of keys) names.add(key);
    const [only, ...others] = keys;
    if (only !== undefined && others.length === 0)
      for (const key of keysOf(valueOf(value, only))) names.add(key);
  }
  for (const table of tables)
    if (table.side === side)
      for (const { name } of table.rows) names.delete(name);
  return names;
}

function keysOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(keysOf);
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function valueOf(value: Json | undefined, key: string): Json | undefined {
  const object = (
    Array.isArray(value) ? (value as readonly Json[])[0] : value
  ) as { readonly [key: string]: Json } | undefined;
  return object?.[key];
}

function namesOfUri({ path, query }: PageUri): string[] {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map(
    ([, name = ""]) => name,
  );
  return [...inPath, ...query];
}
