/**
 * Words of services that look like real ones: things with fields of their own beside those that every thing has.
 * Made up; no service has them. A thing's own fields share words with its name only now and then, as in real APIs.
 */
import type { SampleScalar } from "./service-sample.js";

export interface Words {
  readonly en: string;
  readonly zh: string;
}

export interface WordedField {
  readonly name: string;
  readonly scalar: SampleScalar;
  readonly about: Words;
}

export interface Thing {
  /** `fishing_boat`. */
  readonly key: string;
  readonly plural: string;
  readonly words: Words;
  readonly fields: readonly WordedField[];
}

type FieldLine = readonly [string, SampleScalar, string, string];

function thing(
  key: string,
  plural: string,
  zh: string,
  ...lines: readonly FieldLine[]
): Thing {
  return {
    key,
    plural,
    words: { en: key.replaceAll("_", " "), zh },
    fields: lines.map(worded),
  };
}

function worded([name, scalar, en, zh]: FieldLine): WordedField {
  return { name, scalar, about: { en, zh } };
}

export const THINGS: readonly Thing[] = [
  thing(
    "boat",
    "boats",
    "船",
    [
      "hull_material",
      "string",
      "material that the hull is made of",
      "船体材料",
    ],
    ["engine_power", "integer", "power of the engine in kW", "发动机功率"],
    ["boat_class", "string", "class in which the boat is insured", "船的等级"],
    ["draught", "float", "depth of the hull below water", "吃水深度"],
  ),
  thing(
    "berth",
    "berths",
    "泊位",
    ["quay_number", "integer", "number of the quay", "码头编号"],
    [
      "water_supply",
      "boolean",
      "mark that tells whether fresh water is supplied",
      "是否供水",
    ],
    ["mooring_mode", "string", "way in which ropes are fastened", "系泊方式"],
    ["berth_depth", "double", "depth of the berth at low tide", "泊位水深"],
  ),
  thing(
    "cargo",
    "cargos",
    "货物",
    ["weight", "integer", "weight of the cargo in kg", "货物重量"],
    ["customs_code", "string", "code that the customs office gave", "海关编码"],
    ["hazard_class", "string", "class of hazard of the goods", "危险等级"],
    ["unit_count", "integer", "number of units that are packed", "包装数量"],
  ),
  thing(
    "crew_member",
    "crew_members",
    "船员",
    ["licence_id", "string", "ID of the licence", "执照编号"],
    ["rank", "string", "rank on board", "船上职务"],
    ["birthday", "string", "date of birth", "出生日期"],
    ["email", "string", "address to which messages are sent", "邮箱地址"],
  ),
  thing(
    "sail",
    "sails",
    "帆",
    ["cloth", "string", "cloth that the sail is cut from", "帆布"],
    ["area", "double", "area in square metres", "面积"],
    ["sail_number", "string", "number that is sewn on the sail", "帆号"],
  ),
  thing(
    "route",
    "routes",
    "航线",
    ["departure_port", "string", "port that the route begins at", "出发港"],
    ["arrival_port", "string", "port that the route ends at", "到达港"],
    ["distance", "long", "length of the route in nautical miles", "航程"],
    [
      "night_passage",
      "boolean",
      "mark that tells whether the route is used at night",
      "夜航",
    ],
  ),
  thing(
    "ticket",
    "tickets",
    "船票",
    ["price", "double", "price that the passenger pays", "票价"],
    ["currency", "string", "currency of the price", "货币"],
    ["valid_until", "string", "day after which it is refused", "有效期"],
    ["seat_number", "integer", "number of the seat", "座位号"],
  ),
  thing(
    "warehouse",
    "warehouses",
    "仓库",
    ["floor_area", "float", "area of the floor", "占地面积"],
    ["temperature", "integer", "temperature that is kept inside", "温度"],
    ["gate_code", "string", "code that opens the gate", "门禁码"],
  ),
  thing(
    "crane",
    "cranes",
    "起重机",
    ["lifting_power", "integer", "heaviest load that is lifted", "起重量"],
    ["arm_length", "float", "length of the arm", "臂长"],
    ["operator_id", "string", "ID of the person at the lever", "操作员编号"],
  ),
  thing(
    "label",
    "labels",
    "标签",
    ["key", "string", "key of the label", "标签键"],
    ["value", "string", "value of the label", "标签值"],
  ),
  thing(
    "insurance",
    "insurances",
    "保险",
    ["policy_number", "string", "number of the policy", "保单号"],
    ["premium", "double", "sum that is due each year", "保费"],
    ["insured_sum", "long", "sum that is paid after a loss", "保额"],
  ),
  thing(
    "repair_job",
    "repair_jobs",
    "维修任务",
    ["dock_id", "string", "ID of the dock where work is done", "船坞编号"],
    ["begin_time", "string", "time at which work begins", "开始时间"],
    ["spare_parts", "string", "parts that are replaced", "备件"],
    [
      "urgent",
      "boolean",
      "mark that tells whether the job comes before others",
      "是否加急",
    ],
  ),
  thing(
    "signal_flag",
    "signal_flags",
    "信号旗",
    ["meaning", "string", "message of the flag", "含义"],
    ["colour", "string", "colour of the cloth", "颜色"],
    ["hoist_order", "integer", "place on the line", "悬挂顺序"],
  ),
  thing(
    "weather_report",
    "weather_reports",
    "天气预报",
    ["wind_force", "integer", "force of the wind", "风力"],
    ["wave_height", "float", "height of the waves", "浪高"],
    ["station_id", "string", "ID of the station that measures", "站点编号"],
  ),
  thing(
    "fuel_order",
    "fuel_orders",
    "燃油订单",
    ["litres", "integer", "litres to be delivered", "升数"],
    ["fuel_grade", "string", "grade of the fuel", "燃油标号"],
    ["delivery_time", "string", "time of delivery", "交付时间"],
  ),
  thing(
    "lighthouse",
    "lighthouses",
    "灯塔",
    ["beam_period", "integer", "seconds between two flashes", "闪光周期"],
    ["visible_range", "integer", "miles from which it is seen", "可视距离"],
    ["keeper_name", "string", "name of the keeper", "守塔人"],
  ),
  thing(
    "anchor_chain",
    "anchor_chains",
    "锚链",
    ["link_count", "integer", "number of links", "链环数"],
    ["steel_grade", "string", "grade of the steel", "钢材等级"],
  ),
  thing(
    "billing_plan",
    "billing_plans",
    "计费方案",
    ["period_type", "integer", "unit of the period", "周期类型"],
    ["period_num", "integer", "number of periods", "周期数"],
    [
      "auto_renew",
      "boolean",
      "mark that tells whether it is renewed unasked",
      "自动续订",
    ],
    ["discount_id", "string", "ID of the discount", "折扣编号"],
  ),
];

