/**
 * Documented examples after an overlay: one that is no value of the corrected schema is set aside with a warning, one
 * that has become valid comes back. In place, on the overlay's own copy.
 * Known limit: the sources still say what became of an example before the corrections.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { lookUp } from "../access/resolve.js";
import { exampleKey, type AsideExample } from "../build-media-type.js";
import type {
  Example,
  MediaType,
  OpenApiDocument,
  Schema,
} from "../openapi.js";
import { validateValue, type ValueProblem } from "../validate-value.js";
import { partsOf } from "./document-parts.js";
import type { Touch } from "./find-carrier.js";
import { isContainer, memberOf } from "./json-tree.js";
import type { Overlay } from "./overlay.js";

/** Both documents, and what changed between them. */
export interface Corrected {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly touches: readonly Touch[];
  readonly overlay: Overlay;
}

/** Settles the examples of all media types. */
export function settleExamples(corrected: Corrected): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { kind, node, location } of partsOf(corrected.after)) {
    if (kind !== "mediaType" || !isContainer(node)) continue;
    const mediaType = node as MediaType;
    const { schema } = mediaType;
    if (!isContainer(schema)) continue;
    const old = schemaAt(corrected.before, location);
    comeBack(mediaType, schema, { ...corrected, old });
    diagnostics.push(...setAside(mediaType, schema, corrected));
  }
  return diagnostics;
}

/** Those that were wrong by the old schema alone. */
function comeBack(
  mediaType: MediaType,
  schema: Schema,
  { before, after, old }: Corrected & { readonly old: Schema | undefined },
): void {
  const aside = mediaType["x-doc-examples"];
  if (!Array.isArray(aside) || !old) return;
  const left: AsideExample[] = [];
  const examples = new Map(Object.entries(mediaType.examples ?? {}));
  for (const one of aside as AsideExample[]) {
    const isMended =
      one.value !== undefined &&
      problemsOf(old, one.value, before).length > 0 &&
      problemsOf(schema, one.value, after).length === 0;
    if (!isMended) {
      left.push(one);
      continue;
    }
    const { summary, value } = one;
    const example: Example = {
      ...(summary === undefined ? {} : { summary }),
      value,
    };
    examples.set(exampleKey(summary, examples), example);
  }
  if (left.length === aside.length) return;
  mediaType.examples = Object.fromEntries(examples);
  if (left.length > 0) mediaType["x-doc-examples"] = left;
  else delete mediaType["x-doc-examples"];
}

function setAside(
  mediaType: MediaType,
  schema: Schema,
  { after, touches, overlay }: Corrected,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const aside: AsideExample[] = [];
  const kept = Object.entries(mediaType.examples ?? {}).filter(
    ([, example]) => {
      if (!("value" in example) || example.value === undefined) return true;
      const [problem] = problemsOf(schema, example.value, after);
      if (!problem) return true;
      const { summary, value } = example;
      const reason = reasonOf(problem);
      aside.push({
        ...(summary === undefined ? {} : { summary }),
        reason,
        value,
      });
      const { position } =
        touches.find(({ carrier }) => carrier === problem.holder)?.action ?? {};
      const place = { file: overlay.file, ...(position ? { position } : {}) };
      const message = `A documented example contradicts the corrections and was set aside: ${reason}`;
      diagnostics.push(diagnostic("contract/overlay-example", message, place));
      return false;
    },
  );
  if (aside.length === 0) return [];
  const others = mediaType["x-doc-examples"];
  mediaType["x-doc-examples"] = [
    ...(Array.isArray(others) ? others : []),
    ...aside,
  ];
  if (kept.length > 0) mediaType.examples = Object.fromEntries(kept);
  else delete mediaType.examples;
  return diagnostics;
}

function problemsOf(
  schema: Schema,
  value: unknown,
  document: OpenApiDocument,
): readonly ValueProblem[] {
  return validateValue(schema, value, {
    resolve: (ref) => {
      const target = lookUp(document, ref);
      return isContainer(target) ? (target as Schema) : undefined;
    },
  });
}

function reasonOf({ path, actual, expected }: ValueProblem): string {
  const seen = JSON.stringify(actual) ?? "nothing";
  const short = seen.length > 80 ? `${seen.slice(0, 79)}…` : seen;
  return `\`${path}\` is ${short}, expected ${expected}.`;
}

/** The schema of the media type at the same place before; undefined where there was none. */
function schemaAt(
  document: OpenApiDocument,
  location: readonly string[],
): Schema | undefined {
  let node: unknown = document;
  for (const name of [...location, "schema"]) {
    node = isContainer(node) ? memberOf(node, name) : undefined;
  }
  return isContainer(node) ? (node as Schema) : undefined;
}
