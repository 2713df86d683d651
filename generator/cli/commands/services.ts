/** `helpspec services`: the products and handbooks that the site lists, and which of them are stored or configured. */
import { existsSync } from "node:fs";
import path from "node:path";
import { count } from "../../report/count.js";
import { formatTable } from "../../report/format-table.js";
import { fetchProducts } from "../../source/fetch/fetch-site.js";
import type { ListedProduct } from "../../source/fetch/product-list.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { accessOf, listen } from "../fetch-pages.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { hasProject, openProject, PLACES } from "../project.js";
import { LOCALE_RULE, siteRules } from "../site-config.js";

export interface ServicesOptions {
  readonly config?: string;
  readonly locale?: string;
}

/** Runs `services`; a word keeps the lines that have it. */
export async function services(
  word: string | undefined,
  options: ServicesOptions,
  io: Io,
): Promise<Outcome> {
  const needsProject = options.config !== undefined || hasProject(io.cwd);
  const project = needsProject
    ? openProject(io.cwd, options.config)
    : undefined;
  if (project && "refused" in project) return project.refused;
  const rules = project?.config.site ?? siteRules();
  const root = project?.root ?? io.cwd;
  const locale = options.locale ?? rules.locale;
  if (!LOCALE_RULE.pattern.test(locale)) {
    const message = `\`--locale\` is \`${locale}\`, expected ${LOCALE_RULE.expected}.`;
    return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
  }
  const interrupt = listen(io);
  let answer;
  try {
    answer = await fetchProducts(
      accessOf(io, { rules, root }, interrupt.signal),
      locale,
    );
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    const message = "The list of products was not fetched to its end.";
    const stopped = diagnostic("source/fetch-interrupted", message);
    return refusal([stopped], EXIT.findings);
  } finally {
    interrupt.end();
  }
  if ("reason" in answer) return refusal([answer.reason], EXIT.noInput);
  const products = matching(answer.products, word);
  const handbooks = products.flatMap((product) => product.handbooks);
  const known = new Set(
    [...(project?.config.services.values() ?? [])].flatMap(
      (service) => service.handbooks,
    ),
  );
  const stateOf = (handbook: string | undefined): string => {
    if (handbook === undefined) return "";
    const isStored = existsSync(path.join(root, PLACES.pages(handbook)));
    const words = [
      ...(known.has(handbook) ? ["configured"] : []),
      ...(isStored ? ["stored"] : []),
    ];
    return words.join(", ");
  };
  const rows = products.flatMap(({ name, handbooks: own }) =>
    own.map(({ handbook, code, title }) => [
      name,
      handbook ?? code,
      title,
      stateOf(handbook),
    ]),
  );
  return {
    summary: { products: products.length, handbooks: handbooks.length },
    diagnostics: project?.diagnostics ?? [],
    result: { locale, address: answer.address, products },
    output:
      rows.length === 0
        ? ""
        : formatTable(["product", "handbook", "title", "state"], rows),
    talk: `${count(handbooks.length, "handbook")} of ${count(products.length, "product")}.\n`,
  };
}

function matching(
  products: readonly ListedProduct[],
  word: string | undefined,
): readonly ListedProduct[] {
  if (word === undefined) return products;
  const wanted = word.toLowerCase();
  const has = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((text) => text?.toLowerCase().includes(wanted));
  return products.flatMap((product) => {
    if (has(product.name, product.code)) return [product];
    const handbooks = product.handbooks.filter((one) =>
      has(one.handbook, one.code, one.title),
    );
    return handbooks.length > 0 ? [{ ...product, handbooks }] : [];
  });
}
