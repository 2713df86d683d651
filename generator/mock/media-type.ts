/** Media types (RFC 9110, 8.3 and 12.5.1): which documented one a header means. */

/** `application/json` of `application/JSON; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

export function isJson(mediaType: string): boolean {
  return /^[^/]+\/(?:json|[^;]*\+json)$/.test(essenceOf(mediaType));
}

/** The documented media type, which may be a range, that a content of `essence` has: the most exact one. */
export function documentedType(
  documented: readonly string[],
  essence: string,
): string | undefined {
  const fitting = documented
    .map((name) => ({ name, width: widthOf(essenceOf(name), essence) }))
    .filter(({ width }) => width !== undefined)
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return fitting[0]?.name;
}

/** The documented media type that `accept` likes best; undefined when it likes none. */
export function acceptedType(
  documented: readonly string[],
  accept: string | undefined,
): string | undefined {
  const ranges = (accept ?? "*/*").split(",").map(parseRange);
  let best: { name: string; quality: number } | undefined;
  for (const name of documented) {
    const quality = qualityOf(essenceOf(name), ranges);
    if (quality > (best?.quality ?? 0)) best = { name, quality };
  }
  return best?.name;
}

/** A range is made concrete: something must be in `Content-Type`. */
export function concreteType(mediaType: string): string {
  const essence = essenceOf(mediaType);
  if (!essence.includes("*")) return mediaType;
  return essence === "text/*" ? "text/plain" : "application/json";
}

interface Range {
  readonly essence: string;
  readonly quality: number;
}

function parseRange(text: string): Range {
  const [, quality] = /;\s*q=([\d.]+)/i.exec(text) ?? [];
  const number = quality === undefined ? 1 : Number(quality);
  return {
    essence: essenceOf(text),
    quality: Number.isFinite(number) ? number : 1,
  };
}

/** The most exact range that fits says how much a type is liked. */
function qualityOf(essence: string, ranges: readonly Range[]): number {
  let best: { width: number; quality: number } | undefined;
  for (const range of ranges) {
    const width = essence.includes("*")
      ? widthOf(essence, range.essence)
      : widthOf(range.essence, essence);
    if (width === undefined || (best && best.width <= width)) continue;
    best = { width, quality: range.quality };
  }
  return best?.quality ?? 0;
}

/** 0 for the type itself, 1 for `type/*`, 2 for any; undefined where the range does not hold the type. */
function widthOf(range: string, essence: string): number | undefined {
  if (range === essence) return 0;
  if (range === "*/*") return 2;
  return range.endsWith("/*") && essence.startsWith(range.slice(0, -1))
    ? 1
    : undefined;
}
