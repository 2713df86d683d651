/** `helpspec variants`: operations with the same or nearly the same request under different paths, side by side. */
import { findSiblings } from "../../diff/siblings.js";
import { wrapPainted } from "../../report/wrap-painted.js";
import { formatVariants, type VariantsOf } from "../../report/variants-text.js";
import { count } from "../../report/count.js";
import type { Io } from "../io.js";
import type { Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";
import { openProject, PLACES } from "../project.js";
import { readSide } from "../read-side.js";

export interface VariantsOptions extends Omit<CommonOptions, "format"> {
  readonly format: "text" | "markdown" | "json";
  readonly config?: string;
  readonly service?: string;
}

/** Runs `variants` for documents or pages; without any, for the contracts of the project. */
export async function variants(
  names: readonly string[],
  options: VariantsOptions,
  io: Io,
): Promise<Outcome> {
  let inputs = names;
  if (inputs.length === 0) {
    const project = openProject(io.cwd, options.config);
    if ("refused" in project) return project.refused;
    inputs = [...project.config.services.keys()].map(PLACES.contract);
  }
  const found: VariantsOf[] = [];
  const diagnostics = [];
  for (const name of inputs) {
    const side = await readSide(name, options, io);
    if ("refused" in side) return side.refused;
    diagnostics.push(...side.diagnostics);
    found.push({ name, siblings: findSiblings(side.document) });
  }
  const pairs = found.reduce((sum, { siblings }) => sum + siblings.length, 0);
  const isMarkdown = options.format === "markdown";
  const verbose = options.verbose ?? false;
  const text = formatVariants(found, { isMarkdown, verbose });
  return {
    summary: { documents: found.length, pairs },
    diagnostics,
    result: { documents: found },
    output: isMarkdown ? text : wrapPainted(text, io.outWidth),
    talk: `${count(pairs, "pair")} of siblings.\n`,
  };
}
