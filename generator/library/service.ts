/** `helpspec/service`: the pages of a service together. */
export type * from "../service/service-model.js";
export { buildServiceModel } from "../service/build-service-model.js";
