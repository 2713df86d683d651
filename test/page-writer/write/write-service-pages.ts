/** Pages about the whole service: endpoints by region, limits on calls, error codes. */
import type {
  SampleRateLimit,
  ServiceSample,
} from "../sample/service-sample.js";
import type { PageStyle } from "../style/page-style.js";
import type { WrittenBlock, WrittenPage } from "./written-page.js";

interface ServiceWords {
  readonly endpoints: readonly [title: string, ...header: readonly string[]];
  readonly throttling: readonly [title: string, ...header: readonly string[]];
  readonly errorCodes: readonly [title: string, ...header: readonly string[]];
  readonly times: (count: number, period: SampleRateLimit["period"]) => string;
}

const PERIODS_ZH: Readonly<Record<SampleRateLimit["period"], string>> = {
  second: "秒",
  minute: "分钟",
  hour: "小时",
  day: "天",
};

const WORDS: Readonly<Record<PageStyle["language"], ServiceWords>> = {
  en: {
    endpoints: ["Endpoints", "Region Name", "Region ID", "Endpoint"],
    throttling: [
      "API Request Throttling",
      "API Name",
      "API URI",
      "Max. Requests/User",
      "Max. Requests",
    ],
    errorCodes: [
      "Error Codes",
      "Status Code",
      "Error Code",
      "Error Message",
      "Description",
    ],
    times: (count, period) => `${count} times/${period}`,
  },
  zh: {
    endpoints: ["终端节点", "区域名称", "区域ID", "终端节点"],
    throttling: [
      "API流量限制",
      "接口名称",
      "接口URI",
      "用户流量限制",
      "API流量限制",
    ],
    errorCodes: ["错误码", "状态码", "错误码", "错误信息", "描述"],
    times: (count, period) => `${count}次/${PERIODS_ZH[period]}`,
  },
};

/** The pages, where the sample has facts for them. */
export function servicePages(
  { service, operations }: ServiceSample,
  { language }: PageStyle,
): WrittenPage[] {
  if (!service) return [];
  const { endpoints, throttling, errorCodes, times } = WORDS[language];
  return [
    pageOf(
      "lamp_endpoints",
      endpoints,
      service.endpoints.map(({ region, host }) => ["X", region, host]),
    ),
    pageOf(
      "lamp_limits",
      throttling,
      operations.flatMap(({ method, path, limit }) =>
        limit
          ? [
              [
                "Lamp",
                `${method} ${path.replace("{project_id}", "{tenant}")}`,
                times(limit.perUser, limit.period),
                limit.total === undefined
                  ? "-"
                  : times(limit.total, limit.period),
              ],
            ]
          : [],
      ),
    ),
    pageOf(
      "lamp_codes",
      errorCodes,
      service.errorCodes.map(({ status, code, message }) => [
        status,
        code,
        message,
        "-",
      ]),
    ),
  ];
}

function pageOf(
  name: string,
  [title, ...header]: ServiceWords["endpoints"],
  rows: readonly (readonly string[])[],
): WrittenPage {
  const table: WrittenBlock = {
    kind: "table",
    number: "",
    anchors: [],
    header,
    rows: rows.map((cells) =>
      cells.map((text) => ({ lines: [{ inlines: [text] }] })),
    ),
  };
  return { name, title, blocks: [table] };
}
