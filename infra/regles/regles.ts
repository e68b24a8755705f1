import { bornes } from "../../shared/formulaire/bornes.ts";
import type { Champ, Page } from "../../shared/formulaire/champ.ts";
import { reglesDeCoherence } from "../../shared/formulaire/coherence.ts";
import { fautes } from "../../shared/formulaire/fautes.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { reglesDePlausibilite } from "../../shared/formulaire/plausibilite.ts";
import { pertes } from "../../shared/statistiques/correspondances.ts";
import { horsDuFormulaire } from "../../shared/statistiques/hors-du-formulaire.ts";

const cellule = (texte: string | undefined): string => (texte ?? "").replaceAll("|", "\\|");
const rangee = (...cellules: (string | undefined)[]): string => `| ${cellules.map(cellule).join(" | ")} |`;

const tableau = (titres: string[], rangees: string[]): string =>
  [rangee(...titres), rangee(...titres.map(() => "---")), ...rangees].join("\n");

const question = ({ nom, libelle, case: laCase, obligatoire, sensible, quand, source }: Champ): string =>
  rangee(`\`${nom}\``, libelle, laCase, obligatoire && "oui", sensible && "oui", quand && "oui", source);

function page({ id, titre, pourChaque, quand, champs }: Page): string {
  const quandMontree = [pourChaque && `une fois par personne de \`${pourChaque}\``, quand && "selon la situation"]
    .filter(Boolean)
    .join(", ");
  const titres = ["champ", "libellé", "case", "obligatoire", "sensible", "selon les réponses", "source"];
  return `### \`${id}\` ${titre}${quandMontree ? ` (${quandMontree})` : ""}\n\n${tableau(titres, champs.map(question))}`;
}

const borne = (valeur: number): string => (Number.isFinite(valeur) ? String(valeur) : "–");

const plausibilite = reglesDePlausibilite.map(({ indicateur, page: ou, source }) => {
  const { basInvraisemblable, basDouteux, hautDouteux, hautInvraisemblable } = bornes[indicateur];
  return rangee(
    `\`${indicateur}\``,
    borne(basInvraisemblable),
    borne(basDouteux),
    borne(hautDouteux),
    borne(hautInvraisemblable),
    `\`${ou}\``,
    source,
  );
});

/** The rules of the form, for those who apply or discuss them: written from the code, never by hand. */
export const regles = (): string =>
  `${[
    `# Règles du formulaire ${formulaireCourant.version}`,
    `Source : ${formulaireCourant.source}. Ce document est écrit par \`npm run regles\` ; un test dit s’il est à jour.`,
    "Trois sortes de règles : la **validité** refuse une réponse à chaque écriture ; la **complétude** et la **cohérence** ne retiennent que le dépôt, et mènent à la page ; la **vraisemblance** redit une réponse surprenante et demande si elle est juste.",
    ...formulaireCourant.taches.flatMap((tache) => [`## Tâche : ${tache.titre}`, ...tache.pages.map(page)]),
    "## Validité et complétude : les fautes",
    tableau(
      ["code", "ce que la personne lit"],
      Object.entries(fautes).map(([code, phrase]) => rangee(`\`${code}\``, phrase)),
    ),
    "## Cohérence",
    tableau(
      ["règle", "source"],
      reglesDeCoherence.map(({ nom, source }) => rangee(nom, source)),
    ),
    "## Vraisemblance",
    "Hors des bornes « douteux », la réponse est redite et confirmée ; hors des bornes « invraisemblable », elle est dite très rare. Aucune n’empêche le dépôt une fois confirmée.",
    tableau(
      ["indicateur", "bas invraisemblable", "bas douteux", "haut douteux", "haut invraisemblable", "page", "source"],
      plausibilite,
    ),
    "## Du formulaire aux statistiques : ce qui se perd",
    tableau(
      ["question", "raison"],
      pertes.map(({ question: quoi, raison }) => rangee(quoi, raison)),
    ),
    "## Statistiques : ce qu’aucune réponse ne décide",
    tableau(
      ["dimension", "raison"],
      Object.entries(horsDuFormulaire).map(([dimension, raison]) => rangee(`\`${dimension}\``, raison)),
    ),
  ].join("\n\n")}\n`;
