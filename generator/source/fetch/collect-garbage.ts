/**
 * Asks V8 to collect now. It would let the trees of some hundred pages pile up first, as there is memory to spare:
 * a run over a large handbook would take half as much again as it needs. Costs some 20 ms.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/** Collects what nobody uses any more, where the engine can be asked. */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    const found: unknown = runInNewContext("globalThis.gc");
    collect =
      typeof found === "function" ? (found as () => void) : () => undefined;
  }
  collect();
}
