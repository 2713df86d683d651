/**
 * Loads what the user adds to a generator run: templates of package files and plug-ins. Input: options of the command;
 * output: what `emitClient` takes, or the refusal. A template of a built-in name takes the place of that one.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ClientAssets } from "../emit/emit-options.js";
import type { EmitPlugin } from "../emit/plugin.js";
import type { Io } from "./io.js";
import { loadClientAssets } from "./load-client-assets.js";
import { EXIT, refusal } from "./outcome.js";
import type { Opening } from "./project.js";

export interface EmitExtras {
  readonly assets: ClientAssets;
  readonly plugins: readonly EmitPlugin[];
}

const ENDING = ".hbs";
const HOOKS = ["operation", "sourceFile", "files"] as const;

export async function loadEmitExtras(
  options: {
    readonly templates?: string;
    readonly plugin?: readonly string[];
  },
  io: Io,
): Promise<Opening<EmitExtras>> {
  const assets = loadClientAssets();
  const own = options.templates;
  const templates = own === undefined ? {} : readTemplates(io.cwd, own);
  if (!templates) {
    return refused(
      "cli/templates-unusable",
      `\`${own}\` holds no templates, expected files that end in \`${ENDING}\`.`,
    );
  }
  const plugins: EmitPlugin[] = [];
  for (const name of options.plugin ?? []) {
    const loaded = await loadPlugin(path.resolve(io.cwd, name));
    if (typeof loaded === "string") {
      return refused("cli/plugin-unusable", `\`${name}\` ${loaded}.`);
    }
    plugins.push(loaded);
  }
  return {
    assets: { ...assets, templates: { ...assets.templates, ...templates } },
    plugins,
  };
}

function readTemplates(
  cwd: string,
  folder: string,
): Record<string, string> | undefined {
  const root = path.resolve(cwd, folder);
  let names: string[];
  try {
    names = readdirSync(root).filter((name) => name.endsWith(ENDING));
  } catch {
    return undefined;
  }
  if (names.length === 0) return undefined;
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [
        name.slice(0, -ENDING.length),
        readFileSync(path.join(root, name), "utf8").replaceAll("\r\n", "\n"),
      ]),
  );
}

/** The plug-in, or what is wrong with it. */
async function loadPlugin(file: string): Promise<EmitPlugin | string> {
  let plugin: unknown;
  try {
    const module = (await import(pathToFileURL(file).href)) as {
      readonly default?: unknown;
    };
    plugin = module.default;
  } catch (error) {
    const [first = ""] = String(error).split("\n");
    return `cannot be loaded: ${first}`;
  }
  if (typeof plugin !== "object" || plugin === null) {
    return "has no default export that is an object";
  }
  const { name, ...hooks } = plugin as Record<string, unknown>;
  if (typeof name !== "string") return "has no name";
  const isUsable =
    HOOKS.some((hook) => hook in hooks) &&
    HOOKS.every((hook) =>
      ["undefined", "function"].includes(typeof hooks[hook]),
    );
  return isUsable
    ? (plugin as EmitPlugin)
    : `has no hook, expected functions \`${HOOKS.join("`, `")}\``;
}

function refused(
  code: "cli/plugin-unusable" | "cli/templates-unusable",
  message: string,
): { readonly refused: ReturnType<typeof refusal> } {
  return { refused: refusal([diagnostic(code, message)], EXIT.usage) };
}