/** Fields that any thing may have; `#` stands for the thing. */
export const COMMON_FIELDS: readonly WordedField[] = (
  [
    ["id", "string", "ID of the #", "#的编号"],
    ["name", "string", "name of the #", "#的名称"],
    ["type", "string", "type of the #", "#的类型"],
    ["size", "integer", "size of the #", "#的大小"],
    ["status", "string", "status of the #", "#的状态"],
    ["description", "string", "remarks on the #", "#的描述"],
    ["created_at", "string", "time when the # was created", "#的创建时间"],
    ["count", "integer", "number of items", "数量"],
    [
      "enabled",
      "boolean",
      "mark that tells whether the # is in use",
      "#是否启用",
    ],
    ["version", "string", "version of the #", "#的版本"],
    ["harbour_id", "string", "ID of the harbour", "港口编号"],
  ] satisfies FieldLine[]
).map(worded);

/** Fields that the members of a family of request objects have in common. */
export const FAMILY_FIELDS: readonly WordedField[] = (
  [
    ["fleet_id", "string", "ID of the fleet that is worked on", "船队编号"],
    ["member_ids", "string", "IDs of members of the fleet", "成员编号"],
    ["campaign_id", "string", "ID of the campaign", "活动编号"],
    ["scope", "string", "choice of the members that are changed", "变更范围"],
  ] satisfies FieldLine[]
).map(worded);

/** What is done to things: `create` in `create_boats` and `CreateBoatReq`. */
export const VERBS = ["create", "update", "extend", "attach", "move"] as const;

/** Words before a name that is used in several places: `main_sail`, `spare_sails`. */
export const ROLES = ["main", "spare", "source", "target", "backup"] as const;
