/**
 * Forms of a class session that survive a bad network: what they say is kept in the browser and sent when the school's
 * server can be reached, once. Without script they are forms like any other.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { Form, type FormProps, useNavigate, useRevalidator } from "react-router";
import { keptEntries } from "#app/lib/kept-entries.ts";
import { isSignedOut, later, newKey, postFields } from "#app/lib/post.ts";
import { createSendQueue, type SendState, type Sent } from "#app/lib/send-queue.ts";
import { useKeptQueue } from "#app/lib/use-kept-queue.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { texts } from "./kept-forms.texts.ts";

interface KeptForm {
  answerKey: string;
  path: string;
  fields: [string, string][];
  /** the form as the server drew it: sent again with other words, the newer ones count */
  place: string;
  /** a step in the lesson: nobody wants it an hour later */
  isPassing: boolean;
  /** where it was pressed: from another page nobody is led away */
  page: string;
  /** in milliseconds: the roll is sent before the closing, after a reload too */
  givenAt: number;
}

type State = SendState<KeptForm, "over">;
interface Kept {
  state: State;
  give: ((form: KeptForm) => void) | null;
}

const nothing: State = {
  waiting: new Map(),
  saved: new Map(),
  refused: new Set(),
  offline: false,
  ended: null,
};
const KeptContext = createContext<Kept>({ state: nothing, give: null });

/** Where the answers say to go on, until a page has gone there. */
const answered = new Map<string, string>();

export function KeptForms({ classSessionId, children }: { classSessionId: string; children: ReactNode }) {
  const name = `led:${classSessionId}:`;
  const { queue, state } = useKeptQueue(name, () => queueOf(name), nothing);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  // a page that has just been loaded is where it should be, whatever was answered before
  useEffect(() => answered.clear(), []);
  useEffect(() => {
    const [done] = [...state.saved.values()].filter(({ answerKey }) => answered.has(answerKey)).slice(-1);
    const to = done && answered.get(done.answerKey);
    if (!to) return;
    answered.clear();
    const { pathname, search } = new URL(to, window.location.href);
    if (done.page !== window.location.pathname) revalidate();
    // pages of the lesson are documents of their own
    else if (to.startsWith("/lessons/")) window.location.assign(to);
    // the same page at another place of it would not be asked for again
    else if (pathname + search === window.location.pathname + window.location.search) revalidate();
    // what was refused is said on top
    else navigate(to, { replace: true, preventScrollReset: !search.includes("refused") });
  }, [state, navigate, revalidate]);
  const kept = useMemo(() => ({ state, give: queue?.give ?? null }), [state, queue]);
  return <KeptContext.Provider value={kept}>{children}</KeptContext.Provider>;
}

function queueOf(name: string) {
  const stored = keptEntries<KeptForm>(name, ({ place }) => place);
  return createSendQueue<KeptForm, "over">(
    {
      send,
      later,
      load: () => stored.load().sort((a, b) => a.givenAt - b.givenAt),
      keep: (form) => (form.isPassing ? undefined : stored.keep(form)),
      forget: stored.forget,
    },
    {
      placeOf: ({ place }) => place,
      isSame: (a, b) => isSame(a.fields, b.fields),
      isAlike: (a, b) => a === b,
      gatherFor: 0,
      largestBatch: 1,
    },
  );
}

function isSame(a: KeptForm["fields"], b: KeptForm["fields"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function send([form]: readonly KeptForm[]): Promise<Sent<"over">> {
  if (!form) return "saved";
  const fields = new URLSearchParams([...form.fields, ["commandKey", form.answerKey]]);
  const response = await postFields(form.path, fields);
  // signed in again, the page finds it in the browser's storage
  if (isSignedOut(response)) return { end: "over", settled: false };
  if (response.status >= 500 || response.status === 429) return "failed";
  if (!response.ok) return { refused: [form.answerKey] };
  answered.set(form.answerKey, (await response.json()).to);
  return "saved";
}

interface KeptFormProps extends Omit<FormProps, "onSubmit" | "method" | "action"> {
  action: string;
  isPassing?: boolean;
}

export function KeptForm({ action, isPassing = false, ...form }: KeptFormProps) {
  const { give, state } = useContext(KeptContext);
  return (
    <Form
      {...form}
      method="post"
      action={action}
      replace
      onSubmit={(event) => {
        if (!give) return;
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const { submitter } = event.nativeEvent as SubmitEvent;
        if (submitter instanceof HTMLButtonElement && submitter.name)
          data.append(submitter.name, submitter.value);
        const fields = [...data].flatMap(([field, value]): [string, string][] =>
          // the key is made anew: other words about the same are another command
          field === "commandKey" || typeof value !== "string" ? [] : [[field, value]],
        );
        // pressed again, it is the same, though the page has asked for its data meanwhile and its form has another key
        const last = [...state.waiting.values()].at(-1);
        if (last?.path === action && isSame(last.fields, fields)) return;
        const place = `${action} ${data.get("commandKey")}`;
        const page = window.location.pathname;
        give({ answerKey: newKey(), path: action, fields, place, isPassing, page, givenAt: Date.now() });
      }}
    />
  );
}

/** 未保存 while the server cannot be reached, 已保存 when it has everything; or `saved`, which says what. */
export function KeptNotice({ saved }: { saved?: ReactNode }) {
  const t = useTexts(texts);
  const { state } = useContext(KeptContext);
  const waiting = state.waiting.size;
  if (state.ended) return <SaveState state="unsaved">{t.signIn}</SaveState>;
  if (waiting > 0)
    return (
      <SaveState state={state.offline ? "unsaved" : "saving"}>
        {state.offline ? t.unsaved(waiting) : t.saving}
      </SaveState>
    );
  return saved ?? (state.saved.size > 0 ? <SaveState state="saved" /> : null);
}
