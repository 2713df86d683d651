/* Part of the runtime of helpspec clients, the same in every client. */
/** Endpoints of the environment variables that the vendor's SDKs read. Nothing is read before a client is made. */

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * For `createClient({ region, endpoints: environmentEndpoints("workspace") })`: the address of `ap-southeast-1` is
 * that of `HUAWEICLOUD_SDK_REGION_WORKSPACE_AP_SOUTHEAST_1`, where that is set.
 */
export function environmentEndpoints(
  service: string,
): (region: string) => string | undefined {
  return (region) => {
    const { process } = globalThis as { process?: { env?: Variables } };
    const name = [service, region].map(upperCase).join("_");
    // A variable that is set to nothing is not set.
    return process?.env?.[`HUAWEICLOUD_SDK_REGION_${name}`] || undefined;
  };
}

function upperCase(text: string): string {
  return text.toUpperCase().replaceAll("-", "_");
}
