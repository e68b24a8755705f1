import { preavisEmis } from "../functions/notifications/messages/preavis-emis.ts";
import type { LettreAPoster } from "../functions/socle/stores/lettres.ts";
import { unContexteDeMessage } from "./un-sujet.ts";

const redaction = preavisEmis({ ...unContexteDeMessage(), donnees: { rang: "preavis", pourLe: "2027-11-24" } });
if (!redaction) throw new Error("a notice always says something");

/** The first notice of renewal, on paper. */
export const uneLettre = (dite: Partial<LettreAPoster> = {}): LettreAPoster => ({
  numeroUnique: "0691126000001GDPUB",
  version: 7,
  message: "preavis-emis",
  territoire: "069",
  recommande: false,
  etablieLe: "2027-10-14",
  adresse: { nom: "Madame Amina BENALI", lignes: ["Chez M. Diallo", "12 rue de la Paix", "69003 LYON"] },
  lettre: redaction.lettre,
  ...dite,
});
