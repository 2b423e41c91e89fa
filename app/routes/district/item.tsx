import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getItemHealth } from "#app/domain/effects/item-health.server.ts";
import type { Item as QuizItem } from "#app/domain/quizzes/item.ts";
import { keyOf } from "#app/domain/quizzes/response.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Panel } from "#app/ui/card.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { Fact, Facts } from "#app/ui/facts.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/item";
import { FigureCells, FigureHeads, percent } from "./item-figures.tsx";
import { itemWords } from "./item-words.ts";
import { texts } from "./items.texts.ts";

export async function loader({ context, params: { itemId } }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const { item, versions } = await getItemHealth(staffViewer(context), itemId);
  return {
    itemId,
    words: itemWords(item, locale),
    shown: shownItem(item, locale),
    truth: truthOf(item),
    cue: item.cue[locale],
    versions: versions.map(({ hash, firstUsedAt, isCurrent, item: wording, health }) => {
      const usedSince = firstUsedAt.toISOString().slice(0, 10);
      return { hash, usedSince, isCurrent, words: itemWords(wording, locale), health };
    }),
  };
}

function truthOf(item: QuizItem): { genuine: boolean | null; key: string | null } {
  return { genuine: item.kind === "verdict" ? item.genuine : null, key: keyOf(item) };
}

type Loaded = Route.ComponentProps["loaderData"];

export default function Item({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { itemId, words, shown, truth, cue, versions } = loaderData;
  const key = truth.genuine === null ? truth.key : truth.genuine ? t.stepsGenuine : t.stepsScam;
  return (
    <Page
      title={words}
      lead={t.file(itemId)}
      above={<Breadcrumbs trail={[{ to: "/district/items", label: t.back }]} />}
    >
      <title>{words}</title>
      <Section title={t.shown}>
        {shown.message ? <ChatWindow {...shown.message} /> : null}
        <p>{shown.stem}</p>
        <Facts>
          {shown.options?.map(({ letter, text }) => (
            <Fact key={letter} label={letter}>
              {text}
            </Fact>
          ))}
          <Fact label={t.key}>{key}</Fact>
          <Fact label={t.cue}>{cue}</Fact>
        </Facts>
      </Section>
      <Section title={t.versions} lead={t.versionsLead}>
        {versions.length === 0 ? <p>{t.neverUsed}</p> : null}
        {versions.map((version) => (
          <Version key={`${version.hash} ${version.usedSince}`} version={version} />
        ))}
      </Section>
    </Page>
  );
}

function Version({ version }: { version: Loaded["versions"][number] }) {
  const t = useTexts(texts);
  const { usedSince, isCurrent, words, health } = version;
  return (
    <Panel
      level={3}
      title={t.version(usedSince)}
      actions={<Badge tone={isCurrent ? "good" : "neutral"}>{isCurrent ? t.current : t.past}</Badge>}
    >
      {isCurrent ? null : (
        <p>
          {t.wording}: {words}
        </p>
      )}
      {health?.reasons.map((reason) => (
        <p key={reason}>{t[`reason-${reason}`]}</p>
      ))}
      {health?.before || health?.after ? (
        <Table caption={t.version(usedSince)} hideCaption dense>
          <thead>
            <tr>
              <FigureHeads />
            </tr>
          </thead>
          <tbody>
            <tr>
              <FigureCells figures={health} />
            </tr>
          </tbody>
        </Table>
      ) : (
        <p>{t.tooFew(health?.counts.before ?? 0, health?.counts.after ?? 0)}</p>
      )}
      {health?.before ? <Responses responses={health.before.responses} /> : null}
    </Panel>
  );
}

function Responses({ responses }: { responses: readonly { response: string; share: number }[] }) {
  const t = useTexts(texts);
  return (
    <Table caption={t.sharesBefore} dense>
      <thead>
        <tr>
          <Th>{t.response}</Th>
          <Th numeric>{t.share}</Th>
        </tr>
      </thead>
      <tbody>
        {responses.map(({ response, share }) => (
          <tr key={response}>
            <Th scope="row">{response}</Th>
            <Td numeric>{percent(share)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
