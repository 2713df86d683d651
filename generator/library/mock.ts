/** `helpspec/mock`: a server on loopback that answers what an OpenAPI document documents. */
export type { RequestValidation } from "../mock/answer-request.js";
export {
  startMock,
  type AnsweredRequest,
  type MockOptions,
  type MockServer,
} from "../mock/start-mock.js";
export type { Violation } from "../mock/violation.js";
