/**
 * The five order operations as a caller writes them, with the documented examples as input.
 * It must compile under `strict` against the generated clients; a test sends it to a local server.
 */
import {
  createClient as createSecmasterClient,
  type UpdateSubscriptionOrderInput,
  updateSubscriptionOrder,
} from "../../generated/secmaster/index.js";
import { WorkspaceClient } from "../../generated/workspace/class.js";
import {
  type CreateOrderInput,
  createClient as createWorkspaceClient,
  createDesktopBatchOrder,
  createDesktopPoolChangeOrder,
  createOrder,
} from "../../generated/workspace/index.js";
import {
  createClient as createAppClient,
  createOrder as createAppOrder,
} from "../../generated/workspaceapp/index.js";

const project_id = "0bec5db98280d2d02fd6c00c2de791ce";
const token = "a token";

/** One call and the name of the page whose example it sends. */
export interface Call {
  readonly page: string;
  /** Which of the page's request examples, from 0. */
  readonly example: number;
  readonly send: (baseUrl: string) => Promise<unknown>;
}

export const calls: readonly Call[] = [
  {
    page: "CreateDesktopPoolChangeOrder",
    example: 0,
    send: async (baseUrl) => {
      const client = createWorkspaceClient({ baseUrl, token });
      const { data } = await createDesktopPoolChangeOrder(client, {
        path: { project_id },
        body: {
          type: "ADD_VOLUME",
          add_volume_param: {
            desktop_pool_id: "b046ac8e-0994-4c09-a8a8-bd989d218120",
            volume_type: "SAS",
            volume_size: 10,
          },
        },
      });
      return data.orders?.map((order) => order.order_status);
    },
  },
  {
    page: "CreateDesktopBatchOrder",
    example: 0,
    send: async (baseUrl) => {
      // The client knows its project.
      const options = { baseUrl, token, projectId: project_id };
      const client = createWorkspaceClient(options);
      const { status, data } = await createDesktopBatchOrder(client, {
        body: {
          type: "ADD_VOLUME",
          add_volume_param: {
            desktop_pool_id: "b046ac8e-0994-4c09-a8a8-bd989d218120",
            volume_type: "SAS",
            volume_size: 10,
          },
        },
      });
      const success: 200 = status;
      return [success, data.orders?.[0]?.order_id];
    },
  },
  {
    page: "CreateOrder",
    example: 0,
    send: async (baseUrl) => {
      const client = createWorkspaceClient({ baseUrl, token });
      const { data } = await createOrder(client, addVolumes);
      return data.order_id;
    },
  },
  {
    page: "CreateOrder",
    example: 1,
    send: async (baseUrl) => {
      const service = new WorkspaceClient({ baseUrl, token });
      const { data, requestId } = await service.createOrder({
        path: { project_id },
        body: {
          type: "createDesktops",
          enterprise_project_id: "0",
          resources: [
            {
              period_type: 2,
              period_num: 1,
              create_desktops: {
                desktops: [
                  {
                    user_email: "test@test.com",
                    user_name: "test",
                    user_group: "sudo",
                  },
                ],
                desktop_type: "DEDICATED",
                email_notification: false,
                product_id: "workspace.k.xlarge2.uosv20pro",
                image_type: "private",
                image_id: "e1d65e11-861c-459d-a3a8-ab150d79befc",
                root_volume: { type: "SAS", size: 80 },
                nics: [{ subnet_id: "197c1aa4-2611-48bd-a3af-ac4ce2c17c4c" }],
                tags: [{ key: "aa", value: "bb" }],
              },
            },
          ],
        },
      });
      return [data.order_id, requestId];
    },
  },
  {
    page: "CreateOrder_0",
    example: 0,
    send: async (baseUrl) => {
      const client = createAppClient({ baseUrl, token });
      const volume = {
        type: "SSD",
        size: 10,
        cluster_id: "c950ee97-587c-4f24-8a74-3367e3da570f",
      } as const;
      const subnet_id = "197c1aa4-2611-48bd-a3af-ac4ce2c17c4c";
      return createAppOrder(client, {
        path: { project_id },
        body: {
          resources: [
            {
              add_volumes: { service_id: "string", volumes: [volume] },
              cloud_service_console_url:
                "http://10.*.*.0:8003/v1/{project_id}/bundles/services/create",
              create_services: {
                availability_zone: "cn-north-5a",
                data_volumes: [volume],
                nics: [{ ip_address: "string", subnet_id }],
                ou_name: "string",
                product_id: "workspacehost.s.large2.p01",
                flavor_id: "c3.large.4",
                os_type: "Windows",
                root_volume: volume,
                server_group_id: "1",
                service_type: "string",
                subnet_id,
                vpc_id: "string",
                security_groups: [{ id: "string", name: "string" }],
                // The page's example has the string "true"; its own table says Boolean.
                update_access_agent: true,
              },
              is_auto_renew: 1,
              period_num: 3,
              period_type: 3,
              subscription_num: 3,
            },
          ],
          type: "createApps",
        },
      });
    },
  },
  {
    page: "UpdateSubscriptionOrder",
    example: 0,
    send: async (baseUrl) => {
      const client = createSecmasterClient({ baseUrl, token });
      const { data } = await updateSubscriptionOrder(client, upgrade);
      return data.order_status;
    },
  },
];

const addVolumes: CreateOrderInput = {
  path: { project_id },
  body: {
    type: "addVolumes",
    enterprise_project_id: "0",
    resources: [
      {
        add_volumes: {
          desktop_id: "8d049b4e-4f1e-4ed5-b3a9-a7f0f15658a7",
          volumes: [{ type: "SAS", size: 50 }],
        },
      },
    ],
  },
};

const upgrade: UpdateSubscriptionOrderInput = {
  path: { project_id },
  header: { "X-Language": "en-us" },
  body: {
    scene: "PREPAID",
    operate_type: "UPGRADE",
    product_list: [
      {
        resource_type: "xxx.resource.type.secmaster.typical",
        resource_spec_code: "secmaster.professional",
        resource_size: 3,
        resource_id: "e6d9047a-3478-4867-8c0d-7c4cfed1685b",
      },
    ],
    tag_list: [{ key: "testKey3", value: "testVal3" }],
  },
};
