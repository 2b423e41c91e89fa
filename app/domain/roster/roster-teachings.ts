/**
 * Who begins and who ends to teach a class by a list. Only members of the school's staff are ever appointed by one: a
 * list brings in nobody as a teacher whom the staff group does not have.
 */
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import type { PlacedLearner, Planned } from "./roster-plan.ts";
import type { ListedTeaching } from "./roster-sheet.ts";

export interface TeachingInForce {
  id: string;
  classRef: string;
  personId: string;
  role: TeachingRole;
}

export interface PlannedTeaching {
  kind: "begins" | "ends";
  classRef: string;
  role: TeachingRole;
  name: string | null;
  /** null: somebody new of the same list, `planned` */
  personId: string | null;
  planned: Planned | null;
  /** the row that ends */
  rowId: string | null;
}

export interface TeachingPlan {
  teachings: PlannedTeaching[];
  /** named by the list and not of the school's staff: name as the list has it */
  unknownTeachers: { classRef: string; name: string }[];
}

interface TeachingFacts {
  staff: readonly PlacedLearner[];
  inForce: readonly TeachingInForce[];
  /** what the list makes of its own people */
  pupils: readonly Planned[];
  /** null: a class that is not there and does not come to be */
  refOf: (teaching: ListedTeaching) => string | null;
}

export function planTeachings(
  listed: readonly ListedTeaching[],
  { staff, inForce, pupils, refOf }: TeachingFacts,
  isPartial: boolean,
): TeachingPlan {
  const members = staff.filter(({ pool, isFormer }) => pool === "staff" && !isFormer);
  const whoIs = finder(members, pupils);
  const plan: TeachingPlan = { teachings: [], unknownTeachers: [] };
  const kept = new Set<string>();
  const listedClasses = new Set<string>();
  const isUnsure = new Set<string>();
  const begun = new Set<string>();
  for (const teaching of listed) {
    const classRef = refOf(teaching);
    if (classRef === null) continue;
    const { role, name, isGone } = teaching;
    const who = whoIs(teaching);
    if (!isGone) listedClasses.add(classRef);
    if (!who) {
      if (!isGone) plan.unknownTeachers.push({ classRef, name });
      isUnsure.add(classRef);
      continue;
    }
    const row = inForce.find((each) => {
      return each.classRef === classRef && each.role === role && each.personId === who.personId;
    });
    if (isGone) {
      if (row && isPartial) plan.teachings.push(ending(row, who.name));
      continue;
    }
    if (row) kept.add(row.id);
    const once = `${classRef} ${role} ${who.personId ?? pupils.indexOf(who.planned as Planned)}`;
    if (!row && !begun.has(once))
      plan.teachings.push({ kind: "begins", classRef, role, ...who, rowId: null });
    begun.add(once);
  }
  if (isPartial) return plan;
  // whom the list names without our knowing them may be the one who would end here
  const names = new Map(members.map(({ learnerId, name }) => [learnerId, name]));
  for (const row of inForce)
    if (listedClasses.has(row.classRef) && !isUnsure.has(row.classRef) && !kept.has(row.id))
      plan.teachings.push(ending(row, names.get(row.personId) ?? null));
  return plan;
}

function ending({ id, classRef, role, personId }: TeachingInForce, name: string | null): PlannedTeaching {
  return { kind: "ends", classRef, role, name, personId, planned: null, rowId: id };
}

type Who = Pick<PlannedTeaching, "personId" | "planned" | "name">;

/** By an id of ours; as somebody of the list's own staff group; by a name that only one member of staff has. */
function finder(
  members: readonly PlacedLearner[],
  pupils: readonly Planned[],
): (teaching: ListedTeaching) => Who | null {
  const byId = new Map(members.map((member) => [member.learnerId, member]));
  const byPlace = new Map(pupils.flatMap((each) => (each.listedAt === null ? [] : [[each.listedAt, each]])));
  return ({ learnerId, listedAt, name }) => {
    const own = byId.get(learnerId ?? "");
    if (own) return { personId: own.learnerId, planned: null, name: own.name };
    const planned = listedAt === undefined ? undefined : byPlace.get(listedAt);
    if (planned?.to) return { personId: planned.learnerId, planned, name: planned.name };
    const named = members.filter((member) => member.name === name);
    const [only] = named;
    return only && named.length === 1 ? { personId: only.learnerId, planned: null, name } : null;
  };
}
