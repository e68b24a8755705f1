import { createHash } from "node:crypto";
import type { statistiques as routes } from "../../shared/api/statistiques.ts";
import { Problem } from "../../shared/problems.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { DitDeLEdition } from "../../shared/statistiques/ligne-publiee.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { lieuxDuDepartement } from "../socle/lignes/dans-le-departement.ts";
import { avecStatut, type Lues, repondreEnClasseur, repondreEnCsv, SOURCE } from "../socle/lignes/en-fichier.ts";
import { lireLignes } from "../socle/lignes/lire-lignes.ts";
import { lireQuestion, type Question } from "../socle/lignes/question.ts";
import { ecrireSuite, lireSuite } from "../socle/lignes/suite.ts";
import { Reponse } from "../socle/reponse.ts";
import type { EditionsStore, Manifeste } from "../socle/stores/editions.ts";
import { FIGEE, passagere } from "./en-cache.ts";
import { lignesDUnCsv } from "./lignes-d-un-csv.ts";
import { compterUneQuestion, type PourLimiter } from "./limites.ts";

export type PourLire = PourLimiter & { editions: EditionsStore; communes: () => IndexCommunes };

const LICENCE = "Licence Ouverte 2.0";

async function lire(
  question: Question,
  contexte: PourLire & Appel,
  auPlus: (edition: Manifeste) => number = () => question.taille,
): Promise<Lues & { edition: Manifeste }> {
  await compterUneQuestion(contexte);
  const { tableau, filtres, colonnes } = lireQuestion(question);
  const { editions, communes } = contexte;
  const { departement, niveau } = question;
  const edition = await (question.edition === undefined
    ? editions.lireDerniere()
    : editions.lire(question.edition, question.version));
  const fichier = edition && (await editions.ouvrir(edition, tableau.id));
  if (!fichier) throw new Problem("edition-introuvable");
  // first versions all bear the same number
  const source = `${edition.edition}/${edition.version}`;
  const { ligne: depuis, rendues } = lireSuite(question, source);
  const { lignes, suite } = await lireLignes(fichier, {
    filtres,
    lieux: departement === undefined ? undefined : lieuxDuDepartement(departement, niveau, communes),
    colonnes,
    depuis,
    taille: Math.min(question.taille, auPlus(edition)),
  });
  return {
    edition,
    colonnes,
    lignes,
    rendues,
    ...(suite !== undefined && {
      suite: ecrireSuite(question, source, { ligne: suite, rendues: rendues + lignes.length }),
    }),
  };
}

/** What stands in an address after its path, which names the table. */
const adresseDe = ({ tableau: _, ...demande }: Question): Omit<Question, "tableau"> => demande;

/** A named edition does not change but by a correction, and a named version never; the last edition does each month. */
function enCache({ edition, version }: Question): string {
  if (edition === undefined) return passagere(300);
  return version === undefined ? passagere(3600) : FIGEE;
}

/** Raised when a question is answered otherwise than it was: what browsers keep is then asked again. */
const FACON_DE_REPONDRE = 2;

/** The same as long as the same version answers the same question in the same form. */
function etagDe(question: Question, { edition, version }: Manifeste, forme: "csv" | "json"): string {
  const dite = JSON.stringify([FACON_DE_REPONDRE, edition, version, forme, Object.entries(question).toSorted()]);
  return `"${createHash("sha256").update(dite).digest("base64url").slice(0, 22)}"`;
}

export const lireDonnees: Handler<typeof routes.lireDonnees, PourLire> = async (question, contexte) => {
  const { edition, lignes, suite } = await lire(question, contexte);
  const { edition: nom, version, mention, couverture } = edition;
  const dite = { mention, couverture: couverture?.texte };
  const corps = { edition: nom, version, source: SOURCE, licence: LICENCE, ...dite, lignes: [...lignes], suite };
  return new Reponse(corps, {
    headers: { "cache-control": enCache(question), etag: etagDe(question, edition, "json") },
  });
};

export const telechargerClasseur: Handler<typeof routes.telechargerClasseur, PourLire> = async (question, contexte) => {
  const lues = await lire({ ...question, ...avecStatut(question) }, contexte);
  const { edition, version, date_reference, mention, couverture } = lues.edition;
  return repondreEnClasseur(question, lues, {
    faits: [
      ["Édition", `${edition}, version ${version}`],
      ["Date de référence", date_reference],
      ...(mention === undefined ? [] : [["Mention", mention] as const]),
      ...(couverture ? [["Couverture", couverture.texte.replace("Couverture : ", "")] as const] : []),
      ["Source", SOURCE],
      ["Licence", LICENCE],
    ],
    demande: adresseDe(question),
    cache: enCache(question),
  });
};

const ditDe = ({ mention, couverture }: Manifeste): DitDeLEdition => ({ mention, couverture: couverture?.texte });

/** Whoever names columns has those alone; the others have all of them, and what the edition says of itself. */
export const telechargerDonnees: Handler<typeof routes.telechargerDonnees, PourLire> = async (question, contexte) => {
  const lues = await lire(question, contexte, lignesDUnCsv);
  const etag = etagDe(question, lues.edition, "csv");
  const fichier = { tableau: question.tableau, demande: adresseDe(question), cache: enCache(question), etag };
  return repondreEnCsv(lues, fichier, question.colonnes === undefined ? ditDe(lues.edition) : undefined);
};
