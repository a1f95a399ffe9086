import { router } from "@forge/bridge";
import { linkParts } from "../../src/text/link";

/** What somebody typed as evidence or reason, its https addresses as links; the platform asks before it leaves the site. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {linkParts(text).map((part, place) =>
        part.href === null ? (
          part.text
        ) : (
          <a
            key={place}
            href={part.href}
            rel="noopener noreferrer"
            onClick={(event) => {
              event.preventDefault();
              void router.open(part.href ?? "");
            }}
          >
            {part.text}
          </a>
        ),
      )}
    </>
  );
}
