import Button from "@atlaskit/button/new";
import type { ReactNode } from "react";
import { useSession } from "../base/session";

const LANGUAGES = ["de", "en"] as const;

/** Everything in German or in English, whoever is looking. */
export function LanguageSwitch(): ReactNode {
  const { language, say, speak } = useSession();
  return (
    <fieldset className="row plain language-switch" aria-label={say("language.switch")}>
      {LANGUAGES.map((one) => (
        <Button key={one} spacing="compact" isSelected={language === one} aria-label={say(`language.${one}`)} onClick={() => speak(one)}>
          {one.toUpperCase()}
        </Button>
      ))}
    </fieldset>
  );
}
