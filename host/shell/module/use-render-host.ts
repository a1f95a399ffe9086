import { useMemo, type ReactNode } from "react";
import type { RenderHost } from "../../render/host";
import { useLatest } from "../base/latest";
import { go } from "../base/route";
import { useSession } from "../base/session";
import type { Place } from "./place";

/** The page's side of a drawn document; stable, so that a picker does not load its people at each commit. */
export function useRenderHost(place: Place, frame: (place: Place, resource: string) => ReactNode): RenderHost {
  const { boot, locale } = useSession();
  const here = useLatest(place);
  return useMemo<RenderHost>(
    () => ({
      locale,
      users: () => Promise.resolve(boot.people.filter((person) => person.kind !== "customer").map(({ accountId, name }) => ({ accountId, name }))),
      navigate(href, newTab) {
        const url = new URL(href, window.location.origin);
        if (newTab || url.origin !== window.location.origin) window.open(url.href, "_blank", "noopener");
        else go(url.pathname);
      },
      frame: (resource) => frame(here.current, resource),
    }),
    [boot, locale, frame, here],
  );
}
