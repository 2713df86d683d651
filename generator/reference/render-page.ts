/**
 * Templates to pages. Input: templates by name, views; output: HTML. Templates escape what they print, but for `Html`
 * in triple braces; a variable that nobody gave throws; controls and marks that turn the writing become visible last,
 * in the whole page.
 */
import { visibleText } from "../report/html-text.js";
import type { NavigationView } from "./navigation-view.js";

export interface LayoutView {
  readonly title: string;
  readonly siteTitle: string;
  readonly root: string;
  readonly navigation: NavigationView;
}

export type RenderPage = (
  template: string,
  view: object,
  layout: LayoutView,
) => string;

/** Names of templates that others include. */
const PARTIALS = [
  "changes-list",
  "code",
  "error-table",
  "field",
  "members",
  "permission",
  "operations-list",
  "value",
];

/** Handlebars is loaded only here. */
export async function pageRenderer(
  templates: Readonly<Record<string, string>>,
): Promise<RenderPage> {
  const { default: Handlebars } = await import("handlebars");
  const engine = Handlebars.create();
  const options = {
    strict: true,
    knownHelpers: { if: true, each: true },
    knownHelpersOnly: true,
    // Indented code would be other code.
    preventIndent: true,
  };
  for (const name of PARTIALS) {
    engine.registerPartial(
      name,
      engine.compile(templates[name] ?? "", options),
    );
  }
  const compiled = new Map(
    Object.entries(templates).map(([name, text]) => [
      name,
      engine.compile<object>(text, options),
    ]),
  );
  const print = (name: string, view: object): string => {
    const template = compiled.get(name);
    if (!template) throw new Error(`there is no template ${name}`);
    return template(view);
  };
  return (template, view, layout) =>
    visibleText(print("layout", { ...layout, body: print(template, view) }));
}
