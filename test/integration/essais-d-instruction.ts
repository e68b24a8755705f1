import { duTerritoire, type Jours, rien, unActe, uneDemande } from "./des-essais.ts";
import type { Essai } from "./un-essai.ts";

const requete = ({ hier }: Jours) =>
  ({
    requete: {
      objet: { nature: "correction", champ: "loyerActuel" },
      raison: "incorrect",
      texte: "Le loyer ne compte pas les charges.",
      version: 1,
      le: hier,
      guichet: "G6901",
    },
  }) as const;

/** The last year of income that a notice of this year may tell. */
const unRevenu: Essai = async (monde, titulaire) => {
  const lu = duTerritoire({ operationId: true, personne: "demandeur", montant: 21_000 });
  const annee = Number(monde.systeme.horloge.aujourdhui().slice(0, 4)) - 2;
  return { ...(await lu(monde, titulaire)), annee };
};

export const essaisDInstruction = {
  lireMonInstruction: uneDemande,
  repondreALaRequete: unActe(requete),
  lireInstruction: duTerritoire({ raison: "instruire-la-demande" }),
  listerRequetes: rien,
  ecrireNote: duTerritoire({ operationId: true, texte: "Appelé ce matin." }),
  effacerNote: duTerritoire({ noteId: "note-0001" }),
  poserEtiquettes: duTerritoire({ etiquettes: ["À revoir"] }),
  demanderALaPersonne: duTerritoire({
    operationId: true,
    objet: { nature: "piece", code: "AVIS_IMPOSITION_N2", personne: "demandeur" },
    raison: "manquant",
    texte: "Il manque l’avis d’impôt.",
  }),
  cloreLaRequete: duTerritoire({ operationId: true, raison: "La réponse convient." }, requete),
  confirmerFait: duTerritoire({
    operationId: true,
    // sealed: the one act that asks for a new envelope
    fait: "violences_couple",
    origine: { professionnel: "justice" },
  }),
  retirerConfirmation: duTerritoire({ confirmationId: "confirmation-0001" }),
  confirmerRevenu: unRevenu,
  enregistrerDalo: duTerritoire({ operationId: true, decisionLe: "2026-11-02" }),
  retirerDalo: duTerritoire({ operationId: true, raison: "Enregistré par erreur." }, ({ hier }) => ({
    dalo: { decisionLe: hier, commission: "69" },
  })),
  fixerLaCote: duTerritoire({ grille: "demo-lyon", points: 40, raison: "Décision de la commission locale." }),
  rendreLaCote: duTerritoire({ grille: "demo-lyon" }),
} as const;
