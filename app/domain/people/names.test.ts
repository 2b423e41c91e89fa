import { expect, it } from "vitest";
import { currentNames } from "./names.ts";

const row = (id: string, name: string, at: string, supersedesId: string | null = null) => ({
  id,
  personId: "p",
  name,
  recordedAt: new Date(at),
  supersedesId,
});

it("a person goes by the newest name that nothing replaces", () => {
  expect(currentNames([row("1", "刘伟", "2026-09-01"), row("2", "刘𬱖", "2026-09-02", "1")]).get("p")).toBe(
    "刘𬱖",
  );
  expect(currentNames([row("2", "新", "2026-09-02"), row("1", "旧", "2026-09-01")]).get("p")).toBe("新");
  expect(currentNames([]).has("p")).toBe(false);
});
