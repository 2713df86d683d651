/**
 * Words by which a page that is no article shows what it is: a check for robots, a login, an error with status 200.
 * Each list is looked for in the title and the first words, in lower case.
 */

export type SuspiciousKind = "challenge" | "login" | "error";

export const SUSPICIOUS_WORDS: readonly (readonly [
  kind: SuspiciousKind,
  words: readonly string[],
])[] = [
  [
    "challenge",
    [
      "captcha",
      "verify you are human",
      "are you a robot",
      "checking your browser",
      "unusual traffic",
      "security check",
      "security verification",
      "access denied",
      "request has been blocked",
      "web application firewall",
      "enable javascript and cookies",
      "人机验证",
      "安全验证",
      "滑动验证",
      "访问被拦截",
      "请求被拦截",
    ],
  ],
  [
    "login",
    [
      "log in to",
      "login",
      "sign in",
      "sign-in",
      "forgot password",
      "登录",
      "忘记密码",
    ],
  ],
  [
    "error",
    [
      "page not found",
      "page does not exist",
      "page you requested",
      "page you are looking for",
      "no longer exists",
      "internal server error",
      "service unavailable",
      "bad gateway",
      "gateway timeout",
      "temporarily unavailable",
      "something went wrong",
      "system is busy",
      "under maintenance",
      "try again later",
      "error 404",
      "404 error",
      "error 500",
      "页面不存在",
      "找不到页面",
      "您访问的页面",
      "系统繁忙",
      "服务器错误",
      "服务不可用",
      "稍后重试",
      "请稍后再试",
      "系统维护",
    ],
  ],
];
