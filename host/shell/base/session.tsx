import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Person } from "../../demo/cast";
import { words, type Language, type Word } from "../words";
import { askJson, senderFor, type Send } from "./ask";
import type { Boot, ClockState } from "./boot";

export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly look: "success" | "error" | "info" | "warning";
  readonly autoDismiss: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick?: () => void }[];
}

export interface Counters {
  readonly jiraPoints: number;
  readonly jiraReads: number;
  readonly jiraWrites: number;
  readonly storageReadBytes: number;
  readonly storageWriteBytes: number;
  readonly storageQueries: number;
  readonly invocations: Readonly<Record<string, number>>;
}

interface Live {
  readonly clock: ClockState;
  readonly counters: Counters;
  readonly writes: number;
}

export interface Session {
  readonly boot: Boot;
  readonly me: Person | null;
  readonly language: Language;
  readonly locale: string;
  readonly live: Live;
  /** Increases whenever what pages show may have changed. */
  readonly version: number;
  readonly notices: readonly Notice[];
  readonly send: Send;
  say(word: Word, facts?: Readonly<Record<string, string | number>>): string;
  rest<T>(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<T>;
  switchTo(accountId: string | null): void;
  /** Reads everything in the other language, in this tab, whatever the person's own is. */
  speak(language: Language): void;
  touch(): void;
  notify(notice: Notice): void;
  dismiss(id: string): void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no session");
  return session;
}

const KEY = "kontingent-host-account";
const LANGUAGE_KEY = "kontingent-host-language";
const LOCALES = { de: "de_DE", en: "en_US" } as const;

function chosenLanguage(): Language | null {
  const kept = sessionStorage.getItem(LANGUAGE_KEY);
  return kept === "de" || kept === "en" ? kept : null;
}

function useLive(): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const feed = new EventSource("/host/live");
    feed.onmessage = (event: MessageEvent<string>) => setLive(JSON.parse(event.data) as Live);
    return () => feed.close();
  }, []);
  return live;
}

/** Pages reload what they show when something was written, and at most every two seconds while virtual time runs. */
function useVersion(live: Live | null): readonly [number, () => void] {
  const [version, setVersion] = useState(0);
  const seen = useRef({ writes: -1, invocations: -1 });
  const busy = useRef(false);
  useEffect(() => {
    if (live === null) return;
    const invocations = live.counters.storageWriteBytes + live.counters.jiraWrites;
    const quiet = seen.current.writes === live.writes && seen.current.invocations === invocations;
    seen.current = { writes: live.writes, invocations };
    if (quiet || busy.current) return;
    busy.current = true;
    setTimeout(() => {
      busy.current = false;
      setVersion((before) => before + 1);
    }, 700);
  }, [live]);
  const touch = useCallback(() => setVersion((before) => before + 1), []);
  return [version, touch];
}

export function SessionProvider({ boot, children }: { readonly boot: Boot; readonly children: ReactNode }): ReactNode {
  const [accountId, setAccountId] = useState<string | null>(() => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY));
  const [chosen, setChosen] = useState<Language | null>(chosenLanguage);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const live = useLive();
  const [version, touch] = useVersion(live);
  const me = boot.people.find((person) => person.accountId === accountId) ?? null;
  const other = chosen === null ? null : LOCALES[chosen];
  const locale = other ?? me?.locale ?? (navigator.language.startsWith("de") ? "de_DE" : "en_US");
  const language: Language = locale.startsWith("de") ? "de" : "en";
  const send = useMemo(() => senderFor(me?.accountId ?? null, other), [me, other]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const session = useMemo<Session | null>(
    () =>
      live && {
        boot,
        me,
        language,
        locale,
        live,
        version,
        notices,
        send,
        touch,
        say: (word, facts) => words(language, word, facts),
        rest: (method, path, body, headers) => askJson(send, method, path, body, headers),
        switchTo(next) {
          sessionStorage.setItem(KEY, next ?? "");
          localStorage.setItem(KEY, next ?? "");
          setAccountId(next);
        },
        speak(next) {
          sessionStorage.setItem(LANGUAGE_KEY, next);
          setChosen(next);
        },
        notify: (notice) => setNotices((before) => [notice, ...before.filter((other) => other.id !== notice.id)]),
        dismiss: (id) => setNotices((before) => before.filter((notice) => notice.id !== id)),
      },
    [boot, me, language, locale, live, version, notices, send, touch],
  );
  return session === null ? null : <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
