import { Link } from "@forge/react";
import { linkParts } from "../../text/link";

/** What somebody typed as evidence or reason, its https addresses as links. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {linkParts(text).map((part, place) =>
        part.href === null ? (
          part.text
        ) : (
          <Link key={place} href={part.href} openNewTab>
            {part.text}
          </Link>
        ),
      )}
    </>
  );
}
