/**
 * What text cannot say beside what its style cannot: facts that may be missing where a style or a damage took them.
 * None of these may be wrong, and nothing else may differ.
 */
import type { Entry } from "../compare/listing.js";
import { applyLosses } from "../compare/losses.js";
import { listSample } from "../compare/list-sample.js";
import type { ServiceSample } from "../sample/service-sample.js";
import type { TextDamage } from "./text-damages.js";
import type { TextStyle } from "./text-styles.js";

/** Names of facts that may be missing. */
export const TEXT_LOSSES = {
  /** Lists of values are gone. */
  "values in lists": ["enum"],
  /** Bullets run together with the words around them: neither the values nor what follows them can be told apart. */
  "lists that run together": ["enum", "default"],
} as const;

export type TextLoss = keyof typeof TEXT_LOSSES;

/** The losses of a style with a damage; where there are no lists none can be lost. */
export function lossesOf(
  { page, layout }: TextStyle,
  { losses }: TextDamage,
): readonly TextLoss[] {
  if (page.descriptions.values(["a", "b"]).items === undefined) return [];
  return layout.cellLines === "joined"
    ? [...losses, "lists that run together"]
    : losses;
}

/** One line for each fact that is wrong or missing, among entries that both sides have and `isRead` lets through. */
export function factsLost(
  sample: ServiceSample,
  actual: readonly Entry[],
  {
    style,
    damage,
    isRead,
  }: {
    readonly style: TextStyle;
    readonly damage: TextDamage;
    readonly isRead: (entry: Entry) => boolean;
  },
): string[] {
  const read = new Map(actual.map((entry) => [nameOf(entry), entry]));
  const optional = new Set<string>(
    lossesOf(style, damage).flatMap((loss) => TEXT_LOSSES[loss]),
  );
  return applyLosses(listSample(sample), style.page.losses)
    .filter((entry) => entry.at !== "" && isRead(entry))
    .flatMap((want) => {
      const got = read.get(nameOf(want));
      if (!got) return [];
      const names = new Set([
        ...Object.keys(want.facts),
        ...Object.keys(got.facts),
      ]);
      return [...names].flatMap((name) => {
        const [left, right] = [want.facts[name], got.facts[name]];
        if (JSON.stringify(left) === JSON.stringify(right)) return [];
        if (right === undefined && optional.has(name)) return [];
        return [
          `${nameOf(want)}: ${name} is ${JSON.stringify(right) ?? "not said"}, want ${JSON.stringify(left) ?? "not said"}`,
        ];
      });
    });
}

function nameOf({ operation, place, status = "", at }: Entry): string {
  return `${operation} ${place} ${status} ${at}`;
}
