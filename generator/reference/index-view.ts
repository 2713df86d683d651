/** The first page: services with their tags and operations. Output: what the template prints. */
import { count } from "../report/count.js";
import type { PageContext } from "./page-context.js";
import type { PlacedService } from "./place-services.js";
import { textOf } from "./read-value.js";
import { operationLink } from "./service-views.js";

/** With more operations than this the first page lists tags only. */
const MOST_OPERATIONS = 200;

export function indexView(
  services: readonly PlacedService[],
  title: string,
  { root, markdown }: PageContext,
): object {
  const all = services.reduce((sum, one) => sum + one.operations.length, 0);
  return {
    title,
    counts: `${count(services.length, "service")}, ${count(all, "operation")}`,
    services: services.map(
      ({ title: name, folder, document, operations, tags }) => ({
        title: name,
        href: `${root}${folder}/index.html`,
        version: textOf(document.info.version),
        counts: count(operations.length, "operation"),
        description: markdown.blocks(textOf(document.info.description)),
        tags: tags.map((tag) => ({
          name: tag.name,
          href: `${root}${folder}/index.html#${tag.anchor}`,
          counts: count(tag.operations.length, "operation"),
          operations:
            all > MOST_OPERATIONS
              ? []
              : tag.operations.map((operation) =>
                  operationLink(operation, root),
                ),
        })),
      }),
    ),
  };
}
