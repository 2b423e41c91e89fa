/** What no browser sends to our pages is answered in a sentence before anything else looks at it. */
import type { IncomingMessage } from "node:http";

export interface Refusal {
  status: number;
  sentence: string;
  headers?: Record<string, string>;
}

const methods = ["GET", "HEAD", "POST"];
const megabyte = 1024 * 1024;
/** In megabytes. Three pages take files; all others are words and ticks. */
function largestBodyOf(path: string): number {
  if (/^\/school\/(roster\/import|staff\/list)\b/.test(path)) return 20;
  return path.startsWith("/district/own-items/import") ? 6 : 1;
}

export function refusalOf({ method = "", headers, url = "" }: IncomingMessage): Refusal | null {
  if (!methods.includes(method)) {
    const sentence = "这里不接受这种请求。No such requests here.\n";
    return { status: 405, sentence, headers: { Allow: methods.join(", ") } };
  }
  if (!isAddress(url, headers.host))
    return { status: 400, sentence: "网址不对。The address is not valid.\n" };
  // browsers always say how long a form is
  if (headers["transfer-encoding"])
    return { status: 411, sentence: "请求缺少长度。The request has no length.\n" };
  const largest = largestBodyOf(url);
  // the other fields of the form need some room beside the file
  if (Number(headers["content-length"] ?? 0) > largest * megabyte + 64 * 1024) {
    const sentence = `文件太大，最多 ${largest} MB。The file is too large; ${largest} MB at most.\n`;
    return { status: 413, sentence };
  }
  return null;
}

/** The router asks for a path that can be decoded; a query may hold anything. */
function isAddress(url: string, host = ""): boolean {
  if (!url.startsWith("/") || !URL.canParse(`http://${host}${url}`)) return false;
  if (!url.includes("%")) return true;
  try {
    decodeURI(url.split("?", 1)[0] as string);
    return true;
  } catch {
    return false;
  }
}
