import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** js-aruco2 is written for scripts and for Node, where `this` is what a file exports; a bundler has to be told. */
function arucoAsModule(): Plugin {
  return {
    name: "aruco-as-module",
    transform(code, id) {
      if (!id.includes("/js-aruco2/src/")) return;
      const name = /^this\.(AR|CV) = /m.exec(code)?.[1];
      const plain = code.replace(/= this\.(?:AR|CV) \|\| /g, "= ").replace(/^this\.(?:AR|CV) = .*$/gm, "");
      return { code: name ? `${plain}\nmodule.exports = { ${name} };` : plain, map: null };
    },
  };
}

/** Who sets up a demo need not read of empty strings first in libraries' files, nor which plugin took how long. */
function withoutAsides(): Plugin {
  const asides = ["MODULE_LEVEL_DIRECTIVE", "PLUGIN_TIMINGS"];
  return {
    name: "without-asides",
    onLog: (_level, { code }) => (code && asides.includes(code) ? false : undefined),
  };
}

export default defineConfig({
  plugins: [arucoAsModule(), withoutAsides(), reactRouter()],
  // readers of cards and sheets run beside the page
  worker: { format: "es", plugins: () => [arucoAsModule()] },
  build: {
    // school PCs run Chromium 109 and worse
    target: "chrome87",
    cssTarget: "chrome87",
    // the content security policy loads nothing from data: addresses but images
    assetsInlineLimit: 0,
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // what the root brings to every page; its style sheets are one, for a browser asks for six at a time
                {
                  name: "frame",
                  test: /app\/(root\.|ui\/(tokens|base|button|icon|page|shells|badge|locale)\b)/,
                },
              ],
            },
          },
        },
      },
    },
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
