import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context, filesOf, nobodyKnown } from "./oneroster.fixtures.ts";
import { readExchange } from "./oneroster-read.ts";
import {
  bulkPackage,
  type ExchangedMember,
  type ExchangedRoster,
  type PackageFile,
} from "./oneroster-write.ts";

describe("a package that is not right", () => {
  const pupil: ExchangedMember = {
    learnerId: "li",
    classId: "seven1",
    seat: 1,
    status: "enrolled",
    name: "李楠",
  };
  const small: ExchangedRoster = {
    district: { id: "district", name: "示例区" },
    school: { id: "school", name: "示例中学", code: "500104" },
    schoolYear: 2026,
    classes: [
      {
        id: "seven1",
        key: { stage: "junior", entryYear: 2026, number: 1, programme: null },
        title: "七年级 1 班",
        grade: "07",
        headCount: null,
      },
    ],
    members: [pupil],
    teachings: [{ personId: "chen", classId: "seven1", role: "homeroom", name: "陈静" }],
  };
  const with_ = (file: string, change: (text: string) => string | null) => {
    const files = filesOf(bulkPackage(small));
    const changed = change(files.get(file) ?? "");
    if (changed === null) files.delete(file);
    else files.set(file, changed);
    return readExchange(files, context, nobodyKnown).problems.map(({ code, sheet, row, column, detail }) =>
      [code, sheet, row, column, detail].filter((part) => part !== null && part !== "").join(" "),
    );
  };

  it.each([
    ["manifest.csv", (text: string) => text.replace("1.2", "1.1"), "exchange-version manifest.csv 3 1.1"],
    ["manifest.csv", () => "hello", "exchange-no-manifest manifest.csv"],
    ["manifest.csv", (text: string) => text.replace('"bulk"', '"all"'), "exchange-mode manifest.csv 4 B all"],
    ["orgs.csv", () => null, "exchange-file-missing manifest.csv 15 orgs.csv"],
    [
      "users.csv",
      (text: string) => text.replace("sourcedId", "id"),
      "exchange-column-missing users.csv 1 sourcedId",
    ],
    [
      "enrollments.csv",
      (text: string) => text.replace('"seven1.li"', '""'),
      "exchange-value-missing enrollments.csv 2 A sourcedId",
    ],
    [
      "enrollments.csv",
      (text: string) => text.replace('"li"', '"wu"'),
      "exchange-reference enrollments.csv 2 F users.csv",
    ],
    [
      "roles.csv",
      (text: string) => text.replace('"school"', '"x"'),
      "exchange-reference roles.csv 2 I orgs.csv",
    ],
    ["users.csv", (text: string) => `${text}"li","","","true"\r\n`, "exchange-id-twice users.csv 4 A"],
    [
      "users.csv",
      (text: string) => text.replace('"li",""', '"li","tobedeleted"'),
      "exchange-value-unknown users.csv 2 B status",
    ],
    ["users.csv", (text: string) => text.replace("李楠", "李楠13812345678"), "phone-number users.csv 2"],
    ["users.csv", (text: string) => `${text}"`, "exchange-file-unreadable users.csv"],
    [
      "enrollments.csv",
      (text: string) => text.replace('"1","enrolled"', '"100","enrolled"'),
      "seat-unreadable enrollments.csv 2 K",
    ],
  ])("is refused with file, row and column: %s %#", (file, change, said) => {
    expect(with_(file, change)).toContain(said);
  });

  it("never breaks the reader, whatever is done to its files", () => {
    const files = bulkPackage(small);
    fc.assert(
      fc.property(
        fc.nat(files.length - 1),
        fc.nat(400),
        fc.nat(60),
        fc.string({ unit: fc.constantFrom(...`",\r\n='\0李x9`), maxLength: 20 }),
        (at, from, length, added) => {
          const map = filesOf(files);
          const { name: file } = files[at] as PackageFile;
          const text = map.get(file) ?? "";
          map.set(file, text.slice(0, from) + added + text.slice(from + length));
          expect(Array.isArray(readExchange(map, context, nobodyKnown).problems)).toBe(true);
        },
      ),
    );
  });

  it("from another system is read by the titles of its classes", () => {
    const files = filesOf(bulkPackage(small));
    files.set("classes.csv", (files.get("classes.csv") ?? "").replace(/"junior".*$/m, '"","","",""'));
    const read = readExchange(files, context, nobodyKnown);
    expect(read.problems).toEqual([]);
    expect(
      read.pupils.map(({ key: { stage, entryYear, number }, name }) => [stage, entryYear, number, name]),
    ).toEqual([["junior", 2026, 1, "李楠"]]);
  });

  it("never has columns looked at that are not a roster's", () => {
    const files = filesOf(bulkPackage(small));
    files.set("demographics.csv", "sourcedId,birthDate\nli,2014-01-01\n");
    files.set("users.csv", (files.get("users.csv") ?? "").replaceAll("\r\n", ',"x"\r\n'));
    files.set("users.csv", (files.get("users.csv") ?? "").replace('"true","",', '"true","li@example.edu",'));
    const read = readExchange(files, context, nobodyKnown);
    expect(read.otherSheets).toEqual(["demographics.csv"]);
    expect(read.dropped).toEqual(["users.csv username", "users.csv x"]);
    expect(JSON.stringify(read)).not.toContain("example");
  });
});
