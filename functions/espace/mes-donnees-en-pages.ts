import type { ConsultationLue, MesDonnees, MessageLu } from "../../shared/api/espace.ts";
import type { IdentitePivot } from "../../shared/demande/identite-pivot.ts";
import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { afficherJour, afficherReponse, premierDuMois } from "../../shared/formulaire/affichage.ts";
import { type Question, questionsDe } from "../../shared/formulaire/parcours.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { type Langue, langueDeCode } from "../../shared/langues.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import { type Bloc, type Document, type Ligne, texte, titre } from "../socle/papier/document.ts";
import { direLaCandidature } from "./candidatures-gardees.ts";
import { expliquer, titres } from "./parties-en-pages.ts";

type DemandeExportee = MesDonnees["demandes"][number];

const instantEnLettres = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  dateStyle: "long",
  timeStyle: "short",
});
const quand = (instant: string): string => premierDuMois(instantEnLettres.format(new Date(instant)));

const nomsDeLangues = new Intl.DisplayNames("fr-FR", { type: "language" });
// the fonts of the page have the letters of French alone
const nomDeLangue = ({ code, nom }: Langue): string => (code.startsWith("fr") ? nom : (nomsDeLangues.of(code) ?? nom));

const tableau = (colonnes: readonly [string, string], lignes: readonly Ligne[]): Bloc[] =>
  lignes.length > 0 ? [{ genre: "tableau", colonnes, lignes }] : [texte("Rien n’est gardé ici.")];

const ligne = (intitule: string, ...valeurs: (string | undefined)[]): Ligne[] => {
  const dites = valeurs.filter((valeur) => valeur !== undefined);
  return dites.length > 0 ? [{ intitule, valeurs: dites }] : [];
};

const deQui = ({ personne, champ }: Question): string =>
  typeof personne?.prenoms === "string" ? `${champ.libelle} (${personne.prenoms})` : champ.libelle;

function reponsesEnLignes(reponses: Dites, formulaire: string, jour: string, communes: IndexCommunes): Ligne[] {
  const nommer = (code: string): string => communeParCode(communes, code)?.nom ?? code;
  return questionsDe(reponses, { aujourdhui: jour }, formulaireDeVersion(formulaire)).flatMap((question) =>
    question.valeur === undefined
      ? []
      : ligne(deQui(question), ...afficherReponse(question.champ, question.valeur, nommer)),
  );
}

const qui: Record<"vous" | "aidant" | "agent" | "systeme", string> = {
  vous: "Vous",
  aidant: "Votre aidant",
  agent: "Un agent",
  systeme: "Le service, automatiquement",
};

const etats: Record<DemandeExportee["pieces"][number]["etat"], string> = {
  "en-verification": "en vérification",
  verifiee: "vérifié",
  refusee: "refusé",
  acceptee: "accepté par un guichet",
  ecartee: "écarté par un guichet",
  remplacee: "remplacé",
  retiree: "retiré",
};

const parQui = (par: keyof typeof qui, guichet?: string, role?: string): string =>
  [par === "agent" && guichet !== undefined ? `${qui[par]} du guichet ${guichet}` : qui[par], role && `(${role})`]
    .filter(Boolean)
    .join(" ");

const consultationEnLigne = ({ le, par, guichet, role, libelle, raison }: ConsultationLue): Ligne[] =>
  ligne(quand(le), `${libelle} – ${parQui(par, guichet, role)}`, raison);

const messageEnLigne = ({ le, de, guichet, texte: dit }: MessageLu): Ligne[] =>
  ligne(`${quand(le)} – ${de === "demandeur" ? "Vous" : `Le guichet ${guichet ?? ""}`}`, dit);

