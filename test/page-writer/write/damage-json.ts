/** JSON as it stands on pages that were written by hand: not quite JSON, and yet clear. Input: pretty-printed JSON. */

export type ExampleDamage =
  "comment" | "trailing comma" | "dots" | "full-width signs";

/** The same value, damaged; braces on one line are left alone. */
export function damageJson(json: string, damage: ExampleDamage): string {
  if (!json.includes("\n")) return json;
  switch (damage) {
    case "comment":
      return json.replace("\n", " // what the lamp is\n");
    case "trailing comma":
      return json.replace(/\n([}\]])$/, ",\n$1");
    case "dots":
      return json.replace(/\n([}\]])$/, ",\n  ...\n$1");
    case "full-width signs":
      return json.replace(/,\n/g, "，\n").replace(/": /g, '"：');
  }
}
