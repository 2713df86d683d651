/** What stands behind the words on what a field is: a need, a unit of the default, a word that is no default. */
import { proseRows } from "./prose-row.js";

export const TOLD_AT_THE_END_ROWS = proseRows([
  [
    "when the field is needed, behind a comma",
    "rope_id: String",
    "ID of the rope, mandatory when tone is set to LOUD",
    ["requiredIf rope_id when tone=LOUD"],
  ],
  [
    "the same with a relative clause",
    "rope_id: String",
    "ID of the rope, which is required if tone is set to LOUD.",
    ["requiredIf rope_id when tone=LOUD"],
  ],
  [
    "another thing that is required, behind a comma",
    "rope_id: String",
    "ID of the rope, which needs a permit required when tone is set to LOUD.",
    [],
  ],
  [
    "a default in the unit that the field counts in",
    "days: Integer",
    "How long it rings. Default: 7 days",
    ["default 7"],
  ],
  [
    "a default in a unit that nothing else names",
    "retention: Integer",
    "How long it rings. Default: 7 days",
    [],
  ],
  [
    "a default that is still to be decided",
    "tone: String",
    "Tone of the bell. Default: TBD",
    [],
  ],
  [
    "a default that is told to be anyone's",
    "tone: String",
    "Tone of the bell. The default value is configurable.",
    [],
  ],
  [
    "the same word as one of the values",
    "tone: String",
    "Tone of the bell. The value can be fixed or configurable. The default value is configurable.",
    ['enum "fixed"|"configurable"', 'default "configurable"'],
  ],
  [
    "the time format of a field whose name begins with the time",
    "time_index: String",
    "Rings before this. The time format is yyyy-MM-ddTHH:mm:ss,SSS.",
    ["pattern ^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2},\\d{3}$"],
  ],
  [
    "the time format that another field has",
    "index: String",
    "Rings before this. The time format is yyyy-MM-ddTHH:mm:ss,SSS.",
    [],
  ],
  [
    "values in bold, one of which may be two",
    "tone: String",
    "Tone of the bell. The options are:\n- **LOUD**: rings far.\n- **LOW/SOFT**: rings near.\n- **MUTE**: rings not at all.",
    [],
  ],
  [
    "values in bold, each of them one",
    "tone: String",
    "Tone of the bell. The options are:\n- **LOUD**: rings far.\n- **LOW**: rings near.\n- **MUTE**: rings not at all.",
    ['enum "LOUD"|"LOW"|"MUTE"'],
  ],
]);
