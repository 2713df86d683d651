/** Columns of tables that are about a whole service: endpoints, throttling, permissions, error codes. In lower case. */

/** A header cell matches a role when it begins with one of the role's words. */
export type ColumnWords<Role extends string> = Readonly<
  Record<Role, readonly string[]>
>;

export const ENDPOINT_COLUMNS: ColumnWords<"region" | "name" | "endpoint"> = {
  region: ["region id", "region code", "区域id", "区域编码"],
  name: ["region name", "region", "区域名称", "区域"],
  endpoint: ["endpoint", "终端节点"],
};

export const THROTTLING_COLUMNS: ColumnWords<
  "apiName" | "uri" | "user" | "total"
> = {
  apiName: ["api name", "name", "api名称", "接口名称"],
  uri: ["api uri", "uri", "url", "接口uri"],
  user: [
    "max. requests/user",
    "max. requests per user",
    "user traffic limit",
    "用户流量限制",
    "单用户",
  ],
  total: [
    "max. requests",
    "maximum requests",
    "api traffic limit",
    "total max",
    "流量限制",
    "api流量限制",
    "api最大",
  ],
};

/** Actions stand under a word of their own before those that others depend on. */
export const PERMISSION_COLUMNS: ColumnWords<
  "call" | "action" | "dependencies" | "title"
> = {
  call: ["api", "对应api", "对应的api"],
  action: ["action", "授权项", "对应的授权项"],
  dependencies: ["dependent", "dependenc", "related action", "依赖"],
  title: ["permission", "权限"],
};

export const ERROR_CODE_COLUMNS: ColumnWords<
  "status" | "code" | "message" | "description" | "solution"
> = {
  status: [
    "status code",
    "http status code",
    "http code",
    "状态码",
    "http状态码",
    "http 状态码",
    "返回状态码",
  ],
  code: ["error code", "错误码"],
  message: [
    "error message",
    "message",
    "error information",
    "error msg",
    "returned message",
    "prompt message",
    "错误信息",
    "错误码信息",
    "错误提示",
    "提示信息",
    "返回信息",
    "错误消息",
  ],
  description: [
    "description",
    "error description",
    "possible cause",
    "possible reason",
    "cause",
    "meaning",
    "描述",
    "错误描述",
    "错误码描述",
    "说明",
    "可能原因",
    "错误原因",
  ],
  solution: [
    "solution",
    "handling measure",
    "suggestion",
    "measure",
    "countermeasure",
    "troubleshooting",
    "handling",
    "how to handle",
    "recommended action",
    "corrective action",
    "处理措施",
    "处理建议",
    "处理方法",
    "处理方式",
    "处理",
    "解决方法",
    "解决方案",
    "解决办法",
    "解决建议",
    "建议",
  ],
};
