import { RouterContextProvider } from "react-router";
import { beforeAll, describe, expect, it } from "vitest";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { loader as lessonLoader } from "./lesson.tsx";
import { loader as libraryLoader } from "./lessons.tsx";

// biome-ignore lint/suspicious/noExplicitAny: each route has argument types of its own
function asked(path: string, params = {}): any {
  const url = new URL(path, "http://school.test");
  return { request: new Request(url), url, params, context: new RouterContextProvider() };
}

const slug = "qq-impersonation";
const band = "junior";
const onPage = async () => (await lessonLoader(asked(`/lessons/${slug}/${band}`, { slug, band }))).standing;
const inLibrary = async () => {
  const { lessons } = await libraryLoader(asked("/lessons"));
  return lessons.find((lesson) => lesson.slug === slug && lesson.band === band)?.isExpired;
};

beforeAll(resetDatabase);

describe("a lesson whose facts were to be checked again before 2027-08-31", () => {
  it("is as any other the day before", async () => {
    itIsNow("2027-08-30T02:00:00Z");
    expect([await onPage(), await inLibrary()]).toEqual([{ review: null, isExpired: false }, false]);
  });

  it("is marked on its page and in the library from that day on", async () => {
    itIsNow("2027-08-31T02:00:00Z");
    expect([await onPage(), await inLibrary()]).toEqual([{ review: null, isExpired: true }, true]);
  });
});
