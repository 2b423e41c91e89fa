import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  appDirectory: "app",
  buildDirectory: "build",
  // the root's middleware checks the origin of every post; the framework's own check knows no proxy that ends https
  allowedActionOrigins: ["**"],
} satisfies Config;
