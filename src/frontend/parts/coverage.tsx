import { SectionMessage, Text } from "@forge/react";
import type { CoverageNotice } from "../../app/api";
import { coverageWords } from "../../text/coverage";
import { useSurface } from "../surface";

/** Whether a category is covered, billed or needs a quote: said before the request is sent. */
export function Coverage({ notice }: { readonly notice: CoverageNotice }) {
  const { language } = useSurface();
  const words = coverageWords(language, notice);
  return (
    <SectionMessage appearance={words.appearance} title={words.title}>
      {words.body === "" ? null : <Text>{words.body}</Text>}
    </SectionMessage>
  );
}
