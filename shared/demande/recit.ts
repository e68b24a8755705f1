import { afficherJour } from "../formulaire/affichage.ts";
import { champNomme } from "../formulaire/formulaires.ts";
import { intituleDe } from "../formulaire/intitule.ts";
import { formulaireDeVersion } from "../formulaire/versions.ts";
import { issuesDExamen } from "../pieces/examens.ts";
import { pieceDeCode } from "../pieces/pieces.ts";
import { jourAParis, reponseALaReprise } from "./delais.ts";
import type { Changements, Donnees, Evenement, Preuve } from "./evenements.ts";
import { motifsDeRadiation, sousMotifs } from "./radiation.ts";
import { recitDeCandidature } from "./recit-de-candidature.ts";

const jourDe = ({ survenuLe }: Evenement): string => jourAParis(new Date(survenuLe));

const enumerer = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** Names of the questions whose answers changed; discreet ones are not named. */
function direLesChangements({ formulaire, changements, sensiblesChanges }: Changements): string[] {
  const version = formulaireDeVersion(formulaire);
  const libelles = Object.keys(changements).flatMap((nom) => {
    const champ = champNomme(nom, version);
    const seNomme = champ && !champ.discret && champ.type !== "confirmations";
    return seNomme ? [intituleDe(nom, formulaire) ?? champ.libelle] : [];
  });
  return [
    ...(libelles.length > 0 ? [`Ce qui a changé : ${libelles.join(" ; ")}.`] : []),
    ...(sensiblesChanges ? ["Des réponses protégées ont changé."] : []),
  ];
}

const direLesReponses = (donnees: object | Changements): string[] =>
  "changements" in donnees ? direLesChangements(donnees) : [];

const ERREUR_DE_REUNION = "Si cette réunion est une erreur, dites-le au guichet : elle s’annule.";

const recus = { courriel: "courriel reçu", courrier: "lettre reçue" } as const satisfies Record<
  Preuve["canal"],
  string
>;

/** « Nous vous avons écrit le 14 octobre 2027 (courriel reçu) et le 10 novembre 2027. » */
function direLesEcrits(preuve: Preuve, avant: readonly Evenement[]): string {
  const debut = avant.findLastIndex(({ type }) => type === "demande-renouvelee" || type === "demande-reactivee");
  const ecrits = avant
    .slice(debut + 1)
    .filter(({ type, version }) => type === "preavis-emis" || version === preuve.version)
    .map(
      (ecrit) =>
        `le ${afficherJour(jourDe(ecrit))}${ecrit.version === preuve.version ? ` (${recus[preuve.canal]})` : ""}`,
    );
  return `Nous vous avons écrit ${enumerer.format(ecrits)}.`;
}

const valableJusquAu = ({ expireLe }: { expireLe: string }): string => `Valable jusqu’au ${afficherJour(expireLe)}.`;

const avis = {
  preavis: "Premier avis",
  rappel: "Rappel",
  "dernier-rappel": "Dernier rappel",
} as const;

/** « Avis d’imposition : obsolète. », and why; a guarded document is named in the list of documents alone. */
function recitDExamen({ issue, code, phrase }: Donnees["piece-examinee"]): string[] {
  const document = (code === undefined ? undefined : pieceDeCode(code)?.libelle) ?? "Un document protégé";
  const { libelle } = issuesDExamen[issue];
  return [`${document} : ${libelle.toLocaleLowerCase("fr-FR")}.`, ...(phrase === undefined ? [] : [phrase])];
}

/** The name that the person gave to this helper: on the demande, or on the draft that it was. */
function nomDuMandat(mandatId: string, avant: readonly Evenement[]): string[] {
  const noms = avant.flatMap((evenement) => {
    if (evenement.type === "mandat-donne") return [evenement.donnees];
    return evenement.type === "demande-deposee" ? (evenement.donnees.mandats ?? []) : [];
  });
  const nom = noms.find((offre) => offre.mandatId === mandatId)?.nom;
  return nom === undefined ? [] : [nom];
}

/** What the person reads of an event besides its name; `avant` are the events before it. */
export function recitDEvenement(evenement: Evenement, avant: readonly Evenement[]): string[] {
  switch (evenement.type) {
    case "demande-modifiee":
    case "codemandeur-separe":
      return direLesChangements(evenement.donnees);
    case "demande-renouvelee":
      return [valableJusquAu(evenement.donnees), ...direLesChangements(evenement.donnees)];
    case "demande-reactivee":
      return [valableJusquAu(evenement.donnees)];
    case "preavis-emis":
      return [`${avis[evenement.donnees.rang]} : à renouveler avant le ${afficherJour(evenement.donnees.pourLe)}.`];
    case "avertissement-emis":
    case "avertissement-leve":
    case "reactivation-refusee":
    case "requete-close":
    case "dalo-retire":
      return [evenement.donnees.raison];
    case "demande-retiree":
      return [
        ...(evenement.donnees.raison === "logement-trouve" ? ["Vous avez trouvé un logement."] : []),
        `Délai pour la rétablir : jusqu’au ${afficherJour(evenement.donnees.restaurableJusquAu)}.`,
      ];
    case "demande-radiee": {
      const { motif, sousMotif, preuve } = evenement.donnees;
      const { libelle, code, lettre } = motifsDeRadiation[motif];
      return [
        `Raison : ${libelle} (${code}, article R. 441-2-8, ${lettre}).`,
        ...(sousMotif ? [`${sousMotifs[sousMotif]}.`] : []),
        ...(preuve ? [direLesEcrits(preuve, avant)] : []),
      ];
    }
    case "reactivation-demandee":
      return [`Réponse du gestionnaire avant le ${afficherJour(reponseALaReprise(jourDe(evenement)))}.`];
    case "requete-emise":
      return [evenement.donnees.texte];
    case "piece-examinee":
      return recitDExamen(evenement.donnees);
    case "revenu-lu":
      return evenement.donnees.position === undefined ? [] : ["Tous les avis d’impôt de votre foyer sont lus."];
    case "dalo-reconnu":
      return [`Décision de la commission de médiation du ${afficherJour(evenement.donnees.decisionLe)}.`];
    case "candidature-presentee":
    case "candidature-examinee":
    case "logement-propose":
    case "proposition-repondue":
    case "candidature-close":
      return recitDeCandidature(evenement, avant);
    case "demande-reunie":
      return [
        "Votre numéro unique reste le même. L’ancienneté la plus longue est gardée.",
        ...direLesReponses(evenement.donnees),
        ERREUR_DE_REUNION,
      ];
    case "reunion-annulee":
      return direLesReponses(evenement.donnees);
    case "demande-absorbee":
      return [
        "Une seule demande suffit par territoire : l’autre continue, avec l’ancienneté la plus longue.",
        ERREUR_DE_REUNION,
      ];
    case "identite-verifiee":
      return [
        evenement.donnees.par === "franceconnect"
          ? "FranceConnect a confirmé votre état civil."
          : "Un guichet a vu votre pièce d’identité.",
      ];
    case "mandat-donne":
      return [`${evenement.donnees.nom}, jusqu’au ${afficherJour(evenement.donnees.jusquAu)}.`];
    case "mandat-accepte":
    case "mandat-bientot-fini":
    case "mandat-revoque":
    case "mandat-rendu":
      return nomDuMandat(evenement.donnees.mandatId, avant);
    case "demande-deposee":
    case "compte-rattache":
    case "code-remis":
    case "absorption-annulee":
    case "demande-restauree":
    case "injoignable-signalee":
    case "requete-repondue":
      return [];
  }
}
