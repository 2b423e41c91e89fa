/** Thrown, never returned: the viewer cannot see it, so for this viewer it does not exist. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Thrown: what was sent cannot be read. */
export function badRequest(): Response {
  return new Response(null, { status: 400 });
}

/** Thrown: it exists and may be seen, but this is not the viewer's to do. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

/** A list's first and only row, or 404. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw notFound();
  return thing;
}

/** A redirect target from outside: a path of ours or the fallback, never another host. */
export function safePath(target: string | null | undefined, fallback: string): string {
  return target && /^\/(?![/\\])/.test(target) ? target : fallback;
}

/** What an .xlsx is called on the wire. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A text that is written while it is read, piece by piece. */
export function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** A file to save. RFC 6266 with the UTF-8 name beside an ASCII one. */
export function download(body: BodyInit, fileName: string, contentType: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
