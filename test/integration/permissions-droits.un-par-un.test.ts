import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type Droit, droitsDe, nommer, sans } from "./droits-des-roles.ts";
import { ouvrirMonde } from "./monde.ts";
import { parcours } from "./parcours-des-fonctions.ts";

const incidents: unknown[] = [];
const monde = await ouvrirMonde({ date: "2026-11-24", signaler: (erreur) => incidents.push(erreur) });
const { systeme } = monde;
afterAll(() => systeme.arreter());

/** What AWS does in the name of a role, and nothing does here. */
const deAws: readonly ((droit: Droit) => boolean)[] = [
  // the journals of CloudWatch
  ({ action }) => action === "logs:CreateLogStream",
  ({ action }) => action === "logs:PutLogEvents",
  // the checks of an event source when it is created
  ({ action }) => action === "dynamodb:ListStreams",
  ({ action }) => action === "sqs:GetQueueAttributes",
  // an event that was given up, after twelve hours or ten tries
  ({ action, resource }) => action === "sqs:SendMessage" && resource.includes("Ecartes"),
  // the key of a table, when DynamoDB changes the table's own keys
  ({ action, service }) => action === "kms:GenerateDataKey" && service?.startsWith("dynamodb") === true,
  ({ action }) => action === "kms:Encrypt",
];
const seVoitIci = (droit: Droit): boolean => !deAws.some((concerne) => concerne(droit));

/** What a function says from now on, and the services that act in its name. */
function ecouter(fonction: string): () => string {
  const journal = join(systeme.donnees, "journaux", `${fonction}.log`);
  const lire = () => (existsSync(journal) ? readFileSync(journal, "utf8") : "");
  const [deja, avant] = [lire().length, incidents.length];
  return () => [lire().slice(deja), ...incidents.slice(avant)].join("\n");
}

/** As the services say it, and as a function writes it in its journal. */
const manque = (action: string): RegExp => new RegExp(`(?:not authorized to perform: |"action":")${action}\\b`, "u");

it("ce qui ne se voit que dans AWS est accordé à quelqu’un", () => {
  const tous = Object.keys(parcours).flatMap((fonction) => droitsDe(systeme.droits(fonction)));
  for (const concerne of deAws) expect(tous.some(concerne), String(concerne)).toBe(true);
});

describe.each(Object.entries(parcours))("%s", (fonction, parcourir) => {
  const accords = systeme.droits(fonction);
  const droits = droitsDe(accords)
    .filter(seVoitIci)
    .map((droit): [string, Droit] => [nommer(droit), droit]);

  it("avec tous ses droits, fait tout ce qu’elle a à faire", async () => {
    await parcourir(monde);
  });

  it.each(droits)("sans %s, dit ce qui lui manque", async (_, droit) => {
    const dire = ecouter(fonction);
    systeme.accorder(fonction, sans(accords, droit));
    const fin = parcourir(monde).catch((erreur) => incidents.push(erreur));
    await vi.waitFor(() => expect(dire()).toMatch(manque(droit.action)), { timeout: 30_000 });
    systeme.accorder(fonction, accords);
    await fin;
  });
});
