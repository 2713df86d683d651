/** Names of the parameters in a path template, in order: `/v2/{project_id}/orders/{id}`. */
export function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
}
