/** What the preview page shows of a plan: light enough to be sent, with no ids but those it has to send back. */
import type { RosterPreview } from "#app/domain/roster/roster-import.server.ts";
import { countPlanned, type Planned, type PlannedKind } from "#app/domain/roster/roster-plan.ts";
import type { Bilingual } from "#app/lib/texts.ts";

export interface PreviewModel {
  day: string;
  fingerprint: string;
  /** the list itself, to be sent back */
  list: string;
  dropped: string[];
  counts: Record<PlannedKind, number>;
  listed: number;
  opened: Bilingual[];
  questions: PreviewQuestion[];
  classes: PreviewClass[];
  headCounts: { name: Bilingual; isNew: boolean; before: number | null; after: number }[];
}

export interface PreviewPlace {
  /** null: appointed, in no staff group yet */
  className: Bilingual | null;
  seat: number | null;
}

export interface PreviewQuestion {
  at: number;
  name: string;
  className: Bilingual;
  seat: number | null;
  proposal: string;
  options: (PreviewPlace & { learnerId: string })[];
}

export interface PreviewClass {
  ref: string;
  name: Bilingual;
  isNew: boolean;
  counts: Record<PlannedKind, number>;
  /** without those who stay as they are */
  changes: { kind: PlannedKind; name: string | null; seat: number | null; from: PreviewPlace | null }[];
}

export function previewModel(preview: RosterPreview): PreviewModel {
  const { day, fingerprint, list, dropped, plan, current } = preview;
  const nameOf = new Map<string, Bilingual>();
  for (const { id, name } of preview.classes) nameOf.set(id, name);
  for (const { ref, info } of plan.classes) nameOf.set(ref, info.name);
  const placeOf = (place: { classRef: string | null; seat: number | null }): PreviewPlace => {
    return { className: nameOf.get(place.classRef ?? "") ?? null, seat: place.seat };
  };
  const learnerOf = new Map(current.map((learner) => [learner.learnerId, learner]));
  const classOf = ({ to, from }: Planned) => to?.classRef ?? from?.classRef;
  return {
    day,
    fingerprint,
    list: JSON.stringify(list),
    dropped,
    counts: countPlanned(plan.pupils),
    listed: plan.listed.length,
    opened: plan.classes.filter(({ isNew }) => isNew).map(({ info }) => info.name),
    questions: plan.pupils.flatMap(({ listedAt, candidates, name, learnerId, to }) => {
      const className = nameOf.get(to?.classRef ?? "");
      if (listedAt === null || candidates.length === 0 || !className) return [];
      const options = candidates.flatMap((id) => {
        const learner = learnerOf.get(id);
        return learner ? [{ learnerId: id, ...placeOf(learner) }] : [];
      });
      const proposal = learnerId ?? "new";
      return [{ at: listedAt, name: name ?? "", className, seat: to?.seat ?? null, proposal, options }];
    }),
    classes: plan.classes
      .filter(({ info }) => info.rosterKind === "named")
      .map(({ ref, info, isNew }) => {
        const pupils = plan.pupils.filter((planned) => classOf(planned) === ref);
        const changes = pupils
          .filter(({ kind }) => kind !== "unchanged")
          .map(({ kind, name, to, from }) => {
            return { kind, name, seat: to?.seat ?? null, from: from && placeOf(from) };
          });
        return { ref, name: info.name, isNew, counts: countPlanned(pupils), changes };
      }),
    headCounts: plan.headCounts.map(({ classRef, before, after }) => {
      const planned = plan.classes.find(({ ref }) => ref === classRef);
      return {
        name: planned?.info.name ?? { "zh-CN": "", en: "" },
        isNew: planned?.isNew ?? false,
        before,
        after,
      };
    }),
  };
}
