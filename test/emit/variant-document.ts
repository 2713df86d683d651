/** A document whose operation takes one of several bodies, with error codes and a limit on requests. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (name: string) => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "string" } },
});

export const ERROR_CODES = [
  {
    code: "DISK.0001",
    status: "400",
    message: "No disk; ends */ comments",
    description:
      "The disk that the call names is not there, or is there no longer, or never was.",
    solution: 'Look for it under "disks".',
  },
  { code: "DISK.0001", status: "404" },
  { code: "DISK.0002" },
];

/** `operationId` of the operation that has the variants `PlugDisk` and `PullDisk`. */
export function variantDocument(operationId = "PlugDisk"): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Disks", version: "1" },
    servers: [{ url: "https://disks.example.com" }],
    paths: {
      "/v1/{id}/act": {
        post: {
          operationId,
          summary: "Acting on a disk",
          description: "Does what the body says.",
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              schema: { type: "string" },
            },
          ],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  anyOf: [ref("PlugDiskRequest"), ref("PullDiskRequest")],
                },
              },
            },
          },
          responses: {
            "200": {
              description: "Done",
              content: { "application/json": { schema: ref("Done") } },
            },
            "400": { description: "Refused" },
          },
          "x-doc-variants": [
            {
              name: "PlugDisk",
              page: "PlugDisk",
              summary: "Plugging a disk",
              schema: ref("PlugDiskRequest"),
            },
            {
              name: "PullDisk",
              page: "PullDisk",
              summary: "Pulling a disk",
              description: "Takes it out; the power stays on.",
              schema: ref("PullDiskRequest"),
            },
          ],
          "x-doc-rate-limit": { perUser: 20, total: 100, period: "minute" },
          "x-doc-error-codes": [{ code: "DISK.0003", status: "409" }],
          "x-doc-source": { page: "PlugDisk" },
        },
      },
      "/v1/{id}/other": {
        get: {
          operationId: "PullDiskVariant",
          responses: { "204": { description: "Nothing" } },
          "x-doc-rate-limit": { total: 1, period: "hour" },
        },
      },
    },
    components: {
      schemas: {
        PlugDiskRequest: body("plug"),
        PullDiskRequest: body("pull"),
        Done: { type: "object", properties: { done: { type: "boolean" } } },
      },
    },
    "x-doc-error-codes": ERROR_CODES,
  } as unknown as OpenApiDocument;
}
