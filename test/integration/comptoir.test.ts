import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evenement as formeDEvenement, demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses, sansReponse, unCodemandeur } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let agent: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
  agent = await monde.unAgent();
});
afterAll(() => monde.systeme.arreter());

const unNom = (): string => `Benali ${randomUUID().replaceAll(/[\d-]/gu, "z")}`;
const unPapier = (dit: Entree = {}): Entree => ({
  operationId: randomUUID(),
  recueLe: "2026-11-20",
  reponses: desReponses({ nomNaissance: unNom() }),
  certifie: true,
  ...dit,
});

async function enregistrer(papier = unPapier()): Promise<{ numeroUnique: string; code: string }> {
  const recu = lireJson(await monde.appeler("enregistrerAuComptoir", papier, agent.cookie));
  return { numeroUnique: String(recu.numeroUnique), code: String(recu.code) };
}

async function lireDossier(numeroUnique: string) {
  const articles = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === `DEMANDE#${numeroUnique}`);
  const courante = articles.find(({ sk }) => sk === "COURANTE");
  const evenements = articles.flatMap(({ sk, evenement }) =>
    String(sk).startsWith("EVENEMENT#") ? [formeDEvenement.parse(evenement)] : [],
  );
  return { demande: formeDeDemande.parse(courante?.demande), evenements };
}

const verrous = async (): Promise<unknown[]> =>
  (await monde.lireTout("DEMANDES")).filter(({ pk }) => String(pk).startsWith("IDENTITE#"));

describe("Enregistrer une demande reçue sur papier", () => {
  it("compte depuis le jour de réception, au nom du guichet, sans compte ni courriel", async () => {
    const { numeroUnique } = await enregistrer();
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(demande).toMatchObject({
      etat: "active",
      guichet: "G6901",
      ancienneteDepuisLe: "2026-11-20",
      expireLe: "2027-11-20",
    });
    expect(evenements).toMatchObject([{ type: "demande-deposee", canal: "guichet", guichet: "G6901" }]);
    expect(numeroUnique).toMatch(/^0691126\d{6}G6901$/u);
    expect(rejouer(evenements)).toEqual(demande);
  });

  it("envoyée deux fois, elle compte une fois, et donne le même code", async () => {
    const papier = unPapier();
    expect(await enregistrer(papier)).toEqual(await enregistrer(papier));
  });

  it("n’est reçue ni demain, ni il y a si longtemps qu’elle serait à renouveler", async () => {
    for (const [recueLe, code] of [
      ["2026-11-25", "date-future"],
      ["2026-01-03", "reception-trop-ancienne"],
    ]) {
      const recu = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier({ recueLe }), agent.cookie));
      expect(recu).toMatchObject({ code: "champs-invalides", champs: [{ pointeur: "/recueLe", code }] });
    }
  });

  it("a les mêmes règles que le portail : toutes les réponses qui manquent, d’un coup", async () => {
    const reponses = sansReponse("prenoms", "motifs");
    const recu = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier({ reponses }), agent.cookie));
    expect(recu).toMatchObject({
      code: "demande-incomplete",
      champs: [{ pointeur: "/reponses/prenoms" }, { pointeur: "/reponses/motifs" }],
    });
  });

  it("pour des communes d’un autre territoire, ce guichet ne l’enregistre pas", async () => {
    const reponses = desReponses({ communes: ["75112"] });
    const recu = await monde.appeler("enregistrerAuComptoir", unPapier({ reponses }), agent.cookie);
    expect([recu.statut, lireJson(recu).code]).toEqual([404, "commune-hors-du-guichet"]);
  });
});

