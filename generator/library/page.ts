/** `helpspec/page`: one page understood. */
export type * from "../page/page-model.js";
export type { ScalarName, TypeExpression } from "../page/type-expression.js";
export { extractPage } from "../page/extract-page.js";
