/** The people, organisations and projects of the local site: an agency, its staff and its customers. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: "admin" | "agent" | "manager" | "customer";
  readonly locale: "de_DE" | "en_US";
  readonly organisation?: string;
}

export const AGENCY = "Lindwurm Digital";

export const STAFF: readonly Person[] = [
  { accountId: "712020:admin-ada", name: "Ada Berger", email: "ada@lindwurm.example", kind: "admin", locale: "de_DE" },
  { accountId: "712020:agent-mira", name: "Mira Lang", email: "mira@lindwurm.example", kind: "agent", locale: "de_DE" },
  { accountId: "712020:agent-paul", name: "Paul Stone", email: "paul@lindwurm.example", kind: "agent", locale: "en_US" },
  { accountId: "712020:manager-nora", name: "Nora Fuchs", email: "nora@lindwurm.example", kind: "manager", locale: "de_DE" },
];

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  /** Service desk project the organisation belongs to. */
  readonly project: "WEB" | "IT";
  readonly contacts: readonly { readonly key: string; readonly name: string; readonly locale: "de_DE" | "en_US" }[];
}

export const ORGANISATIONS: readonly Organisation[] = [
  {
    id: "1",
    name: "ACME GmbH",
    customer: "acme",
    project: "WEB",
    contacts: [
      { key: "eva", name: "Eva Huber", locale: "de_DE" },
      { key: "tom", name: "Tom Hale", locale: "en_US" },
    ],
  },
  { id: "2", name: "Bäckerei Brandl", customer: "brandl", project: "WEB", contacts: [{ key: "max", name: "Max Brandl", locale: "de_DE" }] },
  { id: "3", name: "Café Zentral", customer: "zentral", project: "WEB", contacts: [{ key: "lea", name: "Lea Wolf", locale: "de_DE" }] },
  { id: "4", name: "Dvořák & Söhne", customer: "dvorak", project: "IT", contacts: [{ key: "jan", name: "Jan Dvořák", locale: "de_DE" }] },
  { id: "5", name: "Elbtal Klinik", customer: "elbtal", project: "IT", contacts: [{ key: "ute", name: "Ute Krämer", locale: "de_DE" }] },
  { id: "6", name: "Falkenstein Sport", customer: "falkenstein", project: "WEB", contacts: [{ key: "ivo", name: "Ivo Falk", locale: "de_DE" }] },
  { id: "7", name: "Gruber Bau", customer: "gruber", project: "IT", contacts: [{ key: "eli", name: "Elisa Gruber", locale: "de_DE" }] },
  { id: "8", name: "Hafen Logistik", customer: "hafen", project: "WEB", contacts: [{ key: "kai", name: "Kai Petersen", locale: "de_DE" }] },
  { id: "9", name: "Ingenieurbüro Jonas", customer: "jonas", project: "IT", contacts: [{ key: "ada", name: "Adam Jonas", locale: "de_DE" }] },
  { id: "10", name: "Kern Metallbau", customer: "kern", project: "IT", contacts: [{ key: "rolf", name: "Rolf Kern", locale: "de_DE" }] },
  { id: "11", name: "Lenz Immobilien", customer: "lenz", project: "IT", contacts: [{ key: "ina", name: "Ina Lenz", locale: "de_DE" }] },
];

/** Portal-only customers carry `qm:` account ids (jira-api.md §3.6). */
export const CUSTOMERS: readonly Person[] = ORGANISATIONS.flatMap((organisation) =>
  organisation.contacts.map((contact) => ({
    accountId: `qm:${organisation.customer}:${contact.key}`,
    name: contact.name,
    email: `${contact.key}@${organisation.customer}.example`,
    kind: "customer" as const,
    locale: contact.locale,
    organisation: organisation.id,
  })),
);

export const PEOPLE: readonly Person[] = [...STAFF, ...CUSTOMERS];

export const PROJECTS = [
  { id: "10001", key: "WEB", name: "Web-Service", serviceDesk: "1" },
  { id: "10002", key: "IT", name: "IT-Service", serviceDesk: "2" },
] as const;
