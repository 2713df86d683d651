/* Part of the runtime of helpspec clients, the same in every client. */
/** Access keys of the environment variables that the vendor's SDKs read. Nothing is read before a request is sent. */
import type { AccessKeys } from "./access-keys.js";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * For `signing(environmentKeys)`: `HUAWEICLOUD_SDK_AK`, `HUAWEICLOUD_SDK_SK`, and, where they are set,
 * `..._SECURITY_TOKEN`, `..._PROJECT_ID` and `..._DOMAIN_ID`.
 */
export function environmentKeys(): AccessKeys {
  const securityToken = read("SECURITY_TOKEN");
  const projectId = read("PROJECT_ID");
  const domainId = read("DOMAIN_ID");
  return {
    ak: required("AK"),
    sk: required("SK"),
    ...(securityToken === undefined ? {} : { securityToken }),
    ...(projectId === undefined ? {} : { projectId }),
    ...(domainId === undefined ? {} : { domainId }),
  };
}

function read(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Variables } };
  // A variable that is set to nothing is not set.
  return process?.env?.[`HUAWEICLOUD_SDK_${name}`] || undefined;
}

function required(name: string): string {
  const value = read(name);
  if (value !== undefined) return value;
  throw new TypeError(
    `The environment variable HUAWEICLOUD_SDK_${name} is not set.`,
  );
}
