import type { Dites } from "../formulaire/personnes.ts";
import { surfaceMinimale } from "../instruction/lectures.ts";
import { refusSansMotif } from "../instruction/refus.ts";
import { revenusLus } from "../instruction/ressources.ts";
import { comparerAuxPlafonds } from "../plafonds/comparer-aux-plafonds.ts";
import { adultesImposes, foyerDe, revenusDe } from "../plafonds/du-foyer.ts";
import { enEuros, enPersonnes } from "../plafonds/etape.ts";
import { piecesDe } from "./logement.ts";
import type { Constat, Regle } from "./regle.ts";

const convient = (regle: string, phrase: string): Constat => ({ regle, verdict: "convient", phrase });
const exclut = (regle: string, phrase: string, changement?: string): Constat => ({
  regle,
  verdict: "exclut",
  phrase,
  ...(changement !== undefined && { changement }),
});

const choisis = (dites: Dites, nom: string): string[] => {
  const valeur = dites[nom];
  return Array.isArray(valeur) ? valeur.filter((element) => typeof element === "string") : [];
};

const etat: Regle = (_logement, { demande: { etat: vivante, expireLe } }, { aujourdhui }) => {
  if (vivante !== "active") return exclut("etat", "La demande est arrêtée.", "Reprendre ou refaire une demande.");
  return aujourdhui > expireLe ? exclut("etat", "La demande n’est plus valable.", "Renouveler la demande.") : undefined;
};

/** Whoever accepted a home stands for no other (what is offered is not yet accepted). */
const dejaLoge: Regle = ({ logementId }, { demande: { candidatures = [] } }) =>
  candidatures.some(({ etat: sienne, logement }) => sienne === "acceptee" && logement.logementId !== logementId)
    ? exclut("deja-loge", "Un autre logement est accepté.")
    : undefined;

const commune: Regle = (logement, { demande: { reponses } }, { communeDe }) => {
  const voulues = choisis(reponses, "communes");
  const ici = communeDe(logement.commune);
  const rang = voulues.findIndex((code) => code === logement.commune || code === ici?.ville);
  const nom = ici?.nom ?? logement.commune;
  if (rang < 0)
    return exclut("commune", `${nom} n’est pas une commune souhaitée.`, `Ajouter ${nom} aux communes souhaitées.`);
  return convient("commune", `${nom} : souhait n° ${rang + 1}.`);
};

const type: Regle = (logement, { demande: { reponses } }) =>
  choisis(reponses, "typesLogement").includes(logement.type)
    ? convient("type", `Type ${logement.type} souhaité.`)
    : exclut(
        "type",
        `Le type ${logement.type} n’est pas souhaité.`,
        `Ajouter le type ${logement.type} aux tailles acceptées.`,
      );

const categorie: Regle = (logement, { demande: { reponses } }) => {
  const voulue = reponses.categorieLogement;
  if (voulue === undefined || voulue === "I" || voulue === logement.categorie) return undefined;
  const [veut, est] = voulue === "M" ? ["une maison", "un appartement"] : ["un appartement", "une maison"];
  return exclut("categorie", `Le souhait est ${veut}, le logement est ${est}.`, `Accepter aussi ${est}.`);
};

/** A home is under-occupied with more than one room beyond the number of persons (CCH, L. 621-2). */
const taille: Regle = (logement, { demande: { reponses } }) => {
  const { personnesALoger: personnes } = reponses;
  if (typeof personnes !== "number") return undefined;
  const pieces = piecesDe(logement.type);
  if (pieces > personnes + 1)
    return exclut(
      "taille",
      `${pieces} pièces pour ${enPersonnes(personnes)} : le logement est trop grand.`,
      "Accepter aussi des logements plus petits.",
    );
  const minimum = surfaceMinimale(personnes);
  if (logement.surface < minimum)
    return exclut(
      "taille",
      `${logement.surface} m² pour ${enPersonnes(personnes)} : il en faut ${minimum} au moins.`,
      "Accepter aussi des logements plus grands.",
    );
  return convient("taille", `${pieces} pièces et ${logement.surface} m² pour ${enPersonnes(personnes)}.`);
};

