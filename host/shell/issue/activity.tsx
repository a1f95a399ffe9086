import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import type { ReactNode } from "react";
import { useSession } from "../base/session";
import type { Issue } from "../jira";
import { Comments } from "./comments";
import { Histories } from "./histories";
import { Worklogs } from "./worklogs";

export function Activity({ issue }: { readonly issue: Issue }): ReactNode {
  const { say } = useSession();
  return (
    <section aria-label={say("issue.activity")}>
      <h2 className="card-title">{say("issue.activity")}</h2>
      <Tabs id="activity">
        <TabList>
          <Tab>{say("issue.comments")}</Tab>
          <Tab>{say("issue.worklogs")}</Tab>
          <Tab>{say("issue.history")}</Tab>
        </TabList>
        <TabPanel>
          <Comments issue={issue} />
        </TabPanel>
        <TabPanel>
          <Worklogs issue={issue} />
        </TabPanel>
        <TabPanel>
          <Histories issue={issue} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
