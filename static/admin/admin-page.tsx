import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import { Header } from "../shared/header";
import { useSay } from "../shared/page-context";
import { hashOf, useHash } from "../shared/use-hash";
import { Calendars } from "./calendars";
import { ContractPage } from "./contract-page";
import { Contracts } from "./contracts";
import { Customers } from "./customers";
import { Mapping } from "./mapping";
import { NewContract } from "./new-contract";
import { Setup } from "./setup";
import { SheetPage } from "./sheet-page";

const TABS = ["setup", "contracts", "calendars", "customers", "mapping"] as const;

/** Where an agency sets Kontingent up; the tab and the contract stand in the address inside the frame. */
export function AdminPage() {
  const say = useSay();
  const [tab, detail, part] = useHash();
  if (tab === "contracts" && detail === "new") return <NewContract />;
  if (tab === "contracts" && detail !== undefined && part === "sheet") return <SheetPage key={detail} id={detail} />;
  if (tab === "contracts" && detail !== undefined) return <ContractPage key={detail} id={detail} />;
  const place = Math.max(
    0,
    TABS.findIndex((name) => name === tab),
  );
  return (
    <main>
      <Header title={say("admin.title")} />
      <Tabs id="admin" selected={place} onChange={(index) => location.assign(hashOf(TABS[index] ?? "setup"))} shouldUnmountTabPanelOnChange>
        <TabList>
          {TABS.map((name) => (
            <Tab key={name}>{say(`admin.tab.${name}`)}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <Setup />
        </TabPanel>
        <TabPanel>
          <Contracts />
        </TabPanel>
        <TabPanel>
          <Calendars />
        </TabPanel>
        <TabPanel>
          <Customers />
        </TabPanel>
        <TabPanel>
          <Mapping />
        </TabPanel>
      </Tabs>
    </main>
  );
}
