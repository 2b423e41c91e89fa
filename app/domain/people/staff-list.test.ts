import { describe, expect, it } from "vitest";
import { freeUsername, readStaffList } from "./staff-list.ts";

describe("a pasted list of staff", () => {
  it("is a name a line, with a user name where somebody wants one", () => {
    expect(readStaffList("张 伟\n\n李娜，LiNa\n王芳\twangfang\r\n").people).toEqual([
      { name: "张伟", username: null },
      { name: "李娜", username: "lina" },
      { name: "王芳", username: "wangfang" },
    ]);
  });

  it("says which line cannot be read", () => {
    const { people, problems } = readStaffList("张伟\n13800000000\n李娜,1\n王芳,abc\n赵敏,abc");
    expect(people.map(({ name }) => name)).toEqual(["张伟", "王芳"]);
    expect(problems).toEqual([
      { line: 2, code: "name" },
      { line: 3, code: "username" },
      { line: 5, code: "twice" },
    ]);
  });
});

it("a user name is the name's sound, numbered where somebody has it already", () => {
  expect(freeUsername("zhang wei", new Set())).toBe("zhangwei");
  expect(freeUsername("zhang wei", new Set(["zhangwei", "zhangwei2"]))).toBe("zhangwei3");
  expect(freeUsername("lü", new Set())).toBe("laoshil");
});
