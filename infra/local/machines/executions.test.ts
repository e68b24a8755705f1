import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openAgenda } from "../bus/agenda.ts";
import { State } from "../gate/state.ts";
import { type Execution, Executions, Interrupted } from "./executions.ts";

const dossier = mkdtempSync(join(tmpdir(), "sne-executions-"));
afterAll(() => rmSync(dossier, { recursive: true }));

const edition: Execution = { machine: "machine", name: "2023-01_1-0-0", input: "{}" };

function ouvrir(ou: string) {
  const state = new State(join(dossier, ou));
  const refus: unknown[] = [];
  const agenda = openAgenda((erreur) => refus.push(erreur));
  return { executions: new Executions({ state, later: agenda.plan, now: () => 5000 }), agenda, state, refus };
}

const statut = ({ executions }: ReturnType<typeof ouvrir>) => executions.find(edition.machine, edition.name)?.status;

describe("une exécution", () => {
  it("est menée jusqu’au bout, et son nom reste pris", async () => {
    const ouvert = ouvrir("menee");
    const menees: string[] = [];
    ouvert.executions.follow(async ({ name }) => void menees.push(name));
    expect(ouvert.executions.start(edition)).toBe(5000);
    expect(statut(ouvert)).toBe("RUNNING");
    await ouvert.agenda.flush();
    expect([menees, statut(ouvert)]).toEqual([["2023-01_1-0-0"], "SUCCEEDED"]);
  });

  it("qui échoue est dite en échec", async () => {
    const ouvert = ouvrir("echec");
    ouvert.executions.follow(() => Promise.reject(new Error("the facts are gone")));
    ouvert.executions.start(edition);
    await ouvert.agenda.flush();
    expect([statut(ouvert), ouvert.refus]).toEqual(["FAILED", [new Error("the facts are gone")]]);
  });

  it("coupée par un arrêt est recommencée au démarrage suivant", async () => {
    const avant = ouvrir("coupee");
    avant.executions.follow(() => Promise.reject(new Interrupted()));
    avant.executions.start(edition);
    await avant.agenda.flush();
    expect(statut(avant)).toBe("RUNNING");
    avant.state.close();
    const apres = ouvrir("coupee");
    apres.executions.follow(async () => undefined);
    await apres.agenda.flush();
    expect(statut(apres)).toBe("SUCCEEDED");
  });

  it("coupée par de nouvelles fonctions est reprise par elles", async () => {
    const ouvert = ouvrir("relue");
    const { promise: coupure, reject: couper } = Promise.withResolvers<void>();
    ouvert.executions.follow(() => coupure);
    ouvert.executions.start(edition);
    ouvert.agenda.plan(0, async () => {
      ouvert.executions.follow(async () => undefined);
      couper(new Interrupted());
    });
    await ouvert.agenda.flush();
    expect(statut(ouvert)).toBe("SUCCEEDED");
  });
});