function demandeEnPages(exportee: DemandeExportee, communes: IndexCommunes): Bloc[] {
  const {
    situation,
    formulaire,
    reponses,
    evenements,
    consultations,
    messages,
    pieces,
    candidatures,
    notes,
    verifications,
    aidants,
  } = exportee;
  const { numeroUnique, etat, ancienneteDepuisLe, expireLe, dernierRenouvellementLe } = situation;
  return [
    { genre: "nouvelle-page" },
    titre(`Demande n° ${afficherNumeroUnique(numeroUnique)}`),
    ...tableau(
      ["Situation", "Ce que nous gardons"],
      [
        ...ligne("État", etat === "active" ? "Active" : "Arrêtée"),
        ...ligne("Ancienneté", `depuis le ${afficherJour(ancienneteDepuisLe)}`),
        ...ligne("Fin de validité", afficherJour(expireLe)),
        ...ligne("Dernier renouvellement", dernierRenouvellementLe && afficherJour(dernierRenouvellementLe)),
      ],
    ),
    titre(titres.reponses, 3),
    ...tableau(["Question", "Votre réponse"], reponsesEnLignes(reponses, formulaire, ancienneteDepuisLe, communes)),
    titre(titres.evenements, 3),
    ...tableau(
      ["Date", "Événement"],
      evenements.flatMap(({ survenuLe, libelle, par, guichet }) =>
        ligne(quand(survenuLe), `${libelle} – ${parQui(par, guichet)}`),
      ),
    ),
    titre(titres.consultations, 3),
    ...tableau(["Date", "Ce qui a été lu"], consultations.flatMap(consultationEnLigne)),
    titre(titres.aidants, 3),
    ...tableau(
      ["Aidant", "Durée"],
      aidants.flatMap(({ nom, courriel, donneLe, jusquAu, finiLe }) =>
        ligne(
          courriel === undefined ? nom : `${nom} (${courriel})`,
          `du ${afficherJour(donneLe)} au ${afficherJour(finiLe ?? jusquAu)}`,
        ),
      ),
    ),
    titre(titres.documents, 3),
    ...tableau(
      ["Donné le", "Document"],
      pieces.flatMap(({ donneeLe, libelle, etat, dit }) => ligne(quand(donneeLe), `${libelle} – ${etats[etat]}`, dit)),
    ),
    titre(titres.messages, 3),
    ...tableau(["Date", "Message"], messages.flatMap(messageEnLigne)),
    titre(titres.candidatures, 3),
    ...tableau(
      ["Date", "Logement, et ce qui en est advenu"],
      candidatures.flatMap((une) => ligne(afficherJour(une.le), ...direLaCandidature(une))),
    ),
    titre(titres.verifications, 3),
    ...tableau(
      ["Date", "Vérification"],
      verifications.flatMap(({ le, guichet, texte: dit }) => ligne(`${afficherJour(le)} – guichet ${guichet}`, dit)),
    ),
    titre(titres.notes, 3),
    ...tableau(
      ["Guichet", "Note"],
      notes.flatMap(({ le, guichet, texte: dit }) =>
        ligne(le === undefined ? guichet : `${guichet} – ${quand(le)}`, dit),
      ),
    ),
  ];
}

const identiteEnTexte = (identite: IdentitePivot, communes: IndexCommunes): string[] => {
  const { nomNaissance, prenoms, dateNaissance, communeNaissance, paysNaissance } = identite;
  const lieu = communeNaissance ?? `pays ${paysNaissance ?? "inconnu"}`;
  return [`${prenoms} ${nomNaissance}`, `Naissance : ${dateNaissance}, ${communeParCode(communes, lieu)?.nom ?? lieu}`];
};

/** What the system holds about a person, to be read or printed. */
export function mesDonneesEnPages(donnees: MesDonnees, aujourdhui: string, communes: IndexCommunes): Document {
  const { compte, connexions, brouillons, demandes } = donnees;
  const editeLe = afficherJour(aujourdhui);
  return {
    titre: "Vos données",
    reference: `Règlement (UE) 2016/679, articles 15 et 20. Édité le ${editeLe}.`,
    auteur: "Système national d’enregistrement de la demande de logement social",
    pied: `Vos données – document édité le ${editeLe}`,
    editeLe: aujourdhui,
    blocs: [
      ...expliquer(donnees.presentations),
      titre(titres.compte),
      ...tableau(
        ["Donnée", "Ce que nous gardons"],
        [
          ...ligne("Adresse électronique", compte.courriel),
          ...ligne("Téléphone mobile", compte.mobile),
          ...ligne("Compte ouvert", quand(compte.creeLe)),
          ...(compte.franceconnect
            ? ligne(
                "FranceConnect",
                `Relié depuis le ${afficherJour(compte.franceconnect.lieLe)}`,
                ...identiteEnTexte(compte.franceconnect.identite, communes),
              )
            : []),
          ...ligne("Lettres par la poste", compte.courrierPostal ? "Oui, vous les avez demandées" : "Non"),
          ...ligne("Langue des courriels", nomDeLangue(langueDeCode(compte.langue))),
        ],
      ),
      titre(titres.appareils, 3),
      ...tableau(
        ["Depuis", "Appareil"],
        connexions.flatMap(({ ouverteLe, appareil }) => ligne(quand(ouverteLe), appareil)),
      ),
      ...brouillons.flatMap(({ reponses, formulaire, effaceLe, demande }) => [
        titre(demande === undefined ? titres.brouillons : "Des changements préparés, non déposés"),
        texte(`Sans nouvelle de vous, elle est effacée le ${afficherJour(effaceLe)}.`),
        ...tableau(["Question", "Votre réponse"], reponsesEnLignes(reponses, formulaire, aujourdhui, communes)),
      ]),
      ...demandes.flatMap((exportee) => demandeEnPages(exportee, communes)),
    ],
  };
}
