import { actorOf } from "../../../host/serve/identity";

const basic = (name: string): string => `Basic ${Buffer.from(`${name}:secret`).toString("base64")}`;

describe("who asks", () => {
  it("is the person of the Basic user name, by account id or e-mail", () => {
    expect(actorOf({ headers: { authorization: basic("qm:acme:eva") } })).toEqual({ kind: "user", accountId: "qm:acme:eva" });
    expect(actorOf({ headers: { authorization: basic("ada@lindwurm.example") } })).toEqual({ kind: "user", accountId: "712020:admin-ada" });
  });

  it("is the person of the shell's header", () => {
    expect(actorOf({ headers: { "x-host-account": "712020:agent-mira" } })).toEqual({ kind: "user", accountId: "712020:agent-mira" });
  });

  it("is nobody without either, and nobody for an unknown name", () => {
    expect(actorOf({ headers: {} })).toEqual({ kind: "anonymous" });
    expect(actorOf({ headers: { "x-host-account": "712020:stranger" } })).toEqual({ kind: "anonymous" });
    expect(actorOf({ headers: { authorization: "Bearer abc" } })).toEqual({ kind: "anonymous" });
  });
});
