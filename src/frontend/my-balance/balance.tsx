import { Inline, Stack, Text } from "@forge/react";
import { nameOf } from "../../text/label";
import { quotaWords } from "../../text/quota";
import { askCustomer, useAnswer } from "../ask";
import { useSay, useSurface } from "../surface";
import type { QuotaView } from "../../app/api";

interface Contracts {
  readonly contracts: readonly { readonly contract: string; readonly tier: string; readonly quotas: readonly QuotaView[] }[];
}

/** One line a quota under the portal's header. Without a contract, or when it cannot be read, nothing: the portal is not ours to fill. */
export function Balance() {
  const { language } = useSurface();
  const say = useSay();
  const { view } = useAnswer<Contracts>(() => askCustomer("balance", {}));
  if (view === null) return null;
  const lines = view.contracts.flatMap(({ contract, tier, quotas }) =>
    quotas.map((quota) => ({
      key: `${contract}:${quota.id}`,
      words: say("portal.balance.line", { tier, label: nameOf(language, quota.label, quota.id), words: quotaWords(language, quota, true) }),
    })),
  );
  return (
    <Stack space="space.050">
      {lines.map((line) => (
        <Inline key={line.key}>
          <Text>{line.words}</Text>
        </Inline>
      ))}
    </Stack>
  );
}
