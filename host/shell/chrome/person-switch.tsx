import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import Avatar from "@atlaskit/avatar";
import type { ReactNode } from "react";
import type { Person } from "../../demo/cast";
import { deskOf } from "../base/desk";
import { go } from "../base/route";
import { useSession } from "../base/session";

/** Become another person: staff first, then the customers by organisation. */
export function PersonSwitch(): ReactNode {
  const { boot, me, say, switchTo } = useSession();
  const choose = (person: Person): void => {
    switchTo(person.accountId);
    go(person.kind === "customer" ? `/portal/${deskOf(boot, person)}` : window.location.pathname.startsWith("/portal") ? "/" : window.location.pathname);
  };
  const item = (person: Person, note: string): ReactNode => (
    <DropdownItem key={person.accountId} isSelected={person.accountId === me?.accountId} description={note} onClick={() => choose(person)}>
      {person.name}
    </DropdownItem>
  );
  const staff = boot.people.filter((person) => person.kind !== "customer");
  return (
    <DropdownMenu
      shouldRenderToParent
      trigger={({ triggerRef, ...props }) => (
        <button {...props} ref={triggerRef} type="button" className="person-switch" aria-label={`${say("who.switch")}: ${me?.name ?? say("who.none")}`}>
          {me === null ? null : <Avatar size="xsmall" name={me.name} />}
          <span>{me === null ? say("who.none") : me.name}</span>
        </button>
      )}
    >
      <DropdownItemGroup title={say("who.staff")}>{staff.map((person) => item(person, say(`kind.${person.kind}`)))}</DropdownItemGroup>
      {boot.organisations.map((organisation) => (
        <DropdownItemGroup key={organisation.id} title={organisation.name}>
          {boot.people.filter((person) => person.organisation === organisation.id).map((person) => item(person, organisation.project))}
        </DropdownItemGroup>
      ))}
    </DropdownMenu>
  );
}
