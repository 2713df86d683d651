/** What the types must refuse: each line below an expectation is a mistake that a caller could make. */
import {
  createClient,
  type CreateDesktopBatchOrderInput,
  type CreateOrderInput,
} from "../../generated/workspace/index.js";

const path = { project_id: "0bec5db98280d2d02fd6c00c2de791ce" };

export const wrongValue: CreateDesktopBatchOrderInput = {
  path,
  // @ts-expect-error: no such order type
  body: { type: "ADD_DISK" },
};

export const missingField: CreateDesktopBatchOrderInput = {
  path,
  body: {
    type: "ADD_VOLUME",
    // @ts-expect-error: volume_size is mandatory
    add_volume_param: { volume_type: "SAS" },
  },
};

export const wrongType: CreateDesktopBatchOrderInput = {
  path,
  body: {
    extend_volume_param: {
      desktop_pool_disk_id: "b046ac8e-0994-4c09-a8a8-bd989d218120",
      // @ts-expect-error: a number
      new_size: "20",
    },
  },
};

export const wrongPath: CreateOrderInput = {
  // @ts-expect-error: no such parameter
  path: { projectId: path.project_id },
  body: { type: "addVolumes", resources: [] },
};

// @ts-expect-error: no path names a domain
createClient({ token: "a token", domainId: "d" });
