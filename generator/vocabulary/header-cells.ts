/** Header cells of tables that list no parameters, in lower case: a text without marks is cut into tables by them. */

/** What a table lists, told by its first header cell, and the cells that may follow. A cell may go on with a remark. */
export interface HeaderWords {
  readonly purpose: "permissions" | "status-codes" | "error-codes";
  readonly first: readonly string[];
  readonly others: readonly string[];
  /** What the first cell of a row looks like. */
  readonly rowStart: RegExp;
}

export const OTHER_HEADERS: readonly HeaderWords[] = [
  {
    purpose: "permissions",
    first: ["action", "授权项"],
    others: [
      "access level",
      "resource type",
      "condition key",
      "alias",
      "dependencies",
      "dependency",
      "访问级别",
      "资源类型",
      "条件键",
      "别名",
      "依赖的授权项",
      "依赖",
    ],
    rowStart: /^[a-z][\w-]{0,60}:[\w*-]{1,80}:[\w*-]{1,80}$/i,
  },
  {
    purpose: "error-codes",
    first: [
      "error code",
      "error codes",
      "错误码",
      "status code",
      "http status code",
      "状态码",
    ],
    others: [
      "error code",
      "错误码",
      "error message",
      "message",
      "error information",
      "description",
      "error description",
      "possible cause",
      "cause",
      "meaning",
      "solution",
      "handling measure",
      "suggestion",
      "measure",
      "错误信息",
      "错误消息",
      "描述",
      "错误描述",
      "说明",
      "可能原因",
      "处理措施",
      "解决方法",
    ],
    rowStart: /^(?:[A-Za-z][\w-]{0,40}\.)?[A-Z]{0,20}\d{3,12}$/,
  },
  {
    purpose: "status-codes",
    first: [
      "status code",
      "http status code",
      "returned value",
      "returned values",
      "return value",
      "return code",
      "code",
      "状态码",
      "http状态码",
      "返回状态码",
      "响应状态码",
      "返回值",
      "返回码",
      "响应码",
    ],
    others: [
      "description",
      "message",
      "meaning",
      "reason",
      "status",
      "描述",
      "说明",
      "含义",
      "编码",
      "状态",
    ],
    rowStart: /^[1-5](?:\d\d|xx)(?!\d)/i,
  },
];
