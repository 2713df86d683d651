/**
 * The body that a section only links to: "For the parameters, see Table 80", on a page of structures or at another call.
 * Input: a page that lists no body of a side itself; output: the body that the linked table gives.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type {
  PageModel,
  PageUri,
  SectionLink,
  Side,
} from "../page/page-model.js";
import { BODY_SECTION, TABLE_NUMBER } from "../vocabulary/captions.js";
import { type BodyObject, bodyObject } from "./body-object.js";
import { isNested } from "./find-table.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { PageIndex, TableRef } from "./page-index.js";

interface Linking {
  readonly page: PageModel;
  readonly uri: PageUri;
  readonly index: PageIndex;
  readonly builder: ObjectBuilder;
  readonly report: (item: Diagnostic) => void;
}

export interface LinkedBody extends Pick<BodyObject, "schema" | "absorbed"> {
  /** True where the table has a mandatory row. */
  readonly required: boolean;
  readonly status?: string;
}

/** The body of the one table that the links of a side mean; what leads nowhere is reported. */
export function linkedBody(
  side: Side,
  context: Linking,
): LinkedBody | undefined {
  const { page, index } = context;
  const links = page.sectionLinks.filter(
    (link) => link.side === side && link.part === undefined && meansTable(link),
  );
  const [link] = links;
  if (!link) return undefined;
  const found = new Map(
    links.flatMap(({ href }) => {
      const ref = index.linked(page, href);
      return ref && mayBeBody(ref, side, page)
        ? [[ref.table, ref] as const]
        : [];
    }),
  );
  const [ref, ...others] = found.values();
  if (!ref || others.length > 0) {
    reportLost(link, side, context, found.size);
    return undefined;
  }
  return {
    ...bodyOf(ref, side, context),
    required: ref.table.rows.some(({ mandatory }) => mandatory === true),
    ...(link.status === undefined ? {} : { status: link.status }),
  };
}

/** "Table 80", or the heading of a section: what else a section links to is a remark. */
function meansTable({ text, href }: SectionLink): boolean {
  return (
    href.includes("#") &&
    (text.search(TABLE_NUMBER) >= 0 || BODY_SECTION.test(text.trim()))
  );
}

/** Parameters of the path and headers are of the call that lists them; so is what the page has on that side itself. */
function mayBeBody(
  { page, table }: TableRef,
  side: Side,
  from: PageModel,
): boolean {
  return (
    table.rows.length > 0 &&
    (page !== from || table.side !== side || table.place === "nested") &&
    isNested(table)
  );
}

/** The object that the caption names, which other calls share; without a name, the body of this call. */
function bodyOf(
  ref: TableRef,
  side: Side,
  { uri, builder }: Linking,
): Pick<BodyObject, "schema" | "absorbed"> {
  const { page, table } = ref;
  const [owner] = table.owners;
  if (table.place !== "nested" || owner === undefined)
    return bodyObject(
      { page, uri, side },
      [{ table, rows: table.rows }],
      builder,
    );
  const asked = { owner, side, status: undefined };
  return {
    schema: { kind: "object", object: builder.object(ref, asked) },
    absorbed: [],
  };
}

function reportLost(
  { text, href }: SectionLink,
  side: Side,
  { page, uri, report }: Linking,
  tables: number,
): void {
  const where =
    tables === 0
      ? `leads to no table of the pages that were read`
      : `is one of several, to ${tables} tables`;
  report(
    diagnostic(
      "service/linked-body-lost",
      `The page lists no ${side} body and links to \`${text}\` (\`${href}\`) for it, which ${where}; the ${side} has no body`,
      { file: page.page.file, position: uri.position },
      { subject: `${uri.method} ${uri.path}` },
    ),
  );
}
