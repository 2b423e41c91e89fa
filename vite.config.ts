import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    // school PCs run Chromium 109 and worse
    target: "chrome87",
    cssTarget: "chrome87",
    // the content security policy loads nothing from data: addresses but images
    assetsInlineLimit: 0,
  },
  environments: {
    ssr: {
      // bundled, only the icons in use are loaded: 40 MB less in memory
      resolve: { noExternal: ["lucide-react"] },
      build: {
        target: "node24",
        rollupOptions: { input: { index: "./app/server/listener.server.ts" } },
      },
    },
  },
  server: { host: "127.0.0.1" },
});
