/** Names of the parameters in a path template, in order: `/v2/{project_id}/orders/{id}`. */
export function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
}

/** True where the template holds a parameter of this name more than once. */
export function isHeldTwice(path: string, name: string): boolean {
  const names = templateNames(path);
  return names.indexOf(name) !== names.lastIndexOf(name);
}
