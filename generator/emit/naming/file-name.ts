/**
 * The one place that makes file and package names. Input: any text; output: lower-case ASCII words with hyphens,
 * which no operating system reserves and no path leaves.
 */

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|node-modules|favicon-ico)$/;

export function fileName(text: string): string {
  const name = text
    .normalize("NFKD")
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 100);
  if (name === "") return "api";
  return RESERVED.test(name) ? `${name}-api` : name;
}
