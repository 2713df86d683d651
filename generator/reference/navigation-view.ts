/**
 * What stands beside every page: the pages of its service and its operations by tag. A large service shows the operations
 * of the current tag only, and a very large tag those around the current one, so that the site stays linear.
 */
import type { PageContext } from "./page-context.js";
import type {
  PlacedOperation,
  PlacedService,
  PlacedTag,
} from "./place-services.js";

export interface NavigationView {
  readonly groups: readonly NavigationGroup[];
}

interface NavigationGroup {
  readonly title: string;
  readonly href: string;
  readonly links: readonly NavigationLink[];
}

interface NavigationLink {
  readonly href: string;
  readonly title: string;
  readonly method: string;
  readonly methodClass: string;
  readonly isCurrent: boolean;
}

/** Services with more operations show one tag at a time. */
const MOST_AT_ONCE = 60;
const MOST_IN_TAG = 40;

export function navigationView(
  services: readonly PlacedService[],
  { service, path, root }: PageContext,
): NavigationView {
  const link = (title: string, file: string): NavigationLink => ({
    href: root + file,
    title,
    method: "",
    methodClass: "",
    isCurrent: file === path,
  });
  const all = services.map(({ title, folder }) =>
    link(title, `${folder}/index.html`),
  );
  if (!service)
    return { groups: [{ title: "Services", href: "", links: all }] };
  const { title, folder, pages, given, tags, operations } = service;
  const current = service.tagOfFile.get(path);
  const isLarge = operations.length > MOST_AT_ONCE;
  return {
    groups: [
      {
        title,
        href: "",
        links: [
          link("Overview", `${folder}/index.html`),
          link("Authentication", pages.authentication),
          ...(service.hasErrorCodes ? [link("Error codes", pages.errors)] : []),
          link("Schemas", pages.schemas),
          ...((given.changes ?? []).length > 0
            ? [link("Changes", pages.changes)]
            : []),
        ],
      },
      ...tags.map((tag): NavigationGroup => {
        const at = tag === current?.tag ? current.at : undefined;
        return {
          title: tag.name,
          href: isLarge ? `${root}${folder}/index.html#${tag.anchor}` : "",
          links:
            isLarge && at === undefined
              ? []
              : nearby(tag, at ?? 0).map((operation) => ({
                  ...link(operation.title, operation.file),
                  method: operation.method,
                  methodClass: operation.method.toLowerCase(),
                })),
        };
      }),
      ...(services.length > 1
        ? [{ title: "Services", href: "", links: all }]
        : []),
    ],
  };
}

function nearby(
  { operations }: PlacedTag,
  at: number,
): readonly PlacedOperation[] {
  if (operations.length <= MOST_IN_TAG) return operations;
  const start = Math.max(0, at - MOST_IN_TAG / 2);
  return operations.slice(start, start + MOST_IN_TAG);
}
