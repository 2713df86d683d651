/**
 * OpenAPI 3.1 as 3.0.3, for readers that know nothing newer. Input: any 3.1 document; output: a 3.0.3 document that never
 * refuses what the first one takes, and notes on everything that it cannot say. Reading it back gives the first one again.
 * Known limit: references to other files stay as they are, and so does what they lead to.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { isJsonObject } from "../access/object-kinds.js";
import type { OpenApiDocument } from "../openapi.js";
import { downgradeObject } from "./downgrade-object.js";
import { downgradeSchema } from "./downgrade-schema.js";
import { schemeNames } from "./downgrade-security.js";
import { defineOwn, type Downgrading } from "./downgrading.js";
import { KEYWORD_CONVERSIONS } from "./keyword-conversions.js";
import { findLossySchemas } from "./lossy-schemas.js";
import { SchemaReferences } from "./schema-references.js";

const STAND_INS: ReadonlyMap<string, string> = new Map(
  KEYWORD_CONVERSIONS.map(({ keyword, becomes }) => [keyword, becomes]),
);

export const DOWNGRADED_VERSION = "3.0.3";

export interface Downgrade {
  readonly document: OpenApiDocument;
  /** One for each part that 3.0 cannot say, with the part's pointer in the given document as its subject. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that is 3.0 already comes back as it is. */
export function downgradeDocument(document: OpenApiDocument): Downgrade {
  if (/^3\.0(?:\.|$)/.test(document.openapi)) {
    return { document, diagnostics: [] };
  }
  const diagnostics: Diagnostic[] = [];
  const { unsayable, scoped } = schemeNames(document);
  const run: Downgrading = {
    document,
    references: new SchemaReferences(document),
    isLossy: findLossySchemas(document),
    unsayableSchemes: unsayable,
    scopedSchemes: scoped,
    open: new Set(),
    kept: (subject, keyword, carrier) =>
      diagnostics.push(
        diagnostic(
          "contract/downgrade-kept",
          `OpenAPI 3.0 has ${STAND_INS.get(keyword) ?? "no place"} for this \`${keyword}\`; it is in \`${carrier}\`.`,
          undefined,
          { subject },
        ),
      ),
    changed: (subject, what) =>
      diagnostics.push(
        diagnostic("contract/downgrade-changed", `${what}.`, undefined, {
          subject,
        }),
      ),
  };
  const { webhooks, ...rest } = document;
  const form = downgradeObject(rest, "document", { at: "#", run });
  const made = form as Record<string, unknown>;
  made["openapi"] = DOWNGRADED_VERSION;
  made["paths"] ??= {};
  if (webhooks) {
    run.kept("#/webhooks", "webhooks", "x-webhooks");
    const holder = { webhooks };
    const converted = downgradeObject(holder, "document", { at: "#", run });
    made["x-webhooks"] = (converted as OpenApiDocument).webhooks;
  }
  addHoisted(made, run);
  return { document: made as unknown as OpenApiDocument, diagnostics };
}

/** Schemas that had no name; converting one may name others. */
function addHoisted(made: Record<string, unknown>, run: Downgrading): void {
  const schemas: Record<string, unknown> = {};
  for (;;) {
    const hoisted = run.references.takeHoisted();
    if (hoisted.length === 0) break;
    for (const { name, at, schema } of hoisted) {
      const place = { at, base: "" };
      defineOwn(schemas, name, downgradeSchema(schema, place, run));
    }
  }
  if (Object.keys(schemas).length === 0) return;
  const components = isJsonObject(made["components"]) ? made["components"] : {};
  const known = isJsonObject(components["schemas"])
    ? components["schemas"]
    : {};
  made["components"] = { ...components, schemas: { ...known, ...schemas } };
}
