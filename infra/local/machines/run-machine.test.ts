import { describe, expect, it } from "vitest";
import { definition } from "./definition.ts";
import { runMachine } from "./run-machine.ts";

const arn = (nom: string): string => `arn:aws:lambda:eu-west-3:000000000000:function:${nom}`;
const Retry = [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 60, MaxAttempts: 2, BackoffRate: 2 }];

const tache = (nom: string, Parameters: Record<string, string>, suite: object) => ({
  Type: "Task",
  Resource: arn(nom),
  Parameters,
  Retry,
  ...suite,
});

const ecrite = {
  StartAt: "Compter",
  States: {
    Compter: tache("compter", { etape: "compter", "annee.$": "$.annee" }, { ResultPath: "$.compte", Next: "Branches" }),
    Branches: {
      Type: "Map",
      ItemsPath: "$.compte.lieux",
      ItemSelector: { "annee.$": "$.annee", "lieu.$": "$$.Map.Item.Value" },
      MaxConcurrency: 2,
      ItemProcessor: {
        ProcessorConfig: { Mode: "INLINE" },
        StartAt: "Decider",
        States: { Decider: tache("decider", { "lieu.$": "$.lieu" }, { ResultPath: null, End: true }) },
      },
      ResultPath: null,
      Next: "Ecrire",
    },
    Ecrire: tache("ecrire", { "annee.$": "$.annee" }, { ResultPath: null, End: true }),
  },
};

type Appel = [string | undefined, unknown];

/** Runs it with these answers; the calls that were made. */
async function derouler(repondre: (nom: string, evenement: unknown) => unknown): Promise<Appel[]> {
  const appels: Appel[] = [];
  await runMachine(definition.parse(ecrite), { annee: "2023" }, async (ou, evenement) => {
    const nom = ou.split(":").at(-1) ?? "";
    appels.push([nom, evenement]);
    return repondre(nom, evenement);
  });
  return appels;
}

const lieux = (nom: string): unknown => (nom === "compter" ? { lieux: ["01", "02", "2A"] } : null);

describe("une machine à états", () => {
  it("appelle chaque fonction avec ce qu’elle doit recevoir, une fois par élément de la liste, puis la suivante", async () => {
    expect(await derouler(lieux)).toEqual([
      ["compter", { etape: "compter", annee: "2023" }],
      ["decider", { lieu: "01" }],
      ["decider", { lieu: "02" }],
      ["decider", { lieu: "2A" }],
      ["ecrire", { annee: "2023" }],
    ]);
  });

  it("n’en mène pas plus à la fois que ce qui est dit", async () => {
    let [enCours, auPlus] = [0, 0];
    await derouler(async (nom) => {
      enCours += 1;
      auPlus = Math.max(auPlus, enCours);
      await Promise.resolve();
      enCours -= 1;
      return lieux(nom);
    });
    expect(auPlus).toBe(2);
  });

  it("refait ce qui échoue, autant de fois que dit ; puis s’arrête, sans passer à la suite", async () => {
    let echecs = 2;
    const repris = await derouler((nom) => {
      if (nom === "decider" && echecs-- > 0) throw new Error("out of memory");
      return lieux(nom);
    });
    expect(repris.filter(([nom]) => nom === "decider")).toHaveLength(5);
    const faits: string[] = [];
    const perdu = derouler((nom) => {
      faits.push(nom);
      if (nom === "decider") throw new Error("out of memory");
      return lieux(nom);
    });
    await expect(perdu).rejects.toThrow("out of memory");
    expect(faits).not.toContain("ecrire");
  });

  it("qui cherche ce qui n’est pas dans ce qu’elle reçoit le dit", async () => {
    await expect(derouler(() => ({}))).rejects.toThrow("States.ParameterPathFailure: $.compte.lieux");
  });

  it.each([
    ["un état inconnu", { ...ecrite.States.Ecrire, Type: "Choice" }],
    ["un champ inconnu", { ...ecrite.States.Ecrire, TimeoutSeconds: 3 }],
    ["un autre service", { ...ecrite.States.Ecrire, Resource: "arn:aws:states:::sqs:sendMessage" }],
    ["un chemin qui calcule", { ...ecrite.States.Ecrire, Parameters: { "x.$": "States.UUID()" } }],
    [
      "une reprise selon l’erreur",
      { ...ecrite.States.Ecrire, Retry: [{ ...Retry[0], ErrorEquals: ["Lambda.Unknown"] }] },
    ],
  ])("n’est pas lue avec %s", (_, Ecrire) => {
    expect(definition.safeParse(ecrite).success).toBe(true);
    expect(definition.safeParse({ ...ecrite, States: { ...ecrite.States, Ecrire } }).success).toBe(false);
  });
});
