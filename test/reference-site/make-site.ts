/** Sites for tests: of the committed contracts, and of documents that tests write. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { load, type CheerioAPI } from "cheerio";
import { loadReferenceAssets } from "../../generator/cli/load-reference-assets.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import {
  generateReference,
  type ReferenceInput,
} from "../../generator/pipeline.js";
import { projectRoot } from "../project-root.js";

export const SERVICES = ["workspace", "workspaceapp", "secmaster"] as const;

export function contractOf(service: string): OpenApiDocument {
  const file = path.join(projectRoot, "spec/openapi", `${service}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
}

export async function siteOf(
  ...inputs: readonly ReferenceInput[]
): Promise<readonly OutputFile[]> {
  return (await generateReference(inputs, loadReferenceAssets())).files;
}

export function committedInputs(): ReferenceInput[] {
  return SERVICES.map((name) => ({ name, document: contractOf(name) }));
}

export function pagesOf(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter((file) => file.path.endsWith(".html"));
}

/** One page, parsed. */
export function pageAt(files: readonly OutputFile[], at: string): CheerioAPI {
  const file = files.find((one) => one.path === at);
  if (!file) throw new Error(`there is no ${at}`);
  return load(file.text);
}

/** The text of the first match, blanks folded. */
export function shown(page: CheerioAPI, selector: string): string {
  return page(selector).first().text().replace(/\s+/g, " ").trim();
}

/** A document with these schemas and nothing else. */
export function documentWith(
  schemas: Readonly<Record<string, unknown>>,
  paths: Readonly<Record<string, unknown>> = {},
): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths,
    components: { schemas },
  } as unknown as OpenApiDocument;
}
