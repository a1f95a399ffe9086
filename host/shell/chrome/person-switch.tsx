import DropdownMenu, { DropdownItem, DropdownItemGroup, type CustomTriggerProps } from "@atlaskit/dropdown-menu";
import Avatar from "@atlaskit/avatar";
import type { ReactElement, ReactNode } from "react";
import type { Person } from "../../demo/cast";
import { deskOf } from "../base/desk";
import { go } from "../base/route";
import { useSession } from "../base/session";

const triggerFor =
  (label: string, name: string | null, nobody: string) =>
  ({ triggerRef, ...props }: CustomTriggerProps<HTMLButtonElement>): ReactElement => (
    <button {...props} ref={triggerRef} type="button" className="person-switch" aria-label={label}>
      {name === null ? null : <Avatar size="xsmall" name={name} />}
      <span>{name ?? nobody}</span>
    </button>
  );

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
    <DropdownMenu shouldRenderToParent trigger={triggerFor(`${say("who.switch")}: ${me?.name ?? say("who.none")}`, me?.name ?? null, say("who.none"))}>
      <DropdownItemGroup title={say("who.staff")}>{staff.map((person) => item(person, say(`kind.${person.kind}`)))}</DropdownItemGroup>
      {boot.organisations.map((organisation) => (
        <DropdownItemGroup key={organisation.id} title={organisation.name}>
          {boot.people.filter((person) => person.organisation === organisation.id).map((person) => item(person, organisation.project))}
        </DropdownItemGroup>
      ))}
    </DropdownMenu>
  );
}