describe("Le code remis sur papier", () => {
  it("ouvre l’espace de la personne, une fois", async () => {
    const { numeroUnique, code } = await enregistrer();
    const titulaire = await monde.unDemandeur();
    const rattachement = { numeroUnique, code, operationId: randomUUID() };
    expect((await monde.appeler("rattacher", rattachement, titulaire.cookie)).statut).toBe(200);
    expect((await monde.appeler("lireDemande", { numeroUnique }, titulaire.cookie)).statut).toBe(200);
    const autre = await monde.unDemandeur();
    const second = { ...rattachement, operationId: randomUUID() };
    expect(lireJson(await monde.appeler("rattacher", second, autre.cookie)).code).toBe("rattachement-introuvable");
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(rejouer(evenements)).toEqual(demande);
  });

  it("perdu, il est remplacé : le nouveau ouvre l’espace, l’ancien n’ouvre plus rien, et la personne le voit", async () => {
    const { numeroUnique, code: perdu } = await enregistrer();
    const remise = { numeroUnique, operationId: randomUUID() };
    const { code } = lireJson(await monde.appeler("remettreUnCode", remise, agent.cookie));
    expect(code).toMatch(/^[2-9A-Z]{12}$/u);
    expect(lireJson(await monde.appeler("remettreUnCode", remise, agent.cookie)).code).toBe(code);
    const titulaire = await monde.unDemandeur();
    const rattacher = (dit: unknown) =>
      monde.appeler("rattacher", { numeroUnique, code: dit, operationId: randomUUID() }, titulaire.cookie);
    expect(lireJson(await rattacher(perdu)).code).toBe("rattachement-introuvable");
    expect((await rattacher(code)).statut).toBe(200);
    const suivante = { numeroUnique, operationId: randomUUID() };
    expect(lireJson(await monde.appeler("remettreUnCode", suivante, agent.cookie)).code).toBe("code-sans-objet");
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(evenements.map(({ type }) => type)).toEqual(["demande-deposee", "code-remis", "compte-rattache"]);
    expect(rejouer(evenements)).toEqual(demande);
    const lue = await monde.appeler("lireDemande", { numeroUnique }, titulaire.cookie);
    expect(lue.octets.toString()).toContain("Nouveau code remis par un guichet");
  });

  it("ouvre aussi l’espace de qui n’a ni courriel ni téléphone, une fois ; un autre code rouvre, et l’ancien espace ne voit plus rien", async () => {
    const { numeroUnique, code } = await enregistrer();
    const entrer = async (dit: unknown) => {
      const recu = await monde.appeler("ouvrirSessionParPapier", { numeroUnique, code: dit, langue: "ar" });
      const [cookie = ""] = String(recu.entetes["set-cookie"] ?? "").split(";");
      return { recu, cookie };
    };
    const relier = (dit: unknown, cookie: string) =>
      monde.appeler("rattacher", { numeroUnique, code: dit, operationId: randomUUID() }, cookie);
    expect(lireJson((await entrer("234567892345")).recu).code).toBe("rattachement-introuvable");
    const premiere = await entrer(code);
    expect(lireJson(premiere.recu)).toMatchObject({ role: "demandeur", contact: "papier" });
    expect((await monde.appeler("lireDemande", { numeroUnique }, premiere.cookie)).statut).toBe(404);
    expect((await relier(code, premiere.cookie)).statut).toBe(200);
    expect((await monde.appeler("lireDemande", { numeroUnique }, premiere.cookie)).statut).toBe(200);
    expect(lireJson(await monde.appeler("lirePreferences", {}, premiere.cookie))).toEqual({
      courrierPostal: false,
      langue: "ar",
    });
    expect(lireJson((await entrer(code)).recu).code).toBe("rattachement-introuvable");
    const remise = { numeroUnique, operationId: randomUUID() };
    const remis = lireJson(await monde.appeler("remettreUnCode", remise, agent.cookie));
    const seconde = await entrer(remis.code);
    expect((await relier(remis.code, seconde.cookie)).statut).toBe(200);
    expect((await monde.appeler("lireDemande", { numeroUnique }, seconde.cookie)).statut).toBe(200);
    expect((await monde.appeler("lireDemande", { numeroUnique }, premiere.cookie)).statut).toBe(404);
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(rejouer(evenements)).toEqual(demande);
  });

  it("une fois utilisé, ses événements se racontent de nouveau sans rien changer", async () => {
    const { numeroUnique, code } = await enregistrer();
    const titulaire = await monde.unDemandeur();
    await monde.appeler("rattacher", { numeroUnique, code, operationId: randomUUID() }, titulaire.cookie);
    await monde.systeme.ecouler();
    const [avant, courriers] = [await lireDossier(numeroUnique), monde.systeme.courriers().length];
    await monde.rejouer("2026-01-01T00:00:00Z");
    await monde.systeme.ecouler();
    expect([await lireDossier(numeroUnique), monde.systeme.courriers().length]).toEqual([avant, courriers]);
    expect((await monde.appeler("lireDemande", { numeroUnique }, titulaire.cookie)).statut).toBe(200);
  });

  it("ne donne pas deux demandes du même territoire à un compte", async () => {
    const titulaire = await monde.unDemandeur();
    for (const attendu of [200, 409]) {
      const rattachement = { ...(await enregistrer()), operationId: randomUUID() };
      expect((await monde.appeler("rattacher", rattachement, titulaire.cookie)).statut).toBe(attendu);
    }
  });
});

