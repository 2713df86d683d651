/**
 * Takes what an OpenAPI document refers to in other files into the document itself. Input: the document's file;
 * output: one document. Only JSON and YAML files are read, and addresses only where that is allowed.
 */
import path from "node:path";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { EXIT, refusal } from "./outcome.js";
import type { Opening } from "./project.js";

export interface BundleOptions {
  /** Follows references to addresses as well. */
  readonly isRemote: boolean;
  /** The file as the user named it. */
  readonly name: string;
}

export interface Bundle {
  readonly document: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bundles `text`, which `file` holds: references are relative to it. The bundler is heavy, so it is loaded here. */
export async function bundleDocument(
  text: string,
  file: string,
  { isRemote, name }: BundleOptions,
): Promise<Opening<Bundle>> {
  const redocly = await import("@redocly/openapi-core");
  class Resolver extends redocly.BaseResolver {
    override async loadExternalRef(
      ref: string,
    ): ReturnType<
      InstanceType<typeof redocly.BaseResolver>["loadExternalRef"]
    > {
      const problem = refusalOf(ref, isRemote);
      if (problem === undefined) return super.loadExternalRef(ref);
      throw new redocly.ResolveError(new Error(problem));
    }
  }
  const config = await redocly.createConfig({});
  const bundling = redocly.bundleFromString({
    source: text,
    absoluteRef: file,
    config,
    externalRefResolver: new Resolver(config.resolve),
  });
  // The bundler gives up by throwing where YAML nests too deep for it, or a chain of references is too long.
  const result = await bundling.catch((error: unknown) => String(error));
  if (typeof result === "string") {
    const message = `The document cannot be bundled: ${sentence(result)}`;
    const problem = diagnostic("cli/bundle-problem", message, { file: name });
    return { refused: refusal([problem], EXIT.findings) };
  }
  return {
    document: result.bundle.parsed as OpenApiDocument,
    diagnostics: result.problems.map(({ message, location }) =>
      diagnostic("cli/bundle-problem", sentence(message), undefined, {
        subject: location[0]?.pointer ?? "#/",
      }),
    ),
  };
}

function refusalOf(ref: string, isRemote: boolean): string | undefined {
  if (/^https?:/i.test(ref)) {
    return isRemote
      ? undefined
      : `\`${ref}\` is an address, and --remote was not given`;
  }
  return /\.(?:json|ya?ml)$/i.test(ref)
    ? undefined
    : `\`${path.basename(ref)}\` is neither JSON nor YAML by its name`;
}

function sentence(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  return line.endsWith(".") ? line : `${line}.`;
}
