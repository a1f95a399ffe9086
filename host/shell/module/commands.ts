import type { Session } from "../base/session";
import { askJson } from "../base/ask";
import { go } from "../base/route";
import { emit, listenTo } from "./bus";
import { contextOf, localIdOf, type Place } from "./place";
import { urlOf } from "./target";

export interface ModalAsk {
  readonly resource: string;
  readonly size: unknown;
  readonly title: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: ((payload?: unknown) => unknown) | null;
}

/** What a frame stands in; asked anew at each command, so that it is always the present one. */
export interface FrameEnv {
  readonly session: Session;
  readonly place: Place;
  /** Missing: this view is not submittable, closable … and the command answers false. */
  readonly submit?: (value: unknown) => unknown;
  readonly close?: (payload?: unknown) => void;
  readonly refresh?: () => void;
  readonly setDoc: (doc: unknown) => void;
  readonly setHeight: (height: number) => void;
  readonly fail: (message: string) => void;
  readonly openModal: (ask: ModalAsk) => void;
  readonly subscriptions: Set<() => void>;
  readonly closers: Set<() => unknown>;
}

type Payload = Readonly<Record<string, unknown>>;
type Command = (env: FrameEnv, payload: Payload) => unknown;

const invoke: Command = ({ session, place }, { functionKey, payload, metadata }) =>
  askJson(session.send, "POST", "/host/invoke", {
    moduleKey: place.module.key,
    functionKey,
    payload,
    localId: localIdOf(session.boot, place),
    extension: { type: place.type, ...place.extension },
  }).then((body) => (metadata === undefined ? body : { body, metadata: {} }));

interface FetchAsk {
  readonly method?: string;
  readonly body?: string | null;
  readonly headers?: readonly (readonly [string, string])[];
}

const fetchProduct: Command = async ({ session }, { product, restPath, fetchRequestInit, isMultipartFormData }) => {
  if (product !== "jira" || isMultipartFormData === true) throw notHere(`requestJira of ${String(product)}`);
  const { method = "GET", body = null, headers = [] } = fetchRequestInit as FetchAsk;
  const path = String(restPath);
  if (!path.startsWith("/rest/")) throw new Error(`${path} is no path of Jira's API`);
  return session.send(method, path, body, Object.fromEntries(headers));
};

const showFlag: Command = ({ session }, flag) => {
  const looks = { info: "info", success: "success", warning: "warning", error: "error" } as const;
  const actions = Array.isArray(flag["actions"]) ? (flag["actions"] as { text: string; onClick?: () => void }[]) : [];
  session.notify({
    id: String(flag["id"]),
    title: String(flag["title"] ?? ""),
    ...(typeof flag["description"] === "string" ? { description: flag["description"] } : {}),
    look: looks[flag["type"] as keyof typeof looks] ?? "info",
    autoDismiss: flag["isAutoDismiss"] === true,
    actions,
  });
  return true;
};

const on: Command = ({ subscriptions }, { event, callback }) => {
  const stop = listenTo(String(event), callback as (payload: unknown) => unknown);
  subscriptions.add(stop);
  return { unsubscribe: () => void stop() };
};

const announce: Command = (_env, { event, payload }) => {
  emit(String(event), payload);
  return true;
};

const openModal: Command = ({ place, openModal: open }, ask) => {
  open({
    resource: typeof ask["resource"] === "string" ? ask["resource"] : place.resource,
    size: ask["size"],
    title: String(ask["title"] ?? ""),
    context: (ask["context"] ?? {}) as Payload,
    closeOnEscape: ask["closeOnEscape"] !== false,
    closeOnOverlayClick: ask["closeOnOverlayClick"] !== false,
    onClose: typeof ask["onClose"] === "function" ? (ask["onClose"] as ModalAsk["onClose"]) : null,
  });
  return true;
};

const navigate: Command = ({ session }, ask) => {
  const url = typeof ask["url"] === "string" ? ask["url"] : urlOf(session.boot, ask);
  if (ask["type"] === "new-tab") window.open(url, "_blank", "noopener");
  else if (new URL(url, window.location.origin).origin === window.location.origin) go(new URL(url, window.location.origin).pathname);
  else window.location.assign(url);
};

const close: Command = (env, payload) => {
  if (env.close === undefined) return false;
  for (const closer of env.closers) void closer();
  env.close(payload);
  return true;
};

const refresh: Command = (env) => {
  if (env.refresh === undefined) return false;
  env.refresh();
  return true;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  getContext: ({ session, place }) => contextOf(session.boot, session.me, session.locale, place),
  invoke,
  fetchProduct,
  submit: async (env, payload) => (env.submit === undefined ? false : ((await env.submit(payload)) ?? true)),
  close,
  open: () => false,
  refresh,
  onClose: ({ closers }, payload) => {
    if (typeof payload === "function") closers.add(payload as () => unknown);
    return true;
  },
  showFlag,
  closeFlag: ({ session }, { id }) => {
    session.dismiss(String(id));
    return true;
  },
  openModal,
  navigate,
  getUrl: ({ session }, ask) => new URL(urlOf(session.boot, ask), window.location.origin).href,
  reload: () => window.location.reload(),
  on,
  onPublic: on,
  emit: announce,
  emitPublic: announce,
  reconcile: ({ setDoc }, { forgeDoc }) => setDoc(forgeDoc),
  onError: ({ fail }, { error }) => fail(messageOf(error)),
  changeWindowTitle: (_env, title) => {
    document.title = String(title);
  },
  emitReadyEvent: () => true,
  getFrameId: ({ place }) => place.module.key,
  __height: ({ setHeight }, height) => setHeight(Number(height)),
};

const messageOf = (error: unknown): string => (typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error));
const notHere = (name: string): Error => new Error(`not available in the local host: ${name}`);

/** Runs a bridge command; what the host has not says so by name. */
export function runCommand(env: FrameEnv, name: string, payload: unknown): unknown {
  const command = COMMANDS[name];
  if (command === undefined) throw notHere(name);
  return command(env, (payload ?? {}) as Payload);
}
