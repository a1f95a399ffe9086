import { useMemo, useRef, type ReactNode } from "react";
import type { RenderHost } from "../../render/host";
import { go } from "../base/route";
import { useSession } from "../base/session";
import type { Place } from "./place";

/** The page's side of a drawn document; stable, so that a picker does not load its people at each commit. */
export function useRenderHost(place: Place, frame: (resource: string) => ReactNode): RenderHost {
  const { boot, locale } = useSession();
  const draw = useRef(frame);
  draw.current = frame;
  return useMemo<RenderHost>(
    () => ({
      locale,
      users: () => Promise.resolve(boot.people.filter((person) => person.kind !== "customer").map(({ accountId, name }) => ({ accountId, name }))),
      navigate(href, newTab) {
        const url = new URL(href, window.location.origin);
        if (newTab || url.origin !== window.location.origin) window.open(url.href, "_blank", "noopener");
        else go(url.pathname);
      },
      frame: (resource) => draw.current(resource),
    }),
    [boot, locale, place.module.key],
  );
}
