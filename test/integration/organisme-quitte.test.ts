import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accepterInvitation } from "../../functions/aidant/invitations.ts";
import { creerStructure, rejoindreStructure, retirerMembre } from "../../functions/aidant/structures.ts";
import { brouillonVide } from "../../functions/portail/creer-brouillon.ts";
import { codeDeRalliement, codeDInvitation } from "../../functions/socle/codes-lisibles.ts";
import { aidesStore, empreinteDInvitation } from "../../functions/socle/stores/aides.ts";
import { brouillonsStore } from "../../functions/socle/stores/brouillons.ts";
import { cleDuCompte, comptesStore } from "../../functions/socle/stores/comptes.ts";
import { demandesStore } from "../../functions/socle/stores/demandes.ts";
import { mouvementsStore } from "../../functions/socle/stores/mouvements.ts";
import { sessionsStore } from "../../functions/socle/stores/sessions.ts";
import { structuresStore } from "../../functions/socle/stores/structures.ts";
import { structureDuDetenteur } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import { tableDesBrouillons, tableDesComptes } from "../tables.ts";
import { unMandat } from "../un-mandat.ts";
import { arn, autorise, ouvrirPorte, type Porte } from "./porte.ts";

const MAINTENANT = new Date("2026-11-24T13:32:00Z");
const AUJOURDHUI = "2026-11-24";
const TABLES = { demandes: "demandes", brouillons: "brouillons" };

let porte: Porte;
let db: DynamoDBDocumentClient;
beforeAll(async () => {
  porte = await ouvrirPorte({
    creer: [tableDesBrouillons, tableDesComptes],
    tables: ["brouillons", "comptes"].map((name) => ({ arn: arn("dynamodb", `table/${name}`), name })),
  });
  db = DynamoDBDocumentClient.from(new DynamoDBClient(porte.role(autorise("dynamodb:*", "*"))));
});
afterAll(() => porte.fermer());

const depend = () => ({
  structures: structuresStore(db, "brouillons"),
  aides: aidesStore(db, "brouillons"),
  brouillons: brouillonsStore(db, "brouillons"),
  comptes: comptesStore(db, "comptes"),
  demandes: demandesStore(db, "demandes"),
  mouvements: mouvementsStore(db, TABLES),
  sessions: sessionsStore(db, "comptes"),
  patienter: async () => {},
});

type Dependances = ReturnType<typeof depend>;

/** Each read and each write of the team, and of what leads to its mandates, waits for its turn. */
function chacunSonTour(s: fc.Scheduler): Dependances {
  const { structures, aides, ...reste } = depend();
  return {
    ...reste,
    structures: {
      ...structures,
      version: s.scheduleFunction(structures.version),
      membres: s.scheduleFunction(structures.membres),
      retirer: s.scheduleFunction(structures.retirer),
      rallier: s.scheduleFunction(structures.rallier),
      engager: s.scheduleFunction(structures.engager),
    },
    aides: { ...aides, lier: s.scheduleFunction(aides.lier), lister: s.scheduleFunction(aides.lister) },
  };
}

const appel = (compte: string, sien: { structure?: string; membre?: string } = {}) => ({
  qui: { role: "demandeur" as const, compte, session: `session-${compte}`, ...sien },
  ...{ maintenant: MAINTENANT, aujourdhui: AUJOURDHUI, reseau: "", appareil: "", cookies: [], requeteId: "" },
});

async function unCompte(): Promise<{ compte: string; courriel: string }> {
  const compte = randomUUID();
  const courriel = `${compte}@exemple.fr`;
  const Item = { ...cleDuCompte(compte), courriel, creeLe: MAINTENANT.toISOString() };
  await db.send(new PutCommand({ TableName: "comptes", Item }));
  return { compte, courriel };
}

/** Léa alone, and how she leaves. */
async function unOrganismeDUneSeule() {
  const lea = await unCompte();
  const neuf = { nom: "CCAS de Lyon", siret: "26690123500017", operationId: randomUUID(), membre: "Léa D." };
  await creerStructure(neuf, { ...depend(), ...appel(lea.compte) });
  const sienne = await depend().structures.appartenance(lea.compte);
  const { detenteur = "", membreId = "" } = sienne ?? {};
  const structureId = structureDuDetenteur(detenteur);
  const depart = (dependances: Dependances) =>
    retirerMembre({ structureId, membreId }, { ...dependances, ...appel(lea.compte) });
  return { lea, structureId, detenteur, depart };
}

