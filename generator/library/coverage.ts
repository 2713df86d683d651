/** `helpspec/coverage`: where every row, table, link and example of the pages went. */
export type { Account } from "../coverage/account.js";
export { accountFor } from "../coverage/account-for.js";