describe("Les ressemblances, pendant la saisie", () => {
  it("montrent qui, dans le territoire, ressemble à la personne, et pourquoi", async () => {
    const nomNaissance = unNom();
    const { numeroUnique } = await enregistrer(unPapier({ reponses: desReponses({ nomNaissance }) }));
    await monde.systeme.ecouler();
    const saisie = { civilite: "2", nomNaissance, prenoms: "Amina", dateNaissance: "1985-03-27" };
    const { ressemblances } = lireJson(await monde.appeler("chercherRessemblances", saisie, agent.cookie));
    expect(ressemblances).toMatchObject([
      { numeroUnique, prenoms: "Amina", accords: expect.arrayContaining(["Même nom", "Même date de naissance"]) },
    ]);
    const ailleurs = await monde.unAgent({ guichet: "G1101", territoire: "111" });
    const vues = lireJson(await monde.appeler("chercherRessemblances", saisie, ailleurs.cookie));
    expect(vues).toEqual({ ressemblances: [] });
  });
});

const verifier = (numeroUnique: string, lieuNaissance: string, personne = "demandeur") =>
  monde.appeler(
    "verifierIdentite",
    { numeroUnique, operationId: randomUUID(), personne, lieuNaissance, conforme: true },
    agent.cookie,
  );

describe("Vérifier l’identité", () => {
  it("prend les verrous ; qui a déjà une demande est mené à elle", async () => {
    const reponses = desReponses({ nomNaissance: unNom() });
    const [premiere, seconde] = [await enregistrer(unPapier({ reponses })), await enregistrer(unPapier({ reponses }))];
    expect(lireJson(await verifier(premiere.numeroUnique, "Lyon"))).toMatchObject({ identite: "verifiee" });
    const refus = lireJson(await verifier(seconde.numeroUnique, "LYON"));
    expect(refus).toMatchObject({ code: "identite-deja-verifiee", numeroUnique: premiere.numeroUnique });
    expect(lireJson(await verifier(seconde.numeroUnique, "Oran, Algérie"))).toMatchObject({ identite: "verifiee" });
  });

  it("se partage par numéro de sécurité sociale, même sous un autre nom", async () => {
    const nir = "285036912345656";
    const [une, autre] = [unNom(), unNom()].map((nomNaissance) =>
      unPapier({ reponses: desReponses({ nomNaissance, nir }) }),
    );
    const [premiere, seconde] = [await enregistrer(une), await enregistrer(autre)];
    await verifier(premiere.numeroUnique, "Lyon");
    expect(lireJson(await verifier(seconde.numeroUnique, "Lyon")).code).toBe("identite-deja-verifiee");
  });

  it("un couple n’est vérifié que si chacun l’est, et la renonciation rend tous les verrous", async () => {
    const reponses = desReponses({ nomNaissance: unNom(), codemandeurs: [unCodemandeur], personnesALoger: 4 });
    const { numeroUnique } = await enregistrer(unPapier({ reponses }));
    const avant = (await verrous()).length;
    expect(lireJson(await verifier(numeroUnique, "Lyon"))).toMatchObject({ identite: "a_verifier" });
    const lieu = `Dakar ${randomUUID()}`;
    expect(lireJson(await verifier(numeroUnique, lieu, unCodemandeur.id))).toMatchObject({ identite: "verifiee" });
    expect(await verrous()).toHaveLength(avant + 2);
    const renonciation = { numeroUnique, operationId: randomUUID(), ecritDu: "2026-11-23", certifie: true };
    await monde.appeler("renoncerAuComptoir", renonciation, agent.cookie);
    expect(await verrous()).toHaveLength(avant);
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(rejouer(evenements)).toEqual(demande);
    expect(evenements.at(-1)).toMatchObject({ type: "demande-retiree", canal: "guichet", guichet: "G6901" });
  });
});

