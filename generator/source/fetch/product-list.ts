/** The site's list of products and their handbooks, from its JSON. Unknown members are left alone. */

export interface ListedHandbook {
  /** Name in addresses, `api-workspace`; undefined where the entry leads elsewhere. */
  readonly handbook?: string;
  readonly code: string;
  readonly title: string;
  readonly address?: string;
  readonly description?: string;
}

export interface ListedProduct {
  readonly code: string;
  readonly name: string;
  readonly handbooks: readonly ListedHandbook[];
}

/** Reads `{data: [{code, name, products: [{code, title, uri, description}]}]}`; undefined when it is something else. */
export function readProductList(
  json: string,
  handbookOf: (address: string) => string | undefined,
  base: string,
): readonly ListedProduct[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const data = isRecord(value) ? value["data"] : undefined;
  if (!Array.isArray(data)) return undefined;
  return data.filter(isRecord).map((product) => ({
    code: textOf(product["code"]),
    name: textOf(product["name"]) || textOf(product["code"]),
    handbooks: listOf(product["products"]).map((one) =>
      readHandbook(one, handbookOf, base),
    ),
  }));
}

function readHandbook(
  entry: Record<string, unknown>,
  handbookOf: (address: string) => string | undefined,
  base: string,
): ListedHandbook {
  const code = textOf(entry["code"]);
  const description = textOf(entry["description"]);
  const address = resolve(textOf(entry["uri"]), base);
  const handbook = address === undefined ? undefined : handbookOf(address);
  return {
    ...(handbook === undefined ? {} : { handbook }),
    code,
    title: textOf(entry["title"]) || code,
    ...(address === undefined ? {} : { address }),
    ...(description === "" ? {} : { description }),
  };
}

function resolve(uri: string, base: string): string | undefined {
  if (uri === "") return undefined;
  try {
    const { href, protocol } = new URL(uri, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Titles are printed on terminals: control characters and line breaks stay out. */
function textOf(value: unknown): string {
  return typeof value === "string"
    ? value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim()
    : "";
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
