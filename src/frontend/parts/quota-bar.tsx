import { Box, Inline, Stack, Text, xcss } from "@forge/react";
import type { QuotaView } from "../../app/api";
import { nameOf } from "../../text/label";
import { quotaTone, quotaWords } from "../../text/quota";
import { useSay, useSurface } from "../surface";

/** Accents, because the plain warning background has too little contrast for a bar: 3:1 is needed (ux §1.3). */
const FILL = {
  neutral: "color.background.accent.gray.bolder",
  warning: "color.background.accent.orange.bolder",
  danger: "color.background.accent.red.bolder",
} as const;

const track = xcss({ width: "100%", height: "8px", backgroundColor: "color.background.neutral", borderRadius: "radius.full", overflow: "hidden" });

/** Two nested boxes; they are decoration, the words beside them are the value (ux §1.4). */
export function QuotaBar({ quota, customer = false, pace = true }: { readonly quota: QuotaView; readonly customer?: boolean; readonly pace?: boolean }) {
  const { language } = useSurface();
  const say = useSay();
  const share = quota.granted === 0 ? (quota.over > 0 ? 1 : 0) : Math.min(1, quota.used / quota.granted);
  const fill = xcss({ width: `${Math.round(share * 100)}%`, height: "8px", backgroundColor: FILL[quotaTone(quota, customer)] });
  return (
    <Stack space="space.050">
      <Inline space="space.100" spread="space-between" shouldWrap>
        <Text weight="medium">{nameOf(language, quota.label, quota.id)}</Text>
        <Text>{quotaWords(language, quota, customer)}</Text>
      </Inline>
      <Box xcss={track}>
        <Box xcss={fill} />
      </Box>
      {pace && quota.usedUpOn !== null && quota.over === 0 && <Text size="small">{say("quota.pace", { on: quota.usedUpOn })}</Text>}
    </Stack>
  );
}
