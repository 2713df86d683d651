/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Code and text of an error, from the bodies in which they occur: `{error_code, error_msg}`,
 * `{error: {code, message}}`, `{code, message}` and `{details: [...]}`. Codes may be numbers.
 */
export interface ErrorWords {
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export function errorWords(body: unknown): ErrorWords {
  const places = placesIn(body);
  return {
    code: firstOf(places, ["error_code", "code"]),
    message: firstOf(places, ["error_msg", "message", "error_detail"]),
  };
}

type Place = Readonly<Record<string, unknown>>;

/** Where words may stand, the outermost first. */
function placesIn(body: unknown): Place[] {
  if (!isObject(body)) return [];
  const inner = isObject(body.error) ? [body.error] : [];
  const outer = [body, ...inner];
  const details = outer.flatMap(({ details }) =>
    Array.isArray(details) ? details.slice(0, 1).filter(isObject) : [],
  );
  return [...outer, ...details];
}

function firstOf(
  places: readonly Place[],
  names: readonly string[],
): string | undefined {
  for (const place of places) {
    for (const name of names) {
      const word = Object.hasOwn(place, name) ? place[name] : undefined;
      if (typeof word === "number") return String(word);
      if (typeof word === "string" && word !== "") return word;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Place {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
