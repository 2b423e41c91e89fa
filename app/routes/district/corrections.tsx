import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { listOpenCorrections } from "#app/domain/quizzes/regrading.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/corrections";
import { texts } from "./corrections.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const corrections = await listOpenCorrections(staffViewer(context));
  const shown = corrections.map(({ itemId, kind, asked, papers, changing }) => {
    return { itemId, kind, stem: asked.stem, papers, changing };
  });
  return {
    open: shown.filter(({ changing }) => changing > 0),
    done: shown.filter(({ changing }) => changing === 0),
  };
}

type Shown = Route.ComponentProps["loaderData"]["open"][number];

export default function Corrections({ loaderData: { open, done } }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <Page title={t.title} lead={t.lead}>
      <title>{t.title}</title>
      {open.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Section title={t.open}>
          <List rows={open} caption={t.open} />
        </Section>
      )}
      {done.length > 0 ? (
        <Section title={t.judged} lead={t.judgedLead}>
          <List rows={done} caption={t.judged} />
        </Section>
      ) : null}
    </Page>
  );
}

function List({ rows, caption }: { rows: readonly Shown[]; caption: string }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Table caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t.item}</Th>
          <Th>{t.what}</Th>
          <Th numeric>{t.papers}</Th>
          <Th numeric>{t.toJudge}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ itemId, kind, stem, papers, changing }) => (
          <tr key={itemId}>
            <Td>
              <Link to={itemId} aria-label={`${t.look(itemId)}：${stem[locale]}`}>
                {stem[locale]}
              </Link>
            </Td>
            <Td>{t[kind]}</Td>
            <Td numeric>{papers}</Td>
            <Td numeric>{changing}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
