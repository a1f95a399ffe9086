import Button from "@atlaskit/button/new";
import { Label, RequiredAsterisk } from "@atlaskit/form";
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from "@atlaskit/modal-dialog";
import TextArea from "@atlaskit/textarea";
import Textfield from "@atlaskit/textfield";
import { useState, type ReactNode } from "react";
import { adfOf } from "../base/adf";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { go } from "../base/route";
import { useSession } from "../base/session";
import { JIRA, ORGANISATION_FIELD, type Named } from "../jira";
import { named } from "../words";
import { useAppFields } from "./app-fields";
import { Choice } from "./choice";
import { NewFieldEdit } from "./new-field-edit";

interface Draft {
  readonly project: string;
  readonly type: string;
  readonly summary: string;
  readonly description: string;
  readonly priority: string;
  readonly customer: string;
  readonly custom: Readonly<Record<string, unknown>>;
}

/** The global create dialog with the app's fields in their `issue-create` experience. */
export function CreateDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { boot, say, rest, notify } = useSession();
  const [draft, setDraft] = useState<Draft>({
    project: boot.projects[0]?.key ?? "",
    type: "",
    summary: "",
    description: "",
    priority: "3",
    customer: "",
    custom: {},
  });
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { value: project } = useLoad(
    () => rest<{ id: string; key: string; issueTypes: readonly Named[] }>("GET", `${JIRA}/project/${draft.project}`),
    [draft.project],
  );
  const type = draft.type === "" ? (project?.issueTypes[0]?.id ?? "") : draft.type;
  const [busy, run] = useDo();
  const create = (): Promise<void> =>
    run(async () => {
      const customer = boot.people.find(({ accountId }) => accountId === draft.customer);
      const fields = {
        project: { key: draft.project },
        issuetype: { id: type },
        summary: draft.summary.trim(),
        ...(draft.description.trim() === "" ? {} : { description: adfOf(draft.description.trim()) }),
        priority: { id: draft.priority },
        ...(customer === undefined ? {} : { reporter: { accountId: customer.accountId }, [ORGANISATION_FIELD]: [Number(customer.organisation)] }),
        ...draft.custom,
      };
      const made = await rest<{ key: string }>("POST", `${JIRA}/issue`, { fields });
      notify({ id: "created", title: say("create.done", { key: made.key }), look: "success", autoDismiss: true });
      onClose();
      go(`/browse/${made.key}`);
    });
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="medium">
        <ModalHeader hasCloseButton>
          <ModalTitle>{say("create.title")}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <form
            id="create-form"
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void create();
            }}
          >
            <Fields draft={draft} type={type} types={project?.issueTypes ?? []} change={change} />
          </form>
          {project === undefined ? null : (
            <AppFields
              project={{ id: project.id, key: project.key }}
              type={type}
              onValue={(id, value) => setDraft((before) => ({ ...before, custom: { ...before.custom, [id]: value } }))}
            />
          )}
        </ModalBody>
        <ModalFooter>
          <Button onClick={onClose}>{say("cancel")}</Button>
          <Button type="submit" form="create-form" appearance="primary" isLoading={busy} isDisabled={draft.summary.trim() === "" || type === ""}>
            {say("nav.create")}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly type: string;
  readonly types: readonly Named[];
  readonly change: (part: Partial<Draft>) => void;
}

function Fields({ draft, type, types, change }: FieldsProps): ReactNode {
  const { boot, say, language } = useSession();
  const organisations = boot.organisations.filter(({ project }) => project === draft.project);
  const customers = boot.people.filter((person) => organisations.some(({ id }) => id === person.organisation));
  const nameOf = (organisation: string | undefined): string => organisations.find(({ id }) => id === organisation)?.name ?? "";
  const choice = (id: string, name: string, value: string, options: readonly Named[], onChoose: (id: string) => void): ReactNode => (
    <div>
      <Label htmlFor={id}>{name}</Label>
      <Choice id={id} name={name} value={value} options={options} onChoose={onChoose} />
    </div>
  );
  return (
    <>
      {choice(
        "create-project",
        say("field.project"),
        draft.project,
        boot.projects.map(({ key, name }) => ({ id: key, name })),
        (project) => change({ project, type: "", customer: "", custom: {} }),
      )}
      {choice("create-type", say("field.type"), type, types, (next) => change({ type: next }))}
      {choice(
        "create-customer",
        say("field.customer"),
        draft.customer,
        [
          { id: "", name: say("field.none") },
          ...customers.map((person) => ({ id: person.accountId, name: `${person.name} (${nameOf(person.organisation)})` })),
        ],
        (customer) => change({ customer }),
      )}
      <div>
        <Label htmlFor="create-summary">
          {say("field.summary")}
          <RequiredAsterisk />
        </Label>
        <Textfield id="create-summary" isRequired value={draft.summary} onChange={(event) => change({ summary: event.currentTarget.value })} />
      </div>
      <div>
        <Label htmlFor="create-description">{say("field.description")}</Label>
        <TextArea id="create-description" minimumRows={3} value={draft.description} onChange={(event) => change({ description: event.target.value })} />
      </div>
      {choice(
        "create-priority",
        say("field.priority"),
        draft.priority,
        ["1", "2", "3", "4", "5"].map((id) => ({ id, name: named(language, "priority", id, id) })),
        (priority) => change({ priority }),
      )}
    </>
  );
}

interface AppFieldsProps {
  readonly project: { readonly id: string; readonly key: string };
  readonly type: string;
  readonly onValue: (id: string, value: unknown) => void;
}

function AppFields({ project, type, onValue }: AppFieldsProps): ReactNode {
  const extension = { project: { ...project, type: "service_desk" }, issue: { typeId: type } };
  return useAppFields().map((field) => (
    <NewFieldEdit key={field.id} field={field} experience="issue-create" extension={extension} onValue={(value) => onValue(field.id, value)} />
  ));
}
