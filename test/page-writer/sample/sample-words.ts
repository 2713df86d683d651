/** Words that names, values and descriptions of samples are made of. Made up; no service has them. */
/** What a field is about, in both languages. */
export const NOUNS: readonly { readonly en: string; readonly zh: string }[] = [
  { en: "colour of the lamp", zh: "灯的颜色" },
  { en: "place of the shelf in the room", zh: "书架在房间中的位置" },
  { en: "person who planted the tree", zh: "种树的人" },
  { en: "weight of the parcel", zh: "包裹的重量" },
  { en: "time at which the gate was opened", zh: "打开大门的时间" },
  { en: "material of the roof", zh: "屋顶的材料" },
  { en: "bridge that the road leads to", zh: "道路通往的桥" },
  { en: "boats in the harbour", zh: "港口里的船" },
];

/** Parts of field names; the second one is left out now and then. */
export const FIELD_HEADS = [
  "lamp",
  "shelf",
  "tree",
  "gate",
  "roof",
  "bridge",
  "boat",
  "kite",
  "drum",
  "clock",
  "stone",
  "river",
] as const;
export const FIELD_TAILS = [
  "id",
  "name",
  "type",
  "count",
  "mode",
  "size",
  "level3",
  "at",
  "info",
  "status",
] as const;

/** Names that are whole words with a meaning of their own on a page. */
export const PLAIN_FIELDS = [
  "name",
  "type",
  "description",
  "id",
  "status",
  "value",
  "limit",
  "result",
] as const;

/** Names with signs in them. */
export const ODD_FIELDS: readonly string[] = [
  "binding:vif_details",
  "router:external",
  "os.type",
  "ipv6-enable",
  "@context",
  "__system__tag",
  "kite.v2:mode",
  "2nd_level",
];

export const OBJECT_NAMES = [
  "Lamp",
  "Shelf",
  "ShelfPart",
  "GardenTree",
  "GateKeeperOption",
  "RoofExtendParam",
  "BridgeInfo",
  "BoatV2",
  "StoneList",
  "River2Bank",
] as const;

/** Names that end in a word which captions add to names. */
export const NAMES_LIKE_CAPTIONS = [
  "HarbourObject",
  "DrumField",
  "ClockParameters",
  "KiteStructure",
] as const;

/** Names of objects in lower case, as older services write them. */
export const LOWER_OBJECT_NAMES = [
  "lamp_holder",
  "gate_rule",
  "boat:mast",
  "tree_crown",
] as const;

export const PATH_NOUNS = [
  "lamps",
  "shelves",
  "garden-trees",
  "gates",
  "roofs",
  "os-bridges",
  "harbour_boats",
  "drums.json",
  "clocks",
] as const;

export const VALUES = [
  "COPPER",
  "OLD_STONE",
  "amber",
  "ivory",
  "half-open",
  "upstream",
  "r5.large",
  "Windows",
  "PRE_2_POST",
  "brass",
] as const;

export const ERROR_TEXTS = [
  "The lamp is broken.",
  "The gate is locked.",
  "The boat is at sea.",
] as const;
