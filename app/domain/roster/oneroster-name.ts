/**
 * OneRoster wants a family name and a given name. Where a Chinese name is to be cut (欧阳, 阿依古丽·买买提) cannot be told
 * from the name, so it is not cut: the given name is the whole name, and the family name this sign.
 */
export const uncut = ".";

export function splitName(name: string | null): { givenName: string; familyName: string } {
  return { givenName: name ?? uncut, familyName: uncut };
}

/** Ours, or another system's that has cut the name: 张 and 伟 are 张伟, Anna and Li are Anna Li. */
export function joinName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  const [given = "", family = ""] = [givenName, familyName].map((part) =>
    part === uncut ? "" : part.trim(),
  );
  if (given === "" || family === "") return given + family;
  const isChinese = /^[\p{Script=Han}·]+$/u.test(family + given);
  return isChinese ? family + given : `${given} ${family}`;
}
