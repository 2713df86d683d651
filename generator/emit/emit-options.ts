/** What `emitClient` takes and gives. Texts that ship beside the program come in as `assets`: the stage reads no disk. */
import type { OperationEntry } from "../contract/access/walk.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "./output-file.js";
import type { EmitPlugin } from "./plugin.js";

/** Texts of `generator/client-runtime/` and `templates/client/`. */
export interface ClientAssets {
  /** The runtime's files; `path` is relative to `client-runtime/`. */
  readonly runtime: readonly OutputFile[];
  /** Handlebars templates by file name without `.hbs`: `package.json`, `README.md`, `tsconfig.json`, or the user's. */
  readonly templates: Readonly<Record<string, string>>;
}

export interface EmitOptions {
  /** `workspace`: names the class (`WorkspaceClient`) and, without `packageName`, the package. */
  readonly serviceName: string;
  readonly packageName?: string;
  /** False leaves the document's wording out of comments. */
  readonly descriptions?: boolean;
  /** Only operations that it accepts, and the schemas they reach. */
  readonly include?: (entry: OperationEntry) => boolean;
  /** Only operations with one of these tags. */
  readonly tags?: readonly string[];
  /** Lines at the top of every TypeScript file, below the generator's own: a licence, an owner. */
  readonly header?: readonly string[];
  readonly plugins?: readonly EmitPlugin[];
  readonly assets: ClientAssets;
}

export interface EmitResult {
  /** Sorted by path; whole text with LF, ending in a newline. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Number of operations emitted. */
  readonly operations: number;
  /** Number of named types emitted. */
  readonly schemas: number;
}
