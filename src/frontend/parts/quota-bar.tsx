import { Box, Inline, Stack, Text, xcss } from "@forge/react";
import type { QuotaView } from "../../app/api";
import { nameOf } from "../../text/label";
import { quotaTone, quotaWords } from "../../text/quota";
import { useSay, useSurface } from "../surface";

const FILL = {
  neutral: "color.background.neutral.bold",
  warning: "color.background.warning.bold",
  danger: "color.background.danger.bold",
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
        <Text weight="medium">{nameOf(language, quota.label, quota.id, "quota.name")}</Text>
        <Text>{quotaWords(language, quota, customer)}</Text>
      </Inline>
      <Box xcss={track}>
        <Box xcss={fill} />
      </Box>
      {pace && quota.usedUpOn !== null && quota.over === 0 && <Text size="small">{say("quota.pace", { on: quota.usedUpOn })}</Text>}
    </Stack>
  );
}
