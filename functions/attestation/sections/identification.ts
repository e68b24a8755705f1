import { jourAParis } from "../../../shared/demande/delais.ts";
import { afficherNumeroUnique, GUICHET_DU_PORTAIL } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { communeParCode } from "../../../shared/referentiel/communes.ts";
import { libelleDuTerritoire } from "../../../shared/referentiel/territoires.ts";
import type { Bloc } from "../../socle/papier/document.ts";
import type { Faits } from "../faits.ts";

const avisDIdentite = {
  a_verifier: {
    genre: "avis",
    ton: "attention",
    titre: "Identité à vérifier",
    texte:
      "Cette attestation repose sur l’identité que vous avez déclarée. Elle sera vérifiée avec votre pièce d’identité et, si vous êtes étranger, avec votre titre de séjour. Votre demande compte dès maintenant.",
  },
  verifiee: {
    genre: "avis",
    ton: "succes",
    titre: "Identité vérifiée",
    texte: "L’identité du demandeur a été comparée à une pièce d’identité.",
  },
} as const satisfies Record<Faits["demande"]["identite"], Bloc>;

const CIVILITES = { "1": "Monsieur", "2": "Madame" } as const;

function nomEtAdresse({ demande: { reponses }, communes }: Faits): string[] {
  const {
    civilite,
    prenoms = "",
    nomNaissance = "",
    nomUsage,
    adresseLigne,
    adresseComplement,
    adresseCodePostal,
    adresseVille,
  } = reponses;
  const commune = communeParCode(communes, reponses.adresseCommune ?? "");
  const [seul, autre] = commune?.codesPostaux ?? [];
  const codePostal = adresseCodePostal ?? (autre === undefined ? seul : undefined);
  return [
    [civilite && CIVILITES[civilite], prenoms, nomNaissance].filter(Boolean).join(" "),
    nomUsage && `Nom d’usage : ${nomUsage}`,
    adresseLigne,
    adresseComplement,
    adresseVille,
    // the form of early 2026 asks for no postal code: a commune that has several does not tell which one is the person's
    commune && (codePostal === undefined ? `${commune.nom} (${commune.departement})` : `${codePostal} ${commune.nom}`),
  ].filter((ligne): ligne is string => ligne !== undefined && ligne !== "");
}

/** Name and address; the portal is a registering service like another, and its address is that of the site. */
function serviceEnregistreur({ demande, guichet, site }: Faits): string[] {
  if (guichet) return [guichet.nom, guichet.adresse];
  return demande.guichet === GUICHET_DU_PORTAIL
    ? ["Portail national de la demande de logement social", site]
    : [`Guichet enregistreur ${demande.guichet}`, "Son adresse est à demander à la préfecture."];
}

/** Who asks, who registered, under which number and when (CCH, R. 441-2-4 a to d). */
export function identification(faits: Faits): Bloc[] {
  const { demande } = faits;
  const recueLe = jourAParis(new Date(demande.deposeeLe));
  const renouveleeLe = demande.dernierRenouvellementLe;
  return [
    {
      genre: "cle",
      intitule: "Numéro unique",
      valeur: afficherNumeroUnique(demande.numeroUnique),
      precision: "Gardez-le : il sert dans toutes vos démarches et ne change jamais.",
    },
    avisDIdentite[demande.identite],
    {
      genre: "cartes",
      cartes: [
        { titre: "Demandeur", lignes: nomEtAdresse(faits) },
        { titre: "Service qui a enregistré la demande", lignes: serviceEnregistreur(faits) },
      ],
    },
    {
      genre: "tableau",
      colonnes: ["Enregistrement", "Date ou lieu"],
      lignes: [
        { intitule: "Demande reçue le", valeurs: [afficherJour(recueLe)] },
        { intitule: "Ancienneté comptée depuis le", valeurs: [afficherJour(demande.ancienneteDepuisLe)] },
        {
          intitule: "Dernier renouvellement",
          valeurs: [renouveleeLe === undefined ? "Aucun" : afficherJour(renouveleeLe)],
        },
        { intitule: "Demande valable jusqu’au", valeurs: [afficherJour(demande.expireLe)] },
        { intitule: "Territoire", valeurs: [libelleDuTerritoire(demande.territoire)] },
      ],
    },
  ];
}
