import { expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { casDeMessages, unContexteDeMessage } from "../../test/un-sujet.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { type Contacts, destinationsDe } from "./destinations.ts";
import { rediger } from "./messages/par-evenement.ts";

/** A demande that a counter registered: no event of it was made on line. */
const dossier = { demande: uneDemande({ reponses: desReponses() }), evenements: [] };

const canaux = (cas: string, contacts: Contacts): string[] => {
  const { fait, demande = dossier.demande } = casDeMessages[cas] ?? {};
  const redaction = fait && rediger(fait, unContexteDeMessage({ demande }));
  return redaction ? destinationsDe(redaction, contacts, dossier, chargerCommunes()).map(({ canal }) => canal) : [];
};

it.each(["document demandé", "document écarté", "reprise refusée"])(
  "%s : dit par la poste à qui n’a rien d’autre, et seulement là où l’on est joint sinon",
  (cas) => {
    expect(canaux(cas, {})).toEqual(["courrier"]);
    expect(canaux(cas, { mobile: "+33612345678" })).toEqual(["sms"]);
    expect(canaux(cas, { courriel: "amina@exemple.fr" })).toEqual(["courriel"]);
  },
);

it("ce que la loi veut par la poste y va, quoi que l’on ait d’autre, à qui n’a rien fait en ligne", () => {
  expect(canaux("preavis", { courriel: "amina@exemple.fr" })).toEqual(["courriel", "courrier"]);
});
