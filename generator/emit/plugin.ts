/**
 * Plug-ins of the generator: functions that see what is emitted and may change it, at three places on the way. A hook
 * gets typed values and returns new ones; an exception of a plug-in ends the run. What a plug-in depends on besides
 * its arguments (clock, environment) is its own affair: the same input gives the same output only if it does.
 */
import type { SourceFile } from "ts-morph";
import type { OperationEntry } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { OutputFile } from "./output-file.js";

export interface EmitPlugin {
  /** For messages. */
  readonly name: string;
  /** Once for each operation, before anything gets a name: another one takes its place, undefined leaves it out. */
  readonly operation?: (
    entry: OperationEntry,
    document: OpenApiDocument,
  ) => OperationEntry | undefined;
  /** Once for each TypeScript file but the runtime's, as ts-morph sees it: declarations can be changed and added. */
  readonly sourceFile?: (file: SourceFile) => void;
  /** Once, when all texts are there: files can be changed, added and left out. */
  readonly files?: (
    files: readonly OutputFile[],
    document: OpenApiDocument,
  ) => readonly OutputFile[];
}
