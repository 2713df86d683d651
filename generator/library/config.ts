/** `helpspec/config`: the configuration file, its types and its JSON Schema. */
export {
  CONFIG_SCHEMA,
  parseConfig,
  type Config,
  type ConfigFile,
  type ConfigReading,
  type ServiceConfig,
} from "../cli/config.js";
