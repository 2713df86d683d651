/** Path parameters that name whom a client works for, and the client's option that each stands for. */
export const SCOPE_NAMES: ReadonlyMap<string, "projectId" | "domainId"> =
  new Map([
    ["project_id", "projectId"],
    ["projectId", "projectId"],
    ["tenant_id", "projectId"],
    ["domain_id", "domainId"],
    ["domainId", "domainId"],
  ]);