describe("Changer une demande avec la personne", () => {
  const changer = (numeroUnique: string, dit: Entree = {}) =>
    monde.appeler(
      "changerAuComptoir",
      {
        numeroUnique,
        operationId: randomUUID(),
        versionDesReponses: 1,
        acte: "modifier",
        changements: { telephone: "06 98 76 54 32" },
        certifie: true,
        ...dit,
      },
      agent.cookie,
    );

  it("l’état civil change ici, et il faut de nouveau vérifier l’identité", async () => {
    const { numeroUnique } = await enregistrer();
    await verifier(numeroUnique, "Lyon");
    const recu = lireJson(await changer(numeroUnique, { changements: { nomNaissance: unNom() } }));
    expect(recu).toMatchObject({ identite: "a_verifier", ancienneteDepuisLe: "2026-11-20" });
    const { demande, evenements } = await lireDossier(numeroUnique);
    expect(rejouer(evenements)).toEqual(demande);
  });

  it("deux agents changent des réponses différentes sans se gêner, et choisissent pour la même", async () => {
    const { numeroUnique } = await enregistrer();
    expect((await changer(numeroUnique)).statut).toBe(200);
    expect((await changer(numeroUnique, { changements: { loyerActuel: 610 } })).statut).toBe(200);
    const autre = { changements: { telephone: "06 11 22 33 44" } };
    const conflit = lireJson(await changer(numeroUnique, autre));
    expect(conflit).toMatchObject({
      code: "dossier-change-entre-temps",
      version: 3,
      conflits: [{ champ: "telephone", leur: "06 98 76 54 32", mienne: "06 11 22 33 44", par: "Camille M." }],
    });
    expect((await changer(numeroUnique, { ...autre, versionDesReponses: 3 })).statut).toBe(200);
    expect((await lireDossier(numeroUnique)).demande.reponses).toMatchObject({
      telephone: "06 11 22 33 44",
      loyerActuel: 610,
    });
  });

  it("une réponse scellée que quelqu’un a changée se relit avant d’être changée de nouveau", async () => {
    const { numeroUnique } = await enregistrer();
    const nir = (dite: string) => ({ changements: { nir: dite } });
    expect((await changer(numeroUnique, nir("285036912345656"))).statut).toBe(200);
    expect(lireJson(await changer(numeroUnique, nir("185036912345609"))).code).toBe("demande-changee-entre-temps");
  });

  it("le renouvellement a la même règle que dans l’espace", async () => {
    const { numeroUnique } = await enregistrer();
    expect(lireJson(await changer(numeroUnique, { acte: "renouveler" })).code).toBe("renouvellement-pas-ouvert");
    await monde.vieillir(numeroUnique, { expireLe: "2026-12-10" });
    const recu = lireJson(await changer(numeroUnique, { acte: "renouveler", changements: {} }));
    expect(recu).toMatchObject({ expireLe: "2027-11-24", dernierRenouvellementLe: "2026-11-24" });
  });

  it("le numéro de sécurité sociale ne se lit pas, et reste", async () => {
    const nir = "285036912345656";
    const reponses = desReponses({ nomNaissance: unNom(), nir });
    const { numeroUnique } = await enregistrer(unPapier({ reponses }));
    const lu = await monde.appeler("lireAuComptoir", { numeroUnique }, agent.cookie);
    expect([lu.statut, lu.octets.toString().includes(nir)]).toEqual([200, false]);
    await changer(numeroUnique);
    const { evenements } = await lireDossier(numeroUnique);
    expect(evenements.at(-1)).toMatchObject({ donnees: { sensiblesChanges: false } });
  });
});
