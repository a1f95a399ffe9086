import Button from "@atlaskit/button/new";
import { Label, RequiredAsterisk } from "@atlaskit/form";
import Heading from "@atlaskit/heading";
import TextArea from "@atlaskit/textarea";
import Textfield from "@atlaskit/textfield";
import { useState, type ReactNode } from "react";
import { projectOfDesk } from "../base/desk";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { go } from "../base/route";
import { useSession } from "../base/session";
import { Refused } from "../chrome/refused";
import { useAppFields, type AppField } from "../issue/app-fields";
import { NewFieldEdit } from "../issue/new-field-edit";
import { DESK, type RequestType, type RequestTypeField } from "../jira";
import { PortalModules } from "./portal-modules";

interface Form {
  readonly type: RequestType;
  readonly fields: readonly RequestTypeField[];
}

/** A request type's form; the app's field shows the coverage notice before anything is sent. */
export function RequestForm({ desk, type }: { readonly desk: string; readonly type: string }): ReactNode {
  const { boot, say, rest } = useSession();
  const path = `${DESK}/servicedesk/${desk}/requesttype/${type}`;
  const { value, failure } = useLoad(async (): Promise<Form> => {
    const [one, form] = await Promise.all([rest<RequestType>("GET", path), rest<{ requestTypeFields: readonly RequestTypeField[] }>("GET", `${path}/field`)]);
    return { type: one, fields: form.requestTypeFields };
  }, ["form", desk, type]);
  const appFields = useAppFields();
  if (failure !== null) return <Refused word="refused.nothing" />;
  if (value === undefined) return <p>{say("loading")}</p>;
  const own = appFields.filter(({ id }) => value.fields.some(({ fieldId }) => fieldId === id));
  const project = projectOfDesk(boot, desk);
  const extension = { portal: { id: desk }, request: { typeId: type }, ...(project === undefined ? {} : { project: { id: project.id, key: project.key } }) };
  return (
    <>
      <PortalModules kind="portalSubheader" page="create_request" extension={{ portal: { id: desk }, request: { typeId: type } }} />
      <div className="card portal-form">
        <Heading size="large" as="h1">
          {value.type.name}
        </Heading>
        <p>{value.type.description}</p>
        <SendForm desk={desk} type={type} fields={value.fields} own={own} extension={extension} />
      </div>
    </>
  );
}

interface SendFormProps {
  readonly desk: string;
  readonly type: string;
  readonly fields: readonly RequestTypeField[];
  readonly own: readonly AppField[];
  readonly extension: Readonly<Record<string, unknown>>;
}

function SendForm({ desk, type, fields, own, extension }: SendFormProps): ReactNode {
  const { say, rest, notify } = useSession();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [busy, run] = useDo();
  const set = (id: string, value: unknown): void => setValues((before) => ({ ...before, [id]: value }));
  const text = (id: string): string => (typeof values[id] === "string" ? values[id] : "");
  const send = (): Promise<void> =>
    run(async () => {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "" && value !== null));
      const body = { serviceDeskId: desk, requestTypeId: type, requestFieldValues: filled };
      const made = await rest<{ issueKey: string }>("POST", `${DESK}/request`, body, { "x-host-channel": "portal" });
      notify({ id: "raised", title: say("portal.raised", { key: made.issueKey }), look: "success", autoDismiss: true });
      go(`/portal/${desk}/request/${made.issueKey}`);
    });
  const plain = fields.filter(({ fieldId }) => fieldId === "summary" || fieldId === "description");
  const missing = plain.some(({ fieldId, required }) => required && text(fieldId).trim() === "");
  return (
    <>
      <form
        id="request-form"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {plain.map(({ fieldId, required }) => (
          <div key={fieldId}>
            <Label htmlFor={`request-${fieldId}`}>
              {say(fieldId === "summary" ? "field.summary" : "field.description")}
              {required ? <RequiredAsterisk /> : null}
            </Label>
            {fieldId === "summary" ? (
              <Textfield id="request-summary" value={text(fieldId)} onChange={(event) => set(fieldId, event.currentTarget.value)} />
            ) : (
              <TextArea id="request-description" minimumRows={4} value={text(fieldId)} onChange={(event) => set(fieldId, event.target.value)} />
            )}
          </div>
        ))}
      </form>
      {own.map((field) => (
        <NewFieldEdit key={field.id} field={field} experience="portal-request" extension={extension} onValue={(value) => set(field.id, value)} />
      ))}
      <div className="row">
        <Button type="submit" form="request-form" appearance="primary" isLoading={busy} isDisabled={missing}>
          {say("portal.send")}
        </Button>
        <Button onClick={() => go(`/portal/${desk}`)}>{say("cancel")}</Button>
      </div>
    </>
  );
}
