/**
 * `node scripts/prepare.mjs demo` runs scripts/demo.ts on a machine that has nothing but some Node (20 or newer)
 * and npm: it first brings node_modules to what package-lock.json says, unless it is there already. The demo
 * leaves test tools out. It starts the script itself, for a shell that has looked `node` up once goes on using
 * the system's after the right one has been installed.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const [script, ...options] = process.argv.slice(2);
const withTools = script !== "demo";
const onWindows = process.platform === "win32";

if (!isInstalled()) install();
checkNode();
run();

function isInstalled() {
  const wanted = readJson("package-lock.json")?.packages;
  const there = readJson("node_modules/.package-lock.json")?.packages;
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, dev, devOptional, optional, link }]) => {
    // the project itself, and what other platforms or the test tools need
    if (path === "" || link || optional || devOptional || (dev && !withTools)) return true;
    return there[path]?.version === version;
  });
}

function install() {
  console.info("正在安装依赖（约一分钟）… Installing dependencies (about a minute) …");
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(withTools ? [] : ["--omit=dev"])];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const done = npm
    ? spawnSync(node ?? process.execPath, [npm, ...options], { encoding: "utf8" })
    : spawnSync("npm", options, { encoding: "utf8", shell: onWindows });
  if (done.status === 0) return;
  const output = `${done.stdout ?? ""}${done.stderr ?? ""}${done.error ?? ""}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    stop(
      "连不上 npm 软件源，依赖没有装上。请检查网络，或用 npm config set registry 换一个软件源，再运行一次。",
      "The npm registry cannot be reached, so nothing was installed. Check the network or set another registry (npm config set registry …) and run this again.",
      output,
    );
  stop("依赖没有装上，原因如下。", "The dependencies could not be installed:", output);
}

/** npm puts node_modules/.bin first, so that `node` now means the one that has been installed. */
function checkNode() {
  const version = spawnSync("node", ["--version"], { encoding: "utf8", shell: onWindows });
  if (Number(/^v(\d+)/.exec(version.stdout ?? "")?.[1] ?? 0) >= 24) return;
  stop(
    "这个系统没有附带的 Node 24，请先从 nodejs.org 安装 Node 24，再运行一次。",
    "There is no bundled Node 24 for this system. Install Node 24 from nodejs.org and run this again.",
  );
}

/** Stands in for the script: passes signals on, ends with its exit code. */
function run() {
  const child = spawn("node", [`scripts/${script}.ts`, ...options], { stdio: "inherit", shell: onWindows });
  // Ctrl-C reaches the child by itself
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  // npm's shell dies of SIGTERM without passing it on
  const shell = process.ppid;
  if (process.env.npm_execpath)
    setInterval(() => process.ppid === shell || child.kill("SIGTERM"), 500).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

function stop(...lines) {
  console.error(lines.filter(Boolean).join("\n"));
  process.exit(1);
}
