import { useEffect, useRef, useState, type ReactNode } from "react";
import { ForgeDocView } from "../../render/render";
import type { RenderHost } from "../../render/host";
import type { DocNode } from "../../render/node";
import { useLatest } from "../base/latest";
import { useSession } from "../base/session";
import { runCommand, type FrameEnv, type ModalAsk } from "./commands";
import { connectFrame } from "./connect";
import { ModalFrame, type ModalFrameProps } from "./modal-frame";
import { useRenderHost } from "./use-render-host";
import type { Place } from "./place";

export interface ModuleFrameProps {
  readonly place: Place;
  /** Accessible name of the frame. */
  readonly title: string;
  readonly submit?: (value: unknown) => unknown;
  readonly close?: (payload?: unknown) => void;
  readonly refresh?: () => void;
  /** CSS length; a Custom UI frame is never lower than this. */
  readonly minHeight?: string;
}

/** As the platform sets it. Same origin means the frame's own, which is not the shell's. */
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals";

/** Remounts whenever the frame stands somewhere else or somebody else looks at it. */
export function ModuleFrame(props: ModuleFrameProps): ReactNode {
  const { me, locale } = useSession();
  const { place } = props;
  return <OneFrame key={JSON.stringify([me?.accountId, locale, place.module.key, place.resource, place.extension])} {...props} />;
}

function OneFrame({ place, title, submit, close, refresh, minHeight }: ModuleFrameProps): ReactNode {
  const session = useSession();
  const iframe = useRef<HTMLIFrameElement>(null);
  const [doc, setDoc] = useState<DocNode | null>(null);
  const [height, setHeight] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [modal, setModal] = useState<ModalAsk | null>(null);
  const [kept] = useState(() => ({ subscriptions: new Set<() => void>(), closers: new Set<() => unknown>() }));
  const env = useLatest<FrameEnv>({
    session,
    place,
    ...(submit === undefined ? {} : { submit }),
    ...(close === undefined ? {} : { close }),
    ...(refresh === undefined ? {} : { refresh }),
    setDoc: (next) => setDoc(next as DocNode),
    setHeight,
    fail: setFailure,
    openModal: setModal,
    ...kept,
  });
  const { frameOrigin } = session.boot;
  useEffect(() => {
    const element = iframe.current;
    if (element === null) return undefined;
    const { subscriptions } = kept;
    const disconnect = connectFrame(element, frameOrigin, (name, payload) => runCommand(env.current, name, payload));
    element.src = `${frameOrigin}/frame/${place.resource}/index.html`;
    return () => {
      disconnect();
      for (const stop of subscriptions) stop();
      subscriptions.clear();
    };
  }, [frameOrigin, place.resource, kept, env]);
  const native = isNative(place);
  return (
    <div data-module={place.module.key} data-resource={place.resource}>
      <iframe
        ref={iframe}
        title={title}
        className={native ? "frame-hidden" : "frame"}
        style={native ? undefined : { height: Math.max(height, 40), minHeight }}
        tabIndex={native ? -1 : undefined}
        aria-hidden={native ? true : undefined}
        sandbox={SANDBOX}
      />
      {failure === null ? null : (
        <div role="alert" className="frame-failure">
          {failure}
        </div>
      )}
      {doc === null ? null : <NativeView doc={doc} place={place} />}
      {modal === null ? null : <ModalFrame ask={modal} place={place} onClosed={() => setModal(null)} frame={frameInModal} />}
    </div>
  );
}

const frameInModal: ModalFrameProps["frame"] = (inner, name, shut) => <ModuleFrame place={inner} title={name} close={shut} minHeight="120px" />;
const frameIn = (place: Place, resource: string): ReactNode => <ModuleFrame place={{ ...place, resource }} title={resource} />;

/** UI Kit: drawn here by the renderer; in a modal or a `Frame` any other resource is a page of its own. */
const isNative = ({ module, resource }: Place): boolean => {
  const own = [module.resource, module.view?.resource, module.edit?.resource].includes(resource);
  return own && (module.render === "native" || module.resource !== resource);
};

function NativeView({ doc, place }: { readonly doc: DocNode; readonly place: Place }): ReactNode {
  const host: RenderHost = useRenderHost(place, frameIn);
  return <ForgeDocView doc={doc} host={host} />;
}