/** Income against the ceiling of the year, in the zone of the home, for the loan that paid for it (CCH, R. 441-1). */
const plafond: Regle = (logement, { demande: { reponses }, revenusConfirmes }, { aujourdhui, communeDe }) => {
  const ici = communeDe(logement.commune);
  const annee = Number(aujourdhui.slice(0, 4));
  const adultes = adultesImposes(reponses);
  const lus = revenusLus(adultes, revenusConfirmes, annee);
  const revenus = lus ?? revenusDe(adultes);
  if (!ici || !revenus)
    return {
      regle: "plafond",
      verdict: "a-verifier",
      phrase: "Les revenus ne sont pas tous connus.",
      changement: "Donner les avis d’imposition de tous les adultes.",
    };
  const { plafonds, revenu } = comparerAuxPlafonds({
    annee,
    commune: ici,
    foyer: foyerDe(reponses, aujourdhui),
    revenus,
  });
  const sien = plafonds.find(({ financement }) => financement === logement.financement);
  if (!sien) return undefined;
  const dits = `${enEuros(revenu.montant)} de revenus ${lus ? "lus sur les avis d’imposition" : "déclarés"}, plafond ${sien.sigle} ${enEuros(sien.montant)}`;
  if (sien.respecte) return convient("plafond", `${dits}.`);
  return exclut(
    "plafond",
    `${dits} : ${enEuros(revenu.montant - sien.montant)} de trop.`,
    "Des revenus en baisse de 10 % ou plus depuis peuvent compter : donner les justificatifs récents.",
  );
};

const loyer: Regle = (logement, { demande: { reponses } }) => {
  const { loyerMaximum } = reponses;
  if (typeof loyerMaximum !== "number") return undefined;
  if (logement.loyer <= loyerMaximum)
    return convient("loyer", `Loyer de ${enEuros(logement.loyer)}, ${enEuros(loyerMaximum)} au plus.`);
  return exclut(
    "loyer",
    `Loyer de ${enEuros(logement.loyer)} : ${enEuros(logement.loyer - loyerMaximum)} de plus que ce que le foyer dit pouvoir payer.`,
    "Revoir le loyer que vous pouvez payer, aide au logement comprise.",
  );
};

const acces: Regle = (logement, { demande: { reponses } }) => {
  if (logement.categorie === "M") return undefined;
  if (logement.etage === 0 && reponses.rezDeChaussee === false)
    return exclut("acces", "Le rez-de-chaussée n’est pas accepté.", "Accepter un rez-de-chaussée.");
  if (logement.etage > 0 && !logement.ascenseur && reponses.sansAscenseur === false)
    return exclut("acces", "Un étage sans ascenseur n’est pas accepté.", "Accepter un immeuble sans ascenseur.");
  return undefined;
};

/** The prefect's reservation for priority publics (CCH, R. 441-5). */
const contingent: Regle = (logement, { priorite, publics }) => {
  if (priorite === "aucune")
    return logement.reservataire === "PPRIOR"
      ? exclut(
          "contingent",
          "Le logement est réservé par le préfet aux publics prioritaires.",
          "Si vous êtes dans une situation prioritaire, la déclarer et la justifier.",
        )
      : undefined;
  const dits = publics.map(({ libelle, prouve }) => `${libelle} (${prouve ? "justifié" : "déclaré, à justifier"})`);
  const prouvee = priorite !== "presumee";
  return {
    regle: "contingent",
    verdict: logement.reservataire === "PPRIOR" && !prouvee ? "a-verifier" : "convient",
    phrase: `Public prioritaire : ${dits.join(" ; ")}.`,
    ...(!prouvee && { changement: "Donner la pièce qui justifie la situation prioritaire." }),
  };
};

/** An aid to the decision (CCH, L. 441-2-8), and how much of it an agent has verified. */
const cotation: Regle = (_logement, { cote }) => {
  if (!cote) return undefined;
  const { nom, points, verifies, fixee } = cote;
  const sur = fixee ? "fixés par un guichet" : `dont ${verifies} vérifiés`;
  return {
    ...convient("cotation", `${points} points par la grille « ${nom} », ${sur}.`),
    ...(!fixee && verifies < points && { changement: "Donner les documents qui prouvent ce qui donne des points." }),
  };
};

/** Said, never counted here: what it costs is for the grid of the place to say (CCH, R. 441-2-10 11°). */
const refus: Regle = (_logement, { demande }) => {
  const nombre = refusSansMotif(demande);
  if (nombre === 0) return undefined;
  const dits = nombre > 1 ? `${nombre} logements attribués ont été refusés` : "Un logement attribué a été refusé";
  return { regle: "refus", verdict: "a-verifier", phrase: `${dits} sans motif.` };
};

const identite: Regle = (_logement, { demande }) =>
  demande.identite === "a_verifier"
    ? {
        regle: "identite",
        verdict: "a-verifier",
        phrase: "L’identité n’est pas encore vérifiée.",
        changement: "Donner une pièce d’identité à un guichet ou dans l’espace.",
      }
    : undefined;

/** What is looked at, in the order in which it is said; none of them is a link with the commune (CCH, L. 441). */
export const regles: readonly Regle[] = [
  etat,
  dejaLoge,
  commune,
  type,
  categorie,
  taille,
  plafond,
  loyer,
  acces,
  contingent,
  cotation,
  refus,
  identite,
];
