import { annonceDEvenement } from "../socle/annonce.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { horloge } from "../socle/horloge.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { doublonsStore } from "../socle/stores/doublons.ts";
import { type Dependances, rapprocher } from "./rapprocher.ts";

const config = configuration("TABLE_DEMANDES", "TABLE_DOUBLONS", "CLE_SENSIBLE", "CLE_EMPREINTE");

const empreinte = empreinteParKms(kms(), config.CLE_EMPREINTE);

const dependances: Dependances = {
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  doublons: doublonsStore(dynamo(), config.TABLE_DOUBLONS),
  coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
  empreinte,
  empreinteDeRepere: empreinteDerivee(empreinte, "doublons"),
};

export const handler = surMessage(
  annonceDEvenement,
  (annonce, maintenant) => rapprocher(annonce, dependances, maintenant),
  horloge,
);
