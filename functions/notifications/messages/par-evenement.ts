import type { Fait, TypeDEvenement } from "../../../shared/demande/evenements.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { mandatNomme } from "../../../shared/mandat/mandat.ts";
import { direQuiAide } from "../../../shared/mandat/structure.ts";
import { avertissementEmis } from "./avertissement-emis.ts";
import { avertissementLeve } from "./avertissement-leve.ts";
import { candidatureClose } from "./candidature-close.ts";
import { candidatureExaminee } from "./candidature-examinee.ts";
import { candidaturePresentee } from "./candidature-presentee.ts";
import { codemandeurSepare } from "./codemandeur-separe.ts";
import { daloReconnu, daloRetire } from "./dalo.ts";
import { demandeDeposee } from "./demande-deposee.ts";
import { demandeModifiee } from "./demande-modifiee.ts";
import { demandeRadiee } from "./demande-radiee.ts";
import { demandeReactivee } from "./demande-reactivee.ts";
import { demandeRenouvelee } from "./demande-renouvelee.ts";
import { demandeRestauree } from "./demande-restauree.ts";
import { demandeRetiree } from "./demande-retiree.ts";
import { absorptionAnnulee, demandeAbsorbee, demandeReunie, reunionAnnulee } from "./demande-reunie.ts";
import { logementPropose } from "./logement-propose.ts";
import { mandatAccepte, mandatBientotFini, mandatDonne, mandatRendu, mandatRevoque } from "./mandat.ts";
import { type Message, PAR_LA_POSTE_A_DEFAUT, type Redaction, type Sujet } from "./message.ts";
import { pieceExaminee } from "./piece-examinee.ts";
import { preavisEmis } from "./preavis-emis.ts";
import { propositionRepondue } from "./proposition-repondue.ts";
import { reactivationDemandee } from "./reactivation-demandee.ts";
import { reactivationRefusee } from "./reactivation-refusee.ts";
import { requeteClose, requeteEmise } from "./requete.ts";

/** The message that each event calls for. */
export const messages: { [T in TypeDEvenement]: Message<T> } = {
  "demande-deposee": demandeDeposee,
  "demande-modifiee": demandeModifiee,
  "codemandeur-separe": codemandeurSepare,
  "demande-renouvelee": demandeRenouvelee,
  "preavis-emis": preavisEmis,
  "avertissement-emis": avertissementEmis,
  "avertissement-leve": avertissementLeve,
  // a guichet looks for the person, whom no message reaches
  "injoignable-signalee": () => undefined,
  "demande-retiree": demandeRetiree,
  "demande-radiee": demandeRadiee,
  "demande-restauree": demandeRestauree,
  "reactivation-demandee": reactivationDemandee,
  "reactivation-refusee": reactivationRefusee,
  "demande-reactivee": demandeReactivee,
  "requete-emise": requeteEmise,
  // what the person did themselves
  "requete-repondue": () => undefined,
  "requete-close": requeteClose,
  "piece-examinee": pieceExaminee,
  // what was read is shown in the space, beside what was declared
  "revenu-lu": () => undefined,
  "dalo-reconnu": daloReconnu,
  "dalo-retire": daloRetire,
  "candidature-presentee": candidaturePresentee,
  "candidature-examinee": candidatureExaminee,
  "logement-propose": logementPropose,
  "proposition-repondue": propositionRepondue,
  "candidature-close": candidatureClose,
  // said in the space, where the person looks at what is still to be done
  "identite-verifiee": () => undefined,
  // the one who did it is in front of the screen
  "compte-rattache": () => undefined,
  "code-remis": () => undefined,
  // on line, the person is in front of the screen
  "mandat-donne": mandatDonne,
  "mandat-accepte": mandatAccepte,
  "mandat-bientot-fini": mandatBientotFini,
  "mandat-revoque": mandatRevoque,
  "mandat-rendu": mandatRendu,
  "demande-reunie": demandeReunie,
  "reunion-annulee": reunionAnnulee,
  "demande-absorbee": demandeAbsorbee,
  "absorption-annulee": absorptionAnnulee,
};

/** When a helper did it, the person reads who, and on which day. */
function avecQui(
  redaction: Redaction,
  { acteur, demande, le }: Omit<Sujet, "donnees">,
  type: TypeDEvenement,
): Redaction {
  const mandat = acteur.role === "aidant" ? mandatNomme(demande, acteur.mandat) : undefined;
  if (acteur.role !== "aidant" || !mandat || type.startsWith("mandat-")) return redaction;
  const phrase = `${direQuiAide(mandat.nom, acteur.membre)}, votre aidant, l’a fait pour vous le ${afficherJour(le)}. Ce n’est pas ce que vous vouliez ? Votre espace montre tout ce que cette personne fait. Vous pouvez mettre fin à son aide, là ou à un guichet.`;
  const { lettre, courrier = PAR_LA_POSTE_A_DEFAUT } = redaction;
  return { ...redaction, courrier, lettre: { ...lettre, paragraphes: [...lettre.paragraphes, phrase] } };
}

/** What to say of an event; undefined when there is nothing (any more) to say. */
export function rediger<T extends TypeDEvenement>(
  { type, donnees }: Fait<T>,
  contexte: Omit<Sujet, "donnees">,
): Redaction | undefined {
  const message: Message<T> = messages[type];
  const redaction = message({ ...contexte, donnees });
  return redaction && avecQui(redaction, contexte, type);
}
