/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Access keys of a profile file, as the vendor's SDKs read it (INI; sections `[basic]` and `[global]`).
 * For Node, Deno and Bun: an entry point of its own, which nothing else imports.
 */
import type { AccessKeys } from "./access-keys.js";

export interface ProfileOptions {
  /** Instead of `HUAWEICLOUD_SDK_CREDENTIALS_FILE` or `~/.huaweicloud/credentials`. */
  readonly file?: string;
  /** `basic` unless given: keys of a project; `global`: of a domain. */
  readonly section?: "basic" | "global";
}

/**
 * For `signing(profileKeys())`. The file is read before each request, so that keys can be changed while a program
 * runs.
 */
export function profileKeys(
  options: ProfileOptions = {},
): () => Promise<AccessKeys> {
  const { file, section = "basic" } = options;
  return async () => {
    const path = file ?? (await usualPath());
    return keysOf(readSection(await readText(path), section), section);
  };
}

function keysOf(
  members: ReadonlyMap<string, string>,
  section: string,
): AccessKeys {
  const ak = members.get("ak");
  const sk = members.get("sk");
  if (ak === undefined || sk === undefined) {
    throw new TypeError(
      `The profile has no \`ak\` and \`sk\` in [${section}].`,
    );
  }
  const securityToken = members.get("security_token");
  const projectId = members.get("project_id");
  const domainId = members.get("domain_id");
  return {
    ak,
    sk,
    ...(securityToken === undefined ? {} : { securityToken }),
    ...(projectId === undefined ? {} : { projectId }),
    ...(domainId === undefined ? {} : { domainId }),
  };
}

/** Members that have a value. Lines that are none are passed over: no message quotes this file. */
function readSection(text: string, wanted: string): Map<string, string> {
  const members = new Map<string, string>();
  let section = "";
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const start = /^\s*\[\s*([^\]]*?)\s*\]\s*$/.exec(line);
    if (start) section = start[1] ?? "";
    const equals = line.indexOf("=");
    if (section !== wanted || equals < 0 || /^\s*[#;]/.test(line)) continue;
    const value = line.slice(equals + 1).trim();
    if (value !== "") members.set(line.slice(0, equals).trim(), value);
  }
  return members;
}

interface Runtime {
  readonly process?: { readonly env: Readonly<Record<string, string>> };
}

async function usualPath(): Promise<string> {
  const named = (globalThis as Runtime).process?.env
    .HUAWEICLOUD_SDK_CREDENTIALS_FILE;
  if (named) return named;
  const os = await load<{ homedir(): string }>("node:os");
  return `${os.homedir()}/.huaweicloud/credentials`;
}

async function readText(path: string): Promise<string> {
  const files = await load<{
    readFile(path: string, encoding: "utf8"): Promise<string>;
  }>("node:fs/promises");
  return files.readFile(path, "utf8");
}

/** By a name that is no literal, so that neither compilers nor bundlers ask for Node's types and modules. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(
    /* webpackIgnore: true */ /* @vite-ignore */ name
  )) as Module;
}
