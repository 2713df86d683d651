/** What `init` suggests where nothing was said. */

/** `api-workspace` is the handbook of `workspace`. */
export function suggestedService(handbook: string): string {
  return handbook
    .replace(/^api[-_]/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** `Workspace API`. */
export function suggestedTitle(service: string): string {
  const words = service.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} API`;
}
