/** Reads the OpenAPI document that a command was given, JSON or YAML: a file, or standard input as `-`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadDocument } from "../contract/access/load.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { textOfBytes } from "../source/decode-text.js";
import { notReadable } from "../source/read-page-file.js";
import type { Io } from "./io.js";
import { fileHint } from "./nearest-file.js";
import { EXIT, refusal } from "./outcome.js";
import type { Opening } from "./project.js";

export interface DocumentReading {
  readonly document: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `name`, upgraded to OpenAPI 3.1. */
export async function readDocument(
  name: string,
  io: Pick<Io, "cwd" | "readStdin">,
): Promise<Opening<DocumentReading>> {
  let text: string;
  try {
    text =
      name === "-"
        ? await io.readStdin()
        : textOfBytes(readFileSync(path.resolve(io.cwd, name)));
  } catch (error) {
    const problem = notReadable(error, name);
    const message = problem.message + fileHint(name, io.cwd);
    return { refused: refusal([{ ...problem, message }], EXIT.noInput) };
  }
  const { document, diagnostics } = await loadDocument(text, name);
  return document
    ? { document, diagnostics }
    : { refused: refusal(diagnostics, EXIT.noInput) };
}
