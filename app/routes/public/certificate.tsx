import { Download } from "lucide-react";
import { getAuthority } from "#app/auth/certificate.server.ts";
import { found } from "#app/lib/http.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/certificate";
import { texts } from "./certificate.texts.ts";

/** There is nothing here before somebody has made a certificate of one's own. */
export function loader() {
  const { fingerprint, hosts } = found(getAuthority());
  return { fingerprint, hosts };
}

export default function Certificate({ loaderData: { fingerprint, hosts } }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <PublicShell>
      <title>{t.title}</title>
      <Page
        title={t.title}
        lead={t.lead}
        width="reading"
        actions={
          <ButtonLink to="/certificate/authority.crt" variant="primary" icon={Download} reloadDocument>
            {t.download}
          </ButtonLink>
        }
      >
        <Section title={t.hosts}>
          <p>{hosts}</p>
        </Section>
        <Section title={t.fingerprint} lead={t.compare}>
          <p>{fingerprint}</p>
        </Section>
        <Steps title={t.windows} steps={[t.w1, t.w2, t.w3, t.w4, t.domain]} />
        <Steps title={t.android} steps={[t.a1, t.a2, t.a3]} />
        <p>{t.remove}</p>
      </Page>
    </PublicShell>
  );
}

function Steps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <Section title={title}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
