/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Access keys, and where they come from. Input: keys or a function that gets them; output: valid keys for a request.
 * Messages name the member that is wrong and never its value.
 */
import { endOf, keep, type Kept } from "./kept.js";

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
 * (`expiresAt`), once, and again a minute before that. After a 401 it is called once more, with `refused`. Calls at
 * the same time share one question.
 */
export type KeySource =
  | AccessKeys
  | ((request: {
      readonly refused: boolean;
    }) => AccessKeys | Promise<AccessKeys>);

/** Makes what has keys for the time it is given; keys that are given as they are cannot be renewed. */
export function keepKeys(source: KeySource): Kept<AccessKeys> {
  if (typeof source !== "function") {
    const keys = Promise.resolve(checkKeys({ ...source }));
    return { get: () => keys, renew: () => Promise.resolve(false) };
  }
  return keep({
    ask: async (refused) => checkKeys({ ...(await source({ refused })) }),
    endOf: ({ expiresAt }) => endOf(expiresAt),
  });
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