const issueDe = (promesse: Promise<unknown>): Promise<string> =>
  promesse.then(
    () => "fait",
    (erreur) => {
      if (erreur instanceof Problem) return erreur.code;
      throw erreur;
    },
  );

type Geste = (dependances: Dependances) => Promise<unknown>;
/** How two gestures follow each other; gives how each ended. */
type Jeu = (depart: Geste, autre: Geste) => Promise<string[]>;

const aLaSuite: Jeu = async (depart, autre) => [await issueDe(depart(depend())), await issueDe(autre(depend()))];
const aRebours: Jeu = async (depart, autre) => (await aLaSuite(autre, depart)).toReversed();
const melees =
  (s: fc.Scheduler): Jeu =>
  (depart, autre) => {
    const tour = chacunSonTour(s);
    return s.waitFor(Promise.all([issueDe(depart(tour)), issueDe(autre(tour))]));
  };

/** Whatever the order of their reads and writes, it ends as one of the two that come one after the other. */
async function eprouver(essai: (jeu: Jeu) => Promise<string>, departAvant: string, departApres: string): Promise<void> {
  expect([await essai(aLaSuite), await essai(aRebours)]).toEqual([departAvant, departApres]);
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      expect([departAvant, departApres]).toContain(await essai(melees(s)));
    }),
    { numRuns: 40 },
  );
}

it("la dernière part pendant qu’un collègue arrive : l’équipe a quelqu’un qui en répond, ou elle n’est plus", async () => {
  const essai = async (jeu: Jeu): Promise<string> => {
    const { structureId, detenteur, depart } = await unOrganismeDUneSeule();
    const { compte, courriel } = await unCompte();
    const { structures } = depend();
    const code = codeDeRalliement(detenteur, randomUUID());
    const expireLe = MAINTENANT.getTime() / 1000 + 3600;
    await structures.inviter(code, { detenteur, nom: "Omar T.", courriel, responsable: false, expireLe });
    const issues = await jeu(depart, (dependances) =>
      rejoindreStructure({ structureId, code }, { ...dependances, ...appel(compte) }),
    );
    const membres = await structures.membres(detenteur);
    const existe = (await structures.version(detenteur)) !== undefined;
    expect(membres.some(({ responsable }) => responsable)).toBe(existe);
    expect((await structures.appartenance(compte)) !== undefined).toBe(existe);
    return issues.join();
  };
  await eprouver(essai, "fait,organisme-ferme", "dernier-responsable,fait");
});

it("la dernière part pendant qu’elle accepte une aide : aucun mandat ne reste à une équipe qui n’est plus", async () => {
  const essai = async (jeu: Jeu): Promise<string> => {
    const { lea, detenteur, depart } = await unOrganismeDUneSeule();
    const { structures, aides, brouillons } = depend();
    const mandatId = randomUUID();
    const offre = { mandatId, courriel: lea.courriel, donneLe: AUJOURDHUI, jusquAu: "2027-01-24" };
    const mandats = [unMandat({ ...offre, organisme: true })];
    const brouillon = { ...brouillonVide(randomUUID(), randomUUID(), MAINTENANT), mandats };
    const { compte: titulaire, brouillonId: reference, dossier } = brouillon;
    await brouillons.creer(brouillon, MAINTENANT);
    const code = codeDInvitation(dossier, mandatId);
    const empreinte = empreinteDInvitation(mandatId, code);
    await aides.inviter({ mandatId, reference, titulaire, empreinte }, offre.jusquAu);
    const sienne = appel(lea.compte, { structure: detenteur, membre: "Léa D." });
    const issues = await jeu(depart, (dependances) =>
      accepterInvitation({ mandatId, code }, { ...dependances, ...sienne }),
    );
    const apres = await brouillons.lire(titulaire, reference, MAINTENANT);
    const existe = (await structures.version(detenteur)) !== undefined;
    expect(apres?.mandats?.[0]?.compte).toBe(existe ? detenteur : undefined);
    return issues.join();
  };
  await eprouver(essai, "fait,structure-a-rejoindre", "organisme-aide-encore,fait");
});
