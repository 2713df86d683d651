/** Diagnostic codes of `service/`. */
import type { CodeEntry } from "../code-entry.js";

export const SERVICE_CODES = {
  "service/object-without-table": {
    severity: "warning",
    explanation:
      "A type cell names an object whose fields stand in no table. The object is open: it takes any field, and lists those that examples show.",
  },
  "service/fields-in-words": {
    severity: "warning",
    explanation:
      "The description of an object without a table lists names one by one. They say no types, so that the object is left open: it takes any field.",
  },
  "service/elements-side-by-side": {
    severity: "warning",
    explanation:
      "An example in XML shows elements within another one, and the table of the body lists all of them side by side. The contract has them as the table does.",
  },
  "service/ambiguous-table": {
    severity: "warning",
    explanation:
      "More than one table fits the object that a row refers to. The best one was taken; the message tells why, and which one was next.",
  },
  "service/table-by-evidence": {
    severity: "warning",
    explanation:
      "A table has no caption and no link leads to it, as in text saved from a page. It was given to the object that fits it best; the message tells why, and what was next.",
  },
  "service/type-recovered": {
    severity: "warning",
    explanation:
      "A row has no type although its table has a column of types, one that only points to a table, one that says a JSON array and not what of, or one without fields although a table of its name, or one that the row refers to, lists them. The type was taken from what else is known; the message tells from where.",
  },
  "service/form-from-file": {
    severity: "warning",
    explanation:
      "A field of the request body is a file, which JSON cannot hold, and the page names no media type that can. The body was taken for a form: as well as JSON where the file may be left out, instead of it where it must be sent.",
  },
  "service/body-of-several-tables": {
    severity: "warning",
    explanation:
      "A request or response has several tables, and only their place says that they list the fields of one body. One of them may be an object's whose row is missing from the page.",
  },
  "service/body-by-position": {
    severity: "warning",
    explanation:
      "The first table of a request or response bears the name of an object, and no row refers to it. It was taken for the body; the body's own table may be missing from the page.",
  },
  "service/row-repeated": {
    severity: "info",
    explanation: "A table lists the same row twice. It counts once.",
  },
  "service/row-contradicts": {
    severity: "warning",
    explanation:
      "A table lists the same name twice with different types or flags. The first row counts.",
  },
  "service/parameter-without-name": {
    severity: "warning",
    explanation:
      "A row among path, query or header parameters stands for names that the caller chooses. OpenAPI cannot say that for the place.",
  },
  "service/path-parameter-not-in-uri": {
    severity: "warning",
    explanation:
      "A table lists a path parameter that does not occur in the path. It cannot be sent and was left out.",
  },
  "service/cookie-parameter": {
    severity: "warning",
    explanation:
      "A table or a column says that a parameter is sent as a cookie. The client sends none, so that it was left out.",
  },
  "service/wrapper-from-example": {
    severity: "warning",
    explanation:
      "Every example has one key at the top that no table lists, and below it the fields of the table, or is a list of such objects. The body was built as the examples show it.",
  },
  "service/field-from-caption": {
    severity: "warning",
    explanation:
      "A table bears a name that no row has, and the examples show it outermost in the body with the fields of the table. It became a field of the body.",
  },
  "service/map-from-example": {
    severity: "warning",
    explanation:
      "A table lists `key` and `value`, and every example shows other names in their place. The object was taken for a map from such names to such values.",
  },
  "service/example-of-an-error": {
    severity: "warning",
    explanation:
      "An example stands among those of the success response and is shaped like an error. It was put below `default`, where it promises nothing about success.",
  },
  "service/rows-by-example": {
    severity: "warning",
    explanation:
      "A body lists an object and, below it, above it or in a table of their own, rows that the examples show inside the object and never beside it. They were taken for its fields.",
  },
  "service/answer-of-a-file": {
    severity: "warning",
    explanation:
      "The page says in words that a file or `application/octet-stream` comes back. The body was taken for the bytes of a file, and rows below for what is in it.",
  },
  "service/upload-from-example": {
    severity: "warning",
    explanation:
      "No table lists a request body, yet the calls shown send a file as it is. The body was taken for its bytes.",
  },
  "service/body-in-words": {
    severity: "warning",
    explanation:
      "No table lists a request body, yet the request section says in words that JSON is sent, and an example shows some. The body was taken for any JSON.",
  },
  "service/rows-shown-inside": {
    severity: "warning",
    explanation:
      "A body lists an object without fields and rows beside it, which the examples show only within that object. The table or the examples do not bear that out in full, so that the contract has the rows where the table does.",
  },
  "service/body-of-alternatives": {
    severity: "warning",
    explanation:
      "Several tables list a body, and lines before them say when each holds, or each example shows fields of one of them alone and another table demands what that example lacks. Each table became a body of its own, of which a call takes one.",
  },
  "service/path-parameter-renamed": {
    severity: "warning",
    explanation:
      "A placeholder of the URI has no row, and a row of the URI no placeholder: the two have the same words, or nothing else is left over. They were taken for the same parameter, under the table's name.",
  },
  "service/path-parameter-bare": {
    severity: "warning",
    explanation:
      "A part of the path bears the name of an ID or a name that the table of the URI lists as a parameter, without the braces of a placeholder. It was taken for one where a row lists it, and left as it stands where none does.",
  },
  "service/path-parameter-undocumented": {
    severity: "warning",
    explanation:
      "The path holds a placeholder that no table lists. It became a string parameter.",
  },
  "service/path-parameter-not-text": {
    severity: "warning",
    explanation:
      "A table gives a path parameter an object, a map or a list of objects for its type, which no path can hold. It became a string parameter.",
  },
  "service/query-parameter-undocumented": {
    severity: "warning",
    explanation:
      "The URI shows a query parameter that no table lists. It became an optional string parameter, or one that the call must send where it begins the query without a value, `/?tower`, or where its value says what is to be done, `/tower?action=ring`.",
  },
  "service/header-in-words": {
    severity: "info",
    explanation:
      "A sentence about the call demands a header of the request, and no table lists it. It became a mandatory string; a value behind its name is one that is known to be understood.",
  },
  "service/query-parameter-spelled-otherwise": {
    severity: "warning",
    explanation:
      "A row of the query differs from a name in the query of the URI only in signs such as `-` and `_`, or in capitals. They were taken for the same parameter, under the URI's name, since that is what is sent.",
  },
  "service/query-called-body": {
    severity: "warning",
    explanation:
      "A table stands below the heading of the request body, though a GET has none: the query of its URI or of an example names rows of the table, or none is shown and all rows are plain values. They became query parameters.",
  },
  "service/status-code-assumed": {
    severity: "info",
    explanation:
      "Tables or examples of a response stand under no status code, and the page names no success code. `200` was taken.",
  },
  "service/operation-repeated": {
    severity: "info",
    explanation:
      "Two pages document the same method and path with the same tables. They are one operation.",
  },
  "service/operation-claimed-twice": {
    severity: "warning",
    explanation:
      "Two pages document the same method and path with different tables. One was taken, as the other is not in the contents.",
  },
  "service/operation-variants": {
    severity: "info",
    explanation:
      "Two pages document the same method and path with different tables. They are one operation: parameters are merged by name, and bodies that differ are variants.",
  },
  "service/parameter-differs": {
    severity: "warning",
    explanation:
      "Two pages of one operation give a parameter different types or bounds. The page that the operation is read from counts.",
  },
  "service/table-of-errors": {
    severity: "warning",
    explanation:
      "A table below the fields of a success lists nothing but a code and a message of errors. It was taken for the answer of failures.",
  },
  "service/linked-body-lost": {
    severity: "warning",
    explanation:
      "A page lists no body and links to a table for it that is not among the pages read, or to several tables. The operation has no such body.",
  },
  "service/example-field-undocumented": {
    severity: "info",
    explanation:
      "An example shows a field of an object whose table does not list it. Only tables add fields.",
  },
  "service/example-of-another-operation": {
    severity: "info",
    explanation:
      "A request example on the page calls another method or path. It was not taken for an example of this operation.",
  },
  "service/recursive-object": {
    severity: "info",
    explanation:
      "Objects contain each other. The contract refers to them by name.",
  },
  "service/endless-object": {
    severity: "warning",
    explanation:
      "Mandatory fields lead from an object back to itself without a list between. No finite value fulfils that, so a flag on the page is wrong.",
  },
  "service/rate-limit-not-understood": {
    severity: "warning",
    explanation:
      "A row of a throttling table gives no number of requests, or no period. No limit was taken from it.",
  },
  "service/table-not-used": {
    severity: "warning",
    explanation:
      "A table of an operation's page belongs to no row that was found. Its rows are missing from the contract.",
  },
  "service/structures-not-used": {
    severity: "info",
    explanation:
      "A page lists fields and documents no call, and nothing that was read refers to some of its tables. Their rows are missing from the contract.",
  },
} as const satisfies Record<string, CodeEntry>;
