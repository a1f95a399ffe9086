import Button from "@atlaskit/button/new";
import Heading from "@atlaskit/heading";
import type { ReactNode } from "react";
import type { Person } from "../../demo/cast";
import { modulesOf, type Boot } from "../base/boot";
import { deskOf } from "../base/desk";
import { go } from "../base/route";
import { useSession } from "../base/session";

const ROLES = ["agent", "customer", "manager", "admin"] as const;

/** Where each role begins. */
function firstPage(boot: Boot, person: Person): string {
  const project = boot.projects[0]?.key ?? "";
  if (person.kind === "customer") return `/portal/${deskOf(boot, person)}`;
  if (person.kind === "admin") return `/admin/${modulesOf(boot, "jira:adminPage")[0]?.key ?? ""}`;
  if (person.kind === "manager") return `/module/${modulesOf(boot, "jira:projectPage")[0]?.key ?? ""}/${project}`;
  return `/queue/${project}`;
}

/** What there is to see here, in plain words, one card a role. */
export function StartPage(): ReactNode {
  const { boot, say, switchTo } = useSession();
  return (
    <div className="start">
      <Heading size="xlarge" as="h1">
        {say("start.title")}
      </Heading>
      <p>{say("start.lead")}</p>
      <div className="start-cards">
        {ROLES.map((role) => (
          <section key={role} className="card" aria-labelledby={`start-${role}`}>
            <Heading size="small" as="h2" id={`start-${role}`}>
              {say(`kind.${role}`)}
            </Heading>
            <p>{say(`start.${role}`)}</p>
            <div className="row">
              {boot.people
                .filter((person) => person.kind === role)
                .slice(0, 2)
                .map((person, place) => (
                  <Button
                    key={person.accountId}
                    appearance={place === 0 ? "primary" : "default"}
                    onClick={() => {
                      switchTo(person.accountId);
                      go(firstPage(boot, person));
                    }}
                  >
                    {say("start.as", { name: person.name })}
                  </Button>
                ))}
            </div>
          </section>
        ))}
      </div>
      <p>{say("start.clock")}</p>
    </div>
  );
}
