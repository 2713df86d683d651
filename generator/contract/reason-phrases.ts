/** What a status code means (RFC 9110, section 15), for responses that a page gives no words to. */
const REASON_PHRASES: ReadonlyMap<string, string> = new Map([
  ["200", "OK"],
  ["201", "Created"],
  ["202", "Accepted"],
  ["203", "Non-Authoritative Information"],
  ["204", "No Content"],
  ["205", "Reset Content"],
  ["206", "Partial Content"],
  ["300", "Multiple Choices"],
  ["301", "Moved Permanently"],
  ["302", "Found"],
  ["303", "See Other"],
  ["304", "Not Modified"],
  ["307", "Temporary Redirect"],
  ["308", "Permanent Redirect"],
  ["400", "Bad Request"],
  ["401", "Unauthorized"],
  ["402", "Payment Required"],
  ["403", "Forbidden"],
  ["404", "Not Found"],
  ["405", "Method Not Allowed"],
  ["406", "Not Acceptable"],
  ["407", "Proxy Authentication Required"],
  ["408", "Request Timeout"],
  ["409", "Conflict"],
  ["410", "Gone"],
  ["411", "Length Required"],
  ["412", "Precondition Failed"],
  ["413", "Content Too Large"],
  ["414", "URI Too Long"],
  ["415", "Unsupported Media Type"],
  ["416", "Range Not Satisfiable"],
  ["417", "Expectation Failed"],
  ["421", "Misdirected Request"],
  ["422", "Unprocessable Content"],
  ["426", "Upgrade Required"],
  ["429", "Too Many Requests"],
  ["500", "Internal Server Error"],
  ["501", "Not Implemented"],
  ["502", "Bad Gateway"],
  ["503", "Service Unavailable"],
  ["504", "Gateway Timeout"],
  ["505", "HTTP Version Not Supported"],
  ["default", "Any response"],
]);

const CLASSES: ReadonlyMap<string, string> = new Map([
  ["1", "Informational"],
  ["2", "Success"],
  ["3", "Redirection"],
  ["4", "Client error"],
  ["5", "Server error"],
]);

/** Standard words for a status code, a range such as `2XX`, or `default`; never empty. */
export function reasonPhrase(status: string): string {
  return (
    REASON_PHRASES.get(status) ?? CLASSES.get(status.charAt(0)) ?? "Response"
  );
}
