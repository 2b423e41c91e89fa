import { type Contact, contacts } from "#app/domain/simulations/contact.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./help.module.css";
import { texts } from "./help.texts.ts";
import { useReaderGroup } from "./reader.tsx";

/** People and numbers, the nearest first, each with what they really do. */
export function ContactList({ only = contacts }: { only?: readonly Contact[] }) {
  const t = useTexts(texts);
  const group = useReaderGroup();
  // the numbers do the same for everybody
  const words = (contact: Contact, what: "" | "What") =>
    group === "pupil" || contact === "110" || contact === "96110"
      ? t[`${contact}${what}`]
      : t[`${group}.${contact}${what}`];
  return (
    <ul className={css.contacts}>
      {only.map((contact) => (
        <li key={contact} className={css.contact}>
          <span className={/^\d/.test(contact) ? css.number : css.person}>{words(contact, "")}</span>
          <span className={css.what}>{words(contact, "What")}</span>
        </li>
      ))}
    </ul>
  );
}

export function HelpBox() {
  const t = useTexts(texts);
  return (
    <section className={css.help}>
      <h3 className={css.title}>{t.title}</h3>
      <p className={css.lead}>{t.lead}</p>
      <ContactList />
    </section>
  );
}
