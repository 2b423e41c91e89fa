import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    // school PCs run Chromium 109 and worse
    target: isSsrBuild ? "node24" : "chrome87",
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? { input: "./app/server/listener.server.ts" } : undefined,
  },
  server: { host: "127.0.0.1" },
}));
