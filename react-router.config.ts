import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  appDirectory: "app",
  buildDirectory: "build",
  // told at once: a page that follows its class may not have to ask, just when the network is gone, which routes there are
  routeDiscovery: { mode: "initial" },
  // the root's middleware checks the origin of every post; the framework's own check knows no proxy that ends https
  allowedActionOrigins: ["**"],
} satisfies Config;
