/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Access keys, and where they come from. Input: keys or a function that gets them; output: valid keys for a request.
 * Messages name the member that is wrong and never its value.
 */

/** An access key with its secret key, and whom the requests are for. */
export interface AccessKeys {
  /** Access key id. */
  readonly ak: string;
  /** Secret access key. It is never sent. */
  readonly sk: string;
  /** Of temporary keys: sent in `X-Security-Token`. */
  readonly securityToken?: string;
  /** Sent in `X-Project-Id`: services of a region. */
  readonly projectId?: string;
  /** Sent in `X-Domain-Id` where there is no project: global services. */
  readonly domainId?: string;
  /** When temporary keys end: a date, or text or milliseconds that make one. */
  readonly expiresAt?: Date | string | number;
}

/**
 * Keys, or a function that gets them. It is called before each request; when its keys say when they end
 * (`expiresAt`), once, and again a minute before that.
 */
export type KeySource = AccessKeys | (() => AccessKeys | Promise<AccessKeys>);

/** Milliseconds before the end at which new keys are asked for. */
const MARGIN = 60_000;

/** Makes the function that has keys for the time it is given. Calls at the same time share one question. */
export function keepKeys(
  source: KeySource,
): (now: number) => Promise<AccessKeys> {
  if (typeof source !== "function") {
    const keys = Promise.resolve(checkKeys({ ...source }));
    return () => keys;
  }
  let kept: { readonly keys: AccessKeys; readonly end: number } | undefined;
  let asked: Promise<AccessKeys> | undefined;
  const ask = async () => {
    const keys = checkKeys({ ...(await source()) });
    const end = endOf(keys);
    kept = end === undefined ? undefined : { keys, end };
    return keys;
  };
  return (now) => {
    if (kept && now < kept.end - MARGIN) return Promise.resolve(kept.keys);
    asked ??= ask().finally(() => (asked = undefined));
    return asked;
  };
}

/** Said here, because the platform's own errors would quote what a header cannot hold. */
function checkKeys(keys: AccessKeys): AccessKeys {
  const { ak, sk, securityToken, projectId, domainId } = keys;
  if (typeof sk !== "string" || sk === "") {
    throw new TypeError("`sk` is empty or no text.");
  }
  for (const [name, value] of Object.entries({
    ak,
    securityToken: securityToken ?? "-",
    projectId: projectId ?? "-",
    domainId: domainId ?? "-",
  })) {
    if (typeof value === "string" && /^[\x21-\x7e]+$/.test(value)) continue;
    throw new TypeError(
      `\`${name}\` is empty or holds characters that no header can.`,
    );
  }
  return keys;
}

function endOf({ expiresAt }: AccessKeys): number | undefined {
  if (expiresAt === undefined) return undefined;
  const end = new Date(expiresAt).getTime();
  if (Number.isNaN(end)) throw new TypeError("`expiresAt` is no date.");
  return end;
}
