/**
 * Parameters that only the URI shows. Input: the URI of a call and the parameters that its rows have given; output: the
 * missing ones, with a warning each.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageUri } from "../page/page-model.js";
import type { EnumConstraint } from "../prose/constraint.js";
import { originOf } from "./origin.js";
import type { RequestContext } from "./read-parameters.js";
import type { ServiceField, ServiceParameter } from "./service-model.js";
import { templateNames } from "./template-names.js";

/** False where the parameter is known already. */
export type Add = (parameter: ServiceParameter) => boolean;
type FieldInPath = (name: string) => ServiceField | undefined;

/** What the URI shows and no row lists; `composed` are parameters of which rows list the parts. */
export function addUndocumented(
  context: RequestContext,
  composed: ReadonlySet<string>,
  { add, inPath }: { readonly add: Add; readonly inPath: FieldInPath },
): void {
  const { page, uri, report } = context;
  const source = { file: page.page.file, position: uri.position };
  const subject = { subject: `${uri.method} ${uri.path}` };
  for (const name of templateNames(uri.path)) {
    if (add({ in: "path", field: undocumented(name, context) }))
      report(
        diagnostic(
          "service/path-parameter-undocumented",
          `\`{${name}}\` of \`${uri.path}\` has no row; it was taken for a string`,
          source,
          subject,
        ),
      );
  }
  for (const name of uri.query) {
    // `/towers/{id}?id={id}`: one row for the same value in both places.
    const twin = inPath(name);
    const shown = undocumented(name, context);
    const field = twin
      ? { ...twin, required: false, origin: shown.origin }
      : shown;
    const taken = { ...field, ...demandOfUri(name, uri) };
    const added = add({ in: "query", field: taken });
    if (added && !composed.has(name))
      report(
        diagnostic(
          "service/query-parameter-undocumented",
          `\`${name}\` in the query of the URI has no row${twin ? " of its own, only that of the path parameter" : ""}${takenFor(name, uri)}`,
          source,
          subject,
        ),
      );
  }
}

/** What the line itself says of a name: the call is another one without it. */
function demandOfUri(
  name: string,
  { flag, literal }: PageUri,
): Partial<Pick<ServiceField, "required" | "constraints">> {
  if (name === flag) return { required: true };
  if (name !== literal?.name) return {};
  const values: EnumConstraint = {
    kind: "enum",
    rule: VALUE_IN_URI,
    words: literal.values.map((value) => `${name}=${value}`).join(", "),
    values: literal.values.map((value) => ({ value })),
    open: false,
  };
  return { required: true, constraints: [values] };
}

const VALUE_IN_URI = "uri/value-of-query";

function takenFor(name: string, { flag, literal }: PageUri): string {
  const forWhat = "a string that makes the call what it is";
  if (name === flag) return ` and no value; it was taken for ${forWhat}`;
  if (name !== literal?.name) return "; it was taken for an optional string";
  const values = literal.values.map((value) => `\`${value}\``).join(", ");
  return ` and shows the value ${values}; it was taken for ${forWhat}`;
}

/** True for a parameter of which nothing but such a value is known. */
export function isValueOfUri({ origin, constraints }: ServiceField): boolean {
  return (
    origin.row === undefined &&
    constraints.some(({ rule }) => rule === VALUE_IN_URI)
  );
}

/** A text that no row lists. */
export function undocumented(
  name: string,
  { page, uri }: RequestContext,
): ServiceField {
  return {
    name,
    schema: { kind: "scalar", name: "string" },
    description: "",
    constraints: [],
    unread: [],
    origin: { ...originOf(page), position: uri.position },
  };
}
