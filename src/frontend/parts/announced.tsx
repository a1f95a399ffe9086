import { Text } from "@forge/react";
import type { AnnouncementView } from "../../app/api";
import { useSay } from "../surface";

/** The record of an announcement, or of why there was none. */
export function Announced({ announcement, zone, now }: { readonly announcement: AnnouncementView; readonly zone: string; readonly now: string }) {
  const say = useSay();
  const { state, at, overageMinutes, amount, reason } = announcement;
  return <Text>{say(`announcement.${state}`, { at, zone, now, minutes: overageMinutes, reason: reason ?? "–", ...amount })}</Text>;
}
